package main

import (
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"hefa/review"
	"hefa/review/desk"
)

// round prints what a cleanup round came to, or writes the list that is
// published; "" is the round begun last.
func (p *program) round(c *cobra.Command) error {
	out := given(c, "out")
	ending, err := contentsEnding(c, true)
	if err != nil {
		return err
	}
	return p.reading(c.Context(), func(d *desk.Desk) error {
		r, err := d.Round(c.Context(), strings.TrimSpace(given(c, "round")))
		if err != nil {
			return err
		}
		if out != "" {
			if err := desk.WriteAside(out, func(w io.Writer) error { return d.WriteRound(w, r, ending) }); err != nil {
				return err
			}
		}
		switch {
		case p.json:
			return p.answer(r)
		case out != "":
			p.say("contents.written", out)
			return nil
		}
		p.printRound(r)
		return nil
	})
}

// printRound lists the documents by outcome, those still to be decided first:
// they are what is to be done.
func (p *program) printRound(r review.CleanupRound) {
	p.say("cleanup.summary", r.Name, r.Begun, len(r.Items), len(r.Items)-len(r.Of("")))
	for _, result := range slices.Insert(review.CleanupResults(), 0, "") {
		items := r.Of(result)
		if len(items) == 0 {
			continue
		}
		name := p.words.T("cleanup.undecided")
		if result != "" {
			name = p.words.Choice("result", result)
		}
		p.say("cleanup.group", name, len(items))
		var rows [][]string
		for _, it := range items {
			rows = append(rows, []string{"  " + it.No, it.Title, it.Drafter, p.apart(it.View, it.Reason)})
		}
		p.table(rows)
	}
}

// apart puts what the unit thinks and why it was decided on one line.
func (p *program) apart(view, reason string) string {
	if view = strings.TrimRight(view, "。；"); view == "" || reason == "" {
		return view + reason
	}
	return view + p.words.T("punct.semi") + reason
}
