package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"hefa/review"
	"hefa/ui/locale"
)

// usageLine is how a command is called.
func usageLine(c *cobra.Command) string {
	if c.HasParent() {
		return c.Parent().CommandPath() + " " + c.Use
	}
	return c.Use
}

// topic names the command in the catalogue: cmd.add, cmd.calendar.import.
func topic(c *cobra.Command) string {
	words := strings.Fields(c.CommandPath())
	return strings.Join(append([]string{"cmd"}, words[1:]...), ".")
}

// usage prints how a command is called; cobra asks for it after wrong usage.
func (p *program) usage(c *cobra.Command) error {
	p.line(p.words.T("cmd.usage"))
	p.line("  " + usageLine(c))
	return nil
}

// help prints everything about a command.
func (p *program) help(c *cobra.Command, _ []string) {
	p.words = locale.New(p.language())
	p.say(topic(c))
	fmt.Fprintln(p.out)
	_ = p.usage(c)
	if long := topic(c) + ".long"; locale.Has(long) {
		fmt.Fprintln(p.out)
		p.block("", p.words.T(long))
	}
	p.helpCommands(c)
	p.helpFlags(c)
	if !c.HasParent() {
		fmt.Fprintln(p.out)
		p.block("", p.words.T("cmd.environment"))
	}
}

func (p *program) helpCommands(c *cobra.Command) {
	if !c.HasSubCommands() {
		return
	}
	fmt.Fprintln(p.out)
	p.say("cmd.commands")
	var rows [][]string
	for _, sub := range c.Commands() {
		rows = append(rows, []string{"  " + sub.Name(), p.words.T(topic(sub))})
	}
	p.table(rows)
}

func (p *program) helpFlags(c *cobra.Command) {
	var rows [][]string
	row := func(f *pflag.Flag) {
		name := "--" + f.Name
		if f.Value.Type() != "bool" {
			name += " " + p.words.T("cmd.value")
		}
		rows = append(rows, []string{"  " + name, p.words.T(flagTopic(c, f.Name))})
	}
	c.LocalNonPersistentFlags().VisitAll(row)
	c.InheritedFlags().VisitAll(row)
	if !c.HasParent() {
		c.PersistentFlags().VisitAll(row)
	}
	fmt.Fprintln(p.out)
	p.say("cmd.flags")
	p.table(rows)
}

// flagTopic finds the text of a flag: its own one for the command, or the one
// all commands share.
func flagTopic(c *cobra.Command, name string) string {
	if own := topic(c) + ".--" + name; locale.Has(own) {
		return own
	}
	return "cmd.--" + name
}

// helpVerb prints the parameters of a verb.
func (p *program) helpVerb(v review.Verb) {
	p.line(p.words.Verb(v.Name))
	p.line("")
	p.say("cmd.usage")
	p.line("  hefa do NO " + v.Name + " " + paramLine(v))
	p.line("")
	p.say("cmd.flags")
	var rows [][]string
	for _, x := range v.Params {
		rows = append(rows, []string{"  --" + x.Name, p.words.Label(x.Name), p.paramNote(x)})
	}
	p.table(rows)
}

// paramLine is how the parameters of a verb are written on the command line.
func paramLine(v review.Verb) string {
	var words []string
	for _, x := range v.Params {
		w := "--" + x.Name + " " + strings.ToUpper(string(x.Type))
		if x.Type == review.TypeList {
			w = "--" + x.Name + " TEXT …"
		}
		if !x.Required {
			w = "[" + w + "]"
		}
		words = append(words, w)
	}
	return strings.Join(words, " ")
}

func (p *program) paramNote(x review.Param) string {
	var notes []string
	if x.Required {
		notes = append(notes, p.words.T("cmd.required"))
	}
	notes = append(notes, p.words.T("cmd.type."+string(x.Type)))
	return strings.Join(notes, p.words.T("punct.comma"))
}
