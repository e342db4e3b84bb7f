package review_test

import (
	"errors"
	"reflect"
	"strings"
	"testing"

	"hefa/review"
)

func TestRegistration(t *testing.T) {
	e := newEnv()
	m := &review.Matter{ID: "id-1"}
	do(t, e, m, "add", "title=某某办法", "kind=normative", "drafter=县住建局", "decider=县人民政府", "file=办法.docx", "file=说明.docx")
	if m.No != "G2026-0001" || m.Received != today || m.Profile != national.Edition || m.Version != 1 || m.Decider != "县人民政府" {
		t.Errorf("%+v", m)
	}
	if f, ok := m.DraftFile(); !ok || f.Name != "办法.docx" || len(m.Attachments) != 2 || m.Attachments[1].Draft {
		t.Errorf("%+v", m.Attachments)
	}
	next := &review.Matter{ID: "id-2"}
	do(t, e, next, "add", "title=某某规定", "kind=normative", "drafter=县住建局", "received=2026-12-01")
	if next.No != "G2026-0002" || !warned(e, "date.future") {
		t.Errorf("%s %v", next.No, e.Warnings)
	}
	refuse(t, e, &review.Matter{ID: "id-3"}, "param.choice", "add", "title=某", "kind=law", "drafter=某")
	refuse(t, e, &review.Matter{ID: "id-3"}, "param.missing", "add", "kind=other", "drafter=某")
	if _, err := review.Do(e, &review.Matter{ID: "id-3"}, review.Registration(), args("title=某", "kind=other", "drafter=某", "file=nowhere")); err == nil {
		t.Error("a file that is not there was attached")
	}
}

func TestAccept(t *testing.T) {
	e, m := at(t, "received")
	refuse(t, e, m, "date.order", "accept", "on=2026-11-01")
	do(t, e, m, "accept")
	if m.Accepted != today || !warned(e, "accept.unchecked") {
		t.Errorf("%v %v", m.Accepted, e.Warnings)
	}
}

// What is marked as absent refuses acceptance, unless it is on its way.
func TestAcceptWithMissingMaterials(t *testing.T) {
	e, m := at(t, "received")
	do(t, e, m, "check", "id=m-basis", "answer=no")
	do(t, e, m, "check", "id=m-own-review", "answer=no") // not required
	if got := refuse(t, e, m, "accept.missing", "accept"); got.Rule.IsZero() {
		t.Error("the refusal names no rule")
	}
	do(t, e, m, "supplement", "on=2026-11-04")
	refuse(t, e, m, "date.order", "accept", "on=2026-11-03")
	do(t, e, m, "accept", "on=2026-11-06")
	if m.Accepted != date("2026-11-06") || m.Pauses[0].Resumed != m.Accepted || m.Materials["m-basis"].Mark != review.Yes {
		t.Errorf("%+v", m)
	}

	e, m = at(t, "early") // waits for the draft only
	do(t, e, m, "check", "id=m-basis", "answer=no")
	refuse(t, e, m, "accept.missing", "accept")
}

func TestAcceptPastAnUndoneGate(t *testing.T) {
	e, m := at(t, "received")
	do(t, e, m, "check", "id=g-public", "answer=no")
	strict := *national
	strict.Strict = true
	e.Profile = &strict
	refuse(t, e, m, "accept.gate", "accept")
	e.Profile = national
	do(t, e, m, "accept")
	if !warned(e, "accept.gate.open") {
		t.Errorf("%v", e.Warnings)
	}
}

