package ui_test

import (
	"context"
	"testing"

	"hefa/review"
	"hefa/review/desk"
)

// TestRefresh: F5 shows what was changed elsewhere meanwhile: facts, counts,
// checks, settings, and the list the officer goes back to.
func TestRefresh(t *testing.T) {
	t.Parallel()
	o, no := concluded(t)
	other, err := desk.Open(context.Background(), o.store, desk.Options{Clock: o.now, NewID: o.newID}) // the command line
	if err != nil {
		t.Fatal(err)
	}
	do := func(verb string, a review.Args) {
		t.Helper()
		if _, err := other.Do(t.Context(), verb, a, no); err != nil {
			t.Fatal(err)
		}
	}
	j := o.open(t, 100, 30).See("▸今日 1").Press("enter").See("材料与前置程序").Press("3").See("项未答").Press("5").See("4 意见 1", "柳河县司法局 张三", "11 项通过，1 项需要留意")
	do("opine", review.Args{"article": {"第九条"}, "problem": {"表述不明确"}, "severity": {"advice"}})
	do("redraft", review.Args{"note": {"联系人：××"}})
	office := other.Office()
	office.Officer = "李四"
	if err := other.SetOffice(t.Context(), office); err != nil {
		t.Fatal(err)
	}
	if _, err := other.Register(t.Context(), review.Args{"title": {"柳河县排水合同"}, "kind": {"contract"}, "drafter": {unit}}); err != nil {
		t.Fatal(err)
	}
	j.Press("f5").See("4 意见 2", "柳河县司法局 李四", "还有待填的空白：××", "11 项通过，2 项需要留意")
	j.Press("esc").See("▸今日 2", "柳河县排水合同")
}
