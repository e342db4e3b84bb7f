package review_test

import (
	"testing"

	"hefa/review"
)

// A new review begins anew: its window counts from the day the revised draft
// came, and what was found before is put aside, not lost.
func TestResubmitForReview(t *testing.T) {
	e, m := at(t, "answering")
	do(t, e, m, "answer", "result=adopted", "on=2026-11-19")
	refuse(t, e, m, "date.order", "resubmit", "review=yes", "on=2026-11-18")
	do(t, e, m, "resubmit", "review=yes", "on=2026-11-20", "file=修改稿.docx")
	if m.Stage() != review.StageReviewing || m.Accepted != today || len(m.LiveOpinions()) != 0 || m.Counsel != nil || m.Points != nil {
		t.Errorf("%s %+v", m.Stage(), m)
	}
	r := m.Rounds[0]
	if r.Accepted != date("2026-11-03") || r.Finished != date("2026-11-19") || r.Letter != "柳司审〔2026〕1号" || r.Opinions[0].Answer == nil || r.Conclusion.Result != review.Amend {
		t.Errorf("%+v", r)
	}
	w, _ := m.Window(national, prc)
	if w.From != today || w.Latest != date("2026-12-11") || !m.Finished().IsZero() {
		t.Errorf("%+v", w)
	}
	if f, _ := m.DraftFile(); f.Name != "修改稿.docx" || m.Gates["g-risk"].Mark != review.Yes {
		t.Errorf("%+v", f)
	}
	if err := refuse(t, e, m, "deliberate.unreviewed", "deliberate", "result=passed"); err.Rule != national.Review {
		t.Errorf("%+v", err)
	}
	do(t, e, m, "counsel", "by=张律师", "view=无")
	do(t, e, m, "conclude", "result=lawful", "on=2026-12-01")
	do(t, e, m, "issue", "on=2026-12-01")
	wantLetters(t, m, "柳司审〔2026〕1号", "柳司审〔2026〕2号")
	if len(m.AllOpinions()) != 1 || m.Letters[1].Round != 1 || m.Stage() != review.StageSettled {
		t.Errorf("%+v", m.Letters)
	}
}

func TestResubmitWithoutReview(t *testing.T) {
	e, m := at(t, "settled")
	do(t, e, m, "resubmit", "file=修改稿.docx")
	if f, _ := m.DraftFile(); f.Name != "修改稿.docx" || m.Stage() != review.StageSettled || m.Rounds != nil || m.Accepted != date("2026-11-03") {
		t.Errorf("%+v", m)
	}
}

// The letters of an earlier round say nothing of the next one.
func TestEachRoundHasItsLetters(t *testing.T) {
	e, m := at(t, "supplementing")
	do(t, e, m, "issue", "on=2026-11-10")
	do(t, e, m, "resume", "on=2026-11-11")
	do(t, e, m, "conclude", "on=2026-11-18", "result=amend")
	do(t, e, m, "issue", "on=2026-11-19")
	do(t, e, m, "issue", "letter=remind", "on=2026-11-20")
	do(t, e, m, "resubmit", "review=yes", "on=2026-11-20")
	do(t, e, m, "supplement", "on=2026-11-20", "missing=决策草案")
	if k, owed := m.OwedLetter(); k != review.SupplementLetter || !owed {
		t.Errorf("%s %v", k, owed)
	}
	do(t, e, m, "issue", "on=2026-11-20")
	do(t, e, m, "resume", "on=2026-11-23")
	do(t, e, m, "opine", "problem=乙", "basis=某法第1条")
	do(t, e, m, "counsel", "by=张律师", "view=无")
	do(t, e, m, "conclude", "on=2026-12-02", "result=amend")
	do(t, e, m, "issue", "on=2026-12-02")
	do(t, e, m, "issue", "letter=remind", "on=2026-12-20")
	refuse(t, e, m, "issue.nothing", "issue", "letter=remind")
}

func TestDeliberate(t *testing.T) {
	for result, stage := range map[string]review.Stage{
		"passed": review.StageDeliberated, "changed": review.StageDeliberated, "held": review.StageHeld, "rejected": review.StageRejected,
	} {
		e, m := at(t, "settled")
		refuse(t, e, m, "date.order", "deliberate", "result="+result, "on=2026-11-18")
		do(t, e, m, "deliberate", "result="+result, "record=纪要", "on=2026-11-20")
		if m.Stage() != stage || m.Deliberation.Record != "纪要" {
			t.Errorf("%s: %s", result, m.Stage())
		}
	}
	e, m := at(t, "held")
	refuse(t, e, m, "date.order", "deliberate", "result=passed", "on=2026-11-17")
	do(t, e, m, "deliberate", "result=passed", "on=2026-11-19")
	e, m = at(t, "received")
	refuse(t, e, m, "deliberate.unreviewed", "deliberate", "result=passed")
	e, m = at(t, "answering")
	do(t, e, m, "deliberate", "result=passed")
	if !warned(e, "deliberate.unanswered") {
		t.Errorf("%v", e.Warnings)
	}
}

