package review_test

import (
	"slices"
	"testing"

	"hefa/review"
)

func TestStageOfAFreshMatter(t *testing.T) {
	if s := (&review.Matter{}).Stage(); s != review.StagePlanned {
		t.Errorf("%s", s)
	}
	if s := (&review.Matter{Received: today}).Stage(); s != review.StageReceived {
		t.Errorf("%s", s)
	}
}

func TestWhereAMatterStands(t *testing.T) {
	for _, tt := range []struct {
		state string
		then  []string // a verb applied on top
		stage review.Stage
		view  review.View
		ask   string // attention
		owed  review.LetterKind
		next  string
	}{
		{"received", nil, review.StageReceived, review.ViewIntake, "2026-11-02 intake", "", "accept"},
		{"early", nil, review.StageSupplementing, review.ViewIntake, "2026-11-04 letter", review.SupplementLetter, "issue"},
		{"early", []string{"issue"}, review.StageSupplementing, review.ViewIntake, "2026-11-11 pause", "", "resume"},
		{"early", []string{"resume"}, review.StageReceived, review.ViewIntake, "2026-11-02 intake", "", "accept"},
		{"early", []string{"accept"}, review.StageReviewing, review.ViewReview, "2026-12-11 due", "", "opine"},
		{"supplementing", nil, review.StageSupplementing, review.ViewReview, "2026-11-10 letter", review.SupplementLetter, "issue"},
		{"supplementing", []string{"issue"}, review.StageSupplementing, review.ViewReview, "2026-11-17 pause", "", "resume"},
		{"reviewing", nil, review.StageReviewing, review.ViewReview, "2026-11-24 due", "", "opine"},
		{"reviewing", []string{"extend", "days=10", "reason=难", "approved-by=王"}, review.StageReviewing, review.ViewReview, "2026-12-08 due", "", "opine"},
		{"concluded", nil, review.StageConcluded, review.ViewReview, "2026-11-18 letter", review.OpinionLetter, "issue"},
		{"answering", nil, review.StageAnswering, review.ViewAnswer, "2026-12-03 answer", "", "answer"},
		{"answering", []string{"void", "reason=错字"}, review.StageConcluded, review.ViewReview, "2026-11-18 letter", review.OpinionLetter, "issue"},
		{"settled", nil, review.StageSettled, "done", "", "", "deliberate"},
		{"planned", nil, review.StagePlanned, review.ViewPlan, "2026-11-10 step", "", "step"},
		{"planned", []string{"step", "name=风险评估", "done=2026-11-12"}, review.StagePlanned, review.ViewPlan, "2026-11-30 step", "", "step"},
		{"planned", []string{"receive"}, review.StageReceived, review.ViewIntake, "2026-11-20 intake", "", "accept"},
		{"planned", []string{"withdraw", "reason=并入其他事项"}, review.StageWithdrawn, "done", "", "", "archive"},
		{"held", nil, review.StageHeld, review.ViewFiling, "", "", "deliberate"},
		{"rejected", nil, review.StageRejected, "done", "", "", "archive"},
		{"deliberated", nil, review.StageDeliberated, review.ViewFiling, "2026-11-17 record", "", "register"},
		{"deliberated", []string{"refuse", "on=2026-11-19", "reason=未附起草说明"}, review.StageDeliberated, review.ViewFiling, "2026-11-19 letter", review.RefusalLetter, "issue"},
		{"recorded", nil, review.StageRecorded, review.ViewFiling, "2026-11-18 record", "", "publish"},
		{"published", nil, review.StagePublished, review.ViewFiling, "2026-12-03 filing", "", "file"},
		{"published", []string{"file", "to=government"}, review.StagePublished, review.ViewFiling, "2026-12-18 filing", "", "file"},
		{"inforce", nil, review.StageInForce, review.ViewForce, "2031-05-17 lapse", "", ""},
		{"inforce", []string{"evaluate", "due=2027-11-18"}, review.StageInForce, review.ViewForce, "2027-11-18 assess", "", ""},
		{"expired", nil, review.StageExpired, "done", "", "", "archive"},
		{"signed", nil, review.StageSigned, "done", "", "", "archive"},
		{"archived", nil, review.StageArchived, "done", "", "", ""},
		{"returned", nil, review.StageReturned, "done", "2026-11-18 letter", review.ReturnLetter, "issue"},
		{"returned", []string{"issue"}, review.StageReturned, "done", "", "", "archive"},
		{"outofscope", nil, review.StageOutOfScope, "done", "2026-11-18 letter", review.OutOfScopeLetter, "issue"},
		{"withdrawn", nil, review.StageWithdrawn, "done", "", "", "archive"},
		{"cancelled", nil, review.StageCancelled, "done", "", "", ""},
	} {
		e, m := at(t, tt.state)
		if tt.then != nil {
			do(t, e, m, tt.then[0], tt.then[1:]...)
		}
		if m.Stage() != tt.stage || m.View() != tt.view {
			t.Errorf("%s %v: %s in %s", tt.state, tt.then, m.Stage(), m.View())
		}
		a := m.Attention(national, prc)
		if ask := a.On.String() + " " + string(a.Why); ask != tt.ask && (tt.ask != "" || a != review.Attention{}) {
			t.Errorf("%s %v asks %s", tt.state, tt.then, ask)
		}
		if k, owed := m.OwedLetter(); owed != (tt.owed != "") || owed && k != tt.owed {
			t.Errorf("%s %v owes %q", tt.state, tt.then, k)
		}
		if m.NextVerb() != tt.next {
			t.Errorf("%s %v waits for %q", tt.state, tt.then, m.NextVerb())
		}
		if tt.next != "" && verb(t, tt.next).Allow(e, m) != nil {
			t.Errorf("%s %v waits for %s, which is refused", tt.state, tt.then, tt.next)
		}
	}
}

