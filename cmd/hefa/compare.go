package main

import (
	"strings"

	"github.com/spf13/cobra"

	"hefa/review"
	"hefa/review/desk"
	"hefa/review/draft"
)

func (p *program) compareCommand() *cobra.Command {
	return p.command("compare OLD NEW | NO [--json]", between(1, 2), p.compare)
}

// compare compares two files, or the last two drafts of a matter.
func (p *program) compare(c *cobra.Command, args []string) error {
	if len(args) == 1 {
		return p.compareDrafts(c, args[0])
	}
	before, err := readDraft(args[0])
	if err != nil {
		return err
	}
	after, err := readDraft(args[1])
	if err != nil {
		return err
	}
	p.warn(draftWarnings(before))
	p.warn(draftWarnings(after))
	return p.compared(draft.Compare(before, after))
}

func (p *program) compareDrafts(c *cobra.Command, no string) error {
	return p.reading(c.Context(), func(d *desk.Desk) error {
		f, err := d.Show(c.Context(), no)
		if err != nil {
			return err
		}
		v, err := d.Compare(c.Context(), f.Matter)
		if err != nil {
			return err
		}
		if v == nil {
			return review.Refused("compare.single")
		}
		return p.compared(v.Changes)
	})
}

// compared prints a comparison.
func (p *program) compared(cmp *draft.Comparison) error {
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
