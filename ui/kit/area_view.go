package kit

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"hefa/ui/text"
)

// View draws the editor.
func (a *Area) View() string {
	if a.w == 0 || a.h == 0 {
		return Fit("", a.w, a.h)
	}
	if a.Empty() {
		return a.viewPlaceholder()
	}
	bar := a.bar()
	var b strings.Builder
	p, moved := a.top, 1 // walk moves nowhere below the last line
	for y := range a.h {
		if y > 0 {
			b.WriteByte('\n')
			p, moved = a.walk(p, 1)
		}
		s := ""
		if moved == 1 {
			span := a.spans(p.row)[p.sub]
			s = a.lines[p.row][span.Start:span.End]
		}
		b.WriteString(a.th.Input.Render(fitLine(s, a.w-1)))
		if bar != nil {
			b.WriteString(bar[y])
		} else {
			b.WriteByte(' ')
		}
	}
	return Fit(b.String(), a.w, a.h)
}

func (a *Area) viewPlaceholder() string {
	var out []string
	for _, l := range text.Wrap(a.Placeholder, a.wrapWidth()) {
		out = append(out, a.th.Placeholder.Render(l))
	}
	return Fit(strings.Join(out, "\n"), a.w, a.h)
}

// Cursor returns the caret relative to the editor, nil without focus or room.
func (a *Area) Cursor() *tea.Cursor {
	if a.blurred || a.w == 0 || a.h == 0 {
		return nil
	}
	y, p, caret := 0, a.top, a.caret()
	for p.before(caret) && y < a.h-1 {
		p, _ = a.walk(p, 1)
		y++
	}
	return tea.NewCursor(min(a.column(), a.w-1), y)
}

// bar returns the scroll indicator, nil when all lines are shown. Lines never
// drawn are not wrapped for it: their share is estimated.
func (a *Area) bar() []string {
	_, shown := a.walk(a.top, a.h)
	atEnd := shown < a.h
	if atEnd && a.top == (place{}) {
		return nil
	}
	above, total := a.top.sub, 0
	for row := range a.lines {
		n := a.rows(row)
		total += n
		if row < a.top.row {
			above += n
		}
	}
	total = max(total, a.h+2) // at least one line hidden at either end
	above = max(1, min(above, total-a.h-1))
	if a.top == (place{}) {
		above = 0
	}
	if atEnd {
		above = total - a.h
	}
	return scrollBar(a.th, above, total, a.h)
}

// rows returns into how many visual lines a line wraps, or roughly so.
func (a *Area) rows(row int) int {
	if w := a.wraps[row]; w != nil {
		return len(w)
	}
	const bytesPerCell = 1.5 // Chinese: three bytes for two cells
	return 1 + int(float64(len(a.lines[row]))/bytesPerCell)/a.wrapWidth()
}
