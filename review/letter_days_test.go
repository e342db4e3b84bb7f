package review_test

import (
	"errors"
	"testing"

	"hefa/review"
)

// No letter bears a day before the fact it tells of.
func TestLettersFollowTheirFacts(t *testing.T) {
	for kind, tt := range map[review.LetterKind]struct {
		state string
		then  [][]string
		fact  string
	}{
		review.OpinionLetter:      {"concluded", nil, "2026-11-18"},
		review.SupplementLetter:   {"supplementing", nil, "2026-11-10"},
		review.ReturnLetter:       {"returned", nil, "2026-11-18"},
		review.OutOfScopeLetter:   {"outofscope", nil, "2026-11-18"},
		review.RemindLetter:       {"answering", nil, "2026-11-19"},
		review.UnadoptedLetter:    {"answering", [][]string{{"answer", "result=declined", "reason=难"}}, "2026-11-19"},
		review.RegistrationLetter: {"recorded", nil, "2026-11-18"},
		review.RefusalLetter:      {"deliberated", [][]string{{"refuse", "on=2026-11-19", "reason=缺"}}, "2026-11-19"},
		review.FilingReportLetter: {"published", nil, "2026-11-18"},
		review.FilingNoteLetter:   {"published", nil, "2026-11-18"},
		review.CompetitionLetter:  {"reviewing", [][]string{{"competition", "by=县市场监管局", "outcome=pass", "on=2026-11-12"}}, "2026-11-12"},
		review.CircularLetter:     {"received", [][]string{{"meeting", "day=2026-11-06"}}, "2026-11-02"},
	} {
		t.Run(string(kind), func(t *testing.T) {
			e, m := at(t, tt.state)
			script(t, e, m, tt.then...)
			if err := refuse(t, e, m, "date.order", "issue", "letter="+string(kind), "on="+(date(tt.fact)-1).String()); err.Args[1] != review.Fact(kind) {
				t.Errorf("%v", err)
			}
			do(t, e, m, "issue", "letter="+string(kind), "on="+tt.fact)
			if l := m.Letters[len(m.Letters)-1]; l.Kind != kind || l.On != date(tt.fact) {
				t.Errorf("%+v", l)
			}
		})
	}
}

// Letters that tell of a fact that is not there cannot be chosen.
func TestNoLetterWithoutItsFact(t *testing.T) {
	for _, state := range states {
		e, m := at(t, state)
		for kind, is := range map[review.LetterKind]bool{
			review.OpinionLetter:      state == "concluded",
			review.SupplementLetter:   state == "early" || state == "supplementing",
			review.ReturnLetter:       state == "returned",
			review.OutOfScopeLetter:   state == "outofscope",
			review.RemindLetter:       state == "answering",
			review.UnadoptedLetter:    false,
			review.RegistrationLetter: state == "recorded" || state == "published" || state == "inforce" || state == "expired",
			review.RefusalLetter:      false,
			review.FilingReportLetter: state == "published" || state == "inforce" || state == "expired",
			review.CompetitionLetter:  false,
			review.CircularLetter:     false,
		} {
			_, err := review.Do(e, clone(m), verb(t, "issue"), args("letter="+string(kind)))
			if (err == nil) != is {
				t.Errorf("%s of a matter that is %s: %v", kind, state, err)
			}
		}
	}
}

// Every refusal of a request for registration is told by a letter of its own.
func TestEveryRefusalHasItsLetter(t *testing.T) {
	e, m := at(t, "deliberated")
	for n, days := range [][3]string{{"", "2026-11-18", "2026-11-18"}, {"2026-11-19", "2026-11-20", "2026-11-20"}} {
		if days[0] != "" {
			do(t, e, m, "request", "on="+days[0])
		}
		do(t, e, m, "refuse", "on="+days[1], "reason=缺说明")
		if k, owed := m.OwedLetter(); !owed || k != review.RefusalLetter {
			t.Errorf("refusal %d: %q is owed", n, k)
		}
		do(t, e, m, "issue", "on="+days[2])
		if l := m.Letters[len(m.Letters)-1]; l.Refusal != n {
			t.Errorf("refusal %d: %+v", n, l)
		}
		if _, owed := m.OwedLetter(); owed {
			t.Errorf("refusal %d was told, and a letter is owed", n)
		}
		refuse(t, e, m, "issue.nothing", "issue", "letter=refusal")
	}
}

