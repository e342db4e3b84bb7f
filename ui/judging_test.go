package ui_test

import (
	"slices"
	"testing"

	"hefa/review"
)

// TestJudging asks question by question whether a submission is ours: while it
// is registered, where the title gives a hint, and later. It ends early, goes
// back, and records what was answered.
func TestJudging(t *testing.T) {
	t.Parallel()
	o := newStaffedOffice(t, "2026-11-16")
	j := o.open(t, 80, 24)
	j.See("今日没有要办的事项").Press("f2").Form("登记").Paste("关于张三等同志任职的通知").See("拿不准的按 ^G")
	j.Press("ctrl+g").See("第 1 题", "是否为以政府或者部门为一方订立的合同", "为什么问：", "依据：", "目前还可能是：")
	j.Press("n").See("第 2 题").Press("backspace").See("第 1 题").Press("n", "n").See("第 3 题", "内部管理").Press("n").See("第 4 题", "1. 答“否”")
	j.Press("n").See("第 5 题", "机构编制、人事任免", "标题含“任职”", "(●) y 是").Press("enter")
	j.See("判定：不属于审查范围", "告知理由：属于机构编制、人事任免、表彰奖惩事项", "Enter 记录判定").Press("enter")
	j.Form("登记").See("判定：不属于审查范围", "登记后下一步").Press("tab", "tab").Type("县人社局").Press("ctrl+s")
	j.See("已办理：登记 G2026-0001", "下一步：不属于审查范围")
	m := j.matter("G2026-0001")
	if m.Scope == nil || m.Scope.Proposal != "" || m.Scope.Answers["s-personnel"] != review.Yes || !slices.Equal(m.Scope.Why, []string{"s-personnel"}) {
		t.Errorf("%+v", m.Scope)
	}
	j.Press("f4").Form("不属于审查范围").See("属于机构编制、人事任免、表彰奖惩事项").Press("esc").See("下一步：不属于审查范围")

	j.Press("ctrl+p").See("▸命令").Type("送审范围").Press("enter").See("判定：不属于审查范围", "Backspace 改答").Press("backspace").See("第 5 题").Press("n", "n", "down", "up", "enter")
	j.See("第 8 题", "涉及公民、法人").Press("enter").See("第 9 题").Press("enter").See("第 10 题", "公开发布").Press("y").See("判定：行政规范性文件").Press("enter")
	j.See("已办理：送审范围判定", "下一步：受理")
	if s := j.matter("G2026-0001").Scope; s.Proposal != review.Normative || len(s.Answers) != 10 {
		t.Errorf("%+v", s)
	}
}
