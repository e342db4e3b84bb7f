package figures

import (
	"strings"

	"charm.land/lipgloss/v2"

	"hefa/review"
	"hefa/review/report"
	"hefa/ui/kit"
	"hefa/ui/text"
)

// loadBox draws how many matters were under review, day by day where there is
// room, else week by week.
func (f *Figures) loadBox(w, h int) string {
	th, say := f.env.Theme, f.env.Say
	inner := max(w-4, 1)
	if f.report == nil {
		return kit.Box(th, say.T("figures.load", f.query.To.Year()), w, h, f.small, "")
	}
	l := f.report.Load
	title := say.T("figures.load", l.From.Year()) // of what was counted, while another period is
	most, on := l.Most()
	if most == 0 {
		return kit.Box(th, title, w, h, f.small, " "+th.Muted.Render(say.T("figures.load.none", l.From.Year())))
	}
	var lines []string
	if rows := h - 2 - 4; rows >= 7 && inner >= 56 {
		lines = f.days(l, most)
	} else {
		lines = f.weeks(l, most, inner)
	}
	lines = append(lines, f.legend(most, inner), f.extremes(l, most, on))
	for i := range lines {
		lines[i] = " " + lines[i]
	}
	return kit.Box(th, title, w, h, f.small, strings.Join(lines, "\n"))
}

// heat draws a number as a level of the most.
func (f *Figures) heat(n, most int) string {
	if n < 0 {
		return " "
	}
	level := report.Level(n, most)
	return f.tone(level).Render(f.env.Theme.Glyphs.Heat()[level])
}

// tone is the colour of a level; its glyph says the same.
func (f *Figures) tone(level int) lipgloss.Style {
	th := f.env.Theme
	return []lipgloss.Style{th.Faint, th.Ok, th.Ok, th.Warn, th.Danger}[level]
}

// weeks draws the year in one line, several weeks to a cell where it is too
// long, and names the months below.
func (f *Figures) weeks(l report.Load, most, w int) []string {
	weeks := l.Weeks()
	step := (len(weeks) + w - 1) / w
	var b strings.Builder
	for i := 0; i < len(weeks); i += step {
		n := -1
		for _, k := range weeks[i:min(i+step, len(weeks))] {
			n = max(n, k.Most)
		}
		b.WriteString(f.heat(n, most))
	}
	return []string{b.String(), f.months(l.From.Year(), 0, func(d review.Date) int { return int(d-l.From) / 7 / step })}
}

// days draws the year as a line for each day of the week.
func (f *Figures) days(l report.Load, most int) []string {
	start := l.From - review.Date((int(l.From.Weekday())+6)%7) // the Monday before
	column := func(d review.Date) int { return int(d-start) / 7 }
	var out []string
	for day, name := range []string{"mon", "tue", "wed", "thu", "fri", "sat", "sun"} {
		var b strings.Builder
		b.WriteString(f.env.Theme.Muted.Render(text.Cell(f.env.Say.T("figures.weekday."+name), 3)))
		for d := start + review.Date(day); d <= report.Year(l.From.Year()).To; d += 7 {
			n := -1
			if i := int(d - l.From); i >= 0 && i < len(l.Days) {
				n = l.Days[i]
			}
			b.WriteString(f.heat(n, most))
		}
		out = append(out, b.String())
	}
	return append(out, f.months(l.From.Year(), 3, column))
}

// months names the months under the column in which each begins, those for
// which there is room.
func (f *Figures) months(year, indent int, column func(review.Date) int) string {
	line := strings.Repeat(" ", indent)
	for m := 1; m <= 12; m++ {
		at := indent + column(report.Month(year, m).From)
		if gap := at - text.Width(line); gap > 0 || m == 1 {
			line += strings.Repeat(" ", max(gap, 0)) + f.env.Say.T("figures.month", m)
		}
	}
	return f.env.Theme.Muted.Render(line)
}

// legend says which numbers each glyph stands for.
func (f *Figures) legend(most, w int) string {
	th := f.env.Theme
	parts := []string{th.Glyphs.Heat0 + " 0"}
	for level := 1; level <= report.HeatLevels; level++ {
		from, to := report.Bounds(level, most)
		switch s := th.Glyphs.Heat()[level] + " "; {
		case from == to:
			parts = append(parts, s+number(from))
		case from < to:
			parts = append(parts, s+f.env.Say.T("figures.load.level", from, to))
		}
	}
	return th.Muted.Render(text.Truncate(strings.Join(parts, "  "), w))
}

// extremes tells the most in words, and where things stand.
func (f *Figures) extremes(l report.Load, most int, on review.Date) string {
	s := f.env.Say.T("figures.load.most", most, on)
	if today := int(f.env.Desk.Today() - l.From); today >= 0 && today < len(l.Days) {
		s += f.env.Say.T("punct.semi") + f.env.Say.T("figures.load.today", l.Days[today])
	}
	return f.env.Theme.Text.Render(s)
}
