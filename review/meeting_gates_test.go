package review_test

import (
	"testing"

	"hefa/review"
)

// What keeps a draft from the meeting, and what is only told.
func TestOnTheWayToTheMeeting(t *testing.T) {
	for name, tt := range map[string]struct {
		kind  review.Kind
		first [][]string
		code  string
		told  string
	}{
		"nothing":                         {review.Decision, nil, "", ""},
		"an assessment that was not made": {review.Decision, [][]string{{"check", "id=g-risk", "answer=no"}}, "deliberate.gate", ""},
		"one that does not apply":         {review.Decision, [][]string{{"check", "id=g-risk", "answer=na", "remark=不涉及"}}, "", ""},
		"a risk nobody can control":       {review.Decision, [][]string{{"check", "id=g-risk", "answer=yes", "outcome=uncontrollable"}}, "deliberate.uncontrollable", ""},
		"a risk that can be":              {review.Decision, [][]string{{"check", "id=g-risk", "answer=yes", "outcome=controllable"}}, "", ""},
		"another step not gone through":   {review.Decision, [][]string{{"check", "id=g-expert", "answer=no"}}, "", ""},
		"a document needs no assessment":  {review.Normative, nil, "", ""},
	} {
		t.Run(name, func(t *testing.T) {
			e := newEnv()
			m := settledAs(t, e, tt.kind)
			script(t, e, m, tt.first...)
			if tt.code != "" {
				refuse(t, e, m, tt.code, "deliberate", "result=passed")
				return
			}
			e.Warnings = nil
			if do(t, e, m, "deliberate", "result=passed"); warned(e, "deliberate.unanswered") || warned(e, "deliberate.declined") {
				t.Errorf("%v", e.Warnings)
			}
		})
	}
	e, m := at(t, "answering")
	if do(t, e, m, "deliberate", "result=held"); !warned(e, "deliberate.unanswered") || warned(e, "deliberate.declined") {
		t.Errorf("%v", e.Warnings)
	}
	e, m = at(t, "answering")
	do(t, e, m, "answer", "result=declined", "reason=难")
	if do(t, e, m, "deliberate", "result=held"); warned(e, "deliberate.unanswered") || !warned(e, "deliberate.declined") {
		t.Errorf("%v", e.Warnings)
	}
}

// A row that was let off though its outcome was bad says nothing of the risk.
func TestAnOutcomeCountsWithItsMark(t *testing.T) {
	e := newEnv()
	m := settledAs(t, e, review.Decision)
	m.Gates["g-risk"] = review.Check{Mark: review.NotApplicable, Remark: "不涉及", Outcome: "uncontrollable"}
	m.Gates["g-expert"] = review.Check{Mark: review.Yes, Outcome: "uncontrollable"}
	do(t, e, m, "deliberate", "result=passed")
}

// A meeting that has not been held asks on its day, though the matter was
// discussed before.
func TestAMeetingAfterAHeldOne(t *testing.T) {
	e, m := at(t, "held") // discussed on 18 November
	for day, asks := range map[string]bool{"2026-11-17": false, "2026-11-18": false, "2026-11-19": true} {
		do(t, e, m, "meeting", "day="+day)
		if a := m.Attention(national, prc); (a == review.Attention{On: date(day), Why: review.CauseMeeting}) != asks {
			t.Errorf("%s: %+v", day, a)
		}
		if p := verb(t, "meeting").Params[0]; p.Default(e, m) != day {
			t.Errorf("the form starts with %s, not %s", p.Default(e, m), day)
		}
	}
}
