package kit

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"hefa/ui/text"
)

// minMarked is the least width at which marks show that the text goes on.
const minMarked = 6

// scroll moves the window over the text as little as possible so that the
// caret, and the character it stands on, are inside.
func (in *Input) scroll() {
	if in.off >= in.line.pos {
		in.off = in.line.pos
	}
	s, pos := in.line.s, in.line.pos
	need := 1 // the caret's own cell, or both of a wide character
	if pos < len(s) {
		need = max(1, clusterAt(s, pos).cells)
	}
	after := text.Width(s[pos:])
	in.off = snap(s, in.off)
	used := text.Width(s[in.off:pos])
	for in.off < pos && !in.shows(in.off, used, need, after) {
		c := clusterAt(s, in.off)
		in.off, used = c.end, used-c.cells
	}
	// Text that was deleted must not leave the window half empty.
	for in.off > 0 {
		p := previous(s, in.off)
		wider := text.Width(s[p:in.off]) + used
		if in.lead(p)+wider+max(after, 1) > in.w {
			break
		}
		in.off, used = p, wider
	}
}

// shows reports whether the caret is inside a window that begins at off, with
// used cells before it, need cells at it, and after cells of text from it on.
func (in *Input) shows(off, used, need, after int) bool {
	col, tail := in.lead(off)+used, 0
	if in.w >= minMarked && col+after > in.w {
		tail = 1
	}
	return col+need+tail <= in.w
}

// lead returns the cells of the mark before a window that begins at off.
func (in *Input) lead(off int) int {
	if off > 0 && in.w >= minMarked {
		return 1
	}
	return 0
}

// View draws the field.
func (in *Input) View() string {
	if in.line.s == "" {
		return Fit(in.th.Placeholder.Render(cell(in.th, in.Placeholder, in.w)), in.w, in.h)
	}
	g, rest := in.th.Glyphs, in.line.s[in.off:]
	var b strings.Builder
	avail := in.w
	if in.lead(in.off) > 0 {
		b.WriteString(in.th.Scroll.Render(g.MoreLeft))
		avail--
	}
	if text.Width(rest) <= avail {
		b.WriteString(in.th.Input.Render(rest))
		return Fit(b.String(), in.w, in.h)
	}
	mark := ""
	if in.w >= minMarked {
		mark, avail = in.th.Scroll.Render(g.MoreRight), avail-1
	}
	b.WriteString(in.th.Input.Render(fitLine(text.TruncateWith(rest, avail, ""), avail)))
	return Fit(b.String()+mark, in.w, in.h)
}

// Cursor returns the caret relative to the field, nil without focus or room.
func (in *Input) Cursor() *tea.Cursor {
	if in.blurred || in.w == 0 || in.h == 0 {
		return nil
	}
	col := in.lead(in.off) + text.Width(in.line.s[in.off:in.line.pos])
	return tea.NewCursor(min(col, in.w-1), 0)
}
