package ui_test

import (
	"testing"

	"hefa/review"
)

// TestEndingsWithALetter: what is returned or out of scope gets its reason
// from the prepared ones, its letter, and goes to the archive.
func TestEndingsWithALetter(t *testing.T) {
	for _, tt := range []struct {
		verb, name, reason, letter, number, stage string
	}{
		{"return", "退回", "未按规定公开征求意见", "退回通知书", "柳司审退〔2026〕1号", "已退回"},
		{"outofscope", "不属于审查范围", "属于机构编制、人事任免、表彰奖惩事项", "不属于审查范围告知书", "柳司审告〔2026〕1号", "不属审查范围"},
	} {
		t.Run(tt.verb, func(t *testing.T) {
			t.Parallel()
			o := newStaffedOffice(t, "2026-11-03")
			no := o.register(review.Normative, "柳河县行政事业单位差旅费管理办法", unit)
			j := o.open(t, 80, 24)
			j.See("下一步：受理").Press("ctrl+p").See("▸命令").Type(tt.name).See("▌" + tt.name).Press("enter").Form(tt.name)
			j.See(tt.reason).Press("ctrl+s").See("“理由”必须填写")
			j.Press("down", "down").Press("enter").CursorAfter(tt.reason).Press("ctrl+s").See("确认："+tt.name, tt.reason)
			j.Press("esc").Gone("确认：").Press("ctrl+s").See("确认：" + tt.name).Press("f10")
			j.See("已办理：", tt.letter, "尚未编号", tt.stage).Press("f9").Form("出文编号").Press("ctrl+s").See("确认：出文编号").Press("f10")
			j.Form("另存文书").See(tt.number).Press("ctrl+s").See("已保存：", tt.number)
			j.Press("f8").See("不能审查结论", "现为“"+tt.stage+"”").Press("enter").Gone("不能审查结论")
			j.Press("ctrl+p").See("▸命令").Type("gd").See("▌归档").Press("enter").Form("归档").Press("ctrl+s").See("确认：归档").Press("f10")
			j.See("已办理：归档 "+no, "已归档")
			if m := o.matter(no); m.Stage() != review.StageArchived || m.End.Reason != tt.reason || len(m.Letters) != 1 {
				t.Errorf("%+v", m)
			}
			if files := o.saved(); len(files) != 1 || document(t, files[0]) == "" {
				t.Errorf("%q", files)
			}
		})
	}
}

// TestUndoVoidsALetter: taking an issued letter back keeps its number as
// voided, and the next one gets the next number.
func TestUndoVoidsALetter(t *testing.T) {
	t.Parallel()
	o := newStaffedOffice(t, "2026-11-03")
	no := o.register(review.Other, "关于信访事项的答复", unit)
	o.do(no, "accept")
	o.do(no, "conclude", "result", "lawful")
	o.do(no, "issue", "letter", "opinion")
	j := o.open(t, 100, 30)
	j.See("今日没有要办的事项").Press("8").See(no).Press("enter").See("已反馈").Press("ctrl+z").See("将撤销：出文编号", "文号留存")
	j.Press("ctrl+z", "ctrl+s", "enter").See("将撤销：出文编号").Press("f10").See("已撤销：出文编号 "+no, "作废文号 柳司审〔2026〕1号", "待出文")
	j.Press("5").See("意见书 待出文", "〔作废〕", "柳司审〔2026〕1号").Press("down").See("已作废：撤销")
	j.Press("up", "f9").Form("出文编号").Press("ctrl+s").See("确认").Press("f10").Form("另存文书").See("柳司审〔2026〕2号").Press("esc")
	j.Gone("▸填写").See("文书 2")
}
