package kit

import (
	"slices"
	"strings"

	"charm.land/lipgloss/v2"

	"hefa/ui/text"
)

// Spot is a part of a line that is drawn in a style of its own.
type Spot struct {
	Line int
	text.Span
	Style lipgloss.Style
}

// SetSpots draws parts of lines in styles of their own, until the text is
// replaced. Where a found place overlaps a spot, the one that begins first is
// drawn whole.
func (p *Pager) SetSpots(spots []Spot) { p.spots = spots }

// SetMargin keeps w cells left of the text, which draw fills for each line;
// 0 takes the margin away. Wrap to WrapWidth afterwards.
func (p *Pager) SetMargin(w int, draw func(i int) string) { p.marginWidth, p.margin = max(0, w), draw }

// side draws the margin of a line.
func (p *Pager) side(i int) string {
	if p.marginWidth == 0 || p.w <= p.marginWidth+1 {
		return ""
	}
	s := ""
	if p.margin != nil && i < len(p.lines) {
		s = p.margin(i)
	}
	return fitLine(s, p.marginWidth)
}

// piecesOn lists what is drawn apart on a line, in order and without overlap.
func (p *Pager) piecesOn(line int) []Spot {
	var out []Spot
	for _, h := range p.hitsOn(line) {
		style := p.th.Match
		if h.id == p.current {
			style = p.th.MatchCurrent
		}
		out = append(out, Spot{line, h.Span, style})
	}
	for _, s := range p.spots {
		if s.Line == line && s.Start >= 0 && s.Start < s.End && s.End <= len(p.lines[line]) {
			out = append(out, s)
		}
	}
	slices.SortStableFunc(out, func(a, b Spot) int { return a.Start - b.Start })
	at := 0
	return slices.DeleteFunc(out, func(s Spot) bool {
		if s.Start < at {
			return true
		}
		at = s.End
		return false
	})
}

// line draws one line with what was found and marked in it.
func (p *Pager) line(i int) string {
	s, style := p.lines[i], p.th.Text
	if p.lineStyle != nil {
		style = p.lineStyle(i).Inline(true)
	}
	var b strings.Builder
	at := 0
	for _, piece := range p.piecesOn(i) {
		b.WriteString(render(style, s[at:piece.Start]))
		b.WriteString(render(piece.Style.Inline(true), s[piece.Start:piece.End]))
		at = piece.End
	}
	b.WriteString(render(style, s[at:]))
	return b.String()
}
