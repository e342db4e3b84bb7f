package ui_test

import (
	"testing"

	"hefa/review"
)

// TestPhrasesGoWhereOneWrites: a phrase goes into the field with the focus and
// no other, the list opens on what fits that field, and the caret stands where
// the phrase is still to be filled in.
func TestPhrasesGoWhereOneWrites(t *testing.T) {
	t.Parallel()
	o := newStaffedOffice(t, "2026-11-20")
	no := o.register(review.Other, "养犬答复", unit)
	o.do(no, "accept")
	j := o.open(t, 100, 30).See("▸今日").Press("3").See("▸审查中 1").Press("enter").See("材料与前置程序").Press("f2").Form("提意见")
	j.Press("ctrl+b").See("▸短语库", "▌该条规定缺少法律、法规、规章依据。").Press("enter").Gone("▸短语库").CursorAfter("规章依据。") // problem is first
	j.Press("tab").Press("ctrl+b").See("▸短语库", "Enter 插入依据").Gone("▌该条规定缺少").Type("xzcf").See("▌行政规范性文件不得设定行政处罚。").Press("enter").CursorAfter("《中华人民共和国行政处罚法》第十六条")
	j.Press("tab").Press("ctrl+b").See("▌建议删除该条。").Press("down").See("▌建议删去“”。").Press("enter").CursorAfter("建议删去“").Type("及其他").See("建议删去“及其他”。")
	j.Press("tab").See("▌ 性质").Press("ctrl+b").See("! 短语只能插入文字栏").Gone("▸短语库")
	j.Press("ctrl+s").See("已办理：提意见")
	op := o.matter(no).Opinions[0]
	if op.Quote != "" || op.Problem != "该条规定缺少法律、法规、规章依据。" || op.Basis != "《中华人民共和国行政处罚法》第十六条" || op.Proposal != "建议删去“及其他”。" {
		t.Errorf("%+v", op)
	}
}

// TestPhrasesInALetter: the list opens on what fits where the caret stands in
// the letter.
func TestPhrasesInALetter(t *testing.T) {
	t.Parallel()
	o, _ := concluded(t)
	j := o.wording(t, 100, 30).Press("ctrl+b").See("▌你单位报送的送审稿").Press("esc").Gone("▸短语库")
	j.Press("down", "down", "down", "ctrl+b").See("▌经审查，未发现").Press("esc").Gone("▸短语库")
	j.Press("ctrl+end").Press("ctrl+b").See("▌按照上述意见修改后").Press("esc").Gone("▸短语库")
	j.Press("shift+tab").Press("ctrl+b").See("▌你单位报送的送审稿")
	j.Type("jysq").See("▌建议删去“”。").Press("enter").CursorAfter("建议删去“")
}
