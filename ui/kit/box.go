package kit

import (
	"strings"

	"hefa/ui/text"
	"hefa/ui/theme"
)

// Box draws a pane of w × h cells: a frame with the title in its upper edge and
// body, clamped and padded, inside. The pane with the focus has a brighter
// frame and a mark before its title. The inside is (w-2) × (h-2); a pane too
// small for a frame is blank.
func Box(th *theme.Theme, title string, w, h int, focus bool, body string) string {
	if w < 2 || h < 1 {
		return Fit("", w, h)
	}
	g, border := th.Glyphs, th.Border
	if focus {
		border = th.BorderFocus
	}
	top := boxTop(th, title, w, focus)
	if h == 1 {
		return top
	}
	var b strings.Builder
	b.WriteString(top)
	side := border.Render(g.Vertical)
	if h > 2 {
		for line := range strings.SplitSeq(Fit(body, w-2, h-2), "\n") {
			b.WriteString("\n" + side + line + side)
		}
	}
	b.WriteString("\n" + border.Render(g.BottomLeft+strings.Repeat(g.Horizontal, w-2)+g.BottomRight))
	return b.String()
}

// boxTop draws the upper edge: ┌─ title ───┐.
func boxTop(th *theme.Theme, title string, w int, focus bool) string {
	g, border, style := th.Glyphs, th.Border, th.Muted
	if focus {
		border, style = th.BorderFocus, th.Title
		if title != "" {
			title = g.Focus + title
		}
	}
	const around = 6 // two corners, a dash and a space before, a space and a dash after
	title = short(th, title, w-around)
	if title == "" {
		return border.Render(g.TopLeft + strings.Repeat(g.Horizontal, w-2) + g.TopRight)
	}
	rest := w - around - text.Width(title)
	return border.Render(g.TopLeft+g.Horizontal) + " " + style.Render(title) + " " +
		border.Render(g.Horizontal+strings.Repeat(g.Horizontal, rest)+g.TopRight)
}