func TestSupplementAndResume(t *testing.T) {
	e, m := at(t, "reviewing")
	refuse(t, e, m, "supplement.nothing", "supplement")
	refuse(t, e, m, "date.order", "supplement", "missing=甲", "on=2026-11-02")
	refuse(t, e, m, "date.order", "supplement", "missing=甲", "on=2026-11-10", "until=2026-11-09")
	do(t, e, m, "supplement", "on=2026-11-10", "missing=决策草案", "missing=其他说明")
	want := review.Pause{On: date("2026-11-10"), Until: date("2026-11-17"), Missing: []string{"决策草案", "其他说明"}}
	if !reflect.DeepEqual(m.Pauses[0], want) || m.Materials["m-draft"].Mark != review.No || !warned(e, "supplement.pauses") {
		t.Errorf("%+v %v", m.Pauses[0], m.Materials)
	}
	refuse(t, e, m, "date.order", "resume", "on=2026-11-09")
	do(t, e, m, "resume", "on=2026-11-13")
	if m.Pauses[0].Resumed != date("2026-11-13") || m.Materials["m-draft"].Mark != review.Yes {
		t.Errorf("%+v %v", m.Pauses[0], m.Materials)
	}
	err := refuse(t, e, m, "date.order", "supplement", "missing=甲", "on=2026-11-12")
	if err.Args[1] != review.Fact("resumed") {
		t.Errorf("%v", err.Args)
	}
	do(t, e, m, "supplement", "on=2026-11-13", "missing=甲", "until=")
	if p, open := m.OpenPause(); !open || !p.Until.IsZero() || len(m.Pauses) != 2 {
		t.Errorf("%+v", m.Pauses)
	}
}

// Two notices on the same day have a letter each.
func TestEveryPauseHasItsLetter(t *testing.T) {
	e, m := at(t, "supplementing")
	do(t, e, m, "issue", "on=2026-11-10")
	do(t, e, m, "resume", "on=2026-11-10")
	do(t, e, m, "supplement", "on=2026-11-10", "missing=又缺")
	if _, owed := m.OwedLetter(); !owed {
		t.Error("the second notice needs no letter")
	}
	do(t, e, m, "issue", "on=2026-11-10")
	if m.Letters[0].Pause != 1 || m.Letters[1].Pause != 2 {
		t.Errorf("%+v", m.Letters)
	}
	refuse(t, e, m, "param.choice", "issue", "letter=supplement")
	do(t, e, m, "void", "reason=错")
	do(t, e, m, "issue", "on=2026-11-11")
	wantLetters(t, m, "柳司审补〔2026〕1号", "柳司审补〔2026〕2号×", "柳司审补〔2026〕3号")
}

// Nothing ends before what happened last.
func TestEndingsFollowTheFacts(t *testing.T) {
	for _, tt := range []struct{ state, verb, early, fine, fact string }{
		{"received", "return", "2026-11-01", "2026-11-02", "received"},
		{"early", "outofscope", "2026-11-03", "2026-11-04", "supplement"},
		{"reviewing", "return", "2026-11-02", "2026-11-03", "accepted"},
		{"concluded", "withdraw", "2026-11-17", "2026-11-18", "opinion"},
		{"settled", "archive", "2026-11-18", "2026-11-19", "last"},
		{"withdrawn", "archive", "2026-11-17", "2026-11-18", "last"},
	} {
		e, m := at(t, tt.state)
		pairs := []string{"on=" + tt.early}
		if tt.verb != "archive" {
			pairs = append(pairs, "reason=某")
		}
		if err := refuse(t, e, m, "date.order", tt.verb, pairs...); err.Args[1] != review.Fact(tt.fact) || err.Param != "on" {
			t.Errorf("%s %s: %v", tt.state, tt.verb, err)
		}
		pairs[0] = "on=" + tt.fine
		do(t, e, m, tt.verb, pairs...)
	}
}

func TestConclude(t *testing.T) {
	for _, tt := range []struct {
		on             string
		urgent         bool
		early, warning bool
		late           bool
	}{
		{"2026-11-11", false, true, true, false}, // the sixth working day
		{"2026-11-11", true, true, false, false},
		{"2026-11-12", false, false, false, false}, // the seventh
		{"2026-11-24", false, false, false, false},
		{"2026-11-25", false, false, false, true},
	} {
		e, m := at(t, "reviewing")
		if tt.urgent {
			do(t, e, m, "urgent", "reason=为预防、应对和处置突发事件", "approved-by=王县长")
		}
		do(t, e, m, "conclude", "on="+tt.on, "result=amend")
		if m.Conclusion.Early != tt.early || warned(e, "conclude.early") != tt.warning || warned(e, "conclude.late") != tt.late {
			t.Errorf("%s: %+v %v", tt.on, m.Conclusion, e.Warnings)
		}
		if review.Summarize(m, national, prc).Urgent != tt.urgent || !warned(e, "conclude.points") {
			t.Errorf("%s: %v", tt.on, e.Warnings)
		}
	}
}

