package scan

import (
	"strings"
	"testing"
)

// bookOf compiles one rule over two slots, as a file would give it.
func bookOf(t *testing.T, r Rule) (*book, error) {
	t.Helper()
	b := &book{known: map[string]int{}, grams: dictionary{}, lexicon: lexicon{by: map[gram][]entry{}}, alarm: alarm{byGram: map[int][]int{}, byList: map[int][]int{}}, except: map[Severity][]int{},
		slots: slots{
			words: map[string]string{"who": "企业|公司", "here": "本(?:县|市)", "round": "{round}甲", "local": "在{here}注册"},
			not:   map[string]string{"who": "公司法"},
		}}
	if err := b.exceptions(map[string][]string{"competition": {"不得要求"}}); err != nil {
		t.Fatal(err)
	}
	if r.Severity == "" {
		r.Severity = Competition
	}
	r.ID, r.Basis, r.Status, r.Advice = "x", "《某条例》第一条", "V", "改。"
	return b, b.compile(&r)
}

func TestBrokenRules(t *testing.T) {
	for _, c := range []struct {
		rule Rule
		says string
	}{
		{Rule{When: []string{"{nobody}"}}, "no slot"},
		{Rule{When: []string{"{round}"}}, "round"},
		{Rule{When: []string{"(甲"}}, "missing closing"},
		{Rule{When: []string{"甲"}, Unless: []string{"[乙"}}, "missing closing"},
		{Rule{Absent: []string{"*"}}, "missing argument"},
		{Rule{When: []string{"甲"}, Severity: "verdict"}, "severity"},
	} {
		if _, err := bookOf(t, c.rule); err == nil || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%+v: %v", c.rule, err)
		}
	}
	if _, err := readBook("nothing"); err == nil {
		t.Error("a file that does not exist")
	}
}

func TestEqualPatternsAreOne(t *testing.T) {
	b, err := bookOf(t, Rule{When: []string{"{who} & {here}", "{here} & {who}"}})
	if err != nil {
		t.Fatal(err)
	}
	if len(b.patterns) != 3 { // the two, and the exception
		t.Errorf("%d patterns", len(b.patterns))
	}
}

// TestMatch: order does not matter, distance does, and so do exceptions near by.
func TestMatch(t *testing.T) {
	far := strings.Repeat("，其他事项照旧", 12)
	for _, c := range []struct {
		name, lead, text string
		want             string // the words found, "" for none
	}{
		{"both", "", "本县企业优先。", "本县企业"},
		{"the other order", "", "企业应当在本县。", "企业应当在本县"},
		{"one is missing", "", "企业优先。", ""},
		{"too far apart", "", "本县办理" + far + far + "，企业优先。", ""},
		{"the nearest pair", "", "本县办理" + far + far + "，本市的企业优先。", "本市的企业"},
		{"with the lead-in", "企业应当符合下列条件：", "（一）在本县；", "本县"},
		{"the lead-in alone", "本县企业应当：", "（一）守法；", ""},
		{"an exception near by", "", "不得要求企业在本县。", ""},
		{"an exception far off", "", "不得要求加班" + far + "，企业在本县。", "企业在本县"},
		{"an exception of the rule", "", "企业在本县，但依法的除外。", ""},
		{"an exception in the lead-in", "不得要求下列：", "（一）企业在本县。", ""},
	} {
		b, err := bookOf(t, Rule{When: []string{"{who} & {here}"}, Unless: []string{"依法"}, Within: 30})
		if err != nil {
			t.Fatal(err)
		}
		u := newUnit(b)
		u.load(c.lead, c.text)
		h, ok := u.match(&b.rules[0])
		if got := u.text[h.from:h.to]; ok != (c.want != "") || got != c.want {
			t.Errorf("%s: found %q (%v), want %q", c.name, got, ok, c.want)
		}
	}
}

// TestUnitForgets: what one sentence holds does not leak into the next.
func TestUnitForgets(t *testing.T) {
	b, err := bookOf(t, Rule{When: []string{"{who} & {here}"}})
	if err != nil {
		t.Fatal(err)
	}
	u := newUnit(b)
	for i, want := range []bool{true, false, true} {
		u.load("", []string{"本县企业。", "没有什么。", "公司在本市。"}[i])
		if _, ok := u.match(&b.rules[0]); ok != want {
			t.Errorf("sentence %d: %v", i, ok)
		}
	}
}

func TestChoose(t *testing.T) {
	rule := func(id, basis string, s Severity, weight int) *Rule {
		return &Rule{ID: id, Basis: basis, Severity: s, Weight: weight}
	}
	got := choose([]candidate{
		{rule("vague", "a", Form, 9), 0, 9},
		{rule("wide", "b", Competition, 5), 0, 40},
		{rule("narrow", "b", Competition, 5), 10, 15},
		{rule("heavy", "c", Legality, 8), 0, 9},
		{rule("third", "d", Competition, 1), 0, 9},
	})
	if len(got) != 2 || got[0].rule.ID != "heavy" || got[1].rule.ID != "narrow" {
		t.Errorf("%+v", got)
	}
	if got := choose([]candidate{{rule("vague", "a", Form, 1), 0, 9}}); len(got) != 1 {
		t.Errorf("form alone: %+v", got)
	}
}

func TestBareTitle(t *testing.T) {
	for title, want := range map[string]string{
		"中华人民共和国合同法": "合同法", "公司登记管理条例（2016年修订）": "公司登记管理条例", "企业破产法（试行）": "企业破产法（试行）", "立法法(2023)": "立法法", "": "",
	} {
		if got := bareTitle(title); got != want {
			t.Errorf("%q is compared as %q", title, got)
		}
	}
}

func TestMarkPlaces(t *testing.T) {
	text := "青禾县企业"
	marked := markPlaces(text, []string{"青禾县", "青禾"})
	if runes(marked) != runes(text) || !strings.HasSuffix(marked, "企业") || strings.Contains(marked, "青") {
		t.Errorf("%q", marked)
	}
}
