package figures

import (
	"fmt"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"hefa/review/report"
	"hefa/ui/kit"
	"hefa/ui/text"
)

// From these sizes on there is room beside, or below, the list.
const (
	besideWidth = 116
	belowWidth  = 60
	belowHeight = 18
	lowerHeight = 6
	loadHeight  = 13 // a week's days one below the other, with their frame

	sentenceHeight = 9 // left for the sentence below load and months
)

// View draws the period, the figures, and the load of the year or the sentence.
func (f *Figures) View(w, h int) (string, *tea.Cursor) {
	head := f.head(w)
	rest := h - 1
	f.small = w < belowWidth || rest < belowHeight
	switch {
	case f.small && f.pane == paneLoad:
		return kit.JoinV(head, f.loadBox(w, rest)), nil
	case f.small && f.pane == paneSentence:
		return kit.JoinV(head, f.sentenceBox(w, rest)), nil
	case f.small:
		return kit.JoinV(head, f.listBox(w, rest)), nil
	case w >= besideWidth:
		left := w * 57 / 100
		upper := min(loadHeight, rest/2)
		parts := []string{f.loadBox(w-left, upper)}
		lower := rest - upper
		if n := f.monthsHeight(); n > 0 && lower-n >= sentenceHeight {
			parts = append(parts, f.monthsBox(w-left, n))
			lower -= n
		}
		parts = append(parts, f.sentenceBox(w-left, lower))
		return kit.JoinV(head, kit.JoinH(f.listBox(left, rest), kit.JoinV(parts...))), nil
	case f.pane == paneSentence:
		f.wrap(w)
		lower := min(max(lowerHeight, f.pager.Len()+2), rest/2) // the whole of it, where there is room
		return kit.JoinV(head, f.listBox(w, rest-lower), f.sentenceBox(w, lower)), nil
	}
	return kit.JoinV(head, f.listBox(w, rest-lowerHeight), f.loadBox(w, lowerHeight)), nil
}

// period names the period counted.
func (f *Figures) period() string { return name(f.env.Say.T, f.query.Period) }

func name(say func(string, ...any) string, p report.Period) string {
	y, m := p.From.Year(), int(p.From.Time().Month())
	switch p.Grain() {
	case report.GrainYear:
		return say("figures.period.year", y)
	case report.GrainQuarter:
		return say("figures.period.quarter", y, (m+2)/3)
	case report.GrainMonth:
		return say("figures.period.month", y, m)
	}
	return say("figures.period.days", p.From, p.To)
}

// head tells what is counted, and how far a count is.
func (f *Figures) head(w int) string {
	th, say, g := f.env.Theme, f.env.Say, f.env.Theme.Glyphs
	left := " " + th.Accent.Render(g.MoreLeft) + " " + th.Title.Render(f.period()) + " " + th.Accent.Render(g.MoreRight) + "  "
	var parts []string
	if f.query.Grain() != report.GrainDays {
		parts = append(parts, say.T("figures.days", f.query.From, f.query.To))
	}
	parts = append(parts, f.narrowed())
	if f.running != nil {
		parts = []string{f.progress()}
	}
	rest := text.Truncate(strings.Join(parts, " "+g.Separator+" "), max(w-text.Width(left), 0))
	return kit.Fit(left+th.Muted.Render(rest), w, 1)
}

// narrowed tells of which units and kinds.
func (f *Figures) narrowed() string {
	var parts []string
	if f.query.Unit != "" {
		parts = append(parts, text.SafeLine(f.query.Unit))
	}
	for _, k := range f.query.Kinds {
		parts = append(parts, f.env.Say.T("kind."+string(k)))
	}
	if len(parts) == 0 {
		return f.env.Say.T("figures.all")
	}
	return strings.Join(parts, " "+f.env.Theme.Glyphs.Separator+" ")
}

func (f *Figures) progress() string {
	if total := f.running.total.Load(); total > 0 {
		return f.env.Say.T("figures.counting.of", f.running.done.Load(), total)
	}
	return f.env.Say.T("figures.counting")
}

