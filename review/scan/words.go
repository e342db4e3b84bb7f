package scan

import (
	"regexp/syntax"
	"slices"
)

// Most patterns are lists of words. Words are looked for all at once, in one
// walk over a sentence, which is many times faster than as many expressions.

const (
	maxWords   = 1500 // strings that one pattern may stand for
	maxChoices = 12   // runes of a class that is still a list of words
)

// finite returns every string that an expression matches, when they are few.
func finite(re *syntax.Regexp) ([]string, bool) {
	switch re.Op {
	case syntax.OpEmptyMatch:
		return []string{""}, true
	case syntax.OpLiteral:
		return []string{string(re.Rune)}, re.Flags&syntax.FoldCase == 0
	case syntax.OpCharClass:
		return classWords(re)
	case syntax.OpCapture:
		return finite(re.Sub[0])
	case syntax.OpQuest:
		all, ok := finite(re.Sub[0])
		return append(slices.Clone(all), ""), ok
	case syntax.OpConcat:
		return concatWords(re.Sub)
	case syntax.OpAlternate:
		return alternateWords(re.Sub)
	}
	return nil, false
}

func classWords(re *syntax.Regexp) ([]string, bool) {
	var all []string
	for i := 0; i < len(re.Rune); i += 2 {
		if int(re.Rune[i+1]-re.Rune[i])+len(all) >= maxChoices {
			return nil, false
		}
		for r := re.Rune[i]; r <= re.Rune[i+1]; r++ {
			all = append(all, string(r))
		}
	}
	return all, true
}

func concatWords(subs []*syntax.Regexp) ([]string, bool) {
	all := []string{""}
	for _, sub := range subs {
		tails, ok := finite(sub)
		if !ok || len(all)*len(tails) > maxWords {
			return nil, false
		}
		var longer []string
		for _, a := range all {
			for _, t := range tails {
				longer = append(longer, a+t)
			}
		}
		all = longer
	}
	return all, true
}

func alternateWords(subs []*syntax.Regexp) ([]string, bool) {
	var all []string
	for _, sub := range subs {
		more, ok := finite(sub)
		if !ok || len(all)+len(more) > maxWords {
			return nil, false
		}
		all = append(all, more...)
	}
	return all, true
}

// entry is a word of a list.
type entry struct {
	word string
	list int
}

// lexicon holds the words of all lists by their first two runes, or the one
// they have; longer words come first.
type lexicon struct {
	by    map[gram][]entry
	lists int
}

// add makes the words a list of their own and returns its number.
func (l *lexicon) add(words []string) int {
	slices.Sort(words)
	for _, w := range slices.Compact(words) {
		r := []rune(w)
		g := gram{r[0]}
		if len(r) > 1 {
			g[1] = r[1]
		}
		at, _ := slices.BinarySearchFunc(l.by[g], len(w), func(e entry, n int) int { return n - len(e.word) })
		l.by[g] = slices.Insert(l.by[g], at, entry{w, l.lists})
	}
	l.lists++
	return l.lists - 1
}
