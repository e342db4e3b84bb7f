package scan

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// unit is a sentence under examination: its lead-in and its words as one text,
// and what patterns have been seen to match there.
type unit struct {
	book  *book
	text  string // lead-in and sentence
	own   int    // byte offset where the sentence itself begins
	seen  bits
	awake []bool    // families worth trying, by number
	words [][][]int // words seen, by list
	done  []bool
	at    [][][]int // matches by pattern
}

func newUnit(b *book) *unit {
	return &unit{
		book:  b,
		seen:  make(bits, len(b.grams)/64+1),
		words: make([][][]int, b.lexicon.lists),
		awake: make([]bool, b.families),
		done:  make([]bool, len(b.patterns)),
		at:    make([][][]int, len(b.patterns)),
	}
}

// load turns the unit to another sentence.
func (u *unit) load(lead, text string) {
	u.text, u.own = lead+text, len(lead)
	clear(u.seen)
	clear(u.done)
	clear(u.awake)
	u.wake(u.book.alarm.always)
	for i := range u.words {
		u.words[i] = u.words[i][:0]
	}
	before, at := rune(0), 0
	for i, r := range u.text {
		u.read(gram{before, r}, at)
		before, at = r, i
	}
	u.read(gram{before}, at)
}

// read takes in a pair of runes of the text, the first of which stands at byte
// at; the text begins and ends with half a pair.
func (u *unit) read(pair gram, at int) {
	for _, g := range []gram{{pair[1]}, pair} {
		if i, ok := u.book.grams[g]; ok && !u.seen.has(i) {
			u.seen[i/64] |= 1 << (i % 64)
			u.wake(u.book.alarm.byGram[i])
		}
	}
	if pair[0] != 0 {
		u.note(pair, at)
		if pair[1] != 0 {
			u.note(gram{pair[0]}, at)
		}
	}
}

// note writes down which words of the lists stand at byte at of the text, where
// g is read; the longest of a list wins, and matches of one list do not overlap.
func (u *unit) note(g gram, at int) {
	for _, e := range u.book.lexicon.by[g] {
		if !strings.HasPrefix(u.text[at:], e.word) {
			continue
		}
		h := u.words[e.list]
		if len(h) == 0 {
			u.wake(u.book.alarm.byList[e.list])
		} else if h[len(h)-1][1] > at {
			continue
		}
		u.words[e.list] = append(h, []int{at, at + len(e.word)})
	}
}

// matches returns where a pattern matches, running it at most once.
func (u *unit) matches(id int) [][]int {
	if u.done[id] {
		return u.at[id]
	}
	u.done[id] = true
	p := u.book.patterns[id]
	found := u.at[id][:0]
	if p.list != none {
		found = append(found, u.words[p.list]...)
	}
	for _, part := range p.parts {
		found = append(found, u.matches(part)...)
	}
	if p.re != nil && met(p.clauses, u.seen) {
		found = append(found, p.re().FindAllStringIndex(u.text, mostMatches)...)
	}
	u.at[id] = p.keep(u.text, found)
	return u.at[id]
}

// hit is a place where a rule holds, in bytes of the unit's text.
type hit struct{ from, to int }

// match looks for a rule in the unit.
func (u *unit) match(c *compiled) (hit, bool) {
	for i, family := range c.families {
		if !u.awake[c.first+i] {
			continue
		}
		h, ok := u.family(family, c.Within)
		if ok && !u.silenced(c, h) {
			return h, true
		}
	}
	return hit{}, false
}

// family finds the narrowest window in which all patterns of a family match.
// Words of the lead-in belong to every item and so are never too far away; at
// least one pattern must match in the sentence itself.
func (u *unit) family(ids []int, within int) (hit, bool) {
	for _, id := range ids {
		if u.hopeless(id) {
			return hit{}, false
		}
	}
	for _, id := range ids {
		if len(u.matches(id)) == 0 {
			return hit{}, false
		}
	}
	var best hit
	found := false
	for _, id := range ids {
		for _, m := range u.matches(id) {
			if m[1] <= u.own {
				continue
			}
			h, ok := u.gather(ids, hit{max(m[0], u.own), m[1]}, within)
			if ok && (!found || h.to-h.from < best.to-best.from) {
				best, found = h, true
			}
		}
	}
	return best, found
}

// hopeless reports whether a pattern plainly matches nowhere, before its
// expression is run.
func (u *unit) hopeless(id int) bool {
	p := u.book.patterns[id]
	if u.done[id] {
		return len(u.at[id]) == 0
	}
	if p.list != none && len(u.words[p.list]) > 0 {
		return false
	}
	if p.re != nil && met(p.clauses, u.seen) {
		return false
	}
	return !slices.ContainsFunc(p.parts, func(part int) bool { return !u.hopeless(part) })
}

// gather widens h to the nearest match of every pattern of the family.
func (u *unit) gather(ids []int, h hit, within int) (hit, bool) {
	for _, id := range ids {
		best, width := h, -1
		for _, m := range u.matches(id) {
			g := h
			if m[1] > u.own {
				g = hit{min(h.from, max(m[0], u.own)), max(h.to, m[1])}
			}
			if w := g.to - g.from; width < 0 || w < width {
				best, width = g, w
			}
		}
		h = best
	}
	return h, utf8.RuneCountInString(u.text[h.from:h.to]) <= within
}

const nearby = 40 // runes around a hit in which an exception counts

// silenced reports whether an exception of the rule or of its severity stands
// near the hit, or in the lead-in.
func (u *unit) silenced(c *compiled, h hit) bool {
	from, to := u.widen(h)
	for _, list := range [][]int{c.unless, u.book.except[c.Severity]} {
		for _, id := range list {
			for _, m := range u.matches(id) {
				if m[0] < u.own || (m[0] < to && m[1] > from) {
					return true
				}
			}
		}
	}
	return false
}

// widen returns the window of nearby runes around a hit.
func (u *unit) widen(h hit) (from, to int) {
	from, to = h.from, h.to
	for n := 0; n < nearby && from > u.own; n++ {
		_, size := utf8.DecodeLastRuneInString(u.text[:from])
		from -= size
	}
	for n := 0; n < nearby && to < len(u.text); n++ {
		_, size := utf8.DecodeRuneInString(u.text[to:])
		to += size
	}
	return from, to
}
