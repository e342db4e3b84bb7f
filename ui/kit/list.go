package kit

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"hefa/ui/theme"
)

// List is a windowed list. It knows how many rows there are and which one the
// cursor is on; the caller draws the visible rows, so a frame costs the height
// of the window whatever the length of the list.
type List struct {
	th         *theme.Theme
	w, h       int
	n          int
	index, top int
}

// NewList returns an empty list of no size.
func NewList(th *theme.Theme) *List { return &List{th: th} }

// SetTheme replaces the theme.
func (l *List) SetTheme(th *theme.Theme) { l.th = th }

// SetSize sets the block drawn by View.
func (l *List) SetSize(w, h int) {
	l.w, l.h = max(0, w), max(0, h)
	l.follow()
}

// Size returns the block drawn by View.
func (l *List) Size() (w, h int) { return l.w, l.h }

// SetLen sets the number of rows. The cursor stays on its row, or on the last.
func (l *List) SetLen(n int) {
	l.n = max(0, n)
	l.Select(l.index)
}

// Len returns the number of rows.
func (l *List) Len() int { return l.n }

// Index returns the row under the cursor; 0 also when the list is empty.
func (l *List) Index() int { return l.index }

// Select moves the cursor to row i, or to the nearest there is.
func (l *List) Select(i int) {
	l.index = max(0, min(i, l.n-1))
	l.follow()
}

// Move moves the cursor by delta rows and reports whether it moved.
func (l *List) Move(delta int) bool {
	before := l.index
	l.Select(l.index + delta)
	return l.index != before
}

// Home moves the cursor to the first row.
func (l *List) Home() { l.Select(0) }

// End moves the cursor to the last row.
func (l *List) End() { l.Select(l.n - 1) }

// PageUp moves the cursor one window up, keeping one row in common.
func (l *List) PageUp() { l.page(-1) }

// PageDown moves the cursor one window down, keeping one row in common.
func (l *List) PageDown() { l.page(1) }

func (l *List) page(sign int) {
	step := sign * max(1, l.h-1)
	l.top = clampTop(l.top+step, l.n, l.h)
	l.Select(l.index + step)
}

// Window returns the rows View draws: the first one and how many.
func (l *List) Window() (first, count int) { return l.top, max(0, min(l.h, l.n-l.top)) }

// Update handles the keys that move the cursor and reports whether msg was one.
func (l *List) Update(msg tea.Msg) bool {
	key, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return false
	}
	switch key.String() {
	case "up":
		l.Move(-1)
	case "down":
		l.Move(1)
	case "pgup":
		l.PageUp()
	case "pgdown":
		l.PageDown()
	case "home":
		l.Home()
	case "end":
		l.End()
	default:
		return false
	}
	return true
}

func (l *List) follow() { l.top = follow(l.top, l.index, l.n, l.h) }

// RowWidth returns the cells a row may fill: the width of the list, less the
// scroll indicator when there is one.
func (l *List) RowWidth() int {
	if l.n > l.h && l.w > 1 {
		return l.w - 1
	}
	return l.w
}

// View draws the visible rows with render, which is given the row, whether the
// cursor is on it, and its width; a row of another width is clamped or padded.
func (l *List) View(render func(i int, selected bool, w int) string) string {
	rw := l.RowWidth()
	var bar []string
	if rw < l.w {
		bar = scrollBar(l.th, l.top, l.n, l.h)
	}
	var b strings.Builder
	for y := range l.h {
		if y > 0 {
			b.WriteByte('\n')
		}
		row := ""
		if i := l.top + y; i < l.n {
			row = render(i, i == l.index, rw)
		}
		b.WriteString(fitLine(row, rw))
		if bar != nil {
			b.WriteString(bar[y])
		}
	}
	return b.String()
}
