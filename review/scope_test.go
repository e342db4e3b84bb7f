package review_test

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"hefa/review"
)

func TestJudge(t *testing.T) {
	for name, tt := range map[string]struct {
		yes, no string
		kind    review.Kind
		settled bool
		why     string
	}{
		"nothing answered":            {"", "", "", false, ""},
		"a contract":                  {"s-contract", "", review.Contract, true, "s-contract"},
		"internal":                    {"s-internal", "s-contract s-decision", "", true, "s-internal"},
		"minutes":                     {"s-minutes", "s-contract s-decision s-internal", "", true, "s-minutes"},
		"personnel":                   {"s-personnel", "s-contract s-decision s-internal s-minutes", "", true, "s-personnel"},
		"a budget":                    {"s-budget", "s-contract s-decision s-internal s-minutes s-personnel", "", true, "s-budget"},
		"a decision":                  {"s-decision", "s-contract", review.Decision, true, "s-decision"},
		"issued by who may not":       {"", "s-contract s-decision s-internal s-minutes s-personnel s-budget s-issuer", review.Other, true, "s-issuer"},
		"touches nobody":              {"s-issuer", "s-contract s-decision s-internal s-minutes s-personnel s-budget s-rights", "", true, "s-rights"},
		"for one case":                {"s-issuer s-rights", "s-contract s-decision s-internal s-minutes s-personnel s-budget s-general", review.Other, true, "s-general"},
		"a normative document":        {"s-issuer s-rights s-general s-public", "s-contract s-decision s-internal s-minutes s-personnel s-budget", review.Normative, true, "s-public"},
		"not made public":             {"s-issuer s-rights s-general", "s-contract s-decision s-internal s-minutes s-personnel s-budget s-public", review.Other, true, "s-public"},
		"still open":                  {"s-issuer", "s-contract s-decision s-internal s-minutes s-personnel s-budget", "", false, ""},
		"a later answer alone":        {"s-public", "", "", false, ""},
		"an earlier question decides": {"s-contract s-internal", "", review.Contract, true, "s-contract"},
	} {
		answers := map[string]review.Mark{}
		for id := range strings.FieldsSeq(tt.yes) {
			answers[id] = review.Yes
		}
		for id := range strings.FieldsSeq(tt.no) {
			answers[id] = review.No
		}
		kind, why, settled := national.Judge(answers)
		var ids []string
		for _, q := range why {
			ids = append(ids, q.ID)
			if q.Rule.IsZero() {
				t.Errorf("%s: %s rests on nothing", name, q.ID)
			}
		}
		if kind != tt.kind || settled != tt.settled || strings.Join(ids, " ") != tt.why {
			t.Errorf("%s: %q %v %v", name, kind, settled, ids)
		}
	}
}

func TestScopeIsRecorded(t *testing.T) {
	e, m := at(t, "received")
	refuse(t, e, m, "scope.open", "scope")
	refuse(t, e, m, "scope.open", "scope", "no=s-contract")
	refuse(t, e, m, "scope.question", "scope", "yes=s-nonsense")
	refuse(t, e, m, "scope.both", "scope", "yes=s-contract", "no=s-contract")
	do(t, e, m, "scope", "no=s-contract", "no=s-internal", "yes=s-decision", "remark=列入年度目录")
	if s := m.Scope; s.Proposal != review.Decision || s.On != today || !slices.Equal(s.Why, []string{"s-decision"}) || s.Remark == "" ||
		s.Answers["s-internal"] != review.No || !warned(e, "scope.because") || warned(e, "scope.other") {
		t.Errorf("%+v %v", s, e.Warnings)
	}
	do(t, e, m, "scope", "yes=s-contract")
	if !warned(e, "scope.other") || m.Scope.Proposal != review.Contract || m.Kind != review.Decision {
		t.Errorf("%+v", e.Warnings)
	}
	do(t, e, m, "scope", "no=s-contract", "no=s-decision", "yes=s-internal")
	if !warned(e, "scope.outside") || m.Scope.Proposal != "" {
		t.Errorf("%+v", e.Warnings)
	}
}

// What title and issuer call up is said at registration, with the rule.
func TestRegistrationWarns(t *testing.T) {
	for name, tt := range map[string]struct {
		title, kind, drafter, decider, code string
	}{
		"minutes":               {"县政府常务会议纪要（会议纪要）", "other", "县政府办", "", "scope.excluded"},
		"personnel":             {"关于某某任免的通知", "normative", "县人社局", "县人民政府", "scope.excluded"},
		"a leading group":       {"某某管理办法", "normative", "县安全生产领导小组", "", "scope.issuer"},
		"a headquarters":        {"某某通告", "normative", "县应急局", "县防汛抗旱指挥部", "scope.issuer"},
		"only normative papers": {"某某协议", "contract", "县防汛抗旱指挥部", "", ""},
		"an ordinary one":       {"某某管理办法", "normative", "县住建局", "县人民政府", ""},
	} {
		e := newEnv()
		do(t, e, &review.Matter{ID: "id-1"}, "add", "title="+tt.title, "kind="+tt.kind, "drafter="+tt.drafter, "decider="+tt.decider)
		var codes []string
		for _, w := range e.Warnings {
			codes = append(codes, w.Code)
			if w.Rule.IsZero() {
				t.Errorf("%s: %s names no rule", name, w.Code)
			}
		}
		if tt.code == "" && len(codes) > 0 || tt.code != "" && !slices.Contains(codes, tt.code) {
			t.Errorf("%s: %v", name, codes)
		}
	}
}

