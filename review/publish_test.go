package review_test

import (
	"testing"

	"hefa/review"
)

func TestRegister(t *testing.T) {
	e, m := at(t, "deliberated")
	refuse(t, e, m, "date.order", "request", "on=2026-11-16")
	do(t, e, m, "request", "on=2026-11-18")
	if err := refuse(t, e, m, "register.asked", "request"); err.Args[0] != date("2026-11-18") {
		t.Errorf("%v", err)
	}
	refuse(t, e, m, "date.order", "register", "on=2026-11-17")
	do(t, e, m, "register", "on=2026-11-19")
	if r := m.Recording; r.No != "柳司审规登〔2026〕1号" || r.Asked != date("2026-11-18") || r.On != date("2026-11-19") || m.Stage() != review.StageRecorded {
		t.Errorf("%+v", r)
	}
	other := passed(t, e)
	do(t, e, other, "register", "on=2026-12-31") // asked and decided the same day
	if r := other.Recording; r.No != "柳司审规登〔2026〕2号" || r.Asked != r.On {
		t.Errorf("%+v", r)
	}
	do(t, e, m, "issue", "letter=registration", "on=2026-11-19")
	e, m = at(t, "settled") // a decision
	refuse(t, e, m, "register.kind", "register")
}

// A refusal keeps its reason and its letter, also when the next request is
// granted, or refused again.
func TestRefusedRegistration(t *testing.T) {
	e, m := at(t, "deliberated")
	do(t, e, m, "request", "on=2026-11-17")
	refuse(t, e, m, "param.missing", "refuse")
	do(t, e, m, "refuse", "on=2026-11-18", "reason=未附起草说明")
	refuse(t, e, m, "date.order", "issue", "on=2026-11-17")
	do(t, e, m, "issue", "on=2026-11-18")
	if m.Recording.Refused != "未附起草说明" || m.NextVerb() != "request" {
		t.Errorf("%+v %s", m.Recording, m.NextVerb())
	}
	if a := m.Attention(national, prc); a != (review.Attention{}) {
		t.Errorf("a refused document still waits for the office: %+v", a)
	}
	refuse(t, e, m, "register.refused", "register", "on=2026-11-19")
	refuse(t, e, m, "register.refused", "refuse", "on=2026-11-19", "reason=再议")
	refuse(t, e, m, "date.order", "request", "on=2026-11-17")
	do(t, e, m, "request", "on=2026-11-19")
	do(t, e, m, "refuse", "on=2026-11-19", "reason=条款未改")
	if k, owed := m.OwedLetter(); k != review.RefusalLetter || !owed {
		t.Errorf("the second refusal owes no letter: %s %v", k, owed)
	}
	do(t, e, m, "issue", "on=2026-11-19")
	do(t, e, m, "request", "on=2026-11-20")
	do(t, e, m, "register", "on=2026-11-20")
	if len(m.Refusals) != 2 || m.Refusals[0].Refused != "未附起草说明" || m.Refusals[1].On != date("2026-11-19") || m.Recording.No == "" {
		t.Errorf("%+v %+v", m.Refusals, m.Recording)
	}
}

func TestPublish(t *testing.T) {
	e, m := at(t, "recorded")
	refuse(t, e, m, "date.order", "publish", "on=2026-11-17")
	refuse(t, e, m, "date.order", "publish", "on=2026-11-18", "effect=2026-12-01", "until=2026-11-30")
	do(t, e, m, "publish", "on=2026-11-18", "no=柳政规〔2026〕1号", "effect=2026-12-20", "signer=王县长", "place=县政府网站")
	p := m.Publication
	if p.Effect != date("2026-12-20") || p.Until != date("2031-12-19") || p.Unrecorded || warned(e, "publish.unrecorded") || p.Signer != "王县长" || p.Place != "县政府网站" {
		t.Errorf("%+v", p)
	}
	want := []review.Filing{{To: "government", Due: date("2026-12-03")}, {To: "congress", Due: date("2026-12-18")}}
	if len(m.Filings) != 2 || m.Filings[0].Due != want[0].Due || m.Filings[1].Due != want[1].Due || m.Filings[1].To != want[1].To {
		t.Errorf("%+v", m.Filings)
	}
	refuse(t, e, m, "stage", "publish")
	e, m = at(t, "received")
	refuse(t, e, m, "deliberate.unreviewed", "publish")
}

