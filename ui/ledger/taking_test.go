package ledger

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	"hefa/review"
	"hefa/store/storetest"
	"hefa/ui/screen"
	"hefa/ui/screen/screentest"
)

// What cannot be taken in is said, and nothing is asked; of what can the sums
// are asked about first.
func TestAskedBeforeTaking(t *testing.T) {
	for sheet, want := range map[string]string{
		odd: "还没有认出标题列和日期列", known + "某事,县教育局,待定,合同,\n": "有 1 行不能导入", "标题,送审单位,收件日期\n": "没有可以导入的行",
	} {
		if got := said(opened(t, sheet).Act("ledger.take")); !strings.HasPrefix(got, want) {
			t.Errorf("%q, want %q", got, want)
		}
	}
	l := opened(t, known+"供热合同,县教育局,2026-03-05,合同,\n")
	ask, ok := screentest.Answers(l.Act("ledger.take"))[0].(screen.Ask)
	if !ok || !slices.Equal(ask.Lines, []string{"旧台账.csv", "登记 2 件，转录 0 件，补录在施文件 0 件；已有、重复的 1 行跳过", "导入后可以一次撤销（^Z）"}) {
		t.Errorf("%+v", ask)
	}
}

// Any sort of row is enough to be taken in.
func TestAnySortOfRow(t *testing.T) {
	for _, sheet := range []string{
		"标题,送审单位,收件日期,类别,出文日期,审查意见\n供热合同,县教育局,2025-03-05,合同,2025-03-10,合法\n", "标题,制定机关,公布日期,文号\n柳河县某办法,县政府,2020-03-05,柳政规〔2020〕1号\n",
	} {
		l := opened(t, sheet)
		if _, asked := screentest.Answers(l.Act("ledger.take"))[0].(screen.Ask); !asked || l.taken.Registered > 0 {
			t.Errorf("%s:\n%s", sheet, page(l, 80, 22))
		}
	}
}

// Rows that were confirmed are on file once, told in sums, and the screen is
// left.
func TestTakingIn(t *testing.T) {
	l := opened(t, known)
	s, done := storetest.Temp()
	d := screentest.Town(s).Desk
	defer done()
	l.env.Desk = d
	act(l, "reload")
	ask := screentest.Answers(l.Act("ledger.take"))[0].(screen.Ask)
	work := ask.Yes().(screen.Work)
	steps := 0
	took := work.Run(t.Context(), func(int, int) { steps++ })
	cmd, used := l.Update(took)
	all := screentest.Answers(cmd)
	changed, _ := all[1].(screen.Changed)
	if _, left := all[0].(screen.Back); !left || !used || len(changed.Nos) != 2 || steps == 0 || said(cmd) != "已登记 2 件，转录 0 件，补录在施文件 0 件；跳过 0 行" {
		t.Errorf("%+v", all)
	}
	f, err := l.env.Desk.Show(t.Context(), changed.Nos[0])
	if err != nil || f.Matter.Title != "柳河县垃圾分类办法" || f.Matter.Drafter != "县住建局" || f.Matter.Received != review.MustDate("2026-03-02") {
		t.Errorf("%+v %v", f, err)
	}
	if got := said(act(l, "reload").Act("ledger.take")); got != "没有可以导入的行" {
		t.Errorf("taken in twice: %q", got)
	}
}

// Giving up, a failure and rows refused meanwhile leave the screen as it is;
// what another screen took in is not this one's.
func TestNotTakenIn(t *testing.T) {
	l := opened(t, known)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	cmd, _ := l.Update(l.take(ctx, nil))
	if got := said(cmd); got != "已取消导入，没有保存" {
		t.Errorf("%q", got)
	}
	cmd, _ = l.Update(takenMsg{of: l, err: errors.New("磁盘已满")})
	if failed, ok := screentest.Answers(cmd)[0].(screen.Failed); !ok || failed.Err.Error() != "磁盘已满" {
		t.Errorf("%+v", screentest.Answers(cmd))
	}
	bad := opened(t, known+"某事,县教育局,待定,合同,\n")
	if cmd, _ := l.Update(takenMsg{of: bad, taken: bad.taken}); cmd != nil {
		t.Error("took what another screen did")
	}
	cmd, _ = l.Update(takenMsg{of: l, taken: bad.taken})
	if got := said(cmd); !strings.HasPrefix(got, "有 1 行不能导入") || len(screentest.Answers(cmd)) != 1 {
		t.Errorf("%q", got)
	}
	screentest.Has(t, page(l, 80, 22), "第 4 行 不能导入：某事")
	if _, left := screentest.Answers(l.Act("back"))[0].(screen.Back); !left {
		t.Error("no way back")
	}
}
