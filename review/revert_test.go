package review_test

import (
	"encoding/json"
	"reflect"
	"slices"
	"testing"

	"hefa/review"
)

func asJSON(t *testing.T, v any) string {
	t.Helper()
	b, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestRevertVerb(t *testing.T) {
	e, before := at(t, "reviewing")
	m := clone(before)
	do(t, e, m, "conclude", "result=amend")
	was, now := asJSON(t, before), asJSON(t, m)
	r := review.Revert(m, before, "撤销", today)
	if r.Version != m.Version+1 || r.Stage() != review.StageReviewing || r.Validate() != nil {
		t.Errorf("%+v", r)
	}
	r.Version = before.Version
	if asJSON(t, r) != was {
		t.Errorf("%s\nis not\n%s", asJSON(t, r), was)
	}
	if asJSON(t, before) != was || asJSON(t, m) != now {
		t.Error("taking back changed what it was given")
	}
}

func TestRevertRegistrationKeepsTheNumber(t *testing.T) {
	_, m := at(t, "received")
	r := review.Revert(m, nil, "误登", today)
	if r.No != m.No || r.Stage() != review.StageCancelled || r.End.On != today || r.Version != 2 || m.End != nil || r.Validate() != nil {
		t.Errorf("%+v", r)
	}
}

// letters lists numbers, those voided with a cross.
func letters(m *review.Matter) []string {
	var out []string
	for _, l := range m.Letters {
		if l.Live() {
			out = append(out, l.No)
		} else {
			out = append(out, l.No+"×")
		}
	}
	return out
}

func wantLetters(t *testing.T, m *review.Matter, want ...string) {
	t.Helper()
	if got := letters(m); !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	if err := m.Validate(); err != nil {
		t.Error(err)
	}
}

// Issue, take back, go back further, issue anew, void, take back the voiding:
// every number stays.
func TestRevertNeverLosesALetter(t *testing.T) {
	e, s0 := at(t, "reviewing")
	s1 := clone(s0)
	do(t, e, s1, "conclude", "result=amend")
	s2 := clone(s1)
	do(t, e, s2, "issue")
	s3 := review.Revert(s2, s1, "撤销出文", today)
	wantLetters(t, s3, "柳司审〔2026〕1号×")
	wantLetters(t, s2, "柳司审〔2026〕1号")
	s4 := review.Revert(s3, s0, "撤销结论", today)
	wantLetters(t, s4, "柳司审〔2026〕1号×")
	if s4.Conclusion != nil || s4.Letters[0].Voided != "撤销出文" {
		t.Errorf("%+v", s4)
	}
	s5 := clone(s4)
	do(t, e, s5, "conclude", "result=amend")
	do(t, e, s5, "issue")
	wantLetters(t, s5, "柳司审〔2026〕1号×", "柳司审〔2026〕2号")
	s6 := clone(s5)
	do(t, e, s6, "void", "reason=错字")
	wantLetters(t, s6, "柳司审〔2026〕1号×", "柳司审〔2026〕2号×")
	if s6.Stage() != review.StageConcluded {
		t.Errorf("%s", s6.Stage())
	}
	s7 := clone(s6)
	do(t, e, s7, "issue")
	s8 := review.Revert(s7, s6, "撤销", today)
	s9 := review.Revert(s8, s5, "撤销", today)
	wantLetters(t, s9, "柳司审〔2026〕1号×", "柳司审〔2026〕2号", "柳司审〔2026〕3号×")
}

// A correction of kind takes a number; taking it back, and then taking back
// what was before it, keeps that number on record.
func TestRevertNeverLosesAMatterNumber(t *testing.T) {
	e, s0 := at(t, "received")
	s1 := clone(s0)
	do(t, e, s1, "note", "text=甲")
	s2 := clone(s1)
	do(t, e, s2, "correct", "kind=contract")
	if s2.No != "H2026-0001" || !reflect.DeepEqual(s2.Former, []string{"J2026-0001"}) {
		t.Fatalf("%s %v", s2.No, s2.Former)
	}
	s3 := review.Revert(s2, s1, "撤销", today)
	if s3.No != "J2026-0001" || !reflect.DeepEqual(s3.Former, []string{"H2026-0001"}) {
		t.Errorf("%s %v", s3.No, s3.Former)
	}
	s4 := review.Revert(s3, s0, "撤销", today)
	if s4.No != "J2026-0001" || !reflect.DeepEqual(s4.Former, []string{"H2026-0001"}) || s4.Notes != nil {
		t.Errorf("%s %v", s4.No, s4.Former)
	}
	s5 := review.Revert(s4, nil, "撤销", today)
	if s5.No != "J2026-0001" || !reflect.DeepEqual(s5.Former, []string{"H2026-0001"}) {
		t.Errorf("%s %v", s5.No, s5.Former)
	}
}

func TestEventSum(t *testing.T) {
	whole := review.Event{Seq: 1, ID: "i", At: "a", Officer: "o", Step: "s", MatterID: "m", Verb: "v",
		Args: review.Args{"k": {"1", "2"}}, After: json.RawMessage(`{"x":1}`), Prev: "p"}
	sums := map[string]string{whole.Sum(): "whole"}
	for name, change := range map[string]func(*review.Event){
		"prev": func(e *review.Event) { e.Prev += "x" }, "id": func(e *review.Event) { e.ID += "x" },
		"at": func(e *review.Event) { e.At += "x" }, "officer": func(e *review.Event) { e.Officer += "x" },
		"step": func(e *review.Event) { e.Step += "x" }, "matter": func(e *review.Event) { e.MatterID = "" },
		"verb": func(e *review.Event) { e.Verb += "x" }, "after": func(e *review.Event) { e.After = json.RawMessage(`{"x":2}`) },
		"value":    func(e *review.Event) { e.Args = review.Args{"k": {"1", "3"}} },
		"name":     func(e *review.Event) { e.Args = review.Args{"l": {"1", "2"}} },
		"joined":   func(e *review.Event) { e.Args = review.Args{"k": {"1 2"}} },
		"no args":  func(e *review.Event) { e.Args = nil },
		"boundary": func(e *review.Event) { e.ID, e.At = "ia", "" },
		"moved":    func(e *review.Event) { e.Officer, e.Step = "os", "" },
	} {
		e := whole
		change(&e)
		if other, twice := sums[e.Sum()]; twice {
			t.Errorf("%s has the sum of %s", name, other)
		}
		sums[e.Sum()] = name
	}
	again := whole
	again.Seq, again.Hash = 99, "anything"
	if again.Sum() != whole.Sum() || len(whole.Sum()) != 64 {
		t.Error("the sum depends on more than what happened")
	}
	none, empty := review.Event{}, review.Event{Args: review.Args{}}
	if none.Sum() != empty.Sum() {
		t.Error("no arguments and no arguments differ")
	}
}
