package figures

import (
	"strings"

	"hefa/ui/kit"
	"hefa/ui/text"
)

// monthsHeight is what the months of the period take with their frame; 0 when
// there is but one, or more than a year.
func (f *Figures) monthsHeight() int {
	if f.report == nil || len(f.report.Now.Months) < 2 || len(f.report.Now.Months) > 12 {
		return 0
	}
	return len(f.report.Now.Months) + 2
}

// monthsBox draws the reviews of each month of the period.
func (f *Figures) monthsBox(w, h int) string {
	th := f.env.Theme
	most := 1
	for _, m := range f.report.Now.Months {
		most = max(most, m.Total)
	}
	var lines []string
	for _, m := range f.report.Now.Months {
		label := text.CellRight(f.env.Say.T("figures.month", int(m.Month.Time().Month())), 5)
		lines = append(lines, th.Muted.Render(label)+th.Text.Render(text.CellRight(number(m.Total), 6))+" "+kit.Bar(th, m.Total, most, max(w-16, 1), 0))
	}
	return kit.Box(th, f.env.Say.T("figures.months"), w, h, false, strings.Join(lines, "\n"))
}
