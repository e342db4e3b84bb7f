package words

import (
	"strings"

	"hefa/review"
	"hefa/review/ledger"
	"hefa/ui/locale"
)

// WeekDays is how many days a list of the week tells of.
const WeekDays = 7

// Week lists what ends in the seven days from a day on, and before that what
// should have ended by today and did not, a line for each. Deadlines come by
// day, as the desk lists them.
func Week(say locale.Catalogue, c review.Calendar, today, from review.Date, ds []ledger.Deadline) []string {
	last := from + WeekDays - 1
	out := []string{say.T("cli.week", from, last)}
	var late []string
	on := map[review.Date][]string{}
	for _, d := range ds {
		switch line := deadline(say, d); {
		case d.On < min(from, today):
			late = append(late, "□ "+d.On.String()+"　"+line)
		case d.On >= from:
			on[d.On] = append(on[d.On], "□ "+line)
		}
	}
	if len(late) > 0 {
		out = append(append(out, "", say.T("cli.week.late", len(late))), late...)
	}
	for day := from; day <= last; day++ {
		x := c.Day(day)
		head := Date(say, day, x.Provisional)
		if x.Name != "" {
			head += say.T("cli.aside", x.Name)
		}
		out = append(append(out, "", head), on[day]...)
	}
	return out
}

// deadline says on one line what ends of which matter.
func deadline(say locale.Catalogue, d ledger.Deadline) string {
	why := say.T("cause." + string(d.Why))
	if d.What != "" {
		why += say.T("cli.aside", d.What)
	}
	return strings.Join([]string{review.CleanLine(d.No), why, review.CleanLine(d.Drafter), review.CleanLine(d.Title)}, "　")
}
