package main

import (
	"bytes"
	"strconv"

	"github.com/spf13/cobra"

	"hefa/review"
	"hefa/review/calendar"
	"hefa/review/desk"
	"hefa/review/draft"
)

// Years outside these have no calendar worth printing.
const (
	firstYear = 1971
	lastYear  = 2199
)

func (p *program) calendarCommand() *cobra.Command {
	c := p.command("calendar YEAR [--json]", exactly(1), p.calendar)
	c.AddCommand(p.command("import FILE [--json]", exactly(1), p.importNotice))
	return c
}

type calendarDay struct {
	Date        review.Date `json:"date"`
	Workday     bool        `json:"workday"`
	Name        any         `json:"name"`
	Provisional bool        `json:"provisional"`
}

func (p *program) calendar(c *cobra.Command, args []string) error {
	year, err := strconv.Atoi(args[0])
	if err != nil || year < firstYear || year > lastYear {
		return review.Invalid("cli.year", args[0], firstYear, lastYear)
	}
	return p.reading(c.Context(), func(d *desk.Desk) error {
		days := d.Calendar().Year(year)
		if p.json {
			out := make([]calendarDay, 0, len(days))
			for _, day := range days {
				out = append(out, calendarDay{day.Date, day.Work, orNull(day.Name), day.Provisional})
			}
			return p.answer(out)
		}
		p.say("cli.calendar.basis", year, p.words.Rule(d.Calendar().Basis(year)))
		if d.Calendar().Provisional(year) {
			p.say("cli.calendar.provisional")
		}
		p.table(p.calendarRows(days))
		return nil
	})
}

func (p *program) calendarRows(days []review.Day) [][]string {
	rows := make([][]string, 0, len(days))
	for _, d := range days {
		work := "cli.calendar.off"
		if d.Work {
			work = "cli.calendar.work"
		}
		rows = append(rows, []string{d.Date.String(), p.words.T("weekday." + weekdayCodes[d.Date.Weekday()]), p.words.T(work), d.Name})
	}
	return rows
}

func (p *program) importNotice(c *cobra.Command, args []string) error {
	_, data, err := draft.Open(args[0])
	if err != nil {
		return err
	}
	n, err := calendar.ParseNotice(bytes.NewReader(data))
	if err != nil {
		return err
	}
	return p.writing(c.Context(), func(d *desk.Desk) error {
		moved, err := d.ImportNotice(c.Context(), n)
		if err != nil {
			return err
		}
		if p.json {
			return p.answer(map[string]any{"year": n.Year, "source": orNull(n.Source), "days": len(n.Days), "moved": moved})
		}
		p.say("cli.calendar.imported", n.Year, len(n.Days), moved)
		return nil
	})
}
