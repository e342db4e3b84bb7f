package letter

import (
	_ "embed"
	"strings"
	"sync"
	"unicode/utf8"
)

// wordList holds words of official titles that a line break should not cut.
//
//go:embed words.txt
var wordList string

// lexicon is the word list as a set, with the length of its longest word in
// runes. It is read once and never changes.
var lexicon = sync.OnceValue(func() (l struct {
	words   map[string]bool
	longest int
}) {
	l.words = map[string]bool{}
	for w := range strings.FieldsSeq(wordList) {
		l.words[w] = true
		l.longest = max(l.longest, utf8.RuneCountInString(w))
	}
	return l
})

// wordEdges marks the boundaries of known words in r, longest match first:
// joint[i] is true where a break before r[i] would cut a word, edge[i] where it
// would fall beside one.
func wordEdges(r []rune) (joint, edge []bool) {
	joint, edge = make([]bool, len(r)+1), make([]bool, len(r)+1)
	lex := lexicon()
	for i := 0; i < len(r); {
		n := min(lex.longest, len(r)-i)
		for n > 1 && !lex.words[string(r[i:i+n])] {
			n--
		}
		if n > 1 {
			edge[i], edge[i+n] = true, true
			for k := i + 1; k < i+n; k++ {
				joint[k] = true
			}
		}
		i += max(n, 1)
	}
	return joint, edge
}
