package scan

import (
	"regexp/syntax"
	"slices"
	"strings"
)

// gram is one rune or two neighbouring runes of a text; the second is 0 for one.
type gram [2]rune

// need is a condition that every text matched by a pattern meets: for each
// clause, at least one of its grams occurs. It is read off the pattern itself,
// so it can never hide a match; patterns run only where it holds.
type need [][]gram

const maxClause = 400 // grams beyond which a clause sifts nothing

// needOf derives the condition of a parsed pattern.
func needOf(re *syntax.Regexp) need {
	switch re.Op {
	case syntax.OpLiteral:
		return literalNeed(re)
	case syntax.OpCharClass:
		return classNeed(re)
	case syntax.OpConcat:
		var all need
		for _, sub := range re.Sub {
			all = append(all, needOf(sub)...)
		}
		return all
	case syntax.OpAlternate:
		return alternateNeed(re)
	case syntax.OpCapture, syntax.OpPlus:
		return needOf(re.Sub[0])
	case syntax.OpRepeat:
		if re.Min > 0 {
			return needOf(re.Sub[0])
		}
	}
	return nil
}

func literalNeed(re *syntax.Regexp) need {
	if re.Flags&syntax.FoldCase != 0 {
		return nil
	}
	if len(re.Rune) == 1 {
		return need{{{re.Rune[0]}}}
	}
	var n need
	for i := range len(re.Rune) - 1 {
		n = append(n, []gram{{re.Rune[i], re.Rune[i+1]}})
	}
	return n
}

func classNeed(re *syntax.Regexp) need {
	var one []gram
	for i := 0; i < len(re.Rune); i += 2 {
		if len(one)+int(re.Rune[i+1]-re.Rune[i]) > 24 {
			return nil
		}
		for r := re.Rune[i]; r <= re.Rune[i+1]; r++ {
			one = append(one, gram{r})
		}
	}
	return need{one}
}

// alternateNeed joins the best clause of each branch; a branch that needs
// nothing frees them all.
func alternateNeed(re *syntax.Regexp) need {
	var one []gram
	for _, sub := range re.Sub {
		best := bestClause(needOf(sub), one)
		if best == nil || len(one)+len(best) > maxClause {
			return nil
		}
		for _, g := range best {
			if !slices.Contains(one, g) {
				one = append(one, g)
			}
		}
	}
	return need{one}
}

// everywhere lists pairs that nearly every official text holds: they sift
// little, so another clause is preferred.
const everywhere = "企业 公司 单位 机构 服务 经营 管理 应当 不得 给予 奖励 部门 项目 其他 规定 政府 注册 人员"

// bestClause prefers few grams that are rare or asked for already, and pairs to
// single runes.
func bestClause(n need, asked []gram) []gram {
	var best []gram
	least := 0
	for _, c := range n {
		score := 0
		for _, g := range c {
			switch {
			case slices.Contains(asked, g):
				score++
			case g[1] == 0:
				score += 40
			case strings.Contains(everywhere, string(g[:])):
				score += 60
			default:
				score += 10
			}
		}
		if best == nil || score < least {
			best, least = c, score
		}
	}
	return best
}

// dictionary numbers the grams that patterns ask for.
type dictionary map[gram]int

// bits is a set of grams by number.
type bits []uint64

func (b bits) has(i int) bool { return b[i/64]&(1<<(i%64)) != 0 }

// number gives every gram of a condition its number.
func (d dictionary) number(n need) [][]int {
	out := make([][]int, len(n))
	for i, c := range n {
		for _, g := range c {
			if _, ok := d[g]; !ok {
				d[g] = len(d)
			}
			out[i] = append(out[i], d[g])
		}
	}
	return out
}

// met reports whether a text with these grams can match.
func met(clauses [][]int, b bits) bool {
	for _, c := range clauses {
		found := false
		for _, i := range c {
			if b.has(i) {
				found = true
				break
			}
		}
		if !found {
			return false
		}
	}
	return true
}
