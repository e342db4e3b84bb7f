package review_test

import (
	"maps"
	"slices"
	"testing"

	"hefa/review"
)

// named collects the first argument of every warning of a code.
func named(e *review.Env, code string) []string {
	var out []string
	for _, w := range e.Warnings {
		if w.Code == code {
			out = append(out, w.Args[0].(string))
		}
	}
	slices.Sort(out)
	return out
}

// At acceptance every required row that nobody has marked is named once, and no
// other.
func TestAcceptanceNamesWhatNobodyChecked(t *testing.T) {
	for _, kind := range review.Kinds() {
		e := newEnv()
		m := registered(t, e, kind)
		rules := national.For(kind)
		var want []string
		for i, it := range rules.Materials {
			if !it.Required {
				continue
			}
			if i == 0 {
				do(t, e, m, "check", "id="+it.ID, "answer=yes")
				continue
			}
			want = append(want, it.Name)
		}
		marked := false
		for _, it := range rules.Gates {
			if it.Required && !marked {
				marked = true
				do(t, e, m, "check", "id="+it.ID, "answer=na", "remark=不适用")
			} else if it.Required {
				want = append(want, it.Name)
			}
		}
		e.Warnings = nil
		do(t, e, m, "accept")
		slices.Sort(want)
		if got := named(e, "accept.unchecked"); !slices.Equal(got, want) || warned(e, "accept.gate.open") {
			t.Errorf("%s: %v, want %v", kind, got, want)
		}
	}
}

// A strict place lets pass what was gone through or does not apply, and asks
// for nothing that is not required.
func TestStrictGates(t *testing.T) {
	strict := *national
	strict.Strict = true
	for name, tt := range map[string]struct {
		answer string
		passes bool
	}{"gone through": {"yes", true}, "not applicable": {"na", true}, "not gone through": {"no", false}, "nobody looked": {"", false}} {
		e, m := at(t, "received")
		e.Profile = &strict
		required, last := 0, ""
		for _, it := range strict.For(review.Decision).Gates {
			if it.Required {
				required, last = required+1, it.ID
				do(t, e, m, "check", "id="+it.ID, "answer=yes")
			}
		}
		if tt.answer == "" {
			delete(m.Gates, last)
		} else {
			do(t, e, m, "check", "id="+last, "answer="+tt.answer, "remark=见说明")
		}
		if required == 0 || required == len(strict.For(review.Decision).Gates) {
			t.Fatal("the profile tells nothing about what is not required")
		}
		if tt.passes {
			do(t, e, m, "accept")
		} else if err := refuse(t, e, m, "accept.gate", "accept"); err.Rule.IsZero() {
			t.Errorf("%s: no rule", name)
		}
	}
}

// Accepting what is being completed says so; a notice stops the clock only
// once it runs.
func TestWhatSupplementingSays(t *testing.T) {
	e, m := at(t, "early")
	do(t, e, m, "accept")
	if !warned(e, "accept.completes") {
		t.Errorf("%v", e.Warnings)
	}
	e, m = at(t, "received")
	if do(t, e, m, "supplement", "missing=甲"); warned(e, "supplement.pauses") {
		t.Errorf("no clock runs yet: %v", e.Warnings)
	}
	do(t, e, m, "resume")
	if do(t, e, m, "accept"); warned(e, "accept.completes") {
		t.Errorf("nothing was open: %v", e.Warnings)
	}
}

// What was approved, by whom and why, stays on record.
func TestApprovalsAreKept(t *testing.T) {
	e, m := at(t, "reviewing")
	do(t, e, m, "urgent", "reason=防汛抢险", "approved-by=王县长")
	do(t, e, m, "extend", "days=5", "reason=情况复杂", "approved-by=李局长")
	do(t, e, m, "counsel", "on=2026-11-16", "by=王律师", "view=建议补充依据")
	if *m.Urgent != (review.Urgency{On: today, Reason: "防汛抢险", ApprovedBy: "王县长"}) ||
		*m.Extension != (review.Extension{On: today, Days: 5, Reason: "情况复杂", ApprovedBy: "李局长"}) ||
		m.Counsel[1] != (review.Counsel{On: date("2026-11-16"), By: "王律师", View: "建议补充依据"}) {
		t.Errorf("%+v %+v %+v", m.Urgent, m.Extension, m.Counsel)
	}
	do(t, e, m, "conclude", "on=2026-11-18", "result=amend", "reason=另附说明")
	if m.Conclusion.Reason != "另附说明" {
		t.Errorf("%+v", m.Conclusion)
	}
}

