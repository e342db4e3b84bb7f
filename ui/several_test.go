package ui_test

import (
	"fmt"
	"testing"

	"hefa/review"
	"hefa/review/desk/desktest"
)

// TestSeveralAtOnce: a verb on marked matters is one step, and one undo takes
// it back from all.
func TestSeveralAtOnce(t *testing.T) {
	t.Parallel()
	o := newStaffedOffice(t, "2026-11-03")
	for i := range 5 {
		o.register(review.Contract, fmt.Sprintf("第%d号采购合同", i+1), unit)
	}
	j := o.open(t, 80, 24)
	j.See("▸今日 5").Press("space", "space", "space").See("已选 3").SeeTimes(3, "◆")
	j.Press("f7").See("一次只能办理一件").Press("f6").Form("受理").See("H2026-0001 第1号采购合同", "H2026-0003", "H2026-0001 等 3 件：最迟 2026-11-10").SeeTimes(1, "最迟").Press("ctrl+s")
	j.See("已办理：受理 H2026-0001 H2026-0002 H2026-0003").Gone("已选")
	j.See("▸今日 2", "3 审查中 3").Press("3").SeeTimes(4, "剩5日").Press("1").See("▸今日 2")
	j.Press("ctrl+z").See("将撤销：受理（3 件").Press("f10").See("已撤销：受理").See("2 待受理 5").Gone("剩5日")
	for i := range 5 {
		if m := o.matter(fmt.Sprintf("H2026-%04d", i+1)); !m.Accepted.IsZero() {
			t.Errorf("%s is still accepted", m.No)
		}
	}
}

// TestMarkAll: what a filter leaves is marked by one key, however long the
// list is, and unmarked by another.
func TestMarkAll(t *testing.T) {
	t.Parallel()
	o := newStaffedOffice(t, "2026-11-03")
	o.town(func(w *desktest.Town) {
		w.Several(205, review.Contract, "采购合同", unit, "2026-11-02") // more than a page of the list
		w.Several(3, review.Other, "来信答复", unit, "2026-11-02")
	})
	j := o.open(t, 80, 24)
	j.See("今日").Press("2").See("▸待受理 208").Press("*").See("已选 208").Press("esc").Gone("已选")
	j.Press("/").Type("答复").See("▸待受理 3").Press("enter", "＊").See("已选 3").Press("f6").Form("受理").Press("ctrl+s").See("已办理：受理").Gone("已选")
	j.Press("esc").See("▸待受理 205").Press("*").See("已选 205").Press("f6").Form("受理").See("另有 175 件，保存时逐件核对").Press("ctrl+s").See("已办理：受理 H2026-0001", "审查中 208")
}

// TestOneRefusesForAll: where one of the marked matters does not permit a
// verb, none is touched, and the one is named.
func TestOneRefusesForAll(t *testing.T) {
	t.Parallel()
	o := newStaffedOffice(t, "2026-11-03")
	for i := range 3 {
		o.register(review.Other, fmt.Sprintf("第%d号答复", i+1), unit)
	}
	o.do("Q2026-0002", "accept")
	j := o.open(t, 80, 24)
	j.See("今日").Press("8").See("▸全部 3").Press("space", "space", "space").See("已选 3").Press("f6")
	j.See("不能受理 Q2026-0002", "本件已于 2026-11-03 受理", "按任意键关闭").Press("x").Gone("不能受理").See("已选 3")
	j.Press("esc").Gone("已选")
	if m := o.matter("Q2026-0001"); !m.Accepted.IsZero() {
		t.Error("accepted all the same")
	}
}

// TestSections: number keys, tab and arrows turn the sections, and the cursor
// stays on its matter.
func TestSections(t *testing.T) {
	t.Parallel()
	o := newStaffedOffice(t, "2026-11-03")
	o.register(review.Other, "关于甲事项的答复", unit)
	second := o.register(review.Contract, "乙项目采购合同", unit)
	o.do(second, "accept")
	j := o.open(t, 80, 24)
	j.See("[1 今日 1]").Press("2").See("[2 待受理 1]", "甲事项").Press("tab").See("[3 审查中 1]", "乙项目")
	j.Press("shift+tab").See("[2 待受理 1]").Press("left", "left").See("[8 全部 2]").Press("right").See("[1 今日 1]")
	j.Press("8").See("甲事项", "乙项目").Press("end", "home", "down", "up", "pgdown", "pgup")
	j.Press("3").See("[3 审查中 1]").Press("4").See("[4 待反馈]", "这里没有事项")
}
