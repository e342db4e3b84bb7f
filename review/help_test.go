package review_test

import (
	"errors"
	"maps"
	"strings"
	"testing"

	"hefa/review"
	"hefa/review/calendar"
	"hefa/review/profile"
)

// These tests use the calendar and the profile that hefa ships.
var (
	prc      = calendar.Builtin()
	national = profile.National()
	today    = review.MustDate("2026-11-20") // a Friday
)

func date(s string) review.Date { return review.MustDate(s) }

// newEnv is an environment that numbers from 1 and stores files of any name.
func newEnv() *review.Env {
	last := map[string]int{}
	return &review.Env{
		Today: today, Calendar: prc, Profile: national,
		Office: review.Office{Bureau: "柳河县司法局", County: "柳河县", Officer: "李", Code: "柳司审"},
		Number: func(series string, year int) (int, error) {
			last[series]++
			return last[series], nil
		},
		Compose: func(m *review.Matter, l review.Letter, form review.LetterForm) (review.LetterContent, error) {
			return review.LetterContent{Form: form, Title: m.Title, Date: l.On}, nil
		},
		Stored: func(path string) (review.Attachment, error) {
			if path == "nowhere" {
				return review.Attachment{}, errors.New("no such file")
			}
			return review.Attachment{Name: path, SHA256: strings.Repeat("0", 60) + path}, nil
		},
	}
}

// args reads name=value pairs; a name given twice is a list.
func args(pairs ...string) review.Args {
	a := review.Args{}
	for _, p := range pairs {
		name, value, _ := strings.Cut(p, "=")
		a[name] = append(a[name], value)
	}
	return a
}

func verb(t testing.TB, name string) review.Verb {
	t.Helper()
	for _, v := range review.Makers() {
		if v.Name == name {
			return v
		}
	}
	v, ok := review.VerbNamed(name)
	if !ok {
		t.Fatalf("no verb %s", name)
	}
	return v
}

func do(t testing.TB, e *review.Env, m *review.Matter, name string, pairs ...string) {
	t.Helper()
	if _, err := review.Do(e, m, verb(t, name), args(pairs...)); err != nil {
		t.Fatalf("%s %v: %v", name, pairs, err)
	}
}

// refuse fails unless the verb fails with the code.
func refuse(t testing.TB, e *review.Env, m *review.Matter, code, name string, pairs ...string) *review.Error {
	t.Helper()
	_, err := review.Do(e, clone(m), verb(t, name), args(pairs...))
	got, ok := errors.AsType[*review.Error](err)
	if !ok || got.Code != code {
		t.Fatalf("%s %v: %v, want %s", name, pairs, err, code)
	}
	return got
}

// clone copies what verbs change in place.
func clone(m *review.Matter) *review.Matter {
	c := *m
	c.Pauses = append([]review.Pause(nil), m.Pauses...)
	c.Opinions = append([]review.Opinion(nil), m.Opinions...)
	c.Letters = append([]review.Letter(nil), m.Letters...)
	c.Filings = append([]review.Filing(nil), m.Filings...)
	c.Cleanups = append([]review.Cleanup(nil), m.Cleanups...)
	if m.Plan != nil {
		p := *m.Plan
		p.Steps = append([]review.Step(nil), p.Steps...)
		c.Plan = &p
	}
	c.Materials, c.Gates, c.Points = maps.Clone(m.Materials), maps.Clone(m.Gates), maps.Clone(m.Points)
	return &c
}

func warned(e *review.Env, code string) bool {
	for _, w := range e.Warnings {
		if w.Code == code {
			return true
		}
	}
	return false
}

// registered is a matter received on 2 November 2026.
func registered(t testing.TB, e *review.Env, kind review.Kind) *review.Matter {
	m := &review.Matter{ID: "id-1"}
	do(t, e, m, "add", "title=柳河县城市供水价格调整方案", "kind="+string(kind), "drafter=柳河县发展和改革局", "received=2026-11-02")
	return m
}

// accepted is a decision taken up on 3 November, with counsel's view and an opinion.
func accepted(t testing.TB, e *review.Env) *review.Matter {
	m := registered(t, e, review.Decision)
	do(t, e, m, "accept", "on=2026-11-03")
	do(t, e, m, "check", "id=g-risk", "answer=yes", "outcome=controllable", "by=县社会稳定风险评估中心")
	do(t, e, m, "counsel", "on=2026-11-05", "by=张律师", "view=无不同意见")
	do(t, e, m, "opine", "article=第三条", "problem=定价权限不明", "basis=价格法第18条")
	return m
}

func concluded(t testing.TB, e *review.Env) *review.Matter {
	m := accepted(t, e)
	do(t, e, m, "conclude", "on=2026-11-18", "result=amend")
	return m
}

