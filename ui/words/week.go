package words

import (
	"strings"

	"hefa/review"
	"hefa/review/ledger"
	"hefa/ui/locale"
)

// WeekDays is how many days a list of the week tells of.
const WeekDays = 7

// WeekPart is a heading of the list of a week and what stands below it.
type WeekPart struct {
	Head  string
	Dated bool // the days differ and are told
	Rows  []ledger.Deadline
}

// WeekParts lists what ends in the seven days from a day on, day by day; before
// that what should have ended by today and did not, and, of a week to come, what
// ends until it begins. Deadlines come by day, as the desk lists them.
func WeekParts(say locale.Catalogue, c review.Calendar, today, from review.Date, ds []ledger.Deadline) []WeekPart {
	var out []WeekPart
	late, ds := endingBefore(ds, min(from, today))
	if len(late) > 0 {
		out = append(out, WeekPart{say.T("cli.week.late", len(late)), true, late})
	}
	earlier, ds := endingBefore(ds, from)
	if len(earlier) > 0 {
		out = append(out, WeekPart{say.T("cli.week.earlier", len(earlier)), true, earlier})
	}
	for day := from; day < from+WeekDays; day++ {
		x := c.Day(day)
		head := Date(say, day, x.Provisional)
		if x.Name != "" {
			head += say.T("cli.aside", x.Name)
		}
		var rows []ledger.Deadline
		rows, ds = endingBefore(ds, day+1)
		out = append(out, WeekPart{head, false, rows})
	}
	return out
}

// endingBefore parts what ends before a day from the rest.
func endingBefore(ds []ledger.Deadline, day review.Date) (those, rest []ledger.Deadline) {
	n := 0
	for n < len(ds) && ds[n].On < day {
		n++
	}
	return ds[:n], ds[n:]
}

// Week is the list of a week in lines.
func Week(say locale.Catalogue, c review.Calendar, today, from review.Date, ds []ledger.Deadline) []string {
	out := []string{say.T("cli.week", from, from+WeekDays-1)}
	for _, p := range WeekParts(say, c, today, from, ds) {
		out = append(out, "", p.Head)
		for _, d := range p.Rows {
			line := "□ "
			if p.Dated {
				line += d.On.String() + "　"
			}
			out = append(out, line+deadline(say, d))
		}
	}
	return out
}

// Cause says what ends.
func Cause(say locale.Catalogue, d ledger.Deadline) string {
	why := say.T("cause." + string(d.Why))
	if d.What != "" {
		why += say.T("cli.aside", d.What)
	}
	return why
}

// deadline says on one line what ends of which matter.
func deadline(say locale.Catalogue, d ledger.Deadline) string {
	return strings.Join([]string{review.CleanLine(d.No), Cause(say, d), review.CleanLine(d.Drafter), review.CleanLine(d.Title)}, "　")
}
