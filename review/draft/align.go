package draft

import (
	"math/bits"
	"slices"
)

const (
	maxParagraphEdits = 2000    // beyond it two texts have little in common
	maxPairs          = 250_000 // pairs of paragraphs whose likeness is computed
	likeness          = 0.4     // share of common character pairs that makes two paragraphs versions of one
)

// pair is two paragraphs that belong together; -1 stands for none.
type pair struct{ a, b int }

// band is the part of the table of n old and m new paragraphs that is looked
// at: all of it, or for a great stretch the cells near its diagonal.
type band struct{ n, m, half int }

func bandOf(n, m int) band {
	if n*m <= maxPairs {
		return band{n, m, m}
	}
	return band{n, m, max(maxPairs/(2*n), m/n+1)}
}

// row returns the first and last column of a row.
func (b band) row(x int) (lo, hi int) {
	centre := x * b.m / b.n
	return max(0, centre-b.half), min(b.m, centre+b.half)
}

// table holds the likeness of pairs, and the greatest sum of it that can be
// reached from a pair of places to the end; cells outside the band are -1.
type table struct {
	band
	like, best [][]float32
}

func (t *table) at(rows [][]float32, x, y int) float32 {
	lo, hi := t.row(x)
	if y < lo || y > hi {
		return -1
	}
	return rows[x][y-lo]
}

// align pairs, inside one changed stretch, the old paragraphs with the new ones
// they became: in order, and so that the sum of likeness is greatest.
func align(a, b []string, gone, come []int) []pair {
	var out []pair
	x, y, n, m := 0, 0, len(gone), len(come)
	if n > 0 && m > 0 {
		t := fillTable(textGrams(a, gone), textGrams(b, come))
		for x < n && y < m {
			sum, like := t.at(t.best, x, y), t.at(t.like, x, y)
			switch {
			case like >= likeness && sum == t.at(t.best, x+1, y+1)+like:
				out = append(out, pair{gone[x], come[y]})
				x, y = x+1, y+1
			case sum == t.at(t.best, x+1, y):
				out = append(out, pair{gone[x], -1})
				x++
			default:
				out = append(out, pair{-1, come[y]})
				y++
			}
		}
	}
	for ; x < n; x++ {
		out = append(out, pair{gone[x], -1})
	}
	for ; y < m; y++ {
		out = append(out, pair{-1, come[y]})
	}
	return out
}

// fillTable fills the table from the end, row by row. Outside the band of a row
// nothing can be reached.
func fillTable(old, new []grams) *table {
	n, m := len(old), len(new)
	t := &table{bandOf(n, m), make([][]float32, n+1), make([][]float32, n+1)}
	var below []float32 // the row behind, and its first column
	behind := 0
	for x := n; x >= 0; x-- {
		lo, hi := t.row(x)
		like, best := make([]float32, hi-lo+1), make([]float32, hi-lo+1)
		for y := hi; y >= lo; y-- {
			sum := float32(0)
			if y < hi {
				sum = best[y+1-lo]
			}
			if at := y - behind; at >= 0 && at < len(below) {
				sum = max(sum, below[at])
			}
			if x < n && y < m {
				if at := y + 1 - behind; at >= 0 && at < len(below) {
					l := dice(&old[x], &new[y])
					if like[y-lo] = l; l >= likeness {
						sum = max(sum, below[at]+l)
					}
				}
			}
			best[y-lo] = sum
		}
		t.like[x], t.best[x], below, behind = like, best, best, lo
	}
	return t
}

// grams are the pairs of neighbouring characters of a paragraph in order of
// value, and the set of them thrown together into bits.
type grams struct {
	pairs []uint64
	bits  [8]uint64
}

func textGrams(ps []string, at []int) []grams {
	out := make([]grams, len(at))
	for i, p := range at {
		g := grams{pairs: bigrams(unnumbered(ps[p]))}
		for _, pair := range g.pairs {
			h := (pair ^ pair>>29) * 0x9E3779B97F4A7C15 >> 55
			g.bits[h>>6] |= 1 << (h & 63)
		}
		out[i] = g
	}
	return out
}

// bigrams returns the pairs of neighbouring characters in order of value; only
// the first thousand of a very long paragraph count.
func bigrams(s string) []uint64 {
	var out []uint64
	last := rune(0)
	for _, r := range s {
		out = append(out, uint64(last)<<32|uint64(r))
		if last = r; len(out) == 1000 {
			break
		}
	}
	slices.Sort(out)
	return out
}

// dice is twice the common pairs over all pairs: 1 for the same, 0 for nothing
// in common. What is surely below the likeness that matters is 0 too: a bit that
// only one of them has is a pair that only one of them has.
func dice(a, b *grams) float32 {
	least := int(likeness*float32(len(a.pairs)+len(b.pairs))) / 2
	if min(len(a.pairs), len(b.pairs)) < least {
		return 0
	}
	onlyA, onlyB := 0, 0
	for i := range a.bits {
		onlyA += bits.OnesCount64(a.bits[i] &^ b.bits[i])
		onlyB += bits.OnesCount64(b.bits[i] &^ a.bits[i])
	}
	if min(len(a.pairs)-onlyA, len(b.pairs)-onlyB) < least {
		return 0
	}
	return share(a, b)
}

// share is dice without the shortcut.
func share(a, b *grams) float32 {
	return 2 * float32(commonPairs(a.pairs, b.pairs)) / float32(max(len(a.pairs)+len(b.pairs), 1))
}

func commonPairs(a, b []uint64) (n int) {
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			n, i, j = n+1, i+1, j+1
		case a[i] < b[j]:
			i++
		default:
			j++
		}
	}
	return n
}
