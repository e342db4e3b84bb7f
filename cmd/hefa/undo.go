package main

import (
	"strings"

	"github.com/spf13/cobra"

	"hefa/review/desk"
)

func (p *program) undoCommand() *cobra.Command {
	c := p.command("undo [NO] [--json]", between(0, 1), p.undo)
	c.ValidArgsFunction = p.completeNumbers
	return c
}

func (p *program) undo(c *cobra.Command, args []string) error {
	no := ""
	if len(args) > 0 {
		no = args[0]
	}
	return p.reading(c.Context(), func(d *desk.Desk) error {
		u, err := d.Undo(c.Context(), no)
		if err != nil {
			return err
		}
		if p.json {
			return p.answer(map[string]any{"verb": u.Verb, "nos": list(u.Nos), "voided": list(u.Voided), "numbers": list(u.Numbers)})
		}
		p.say("cli.undone", p.words.Verb(u.Verb), strings.Join(u.Nos, p.words.T("punct.list")))
		if len(u.Voided) > 0 {
			p.say("cli.undone.letters", strings.Join(u.Voided, p.words.T("punct.list")))
		}
		if len(u.Numbers) > 0 {
			p.say("cli.undone.numbers", strings.Join(u.Numbers, p.words.T("punct.list")))
		}
		return nil
	})
}
