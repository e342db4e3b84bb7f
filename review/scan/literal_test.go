package scan

import (
	"regexp/syntax"
	"testing"

	"pgregory.net/rapid"
)

// TestSiftHidesNothing: where a pattern matches, its condition is met.
func TestSiftHidesNothing(t *testing.T) {
	b := rulebook()
	words := []string{"本县", "企业", "应当", "在", "注册", "给予", "奖励", "不得", "，", "。", "名录库", "中", "选择", "100", "万元", "备案", "后",
		"方可", "经营", "由", "公司", "统一", "罚款", "处", "本地", "产品", "优先", "采购", "迁出", "承诺", "外地", "得", "5", "分", "分公司", "设立"}
	rapid.Check(t, func(t *rapid.T) {
		text := ""
		for range rapid.IntRange(1, 14).Draw(t, "n") {
			text += rapid.SampledFrom(words).Draw(t, "word")
		}
		u := newUnit(b)
		u.load("", text)
		for _, p := range b.patterns {
			if p.re != nil && p.re().MatchString(text) && !met(p.clauses, u.seen) {
				t.Fatalf("%s matches %q and was sifted out", p.re(), text)
			}
		}
	})
}

func TestNeed(t *testing.T) {
	for _, c := range []struct {
		src  string
		free bool // whether any text may match
	}{
		{"本县企业", false}, {"(?:甲乙|丙丁)戊?", false}, {"(?:甲|)", true}, {".*", true}, {"[甲乙丙]丁", false}, {"(?i)abc", true}, {"甲{0,3}", true}, {"甲{2,3}", false},
	} {
		re, err := syntax.Parse(c.src, syntax.Perl)
		if err != nil {
			t.Fatal(err)
		}
		if got := len(needOf(re.Simplify())) == 0; got != c.free {
			t.Errorf("%s: %v", c.src, needOf(re.Simplify()))
		}
	}
}
