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