// widths of the columns of numbers, in cells.
const (
	numberWidth = 9
	mostBar     = 24
)

func (f *Figures) listBox(w, h int) string {
	th, say := f.env.Theme, f.env.Say
	f.list.SetSize(max(w-2, 0), max(h-3, 0))
	rw := f.list.RowWidth()
	c := columns(rw, f.query.Against != report.AgainstNothing)
	head := "  " + text.Cell("", c.name) + text.CellRight(say.T("figures.now"), c.now)
	if c.before > 0 {
		head += text.CellRight(say.T("figures.compare."+string(f.query.Against)), c.before) + text.CellRight(say.T("figures.difference"), c.change)
	}
	body := kit.JoinV(kit.Fit(th.Faint.Render(head), max(w-2, 0), 1), f.list.View(func(i int, selected bool, _ int) string { return f.line(f.rows[i], c, selected) }))
	if f.report == nil {
		body = " " + th.Muted.Render(say.T("figures.counting"))
	}
	return kit.Box(th, say.T("figures.title"), w, h, true, body)
}

// layout is how the cells of a row are shared.
type layout struct{ name, now, before, change, bar int }

// columns gives the name what the numbers leave, and the bar the rest.
func columns(w int, compared bool) layout {
	c := layout{now: numberWidth}
	if compared && w >= 42 {
		c.before, c.change = numberWidth, numberWidth
	}
	free := w - 2 - c.now - c.before - c.change
	if free >= 38 {
		c.bar = min(mostBar, free-30)
		free -= c.bar + 1
	}
	c.name = max(free, 0)
	return c
}

func (f *Figures) line(r row, c layout, selected bool) string {
	th := f.env.Theme
	if r.heading {
		return th.Strong.Render(text.Cell(" "+r.name, c.name+2))
	}
	gutter := "  "
	if selected {
		gutter = th.Glyphs.Cursor + " "
	}
	label := r.name
	if r.part {
		label = "  " + label
	}
	cells := []string{gutter + text.Cell(text.SafeLine(label), c.name), text.CellRight(r.now, c.now)}
	if c.before > 0 {
		cells = append(cells, text.CellRight(r.before, c.before)+text.CellRight(r.change, c.change))
	}
	bar := ""
	if c.bar > 0 && r.share >= 0 {
		bar = " " + kit.Bar(th, int(r.share*1000), 1000, c.bar, 0)
	}
	if selected {
		return th.Selected.Render(text.Plain(strings.Join(cells, "") + bar))
	}
	out := th.Text.Render(cells[0]) + th.Strong.Render(cells[1])
	if len(cells) > 2 {
		out += th.Muted.Render(cells[2])
	}
	return out + bar
}

func (f *Figures) sentenceBox(w, h int) string {
	f.pager.SetSize(max(w-2, 0), max(h-2, 0))
	f.wrap(w)
	return kit.Box(f.env.Theme, f.env.Say.T("figures.sentence")+"　"+keyName, w, h, f.small, f.pager.View())
}

// wrap breaks the sentence into lines for a box of a width.
func (f *Figures) wrap(w int) {
	s := ""
	if f.report != nil {
		if s = f.report.Now.Sentence; s == "" {
			s = f.env.Say.T("figures.sentence.none")
		}
	}
	width := max(w-5, 1) // frame, scroll bar and margins
	id := strconv.Itoa(width) + s
	if id == f.wrapped {
		return
	}
	f.wrapped = id
	lines := text.Wrap(text.SafeLine(s), width)
	for i := range lines {
		lines[i] = " " + lines[i]
	}
	f.pager.SetLines(lines)
}

// keyName is how the key that copies is called.
const keyName = "^Y"

func number(n int) string { return strconv.Itoa(n) }

func difference(n int) string {
	if n == 0 {
		return "0"
	}
	return fmt.Sprintf("%+d", n)
}
