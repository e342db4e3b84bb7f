package main

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"hefa/review"
	"hefa/review/desk"
)

func (p *program) listCommand() *cobra.Command {
	c := p.command("list [--view V] [--find TEXT] [--limit N] [--json]", exactly(0), p.list)
	texts(c, "view", "find", "limit")
	_ = c.RegisterFlagCompletionFunc("view", cobra.FixedCompletions(viewNames(), cobra.ShellCompDirectiveNoFileComp))
	return c
}

func viewNames() []string { return names(review.Views()) }

func (p *program) list(c *cobra.Command, _ []string) error {
	limit, err := whole(c, "limit", 0, 0)
	if err != nil {
		return err
	}
	view := review.View(given(c, "view"))
	if view == "" {
		view = review.ViewToday
	}
	if !slices.Contains(viewNames(), string(view)) {
		return atFlag(review.Invalid("view.unknown", string(view), strings.Join(viewNames(), " ")), "view")
	}
	return p.reading(c.Context(), func(d *desk.Desk) error {
		var rows []review.Summary
		if limit > 0 || !c.Flags().Changed("limit") {
			rows, err = d.List(c.Context(), desk.Page{View: view, Find: given(c, "find"), Limit: limit})
		}
		if err != nil {
			return err
		}
		return p.printList(d, view, rows)
	})
}

func (p *program) printList(d *desk.Desk, view review.View, rows []review.Summary) error {
	if p.json {
		out := make([]row, 0, len(rows))
		for _, s := range rows {
			out = append(out, rowOf(d, s))
		}
		return p.answer(out)
	}
	if len(rows) == 0 {
		p.say("cli.list.none", view)
		return nil
	}
	var cells [][]string
	for _, s := range rows {
		cells = append(cells, []string{s.No, p.words.T("stage." + string(s.Stage)), p.running(s), p.left(d, s), s.Drafter, s.Title})
	}
	p.table(cells)
	return nil
}

// running is the last day of a window that runs; a finished one is history.
func (p *program) running(s review.Summary) string {
	if !s.Running() {
		return ""
	}
	return s.Due.String()
}