func TestCompetition(t *testing.T) {
	e, m := at(t, "reviewing")
	all := []string{"by=县市场监管局", "outcome=exception", "reason=救灾物资", "conditions=属于公益情形", "conditions=无更小影响的替代方案", "conditions=期限明确"}
	for _, less := range [][]string{all[:2], all[:5], {all[0], all[1], all[3], all[4], all[5]}} {
		if err := refuse(t, e, m, "competition.exception", "competition", less...); err.Rule != national.Exceptions.Rule || err.Param != "conditions" {
			t.Errorf("%v: %+v", less, err)
		}
	}
	do(t, e, m, "competition", append(all, "initial=yes", "on=2026-11-12")...)
	if c := m.Competition; c.Result != "exception" || len(c.Conditions) != 3 || c.Initial != review.Yes || c.On != date("2026-11-12") {
		t.Errorf("%+v", c)
	}
	do(t, e, m, "competition", "by=县市场监管局", "outcome=violate")
	if !warned(e, "competition.violate") {
		t.Errorf("%v", e.Warnings)
	}
	do(t, e, m, "issue", "letter=competition", "on=2026-11-20")
}

// Unreviewed or failed, nothing gets to the meeting or out.
func TestCompetitionBlocks(t *testing.T) {
	e := newEnv()
	m := settledAs(t, e, review.Normative)
	do(t, e, m, "check", "id=g-competition", "answer=no")
	if err := refuse(t, e, m, "deliberate.competition", "deliberate", "result=passed"); err.Rule != national.Meeting.Competition {
		t.Errorf("%+v", err)
	}
	do(t, e, m, "competition", "by=县市场监管局", "outcome=violate")
	refuse(t, e, m, "deliberate.competition", "deliberate", "result=passed")
	do(t, e, m, "competition", "by=县市场监管局", "outcome=pass")
	do(t, e, m, "deliberate", "result=passed")
	do(t, e, m, "competition", "by=县市场监管局", "outcome=violate")
	refuse(t, e, m, "deliberate.competition", "publish")
}

// Asked one by one, the questions come to what they come to all at once; going
// back and on again changes nothing, and what is proposed was possible before.
func TestInquiry(tb *testing.T) {
	rapid.Check(tb, func(t *rapid.T) {
		q := review.Inquiry{Questions: national.Scope}
		for !q.Settled() {
			asked, ok := q.Next()
			if !ok || asked.ID != q.Questions[len(q.Answers)].ID || asked.Why == "" || asked.Rule.IsZero() {
				t.Fatalf("%+v", asked)
			}
			open := q.Possible()
			mark := rapid.SampledFrom([]review.Mark{review.Yes, review.No}).Draw(t, "answer")
			q.Answers = append(q.Answers, mark)
			for _, k := range q.Possible() {
				if !slices.Contains(open, k) {
					t.Fatalf("%q was not possible before: %v", k, open)
				}
			}
		}
		if _, more := q.Next(); more {
			t.Fatal("asked on though it was settled")
		}
		answers := map[string]review.Mark{}
		for i, m := range q.Answers {
			answers[q.Questions[i].ID] = m
		}
		kind, why, settled := national.Judge(answers)
		d, decided := q.Decided()
		if !settled || kind != q.Proposal() || decided != (len(why) > 0) || decided && why[0].ID != d.ID {
			t.Fatalf("%v comes to %q, all at once to %q", q.Answers, q.Proposal(), kind)
		}
		e := newEnv()
		m := registered(tb, e, review.Other)
		args, err := review.Do(e, m, verb(tb, "scope"), q.Args())
		if err != nil || m.Scope.Proposal != kind || len(args["yes"])+len(args["no"]) != len(q.Answers) {
			t.Fatalf("%v: %+v", err, m.Scope)
		}
		if kind == "" && m.NextVerb() != "outofscope" {
			t.Fatalf("next is %q", m.NextVerb())
		}
	})
}

// Titles of what is not reviewed speak for the question that says so, and its
// reason is offered for the letter.
func TestTitlesSpeak(t *testing.T) {
	for title, want := range map[string]string{
		"关于印发县人民政府工作规则的通知":      "s-internal",
		"县政府第12次常务会议纪要":         "s-minutes",
		"2026年法治政府建设工作要点":       "s-minutes",
		"关于拨付款项的请示":             "s-minutes",
		"关于张三等同志任职的通知":          "s-personnel",
		"关于表彰2026年度先进集体的决定":     "s-personnel",
		"2026年县级财政预算调整方案":       "s-budget",
		"县城区停车场管理办法":            "",
		"某某特许经营协议":              "s-contract",
		"县国土空间总体规划（2026—2035年）": "s-decision",
	} {
		var got []string
		for _, q := range national.Scope {
			if _, ok := q.Speaks(title); ok {
				got = append(got, q.ID)
			}
		}
		if want == "" && len(got) > 0 || want != "" && !slices.Contains(got, want) {
			t.Errorf("%s: %v", title, got)
		}
	}
	e, m := at(t, "received")
	do(t, e, m, "scope", "no=s-contract", "no=s-decision", "no=s-internal", "no=s-minutes", "yes=s-personnel")
	do(t, e, m, "outofscope")
	if m.End.Reason != "属于机构编制、人事任免、表彰奖惩事项" {
		t.Errorf("%+v", m.End)
	}
}
