package store

import (
	"slices"
	"strings"
)

// grams splits text into overlapping groups of n characters, as words for the
// full-text index: a phrase of such words is exactly a piece of the text. With
// n = 1 even one Chinese character can be searched, where the trigram index of
// SQLite finds nothing below three.
//
// The tokenizer ("ascii") takes ASCII letters, digits and everything beyond
// ASCII for words. Other ASCII characters are moved to private code points, so
// that punctuation is found like everything else and no quote can end a phrase.
func grams(s string, n int) string {
	var b strings.Builder
	rs := []rune(s)
	b.Grow(len(s) * (n + 1))
	for i := 0; i+n <= len(rs); i++ {
		if i > 0 {
			b.WriteByte(' ')
		}
		for _, r := range rs[i : i+n] {
			b.WriteRune(wordRune(r))
		}
	}
	return b.String()
}

// initialGrams are the words of initials: pairs of letters, for single ones
// stand in every row, and each letter once, to be found alone.
func initialGrams(s string) string {
	letters := slices.Compact(slices.Sorted(slices.Values([]rune(s))))
	return grams(s, 2) + " " + grams(string(letters), 1)
}

func wordRune(r rune) rune {
	if r >= 0x80 || r >= '0' && r <= '9' || r >= 'a' && r <= 'z' {
		return r
	}
	return 0x10ff00 + r // plane 16 is private, and CleanText keeps it out of text
}
