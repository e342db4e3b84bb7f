package letter

import (
	"math"
	"slices"
	"strings"
)

// A title of several lines is broken where the meaning breaks, never inside a
// word, and its lines form a trapezium or a lozenge (7.3.1). breakTitle weighs
// every way to do so: each break has a price for what it cuts (titlecost.go),
// each line one for how far it is from the length its shape wants.

// extraLine is the price of one more line than needed.
const extraLine = 25

// maxWeighed is the longest title, in characters, that is weighed; what is
// longer is no title and is cut where the lines are full.
const maxWeighed = 300

// breakTitle breaks a title into lines of at most perLine characters. Breaks
// the officer typed stand.
func breakTitle(title string, perLine int) []string {
	perLine = max(perLine, 4)
	var out []string
	for piece := range strings.SplitSeq(clean(title), "\n") {
		if piece = strings.Trim(piece, " \u3000"); piece != "" {
			out = append(out, breakPiece([]rune(piece), perLine)...)
		}
	}
	return out
}

// maxTitleLines is how many lines of 2号 leave room for text on the first page
// (7.3.3) of the document form, under its high head.
const maxTitleLines = 6

// titleLines breaks a title for paper and names its style. One that would fill
// the first page is set in the size of the text.
func titleLines(title string) (lines []string, style string) {
	if lines = breakTitle(title, titlePerLine); len(lines) <= maxTitleLines {
		return lines, "Title"
	}
	return breakTitle(title, charsPerLine), "LongTitle"
}

func breakPiece(r []rune, perLine int) []string {
	width := widths(r)
	total := width[len(r)]
	if total <= float64(perLine) {
		return []string{string(r)}
	}
	if len(r) > maxWeighed {
		return chop(r, perLine)
	}
	costs := breakCosts(r, perLine)
	least := int(math.Ceil(total / float64(perLine)))
	best, bestCuts := math.Inf(1), []int(nil)
	for k := least; k <= least+2 || math.IsInf(best, 1); k++ {
		for _, targets := range shapes(total, k) {
			cost, cuts := bestCut(width, costs, targets, float64(perLine))
			if cost += float64((k - least) * extraLine); cost < best {
				best, bestCuts = cost, cuts
			}
		}
	}
	var out []string
	from := 0
	for _, to := range append(bestCuts, len(r)) {
		if line := strings.Trim(string(r[from:to]), " "); line != "" {
			out = append(out, line)
		}
		from = to
	}
	return out
}

// chop cuts r into full lines.
func chop(r []rune, perLine int) []string {
	var out []string
	for part := range slices.Chunk(r, perLine) {
		out = append(out, strings.Trim(string(part), " "))
	}
	return out
}

// widths gives the running width of r in characters: widths[i] is that of r[:i].
func widths(r []rune) []float64 {
	out := make([]float64, len(r)+1)
	for i, c := range r {
		out[i+1] = out[i] + emWidth(string(c))
	}
	return out
}

// shapes lists the line lengths that a title of k lines may aim at: trapezium
// pointing up, pointing down, and the lozenge from three lines on.
func shapes(total float64, k int) [][]float64 {
	mean, mid := total/float64(k), float64(k-1)/2
	up, down, lozenge := make([]float64, k), make([]float64, k), make([]float64, k)
	for i := range k {
		slope := (float64(i) - mid) / max(mid, 1) * 1.5
		up[i], down[i] = mean+slope, mean-slope
		lozenge[i] = mean + 1.5 - 3*math.Abs(float64(i)-mid)/max(mid, 1)
	}
	if k < 3 {
		return [][]float64{up, down}
	}
	return [][]float64{up, down, lozenge}
}

// bestCut finds the cheapest cuts for the given line lengths. step[n][i] is the
// price of setting r[:i] in n lines.
func bestCut(width, costs, targets []float64, perLine float64) (float64, []int) {
	n, k := len(width)-1, len(targets)
	prev := make([]float64, n+1)
	for i := range prev {
		prev[i] = math.Inf(1)
	}
	prev[0] = 0
	from := make([][]int, k)
	for line := range k {
		next := make([]float64, n+1)
		from[line] = make([]int, n+1)
		for i := range next {
			next[i] = math.Inf(1)
			for j := i - 1; j >= 0 && width[i]-width[j] <= perLine; j-- {
				off := width[i] - width[j] - targets[line]
				if c := prev[j] + off*off + costs[i]; c < next[i] {
					next[i], from[line][i] = c, j
				}
			}
		}
		prev = next
	}
	cuts := make([]int, k-1)
	for line, i := k-1, n; line > 0; line-- {
		i = from[line][i]
		cuts[line-1] = i
	}
	return prev[n], cuts
}