// 不评估不上会: no assessment, or a risk that cannot be controlled, no meeting.
func TestNoMeetingWithoutAssessment(t *testing.T) {
	for name, tt := range map[string]struct{ mark, outcome, remark, code string }{
		"not marked":     {"", "", "", "deliberate.gate"},
		"not done":       {"no", "", "", "deliberate.gate"},
		"uncontrollable": {"yes", "uncontrollable", "", "deliberate.uncontrollable"},
		"controllable":   {"yes", "controllable", "", ""},
		"not applicable": {"na", "", "不涉及社会稳定", ""},
	} {
		e, m := at(t, "settled")
		delete(m.Gates, "g-risk")
		if tt.mark != "" {
			pairs := []string{"id=g-risk", "answer=" + tt.mark}
			if tt.outcome != "" {
				pairs = append(pairs, "outcome="+tt.outcome)
			}
			do(t, e, m, "check", append(pairs, "remark="+tt.remark)...)
		}
		refusal := verb(t, "deliberate").Allow(e, m)
		if codeOf(refusal) != tt.code || refusal != nil && refusal.Rule.IsZero() {
			t.Errorf("%s: %v", name, refusal)
		}
	}
}

// The unlawful goes to no meeting, but for a decision that explores a reform
// and states its risk.
func TestTheUnlawfulAndItsOneExit(t *testing.T) {
	e, m := at(t, "reviewing")
	do(t, e, m, "conclude", "result=unlawful", "on=2026-11-18")
	do(t, e, m, "issue", "on=2026-11-19")
	if err := refuse(t, e, m, "deliberate.unlawful", "deliberate", "result=passed"); err.Rule != national.Meeting.Unlawful || err.Param != "risk" {
		t.Errorf("%+v", err)
	}
	do(t, e, m, "deliberate", "result=passed", "risk=无上位法依据，可能被撤销")
	if !warned(e, "deliberate.reform") || m.Deliberation.Risk == "" {
		t.Errorf("%v", e.Warnings)
	}
	e = newEnv()
	m = registered(t, e, review.Normative)
	do(t, e, m, "accept", "on=2026-11-03")
	do(t, e, m, "conclude", "on=2026-11-13", "result=unlawful", "reason=越权")
	do(t, e, m, "issue", "on=2026-11-16")
	refuse(t, e, m, "deliberate.never", "deliberate", "result=passed", "risk=有风险")
}

// What was declined is explained to the meeting in a note of its own.
func TestDeclinedNeedsTheNote(t *testing.T) {
	e := newEnv()
	m := registered(t, e, review.Normative)
	do(t, e, m, "accept", "on=2026-11-03")
	do(t, e, m, "opine", "problem=设定许可", "basis=行政许可法第17条")
	do(t, e, m, "conclude", "on=2026-11-13", "result=amend")
	do(t, e, m, "issue", "on=2026-11-16")
	refuse(t, e, m, "param.choice", "issue", "letter=unadopted")
	do(t, e, m, "answer", "result=declined", "reason=上级要求", "on=2026-11-17")
	if err := refuse(t, e, m, "deliberate.unadopted", "deliberate", "result=passed"); err.Rule != national.Meeting.Unadopted {
		t.Errorf("%+v", err)
	}
	refuse(t, e, m, "date.order", "issue", "letter=unadopted", "on=2026-11-15")
	do(t, e, m, "issue", "letter=unadopted", "on=2026-11-18")
	do(t, e, m, "deliberate", "result=passed")
	e, m = at(t, "answering") // a decision is told so
	do(t, e, m, "answer", "result=declined", "reason=上级要求", "on=2026-11-19")
	do(t, e, m, "deliberate", "result=passed")
	if !warned(e, "deliberate.declined") {
		t.Errorf("%v", e.Warnings)
	}
}

// What the meeting decided on cannot be taken back from under it.
func TestALetterTheMeetingReliedOn(t *testing.T) {
	e, m := at(t, "held")
	do(t, e, clone(m), "void", "reason=错字")
	do(t, e, m, "deliberate", "result=passed", "on=2026-11-19")
	if refusal := verb(t, "void").Allow(e, m); codeOf(refusal) != "void.nothing" {
		t.Errorf("%v", refusal)
	}
}
