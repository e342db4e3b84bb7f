package review_test

import (
	"testing"

	"hefa/review"
)

func listed(t *testing.T, e *review.Env, pairs ...string) *review.Matter {
	t.Helper()
	m := &review.Matter{ID: "id-1"}
	do(t, e, m, "list", append([]string{"title=柳河县户外广告管理办法", "drafter=柳河县城管局", "on=2020-03-02", "no=柳政规〔2020〕3号"}, pairs...)...)
	return m
}

func TestListing(t *testing.T) {
	e := newEnv()
	m := listed(t, e, "until=2025-03-01")
	if m.No != "W2020-0001" || !m.Listed || m.Stage() != review.StageInForce || m.Publication.Effect != date("2020-03-02") || m.Filings != nil {
		t.Errorf("%+v", m)
	}
	if a := m.Attention(national, prc); a != (review.Attention{On: date("2024-09-01"), Why: review.CauseLapse}) {
		t.Errorf("%+v", a)
	}
	refuse(t, e, &review.Matter{ID: "id-2"}, "param.missing", "list", "title=甲", "drafter=乙")
}

// A round rests after sending and after the unit's view, and is taken up again.
func TestACleanupIsTakenUpAgain(t *testing.T) {
	e := newEnv()
	m := listed(t, e)
	refuse(t, e, m, "param.missing", "cleanup")
	refuse(t, e, m, "date.order", "cleanup", "round=甲", "on=2020-03-01")
	do(t, e, m, "cleanup", "round=2026年清理", "on=2026-09-01")
	do(t, e, m, "cleanup", "round=2026年清理", "opinion=建议废止", "on=2026-10-01")
	if c := m.Cleanups[0]; len(m.Cleanups) != 1 || c.Sent != date("2026-09-01") || c.View != "建议废止" || c.Result != "" || m.Stage() != review.StageInForce {
		t.Errorf("%+v", m.Cleanups)
	}
	refuse(t, e, m, "param.missing", "cleanup", "round=2026年清理", "result=repeal")
	do(t, e, m, "cleanup", "opinion=建议尽快废止", "on=2026-10-08") // the open round needs no name
	if c := m.Cleanups[0]; len(m.Cleanups) != 1 || c.View != "建议尽快废止" {
		t.Errorf("%+v", m.Cleanups)
	}
	refuse(t, e, m, "date.order", "cleanup", "round=2026年清理", "result=keep", "on=2026-08-31")
	do(t, e, m, "cleanup", "round=2026年清理", "result=repeal", "reason=上位法已废止", "on=2026-11-01")
	if c := m.Cleanups[0]; c.Sent != date("2026-09-01") || c.View != "建议尽快废止" || c.On != date("2026-11-01") || m.Stage() != review.StageExpired {
		t.Errorf("%+v", c)
	}
	refuse(t, e, m, "stage", "cleanup", "round=2027年清理", "result=keep")
}

// The file of a document may be archived; the document stays in force, is
// warned of and cleaned up, and only its end closes the matter.
func TestAnArchivedDocumentStaysInForce(t *testing.T) {
	e, m := at(t, "inforce")
	refuse(t, e, m, "date.order", "archive", "on=2026-11-19")
	do(t, e, m, "archive", "on=2026-11-20")
	if m.Stage() != review.StageInForce || m.View() != review.ViewForce || m.Attention(national, prc).Why != review.CauseLapse {
		t.Errorf("%s %s", m.Stage(), m.View())
	}
	refuse(t, e, m, "stage", "archive")
	refuse(t, e, m, "issue.nothing", "issue")
	do(t, e, m, "cleanup", "round=甲", "result=lapse", "reason=适用期满")
	if m.Stage() != review.StageArchived {
		t.Errorf("%s", m.Stage())
	}
	e, m = at(t, "settled") // a decision is closed by its archiving
	do(t, e, m, "deliberate", "result=passed")
	do(t, e, m, "publish")
	do(t, e, m, "archive")
	if m.Stage() != review.StageArchived {
		t.Errorf("%s", m.Stage())
	}
}

func TestCleanupResults(t *testing.T) {
	for result, stage := range map[string]review.Stage{
		"keep": review.StageInForce, "amend": review.StageInForce, "repeal": review.StageExpired, "lapse": review.StageExpired,
	} {
		e := newEnv()
		m := listed(t, e)
		do(t, e, m, "cleanup", "round=甲", "result="+result, "reason=某")
		if m.Stage() != stage {
			t.Errorf("%s: %s", result, m.Stage())
		}
	}
	e := newEnv()
	m := listed(t, e)
	do(t, e, m, "cleanup", "round=甲", "result=keep", "on=2024-05-01") // needs no reason
	do(t, e, m, "cleanup", "round=乙", "on=2026-05-01")
	do(t, e, m, "cleanup", "round=甲", "result=amend", "reason=再议", "on=2026-06-01")
	if len(m.Cleanups) != 2 || m.Cleanups[0].Result != "amend" || m.Cleanups[1].Round != "乙" {
		t.Errorf("%+v", m.Cleanups)
	}
}

// A round rests with counsel's view and the unit's, waits to be decided, and
// adds up over its documents.
func TestACleanupRound(t *testing.T) {
	e := newEnv()
	m := listed(t, e)
	if m.NextVerb() != "" || m.OpenRound() != "" {
		t.Errorf("%q %q", m.NextVerb(), m.OpenRound())
	}
	do(t, e, m, "cleanup", "round=2026年清理", "on=2026-09-01")
	do(t, e, m, "cleanup", "counsel=上位法已修改，建议修改", "on=2026-09-10")
	if c := m.Cleanups[0]; c.Counsel != "上位法已修改，建议修改" || m.NextVerb() != "cleanup" || m.OpenRound() != "2026年清理" {
		t.Errorf("%+v", c)
	}
	var r review.CleanupRound
	r.Add(m, m.Cleanups[0])
	other := listed(t, e)
	do(t, e, other, "cleanup", "round=2026年清理", "result=keep", "on=2026-08-20")
	r.Add(other, other.Cleanups[0])
	if r.Begun != date("2026-08-20") || !r.Open() || len(r.Of("")) != 1 || len(r.Of("keep")) != 1 || r.Items[0].Number != "柳政规〔2020〕3号" {
		t.Errorf("%+v", r)
	}
	do(t, e, m, "cleanup", "result=amend", "reason=与上位法不一致")
	if m.NextVerb() != "" || m.OpenRound() != "" || m.Cleanups[0].Counsel == "" {
		t.Errorf("%q %+v", m.NextVerb(), m.Cleanups)
	}
}
