package review_test

import (
	"slices"
	"testing"

	"hefa/review"
)

// What an inquiry leaves open is listed once, in the order it could come; the
// last question leads to the remaining kind where an answer names none.
func TestWhatAnInquiryLeavesOpen(t *testing.T) {
	ask := func(yes, no string) review.Question { return review.Question{ID: yes + no, Yes: yes, No: no} }
	contract, internal, again := ask("contract", ""), ask("outside", ""), ask("contract", "decision")
	for name, tt := range map[string]struct {
		questions []review.Question
		answers   []review.Mark
		want      []review.Kind
		settled   bool
	}{
		"both lead on":          {[]review.Question{contract, internal}, nil, []review.Kind{"contract", "", "other"}, false},
		"no leads on":           {[]review.Question{contract}, nil, []review.Kind{"contract", "other"}, false},
		"yes leads on":          {[]review.Question{ask("", "contract")}, nil, []review.Kind{"contract", "other"}, false},
		"neither leads on":      {[]review.Question{internal, again}, nil, []review.Kind{"", "contract", "decision"}, false},
		"each once":             {[]review.Question{contract, again}, nil, []review.Kind{"contract", "decision"}, false},
		"one is answered":       {[]review.Question{contract, internal}, []review.Mark{review.No}, []review.Kind{"", "other"}, false},
		"settled":               {[]review.Question{contract, internal}, []review.Mark{review.Yes}, []review.Kind{"contract"}, true},
		"settled outside":       {[]review.Question{internal, contract}, []review.Mark{review.Yes}, []review.Kind{""}, true},
		"settled by running on": {[]review.Question{contract, internal}, []review.Mark{review.No, review.No}, []review.Kind{"other"}, true},
		"nothing to ask":        {nil, nil, []review.Kind{"other"}, true},
	} {
		q := review.Inquiry{Questions: tt.questions, Answers: tt.answers}
		if got := q.Possible(); !slices.Equal(got, tt.want) || q.Settled() != tt.settled {
			t.Errorf("%s: %q, settled %v", name, got, q.Settled())
		}
		next, more := q.Next()
		if more == tt.settled || more && next.ID != tt.questions[len(tt.answers)].ID {
			t.Errorf("%s: asks %q, %v", name, next.ID, more)
		}
	}
	all := review.Profile{Scope: []review.Question{contract, internal}}
	kind, why, settled := all.Judge(map[string]review.Mark{contract.ID: review.No, internal.ID: review.No})
	if kind != review.Other || !settled || len(why) > 0 {
		t.Errorf("answered through: %q %v %v", kind, why, settled)
	}
}

// What was judged in scope proposes no reason for being out of it.
func TestReasonOfTheScope(t *testing.T) {
	for name, tt := range map[string]struct {
		scope []string
		next  string
		known bool
	}{
		"never judged": {nil, "accept", false}, "in scope": {[]string{"scope", "yes=s-contract"}, "accept", false},
		"out of scope": {[]string{"scope", "no=s-contract", "no=s-decision", "yes=s-internal"}, "outofscope", true},
	} {
		e, m := at(t, "received")
		if tt.scope != nil {
			do(t, e, m, tt.scope[0], tt.scope[1:]...)
		}
		v := verb(t, "outofscope")
		i := slices.IndexFunc(v.Params, func(p review.Param) bool { return p.Name == "reason" })
		if got := v.Params[i].Default(e, m); (got != "") != tt.known || m.NextVerb() != tt.next {
			t.Errorf("%s: %q, next %s", name, got, m.NextVerb())
		}
	}
}

// A review that was marked otherwise is not overruled by the record of it, and
// no other gate is marked.
func TestTheCompetitionGateIsTheOfficers(t *testing.T) {
	e, m := at(t, "received")
	do(t, e, m, "check", "id=g-competition", "answer=na", "remark=不涉及")
	do(t, e, m, "competition", "by=县市场监管局", "outcome=pass")
	if c := m.Gates["g-competition"]; c.Mark != review.NotApplicable || len(m.Gates) != 1 {
		t.Errorf("%+v", m.Gates)
	}
	e, m = at(t, "received")
	if do(t, e, m, "competition", "by=县市场监管局", "outcome=pass"); len(m.Gates) != 1 || m.Gates["g-competition"].Mark != review.Yes || warned(e, "competition.violate") {
		t.Errorf("%+v %v", m.Gates, e.Warnings)
	}
}

// A planned item taken in is no decision outside the catalogue, and is judged
// by its title of that day.
func TestReceivingAPlannedItemAnew(t *testing.T) {
	e, m := at(t, "planned")
	m.Profile = "another edition"
	do(t, e, m, "receive", "title=关于某某任免的通知")
	if warned(e, "plan.outside") || !warned(e, "scope.excluded") || m.Title != "关于某某任免的通知" || m.Profile != national.Edition {
		t.Errorf("%v %+v", e.Warnings, m)
	}
	e, m = at(t, "planned")
	if do(t, e, m, "receive", "title="); m.Title == "" {
		t.Error("no title left")
	}
	e, m = at(t, "planned")
	refuse(t, e, m, "date.order", "receive", "on=2026-11-20", "meeting=2026-11-19")
}

// What a registration would warn of is foreseen while its form is filled in.
func TestForesee(t *testing.T) {
	codes := func(pairs ...string) []string {
		var out []string
		for _, w := range review.Foresee(newEnv(), args(pairs...)) {
			out = append(out, w.Code)
		}
		return out
	}
	for name, tt := range map[string]struct {
		pairs []string
		want  []string
	}{
		"nothing typed":                {nil, nil},
		"an ordinary document":         {[]string{"kind=normative", "title=某办法", "drafter=县住建局", "received=2026-11-02"}, nil},
		"a meeting too soon":           {[]string{"kind=normative", "title=某办法", "received=11-2", "meeting=11-6"}, []string{"meeting.tardy"}},
		"a title that is not ours":     {[]string{"kind=normative", "title=关于某某任免的通知", "received=2026-11-02"}, []string{"scope.excluded"}},
		"an issuer that may not":       {[]string{"kind=normative", "title=某通告", "decider=县防汛抗旱指挥部"}, []string{"scope.issuer"}},
		"a drafter that may not":       {[]string{"kind=normative", "title=某通告", "drafter=县防汛抗旱指挥部"}, []string{"scope.issuer"}},
		"a meeting before the day":     {[]string{"kind=normative", "title=某办法", "received=2026-11-02", "meeting=2026-11-01"}, nil},
		"outside the year's catalogue": {[]string{"kind=decision", "title=某规划", "received=2026-11-02"}, []string{"plan.outside"}},
	} {
		if got := codes(tt.pairs...); !slices.Equal(got, tt.want) {
			t.Errorf("%s: %v", name, got)
		}
	}
}
