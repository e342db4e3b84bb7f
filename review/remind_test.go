package review_test

import (
	"testing"

	"hefa/review"
)

// A unit that lets the term for its materials pass is reminded once for every
// such term; that takes nothing from the reminder for its answers.
func TestReminderOfMaterials(t *testing.T) {
	e, m := at(t, "supplementing")
	e.Today = date("2026-11-20")
	until := m.Pauses[len(m.Pauses)-1].Until
	refuse(t, e, m, "param.choice", "issue", "letter=remind") // nothing was asked for in writing
	do(t, e, m, "issue", "letter=supplement", "on=2026-11-10")
	e.Today = until
	refuse(t, e, m, "issue.nothing", "issue", "letter=remind") // its last day is the unit's
	e.Today = until + 1
	if a := m.Attention(national, prc); a.Why != review.CausePause || a.On != until {
		t.Errorf("%+v", a)
	}
	refuse(t, e, m, "date.order", "issue", "letter=remind", "on="+until.String())
	do(t, e, m, "redraft", "letter=remind", "title=关于补正的催办函")
	do(t, e, m, "issue", "letter=remind")
	refuse(t, e, m, "issue.nothing", "issue", "letter=remind")
	last := m.Letters[len(m.Letters)-1]
	if last.Kind != review.RemindLetter || last.Pause != len(m.Pauses) || last.Seq != 1 {
		t.Errorf("%+v", last)
	}
	do(t, e, m, "void", "no="+last.No, "reason=误")
	do(t, e, m, "redraft", "letter=remind", "title=再次催办")
	e.Today += 10
	do(t, e, m, "resume")
	if _, ok := m.Wording(review.RemindLetter, ""); ok {
		t.Error("what was written about the materials is kept for the answers")
	}
}

// Who was told after the term is not reminded of it.
func TestNoReminderOfATermNobodyKnew(t *testing.T) {
	e, m := at(t, "supplementing")
	do(t, e, m, "issue", "letter=supplement", "on="+e.Today.String())
	refuse(t, e, m, "issue.nothing", "issue", "letter=remind")
}

func TestReminderOfAnswersAfterOneOfMaterials(t *testing.T) {
	e, m := at(t, "supplementing")
	do(t, e, m, "issue", "letter=supplement", "on=2026-11-10")
	e.Today = m.Pauses[len(m.Pauses)-1].Until + 1
	do(t, e, m, "issue", "letter=remind")
	do(t, e, m, "resume")
	do(t, e, m, "conclude", "result=amend")
	do(t, e, m, "issue", "letter=opinion")
	if m.Stage() != review.StageAnswering {
		t.Fatal(m.Stage())
	}
	do(t, e, m, "issue", "letter=remind")
	if last := m.Letters[len(m.Letters)-1]; last.Kind != review.RemindLetter || last.Pause != 0 || last.Seq != 2 {
		t.Errorf("%+v", last)
	}
	refuse(t, e, m, "issue.nothing", "issue", "letter=remind")
}
