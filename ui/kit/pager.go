package kit

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"

	"hefa/ui/text"
	"hefa/ui/theme"
)

// Pager shows long text that was wrapped beforehand and is only read. A frame
// costs the height of the window whatever the length of the text.
type Pager struct {
	th        *theme.Theme
	w, h      int
	lines     []string
	top       int
	lineStyle func(i int) lipgloss.Style
	hits      []hit // by line
	lineOf    []int // the line each found place begins in
	current   int   // the found place that was jumped to, -1 for none

	spots       []Spot
	marginWidth int
	margin      func(i int) string
}

// NewPager returns an empty pager of no size.
func NewPager(th *theme.Theme) *Pager { return &Pager{th: th, current: -1} }

// SetTheme replaces the theme.
func (p *Pager) SetTheme(th *theme.Theme) { p.th = th }

// SetSize sets the block drawn by View.
func (p *Pager) SetSize(w, h int) {
	p.w, p.h = max(0, w), max(0, h)
	p.ScrollTo(p.top)
}

// WrapWidth returns the width to wrap lines to: the last column is kept for the
// scroll indicator, the first ones for the margin.
func (p *Pager) WrapWidth() int { return max(1, p.w-1-p.marginWidth) }

// SetLines replaces the text and forgets what was searched. Lines are plain
// text and are cleaned; longer ones are cut at the edge.
func (p *Pager) SetLines(lines []string) {
	p.lines = make([]string, len(lines))
	for i, l := range lines {
		p.lines[i] = text.SafeLine(l)
	}
	p.ClearSearch()
	p.spots = nil
	p.ScrollTo(p.top)
}

// SetLineStyle gives each line a style, such as that of a heading; nil takes
// it away.
func (p *Pager) SetLineStyle(style func(i int) lipgloss.Style) { p.lineStyle = style }

// Len returns the number of lines.
func (p *Pager) Len() int { return len(p.lines) }

// Top returns the first line shown.
func (p *Pager) Top() int { return p.top }

// AtEnd reports whether the last line is shown.
func (p *Pager) AtEnd() bool { return p.top+p.h >= len(p.lines) }

// ScrollTo shows line i first, as far as the text reaches.
func (p *Pager) ScrollTo(i int) { p.top = clampTop(i, len(p.lines), p.h) }

// JumpTo brings line i into the window with some lines around it, and moves
// nothing when it is there already.
func (p *Pager) JumpTo(i int) {
	i = max(0, min(i, len(p.lines)-1))
	p.top = follow(p.top, i, len(p.lines), p.h)
}

// Update handles the keys that scroll and reports whether msg was one.
func (p *Pager) Update(msg tea.Msg) bool {
	key, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return false
	}
	page := max(1, p.h-1)
	switch key.Keystroke() {
	case "up":
		p.ScrollTo(p.top - 1)
	case "down":
		p.ScrollTo(p.top + 1)
	case "pgup":
		p.ScrollTo(p.top - page)
	case "pgdown":
		p.ScrollTo(p.top + page)
	case "home":
		p.ScrollTo(0)
	case "end":
		p.ScrollTo(len(p.lines))
	default:
		return false
	}
	return true
}

// View draws the window.
func (p *Pager) View() string {
	bar := scrollBar(p.th, p.top, len(p.lines), p.h)
	var b strings.Builder
	for y := range p.h {
		if y > 0 {
			b.WriteByte('\n')
		}
		i := p.top + y
		row := p.side(i)
		if i < len(p.lines) {
			row += p.line(i)
		}
		b.WriteString(fitLine(row, p.w-1))
		switch {
		case p.w < 1:
		case bar != nil:
			b.WriteString(bar[y])
		default:
			b.WriteByte(' ')
		}
	}
	return b.String()
}

func render(style lipgloss.Style, s string) string {
	if s == "" {
		return ""
	}
	return style.Render(s)
}
