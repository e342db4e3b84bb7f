package review_test

import (
	"reflect"
	"testing"

	"hefa/review"
)

func TestPlanning(t *testing.T) {
	e := newEnv()
	m := planned(t, e)
	if m.No != "C2026-0001" || m.Kind != review.Decision || !m.Received.IsZero() || m.Profile != national.Edition || m.Plan.Year != 2026 {
		t.Errorf("%+v", m)
	}
	for _, bad := range []string{"year=1999", "year=2101"} {
		if err := refuse(t, e, &review.Matter{ID: "id-2"}, "plan.year", "plan", "title=甲", "drafter=乙", bad); err.Param != "year" {
			t.Errorf("%v", err)
		}
	}
	m = &review.Matter{ID: "id-2"}
	do(t, e, m, "plan", "title=甲", "drafter=乙")
	if m.Plan.Year != e.Today.Year() {
		t.Errorf("planned for %d", m.Plan.Year)
	}
}

// TestPlanningWithSteps: the steps are written down with the item; a day
// without a year is one of the catalogue's year.
func TestPlanningWithSteps(t *testing.T) {
	e, m := newEnv(), &review.Matter{ID: "id-2"}
	do(t, e, m, "plan", "title=甲", "drafter=乙", "year=2027", "steps=公众参与 3月1日", "steps=专家 论证会　2027-04-20", "steps=风险评估 ５－２０")
	want := []review.Step{{Name: "公众参与", Planned: date("2027-03-01")}, {Name: "专家 论证会", Planned: date("2027-04-20")}, {Name: "风险评估", Planned: date("2027-05-20")}}
	if !reflect.DeepEqual(m.Plan.Steps, want) {
		t.Errorf("%+v", m.Plan.Steps)
	}
	for _, bad := range []string{"steps=风险评估", "steps=2027-05-20", "steps=风险评估 2月30日"} {
		if err := refuse(t, e, &review.Matter{ID: "id-3"}, "plan.step", "plan", "title=甲", "drafter=乙", "year=2027", bad); err.Param != "steps" {
			t.Errorf("%v", err)
		}
	}
}

func TestSteps(t *testing.T) {
	e, m := at(t, "planned")
	refuse(t, e, m, "step.when", "step", "name=风险评估")
	refuse(t, e, m, "param.missing", "step", "name=公众参与", "done=2026-11-01") // planned is when it begins to exist
	do(t, e, m, "step", "name=风险评估", "planned=2026-11-25")
	do(t, e, m, "step", "name=风险评估", "done=2026-11-24")
	want := review.Step{Name: "风险评估", Planned: date("2026-11-25"), Done: date("2026-11-24")}
	if m.Plan.Steps[1] != want || len(m.Plan.Steps) != 2 {
		t.Errorf("%+v", m.Plan.Steps)
	}
	e, m = at(t, "received")
	refuse(t, e, m, "plan.none", "step", "name=风险评估", "planned=2026-11-25")
}

// The step that is behind asks, wherever it stands in the list, and goes on
// asking while a reviewed draft waits for its meeting.
func TestStepsBehindTheirPlan(t *testing.T) {
	e, m := at(t, "planned")
	do(t, e, m, "receive", "on=2026-11-02")
	do(t, e, m, "accept", "on=2026-11-03")
	do(t, e, m, "counsel", "by=张律师", "view=无")
	do(t, e, m, "conclude", "on=2026-11-13", "result=lawful")
	do(t, e, m, "issue", "on=2026-11-16")
	if a := m.Attention(national, prc); a != (review.Attention{On: date("2026-11-10"), Why: review.CauseStep}) {
		t.Errorf("%+v", a)
	}
	do(t, e, m, "check", "id=g-risk", "answer=yes")
	do(t, e, m, "deliberate", "result=held")
	if a := m.Attention(national, prc); a.Why != review.CauseStep {
		t.Errorf("%+v", a)
	}
}

