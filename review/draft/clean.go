package draft

import (
	"strings"
	"unicode"

	"hefa/review"
)

// clean makes text harmless and comparable: what review.CleanText does, and
// blanks of every width but the Chinese one become a space. Tabs stay for the
// caller to judge. hidden counts the invisible characters that were dropped.
func clean(s string) (text string, hidden int) {
	s = strings.Map(func(r rune) rune {
		switch {
		case review.IsHidden(r), isFiller(r):
			hidden++
			return -1
		case r == '\v', r == '\f':
			return '\n'
		case r > 0x7F && r != '\u3000' && unicode.Is(unicode.Zs, r):
			return ' '
		}
		return r
	}, s)
	if !strings.Contains(s, "\t") {
		return review.CleanText(s), hidden
	}
	cells := strings.Split(s, "\t")
	for i := range cells {
		cells[i] = review.CleanText(cells[i])
	}
	return strings.Join(cells, "\t"), hidden
}

// isFiller reports letters by class that show nothing.
func isFiller(r rune) bool {
	switch r {
	case '\u034F', '\u115F', '\u1160', '\u3164', '\uFFA0':
		return true
	}
	return false
}

func isLineEnd(r rune) bool {
	switch r {
	case '\n', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029':
		return true
	}
	return false
}

// trim removes the indentation and the blanks at the end of a paragraph.
func trim(s string) string { return strings.Trim(s, " \t\u3000") }
