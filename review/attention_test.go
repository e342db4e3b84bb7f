package review_test

import (
	"testing"

	"hefa/review"
)

// What a matter waits for where several things could be first.
func TestTheEarliestAsks(t *testing.T) {
	for name, tt := range map[string]struct {
		state string
		then  [][]string
		ask   string
		next  string
	}{
		"materials without a term ask from the notice": {"reviewing", [][]string{{"supplement", "on=2026-11-10", "missing=甲", "until="}, {"issue", "on=2026-11-10"}}, "2026-11-10 pause", "resume"},
		"the meeting before the materials' term":       {"supplementing", [][]string{{"issue", "on=2026-11-10"}, {"meeting", "day=2026-11-16"}}, "2026-11-13 meeting", "resume"},
		"a conclusion after the last day":              {"reviewing", [][]string{{"conclude", "on=2026-11-26", "result=amend"}}, "2026-11-24 letter", "issue"},
		"a conclusion on the last day":                 {"reviewing", [][]string{{"conclude", "on=2026-11-24", "result=amend"}}, "2026-11-24 letter", "issue"},
		"out of scope and told":                        {"outofscope", [][]string{{"issue"}}, "", "archive"},
		"withdrawn owes no letter":                     {"withdrawn", nil, "", "archive"},
		"a held contract":                              {"held", nil, "", "deliberate"},
		"all steps done":                               {"planned", [][]string{{"step", "name=专家论证", "done=2026-11-02"}, {"step", "name=风险评估", "done=2026-11-03"}}, "", "receive"},
		"an open round":                                {"inforce", [][]string{{"cleanup", "round=甲"}}, "2031-05-17 lapse", "cleanup"},
		"a refusal that was told":                      {"deliberated", [][]string{{"refuse", "on=2026-11-19", "reason=缺"}, {"issue", "on=2026-11-19"}}, "", "request"},
		"a refusal asked for again":                    {"deliberated", [][]string{{"refuse", "on=2026-11-19", "reason=缺"}, {"issue", "on=2026-11-19"}, {"request"}}, "2026-11-17 record", "register"},
		"an evaluation before the lapse":               {"inforce", [][]string{{"evaluate", "due=2026-12-01"}}, "2026-12-01 assess", ""},
		"an evaluation that was made":                  {"inforce", [][]string{{"evaluate", "result=keep"}}, "2031-05-17 lapse", ""},
	} {
		e, m := at(t, tt.state)
		script(t, e, m, tt.then...)
		a := m.Attention(national, prc)
		if ask := a.On.String() + " " + string(a.Why); ask != tt.ask && (tt.ask != "" || a != review.Attention{}) || m.NextVerb() != tt.next {
			t.Errorf("%s asks %s, next %q", name, ask, m.NextVerb())
		}
	}
}

// After the letter each kind goes its own way.
func TestNextByKind(t *testing.T) {
	for kind, want := range map[review.Kind][2]string{
		review.Normative: {"deliberate", "register"}, review.Decision: {"deliberate", "publish"}, review.Contract: {"sign", "sign"}, review.Other: {"archive", "publish"},
	} {
		e := newEnv()
		m := settledAs(t, e, kind)
		if got := m.NextVerb(); got != want[0] {
			t.Errorf("%s reviewed: %s", kind, got)
		}
		do(t, e, m, "deliberate", "on=2026-11-17", "result=passed")
		if got := m.NextVerb(); got != want[1] || verb(t, got).Allow(e, m) != nil {
			t.Errorf("%s passed: %s", kind, got)
		}
	}
}

// An order to amend is seen to by a cleanup that found a change needed, on the
// day of the order or later.
func TestAnOrderToAmendIsSeenTo(t *testing.T) {
	for name, tt := range map[string]struct {
		cleanups []review.Cleanup
		open     bool
	}{
		"nothing done":       {nil, true},
		"kept":               {[]review.Cleanup{{Round: "甲", Result: "keep", On: date("2026-11-26")}}, true},
		"changed before":     {[]review.Cleanup{{Round: "甲", Result: "amend", On: date("2026-11-24")}}, true},
		"changed that day":   {[]review.Cleanup{{Round: "甲", Result: "amend", On: date("2026-11-25")}}, false},
		"changed after":      {[]review.Cleanup{{Round: "甲", Result: "amend", On: date("2026-11-26")}}, false},
		"another round open": {[]review.Cleanup{{Round: "甲", Result: "amend", On: date("2026-11-26")}, {Round: "乙", Sent: date("2026-11-27")}}, false},
	} {
		m := &review.Matter{Kind: review.Normative, Received: date("2026-11-02"), Publication: &review.Publication{On: date("2026-11-18")},
			Filings: []review.Filing{{To: "government", Sent: date("2026-11-20"), Result: "amend", ResultOn: date("2026-11-25")}}, Cleanups: tt.cleanups}
		if a := m.Attention(national, prc); (a == review.Attention{On: date("2026-11-25"), Why: review.CauseFiling}) != tt.open {
			t.Errorf("%s: %+v", name, a)
		}
	}
}

// A document without warnings in the rules asks on the day it lapses.
func TestLapseWithoutWarning(t *testing.T) {
	p := *national
	p.Kinds = map[review.Kind]review.KindRules{review.Normative: {}}
	m := &review.Matter{Kind: review.Normative, Received: date("2026-11-02"), Publication: &review.Publication{On: date("2026-11-18"), Until: date("2027-11-17")}}
	if a := m.Attention(&p, prc); a != (review.Attention{On: date("2027-11-17"), Why: review.CauseLapse}) {
		t.Errorf("%+v", a)
	}
}

// What had ended elsewhere asks for no letter; what ended here does, though it
// was taken over before.
func TestEndedElsewhere(t *testing.T) {
	for name, tt := range map[string]struct {
		transcript *review.Transcript
		owed       bool
	}{"ended here": {nil, true}, "taken over, ended here": {&review.Transcript{}, true}, "ended elsewhere": {&review.Transcript{Ended: true}, false}} {
		m := &review.Matter{Received: date("2026-11-02"), End: &review.Ending{How: review.EndReturned, On: date("2026-11-18")}, Transcript: tt.transcript}
		if _, owed := m.OwedLetter(); owed != tt.owed {
			t.Errorf("%s: %v", name, owed)
		}
	}
	m := &review.Matter{Received: date("2026-11-02"), Pauses: []review.Pause{{On: date("2026-11-04")}}, Transcript: &review.Transcript{Ended: true}}
	if k, owed := m.OwedLetter(); !owed || k != review.SupplementLetter {
		t.Errorf("not ended at all: %s", k)
	}
}

// The views of the queue stand in the order of their keys.
func TestViewsInTheOrderOfTheirKeys(t *testing.T) {
	want := []review.View{"today", "intake", "review", "answer", "filing", "inforce", "catalogue", "all"}
	if got := review.Views(); len(got) != len(want) {
		t.Fatalf("%v", got)
	}
	for i, v := range review.Views() {
		if v != want[i] {
			t.Errorf("key %d is %s", i+1, v)
		}
	}
}
