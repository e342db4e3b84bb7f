package review_test

import (
	"testing"

	"hefa/review"
)

// Nothing is filed of what was registered by mistake.
func TestNothingIsFiledAfterTheEnd(t *testing.T) {
	e, m := at(t, "published")
	m = review.Revert(m, nil, "误登", today)
	refuse(t, e, m, "file.nothing", "file")
	e, m = at(t, "published")
	do(t, e, m, "file", "to=government", "on=2026-11-19")
	m = review.Revert(m, nil, "误登", today)
	refuse(t, e, m, "receipt.nothing", "receipt", "result=filed")
}

// A decision is evaluated from the day it was taken, published or not.
func TestEvaluatedAfterTheDecision(t *testing.T) {
	e, m := at(t, "settled")
	do(t, e, m, "deliberate", "result=passed", "on=2026-11-20")
	if err := refuse(t, e, m, "date.order", "evaluate", "result=keep", "on=2026-11-19"); err.Args[1] != review.Fact("deliberated") {
		t.Errorf("%v", err)
	}
	do(t, e, m, "evaluate", "result=stop", "on=2026-11-20", "consequence=停止执行")
	if v := m.Evaluation; v.On != date("2026-11-20") || v.Result != "stop" || v.Consequence != "停止执行" || !v.Due.IsZero() {
		t.Errorf("%+v", v)
	}
}

// Who assessed a draft is known by name only: where neither is named, nobody
// is kept from evaluating.
func TestEvaluationByNobodyNamed(t *testing.T) {
	e, m := at(t, "inforce")
	m.Gates = map[string]review.Check{"g-comment": {Mark: review.Yes}}
	do(t, e, m, "evaluate", "due=2027-11-18")
	if m.Evaluation.Due != date("2027-11-18") || m.Evaluation.By != "" {
		t.Errorf("%+v", m.Evaluation)
	}
}

// A return that names a term restarts it each time; another recipient's term
// does not count.
func TestEachReturnHasItsTerm(t *testing.T) {
	e, m := at(t, "published")
	for _, to := range []string{"government", "congress"} {
		do(t, e, m, "file", "to="+to, "on=2026-11-19")
		do(t, e, m, "receipt", "to="+to, "result=returned", "on=2026-11-20")
	}
	if g, c := m.Filings[0], m.Filings[1]; g.Deadline() != date("2026-11-20") || c.Deadline() != date("2026-11-30") {
		t.Errorf("%s %s", g.Deadline(), c.Deadline())
	}
	do(t, e, m, "file", "to=congress", "on=2026-11-23")
	do(t, e, m, "receipt", "to=congress", "result=returned", "on=2026-11-25")
	if c := m.Filings[1]; c.Deadline() != date("2026-12-05") || len(c.Returns) != 2 {
		t.Errorf("%+v", c)
	}
}

// A returned filing without a term of its own is due by its first day.
func TestDeadlineOfAFiling(t *testing.T) {
	due, correct := date("2026-12-03"), date("2026-12-20")
	for name, tt := range map[string]struct {
		f    review.Filing
		want review.Date
		open bool
		fine bool
	}{
		"not sent":                 {review.Filing{Due: due}, due, true, false},
		"sent":                     {review.Filing{Due: due, Sent: due}, due, false, true},
		"returned with a term":     {review.Filing{Due: due, Sent: due, Result: "returned", Correct: correct, Returns: []review.Date{due}}, correct, true, false},
		"returned without":         {review.Filing{Due: due, Sent: due, Result: "returned", Returns: []review.Date{due}}, due, true, false},
		"sent again":               {review.Filing{Due: due, Sent: due, Correct: correct, Returns: []review.Date{due}}, due, false, false},
		"ordered to amend":         {review.Filing{Due: due, Sent: due, Result: "amend"}, due, false, false},
		"nothing sent, nothing in": {review.Filing{}, 0, true, false},
	} {
		if tt.f.Deadline() != tt.want || tt.f.Open() != tt.open || tt.f.Conforming() != tt.fine || tt.f.InTime() != (!tt.f.Sent.IsZero()) {
			t.Errorf("%s: %s open %v conforming %v in time %v", name, tt.f.Deadline(), tt.f.Open(), tt.f.Conforming(), tt.f.InTime())
		}
	}
}

// A document is filed from the day of its publication on, and taken in lately
// it owes the filings whose day has not passed.
func TestFilingsOfADocumentTakenIn(t *testing.T) {
	for on, want := range map[string]int{"2026-11-20": 2, "2026-11-06": 2, "2026-11-05": 2, "2026-11-04": 1, "2026-10-21": 1, "2026-10-20": 0, "2026-11-21": 0} {
		m := &review.Matter{ID: "id-1"}
		do(t, newEnv(), m, "list", "title=某办法", "drafter=县住建局", "on="+on)
		if len(m.Filings) != want {
			t.Errorf("published on %s: %+v", on, m.Filings)
		}
	}
	m := &review.Matter{ID: "id-1"}
	do(t, newEnv(), m, "list", "title=某办法", "drafter=县住建局", "on=2026-03-02", "effect=2026-04-01", "until=2026-04-01", "reviewed=yes")
	if p := m.Publication; p.Effect != date("2026-04-01") || p.Until != p.Effect || p.Unreviewed {
		t.Errorf("%+v", p)
	}
}

// The wait for a round ends with its last open document.
func TestRoundsBegin(t *testing.T) {
	var r review.CleanupRound
	for i, sent := range []string{"", "2026-09-03", "2026-09-01", "2026-09-02", ""} {
		m := &review.Matter{No: "W2020-0001", Title: "某办法", Drafter: "县住建局"}
		if i > 0 {
			m.Publication = &review.Publication{No: "柳政规〔2020〕3号", On: date("2020-03-02")}
		}
		r.Add(m, review.Cleanup{Round: "甲", Sent: date(sent), Result: "keep"})
	}
	if r.Begun != date("2026-09-01") || r.Open() || len(r.Of("keep")) != 5 {
		t.Errorf("%+v", r)
	}
	if it := r.Items[1]; it.No != "W2020-0001" || it.Title != "某办法" || it.Drafter != "县住建局" || it.Number != "柳政规〔2020〕3号" || it.Published != date("2020-03-02") {
		t.Errorf("%+v", it)
	}
	r.Add(&review.Matter{}, review.Cleanup{})
	if !r.Open() {
		t.Error("something is open")
	}
}