// A word is asked for where a gate does not apply, and only there and only when
// none was given.
func TestGatesThatDoNotApplyNeedAWord(t *testing.T) {
	for answer, tt := range map[string]struct {
		remark string
		warns  bool
	}{"na": {"", true}, "yes": {"", false}, "no": {"", false}} {
		e, m := at(t, "received")
		do(t, e, m, "check", "id=g-hearing", "answer="+answer)
		if warned(e, "check.remark") != tt.warns {
			t.Errorf("%s: %v", answer, e.Warnings)
		}
		e, m = at(t, "received")
		if do(t, e, m, "check", "id=g-hearing", "answer="+answer, "remark=无人申请"); warned(e, "check.remark") {
			t.Errorf("%s with a word: %v", answer, e.Warnings)
		}
	}
}

// A step with a least length counts from its first day to its last; a shorter
// one needs a reason, and what has no least length or no days is left alone.
func TestLeastLengthOfASteps(t *testing.T) {
	for name, tt := range map[string]struct {
		kind  review.Kind
		pairs []string
		code  string
	}{
		"thirty days":         {review.Normative, []string{"id=g-comment", "from=2026-10-01", "on=2026-10-31"}, ""},
		"twenty-nine":         {review.Normative, []string{"id=g-comment", "from=2026-10-01", "on=2026-10-30"}, "check.short"},
		"short with a reason": {review.Normative, []string{"id=g-comment", "from=2026-10-01", "on=2026-10-30", "remark=紧急"}, ""},
		"backward":            {review.Normative, []string{"id=g-comment", "from=2026-10-02", "on=2026-10-01", "remark=紧急"}, "check.backward"},
		"no first day":        {review.Normative, []string{"id=g-comment", "on=2026-10-01"}, ""},
		"no last day":         {review.Normative, []string{"id=g-comment", "from=2026-10-01"}, ""},
		"a day without term":  {review.Normative, []string{"id=g-operators", "from=2026-10-01", "on=2026-10-01"}, ""},
	} {
		e := newEnv()
		m := registered(t, e, tt.kind)
		pairs := append(tt.pairs, "answer=yes")
		if tt.code == "" {
			do(t, e, m, "check", pairs...)
		} else if err := refuse(t, e, m, tt.code, "check", pairs...); err.Param == "" {
			t.Errorf("%s: %+v", name, err)
		}
	}
}

// Nothing is said of a conclusion that leaves nothing to say.
func TestConclusionsWithoutAWord(t *testing.T) {
	for name, tt := range map[string]struct {
		result, reason string
		opinion, bare  bool
	}{
		"lawful": {"lawful", "", false, false}, "unlawful for a reason": {"unlawful", "违反上位法", false, false},
		"unlawful without": {"unlawful", "", false, true}, "amended by opinions": {"amend", "", true, false},
	} {
		e := newEnv()
		m := registered(t, e, review.Normative)
		do(t, e, m, "accept", "on=2026-11-03")
		for _, it := range national.For(review.Normative).Points {
			do(t, e, m, "point", "id="+it.ID, "answer=yes")
		}
		if tt.opinion {
			do(t, e, m, "opine", "problem=缺依据", "basis=《某法》第1条")
		}
		e.Warnings = nil
		do(t, e, m, "conclude", "on=2026-11-20", "result="+tt.result, "reason="+tt.reason)
		if warned(e, "conclude.bare") != tt.bare || warned(e, "conclude.points") || warned(e, "conclude.late") || warned(e, "conclude.early") {
			t.Errorf("%s: %v", name, e.Warnings)
		}
	}
	e := newEnv()
	m := registered(t, e, review.Contract) // a kind without a minimum
	do(t, e, m, "accept", "on=2026-11-19")
	if do(t, e, m, "conclude", "result=lawful"); m.Conclusion.Early || warned(e, "conclude.early") {
		t.Errorf("%+v", m.Conclusion)
	}
}

