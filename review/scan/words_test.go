package scan

import (
	"regexp"
	"regexp/syntax"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestFinite(t *testing.T) {
	for _, c := range []struct {
		src  string
		want string // the words, sorted; "-" when they are not few
	}{
		{"甲", "甲"}, {"甲|乙丙", "乙丙 甲"}, {"甲(?:乙|丙)?丁", "甲丁 甲丙丁 甲乙丁"}, {"[甲乙]丙", "乙丙 甲丙"},
		{"(甲)", "甲"}, {"甲*", "-"}, {"甲{0,3}", "-"}, {`\p{Han}甲`, "-"}, {"[^甲]", "-"}, {"(?i)a", "-"}, {"^甲", "-"},
		{strings.Repeat("[甲乙丙丁]", 8), "-"},
	} {
		re, err := syntax.Parse(c.src, syntax.Perl)
		if err != nil {
			t.Fatal(err)
		}
		words, ok := finite(re)
		slices.Sort(words)
		if got := strings.Join(words, " "); ok && got != c.want || !ok && c.want != "-" {
			t.Errorf("%s: %q %v", c.src, got, ok)
		}
	}
}

func TestBranches(t *testing.T) {
	for _, c := range []struct{ src, alone, rest string }{
		{"{op}", "{op}", ""},
		{"(?:{op}|甲|{list})", "{op} {list}", "甲"},
		{"{op}|甲{op}", "{op}", "甲{op}"},
		{"(?:甲|乙)(?:{op})", "", "(?:甲|乙)(?:{op})"},
		{`甲\||[(|]乙`, "", `甲\||[(|]乙`},
		{"(甲", "", "(甲"},
	} {
		alone, rest := branches(c.src)
		if got := strings.Join(alone, " "); got != c.alone || rest != c.rest {
			t.Errorf("%s: %q and %q", c.src, got, rest)
		}
	}
}

// TestWordsLikeExpression: where a pattern is a list of words, it matches
// exactly in the texts in which its expression would.
func TestWordsLikeExpression(t *testing.T) {
	list := "企业|企业库|公司|分公司|不(?:得|予)|须|必须"
	whole := regexp.MustCompile(list)
	b, err := bookOf(t, Rule{When: []string{list}})
	if err != nil {
		t.Fatal(err)
	}
	id := b.known[list]
	if b.patterns[id].re != nil {
		t.Fatal("a list of words needs no expression")
	}
	u := newUnit(b)
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom([]string{"企", "业", "库", "公", "司", "分", "不", "得", "予", "必", "须", "，"}), 0, 12).Draw(t, "runes"), "")
		u.load("", text)
		found := u.matches(id)
		if (len(found) > 0) != whole.MatchString(text) {
			t.Fatalf("%q: %v", text, found)
		}
		last := 0
		for _, m := range found {
			if m[0] < last || !whole.MatchString(text[m[0]:m[1]]) {
				t.Fatalf("%q: %v", text, found)
			}
			last = m[1]
		}
	})
}

// TestSleepersAreSilent: a family that no word woke would not have matched.
func TestSleepersAreSilent(t *testing.T) {
	b := rulebook()
	words := []string{"本县", "外地", "企业", "公司", "应当", "在", "注册", "给予", "奖励", "不得", "，", "名录", "中", "选择", "价格", "统一", "低于", "协会",
		"备案", "后", "方可", "经营", "由", "指定", "优先", "采购", "迁出", "承诺", "5", "分", "分公司", "设立", "税收", "留成", "全额", "某", "独家"}
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), 1, 16).Draw(t, "words"), "")
		u := newUnit(b)
		u.load("", text)
		awake := slices.Clone(u.awake)
		for i := range b.rules {
			r := &b.rules[i]
			for j, family := range r.families {
				if _, ok := u.family(family, r.Within); ok && !awake[r.first+j] {
					t.Fatalf("%s: %s matches %q in its sleep", r.ID, r.When[j], text)
				}
			}
		}
	})
}
