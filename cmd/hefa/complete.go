package main

import (
	"github.com/spf13/cobra"

	"hefa/review"
	"hefa/review/desk"
)

// completed is how many numbers a shell is offered.
const completed = 200

// completeNumbers offers the numbers of open matters as the first argument.
func (p *program) completeNumbers(c *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	if len(args) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	var out []string
	err := p.reading(c.Context(), func(d *desk.Desk) error {
		rows, err := d.List(c.Context(), desk.Page{View: review.ViewAll, Limit: completed})
		for _, r := range rows {
			out = append(out, r.No+"\t"+review.CleanLine(r.Title))
		}
		return err
	})
	if err != nil {
		return nil, cobra.ShellCompDirectiveError
	}
	return out, cobra.ShellCompDirectiveNoFileComp
}

// completeDo offers numbers, then verbs, then the parameters of the verb.
func (p *program) completeDo(c *cobra.Command, args []string, typed string) ([]string, cobra.ShellCompDirective) {
	switch len(args) {
	case 0:
		return p.completeNumbers(c, args, typed)
	case 1:
		var out []string
		for _, v := range review.Verbs() {
			out = append(out, v.Name+"\t"+p.words.Verb(v.Name))
		}
		return out, cobra.ShellCompDirectiveNoFileComp
	}
	v, _ := review.VerbNamed(args[1])
	var out []string
	for _, x := range v.Params {
		out = append(out, "--"+x.Name+"\t"+p.words.Label(x.Name))
	}
	return out, cobra.ShellCompDirectiveDefault
}

func (p *program) completionCommand() *cobra.Command {
	shells := []string{"bash", "zsh", "fish", "powershell"}
	c := p.command("completion bash|zsh|fish|powershell", exactly(1), func(c *cobra.Command, args []string) error {
		root := c.Root()
		switch args[0] {
		case "bash":
			return root.GenBashCompletionV2(p.out, true)
		case "zsh":
			return root.GenZshCompletion(p.out)
		case "fish":
			return root.GenFishCompletion(p.out, true)
		case "powershell":
			return root.GenPowerShellCompletionWithDesc(p.out)
		}
		return oneOf("shell", args[0], shells...)
	})
	c.ValidArgs = shells
	return c
}

// names makes values of a fixed set plain text.
func names[T ~string](values []T) []string {
	out := make([]string, len(values))
	for i, v := range values {
		out[i] = string(v)
	}
	return out
}
