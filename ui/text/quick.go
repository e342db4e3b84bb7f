package text

import (
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// ambiguous is the width of characters such as ─ “ …: one cell, or two when
// the environment asks the renderer's own library for East Asian widths.
var ambiguous = ansi.StringWidth("─")

// quickWidth measures text made only of characters that never combine — the
// common Chinese, ASCII, line drawing, colours — without looking for grapheme
// clusters. It reports false when s holds anything else. A frame measures the
// same lines several times over, and this is most of what a frame costs.
func quickWidth(s string) (int, bool) {
	w := 0
	for i := 0; i < len(s); {
		c := s[i]
		switch {
		case c >= ' ' && c < 0x7f:
			w++
			i++
			continue
		case c == 0x1b:
			n := sgr(s[i:])
			if n == 0 {
				return 0, false
			}
			i += n
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		i += n
		switch {
		case r >= 0x4e00 && r <= 0x9fff, r >= 0x3001 && r <= 0x3029 && r != 0x3013, r == 0x3000, r >= 0xff01 && r <= 0xff5e:
			w += 2
		case r >= 0x2500 && r <= 0x257f, r == '“', r == '”', r == '‘', r == '’', r == '…', r == '—', r == '·':
			w += ambiguous
		default:
			return 0, false
		}
	}
	return w, true
}

// sgr returns the length of the colour sequence s begins with, 0 if it is
// another sequence.
func sgr(s string) int {
	if len(s) < 3 || s[1] != '[' {
		return 0
	}
	for i := 2; i < len(s); i++ {
		switch c := s[i]; {
		case c == 'm':
			return i + 1
		case c != ';' && c != ':' && (c < '0' || c > '9'):
			return 0
		}
	}
	return 0
}
