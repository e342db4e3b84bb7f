package review_test

import (
	"errors"
	"reflect"
	"testing"

	"hefa/review"
)

// told is what the desk would gather: two units, three failings.
func told(e *review.Env) {
	e.Breached = func(from, to review.Date) ([]review.CircularUnit, error) {
		if from > to || from.Year() != 2026 {
			return nil, nil
		}
		item := func(no string, k review.BreachKind) review.CircularItem {
			return review.CircularItem{No: no, Title: "某办法", Breach: review.Breach{Kind: k, On: date("2026-05-06")}}
		}
		return []review.CircularUnit{
			{Unit: "县住建局", Items: []review.CircularItem{item("G2026-0001", review.BreachLate), item("G2026-0002", review.BreachTardy)}},
			{Unit: "县教育局", Items: []review.CircularItem{item("G2026-0003", review.BreachLate)}},
		}, nil
	}
}

func circulated(t *testing.T, e *review.Env, pairs ...string) *review.Matter {
	t.Helper()
	told(e)
	m := &review.Matter{ID: "id-1"}
	do(t, e, m, "circulate", pairs...)
	return m
}

func TestCirculate(t *testing.T) {
	e := newEnv()
	m := circulated(t, e)
	if m.No != "T2026-0001" || m.Stage() != review.StageDrafted || m.Drafter != "柳河县司法局" || m.Kind != review.Other || m.Received != today ||
		m.Title != "关于2026年1月1日至2026年11月20日合法性审查和备案工作情况的通报" || m.View() != "done" {
		t.Errorf("%+v", m)
	}
	if !reflect.DeepEqual(m.Circular.Kinds(), []review.BreachKind{review.BreachTardy, review.BreachLate}) || len(m.Circular.Of(review.BreachLate)) != 2 ||
		len(m.Circular.Of(review.BreachTardy)) != 1 || len(m.Circular.Of(review.BreachMissing)) != 0 {
		t.Errorf("%+v", m.Circular)
	}
	if a := m.Attention(national, prc); a != (review.Attention{On: today, Why: review.CauseLetter}) || m.NextVerb() != "issue" {
		t.Errorf("%+v", a)
	}
	if len(breaches(m, "2027-01-01")) != 0 {
		t.Error("a circular breaches nothing")
	}
	refuse(t, e, m, "archive.letter", "archive")
	for _, name := range []string{"accept", "opine", "check", "scope", "meeting", "competition", "conclude", "deliberate"} {
		if verb(t, name).Allow(e, m) == nil {
			t.Errorf("%s a circular", name)
		}
	}
	do(t, e, m, "issue")
	if m.Stage() != review.StageCirculated || m.Letters[0].No != "柳司审通〔2026〕1号" || m.NextVerb() != "archive" {
		t.Errorf("%+v", m)
	}
	refuse(t, e, m, "issue.nothing", "issue")
	refuse(t, e, m, "date.order", "archive", "on=2026-11-19")
	do(t, e, m, "void", "reason=笔误")
	do(t, e, m, "issue")
	wantLetters(t, m, "柳司审通〔2026〕1号×", "柳司审通〔2026〕2号")
	do(t, e, m, "archive")
	if m.Stage() != review.StageArchived {
		t.Errorf("%s", m.Stage())
	}
}

func TestCirculateWithout(t *testing.T) {
	e := newEnv()
	m := circulated(t, e, "from=2026-01-01", "to=2026-06-30", "except=g2026-1、G2026-2", "title=半年通报")
	if len(m.Circular.Units) != 1 || m.Circular.Units[0].Unit != "县教育局" || m.Title != "半年通报" {
		t.Errorf("%+v", m)
	}
	e.Warnings = nil
	circulated(t, e, "from=2026-01-01", "to=2026-12-31")
	if !warned(e, "circulate.early") {
		t.Errorf("%+v", e.Warnings)
	}
	empty := &review.Matter{ID: "id-2"}
	refuse(t, e, empty, "circulate.nothing", "circulate", "from=2025-01-01", "to=2025-12-31")
	refuse(t, e, empty, "circulate.nothing", "circulate", "except=G2026-1", "except=G2026-2", "except=G2026-3")
	refuse(t, e, empty, "report.period", "circulate", "from=2026-05-01", "to=2026-04-30")
	broken := errors.New("disk")
	e.Breached = func(review.Date, review.Date) ([]review.CircularUnit, error) { return nil, broken }
	if _, err := review.Do(e, empty, review.Circulation(), nil); !errors.Is(err, broken) {
		t.Errorf("%v", err)
	}
}

// A unit is told of what no letter has told it, never by default, and again
// only of what came later.
func TestCircularToAUnit(t *testing.T) {
	e, m := at(t, "published")
	refuse(t, e, m, "param.choice", "issue", "letter=circular")
	e.Today = date("2026-12-04")
	do(t, e, m, "issue") // the registration notice comes first
	for _, k := range []string{"filing-report", "filing-report", "filing-note", "filing-note"} {
		do(t, e, m, "issue", "letter="+k)
	}
	refuse(t, e, m, "param.missing", "issue")
	do(t, e, m, "issue", "letter=circular")
	refuse(t, e, m, "issue.nothing", "issue", "letter=circular")
	e.Today = date("2026-12-21")
	do(t, e, m, "issue", "letter=circular")
	e, m = at(t, "returned")
	do(t, e, m, "issue")
	refuse(t, e, m, "issue.nothing", "issue", "letter=circular")
	e, m = at(t, "published")
	e.Today = date("2026-12-18") // the second filing is due this day
	do(t, e, m, "issue", "letter=circular")
	e.Today = date("2027-01-18")
	do(t, e, m, "issue", "letter=circular") // and was not told before
}

// TestMissedOnTheLastDay: a filing due on the last day of a year is known to be
// missing the day after: it is in the next circular, not in none.
func TestMissedOnTheLastDay(t *testing.T) {
	e, m := at(t, "published")
	due := m.Filings[0].Due
	for _, b := range m.Breaches(e.Profile, e.Calendar, due+30) {
		if b.Kind == review.BreachMissing && b.Due == due && b.On != due+1 {
			t.Errorf("known from %v, due %v", b.On, due)
		}
	}
	if bs := m.Breaches(e.Profile, e.Calendar, due); len(bs) != 0 {
		t.Errorf("on the day itself: %+v", bs)
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
