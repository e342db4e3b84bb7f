package letter

import (
	"strings"
	"unicode"
)

// Prices of a break in a title, against the squared distance in characters of
// a line from its wished length.
const (
	forbidden    = 1e5 // punctuation, numbers, Latin words
	insideWord   = 500
	beforeDe     = 400 // 的 begins no line
	aloneAbout   = 200 // a first line that says 关于 and nothing else
	insideQuote  = 150 // a name in 《》 that would fit one line
	insideParens = 60
	insideLong   = 4  // a name in 《》 that does not fit
	afterAnd     = 40 // 和 joins what follows and goes with it
	betweenChars = 30
	besideWord   = 5
	goodPlace    = 0
)

const (
	closers = "》〉」』）〕】｝，。、；：？！”’…—·%％‰℃)]},.;:?!"
	openers = "《〈「『（〔【｛“‘([{"
	// conjunctions stand between the two things they join.
	conjunctions = "和与及"
	units        = "年月日号条款项目个件元万亿届次期批级"
)

// breakCosts prices a break before each rune; the end of the title is free.
func breakCosts(r []rune, perLine int) []float64 {
	joint, edge := wordEdges(r)
	nest := nesting(r, perLine)
	out := make([]float64, len(r)+1)
	for i := 1; i < len(r); i++ {
		out[i] = placeCost(r, i, joint[i], edge[i]) + nest[i]
	}
	return out
}

// placeCost prices a break before r[i] by its neighbours.
func placeCost(r []rune, i int, joint, edge bool) float64 {
	a, b := r[i-1], r[i]
	switch {
	case strings.ContainsRune(closers, b), strings.ContainsRune(openers, a), unicode.Is(unicode.Mn, b), b == 0x200d, a == 0x200d:
		return forbidden
	case isWordRune(a) && isWordRune(b), isDigit(a) && strings.ContainsRune(units, b), a == '第' && isDigit(b):
		return forbidden
	case b == '的':
		return beforeDe
	case joint:
		return insideWord
	case i == 2 && endsWith(r[:i], "关于"):
		return aloneAbout
	case b == '《', a == '》', a == '的', a == '、', a == '，', a == ' ', b == '（', endsWith(r[:i], "关于"), endsWith(r[:i], "印发"), startsWith(r[i:], "关于"):
		return goodPlace
	case strings.ContainsRune(conjunctions, a) && edge:
		return afterAnd
	case strings.ContainsRune(conjunctions, b) && edge:
		return goodPlace
	case edge:
		return besideWord
	}
	return betweenChars
}

// nesting prices breaks inside 《》 and （）, the more when the whole would fit
// one line.
func nesting(r []rune, perLine int) []float64 {
	out := make([]float64, len(r)+1)
	for _, pair := range []struct {
		open, shut rune
		price      float64
	}{{'《', '》', insideQuote}, {'（', '）', insideParens}} {
		start, depth := -1, 0
		for i, c := range r {
			switch {
			case c == pair.open:
				if depth++; depth == 1 {
					start = i
				}
			case c == pair.shut && depth > 0:
				if depth--; depth == 0 {
					price := pair.price
					if emWidth(string(r[start:i+1])) > float64(perLine) {
						price = insideLong
					}
					for k := start + 1; k <= i; k++ {
						out[k] += price
					}
				}
			}
		}
	}
	return out
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

// isWordRune reports letters and digits that make up Latin words and numbers.
func isWordRune(r rune) bool {
	return r < 0x2e80 && (unicode.IsLetter(r) || unicode.IsDigit(r))
}

func endsWith(r []rune, s string) bool   { return strings.HasSuffix(string(r), s) }
func startsWith(r []rune, s string) bool { return strings.HasPrefix(string(r), s) }
