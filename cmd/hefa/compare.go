package main

import (
	"strings"

	"github.com/spf13/cobra"

	"hefa/review/draft"
)

func (p *program) compareCommand() *cobra.Command {
	return p.command("compare OLD NEW [--json]", exactly(2), p.compare)
}

func (p *program) compare(_ *cobra.Command, args []string) error {
	before, err := readDraft(args[0])
	if err != nil {
		return err
	}
	after, err := readDraft(args[1])
	if err != nil {
		return err
	}
	cmp := draft.Compare(before, after)
	p.warn(draftWarnings(before))
	p.warn(draftWarnings(after))
	if p.json {
		return p.answer(cmp)
	}
	for _, c := range cmp.Changes {
		p.change(c)
	}
	p.say("cli.compare", cmp.Inserted, cmp.Deleted, cmp.Replaced, cmp.Renumbered)
	return nil
}

// change prints one paragraph that is not the same in both drafts.
func (p *program) change(c draft.Change) {
	switch c.Kind {
	case draft.Insert:
		p.line("+ ", c.New)
	case draft.Delete:
		p.line("- ", c.Old)
	case draft.Replace, draft.Renumber:
		var b strings.Builder
		for _, s := range c.Spans {
			switch s.Op {
			case draft.Insert:
				b.WriteString("{+" + s.Text + "+}")
			case draft.Delete:
				b.WriteString("[-" + s.Text + "-]")
			default:
				b.WriteString(s.Text)
			}
		}
		p.line("~ ", b.String())
	}
}
