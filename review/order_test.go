package review_test

import (
	"testing"

	"hefa/review"
)

// script does several verbs, each a line of words.
func script(t testing.TB, e *review.Env, m *review.Matter, lines ...[]string) {
	t.Helper()
	for _, l := range lines {
		do(t, e, m, l[0], l[1:]...)
	}
}

// A file is closed on the last day on record or later, whatever fact is the
// last.
func TestArchivingFollowsEveryFact(t *testing.T) {
	for name, tt := range map[string]struct {
		state string
		then  [][]string
		last  string
	}{
		"the meeting":           {"rejected", nil, "2026-11-18"},
		"a refused request":     {"deliberated", [][]string{{"refuse", "on=2026-11-19", "reason=缺说明"}, {"issue", "on=2026-11-19"}}, "2026-11-19"},
		"the publication":       {"settled", [][]string{{"deliberate", "on=2026-11-20", "result=passed"}, {"publish", "on=2026-11-23"}}, "2026-11-23"},
		"the signing":           {"signed", nil, "2026-11-18"},
		"a receipt":             {"inforce", nil, "2026-11-20"},
		"what was sent again":   {"published", [][]string{{"file", "to=government", "on=2026-11-19"}, {"file", "to=congress", "on=2026-11-19"}, {"receipt", "to=congress", "result=returned", "on=2026-11-20"}, {"file", "to=congress", "on=2026-11-23"}}, "2026-11-23"},
		"what was sent":         {"published", [][]string{{"file", "to=government", "on=2026-11-19"}, {"file", "to=congress", "on=2026-11-24"}}, "2026-11-24"},
		"an open cleanup":       {"inforce", [][]string{{"cleanup", "round=甲", "on=2026-11-24"}}, "2026-11-24"},
		"a cleanup":             {"inforce", [][]string{{"cleanup", "round=甲", "on=2026-11-24"}, {"cleanup", "round=甲", "result=keep", "on=2026-11-25"}}, "2026-11-25"},
		"a circular":            {"drafted", [][]string{{"issue", "on=2026-11-24"}}, "2026-11-24"},
		"a letter's own answer": {"settled", nil, "2026-11-19"},
	} {
		t.Run(name, func(t *testing.T) {
			e, m := newEnv(), (*review.Matter)(nil)
			if tt.state == "drafted" {
				m = circulated(t, e)
			} else {
				e, m = at(t, tt.state)
			}
			script(t, e, m, tt.then...)
			refuse(t, e, m, "date.order", "archive", "on="+(date(tt.last)-1).String())
			do(t, e, m, "archive", "on="+tt.last)
		})
	}
}

// What follows the acceptance follows it though materials were asked for
// before it.
func TestAcceptanceAfterAPauseIsTheLastFact(t *testing.T) {
	e, m := at(t, "early") // asked for on 4 November
	script(t, e, m, []string{"resume", "on=2026-11-05"}, []string{"accept", "on=2026-11-09"})
	if err := refuse(t, e, m, "date.order", "return", "on=2026-11-06", "reason=某"); err.Args[1] != review.Fact("accepted") {
		t.Errorf("%v", err)
	}
	do(t, e, m, "return", "on=2026-11-09", "reason=某")
	e, m = at(t, "early")
	do(t, e, m, "resume", "on=2026-11-06")
	refuse(t, e, m, "date.order", "accept", "on=2026-11-05")
	do(t, e, m, "accept", "on=2026-11-06")
}

// A day to come is warned of, today is not.
func TestDaysToCome(t *testing.T) {
	for on, warns := range map[string]bool{"2026-11-19": false, "2026-11-20": false, "2026-11-21": true} {
		e, m := at(t, "received")
		do(t, e, m, "note", "text=电话催办", "on="+on)
		if warned(e, "date.future") != warns || m.Notes[0] != (review.Note{On: date(on), Text: "电话催办"}) {
			t.Errorf("%s: %v %+v", on, e.Warnings, m.Notes)
		}
		e, m = newEnv(), &review.Matter{ID: "id-1"}
		do(t, e, m, "add", "title=甲", "kind=other", "drafter=乙", "received="+on)
		if warned(e, "date.future") != warns {
			t.Errorf("received on %s: %v", on, e.Warnings)
		}
		do(t, e, m, "correct", "title=丙")
		if e.Warnings = nil; warns {
			do(t, e, m, "correct", "received="+on)
			if !warned(e, "date.future") {
				t.Error("corrected to a day to come without a word")
			}
		}
	}
}