func TestConcludeConsistently(t *testing.T) {
	e, m := at(t, "reviewing")
	refuse(t, e, m, "conclude.contradiction", "conclude", "result=lawful")
	refuse(t, e, m, "date.order", "conclude", "result=amend", "on=2026-11-02")
	do(t, e, m, "reword", "opinion=1", "severity=advice")
	do(t, e, m, "conclude", "result=lawful")
	do(t, e, m, "opine", "problem=另有问题", "basis=某法第1条")
	refuse(t, e, m, "conclude.contradiction", "issue")
	do(t, e, m, "conclude", "result=amend", "on=2026-11-19") // a second thought may be dated earlier
	do(t, e, m, "issue", "on=2026-11-19")
	e, m = at(t, "concluded")
	do(t, e, m, "opine", "problem=没有依据")
	refuse(t, e, m, "conclude.draft", "issue")
	e, m = at(t, "reviewing")
	do(t, e, m, "retract", "opinion=1", "reason=误")
	do(t, e, m, "conclude", "result=unlawful")
	if !warned(e, "conclude.bare") {
		t.Errorf("%v", e.Warnings)
	}
}

func TestOpinions(t *testing.T) {
	e, m := at(t, "reviewing")
	do(t, e, m, "opine", "problem=缺依据")
	if !m.Opinions[1].Draft() || m.Opinions[1].N != 2 || !warned(e, "opinion.draft") {
		t.Errorf("%+v", m.Opinions)
	}
	do(t, e, m, "reword", "opinion=1", "basis=价格法第20条", "quote=原文", "article=")
	if o := m.Opinions[0]; o.Basis != "价格法第20条" || o.Problem != "定价权限不明" || o.Quote != "原文" || o.Article != "" || o.Severity != review.Legality {
		t.Errorf("%+v", o)
	}
	refuse(t, e, m, "param.missing", "reword", "opinion=1", "problem=")
	do(t, e, m, "retract", "opinion=2", "reason=重复")
	refuse(t, e, m, "param.choice", "reword", "opinion=2", "problem=再写")
	do(t, e, m, "opine", "problem=第三")
	if len(m.LiveOpinions()) != 2 || m.Opinions[2].N != 3 || m.Opinions[1].Draft() {
		t.Errorf("%+v", m.Opinions)
	}
}

func TestIssue(t *testing.T) {
	e, m := at(t, "concluded")
	refuse(t, e, m, "date.order", "issue", "on=2026-11-17")
	e.Render = func(c review.LetterContent) (string, error) { return "sha of " + c.No, nil }
	do(t, e, m, "issue", "on=2026-11-19", "form=document")
	l := m.Letters[0]
	if l.No != "柳司审〔2026〕1号" || l.Series != "letter/柳司审" || l.Year != 2026 || l.Seq != 1 || l.Late ||
		l.Content.No != l.No || l.Content.Form != review.FormDocument || l.File != "sha of "+l.No || m.Finished() != l.On {
		t.Errorf("%+v", l)
	}
	e, m = at(t, "concluded")
	e.Office = review.Office{}
	do(t, e, m, "issue", "on=2026-11-19")
	if l := m.Letters[0]; l.No != "××司审〔2026〕1号" || e.Warnings[len(e.Warnings)-1].Code != "office.unset" {
		t.Errorf("without an office: %s %v", l.No, e.Warnings)
	}
	e, m = at(t, "concluded")
	e.Render = func(review.LetterContent) (string, error) { return "", errors.New("no space") }
	if _, err := review.Do(e, m, verb(t, "issue"), nil); err == nil {
		t.Error("a letter that could not be drawn was issued")
	}
}

