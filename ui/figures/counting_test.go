package figures

import (
	"context"
	"errors"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"hefa/review"
	"hefa/review/report"
	"hefa/ui/screen"
)

// While another period is counted, what is shown and opened is still named by
// the one it is of.
func TestNamedByWhatWasCounted(t *testing.T) {
	f := on(t, shown(t, year(), false, reviewed("G1", "2026-03-13")), "出具合法性审查意见")
	f.Act("period.prev")
	defer f.stop()
	if got, _ := answer(f.Act("open")).(screen.OpenList); got.Heading != "2026年全年 出具合法性审查意见" {
		t.Errorf("%q", got.Heading)
	}
	if got := strings.Join(plain(f, 80, 22), "\n"); !strings.Contains(got, "2026 年在审件数") {
		t.Error(got)
	}
}

// A count that is given up leaves the figures of the period before; Esc again
// leaves.
func TestGivingUp(t *testing.T) {
	f := shown(t, year(), false, reviewed("G1", "2026-03-13"))
	f.Act("period.prev")
	running := f.running
	if got := strings.Join(plain(f, 80, 22), "\n"); !strings.Contains(got, "2025年全年") || !strings.Contains(got, "统计中") {
		t.Error(got)
	}
	running.done.Store(3)
	running.total.Store(9)
	if got := plain(f, 80, 22)[0]; !strings.Contains(got, "3/9") {
		t.Errorf("%q", got)
	}
	if got := said(f.Act("back")); got != f.env.Say.T("figures.cancelled") || f.period() != "2026年全年" {
		t.Errorf("%q, %s", got, f.period())
	}
	f.Update(countedMsg{f, running.request, report.Report{}, context.Canceled})
	if got := strings.Join(plain(f, 80, 22), "\n"); strings.Contains(got, "统计中") || !strings.Contains(got, "2026-01-01") {
		t.Error(got)
	}
	if answer(f.Act("back")) != (screen.Back{}) || answer(New(f.env).Act("back")) != (screen.Back{}) {
		t.Error("no way back")
	}
}

// Late counts and those of another screen are dropped, the last one is shown; a
// failure is told and the figures stay.
func TestLateCounts(t *testing.T) {
	f := shown(t, year(), false, reviewed("G1", "2026-03-13"))
	was := f.report
	f.Act("reload")
	late := f.running.request
	f.Act("period.prev")
	now := f.running.request
	for _, msg := range []tea.Msg{countedMsg{f, late, report.Report{}, nil}, countedMsg{New(f.env), now, report.Report{}, nil}} {
		if cmd, _ := f.Update(msg); cmd != nil || f.report != was || f.running == nil {
			t.Errorf("%T was taken", msg)
		}
	}
	if cmd, _ := f.Update(tickMsg{f, late}); cmd != nil {
		t.Error("an old count is looked after")
	}
	if cmd, _ := f.Update(tickMsg{f, now}); cmd == nil {
		t.Error("the count is not looked after")
	}
	cmd, _ := f.Update(countedMsg{f, now, report.Report{}, errors.New("磁盘已满")})
	if failed, ok := answer(cmd).(screen.Failed); !ok || failed.Err.Error() != "磁盘已满" || f.report != was || f.running != nil {
		t.Errorf("%+v", failed)
	}
	f.Act("reload")
	f.Update(countedMsg{f, f.running.request, *shown(t, year(), false).report, nil})
	if r, _ := on(t, f, "出具合法性审查意见").current(); f.running != nil || r.now != "0" {
		t.Errorf("the count was not taken: %+v", r)
	}
}

// A change of matters is counted anew, one of settings is not; another scope
// is.
func TestCountedAnew(t *testing.T) {
	f := shown(t, year(), false)
	if f.Update(screen.Changed{}); f.running != nil {
		t.Error("settings are counted")
	}
	if f.Update(screen.Changed{Nos: []string{"G1"}}); f.running == nil {
		t.Error("a change is not counted")
	}
	q := year()
	q.Unit, q.Kinds = "县民政局", []review.Kind{review.Contract}
	f.Update(screen.ScopeAsked{Query: q})
	f.stop()
	if got := plain(f, 100, 22)[0]; !strings.Contains(got, "县民政局 · 合同、协议") {
		t.Errorf("%q", got)
	}
	for _, want := range report.Comparisons() {
		if f.Act("compare.next"); want == f.query.Against {
			t.Errorf("still against %s", want)
		}
		f.stop()
	}
}
