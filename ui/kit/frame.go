// Package kit holds the widgets that know no matter: panes, lists, fields,
// editors, dialogs. Every View is a block of exactly the size that was set:
// h lines of w cells each, joined by "\n". Widgets do no I/O, start nothing
// and own no clock.
package kit

import (
	"strings"

	"hefa/ui/text"
	"hefa/ui/theme"
)

// Fit clamps and pads s to exactly w cells and h lines. s may be styled, line
// by line; what is cut keeps its style ends. A block of no height is "".
func Fit(s string, w, h int) string {
	w = max(0, w)
	if h <= 0 {
		return ""
	}
	var b strings.Builder
	b.Grow(len(s) + h*(w+1)/2)
	for i := range h {
		if i > 0 {
			b.WriteByte('\n')
		}
		line := s
		if at := strings.IndexByte(s, '\n'); at >= 0 {
			line, s = s[:at], s[at+1:]
		} else {
			s = ""
		}
		b.WriteString(fitLine(line, w))
	}
	return b.String()
}

// fitLine clamps and pads one styled line to exactly w cells.
func fitLine(line string, w int) string {
	if strings.ContainsAny(line, "\t\r\n") {
		line = lineEnds.Replace(line)
	}
	line = text.TruncateWith(line, w, "")
	if pad := w - text.Width(line); pad > 0 {
		line += spaces(pad)
	}
	return line
}

// lineEnds replaces what would move the cursor of a terminal.
var lineEnds = strings.NewReplacer("\t", "    ", "\r", "", "\n", " ")

// JoinH puts blocks side by side. A lower block is padded with blank lines of
// its own width.
func JoinH(parts ...string) string {
	blocks := make([][]string, len(parts))
	widths := make([]int, len(parts))
	h := 0
	for i, p := range parts {
		blocks[i] = strings.Split(p, "\n")
		for _, l := range blocks[i] {
			widths[i] = max(widths[i], text.Width(l))
		}
		h = max(h, len(blocks[i]))
	}
	var b strings.Builder
	for y := range h {
		if y > 0 {
			b.WriteByte('\n')
		}
		for i, lines := range blocks {
			line := ""
			if y < len(lines) {
				line = lines[y]
			}
			b.WriteString(fitLine(line, widths[i]))
		}
	}
	return b.String()
}

// JoinV puts blocks one above the other, leaving out blocks of no height.
func JoinV(parts ...string) string {
	var b strings.Builder
	for _, p := range parts {
		if p == "" {
			continue
		}
		if b.Len() > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(p)
	}
	return b.String()
}

// cell is one cleaned line of exactly w cells, shortened with the theme's
// ellipsis.
func cell(th *theme.Theme, s string, w int) string {
	return text.CellWith(s, w, th.Glyphs.Ellipsis)
}

// short is a cleaned line of at most w cells.
func short(th *theme.Theme, s string, w int) string {
	return text.TruncateWith(text.SafeLine(s), w, th.Glyphs.Ellipsis)
}

func spaces(n int) string { return strings.Repeat(" ", max(0, n)) }