// Letters of one code word share a series, whatever their kind.
func TestLettersOfOneCodeWordShareNumbers(t *testing.T) {
	e, m := at(t, "supplementing")
	e.Office.Codes = map[review.LetterKind]string{review.SupplementLetter: "柳司审"}
	do(t, e, m, "issue", "on=2026-11-10")
	do(t, e, m, "resume", "on=2026-11-12")
	do(t, e, m, "conclude", "on=2026-11-18", "result=amend")
	do(t, e, m, "issue", "on=2026-11-19")
	wantLetters(t, m, "柳司审〔2026〕1号", "柳司审〔2026〕2号")
}

func TestVoidPicksTheLetter(t *testing.T) {
	e, m := at(t, "supplementing")
	do(t, e, m, "issue", "on=2026-11-10")
	do(t, e, m, "resume", "on=2026-11-12")
	do(t, e, m, "conclude", "on=2026-11-18", "result=amend")
	do(t, e, m, "issue", "on=2026-11-19")
	do(t, e, m, "void", "no=柳司审补〔2026〕1号", "reason=错字")
	wantLetters(t, m, "柳司审补〔2026〕1号×", "柳司审〔2026〕1号")
	refuse(t, e, m, "param.choice", "void", "no=柳司审补〔2026〕1号", "reason=错字")
	if m.Stage() != review.StageAnswering {
		t.Errorf("%s", m.Stage())
	}
}

func TestAnswer(t *testing.T) {
	e, m := at(t, "reviewing")
	do(t, e, m, "opine", "problem=乙", "basis=某法")
	do(t, e, m, "opine", "problem=丙", "severity=advice")
	do(t, e, m, "conclude", "on=2026-11-18", "result=amend")
	do(t, e, m, "issue", "on=2026-11-19")
	refuse(t, e, m, "date.order", "answer", "result=adopted", "on=2026-11-18")
	if err := refuse(t, e, m, "answer.reason", "answer", "result=declined"); err.Rule.IsZero() || err.Param != "reason" {
		t.Errorf("%v", err)
	}
	refuse(t, e, m, "opinion.unknown", "answer", "result=adopted", "opinion=9")
	refuse(t, e, m, "opinion.unknown", "answer", "result=adopted", "opinion=x")
	do(t, e, m, "answer", "result=adopted", "opinion=1", "opinion=2")
	do(t, e, m, "answer", "result=declined", "reason=条件不具备") // the one still open
	if m.Opinions[0].Answer == m.Opinions[1].Answer || m.Opinions[2].Answer.Reason != "条件不具备" || m.Stage() != review.StageSettled {
		t.Errorf("%+v", m.Opinions)
	}
	do(t, e, m, "answer", "opinion=1", "result=partly") // a second reply replaces the first
	if m.Opinions[0].Answer.Result != review.Partly || m.Opinions[1].Answer.Result != review.Adopted {
		t.Errorf("%+v", m.Opinions)
	}
}

func TestCorrect(t *testing.T) {
	e, m := at(t, "reviewing")
	do(t, e, m, "check", "id=m-draft", "answer=yes")
	do(t, e, m, "extend", "days=10", "reason=难", "approved-by=王")
	do(t, e, m, "correct", "title=新题", "received=2026-11-03", "decider=县政府")
	if m.Title != "新题" || m.No != "J2026-0001" || m.Drafter != "柳河县发展和改革局" || m.Received != date("2026-11-03") || m.Materials == nil {
		t.Errorf("%+v", m)
	}
	do(t, e, m, "correct", "decider=")
	if m.Decider != "" {
		t.Errorf("%q", m.Decider)
	}
	refuse(t, e, m, "date.order", "correct", "received=2026-11-04")
	refuse(t, e, m, "param.missing", "correct", "drafter=")
	refuse(t, e, m, "param.missing", "correct", "title= ")
	do(t, e, m, "correct", "kind=normative")
	if m.No != "G2026-0001" || m.Former[0] != "J2026-0001" || m.Materials != nil || m.Extension != nil || !warned(e, "correct.renumbered") || !warned(e, "correct.reopened") {
		t.Errorf("%+v", m)
	}
	e, m = at(t, "early")
	refuse(t, e, m, "date.order", "correct", "received=2026-11-05") // the notice went out on the 4th
	e, m = at(t, "concluded")
	do(t, e, m, "correct", "kind=contract")
	if m.Stage() != review.StageReviewing || len(m.Opinions) != 1 {
		t.Errorf("%s", m.Stage())
	}
}