func TestTheCatalogueIsApprovedThenPublishedThenAdjusted(t *testing.T) {
	e, m := at(t, "planned")
	if err := refuse(t, e, m, "plan.unapproved", "approve", "what=published"); err.Rule != national.Catalogue.Rule {
		t.Errorf("%+v", err.Rule)
	}
	do(t, e, m, "approve", "what=approved", "on=2026-11-10")
	refuse(t, e, m, "date.order", "approve", "what=published", "on=2026-11-09")
	do(t, e, m, "approve", "what=published", "on=2026-11-12")
	refuse(t, e, m, "date.order", "approve", "what=approved", "on=2026-11-13")
	refuse(t, e, m, "param.missing", "adjust", "what=调出目录")
	do(t, e, m, "adjust", "what=延至四季度", "reason=上级规划未批复", "on=2026-11-15")
	want := []review.PlanChange{{On: date("2026-11-15"), What: "延至四季度", Reason: "上级规划未批复"}}
	if !reflect.DeepEqual(m.Plan.Changes, want) || m.Plan.Published != date("2026-11-12") {
		t.Errorf("%+v", m.Plan)
	}
}

func TestReceivingAPlannedItem(t *testing.T) {
	e, m := at(t, "planned")
	do(t, e, m, "receive", "on=2026-11-16", "title=柳河县城市供水价格调整方案（送审稿）")
	if m.No != "J2026-0001" || !reflect.DeepEqual(m.Former, []string{"C2026-0001"}) || m.Received != date("2026-11-16") ||
		m.Title != "柳河县城市供水价格调整方案（送审稿）" || m.Plan == nil {
		t.Errorf("%+v", m)
	}
	refuse(t, e, m, "stage", "receive")
}

// A decision that comes in outside the catalogue is flagged.
func TestADecisionOutsideTheCatalogue(t *testing.T) {
	e := newEnv()
	registered(t, e, review.Decision)
	if !warned(e, "plan.outside") {
		t.Errorf("%v", e.Warnings)
	}
	e = newEnv()
	registered(t, e, review.Normative)
	if warned(e, "plan.outside") {
		t.Errorf("%v", e.Warnings)
	}
}

// Talks before receipt keep their own dates and move no clock.
func TestEarlyTalks(t *testing.T) {
	e, m := at(t, "planned")
	do(t, e, m, "consult", "on=2026-10-12", "text=电话商讨框架")
	do(t, e, m, "receive", "on=2026-11-02")
	do(t, e, m, "consult", "on=2026-10-20", "text=看过初稿")
	if m.Consults[0].On != date("2026-10-12") || len(m.Consults) != 2 || m.Received != date("2026-11-02") {
		t.Errorf("%+v", m.Consults)
	}
}

func TestGatesAreDoneWithDateAndPaper(t *testing.T) {
	e, m := at(t, "received")
	err := refuse(t, e, m, "check.short", "check", "id=g-public", "answer=yes", "from=2026-10-01", "on=2026-10-20")
	if err.Rule.IsZero() || err.Param != "remark" {
		t.Errorf("%+v", err)
	}
	do(t, e, m, "check", "id=g-public", "answer=yes", "from=2026-10-01", "on=2026-10-31", "paper=公告")
	do(t, e, m, "check", "id=g-hearing", "answer=yes", "from=2026-10-01", "on=2026-10-05", "remark=情况紧急")
	if g := m.Gates["g-public"]; g.From != date("2026-10-01") || g.On != date("2026-10-31") || g.Paper != "公告" {
		t.Errorf("%+v", g)
	}
}

// What was not gone through before the letter may be before the meeting; the
// materials the letter tells of stay as they were.
func TestGatesAfterTheLetter(t *testing.T) {
	e, m := at(t, "settled")
	do(t, e, m, "check", "id=g-expert", "answer=yes", "on=2026-11-20")
	refuse(t, e, m, "param.choice", "check", "id=m-draft", "answer=no")
}