// A document published without registration is flagged.
func TestPublishedUnregistered(t *testing.T) {
	e, m := at(t, "deliberated")
	do(t, e, m, "publish", "on=2026-11-18")
	if !m.Publication.Unrecorded || !warned(e, "publish.unrecorded") || e.Warnings[len(e.Warnings)-1].Rule.IsZero() {
		t.Errorf("%+v %v", m.Publication, e.Warnings)
	}
	e, m = at(t, "settled") // decisions are not registered
	do(t, e, m, "deliberate", "result=passed")
	do(t, e, m, "publish")
	if m.Publication.Unrecorded || m.Stage() != review.StageInForce {
		t.Errorf("%+v %s", m.Publication, m.Stage())
	}
}

// Validity follows the profile: five years, two on trial, as told otherwise.
func TestValidity(t *testing.T) {
	for title, tt := range map[string]struct{ pairs, until string }{
		"某某管理办法":     {"", "2031-11-17"},
		"某某管理办法（试行）": {"", "2028-11-17"},
		"某某暂行规定":     {"", "2028-11-17"},
		"某某规定":       {"until=2027-12-31", "2027-12-31"},
		"某某决定":       {"until=", ""},
	} {
		e, m := at(t, "deliberated")
		m.Title = title
		pairs := []string{"on=2026-11-18"}
		if tt.pairs != "" {
			pairs = append(pairs, tt.pairs)
		}
		do(t, e, m, "publish", pairs...)
		if got := m.Publication.Until.String(); got != tt.until {
			t.Errorf("%s: %q, want %q", title, got, tt.until)
		}
	}
}

// Warnings begin as many months before the end as the profile says first.
func TestLapseWarning(t *testing.T) {
	_, m := at(t, "inforce")
	if a := m.Attention(national, prc); a.Why != review.CauseLapse || a.On != m.Publication.Until.AddMonths(-6) {
		t.Errorf("%+v", a)
	}
	m.Publication.Until = 0
	if a := m.Attention(national, prc); a != (review.Attention{}) {
		t.Errorf("%+v", a)
	}
}

// TestFinalTitle: what is published is no draft any more, in name too; marks
// that stay with the document are left.
func TestFinalTitle(t *testing.T) {
	for in, want := range map[string]string{
		"柳河县养犬管理办法（送审稿）":        "柳河县养犬管理办法",
		"柳河县养犬管理办法（试行）（征求意见稿）":  "柳河县养犬管理办法（试行）",
		"柳河县养犬管理办法(草案)":         "柳河县养犬管理办法",
		"柳河县养犬管理办法（草案送审稿第二次修改）": "柳河县养犬管理办法",
		"柳河县养犬管理办法（暂行）":         "柳河县养犬管理办法（暂行）",
		"关于修改《养犬办法（送审稿）》的决定":    "关于修改《养犬办法（送审稿）》的决定",
		"（送审稿）": "（送审稿）",
	} {
		if got := review.FinalTitle(in); got != want {
			t.Errorf("%s became %s", in, got)
		}
	}
	e, m := at(t, "recorded")
	m.Title = "柳河县养犬管理办法（送审稿）"
	do(t, e, m, "publish", "on=2026-11-19")
	if m.Title != "柳河县养犬管理办法" {
		t.Errorf("published as %s", m.Title)
	}
	e, m = at(t, "recorded")
	do(t, e, m, "publish", "on=2026-11-19", "title=柳河县养犬管理规定")
	if m.Title != "柳河县养犬管理规定" {
		t.Errorf("published as %s", m.Title)
	}
}

// TestListingEndsAfterItBegins: a document does not lapse before it takes effect.
func TestListingEndsAfterItBegins(t *testing.T) {
	e := newEnv()
	if err := refuse(t, e, &review.Matter{ID: "id-9"}, "date.order", "list", "title=甲", "drafter=乙", "on=2020-01-03", "until=2019-01-01"); err.Param != "until" {
		t.Errorf("%v", err)
	}
}
