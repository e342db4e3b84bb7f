package review_test

import (
	"testing"

	"hefa/review"
)

// The technical form of an error names its kind, its code and what fills it.
func TestErrorsNameTheirArguments(t *testing.T) {
	for want, err := range map[string]*review.Error{
		"invalid: x [1 甲]": review.Invalid("x", 1, "甲"), "invalid: x": review.Invalid("x"),
		"not_allowed: x [1]": review.Refused("x", 1), "not_found: x [1]": review.NotFound("x", 1), "damaged: x [1]": review.Damaged("x", nil, 1),
	} {
		if err.Error() != want {
			t.Errorf("%q, want %q", err.Error(), want)
		}
	}
}

// What a refusal of a form's value names: the parameter, and what it would take.
func TestFaultsOfFormsNameTheirField(t *testing.T) {
	for name, tt := range map[string]struct {
		state, verb string
		args        []string
		code, param string
	}{
		"an unknown name":        {"received", "note", []string{"text=某", "colour=红"}, "param.unknown", "colour"},
		"no reason of a cleanup": {"inforce", "cleanup", []string{"round=甲", "result=repeal"}, "param.missing", "reason"},
		"no day of a step":       {"planned", "step", []string{"name=公众参与", "done=2026-11-01"}, "param.missing", "planned"},
		"no day of a meeting":    {"received", "meeting", nil, "param.missing", "day"},
		"an empty problem":       {"reviewing", "reword", []string{"opinion=1", "problem="}, "param.missing", "problem"},
		"an empty title":         {"received", "correct", []string{"title="}, "param.missing", "title"},
		"an empty unit":          {"received", "correct", []string{"drafter="}, "param.missing", "drafter"},
		"nothing to evaluate":    {"inforce", "evaluate", []string{"by=县统计局"}, "param.missing", "due"},
		"an unknown question":    {"received", "scope", []string{"no=s-nonsense"}, "scope.question", "no"},
		"answered both ways":     {"received", "scope", []string{"yes=s-contract", "no=s-contract"}, "scope.both", "no"},
		"an unknown opinion":     {"answering", "answer", []string{"opinion=9", "result=adopted"}, "opinion.unknown", "opinion"},
		"a step without a day":   {"", "plan", []string{"title=甲", "drafter=乙", "steps=风险评估"}, "plan.step", "steps"},
		"a year without sense":   {"", "plan", []string{"title=甲", "drafter=乙", "year=1999"}, "plan.year", "year"},
		"an amount that is none": {"signed", "terms", []string{"party=甲", "amount=一百"}, "terms.amount", "amount"},
		"a letter not issued":    {"", "transcribe", []string{"title=甲", "kind=other", "drafter=乙", "received=2026-03-02", "result=lawful", "concluded=2026-03-05", "letter=甲1号"}, "transcribe.unissued", "issued"},
		"a ledger without a day": {"", "transcribe", []string{"title=甲", "kind=other", "drafter=乙"}, "param.missing", "received"},
		"a year to come":         {"concluded", "issue", []string{"on=2027-01-01"}, "issue.year", "on"},
		"too short a term":       {"received", "check", []string{"id=g-public", "answer=yes", "from=2026-10-02", "on=2026-10-01"}, "check.backward", "on"},
	} {
		t.Run(name, func(t *testing.T) {
			e, m := newEnv(), &review.Matter{ID: "id-2"}
			if tt.state != "" {
				e, m = at(t, tt.state)
			}
			if err := refuse(t, e, m, tt.code, tt.verb, tt.args...); err.Param != tt.param || err.Kind != review.KindInvalid || len(err.Args) == 0 {
				t.Errorf("%+v", err)
			}
		})
	}
	e := newEnv()
	err := refuse(t, e, &review.Matter{ID: "id-2"}, "transcribe.counts", "transcribe", "title=甲", "kind=other", "drafter=乙", "received=2026-03-02", "opinions=5", "adopted=3", "partly=2", "declined=1")
	if len(err.Args) != 2 || err.Args[0] != 5 || err.Args[1] != 6 {
		t.Errorf("%v", err.Args)
	}
}
