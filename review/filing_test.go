package review_test

import (
	"testing"

	"hefa/review"
)

func TestFile(t *testing.T) {
	e, m := at(t, "published")
	refuse(t, e, m, "date.order", "file", "on=2026-11-17")
	refuse(t, e, m, "param.choice", "file", "to=nobody")
	refuse(t, e, m, "receipt.nothing", "receipt", "result=filed")
	do(t, e, m, "file", "on=2026-12-03") // the last day, to whom it is due first
	if f := m.Filings[0]; f.To != "government" || !f.InTime() || warned(e, "file.late") || !f.Conforming() {
		t.Errorf("%+v", f)
	}
	refuse(t, e, m, "param.choice", "file", "to=government")
	refuse(t, e, m, "date.order", "receipt", "result=filed", "on=2026-12-02")
	do(t, e, m, "receipt", "result=filed", "on=2026-12-03")
	do(t, e, m, "file", "on=2026-12-19")
	if f := m.Filings[1]; f.InTime() || !warned(e, "file.late") {
		t.Errorf("%+v", f)
	}
	if m.Stage() != review.StageInForce {
		t.Errorf("%s", m.Stage())
	}
	refuse(t, e, m, "file.nothing", "file")
}

// A return starts a clock of its own; sending it again stops it.
func TestReturnedFiling(t *testing.T) {
	e, m := at(t, "published")
	do(t, e, m, "file", "to=congress", "on=2026-11-20")
	do(t, e, m, "receipt", "to=congress", "result=returned", "on=2026-11-25")
	f := m.Filings[1]
	if !f.Open() || f.Deadline() != date("2026-12-05") || !f.InTime() || f.Conforming() || m.Stage() != review.StagePublished {
		t.Errorf("%+v", f)
	}
	do(t, e, m, "file", "to=government", "on=2026-11-26")
	if a := m.Attention(national, prc); a != (review.Attention{On: date("2026-12-05"), Why: review.CauseFiling}) {
		t.Errorf("%+v", a)
	}
	if err := refuse(t, e, m, "date.order", "file", "to=congress", "on=2026-11-24"); err.Args[1] != review.Fact("sentback") {
		t.Errorf("%v", err)
	}
	do(t, e, m, "file", "to=congress", "on=2026-11-25")
	if f := m.Filings[1]; f.Open() || f.Resent != date("2026-11-25") || f.Sent != date("2026-11-20") {
		t.Errorf("%+v", f)
	}
	do(t, e, m, "receipt", "to=congress", "result=returned", "on=2026-11-25") // the same day again
	if f := m.Filings[1]; !f.Open() || len(f.Returns) != 2 {
		t.Errorf("%+v", f)
	}
	do(t, e, m, "file", "to=congress", "on=2026-12-09")
	if !warned(e, "file.late") {
		t.Error("late after a return, and nobody says so")
	}
	do(t, e, m, "receipt", "to=congress", "result=filed", "on=2026-12-10")
	if f := m.Filings[1]; f.Open() || f.Conforming() || f.Result != "filed" || f.ResultOn != date("2026-12-10") {
		t.Errorf("%+v", f)
	}
	refuse(t, e, m, "param.choice", "receipt", "to=congress", "result=filed")
}

// No term is known for corrections asked by the government: at once.
func TestReturnWithoutATerm(t *testing.T) {
	e, m := at(t, "published")
	do(t, e, m, "file", "to=government", "on=2026-11-20")
	do(t, e, m, "receipt", "to=government", "result=returned", "on=2026-11-25")
	if f := m.Filings[0]; f.Deadline() != date("2026-11-25") {
		t.Errorf("%+v", f)
	}
}

func TestOrderedToAmend(t *testing.T) {
	e, m := at(t, "published")
	do(t, e, m, "file", "to=government", "on=2026-11-20")
	do(t, e, m, "receipt", "to=government", "result=amend", "on=2026-11-25")
	if f := m.Filings[0]; f.Open() || f.Conforming() || !f.InTime() {
		t.Errorf("%+v", f)
	}
	do(t, e, m, "file", "to=congress", "on=2026-11-25")
	if a := m.Attention(national, prc); m.Stage() != review.StageInForce || a != (review.Attention{On: date("2026-11-25"), Why: review.CauseFiling}) {
		t.Errorf("nobody sees to the order: %+v", a)
	}
	do(t, e, m, "cleanup", "round=备案审查", "result=amend", "reason=按备案审查意见修改", "on=2026-12-01")
	if a := m.Attention(national, prc); a.Why != review.CauseLapse {
		t.Errorf("%+v", a)
	}
}

func TestEvaluate(t *testing.T) {
	e, m := at(t, "settled")
	do(t, e, m, "deliberate", "result=passed", "on=2026-11-20")
	do(t, e, m, "publish", "on=2026-11-23")
	refuse(t, e, m, "param.missing", "evaluate", "trigger=公众意见集中")
	do(t, e, m, "evaluate", "due=2027-11-23", "trigger=试点期满")
	if a := m.Attention(national, prc); a != (review.Attention{On: date("2027-11-23"), Why: review.CauseAssess}) {
		t.Errorf("%+v", a)
	}
	err := refuse(t, e, m, "evaluate.assessor", "evaluate", "result=keep", "by=县社会稳定风险评估中心")
	if err.Rule != national.Evaluation || err.Param != "by" {
		t.Errorf("%+v", err)
	}
	refuse(t, e, m, "date.order", "evaluate", "result=keep", "by=县统计局", "on=2026-11-22")
	do(t, e, m, "evaluate", "result=adjust", "by=县统计局", "consequence=修改第三条", "on=2027-11-01")
	v := m.Evaluation
	if v.Result != "adjust" || v.On != date("2027-11-01") || v.Trigger != "试点期满" || v.By != "县统计局" || v.Due != date("2027-11-23") {
		t.Errorf("%+v", v)
	}
	if a := m.Attention(national, prc); a != (review.Attention{}) {
		t.Errorf("%+v", a)
	}
	e, m = at(t, "signed")
	refuse(t, e, m, "evaluate.kind", "evaluate", "result=keep")
}
