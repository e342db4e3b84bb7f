// Package text measures, cuts, wraps and cleans text in terminal cells. It
// knows nothing about colours, widgets or matters.
//
// Widths are those of the renderer (grapheme clusters, Chinese characters two
// cells), so a string that fits here fits on the screen.
package text

import (
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// Ellipsis marks text that was cut.
const Ellipsis = "…"

// Width returns the number of cells s occupies. Escape sequences count zero.
func Width(s string) int {
	if w, ok := quickWidth(s); ok {
		return w
	}
	return ansi.StringWidth(s)
}

// Truncate shortens s to at most w cells; a shortened text ends in "…". The
// result may be one cell short of w where a wide character does not fit.
// Escape sequences survive, so a style that s switched on is switched off
// again.
func Truncate(s string, w int) string { return TruncateWith(s, w, Ellipsis) }

// TruncateWith is Truncate with another tail, for consoles that draw "…" two
// cells wide. Where not even the tail fits, the text is cut without one.
func TruncateWith(s string, w int, tail string) string {
	switch {
	case w <= 0:
		return ""
	case len(s) <= w && isPlain(s):
		return s
	case Width(tail) > w:
		tail = ""
	}
	if n, ok := quickWidth(s); ok && n <= w {
		return s
	}
	if cut, ok := truncatePlain(s, w, tail); ok {
		return cut
	}
	// ansi.Truncate counts some clusters differently from Width (a letter with
	// a variation selector): try again shorter until the result fits.
	cut := ansi.Truncate(s, w, tail)
	for n := w - 1; Width(cut) > w; n-- {
		cut = ansi.Truncate(s, n, tail)
	}
	return cut
}

// truncatePlain is TruncateWith for text without escape sequences: it looks no
// further than w cells, however long the text. It reports whether it applies.
func truncatePlain(s string, w int, tail string) (string, bool) {
	if strings.IndexByte(s, 0x1b) >= 0 || !utf8.ValidString(s) {
		return "", false
	}
	room := w - Width(tail)
	cells, at, fits := 0, 0, 0
	for at < len(s) {
		cluster, n := ansi.FirstGraphemeCluster(s[at:], ansi.GraphemeWidth)
		if cells += n; cells > w {
			cut := s[:fits] + tail
			return cut, Width(cut) <= w
		}
		at += max(1, len(cluster))
		if cells <= room {
			fits = at
		}
	}
	return s, true
}

// Cell returns s as exactly w cells of one line: cleaned, then cut or padded
// with spaces on the right. For plain text; style the result, not s.
func Cell(s string, w int) string { return CellWith(s, w, Ellipsis) }

// CellWith is Cell with another tail for shortened text.
func CellWith(s string, w int, tail string) string {
	s = TruncateWith(SafeLine(s), w, tail)
	return s + blank(w-Width(s))
}

// CellRight is Cell with the text against the right edge.
func CellRight(s string, w int) string {
	s = TruncateWith(SafeLine(s), w, Ellipsis)
	out := blank(w-Width(s)) + s
	for Width(out) < w { // a leading combining mark joined the last space
		out = " " + out
	}
	return out
}

// blank returns n spaces, or nothing when n is negative.
func blank(n int) string { return strings.Repeat(" ", max(0, n)) }

// isPlain reports whether every byte of s is one printable ASCII cell.
func isPlain(s string) bool {
	for i := range len(s) {
		if s[i] < ' ' || s[i] > '~' {
			return false
		}
	}
	return true
}

// Plain removes the styles from a string that was drawn with them.
func Plain(s string) string { return ansi.Strip(s) }
