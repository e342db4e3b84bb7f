package review_test

import (
	"slices"
	"strings"
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

// What need not be handed in keeps nothing from being accepted.
func TestOptionalMaterialsKeepNothingBack(t *testing.T) {
	e, m := at(t, "received")
	do(t, e, m, "check", "id=m-own-review", "answer=no")
	do(t, e, m, "accept")
	e, m = at(t, "early")
	do(t, e, m, "check", "id=m-own-review", "answer=no")
	do(t, e, m, "accept")
}

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

// A meeting that has not been held asks on its day, though the matter was
// discussed before.
func TestAMeetingAfterAHeldOne(t *testing.T) {
	e, m := at(t, "held") // discussed on 18 November
	for day, asks := range map[string]bool{"2026-11-17": false, "2026-11-18": false, "2026-11-19": true} {
		do(t, e, m, "meeting", "day="+day)
		if a := m.Attention(national, prc); (a == review.Attention{On: date(day), Why: review.CauseMeeting}) != asks {
			t.Errorf("%s: %+v", day, a)
		}
	}
	if p := verb(t, "meeting").Params[0]; p.Default(e, m) != "2026-11-19" {
		t.Errorf("%s", p.Default(e, m))
	}
}

// Publication follows the later of meeting and registration; a document may be
// valid for one day, and an empty title leaves the old one.
func TestEdgesOfPublication(t *testing.T) {
	e, m := at(t, "recorded")
	m.Recording.On = date("2026-11-16") // registered, by the record, before the meeting of the 17th
	if err := refuse(t, e, m, "date.order", "publish", "on=2026-11-16"); err.Args[1] != review.Fact("deliberated") {
		t.Errorf("%v", err)
	}
	title := m.Title
	do(t, e, m, "publish", "on=2026-11-17", "effect=2026-12-01", "until=2026-12-01", "title=")
	if m.Title != title || m.Publication.Until != date("2026-12-01") || m.Publication.Effect != m.Publication.Until {
		t.Errorf("%+v", m.Publication)
	}
	e, m = at(t, "settled")
	do(t, e, m, "deliberate", "result=passed", "on=2026-11-20")
	if do(t, e, m, "publish", "on=2026-11-20"); !m.Publication.Until.IsZero() {
		t.Errorf("a decision lapses on %s", m.Publication.Until)
	}
	for _, name := range []string{"request", "register", "refuse"} {
		e, m := at(t, "settled")
		do(t, e, m, "deliberate", "result=passed", "on=2026-11-20")
		refuse(t, e, m, "register.kind", name, "reason=某")
	}
	e, m = at(t, "deliberated")
	refuse(t, e, m, "date.order", "register", "on=2026-11-16")
	refuse(t, e, m, "date.order", "refuse", "on=2026-11-16", "reason=某")
	e, m = at(t, "inforce")
	refuse(t, e, m, "stage", "request")
}

// The terms of a contract are mended part by part, and not after its end.
func TestTermsAreMended(t *testing.T) {
	e, m := at(t, "signed")
	do(t, e, m, "terms", "party=甲公司", "amount=100", "until=2027-12-31")
	do(t, e, m, "terms", "party=乙公司")
	if d := m.Deal; d.Party != "乙公司" || d.Signed != date("2026-11-18") {
		t.Errorf("%+v", d)
	}
	m.Archived = today
	refuse(t, e, m, "stage", "terms", "party=丙公司")
	e = newEnv()
	m = registered(t, e, review.Contract)
	do(t, e, m, "terms", "party=甲公司")
	do(t, e, m, "withdraw", "reason=不再签订")
	refuse(t, e, m, "stage", "terms", "party=丙公司")
}

// Days are read in every word for them, and days that are none in no way.
func TestWordsForDays(t *testing.T) {
	for typed, want := range map[string]string{"yesterday": "2026-11-19", "前日": "2026-11-18", "明日": "2026-11-21", "1971-1-1": "1971-01-01", "1970-1-2": "1970-01-02"} {
		if d, err := review.ParseWhen(typed, today); err != nil || d.String() != want {
			t.Errorf("%s is %v (%v)", typed, d, err)
		}
	}
	for in, want := range map[string]string{"！～": "!~", "／０９：": "/09:", "　": " ", "＀": "＀", "｟": "｟", "、中": "、中"} {
		if got := review.FoldWidth(in); got != want {
			t.Errorf("%q became %q", in, got)
		}
	}
}

// A matter whose publication is half there is not saved.
func TestHalfAPublication(t *testing.T) {
	for name, tt := range map[string]struct {
		spoil func(*review.Matter)
		code  string
	}{
		"no day of effect":        {func(m *review.Matter) { m.Publication.Effect = 0 }, "matter.publication"},
		"filings of nothing":      {func(m *review.Matter) { m.Publication, m.Filings = nil, m.Filings[:1] }, "matter.publication"},
		"neither":                 {func(m *review.Matter) { m.Publication, m.Filings = nil, nil }, ""},
		"published, nothing owed": {func(m *review.Matter) { m.Filings = nil }, ""},
		"letters without numbers": {func(m *review.Matter) {
			l := review.Letter{Kind: review.RemindLetter, On: today, Transcribed: true}
			m.Letters = append(m.Letters, l, l)
		}, ""},
	} {
		_, m := at(t, "published")
		tt.spoil(m)
		err, _ := m.Validate().(*review.Error)
		if codeOf(err) != tt.code {
			t.Errorf("%s: %v", name, err)
		}
	}
	e, m := at(t, "received")
	m.Title = ""
	if _, err := review.Do(e, m, verb(t, "note"), args("text=某")); err == nil {
		t.Error("a matter without a title is changed")
	}
}

// An order to amend asks for a cleanup, an early conclusion shows in the row,
// and what ended runs no clock.
func TestRowsOfTheQueue(t *testing.T) {
	e, m := at(t, "published")
	for _, to := range []string{"government", "congress"} {
		do(t, e, m, "file", "to="+to, "on=2026-11-19")
	}
	do(t, e, m, "receipt", "to=government", "result=amend", "on=2026-11-20")
	s := review.Summarize(m, national, prc)
	if s.NextOn(date("2026-11-19")) != "" || s.NextOn(date("2026-11-20")) != "cleanup" {
		t.Errorf("%+v", s)
	}
	e, m = at(t, "reviewing")
	if s := review.Summarize(m, national, prc); s.NextOn(today) != "opine" || s.NextOn(0) != "opine" {
		t.Errorf("%s", s.NextOn(today))
	}
	for on, early := range map[string]bool{"2026-11-11": true, "2026-11-12": false} {
		e, m := at(t, "reviewing")
		do(t, e, m, "conclude", "on="+on, "result=amend")
		if s := review.Summarize(m, national, prc); s.Early != early || !s.Running() {
			t.Errorf("%s: %+v", on, s)
		}
	}
	do(t, e, m, "withdraw", "reason=某")
	if s := review.Summarize(m, national, prc); s.Running() || s.Overdue(date("2027-11-20")) || !s.Due.IsZero() {
		t.Errorf("%+v", s)
	}
}

// Text on one line and text on several have their length, to the rune.
func TestLongestArguments(t *testing.T) {
	for n, ok := range map[int]bool{review.MaxTitle: true, review.MaxTitle + 1: false} {
		e, m := at(t, "received")
		_, err := review.Do(e, m, verb(t, "correct"), args("title="+strings.Repeat("甲", n)))
		if (err == nil) != ok {
			t.Errorf("a title of %d: %v", n, err)
		}
	}
	for n, ok := range map[int]bool{review.MaxTitle + 1: true, review.MaxText: true, review.MaxText + 1: false} {
		e, m := at(t, "received")
		_, err := review.Do(e, m, verb(t, "note"), args("text="+strings.Repeat("甲", n)))
		if (err == nil) != ok {
			t.Errorf("a note of %d: %v", n, err)
		}
	}
}

// A period of a circular may be a day, and may not have passed.
func TestPeriodOfACircular(t *testing.T) {
	for pairs, early := range map[string]bool{"2026-11-19": false, "2026-11-20": false, "2026-11-21": true} {
		e := newEnv()
		circulated(t, e, "from="+pairs, "to="+pairs)
		if warned(e, "circulate.early") != early {
			t.Errorf("%s: %v", pairs, e.Warnings)
		}
	}
	e := newEnv()
	told(e)
	err := refuse(t, e, &review.Matter{ID: "id-2"}, "report.period", "circulate", "from=2026-11-20", "to=2026-11-19")
	if len(err.Args) != 2 || err.Args[0] != date("2026-11-20") || err.Args[1] != date("2026-11-19") {
		t.Errorf("%v", err.Args)
	}
	m := circulated(t, e)
	do(t, e, m, "withdraw", "reason=不再通报")
	if m.Stage() != review.StageWithdrawn {
		t.Errorf("%s", m.Stage())
	}
}
