package review_test

import (
	"testing"

	"hefa/review"
)

func TestTerms(t *testing.T) {
	for typed, want := range map[string]string{
		"1234567.89": "1234567.89", "1,234,567.89元": "1234567.89", "１２３．５": "123.5", "0.0001": "0.0001",
		"999999999999999.9999": "999999999999999.9999", "": "",
		"12万": "×", "-5": "×", "1e6": "×", "1.23456": "×", ".5": "×", "1.2.3": "×", "1234567890123456": "×",
	} {
		e := newEnv()
		m := registered(t, e, review.Contract)
		pairs := []string{"party=某某建设公司", "amount=" + typed, "type=工程", "until=2027-12-31", "model=yes"}
		if want == "×" {
			if err := refuse(t, e, m, "terms.amount", "terms", pairs...); err.Param != "amount" {
				t.Errorf("%+v", err)
			}
			continue
		}
		do(t, e, m, "terms", pairs...)
		if d := m.Deal; d.Amount != want || !d.Model || d.Until != date("2027-12-31") || d.Party != "某某建设公司" {
			t.Errorf("%q: %+v", typed, d)
		}
	}
	e, m := at(t, "received")
	refuse(t, e, m, "terms.kind", "terms", "party=某")
}

func TestSign(t *testing.T) {
	e := newEnv()
	m := registered(t, e, review.Contract)
	if err := refuse(t, e, m, "deliberate.unreviewed", "sign"); err.Rule != national.Review {
		t.Errorf("%+v", err)
	}
	m = settledAs(t, e, review.Contract)
	do(t, e, m, "terms", "party=某某公司", "amount=100")
	refuse(t, e, m, "date.order", "sign", "on=2026-11-15")
	discussed := clone(m)
	do(t, e, m, "sign", "on=2026-11-17", "no=柳合〔2026〕7号")
	if m.Deal.Signed != date("2026-11-17") || m.Deal.Party != "某某公司" || m.Stage() != review.StageSigned {
		t.Errorf("%+v", m.Deal)
	}
	do(t, e, discussed, "deliberate", "result=passed", "on=2026-11-18") // a large one goes to the meeting first
	if discussed.NextVerb() != "sign" {
		t.Errorf("%s", discussed.NextVerb())
	}
	refuse(t, e, discussed, "date.order", "sign", "on=2026-11-17")
	do(t, e, discussed, "sign", "on=2026-11-19")
}

func TestTheUnlawfulIsNotSigned(t *testing.T) {
	e := newEnv()
	m := registered(t, e, review.Contract)
	do(t, e, m, "accept", "on=2026-11-03")
	do(t, e, m, "conclude", "on=2026-11-06", "result=unlawful", "reason=为企业债务担保")
	do(t, e, m, "issue", "on=2026-11-06")
	if err := refuse(t, e, m, "sign.unlawful", "sign"); err.Rule.IsZero() {
		t.Errorf("%+v", err)
	}
}

// The terms of a contract are mended part by part, and not after its end.
func TestTermsAreMended(t *testing.T) {
	e, m := at(t, "signed")
	do(t, e, m, "terms", "party=甲公司", "amount=100", "until=2027-12-31")
	do(t, e, m, "terms", "party=乙公司")
	if d := m.Deal; d.Party != "乙公司" || d.Signed != date("2026-11-18") {
		t.Errorf("%+v", d)
	}
	m.Archived = today
	refuse(t, e, m, "stage", "terms", "party=丙公司")
	e = newEnv()
	m = registered(t, e, review.Contract)
	do(t, e, m, "terms", "party=甲公司")
	do(t, e, m, "withdraw", "reason=不再签订")
	refuse(t, e, m, "stage", "terms", "party=丙公司")
}