func TestExtend(t *testing.T) {
	e, m := at(t, "reviewing")
	if err := refuse(t, e, m, "extend.most", "extend", "days=11", "reason=难", "approved-by=王"); err.Rule.IsZero() {
		t.Error("the refusal names no rule")
	}
	do(t, e, m, "extend", "days=10", "reason=难", "approved-by=王")
	if m.Extension.Days != 10 || m.Extension.On != today || !warned(e, "extend.rule") {
		t.Errorf("%+v", m.Extension)
	}
}

func TestCheckMarks(t *testing.T) {
	e, m := at(t, "reviewing")
	do(t, e, m, "check", "id=g-hearing", "answer=na")
	do(t, e, m, "check", "id=m-basis", "answer=yes", "remark=齐")
	do(t, e, m, "point", "id=p-power", "answer=no", "remark=越权")
	if m.Gates["g-hearing"].Mark != review.NotApplicable || m.Materials["m-basis"].Remark != "齐" || m.Points["p-power"].Mark != review.No {
		t.Errorf("%+v", m)
	}
	if !warned(e, "check.remark") {
		t.Error("a gate that does not apply needs a word")
	}
	refuse(t, e, m, "param.choice", "check", "id=p-power", "answer=yes")
}

func TestAttach(t *testing.T) {
	e, m := at(t, "received")
	do(t, e, m, "attach", "file=甲.docx")
	do(t, e, m, "attach", "file=乙.docx")
	if !m.Attachments[0].Draft || m.Attachments[1].Draft {
		t.Errorf("%+v", m.Attachments)
	}
	refuse(t, e, m, "attach.twice", "attach", "file=乙.docx")
	do(t, e, m, "attach", "file=乙.docx", "as=draft")
	if f, _ := m.DraftFile(); f.Name != "乙.docx" {
		t.Errorf("%+v", f)
	}
}

// Every refusal can be read: the technical form names kind and code.
func TestErrors(t *testing.T) {
	cause := errors.New("disk")
	err := review.Damaged("store.damaged", cause, "a.db")
	if !errors.Is(err, cause) || err.Error() != "damaged: store.damaged [a.db]: disk" || review.KindOf(err) != review.KindDamaged {
		t.Errorf("%v", err)
	}
	if review.KindOf(cause) != "" || review.KindOf(nil) != "" || !strings.HasPrefix(review.NotFound("x").Error(), "not_found") {
		t.Error("kinds are mixed up")
	}
}

// Nothing that has to be handed in is let off without a reason.
func TestRequiredMaterialNeedsAReason(t *testing.T) {
	e, m := at(t, "received")
	if err := refuse(t, e, m, "check.needed", "check", "id=m-draft", "answer=na"); err.Param != "remark" || err.Rule.IsZero() {
		t.Errorf("%+v", err)
	}
	do(t, e, m, "check", "id=m-draft", "answer=na", "remark=口头请示，无文本")
	do(t, e, m, "check", "id=m-own-review", "answer=na") // not required
	if m.Materials["m-draft"].Mark != review.NotApplicable || m.Materials["m-own-review"].Mark != review.NotApplicable {
		t.Errorf("%+v", m.Materials)
	}
}

// A mistyped year would take a number of a year to come, for good.
func TestNoNumberOfAYearToCome(t *testing.T) {
	e, m := at(t, "concluded")
	given := false
	e.Number = func(string, int) (int, error) { given = true; return 1, nil }
	if err := refuse(t, e, m, "issue.year", "issue", "on=2027-01-01"); err.Param != "on" || given {
		t.Errorf("%+v, numbered %v", err, given)
	}
	do(t, e, m, "issue", "on=2026-12-31")
	if !warned(e, "date.future") {
		t.Error("a day to come is not warned of")
	}
}