func issued(t testing.TB, e *review.Env) *review.Matter {
	m := concluded(t, e)
	do(t, e, m, "issue", "on=2026-11-19")
	return m
}

// settledAs is a matter of a kind reviewed without an opinion; its letter is of
// 16 November.
func settledAs(t testing.TB, e *review.Env, kind review.Kind) *review.Matter {
	m := registered(t, e, kind)
	do(t, e, m, "accept", "on=2026-11-03")
	if kind == review.Decision {
		do(t, e, m, "check", "id=g-risk", "answer=yes")
		do(t, e, m, "counsel", "by=张律师", "view=无不同意见")
	}
	do(t, e, m, "conclude", "on=2026-11-13", "result=lawful")
	do(t, e, m, "issue", "on=2026-11-16")
	return m
}

// passed is a normative document that the meeting passed on 17 November.
func passed(t testing.TB, e *review.Env) *review.Matter {
	m := settledAs(t, e, review.Normative)
	do(t, e, m, "deliberate", "on=2026-11-17", "result=passed", "record=常务会议纪要〔2026〕12号")
	return m
}

// published is a document registered on the 18th and published the same day.
func published(t testing.TB, e *review.Env) *review.Matter {
	m := passed(t, e)
	do(t, e, m, "register", "on=2026-11-18")
	do(t, e, m, "publish", "on=2026-11-18", "no=柳政规〔2026〕1号")
	return m
}

// inForce is a published document filed with everybody.
func inForce(t testing.TB, e *review.Env) *review.Matter {
	m := published(t, e)
	for _, to := range []string{"government", "congress"} {
		do(t, e, m, "file", "to="+to, "on=2026-11-19")
		do(t, e, m, "receipt", "to="+to, "result=filed", "on=2026-11-20")
	}
	return m
}

// planned is an item of the catalogue with two steps.
func planned(t testing.TB, e *review.Env) *review.Matter {
	m := &review.Matter{ID: "id-1"}
	do(t, e, m, "plan", "title=柳河县城市供水价格调整方案", "drafter=柳河县发展和改革局", "year=2026")
	do(t, e, m, "step", "name=专家论证", "planned=2026-11-30")
	do(t, e, m, "step", "name=风险评估", "planned=2026-11-10")
	return m
}

// at brings a matter into a state named after its stage; "early" supplementing
// is that before acceptance.
func at(t testing.TB, state string) (*review.Env, *review.Matter) {
	t.Helper()
	e := newEnv()
	after := func(m *review.Matter, name string, pairs ...string) (*review.Env, *review.Matter) {
		do(t, e, m, name, pairs...)
		e.Warnings = nil
		return e, m
	}
	switch state {
	case "planned":
		return e, planned(t, e)
	case "held", "rejected":
		return after(settledAs(t, e, review.Decision), "deliberate", "on=2026-11-18", "result="+state)
	case "deliberated":
		return e, passed(t, e)
	case "recorded":
		return after(passed(t, e), "register", "on=2026-11-18")
	case "published":
		return e, published(t, e)
	case "inforce":
		return e, inForce(t, e)
	case "expired":
		return after(inForce(t, e), "cleanup", "round=2026年清理", "result=repeal", "reason=被新文件替代")
	case "signed":
		return after(settledAs(t, e, review.Contract), "sign", "on=2026-11-18")
	case "received":
		return e, registered(t, e, review.Decision)
	case "early":
		return after(registered(t, e, review.Decision), "supplement", "on=2026-11-04", "missing=决策草案")
	case "supplementing":
		return after(accepted(t, e), "supplement", "on=2026-11-10", "missing=决策草案")
	case "reviewing":
		return e, accepted(t, e)
	case "concluded":
		return e, concluded(t, e)
	case "answering":
		return e, issued(t, e)
	case "settled":
		return after(issued(t, e), "answer", "result=adopted", "on=2026-11-20")
	case "archived":
		_, m := at(t, "settled")
		return after(m, "archive")
	case "returned":
		return after(accepted(t, e), "return", "on=2026-11-18", "reason=制定的基本条件尚不成熟")
	case "outofscope":
		return after(accepted(t, e), "outofscope", "on=2026-11-18", "reason=属于会议纪要、工作方案、请示报告")
	case "withdrawn":
		return after(accepted(t, e), "withdraw", "on=2026-11-18", "reason=另行研究")
	case "cancelled":
		return e, review.Revert(registered(t, e, review.Decision), nil, "误登", today)
	}
	t.Fatalf("no state %q", state)
	return nil, nil
}

// states are the columns of the tables of stages.
var states = []string{"planned", "received", "early", "supplementing", "reviewing", "concluded", "answering", "settled",
	"held", "rejected", "deliberated", "recorded", "published", "inforce", "expired", "signed", "archived", "returned", "outofscope", "withdrawn", "cancelled"}
