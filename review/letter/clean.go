package letter

import (
	"strings"
	"unicode"
)

// clean makes officer's text fit for a letter: line ends become \n, tabs and
// exotic spaces a space, invisible direction marks disappear, and a control
// character or broken byte becomes U+FFFD, so that damage stays visible.
func clean(s string) string {
	plain := true
	for i := range len(s) {
		if s[i] < ' ' || s[i] >= 0x7f {
			plain = false
			break
		}
	}
	if plain {
		return s
	}
	s = strings.ReplaceAll(s, "\r\n", "\n")
	return strings.Map(cleanRune, s)
}

func cleanRune(r rune) rune {
	switch {
	case r == '\n' || r == '\r' || r == '\v' || r == '\f' || r == 0x85 || r == 0x2028 || r == 0x2029:
		return '\n'
	case r == '\t' || r == 0xa0:
		return ' '
	case isInvisible(r):
		return -1
	case r < ' ' || (r >= 0x7f && r <= 0x9f), r&0xfffe == 0xfffe, r >= 0xfdd0 && r <= 0xfdef:
		return unicode.ReplacementChar
	}
	return r
}

// isInvisible reports marks that draw nothing but can turn or split a line.
// The zero-width joiner is not among them: emoji need it.
func isInvisible(r rune) bool {
	switch r {
	case 0x200b, 0x200e, 0x200f, 0x2060, 0xfeff, 0xad:
		return true
	}
	return (r >= 0x202a && r <= 0x202e) || (r >= 0x2066 && r <= 0x2069)
}

// oneLine is clean for text that must stay on one line, such as a name.
func oneLine(s string) string {
	return strings.Trim(strings.ReplaceAll(clean(s), "\n", " "), " \u3000")
}

// paragraphs splits text at its line breaks and drops the indentation that
// officers type by hand, and empty lines.
func paragraphs(s string) []string {
	var out []string
	for line := range strings.SplitSeq(clean(s), "\n") {
		if line = strings.Trim(line, " \u3000"); line != "" {
			out = append(out, line)
		}
	}
	return out
}

// oneLines is oneLine for a list; empty entries go.
func oneLines(list []string) []string {
	var out []string
	for _, s := range list {
		if s = oneLine(s); s != "" {
			out = append(out, s)
		}
	}
	return out
}
