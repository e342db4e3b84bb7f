package profile

import (
	"bytes"
	"strings"
	"testing"

	"hefa/review"
)

func TestNationalWindows(t *testing.T) {
	p := National()
	for _, tt := range []struct {
		kind     review.Kind
		min, max int
		minimum  review.Status
		maximum  review.Status
	}{
		{review.Normative, 5, 15, review.SecondHand, review.SecondHand},
		{review.Decision, 7, 15, review.Verified, review.Local},
		{review.Contract, 0, 5, "", review.Local},
		{review.Other, 0, 10, "", review.Local},
	} {
		w := p.For(tt.kind).Window
		if w.Min != tt.min || w.Max != tt.max || w.MinRule.Status != tt.minimum || w.MaxRule.Status != tt.maximum {
			t.Errorf("%s: %+v", tt.kind, w)
		}
	}
	if p.For(review.Decision).Counsel.IsZero() || !p.For(review.Normative).Counsel.IsZero() {
		t.Error("only decisions need counsel's view")
	}
}

// What follows a review comes from the profile, each row with its source.
func TestNationalLife(t *testing.T) {
	p := National()
	n := p.For(review.Normative)
	if len(n.Filings) != 2 || n.Filings[0].ID != "government" || n.Filings[0].Days != 15 || n.Filings[1].ID != "congress" || n.Filings[1].Days != 30 || n.Filings[1].Correct != 10 {
		t.Errorf("%+v", n.Filings)
	}
	if v := n.Validity; v.Years != 5 || v.TrialYears != 2 || v.Rule.IsZero() || len(v.Warn) != 2 {
		t.Errorf("%+v", v)
	}
	if n.Record.Code == "" || n.Record.Status == review.Verified || len(p.For(review.Decision).Filings) != 0 {
		t.Errorf("%+v", n.Record)
	}
	if len(p.Exceptions.Conditions) != 3 || len(p.Scope) < 5 || len(p.Excluded) == 0 || len(p.Issuers) == 0 {
		t.Errorf("%+v", p.Exceptions)
	}
	if g, ok := review.ItemByID(p.For(review.Decision).Gates, "g-risk"); !ok || !g.Outcome || !g.Required || g.Status != review.Verified {
		t.Errorf("%+v", g)
	}
}

func TestGuessKind(t *testing.T) {
	p := National()
	for title, want := range map[string]review.Kind{
		"柳河县农村宅基地审批管理办法（送审稿）":     review.Normative,
		"关于印发《柳河县支持产业发展若干措施》的通知":  review.Normative,
		"柳河县城市供水价格调整方案":           review.Decision,
		"柳河县国土空间总体规划（2026—2035年）": review.Decision,
		"城区污水处理厂特许经营合同":           review.Contract,
		"与某某科技有限公司招商引资项目框架协议":     review.Contract,
		"合同管理办法":    review.Normative,
		"关于某某事项的请示": review.Other,
	} {
		if got, ok := p.GuessKind(title); got != want || !ok {
			t.Errorf("%s: %s %v, want %s", title, got, ok, want)
		}
	}
	if _, ok := p.GuessKind("某某"); ok {
		t.Error("nothing to guess from, yet a guess")
	}
}

func TestParseNamesTheFault(t *testing.T) {
	good := string(NationalSource())
	for name, tt := range map[string]struct{ old, new, code string }{
		"syntax":        {`strict = false`, `strict = maybe`, "profile.syntax"},
		"unknown field": {`strict = false`, `stict = false`, "profile.syntax"},
		"unit":          {`unit = "workday"`, `unit = "week"`, "profile.unit"},
		"window":        {"min = 5\n", "min = 50\n", "profile.window"},
		"status":        {`status = "V2"`, `status = "X"`, "profile.source"},
		"same id":       {`id = "p-power"`, `id = "p-body"`, "profile.twice"},
		"same code":     {`code = "J"`, `code = "G"`, "profile.code"},
		"no code":       {`code = "J"`, ``, "profile.code"},
		"filing days":   {"days = 15\n", "days = 0\n", "profile.filing"},
		"filing twice":  {`id = "congress"`, `id = "government"`, "profile.filing"},
		"filing name":   {`name = "上一级人民政府"`, `name = ""`, "profile.filing"},
		"validity":      {"trial_years = 2", "trial_years = -2", "profile.source"},
		"warning":       {"warn = [6, 1]", "warn = [6, -1]", "profile.source"},
		"scope answer":  {`yes = "contract"`, `yes = "law"`, "profile.scope"},
		"scope twice":   {`id = "s-internal"`, `id = "s-contract"`, "profile.scope"},
		"scope idle":    {`yes = "contract"`, ``, "profile.scope"},
		"words":         {`words = ["领导小组"`, `words = []#"领导小组"`, "profile.source"},
		"unknown role":  {`role = "basis"`, `role = "bass"`, "profile.role"},
		"role twice":    {`role = "comments"`, `role = "basis"`, "profile.role"},
		"empty reason":  {`text = "未按规定公开征求意见"`, `text = ""`, "profile.source"},
	} {
		_, err := Parse([]byte(strings.Replace(good, tt.old, tt.new, 1)))
		e, ok := err.(*review.Error)
		if !ok || e.Code != tt.code {
			t.Errorf("%s: %v, want %s", name, err, tt.code)
		}
	}
	if _, err := Parse(nil); err == nil {
		t.Error("an empty profile passes")
	}
}

func TestEditionFollowsTheText(t *testing.T) {
	a, _ := Parse(NationalSource())
	b, _ := Parse(append(bytes.Clone(NationalSource()), "\n# 改动\n"...))
	if a.Edition == b.Edition || len(a.Edition) != 12 {
		t.Errorf("%q %q", a.Edition, b.Edition)
	}
}

func FuzzParse(f *testing.F) {
	f.Add(NationalSource())
	f.Add([]byte("[kind.normative]\ncode = 1"))
	f.Fuzz(func(t *testing.T, b []byte) {
		if p, err := Parse(b); err == nil && len(p.Kinds) < len(review.Kinds()) {
			t.Error("a profile without all kinds passes")
		}
	})
}
