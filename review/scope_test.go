package review_test

import (
	"slices"
	"strings"
	"testing"

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
		"internal":                    {"s-internal", "s-contract", "", true, "s-internal"},
		"a decision":                  {"s-decision", "s-contract s-internal", review.Decision, true, "s-decision"},
		"issued by who may not":       {"", "s-contract s-internal s-decision s-issuer", review.Other, true, "s-issuer"},
		"touches nobody":              {"s-issuer", "s-contract s-internal s-decision s-rights", "", true, "s-rights"},
		"for one case":                {"s-issuer s-rights", "s-contract s-internal s-decision s-general", review.Other, true, "s-general"},
		"a normative document":        {"s-issuer s-rights s-general s-public", "s-contract s-internal s-decision", review.Normative, true, "s-public"},
		"not made public":             {"s-issuer s-rights s-general", "s-contract s-internal s-decision s-public", review.Other, true, "s-public"},
		"still open":                  {"s-issuer", "s-contract s-internal s-decision", "", false, ""},
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
	do(t, e, m, "scope", "no=s-contract", "yes=s-internal")
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
