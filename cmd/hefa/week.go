package main

import (
	"io"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"hefa/review"
	"hefa/review/desk"
	"hefa/review/ledger"
	"hefa/ui/words"
)

// icsCommand writes deadlines for a calendar program.
func (p *program) icsCommand() *cobra.Command {
	c := p.command("ics FILE [--force] [--json]", exactly(1), p.ics)
	c.Flags().Bool("force", false, "")
	return c
}

// ics prints {path, events}.
func (p *program) ics(c *cobra.Command, args []string) error {
	path := args[0]
	if !strings.EqualFold(filepath.Ext(path), ".ics") {
		return review.Invalid("ics.ending", path)
	}
	if err := newFile(c, path); err != nil {
		return err
	}
	return p.reading(c.Context(), func(d *desk.Desk) error {
		ds, err := d.Deadlines(c.Context(), 0)
		if err != nil {
			return err
		}
		err = desk.WriteAside(path, func(w io.Writer) error { return ledger.WriteCalendar(w, ds, p.now()) })
		if err != nil {
			return err
		}
		if p.json {
			return p.answer(map[string]any{"path": path, "events": len(ds)})
		}
		p.say("cli.ics.written", len(ds), path)
		return nil
	})
}

func (p *program) weekCommand() *cobra.Command {
	c := p.command("week [--from DATE] [--json]", exactly(0), p.week)
	texts(c, "from")
	return c
}

// deadlineRow is a deadline in JSON: overdue before today, earlier before the
// week, which need not begin today.
type deadlineRow struct {
	Date    review.Date  `json:"date"`
	Overdue bool         `json:"overdue"`
	Earlier bool         `json:"earlier"`
	Cause   review.Cause `json:"cause"`
	What    any          `json:"what"`
	No      string       `json:"no"`
	Title   string       `json:"title"`
	Drafter string       `json:"drafter"`
}

// week lists what ends within seven days, and what should have ended before.
func (p *program) week(c *cobra.Command, _ []string) error {
	from := p.day()
	if s := given(c, "from"); s != "" {
		var err error
		if from, err = review.ParseWhen(s, from); err != nil {
			return atFlag(review.Invalid("date", s), "from")
		}
	}
	return p.reading(c.Context(), func(d *desk.Desk) error {
		ds, err := d.Deadlines(c.Context(), from+words.WeekDays-1)
		if err != nil {
			return err
		}
		if p.json {
			out := make([]deadlineRow, 0, len(ds))
			for _, x := range ds {
				out = append(out, deadlineRow{x.On, x.On < p.day(), x.On < from, x.Why, orNull(x.What), x.No, x.Title, x.Drafter})
			}
			return p.answer(out)
		}
		p.printWeek(d, from, ds)
		return nil
	})
}

func (p *program) printWeek(d *desk.Desk, from review.Date, ds []ledger.Deadline) {
	p.say("cli.week", from, from+words.WeekDays-1)
	for _, part := range words.WeekParts(p.words, d.Calendar(), p.day(), from, ds) {
		p.line("")
		p.line(part.Head)
		p.deadlines(part)
	}
}

func (p *program) deadlines(part words.WeekPart) {
	var rows [][]string
	for _, x := range part.Rows {
		cells := []string{"  □"}
		if part.Dated {
			cells = append(cells, x.On.String())
		}
		rows = append(rows, append(cells, x.No, words.Cause(p.words, x), x.Drafter, x.Title))
	}
	p.table(rows)
}
