package draft

import "slices"

const (
	maxParagraphEdits = 2000    // beyond it two texts have little in common
	maxPairs          = 250_000 // pairs of paragraphs whose likeness is computed
	likeness          = 0.4     // share of common character pairs that makes two paragraphs versions of one
)

// pair is two paragraphs that belong together; -1 stands for none.
type pair struct{ a, b int }

// align pairs, inside one changed stretch, the old paragraphs with the new ones
// they became: in order, and so that the sum of likeness is greatest.
func align(a, b []string, gone, come []int) []pair {
	n, m := len(gone), len(come)
	var out []pair
	if n*m == 0 || n*m > maxPairs {
		for _, i := range gone {
			out = append(out, pair{i, -1})
		}
		for _, j := range come {
			out = append(out, pair{-1, j})
		}
		return out
	}
	like := likenesses(a, b, gone, come)
	best := make([][]float32, n+1) // best[x][y]: greatest sum from here to the end
	for x := range best {
		best[x] = make([]float32, m+1)
	}
	for x := n - 1; x >= 0; x-- {
		for y := m - 1; y >= 0; y-- {
			best[x][y] = max(best[x+1][y], best[x][y+1])
			if like[x][y] >= likeness {
				best[x][y] = max(best[x][y], best[x+1][y+1]+like[x][y])
			}
		}
	}
	x, y := 0, 0
	for x < n || y < m {
		switch {
		case x < n && y < m && like[x][y] >= likeness && best[x][y] == best[x+1][y+1]+like[x][y]:
			out = append(out, pair{gone[x], come[y]})
			x, y = x+1, y+1
		case x < n && (y == m || best[x][y] == best[x+1][y]):
			out = append(out, pair{gone[x], -1})
			x++
		default:
			out = append(out, pair{-1, come[y]})
			y++
		}
	}
	return out
}

func likenesses(a, b []string, gone, come []int) [][]float32 {
	old, new := make([][]uint64, len(gone)), make([][]uint64, len(come))
	for x, i := range gone {
		old[x] = bigrams(unnumbered(a[i]))
	}
	for y, j := range come {
		new[y] = bigrams(unnumbered(b[j]))
	}
	out := make([][]float32, len(old))
	for x := range old {
		out[x] = make([]float32, len(new))
		for y := range new {
			out[x][y] = dice(old[x], new[y])
		}
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
