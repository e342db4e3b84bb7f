package ui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"hefa/ui/kit"
	"hefa/ui/text"
)

// view draws the finder: the field, the places, what the one under the cursor
// says, and the keys.
func (c *citing) view(w, h int) (string, *tea.Cursor) {
	th := c.env.Theme
	bw, bh := min(w, 92), min(h, 26)
	inner := max(bw-4, 1)
	below := c.preview(inner, max((bh-4)/2, 1))
	c.picker.SetSize(inner, max(bh-3-len(below), 1))
	var rows []string
	for l := range strings.SplitSeq(c.picker.View(), "\n") {
		rows = append(rows, " "+l)
	}
	rows = append(rows, below...)
	rows = append(rows, " "+th.Muted.Render(text.Truncate(c.env.Say.T("citing.keys"), inner)))
	caret := c.picker.Cursor()
	if caret != nil {
		caret.Position.X += 2
		caret.Position.Y++
	}
	return kit.Box(th, c.env.Say.T("action.cite"), bw, bh, true, strings.Join(rows, "\n")), caret
}

// preview is what the place under the cursor says, in at most so many lines.
func (c *citing) preview(w, most int) []string {
	th, say := c.env.Theme, c.env.Say
	out := []string{" " + th.Border.Render(strings.Repeat(th.Glyphs.Rule, w))}
	p, ok := c.current()
	got, known := c.read[p.key()]
	style, s := th.Text, ""
	switch {
	case c.fault != nil:
		style, s = th.Danger, say.Error(c.fault)
	case !ok:
	case p.ref.IsZero():
		style, s = th.Muted, say.T("citing.whole", p.head.Title, p.head.Articles)
	case !known:
		style, s = th.Muted, say.T("queue.loading")
	case got.err != nil:
		style, s = th.Warn, say.Error(got.err)
	default:
		s = got.cited.Text
	}
	for line := range strings.SplitSeq(text.SafeText(s), "\n") {
		for _, l := range text.Wrap(line, w) {
			if len(out) == most {
				out[most-1] = " " + th.Faint.Render(th.Glyphs.Ellipsis)
				return out
			}
			out = append(out, " "+style.Render(l))
		}
	}
	return out
}
