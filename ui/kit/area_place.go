package kit

import (
	"hefa/ui/text"
)

// place is one visual line: part sub of line row.
type place struct{ row, sub int }

func (p place) before(q place) bool { return p.row < q.row || p.row == q.row && p.sub < q.sub }

// wrapWidth is what a visual line may fill.
func (a *Area) wrapWidth() int { return max(1, a.w-1) }

// spans returns where a line wraps.
func (a *Area) spans(row int) []text.Span {
	if a.wraps[row] == nil {
		a.wraps[row] = text.Spans(a.lines[row], a.wrapWidth())
	}
	return a.wraps[row]
}

// caret returns the visual line the caret stands on.
func (a *Area) caret() place {
	spans := a.spans(a.row)
	for i, s := range spans {
		if a.pos < s.End || a.pos == s.End && (a.eol || i == len(spans)-1) {
			return place{a.row, i}
		}
	}
	return place{a.row, len(spans) - 1}
}

// column returns the cells before the caret on its visual line.
func (a *Area) column() int {
	p := a.caret()
	start := a.spans(p.row)[p.sub].Start
	return min(text.Width(a.lines[a.row][start:a.pos]), a.wrapWidth())
}

// walk returns the visual line n below p, or above for a negative n, and how
// many lines it went; it stops at the ends of the text.
func (a *Area) walk(p place, n int) (place, int) {
	gone := 0
	for ; gone < n; gone++ {
		switch {
		case p.sub+1 < len(a.spans(p.row)):
			p.sub++
		case p.row+1 < len(a.lines):
			p = place{p.row + 1, 0}
		default:
			return p, gone
		}
	}
	for ; gone > n; gone-- {
		switch {
		case p.sub > 0:
			p.sub--
		case p.row > 0:
			p = place{p.row - 1, len(a.spans(p.row-1)) - 1}
		default:
			return p, gone
		}
	}
	return p, gone
}

// moveVertically handles the keys that move by visual lines.
func (a *Area) moveVertically(key string) bool {
	n := 0
	switch key {
	case "up":
		n = -1
	case "down":
		n = 1
	case "pgup":
		n = -max(1, a.h-1)
	case "pgdown":
		n = max(1, a.h-1)
	default:
		return false
	}
	goal := a.goal
	if goal < 0 {
		goal = a.column()
	}
	p, gone := a.walk(a.caret(), n)
	if gone == 0 && (n == 1 || n == -1) {
		return false
	}
	a.toColumn(p, goal)
	a.goal = goal
	return true
}

// toColumn puts the caret on the character of a visual line that covers column
// goal, or after the last one.
func (a *Area) toColumn(p place, goal int) {
	spans := a.spans(p.row)
	s, end := a.lines[p.row], spans[p.sub].End
	at, col := spans[p.sub].Start, 0
	for at < end {
		c := clusterAt(s, at)
		if col+c.cells > goal {
			break
		}
		at, col = min(c.end, end), col+c.cells
	}
	a.put(p.row, at)
	a.eol = at == end && p.sub < len(spans)-1
}

// scroll moves the window as little as possible so that the caret is inside
// and no line is wasted below the end.
func (a *Area) scroll() {
	if a.h == 0 || a.w == 0 {
		return
	}
	a.top.row = min(a.top.row, len(a.lines)-1)
	a.top.sub = min(a.top.sub, len(a.spans(a.top.row))-1)
	caret := a.caret()
	if caret.before(a.top) {
		a.top = caret
	}
	if last, _ := a.walk(a.top, a.h-1); last.before(caret) {
		a.top, _ = a.walk(caret, 1-a.h)
	}
	if _, shown := a.walk(a.top, a.h-1); shown < a.h-1 {
		a.top, _ = a.walk(a.top, shown-a.h+1)
	}
}

// Caret returns where the caret stands: the line as typed and the byte in it.
func (a *Area) Caret() (row, pos int) { return a.row, a.pos }

// SetCaret puts the caret before the character at a byte of a line, or at the
// nearest place there is.
func (a *Area) SetCaret(row, pos int) {
	row = max(0, min(row, len(a.lines)-1))
	a.put(row, snap(a.lines[row], max(0, min(pos, len(a.lines[row])))))
	a.scroll()
}

// Line returns a line as typed, "" where there is none.
func (a *Area) Line(row int) string {
	if row < 0 || row >= len(a.lines) {
		return ""
	}
	return a.lines[row]
}
