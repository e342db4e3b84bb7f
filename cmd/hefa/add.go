package main

import (
	"github.com/spf13/cobra"

	"hefa/review"
	"hefa/review/desk"
	"hefa/review/draft"
)

func (p *program) addCommand() *cobra.Command {
	c := p.command("add --kind KIND --title TEXT --drafter TEXT [--decider TEXT] [--received DATE] [--file PATH]… [--meeting DATE] [--json]", exactly(0), p.add)
	texts(c, "kind", "title", "drafter", "decider", "received", "meeting")
	c.Flags().StringArray("file", nil, "")
	_ = c.RegisterFlagCompletionFunc("kind", cobra.FixedCompletions(names(review.Kinds()), cobra.ShellCompDirectiveNoFileComp))
	return c
}

func (p *program) add(c *cobra.Command, _ []string) error {
	if _, err := kind(c); err != nil {
		return err
	}
	args := review.Args{}
	for _, name := range []string{"kind", "title", "drafter", "decider", "received", "meeting"} {
		if c.Flags().Changed(name) {
			args[name] = []string{given(c, name)}
		}
	}
	if files, _ := c.Flags().GetStringArray("file"); len(files) > 0 {
		args["file"] = files
	}
	if err := p.rehearse(c, args); err != nil {
		return err
	}
	return p.made(c, review.Registration(), args)
}

// rehearse checks a registration before the first file is made for it, so that
// a failed command leaves none behind.
func (p *program) rehearse(c *cobra.Command, args review.Args) error {
	if exists(p.path()) {
		return nil
	}
	return p.reading(c.Context(), func(d *desk.Desk) error {
		m := &review.Matter{}
		if _, err := review.Registration().Check(d.Env(m), m, args); err != nil {
			return err
		}
		for _, path := range args["file"] {
			if _, _, err := draft.Open(path); err != nil {
				return err
			}
		}
		return nil
	})
}
