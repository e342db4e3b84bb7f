package text

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/rivo/uniseg"
)

// Span is a run of bytes [Start, End) of a string.
type Span struct{ Start, End int }

// Wrap breaks plain text into lines of at most w cells. Breaks follow Unicode
// line breaking (UAX #14): closing punctuation never starts a line and opening
// punctuation never ends one, unless a run is longer than a whole line and has
// to be cut. The text is cleaned first; "\n" begins a new line, and spaces at a
// break are dropped. Style the lines afterwards. Wrap returns at least one
// line. Where w is less than a character, the character is left out rather
// than drawn over the edge.
func Wrap(s string, w int) []string {
	s = SafeText(s)
	var out []string
	for para := range strings.SplitSeq(s, "\n") {
		spans := Spans(para, w)
		for i, sp := range spans {
			line := para[sp.Start:sp.End]
			if i < len(spans)-1 || Width(line) > w {
				line = strings.TrimRight(line, " ")
			}
			out = append(out, TruncateWith(line, w, ""))
		}
	}
	return out
}

// Spans returns where Wrap would break one paragraph. The spans join without
// gaps from 0 to len(s), so an editor can map a position to a line; spaces at a
// break belong to the line before it and may stand over its edge. s must be
// clean and hold no line end. There is always at least one span.
func Spans(s string, w int) []Span {
	w = max(1, w)
	if len(s) <= w && isPlain(s) {
		return []Span{{0, len(s)}}
	}
	b := breaker{text: s, width: w}
	rest, state := s, -1
	for len(rest) > 0 {
		var seg string
		seg, rest, _, state = uniseg.FirstLineSegmentInString(rest, state)
		b.add(seg)
	}
	return append(b.spans, Span{b.start, len(s)})
}

// breaker fills lines with unbreakable segments.
type breaker struct {
	text       string
	width      int
	spans      []Span
	start, pos int // first byte of the open line, first byte not placed yet
	col        int // cells used on the open line, trailing spaces included
}

func (b *breaker) add(seg string) {
	word := Width(strings.TrimRight(seg, " "))
	if b.col > 0 && b.col+word > b.width {
		b.breakLine()
	}
	if word > b.width {
		b.addLong(seg)
		return
	}
	b.pos += len(seg)
	b.col += word + len(seg) - len(strings.TrimRight(seg, " "))
}

// addLong cuts a segment that is longer than a line between two characters.
func (b *breaker) addLong(seg string) {
	for len(seg) > 0 {
		cluster, cells := ansi.FirstGraphemeCluster(seg, ansi.GraphemeWidth)
		if b.col > 0 && b.col+cells > b.width && cluster != " " {
			b.breakLine()
		}
		b.pos += len(cluster)
		b.col += cells
		seg = seg[len(cluster):]
	}
}

func (b *breaker) breakLine() {
	b.spans = append(b.spans, Span{b.start, b.pos})
	b.start, b.col = b.pos, 0
}
