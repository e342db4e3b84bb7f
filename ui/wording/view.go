package wording

import (
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"hefa/review"
	"hefa/review/letter"
	"hefa/ui/kit"
	"hefa/ui/text"
)

const (
	besideFrom = 120 // cells from which the preview stands beside the text
	widePaper  = 62  // cells of a preview with its frame
	wideField  = 70  // cells from which several fields share a line
	tall       = 18  // lines from which all fields are shown
)

// groups are the fields that share a line where there is room.
var groups = [][]int{{0}, {1, 2}, {3, 4}, {5, 6}, {7, 8, 9}}

// View draws the fields, the body and, where there is room, the letter.
func (e *Editor) View(w, h int) (string, *tea.Cursor) {
	th, say := e.env.Theme, e.env.Say
	if e.file == nil {
		return kit.Fit(" "+say.T("queue.loading"), w, h), nil
	}
	if e.peek {
		return e.preview(w, h, true), nil
	}
	paper := 0
	if w >= besideFrom {
		paper = widePaper
	}
	left := w - paper
	lines, caret := e.page(max(left-4, 10), max(h-2, 1))
	for i := range lines {
		lines[i] = " " + lines[i]
	}
	if caret != nil {
		caret.Position.X += 2
		caret.Position.Y++
	}
	box := kit.Box(th, e.no+" "+say.Verb(verb)+" · "+say.T("letter."+string(e.kind)), left, h, true, strings.Join(lines, "\n"))
	if paper == 0 {
		return box, caret
	}
	return kit.JoinH(box, e.preview(paper, h, false)), caret
}

// page draws what stands inside the frame.
func (e *Editor) page(w, h int) ([]string, *tea.Cursor) {
	th := e.env.Theme
	out, caret := e.heads(w, h)
	out = append(out, e.notes(w, h)...)
	out = append(out, th.Border.Render(strings.Repeat(th.Glyphs.Horizontal, w)))
	area := e.area()
	area.SetSize(w, max(h-len(out), 1))
	if c := area.Cursor(); c != nil {
		c.Position.Y += len(out)
		caret = c
	}
	return append(out, strings.Split(area.View(), "\n")...), caret
}

// heads draws the small fields; on a low screen only the line in use.
func (e *Editor) heads(w, h int) ([]string, *tea.Cursor) {
	var out []string
	var caret *tea.Cursor
	for _, g := range groups {
		used := e.at >= g[0] && e.at <= g[len(g)-1] || e.at == e.body() && g[0] == 0
		if h < tall && !used {
			continue
		}
		rows := [][]int{g}
		if w < wideField && len(g) > 1 {
			rows = nil
			for _, i := range g {
				if h >= tall+4 || i == e.at {
					rows = append(rows, []int{i})
				}
			}
			if rows == nil {
				rows = [][]int{{g[0]}}
			}
		}
		for _, row := range rows {
			line, c := e.fieldRow(row, w)
			if c != nil {
				c.Position.Y += len(out)
				caret = c
			}
			out = append(out, line)
		}
	}
	return out, caret
}

// fieldRow draws fields side by side.
func (e *Editor) fieldRow(row []int, w int) (string, *tea.Cursor) {
	th := e.env.Theme
	var b strings.Builder
	var caret *tea.Cursor
	each := w / len(row)
	for n, i := range row {
		f := e.fields[i]
		style := th.Muted
		if i == e.at {
			style = th.Accent
		}
		label := e.env.Say.T("wording."+f.name) + " "
		cells := each
		if n == len(row)-1 {
			cells = w - each*(len(row)-1)
		}
		f.input.SetSize(max(cells-text.Width(label)-1, 1), 1)
		if c := f.input.Cursor(); c != nil {
			c.Position.X += each*n + text.Width(label)
			caret = c
		}
		b.WriteString(kit.Fit(style.Render(label)+f.input.View(), cells, 1))
	}
	return b.String(), caret
}

// lowest is how many lines leave no room for a note.
const lowest = 6

// notes say what the officer should know of the text: why it was not saved on
// any screen, anything else where there is room.
func (e *Editor) notes(w, h int) []string {
	th, say := e.env.Theme, e.env.Say
	switch {
	case e.fault != "":
		return e.refusal(w, max(h/5, 1))
	case h <= lowest:
	case e.restored:
		return []string{th.Info.Render(text.Truncate(say.T("wording.restored"), w))}
	case !e.paper.Wording.IsZero() && e.paper.Wording.Stale(e.composed):
		return []string{th.Warn.Render(text.Truncate(say.T("proof.stale.not", e.paper.Wording.On), w))}
	}
	return nil
}

// refusal tells why saving was refused, in so many lines at most.
func (e *Editor) refusal(w, most int) []string {
	lines := text.Wrap(text.SafeLine(e.fault), w)
	if len(lines) > most {
		lines[most-1] = text.Truncate(strings.Join(lines[most-1:], ""), w)
		lines = lines[:most]
	}
	for i, l := range lines {
		lines[i] = e.env.Theme.Danger.Render(l)
	}
	return lines
}

// preview draws the letter as it is written now; beside the text it follows
// the caret.
func (e *Editor) preview(w, h int, focus bool) string {
	e.pager.SetSize(max(w-2, 0), max(h-2, 0))
	width := max(min(w-5, 72), 16)
	if key := strings.Join([]string{e.joined(), strconv.Itoa(width)}, "\x00"); key != e.shown {
		e.shown = key
		lines := letter.Text(e.content(), width)
		for i := range lines {
			lines[i] = " " + strings.ReplaceAll(lines[i], letter.Rule, e.env.Theme.Glyphs.Rule)
		}
		e.pager.SetLines(lines)
	}
	if !focus {
		e.pager.JumpTo(e.line(width))
	}
	return kit.Box(e.env.Theme, e.env.Say.T("wording.preview"), w, h, focus, e.pager.View())
}

// line is about where the caret's paragraph stands in the preview.
func (e *Editor) line(width int) int {
	if e.at != e.body() {
		return 0
	}
	row, _ := e.area().Caret()
	lines := strings.Split(e.area().Value(), "\n")
	c := e.content()
	c.Body = letter.ParseProse(strings.Join(lines[:min(row+1, len(lines))], "\n"), e.tables)
	c.Attachments, c.CC, c.Sign, c.Note, c.Date, c.Printer = nil, nil, "", "", review.Date(0), ""
	return len(letter.Text(c, width)) - 1
}

// joined is everything written, as one string to compare.
func (e *Editor) joined() string {
	var b strings.Builder
	for _, f := range e.fields {
		b.WriteString(f.value())
		b.WriteByte(0)
	}
	return b.String()
}
