package form

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"hefa/review"
	"hefa/ui/kit"
	"hefa/ui/text"
	"hefa/ui/words"
)

// labelWidth is the column of labels, in cells.
const labelWidth = 18

// View draws the fields, what is wrong, and what would follow from saving.
func (f *Form) View(w, h int) (string, *tea.Cursor) {
	th := f.env.Theme
	inner := max(w-4, 10)
	head := []string{th.Title.Render(text.Truncate(f.spec.Title, inner))}
	for _, line := range f.spec.About {
		head = append(head, th.Muted.Render(text.Truncate(text.SafeLine(line), inner)))
	}
	if f.restored {
		head = append(head, th.Info.Render(text.Truncate(f.env.Say.T("form.restored"), inner)))
	}
	head = append(head, "")
	free := h - 2 - len(head)
	foot := f.foot(inner, max(free-f.height(inner, free), free/2)-1)
	room := max(1, h-2-len(head)-len(foot))
	body, caret := f.body(inner, room)
	lines := append(head, body...)
	for len(lines) < h-2-len(foot) {
		lines = append(lines, "")
	}
	if caret != nil {
		caret.Position.Y += len(head) + 1
		caret.Position.X += 2
	}
	for i, l := range append(lines, foot...) {
		if i == 0 {
			lines = lines[:0:0]
		}
		lines = append(lines, " "+l)
	}
	box := kit.Box(th, f.env.Say.T("form.title"), w, h, true, strings.Join(lines, "\n"))
	return box, caret
}

// height is how many lines the fields take when nothing presses them.
func (f *Form) height(w, room int) int {
	n := 0
	for i, fd := range f.fields {
		if f.asked(i) {
			rows, _ := f.field(fd, i == f.at, w, min(maxArea, max(1, room-2)))
			n += len(rows)
		}
	}
	return n
}

// body draws the fields and scrolls so that the one with the focus is seen.
func (f *Form) body(w, room int) ([]string, *tea.Cursor) {
	var lines []string
	var caret *tea.Cursor
	from, to := 0, 0
	for i, fd := range f.fields {
		if !f.asked(i) {
			continue
		}
		at := len(lines)
		rows, c := f.field(fd, i == f.at, w, min(maxArea, max(1, room-2)))
		if i == f.at {
			from, to = at, at+len(rows)
			if c != nil {
				c.Position.Y += at
				caret = c
			}
		}
		lines = append(lines, rows...)
	}
	f.top = clampTop(f.top, from, to, room, len(lines))
	if caret != nil {
		caret.Position.Y -= f.top
		if caret.Position.Y < 0 || caret.Position.Y >= room {
			caret = nil
		}
	}
	return lines[f.top:min(len(lines), f.top+room)], caret
}

func clampTop(top, from, to, room, n int) int {
	if to > top+room {
		top = to - room
	}
	return max(0, min(top, from, n-room))
}

func (f *Form) field(fd *field, focused bool, w, tall int) ([]string, *tea.Cursor) {
	th := f.env.Theme
	lw := min(labelWidth, w/3)
	name := f.env.Say.Param(f.spec.Verb.Name, fd.param.Name)
	if fd.param.Required {
		name += "*"
	}
	style, mark := th.Muted, "  "
	if focused {
		style, mark = th.Accent, th.Glyphs.Cursor+" "
	}
	label := style.Render(text.Cell(mark+name, lw)) + " "
	rows, caret := f.control(fd, focused, w-lw-1, tall)
	if caret != nil {
		caret.Position.X += lw + 1
	}
	out := make([]string, 0, len(rows)+1)
	for i, r := range rows {
		if i == 0 {
			out = append(out, label+r)
		} else {
			out = append(out, strings.Repeat(" ", lw+1)+r)
		}
	}
	for _, extra := range f.under(fd, focused, w-lw-1) {
		out = append(out, strings.Repeat(" ", lw+1)+extra)
	}
	return out, caret
}

func (f *Form) control(fd *field, focused bool, w, tall int) ([]string, *tea.Cursor) {
	switch {
	case fd.area != nil:
		n := min(2, tall)
		if focused {
			n = min(tall, max(3, lines(fd.area.Value(), w)))
		}
		fd.area.SetSize(w, n)
		return strings.Split(fd.area.View(), "\n"), fd.area.Cursor()
	case fd.input != nil:
		fd.input.SetSize(w, 1)
		return []string{fd.input.View()}, fd.input.Cursor()
	}
	return f.radio(fd, focused, w), nil
}

func lines(s string, w int) int {
	n := 0
	for l := range strings.SplitSeq(s, "\n") {
		n += max(1, len(text.Wrap(l, max(w-1, 1))))
	}
	return n + 1
}

