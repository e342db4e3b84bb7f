package pinyin

import (
	_ "embed" // the words
	"slices"
	"strings"
	"sync"
	"unicode/utf8"
)

//go:embed words.txt
var wordList string

// word is a word and the initials it is read with.
type word struct{ text, key string }

// words holds words.txt by first character, the longest words first.
var words = sync.OnceValue(func() map[rune][]word { return readWords(wordList) })

// Key returns the initials of s in its usual reading: 重大行政决策 is zdxzjc. Latin
// letters and digits are kept, small and narrow; all else is dropped.
// Match(s, Key(s)) holds.
func Key(s string) string {
	known := words()
	var key strings.Builder
	for len(s) > 0 {
		r, size := utf8.DecodeRuneInString(s)
		if w := startOf(s, known[r]); w.text != "" {
			key.WriteString(w.key)
			s = s[len(w.text):]
			continue
		}
		if b := usual(r); b != 0 {
			key.WriteByte(b)
		}
		s = s[size:]
	}
	return key.String()
}

// startOf returns the first of the words that s starts with.
func startOf(s string, among []word) word {
	for _, w := range among {
		if strings.HasPrefix(s, w.text) {
			return w
		}
	}
	return word{}
}

func readWords(list string) map[rune][]word {
	known := map[rune][]word{}
	for line := range strings.Lines(list) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		for field := range strings.FieldsSeq(line) {
			end := strings.IndexFunc(field, func(r rune) bool { return r < utf8.RuneSelf })
			if end <= 0 {
				continue
			}
			w := word{field[:end], field[end:]}
			r, _ := utf8.DecodeRuneInString(w.text)
			known[r] = append(known[r], w)
		}
	}
	for _, list := range known {
		slices.SortFunc(list, func(a, b word) int { return len(b.text) - len(a.text) })
	}
	return known
}