// A matter whose opinions were all retracted has nothing left to answer.
func TestNoOpinionsNoAnswer(t *testing.T) {
	e, m := at(t, "reviewing")
	do(t, e, m, "retract", "opinion=1", "reason=误")
	do(t, e, m, "conclude", "on=2026-11-18", "result=lawful")
	do(t, e, m, "issue")
	if m.Stage() != review.StageSettled {
		t.Errorf("%s", m.Stage())
	}
}

// A window without a maximum sets no date, so a review asks for nothing and a
// conclusion from its own day on.
func TestAttentionWithoutMaximum(t *testing.T) {
	p := *national
	p.Kinds = map[review.Kind]review.KindRules{review.Decision: {Window: review.WindowRule{Unit: review.Workdays, Min: 7}}}
	_, m := at(t, "reviewing")
	if a := m.Attention(&p, prc); a != (review.Attention{}) {
		t.Errorf("%v", a)
	}
	_, m = at(t, "concluded")
	if a := m.Attention(&p, prc); a.On != date("2026-11-18") {
		t.Errorf("%v", a)
	}
}

func TestStagesAndViews(t *testing.T) {
	for _, state := range states {
		_, m := at(t, state)
		if !slices.Contains(review.Stages(), m.Stage()) {
			t.Errorf("%s is no stage", m.Stage())
		}
		s := review.Summarize(m, national, prc)
		over := []review.Stage{review.StageSettled, review.StageRejected, review.StageExpired, review.StageSigned}
		if closed := m.View() == "done" && !slices.Contains(over, m.Stage()); closed != m.Stage().Closed() {
			t.Errorf("%s closed: %v", state, m.Stage().Closed())
		}
		if s.Running() && (m.Stage().Closed() || s.Stopped) {
			t.Errorf("the clock of a matter %s runs", state)
		}
	}
}

func TestSummarize(t *testing.T) {
	for _, tt := range []struct {
		state, on           string
		due                 string
		left                int
		runs, stopped, due2 bool // due2: overdue on that day
	}{
		{"received", "2026-11-20", "", 0, false, false, false},
		{"reviewing", "2026-11-20", "2026-11-24", 2, true, false, false},
		{"reviewing", "2026-11-24", "2026-11-24", 0, true, false, false},
		{"reviewing", "2026-11-25", "2026-11-24", -1, true, false, true},
		{"supplementing", "2026-12-25", "", 10, true, true, false},
		{"concluded", "2026-11-25", "2026-11-24", -1, true, false, true},
		{"answering", "2026-11-25", "2026-11-24", 0, false, false, false},
		{"archived", "2026-11-25", "2026-11-24", 0, false, false, false},
		{"returned", "2026-11-25", "", 0, false, false, false},
	} {
		_, m := at(t, tt.state)
		s := review.Summarize(m, national, prc)
		left, runs := s.DaysLeft(prc, date(tt.on))
		if s.Due.String() != tt.due || left != tt.left || runs != tt.runs || s.Stopped != tt.stopped || s.Overdue(date(tt.on)) != tt.due2 {
			t.Errorf("%s on %s: %d %v overdue %v, %+v", tt.state, tt.on, left, runs, s.Overdue(date(tt.on)), s)
		}
		if s.ID != m.ID || s.No != m.No || s.Stage != m.Stage() || s.Next != m.NextVerb() {
			t.Errorf("%+v", s)
		}
	}
}

func TestSummaryOfALateLetter(t *testing.T) {
	e, m := at(t, "concluded")
	e.Today = date("2026-11-25")
	do(t, e, m, "issue")
	s := review.Summarize(m, national, prc)
	if !s.Late || !s.Overdue(today) || !m.Letters[0].Late || !warned(e, "conclude.late") {
		t.Errorf("%+v", s)
	}
	e, m = at(t, "concluded")
	do(t, e, m, "issue", "on=2026-11-24") // the last day
	if s := review.Summarize(m, national, prc); s.Late || m.Letters[0].Late || s.Overdue(date("2027-01-01")) {
		t.Errorf("%+v", s)
	}
}

// TestNextOfADocumentInForce: it asks for a cleanup once it is about to lapse,
// for its evaluation once that is due, and for nothing before.
func TestNextOfADocumentInForce(t *testing.T) {
	for _, tt := range []struct {
		then  []string
		today string
		want  string
	}{
		{nil, "2026-12-01", ""},
		{nil, "2031-05-16", ""},
		{nil, "2031-05-17", "cleanup"},
		{[]string{"evaluate", "due=2027-11-18"}, "2027-11-17", ""},
		{[]string{"evaluate", "due=2027-11-18"}, "2027-11-18", "evaluate"},
	} {
		e, m := at(t, "inforce")
		if tt.then != nil {
			do(t, e, m, tt.then[0], tt.then[1:]...)
		}
		if got := review.Summarize(m, national, prc).NextOn(date(tt.today)); got != tt.want {
			t.Errorf("%v on %s waits for %q, want %q", tt.then, tt.today, got, tt.want)
		}
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
