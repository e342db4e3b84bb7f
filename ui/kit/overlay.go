package kit

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"hefa/ui/text"
)

// Overlay draws box in the middle of base and returns exactly w × h cells. A
// wide character cut by an edge of the box becomes a blank.
func Overlay(base, box string, w, h int) string {
	bw, bh := blockSize(box)
	x, y := OverlayAt(bw, bh, w, h)
	return overlay(base, box, x, y, w, h)
}

// OverlayAt returns where Overlay puts the upper left of a box of bw × bh: what
// to add to the caret of a widget in the box.
func OverlayAt(bw, bh, w, h int) (x, y int) { return max(0, (w-bw)/2), max(0, (h-bh)/2) }

// overlay draws box over base with its upper left at x, y.
func overlay(base, box string, x, y, w, h int) string {
	base = Fit(base, w, h)
	if base == "" || box == "" {
		return base
	}
	lines := strings.Split(base, "\n")
	bw, _ := blockSize(box)
	bw = max(0, min(bw, w-x))
	for i, l := range strings.Split(box, "\n") {
		if y+i >= len(lines) {
			break
		}
		under := lines[y+i]
		lines[y+i] = fitLine(under, x) + fitLine(l, bw) + cutLeft(under, x+bw, w)
	}
	return strings.Join(lines, "\n")
}

// cutLeft returns the cells from left on of a line of w cells.
func cutLeft(line string, left, w int) string {
	if left >= w {
		return ""
	}
	// A wide character across the cut is kept whole by TruncateLeft, one cell
	// too many: cut one further and fill up.
	rest := ansi.TruncateLeft(line, left, "")
	for n := left + 1; text.Width(rest) > w-left; n++ {
		rest = ansi.TruncateLeft(line, n, "")
	}
	return spaces(w-left-text.Width(rest)) + rest
}

// blockSize returns the width of the widest line and the number of lines.
func blockSize(s string) (w, h int) {
	if s == "" {
		return 0, 0
	}
	for l := range strings.SplitSeq(s, "\n") {
		w, h = max(w, text.Width(l)), h+1
	}
	return w, h
}