// Another review owes the note on declined opinions anew.
func TestEachRoundOwesItsNoteOnDeclinedOpinions(t *testing.T) {
	e := newEnv()
	m := registered(t, e, review.Normative)
	round := [][]string{{"opine", "problem=越权", "basis=某法第1条"}, {"conclude", "on=2026-11-13", "result=amend"}, {"issue", "on=2026-11-13"}, {"answer", "result=declined", "reason=难", "on=2026-11-13"}}
	script(t, e, m, append([][]string{{"accept", "on=2026-11-03"}}, round...)...)
	refuse(t, e, m, "deliberate.unadopted", "deliberate", "result=passed")
	do(t, e, m, "issue", "letter=unadopted", "on=2026-11-13")
	do(t, e, clone(m), "deliberate", "result=passed")
	script(t, e, m, append([][]string{{"resubmit", "on=2026-11-13", "review=yes"}}, round...)...)
	refuse(t, e, m, "deliberate.unadopted", "deliberate", "result=passed")
}

// The office's usual form is taken where none is named; what should be looked
// at is told, and what is unset is told only then.
func TestIssuingTells(t *testing.T) {
	e, m := at(t, "concluded")
	e.Office.Form = review.FormDocument
	e.Inspect = func(_ *review.Matter, l review.Letter, c review.LetterContent) []review.Warning {
		return []review.Warning{{Code: "proof." + string(l.Kind) + "." + c.Title}}
	}
	do(t, e, m, "issue")
	if l := m.Letters[0]; l.Content.Form != review.FormDocument || !warned(e, "proof.opinion."+m.Title) || warned(e, "office.unset") {
		t.Errorf("%+v %v", l.Content, e.Warnings)
	}
	e, m = at(t, "concluded")
	do(t, e, m, "issue")
	if l := m.Letters[0]; l.Content.Form != review.FormLetterhead {
		t.Errorf("%+v", l.Content)
	}
	for _, office := range []review.Office{{County: "柳河县", Officer: "李", Code: "柳"}, {Bureau: "局", Officer: "李", Code: "柳"}, {Bureau: "局", County: "县", Code: "柳"}, {Bureau: "局", County: "县", Officer: "李"}} {
		e, m := at(t, "concluded")
		e.Office = office
		if do(t, e, m, "issue"); !warned(e, "office.unset") {
			t.Errorf("%+v is complete", office)
		}
	}
}

// A number that cannot be had stops whatever needs one.
func TestNothingIsNumberedWithoutANumber(t *testing.T) {
	full := errors.New("the counter is locked")
	for name, tt := range map[string]struct {
		state string
		args  []string
	}{
		"issue": {"concluded", nil}, "register": {"deliberated", nil}, "receive": {"planned", nil}, "correct": {"received", []string{"kind=contract"}},
		"add": {"", []string{"title=甲", "kind=other", "drafter=乙"}}, "plan": {"", []string{"title=甲", "drafter=乙"}},
		"list": {"", []string{"title=甲", "drafter=乙", "on=2026-01-05"}}, "circulate": {"", nil},
		"transcribe": {"", []string{"title=甲", "kind=other", "drafter=乙", "received=2026-01-05"}},
	} {
		e, m := newEnv(), &review.Matter{ID: "id-1"}
		if tt.state != "" {
			e, m = at(t, tt.state)
		}
		told(e)
		e.Number = func(string, int) (int, error) { return 0, full }
		if _, err := review.Do(e, m, verb(t, name), args(tt.args...)); !errors.Is(err, full) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// A contract whose terms are only noted is not signed: its opinion letter can
// still be taken back.
func TestNotedTermsSignNothing(t *testing.T) {
	e := newEnv()
	m := settledAs(t, e, review.Contract)
	do(t, e, m, "terms", "party=某公司", "amount=1200.50")
	do(t, e, clone(m), "void", "reason=错字")
	do(t, e, m, "sign", "on=2026-11-18")
	refuse(t, e, m, "void.nothing", "void", "reason=错字")
}