// An opinion keeps what was written, and the draft it was written on, until it
// is about another place.
func TestOpinionsKeepTheirDraft(t *testing.T) {
	e, m := at(t, "reviewing")
	do(t, e, m, "attach", "file=一稿", "as=draft")
	do(t, e, m, "opine", "article=第五条", "quote=原文", "problem=越权", "basis=《某法》第3条", "proposal=删去")
	o := m.Opinions[1]
	first, _ := m.DraftFile()
	if o.Article != "第五条" || o.Quote != "原文" || o.Proposal != "删去" || o.Text != first.SHA256 || warned(e, "opinion.basis") || warned(e, "opinion.draft") {
		t.Errorf("%+v %v", o, e.Warnings)
	}
	do(t, e, m, "attach", "file=二稿", "as=draft")
	second, _ := m.DraftFile()
	for _, tt := range []struct{ arg, text string }{{"proposal=改写", first.SHA256}, {"article=第五条", first.SHA256}, {"quote=另一处", second.SHA256}} {
		do(t, e, m, "reword", "opinion=2", tt.arg)
		if m.Opinions[1].Text != tt.text {
			t.Errorf("%s: %+v", tt.arg, m.Opinions[1])
		}
	}
	do(t, e, m, "attach", "file=三稿", "as=draft")
	third, _ := m.DraftFile()
	do(t, e, m, "reword", "opinion=2", "article=第六条")
	if m.Opinions[1].Text != third.SHA256 || m.Opinions[1].Proposal != "改写" {
		t.Errorf("%+v", m.Opinions[1])
	}
}

// A basis that names no provision is remarked on, however it came about.
func TestABasisNamesAProvision(t *testing.T) {
	for basis, warns := range map[string]bool{"价格法第18条": false, "《价格法》": false, "有关规定": true} {
		for _, severity := range []string{"legality", "advice"} {
			e, m := at(t, "reviewing")
			do(t, e, m, "opine", "problem=某", "basis="+basis, "severity="+severity)
			if got := warned(e, "opinion.basis"); got != (warns && severity == "legality") {
				t.Errorf("%s %s: %v", severity, basis, e.Warnings)
			}
			e.Warnings = nil
			do(t, e, m, "reword", "opinion=2", "problem=另写")
			if got := warned(e, "opinion.basis"); got != (warns && severity == "legality") {
				t.Errorf("reworded %s %s: %v", severity, basis, e.Warnings)
			}
		}
	}
}

// An earlier review is put aside whole.
func TestARoundIsKeptWhole(t *testing.T) {
	e, m := at(t, "supplementing")
	do(t, e, m, "resume", "on=2026-11-12")
	do(t, e, m, "extend", "days=5", "reason=难", "approved-by=王")
	do(t, e, m, "point", "id=p-power", "answer=no", "remark=越权")
	do(t, e, m, "conclude", "on=2026-12-07", "result=amend")
	do(t, e, m, "issue", "on=2026-12-07")
	was := *m
	do(t, e, m, "resubmit", "review=yes", "on=2026-12-08")
	r := m.Rounds[0]
	if !slices.Equal(r.Counsel, was.Counsel) || len(r.Pauses) != 1 || r.Pauses[0].Resumed != date("2026-11-12") || r.Extension != was.Extension ||
		!maps.Equal(r.Points, was.Points) || len(r.Points) != 1 || r.Conclusion != was.Conclusion || r.Accepted != date("2026-11-03") ||
		r.Letter != was.Letters[0].No || r.Finished != date("2026-12-07") || r.Late != was.Letters[0].Late || !r.Late {
		t.Errorf("%+v", r)
	}
	if got := breaches(m, "2026-12-08"); len(got) != 1 || got[0].Kind != review.BreachIncomplete || got[0].At != date("2026-11-12") {
		t.Errorf("what was asked for in an earlier round: %+v", got)
	}
	e, m = at(t, "answering")
	if do(t, e, m, "resubmit", "review=yes"); m.Rounds[0].Late {
		t.Errorf("%+v", m.Rounds[0])
	}
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
