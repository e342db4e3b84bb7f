package draft

import "slices"

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

func fillTable(old, new [][]uint64) *table {
	n, m := len(old), len(new)
	t := &table{bandOf(n, m), make([][]float32, n+1), make([][]float32, n+1)}
	for x := n; x >= 0; x-- {
		lo, hi := t.row(x)
		t.like[x], t.best[x] = make([]float32, hi-lo+1), make([]float32, hi-lo+1)
		for y := hi; y >= lo; y-- {
			best := float32(0)
			if x < n {
				best = max(best, t.at(t.best, x+1, y))
			}
			if y < hi {
				best = max(best, t.best[x][y+1-lo])
			}
			if x < n && y < m {
				like := dice(old[x], new[y])
				t.like[x][y-lo] = like
				if below := t.at(t.best, x+1, y+1); like >= likeness && below >= 0 {
					best = max(best, below+like)
				}
			}
			t.best[x][y-lo] = best
		}
	}
	return t
}

func textGrams(ps []string, at []int) [][]uint64 {
	out := make([][]uint64, len(at))
	for i, p := range at {
		out[i] = bigrams(unnumbered(ps[p]))
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
// in common.
func dice(a, b []uint64) float32 {
	if 2*min(len(a), len(b)) < int(likeness*float32(len(a)+len(b))) {
		return 0
	}
	common := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			common, i, j = common+1, i+1, j+1
		case a[i] < b[j]:
			i++
		default:
			j++
		}
	}
	return 2 * float32(common) / float32(max(len(a)+len(b), 1))
}