// radio draws the values of a choice, all of them where they fit.
func (f *Form) radio(fd *field, focused bool, w int) []string {
	th, g := f.env.Theme, f.env.Theme.Glyphs
	if len(fd.choices) > maxRadio {
		return []string{f.selector(fd, focused, w)}
	}
	var rows []string
	row := ""
	for i, v := range fd.choices {
		dot, style := g.RadioOff, th.Muted
		if i == fd.chosen {
			dot, style = g.RadioOn, th.Strong
		}
		if i == fd.chosen && focused {
			style = th.Selected
		}
		item := "(" + dot + ")" + f.meaning(fd, v)
		if text.Width(row)+text.Width(item)+2 > w && row != "" {
			rows, row = append(rows, row), ""
		}
		row += style.Render(text.Truncate(item, w)) + "  "
	}
	return append(rows, row)
}

// maxRadio is how many values are shown side by side; of more, one at a time.
const maxRadio = 5

// selector draws the chosen value of many, and which one it is.
func (f *Form) selector(fd *field, focused bool, w int) string {
	th, g := f.env.Theme, f.env.Theme.Glyphs
	style := th.Strong
	if focused {
		style = th.Selected
	}
	value := "—"
	if fd.chosen >= 0 {
		value = f.meaning(fd, fd.choices[fd.chosen])
	}
	place := fmt.Sprintf(" %d/%d", fd.chosen+1, len(fd.choices))
	value = text.Truncate(text.SafeLine(value), max(w-text.Width(place)-4, 1))
	return th.Muted.Render(g.MoreLeft+" ") + style.Render(value) + th.Muted.Render(" "+g.MoreRight+place)
}

// offer writes a suggestion; an identity is followed by what it stands for.
func (f *Form) offer(fd *field, s string) string {
	if fd.param.Describe == nil {
		return s
	}
	return s + "  " + fd.param.Describe(f.spec.Env, f.spec.Matter, s)
}

// meaning says what a value stands for.
func (f *Form) meaning(fd *field, v string) string {
	if fd.param.Describe != nil {
		if s := fd.param.Describe(f.spec.Env, f.spec.Matter, v); s != "" {
			return s
		}
	}
	return f.env.Say.Choice(fd.param.Name, v)
}

// under draws what stands below a field: its fault, a date spelled out,
// suggestions while it has the focus.
func (f *Form) under(fd *field, focused bool, w int) []string {
	th := f.env.Theme
	var out []string
	if fd.fault != "" {
		for _, l := range text.Wrap(text.SafeLine(fd.fault), w) {
			out = append(out, th.Danger.Render(l))
		}
	}
	if fd.param.Type == review.TypeDate && fd.value() != "" {
		if d, err := review.ParseWhen(fd.value(), f.spec.Env.Today); err == nil {
			out = append(out, th.Faint.Render(text.Truncate(f.spell(d), w)))
		} else if fd.fault == "" {
			out = append(out, th.Warn.Render(text.Truncate(f.env.Say.Error(err), w)))
		}
	}
	if !focused {
		return out
	}
	if len(fd.choices) > 1 {
		out = append(out, th.Faint.Render(text.Truncate(f.env.Say.T("form.choose"), w)))
	}
	for i, s := range fd.offers() {
		style, mark := th.Muted, "  "
		if i == fd.picked {
			style, mark = th.Selected, f.env.Theme.Glyphs.Cursor+" "
		}
		out = append(out, style.Render(text.Truncate(mark+text.SafeLine(f.offer(fd, s)), w)))
	}
	return out
}

func (f *Form) spell(d review.Date) string {
	day := f.env.Desk.Calendar().Day(d)
	s := words.Date(f.env.Say, d, day.Provisional)
	if !day.Work {
		s += " " + f.env.Say.T("form.dayoff")
	}
	return s
}

// foot draws the refusal and the preview, wrapped.
func (f *Form) foot(w, most int) []string {
	th := f.env.Theme
	var out []string
	if f.fault != "" {
		for _, l := range text.Wrap(text.SafeLine(f.fault), w) {
			out = append(out, th.Danger.Render(l))
		}
	}
	for _, p := range f.preview {
		for _, l := range text.Wrap(text.SafeLine(p), w) {
			out = append(out, th.Muted.Render(l))
		}
	}
	if most = max(most, 1); len(out) > most {
		out = append(out[:most-1], th.Faint.Render(f.env.Say.T("form.cut", len(out)-most+1)))
	}
	if len(out) > 0 {
		out = append([]string{th.Border.Render(strings.Repeat(th.Glyphs.Horizontal, w))}, out...)
	}
	return out
}
