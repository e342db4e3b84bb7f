package queue

import (
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"hefa/review"
	"hefa/ui/kit"
	"hefa/ui/text"
	"hefa/ui/theme"
	"hefa/ui/words"
)

// From these sizes on there is room for the preview, beside or below.
const (
	besideWidth = 116
	belowHeight = 18
)

// View draws sections, filter, list and preview.
func (q *Queue) View(w, h int) (string, *tea.Cursor) {
	var parts []string
	if q.nos == nil {
		parts = append(parts, q.tabs(w))
	}
	var caret *tea.Cursor
	if q.asking || q.find != "" {
		line, c := q.filterLine(w)
		parts = append(parts, line)
		caret = c
	}
	rest := h - len(parts)
	switch {
	case w >= besideWidth:
		left := w * 6 / 10
		parts = append(parts, kit.JoinH(q.listBox(left, rest), q.previewBox(w-left, rest)))
	case rest >= belowHeight && w >= 60:
		top := rest * 6 / 10
		parts = append(parts, q.listBox(w, top), q.previewBox(w, rest-top))
	default:
		parts = append(parts, q.listBox(w, rest))
	}
	return kit.JoinV(parts...), caret
}

func (q *Queue) tabs(w int) string {
	var labels []kit.TabLabel
	for i, v := range review.Views() {
		labels = append(labels, kit.TabLabel{Key: strconv.Itoa(i + 1), Text: q.env.Say.T("view." + string(v)), Count: q.counts[v]})
	}
	return kit.Tabs(q.env.Theme, labels, q.section, w)
}

func (q *Queue) filterLine(w int) (string, *tea.Cursor) {
	label := " / "
	q.filter.SetSize(max(w-len(label), 1), 1)
	caret := q.filter.Cursor()
	if caret != nil {
		caret.Position.X += len(label)
		if q.nos == nil {
			caret.Position.Y++ // below the sections
		}
	}
	return kit.Fit(q.env.Theme.Key.Render(label)+q.filter.View(), w, 1), caret
}

func (q *Queue) listBox(w, h int) string {
	th := q.env.Theme
	q.list.SetSize(max(w-2, 0), max(h-2, 0))
	title := q.name() + " " + strconv.Itoa(q.rows.total)
	if len(q.marks) > 0 {
		title += " · " + q.env.Say.T("queue.marked", len(q.marks))
	}
	body := q.list.View(q.row)
	if q.rows.total == 0 && q.rows.pages[0] != nil || q.rows.total == 0 && len(q.rows.pages) > 0 {
		body = th.Muted.Render(text.Truncate(q.empty(), max(w-4, 0)))
	}
	return kit.Box(th, title, w, h, true, body)
}

func (q *Queue) empty() string {
	if q.find != "" {
		return q.env.Say.T("queue.empty.filter")
	}
	if q.view() == review.ViewToday {
		return q.env.Say.T("queue.empty.today")
	}
	return q.env.Say.T("queue.empty")
}

// column widths of a row, in cells.
const (
	leftWidth = 11
	barWidth  = 6
	kindWidth = 4
	unitWidth = 18
	noWidth   = 10
)

func (q *Queue) row(i int, selected bool, w int) string {
	s, ok := q.rows.at(i)
	if !ok {
		return text.Cell("  "+q.env.Say.T("queue.loading"), w)
	}
	th := q.env.Theme
	cal, today := q.env.Desk.Calendar(), q.env.Desk.Today()
	left, tone := words.Left(q.env.Say, cal, today, s)
	marked := slices.Contains(q.marks, s.No)
	cells := []string{q.gutter(marked, selected), text.Cell(left, leftWidth)}
	styles := []func(...string) string{th.Text.Render, th.Tone(tone).Render}
	add := func(s string, style func(...string) string) { cells, styles = append(cells, s), append(styles, style) }
	if w >= 64 {
		used, total := words.Share(cal, today, s)
		bar := strings.Repeat(" ", barWidth)
		if total > 0 {
			bar = kit.Bar(th, used, total, barWidth, tone)
		}
		add(bar+" ", func(s ...string) string { return s[0] })
	}
	add(text.Cell(q.env.Say.T("kind1."+string(s.Kind)), kindWidth)+" ", th.Muted.Render)
	room := w - 2 - leftWidth - kindWidth - 1
	if w >= 64 {
		room -= barWidth + 1
	}
	unit, no := w >= 72, w >= 92
	if unit {
		room -= unitWidth + 1
	}
	if no {
		room -= noWidth + 1
	}
	title := s.Title
	if s.Urgent {
		title = q.env.Say.T("queue.urgent") + title
	}
	add(text.Cell(text.SafeLine(title), max(room, 0)), th.Text.Render)
	if unit {
		add(" "+text.Cell(text.SafeLine(s.Drafter), unitWidth), th.Muted.Render)
	}
	if no {
		add(" "+text.Cell(s.No, noWidth), th.Faint.Render)
	}
	return paint(th, cells, styles, selected, marked)
}

func (q *Queue) gutter(marked, selected bool) string {
	g := q.env.Theme.Glyphs
	cursor, mark := " ", " "
	if selected {
		cursor = g.Cursor
	}
	if marked {
		mark = g.Mark
	}
	return cursor + mark
}

// paint styles the cells of a row; under the cursor one style covers all, for
// nested colours would end the reverse.
func paint(th *theme.Theme, cells []string, styles []func(...string) string, selected, marked bool) string {
	if selected {
		return th.Selected.Render(text.Plain(strings.Join(cells, "")))
	}
	var b strings.Builder
	for i, c := range cells {
		if marked && i == 0 {
			b.WriteString(th.Marked.Render(c))
			continue
		}
		b.WriteString(styles[i](c))
	}
	return b.String()
}
