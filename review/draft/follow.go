package draft

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Fate is what became of an article in a later draft.
type Fate string

const (
	Kept     Fate = "kept"     // the same words, be it under another number
	Reworded Fate = "reworded" // other words
	Gone     Fate = "gone"     // deleted, or nothing like it is left
)

// Place is where an article of an old draft stands in a new one.
type Place struct {
	At   int // index in the new draft's articles, -1 when it is gone
	Fate Fate
}

// moved is how alike two articles must be for one to count as the other when
// they stand in different places.
const moved = 0.5

// Follow finds, for every article of the old draft, the article of the new one
// that has its words. Numbers do not matter: articles are followed by content.
// First those of the very same words are found, then those that the comparison,
// which keeps their order, put beside each other, then what was moved and
// reworded. Two articles may have become one.
func Follow(old, new *Draft, c *Comparison) []Place {
	out, taken := sameArticles(old, new)
	for i, shares := range sharedWords(old, new, c) {
		best := -1
		for j, n := range shares {
			if !taken[j] && (best < 0 || n > shares[best] || n == shares[best] && j < best) {
				best = j
			}
		}
		if out[i].At < 0 && best >= 0 {
			out[i] = Place{best, Reworded}
		}
	}
	for _, p := range out {
		if p.At >= 0 {
			taken[p.At] = true
		}
	}
	findMoved(old, new, out, taken)
	findRewritten(old, new, out, taken)
	return out
}

// sameArticles pairs articles of the same words, in order; all others are gone
// for now. taken marks the new articles that were paired.
func sameArticles(old, new *Draft) (out []Place, taken []bool) {
	at := map[string][]int{}
	for j, a := range new.Articles {
		words := Bare(unnumbered(a.Text))
		at[words] = append(at[words], j)
	}
	out, taken = make([]Place, len(old.Articles)), make([]bool, len(new.Articles))
	for i, a := range old.Articles {
		out[i] = Place{-1, Gone}
		words := Bare(unnumbered(a.Text))
		if same := at[words]; len(same) > 0 {
			out[i], at[words], taken[same[0]] = Place{same[0], Kept}, same[1:], true
		}
	}
	return out, taken
}

// sharedWords counts, for every old article, the characters it has in common
// with new ones where the comparison put their paragraphs beside each other.
func sharedWords(old, new *Draft, c *Comparison) []map[int]int {
	from, to := articlesAt(old), articlesAt(new)
	out := make([]map[int]int, len(old.Articles))
	for _, x := range c.Changes {
		if x.OldAt < 0 || x.NewAt < 0 {
			continue
		}
		i, j := from[x.OldAt], to[x.NewAt]
		if i < 0 || j < 0 {
			continue
		}
		n := 0
		if x.Kind == Equal {
			n = utf8.RuneCountInString(x.Old)
		}
		for _, s := range x.Spans {
			if s.Op == Equal {
				n += utf8.RuneCountInString(s.Text)
			}
		}
		if out[i] == nil {
			out[i] = map[int]int{}
		}
		out[i][j] += n + 1
	}
	return out
}

// articlesAt tells for every paragraph the index of its article, -1 for none.
func articlesAt(d *Draft) []int {
	out := make([]int, len(d.Paragraphs))
	for p := range out {
		out[p] = -1
	}
	for i, a := range d.Articles {
		for p := a.Paragraph; p < a.Paragraph+a.Paragraphs(); p++ {
			out[p] = i
		}
	}
	return out
}

// findMoved looks for the articles that are gone among those no other one became.
func findMoved(old, new *Draft, places []Place, taken []bool) {
	free := make([]string, len(new.Articles))
	for j, a := range new.Articles {
		free[j] = a.Text
	}
	var others []grams
	for i, p := range places {
		if p.At >= 0 {
			continue
		}
		if others == nil {
			others = textGrams(free, upTo(len(free)))
		}
		self := textGrams([]string{old.Articles[i].Text}, []int{0})
		best, most := -1, float32(moved)
		for j := range others {
			if taken[j] {
				continue
			}
			if like := dice(&self[0], &others[j]); like >= most {
				best, most = j, like
			}
		}
		if best >= 0 {
			places[i], taken[best] = Place{best, Reworded}, true
		}
	}
}

// rewritten is how much two articles must share for one to count as the other
// when both stand alone between the same neighbours.
const rewritten = 0.15

// findRewritten takes an article that is gone and a new one in its very place
// for one another when they have at least some words in common.
func findRewritten(old, new *Draft, places []Place, taken []bool) {
	at := func(i int) int {
		switch {
		case i < 0:
			return -1
		case i >= len(places):
			return len(new.Articles)
		case places[i].At < 0:
			return -2
		}
		return places[i].At
	}
	for i, p := range places {
		j := at(i-1) + 1
		if p.At >= 0 || j < 0 || at(i+1) != j+1 || taken[j] {
			continue
		}
		g := textGrams([]string{old.Articles[i].Text, new.Articles[j].Text}, []int{0, 1})
		if share(&g[0], &g[1]) >= rewritten {
			places[i], taken[j] = Place{j, Reworded}, true
		}
	}
}

// upTo counts 0, 1, … n-1.
func upTo(n int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = i
	}
	return out
}

// Bare returns the letters and digits of a text alone, so that two texts can be
// looked for in one another whatever their blanks and punctuation.
func Bare(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsNumber(r) {
			return r
		}
		return -1
	}, s)
}
