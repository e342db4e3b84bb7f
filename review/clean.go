package review

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// CleanLine makes untrusted text fit for one line: line ends become one space
// each, see CleanText for the rest.
func CleanLine(s string) string { return clean(s, ' ') }

// CleanText makes untrusted text harmless wherever it is stored, drawn or
// printed. Line ends of every kind become "\n", a tab four spaces, control
// characters (C0, C1, DEL), noncharacters and invalid bytes U+FFFD. Characters
// drawn as nothing, which can only mislead, are dropped: format characters
// (bidi controls, zero width spaces and joiners, tags), variation selectors
// and the private use planes 15 and 16. Private use below U+FFFF stays:
// government fonts keep rare names there. Cleaning twice changes nothing more.
func CleanText(s string) string { return clean(s, '\n') }

func clean(s string, lineEnd byte) string {
	i := firstUnsafe(s, lineEnd)
	if i == len(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	b.WriteString(s[:i])
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(s[i:])
		i += n
		switch {
		case r == '\r' && i < len(s) && s[i] == '\n':
			// The line feed that follows writes the line end.
		case isLineEnd(r):
			b.WriteByte(lineEnd)
		case r == '\t':
			b.WriteString("    ")
		case IsHidden(r):
		case isControl(r):
			b.WriteRune(utf8.RuneError)
		default:
			b.WriteRune(r) // an invalid byte decodes to U+FFFD
		}
	}
	return b.String()
}

// firstUnsafe returns the index of the first byte clean would change, len(s)
// if there is none, so that clean text costs one scan and no allocation.
func firstUnsafe(s string, lineEnd byte) int {
	for i := 0; i < len(s); {
		c := s[i]
		if c >= ' ' && c < 0x7f || c == '\n' && lineEnd == '\n' {
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		invalid := r == utf8.RuneError && n <= 1
		if invalid || isLineEnd(r) || isControl(r) || IsHidden(r) {
			return i
		}
		i += n
	}
	return len(s)
}

func isLineEnd(r rune) bool {
	switch r {
	case '\n', '\r', '\u0085', '\u2028', '\u2029':
		return true
	}
	return false
}

// isControl reports control characters and code points that never stand for a
// character (U+FFFE, U+FDD0 …).
func isControl(r rune) bool {
	return r < ' ' || r >= 0x7f && r < 0xa0 ||
		r >= 0xfdd0 && r <= 0xfdef || r > 0xff && r&0xfffe == 0xfffe
}

// sequences are what terminals act on, and the control characters left over.
// Line ends and tabs are text.
var sequences = regexp.MustCompile(`\x1b\[[0-9;:<=>?]*[ -/]*[@-~]|\x1b[\]PX^_][^\x07\x1b]*(?:\x07|\x1b\\)?|\x1b[@-Z\\-_]|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]`)

// StripControls takes control characters and escape sequences out of what an
// officer types or pastes, sequences whole: in a letter they would leave marks
// of damage where nothing was lost. CleanText, which replaces them, is for text
// whose damage must stay visible, such as drafts.
func StripControls(s string) string { return sequences.ReplaceAllString(s, "") }

// IsHidden reports characters that are drawn as nothing and may deceive.
func IsHidden(r rune) bool {
	switch {
	case r < 0xad:
		return false
	case r >= 0x4e00 && r <= 0x9fff: // the common case, decided early
		return false
	case r >= 0xf0000: // planes 15 and 16
		return true
	}
	return unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Variation_Selector, r) ||
		r >= 0xe0000 && r <= 0xe0fff
}
