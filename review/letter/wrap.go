package letter

import (
	"strings"

	"github.com/rivo/uniseg"
)

// wrap breaks one paragraph into lines of at most width cells by the rules of
// UAX #14: no line begins with closing punctuation or ends with an opening one.
// The first line is indented by first cells, the others by rest. A stretch that
// has no break and does not fit is cut between characters.
func wrap(s string, width, first, rest int) []string {
	first, rest = min(first, width/2), min(rest, width/2)
	w := wrapper{width: width, indent: first, rest: rest}
	state := -1
	for s != "" {
		var seg string
		seg, s, _, state = uniseg.FirstLineSegmentInString(s, state)
		w.add(seg)
	}
	w.flush()
	return w.lines
}

type wrapper struct {
	width, indent, rest int
	line                strings.Builder
	used                int // cells of line, without its indent
	lines               []string
}

// add puts a segment on the line or on the next. Spaces at its end may hang.
func (w *wrapper) add(seg string) {
	solid := uniseg.StringWidth(strings.TrimRight(seg, " "))
	if w.used > 0 && w.indent+w.used+solid > w.width {
		w.flush()
	}
	if w.indent+solid > w.width {
		w.cut(seg)
		return
	}
	w.line.WriteString(seg)
	w.used += uniseg.StringWidth(seg)
}

// cut spreads a segment that fits no line over several.
func (w *wrapper) cut(seg string) {
	state := -1
	for seg != "" {
		var cluster string
		var cells int
		cluster, seg, cells, state = uniseg.FirstGraphemeClusterInString(seg, state)
		if w.used > 0 && w.indent+w.used+cells > w.width {
			w.flush()
		}
		w.line.WriteString(cluster)
		w.used += cells
	}
}

func (w *wrapper) flush() {
	if line := strings.TrimRight(w.line.String(), " "); line != "" {
		w.lines = append(w.lines, strings.Repeat(" ", w.indent)+line)
	}
	w.line.Reset()
	w.used, w.indent = 0, w.rest
}

// center puts s in the middle of width cells.
func center(s string, width int) string {
	return strings.Repeat(" ", max(0, (width-uniseg.StringWidth(s))/2)) + s
}

// flushRight ends s at the right edge.
func flushRight(s string, width int) string {
	return strings.Repeat(" ", max(0, width-uniseg.StringWidth(s))) + s
}

// spread puts a at the left and b at the right edge, or b on a line of its own.
func spread(a, b string, width int) []string {
	gap := width - uniseg.StringWidth(a) - uniseg.StringWidth(b)
	if gap < 1 {
		lines := wrap(a, width, 0, 0)
		for _, l := range wrap(strings.TrimSpace(b), width, 0, 0) {
			lines = append(lines, flushRight(l, width))
		}
		return lines
	}
	return []string{a + strings.Repeat(" ", gap) + b}
}
