package ui_test

import (
	"fmt"
	"testing"

	"hefa/review"
)

// TestCleanupInSeries sends twenty documents into a round at once and decides
// on them one after the other: each comes up by itself, the round is filled in,
// and a document taken in later joins the round that is open.
func TestCleanupInSeries(t *testing.T) {
	t.Parallel()
	o := newStaffedOffice(t, "2026-11-16")
	for i := range 20 {
		o.list(fmt.Sprintf("柳河县第%02d号管理规定", i+1))
	}
	j := o.open(t, 100, 30)
	j.Press("6").See("▸在施 20").Press("*").See("已选 20").Press("ctrl+p").See("▸命令").Type("清理").Press("enter").Form("清理")
	j.Type("2026年清理").Press("ctrl+s").See("已办理：清理")
	j.Press("ctrl+f").Type("待清理").See("▸在施 20").Press("enter").See("清理中：2026年清理", "下一步：清理")
	for i := range 3 {
		j.Press("f4").Form("清理").See("2026年清理").Press("tab", "1").See("(●)继续有效").Press("ctrl+s")
		j.See(fmt.Sprintf("▸在施 %d", 19-i))
	}
	late := o.list("柳河县补录管理规定")
	j.Press("esc").See("▸在施 21").Press("ctrl+f").Type("补录").See("▸在施 1").Press("enter").Chosen("柳河县补录管理规定")
	j.Press("ctrl+p").See("▸命令").Type("清理").Press("enter").Form("清理").See("2026年清理").Press("ctrl+s").See("已办理：清理 " + late)
	if m := j.matter(late); m.OpenRound() != "2026年清理" || m.Stage() != review.StageInForce {
		t.Errorf("%+v", m.Cleanups)
	}
	r, err := j.desk.Round(t.Context(), "")
	if err != nil || len(r.Items) != 21 || len(r.Of("keep")) != 3 || len(r.Of("")) != 18 {
		t.Errorf("%d %v", len(r.Items), err)
	}
}

// list takes in a document in force.
func (o *office) list(title string) string {
	done, err := o.desk.Make(o.t.Context(), review.Listing(), review.Args{"title": {title}, "drafter": {unit}, "on": {"2022-03-01"}})
	if err != nil {
		o.t.Fatal(err)
	}
	return done.Nos[0]
}
