package kit

import (
	"charm.land/lipgloss/v2"

	"hefa/ui/text"
	"hefa/ui/theme"
)

// PointState is how a point of a timeline stands to today.
type PointState uint8

// The states.
const (
	PointDone PointState = iota // it happened
	PointNow                    // where things stand
	PointNext                   // to come
	PointLate                   // should have happened
)

// TimelineItem is one point: when, what, and how it stands.
type TimelineItem struct {
	Date, Label string
	State       PointState
}

// Timeline draws the points one below the other in lines of exactly w cells: a
// mark, the date, the label. Long labels wrap under themselves.
func Timeline(th *theme.Theme, items []TimelineItem, w int) []string {
	dateCells := 0
	for _, it := range items {
		dateCells = max(dateCells, text.Width(text.SafeLine(it.Date)))
	}
	const gaps = 2 // after the mark and after the date
	if dateCells > w/2 {
		dateCells = w / 2
	}
	labelCells := max(1, w-1-dateCells-gaps)
	var out []string
	for i, it := range items {
		mark, style := pointLook(th, it.State)
		date := th.Muted.Render(cell(th, it.Date, dateCells))
		link := " "
		if i < len(items)-1 {
			link = th.Border.Render(th.Glyphs.Link)
		}
		for j, l := range text.Wrap(it.Label, labelCells) {
			if j == 0 {
				out = append(out, fitLine(style.Render(mark)+" "+date+" "+render(style, l), w))
				continue
			}
			out = append(out, fitLine(link+spaces(dateCells+gaps)+render(style, l), w))
		}
	}
	return out
}

func pointLook(th *theme.Theme, s PointState) (mark string, style lipgloss.Style) {
	switch s {
	case PointNow:
		return th.Glyphs.PointNow, th.Accent
	case PointNext:
		return th.Glyphs.PointNext, th.Muted
	case PointLate:
		return th.Glyphs.PointLate, th.Danger
	default:
		return th.Glyphs.PointDone, th.Text
	}
}
