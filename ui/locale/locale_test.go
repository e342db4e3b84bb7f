package locale

import (
	"errors"
	"regexp"
	"slices"
	"strings"
	"testing"

	"hefa/review"
	"hefa/review/desk"
	"hefa/review/letter"
)

// TestEntriesAreComplete: both languages say something, with the same
// arguments, each by its index.
func TestEntriesAreComplete(t *testing.T) {
	verb := regexp.MustCompile(`%\[\d+\]v|%%|%.?`)
	used := func(s string) []string {
		out := verb.FindAllString(s, -1)
		slices.Sort(out)
		return slices.Compact(out)
	}
	for _, table := range tables() {
		for code, e := range table {
			if e.zh == "" || e.en == "" {
				t.Errorf("%s lacks a language: %+v", code, e)
			}
			zh, en := used(e.zh), used(e.en)
			if !slices.Equal(zh, en) {
				t.Errorf("%s takes %v in Chinese and %v in English", code, zh, en)
			}
			for _, v := range append(zh, en...) {
				if !strings.HasPrefix(v, "%[") {
					t.Errorf("%s has %q, which is no indexed argument", code, v)
				}
			}
			if strings.ContainsFunc(e.en, func(r rune) bool { return r >= '一' && r <= '鿿' }) && !quotes[code] {
				t.Errorf("%s is Chinese in English: %q", code, e.en)
			}
		}
	}
}

// quotes are entries whose English holds Chinese to be typed as it stands.
var quotes = map[string]bool{"cmd.calendar.import.long": true}

func TestNoCodeTwice(t *testing.T) {
	seen := map[string]bool{}
	for _, table := range tables() {
		for code := range table {
			if seen[code] {
				t.Errorf("%s stands in two tables", code)
			}
			seen[code] = true
		}
	}
	if len(Codes()) != len(seen) {
		t.Errorf("Codes lists %d of %d", len(Codes()), len(seen))
	}
}

// TestTermsAreNamed: every value the domain can hand out has a name.
func TestTermsAreNamed(t *testing.T) {
	want := func(prefix string, names ...string) {
		for _, n := range names {
			if !Has(prefix + n) {
				t.Errorf("%s%s has no name", prefix, n)
			}
		}
	}
	for _, s := range review.Stages() {
		want("stage.", string(s))
	}
	for _, k := range review.Kinds() {
		want("kind.", string(k))
		want("kind1.", string(k))
		want("choice.kind.", string(k))
	}
	for _, v := range review.Views() {
		want("view.", string(v))
	}
	for _, k := range review.LetterKinds() {
		want("letter.", string(k))
		want("letter1.", string(k))
		want("choice.letter.", string(k))
		want("param.code-", string(k)+".label")
		want("fact.", string(k))
	}
	want("cause.", string(review.CauseDue), string(review.CauseIntake), string(review.CausePause), string(review.CauseLetter), string(review.CauseAnswer))
	want("cause.over.", string(review.CausePause), string(review.CauseAnswer))
	want("result.", string(review.Lawful), string(review.Amend), string(review.Unlawful))
	want("reply.", string(review.Adopted), string(review.Partly), string(review.Declined))
	want("severity.", string(review.Legality), string(review.Advice))
	want("mark.", "", string(review.Yes), string(review.No), string(review.NotApplicable))
	want("form.", string(review.FormDocument), string(review.FormLetterhead))
	want("unit.", string(review.Workdays), string(review.Days))
	want("status.", "V", "V2", "S", "M", "local", "mark")
	for _, name := range letter.ProofNames() {
		want("proof.", name)
		if !slices.Contains([]string{"marks", "cited"}, name) {
			want("proof.", name+".not")
		}
	}
	want("proof.", desk.LookNames()...)
	want("fact.", "received", "accepted", "resumed", "supplement", "opinion", "last")
	for _, day := range []string{"mon", "tue", "wed", "thu", "fri", "sat", "sun"} {
		want("weekday.", day)
	}
}

// TestVerbsAreNamed: a verb, its parameters, its choices, its group, and what
// a confirmation adds.
func TestVerbsAreNamed(t *testing.T) {
	env, m := &review.Env{Profile: &review.Profile{}}, &review.Matter{}
	for _, v := range append(review.Verbs(), review.Registration(), review.Verb{Name: review.UndoVerb, Group: review.GroupRecord}) {
		for _, code := range []string{"verb." + v.Name, "group." + string(v.Group)} {
			if !Has(code) {
				t.Errorf("%s has no name", code)
			}
		}
		if (v.Grave || v.Name == "add") && !Has("confirm.hint."+v.Name) {
			t.Errorf("nothing is said when %s is confirmed", v.Name)
		}
		for _, p := range v.Params {
			if !Has("param." + p.Name + ".label") {
				t.Errorf("parameter %s has no label", p.Name)
			}
			if p.Type != review.TypeChoice || p.Choices == nil {
				continue
			}
			for _, c := range p.Choices(env, m) {
				if !Has("choice." + p.Name + "." + c) {
					t.Errorf("%s: choice %s of %s has no name", v.Name, c, p.Name)
				}
			}
		}
	}
}

func TestSpeaking(t *testing.T) {
	zh, en := New("zh_CN.UTF-8"), New("en_US")
	if zh.English() || !en.English() || New("").English() {
		t.Error("wrong language")
	}
	refused := review.Refused("stage", review.StageArchived).Under(review.Rule{Basis: "某法第一条", Status: "V2"})
	for got, want := range map[string]string{
		zh.Error(refused):                               "本件现为“已归档”，不能这样办理（依据：某法第一条〔待核实〕）",
		en.Error(refused):                               "The matter is “archived”, which does not permit this (rule: 某法第一条 [to be confirmed])",
		zh.Error(errors.New("boom\x1b[31m")):            "出错了：boom�[31m。已保存的内容没有改动。",
		zh.T("no.such.code"):                            "no.such.code",
		zh.T("no.such.code", 7):                         "no.such.code [7]",
		zh.Choice("result", "amend"):                    "应当予以修改",
		zh.Choice("title", "甲\n乙"):                      "甲 乙",
		zh.Label("missing"):                             "所缺材料",
		zh.Rule(review.Rule{}):                          "",
		zh.Rule(review.Rule{Basis: "某", Status: "V"}):   "某",
		zh.Warning(review.Warning{Code: "extend.rule"}): "已延期，请确认本地规定允许",
		zh.Warning(review.Warning{Code: "extend.rule", Rule: review.Rule{Basis: "某", Status: "V"}}): "已延期，请确认本地规定允许（依据：某）",
		zh.Param("terms", "until"):              "履行期限至",
		zh.Param("supplement", "until"):         "补正期限",
		zh.T("matter.unknown", "\x1b]0;x\x07A"): "没有编号为 �]0;x�A 的事项",
	} {
		if got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	several := review.Refused("several", "G2026-0001")
	several.Cause = review.Refused("undo.nothing")
	if got := zh.Error(several); !strings.HasSuffix(got, "：没有可以撤销的操作") {
		t.Error(got)
	}
	missing := review.Invalid("param.missing", "approved-by")
	missing.Param = "approved-by"
	if got := zh.Error(missing); got != "“批准人”必须填写" {
		t.Error(got)
	}
}
