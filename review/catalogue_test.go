package review_test

import (
	"slices"
	"testing"

	"hefa/review"
)

// The catalogue spans a century; its steps keep the day they were done, and
// its publication follows its approval on whichever is mended.
func TestEdgesOfTheCatalogue(t *testing.T) {
	for _, year := range []string{"2000", "2100"} {
		m := &review.Matter{ID: "id-1"}
		do(t, newEnv(), m, "plan", "title=甲", "drafter=乙", "year="+year)
		if m.No != "C"+year+"-0001" {
			t.Errorf("%s", m.No)
		}
	}
	e, m := at(t, "planned")
	do(t, e, m, "step", "name=送审", "planned=2026-11-13", "done=2026-11-12")
	do(t, e, m, "approve", "what=approved", "on=2026-03-01")
	do(t, e, m, "approve", "what=published", "on=2026-03-01")
	do(t, e, m, "approve", "what=approved", "on=2026-03-01")
	refuse(t, e, m, "date.order", "approve", "what=approved", "on=2026-03-02")
	do(t, e, m, "approve", "what=approved", "on=2026-02-28")
	refuse(t, e, m, "date.order", "approve", "what=published", "on=2026-02-27")
	do(t, e, m, "receive", "on=2026-11-16")
	if s := m.Plan.Steps[2]; s.Done != date("2026-11-12") || m.Plan.Approved != date("2026-02-28") || m.Plan.Published != date("2026-03-01") {
		t.Errorf("%+v", m.Plan)
	}
	do(t, e, m, "consult", "text=电话商讨", "on=2026-11-17")
	if m.Consults[0] != (review.Note{On: date("2026-11-17"), Text: "电话商讨"}) {
		t.Errorf("%+v", m.Consults)
	}
	e, m = at(t, "planned")
	m = review.Revert(m, nil, "误登", today)
	refuse(t, e, m, "stage", "approve", "what=approved")
	refuse(t, e, m, "stage", "step", "name=送审", "planned=2026-11-13")
}

// Of two steps planned for one day the first stands first; a step without a
// day is due before any.
func TestTheOpenStep(t *testing.T) {
	for name, tt := range map[string]struct {
		steps []review.Step
		want  string
	}{
		"one day": {[]review.Step{{Name: "甲", Planned: today}, {Name: "乙", Planned: today}}, "甲"},
		"earlier": {[]review.Step{{Name: "甲", Planned: today}, {Name: "乙", Planned: today - 1}, {Name: "丙", Planned: today + 1}}, "乙"},
		"done":    {[]review.Step{{Name: "甲", Planned: today - 2, Done: today}, {Name: "乙", Planned: today}}, "乙"},
		"none":    {nil, ""},
	} {
		m := &review.Matter{Plan: &review.Plan{Steps: tt.steps}}
		next := map[bool]string{true: "step", false: "receive"}[tt.want != ""]
		if got := verb(t, "step").Params[0].Default(newEnv(), m); got != tt.want || m.NextVerb() != next {
			t.Errorf("%s: %q, next %s", name, got, m.NextVerb())
		}
	}
	e := newEnv()
	if got := verb(t, "step").Params[0].Choices(e, &review.Matter{}); len(got) == 0 || slices.Contains(got, "") {
		t.Errorf("%q", got)
	}
}
