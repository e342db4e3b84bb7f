package review_test

import (
	"testing"

	"pgregory.net/rapid"

	"hefa/review"
)

// TestMarkKeepsWhatWasRecorded: changing the mark of a gate does not lose when,
// by whom and on which paper it was gone through.
func TestMarkKeepsWhatWasRecorded(t *testing.T) {
	done := review.Check{}.With(review.Args{"answer": {"yes"}, "from": {"2026-09-01"}, "on": {"2026-10-08"},
		"by": {"县住建局"}, "paper": {"评估报告"}, "outcome": {"controllable"}, "remark": {"两次"}})
	again := done.With(review.Args{"answer": {"no"}}).With(review.Args{"answer": {"yes"}})
	if again != done {
		t.Errorf("%+v, want %+v", again, done)
	}
	if cleared := done.With(review.Args{"paper": {""}, "on": {""}}); cleared.Paper != "" || !cleared.On.IsZero() || cleared.By != done.By {
		t.Errorf("cleared on purpose: %+v", cleared)
	}
}

// TestMarkArgs: a form that starts with Args and is saved unchanged changes
// nothing.
func TestMarkArgs(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.SampledFrom([]string{"", "县住建局", "第 3 号"})
		day := rapid.SampledFrom([]review.Date{0, review.MustDate("2026-09-01"), review.MustDate("2026-10-08")})
		c := review.Check{Remark: text.Draw(t, "remark"), By: text.Draw(t, "by"), Paper: text.Draw(t, "paper"),
			From: day.Draw(t, "from"), On: day.Draw(t, "on"),
			Outcome: rapid.SampledFrom([]string{"", "controllable", "uncontrollable"}).Draw(t, "outcome")}
		if got := (review.Check{}).With(c.Args()); got != c {
			t.Errorf("%+v became %+v", c, got)
		}
		if got := c.With(c.Args()); got != c {
			t.Errorf("%+v over itself became %+v", c, got)
		}
	})
}

// TestTermsRunForward: a step does not end before it begins, whatever reason is
// given for its being short.
func TestTermsRunForward(t *testing.T) {
	e, m := at(t, "received")
	for _, it := range national.For(review.Decision).Gates {
		if it.MinDays > 0 {
			refuse(t, e, m, "check.backward", "check", "id="+it.ID, "answer=yes", "from=2026-11-20", "on=2026-11-01", "remark=紧急")
		}
	}
}

// TestCompetitionReviewMarksItsGate: a recorded fair-competition review is the
// gate gone through; what the officer marked before stands.
func TestCompetitionReviewMarksItsGate(t *testing.T) {
	e, m := at(t, "received")
	gates := national.For(m.Kind).Gates
	do(t, e, m, "competition", "by=县市场监督管理局", "outcome=pass", "on=2026-11-12")
	if c := review.MarkOf(gates, m.Gates, review.RoleCompetition); c.Mark != review.Yes || c.By != "县市场监督管理局" || c.On != date("2026-11-12") {
		t.Errorf("%+v", c)
	}
	for _, it := range gates {
		if it.Role == review.RoleCompetition {
			do(t, e, m, "check", "id="+it.ID, "answer=no")
		}
	}
	do(t, e, m, "competition", "by=县市场监督管理局", "outcome=pass", "on=2026-11-13")
	if c := review.MarkOf(gates, m.Gates, review.RoleCompetition); c.Mark != review.No {
		t.Errorf("the officer's mark is gone: %+v", c)
	}
}
