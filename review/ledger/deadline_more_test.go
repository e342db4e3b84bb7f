package ledger

import (
	"slices"
	"testing"

	"hefa/review"
)

// Each thing that is waited for has a day of its own, and an identity that
// stays when the day moves.
func TestEveryDeadline(t *testing.T) {
	base := func() *review.Matter {
		return &review.Matter{ID: "x", No: "G2026-0001", Title: "某办法", Drafter: "县财政局", Kind: review.Normative, Received: monday, Accepted: monday, Version: 3}
	}
	for name, c := range map[string]struct {
		m    *review.Matter
		due  review.Date
		want []string
	}{
		"review": {base(), monday + 15, []string{"x-due@hefa 审查期限"}},
		"second review": {func() *review.Matter {
			m := base()
			m.Rounds = []review.Round{{Accepted: monday - 60, Finished: monday - 40, Letter: "旧"}}
			return m
		}(), monday + 15, []string{"x-due-2@hefa 审查期限"}},
		"supplement": {func() *review.Matter {
			m := base()
			m.Pauses = []review.Pause{{On: monday + 1, Until: monday + 6}}
			return m
		}(), 0, []string{"x-pause-1@hefa 补正期限"}},
		"filings": {func() *review.Matter {
			m := matter(0).Matter
			m.ID, m.Filings = "x", append(m.Filings, review.Filing{To: "government", Due: monday, Sent: monday, Result: "returned", Correct: monday + 9})
			return m
		}(), 0, []string{"x-filing-congress@hefa 备案期限（本级人大常委会）", "x-filing-government@hefa 备案期限（government）", "x-lapse@hefa 有效期届满"}},
		"plan": {&review.Matter{ID: "x", No: "C2026-0001", Kind: review.Decision, Plan: &review.Plan{Year: 2026, Steps: []review.Step{
			{Name: "公众参与", Planned: monday, Done: monday}, {Name: "专家论证", Planned: monday + 7}, {Name: "风险评估"}}}},
			0, []string{"x-step-2@hefa 目录步骤（专家论证）"}},
		"evaluation": {func() *review.Matter {
			m := matter(0).Matter
			m.ID, m.Filings, m.Evaluation = "x", nil, &review.Evaluation{Due: monday + 300}
			return m
		}(), 0, []string{"x-lapse@hefa 有效期届满", "x-" + string(review.CauseAssess) + "@hefa 后评估"}},
		"returned": {func() *review.Matter {
			m := base()
			m.End = &review.Ending{How: review.EndReturned, On: monday}
			return m
		}(), monday + 15, nil},
	} {
		ds := Deadlines(Entry{c.m, review.Summary{Stage: c.m.Stage(), Due: c.due}, rules})
		var got []string
		for _, d := range ds {
			got = append(got, d.UID+" "+d.Label())
			if d.On.IsZero() || d.No != c.m.No || d.Title != c.m.Title || d.Version != c.m.Version {
				t.Errorf("%s: %+v", name, d)
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}
