package kit

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// cluster is one character as a person sees it, and the cells it takes.
type cluster struct {
	start, end int // bytes
	cells      int
}

// clusters cuts clean text into characters.
func clusters(s string) []cluster {
	out := make([]cluster, 0, len(s)/2)
	for at := 0; at < len(s); {
		c := clusterAt(s, at)
		out = append(out, c)
		at = c.end
	}
	return out
}

// clusterAt returns the character that begins at byte at < len(s). A control
// character, which clean text does not hold, counts as one of no cells.
func clusterAt(s string, at int) cluster {
	c, cells := ansi.FirstGraphemeCluster(s[at:], ansi.GraphemeWidth)
	return cluster{at, at + max(1, len(c)), cells}
}

// next returns the character boundary after byte at.
func next(s string, at int) int {
	if at >= len(s) {
		return len(s)
	}
	return clusterAt(s, at).end
}

// previous returns the character boundary before byte at.
func previous(s string, at int) int {
	// Characters can only be found from where one begins. A space always begins
	// one, so the search need not start at the beginning.
	from := max(0, strings.LastIndexByte(s[:at], ' '))
	for from < at {
		end := clusterAt(s, from).end
		if end >= at {
			return from
		}
		from = end
	}
	return from
}

// snap returns the first character boundary at or after byte at, for a caret
// whose surroundings changed.
func snap(s string, at int) int {
	if at >= len(s) {
		return len(s)
	}
	if p := previous(s, at+1); p < at {
		return next(s, p)
	}
	return at
}

// wordClass groups the characters that word movement takes in one step.
func wordClass(s string) int {
	r, _ := utf8.DecodeRuneInString(s)
	switch {
	case unicode.IsSpace(r):
		return 0
	case unicode.Is(unicode.Han, r):
		return 1
	case unicode.IsLetter(r), unicode.IsDigit(r), r == '_':
		return 2
	}
	return 3
}

// wordRight returns the end of the word at or after byte at: spaces are
// skipped, then one run of Chinese, of letters and digits, or of punctuation.
func wordRight(s string, at int) int {
	for at < len(s) && wordClass(s[at:]) == 0 {
		at = next(s, at)
	}
	if at >= len(s) {
		return len(s)
	}
	for class := wordClass(s[at:]); at < len(s) && wordClass(s[at:]) == class; {
		at = next(s, at)
	}
	return at
}

// wordLeft returns the start of the word before byte at.
func wordLeft(s string, at int) int {
	cs := clusters(s[:at])
	class := func(i int) int { return wordClass(s[cs[i].start:]) }
	i := len(cs) - 1
	for i > 0 && class(i) == 0 {
		i--
	}
	for i > 0 && class(i-1) == class(i) {
		i--
	}
	return startOf(cs, i)
}

// startOf returns where character i begins, 0 when there is none.
func startOf(cs []cluster, i int) int {
	if i < 0 {
		return 0
	}
	return cs[i].start
}
