package draft

import (
	"strings"
	"unicode/utf8"
)

// spans compares two versions of a paragraph word by word.
func spans(old, new string) []Span {
	a, b := tokens(old), tokens(new)
	ids := intern{}
	same := func(s string) string { return s }
	limit := max(200, min(2000, 40_000_000/(len(a)+len(b)+1)))
	var out []hunk
	for _, s := range diff(ids.all(a, same), ids.all(b, same), limit) {
		equal := s.kind == Equal
		if len(out) == 0 || out[len(out)-1].equal != equal {
			out = append(out, hunk{equal: equal})
		}
		h := &out[len(out)-1]
		if s.a >= 0 {
			h.old = append(h.old, a[s.a])
		}
		if s.b >= 0 {
			h.new = append(h.new, b[s.b])
		}
	}
	return flatten(absorb(out))
}

// hunk is a stretch that is equal in both versions, or changed in one piece.
type hunk struct {
	equal    bool
	old, new []string
}

func (h hunk) size() int { return runes(h.old) + runes(h.new) }

func runes(ts []string) (n int) {
	for _, t := range ts {
		n += utf8.RuneCountInString(t)
	}
	return n
}

// absorb makes one change of two that are parted by one or two characters only:
// a reader sees two clauses exchanged, not a word that chanced to stay.
func absorb(hs []hunk) []hunk {
	var out []hunk
	for i := 0; i < len(hs); i++ {
		h := hs[i]
		if n := len(out); n > 0 && i+1 < len(hs) && h.equal && isIsland(h) && out[n-1].size() > 2 && hs[i+1].size() > 2 {
			last := &out[n-1]
			last.old = append(append(last.old, h.old...), hs[i+1].old...)
			last.new = append(append(last.new, h.new...), hs[i+1].new...)
			i++
			continue
		}
		out = append(out, h)
	}
	return out
}

func isIsland(h hunk) bool {
	return runes(h.old) <= 2 && !strings.ContainsAny(strings.Join(h.old, ""), "，。；：、")
}

func flatten(hs []hunk) []Span {
	var out []Span
	for _, h := range hs {
		if h.equal {
			out = append(out, Span{Equal, strings.Join(h.old, "")})
			continue
		}
		if len(h.old) > 0 {
			out = append(out, Span{Delete, strings.Join(h.old, "")})
		}
		if len(h.new) > 0 {
			out = append(out, Span{Insert, strings.Join(h.new, "")})
		}
	}
	return out
}

// tokens cuts text into what a reader takes as one: a number in Arabic or
// Chinese digits, a Latin word, otherwise a single character.
func tokens(s string) []string {
	out := make([]string, 0, len(s)/3)
	for len(s) > 0 {
		r, n := utf8.DecodeRuneInString(s)
		class := tokenClass(r)
		for class != single && n < len(s) {
			next, size := utf8.DecodeRuneInString(s[n:])
			if tokenClass(next) != class {
				break
			}
			n += size
		}
		out, s = append(out, s[:n]), s[n:]
	}
	return out
}

const (
	single = iota
	latin  // letters, digits, points and percent signs: 2.5%, GB
	hanNumber
)

func tokenClass(r rune) int {
	switch {
	case r >= '0' && r <= '9', r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z', r == '.', r == '%', r >= '０' && r <= '９':
		return latin
	case isNumeral(r), r == '万', r == '亿':
		return hanNumber
	}
	return single
}
