package main

import (
	"github.com/spf13/cobra"

	"hefa/review"
	"hefa/review/desk"
)

func (p *program) dueCommand() *cobra.Command {
	c := p.command("due --kind KIND [--from DATE] [--json]", exactly(0), p.due)
	texts(c, "kind", "from")
	_ = c.RegisterFlagCompletionFunc("kind", cobra.FixedCompletions(names(review.Kinds()), cobra.ShellCompDirectiveNoFileComp))
	return c
}

func (p *program) due(c *cobra.Command, _ []string) error {
	k, err := kind(c)
	if err != nil {
		return err
	}
	from := p.day()
	if c.Flags().Changed("from") {
		if from, err = review.ParseWhen(given(c, "from"), p.day()); err != nil {
			return atFlag(review.Invalid("date", given(c, "from")), "from")
		}
	}
	return p.reading(c.Context(), func(d *desk.Desk) error {
		w := d.Due(k, from)
		if p.json {
			return p.answer(windowOf(k, w))
		}
		p.say("cli.kind", k)
		p.explain(w)
		return nil
	})
}
