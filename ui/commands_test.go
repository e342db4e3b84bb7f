package ui_test

import (
	"testing"

	"hefa/review"
)

// TestPalette: every verb is listed, the ones that do not fit now with the
// reason and the rule; Chinese, pinyin initials and English names find them.
func TestPalette(t *testing.T) {
	t.Parallel()
	o := newStaffedOffice(t, "2026-11-03")
	no := o.register(review.Decision, "柳河县城区供热价格调整方案", unit)
	o.do(no, "accept")
	j := o.open(t, 100, 30)
	j.Press("3").See("▸审查中 1", no).Press("ctrl+p").See("▸命令", "受理 · 本件已于 2026-11-03 受理").CursorAt(16, 5)
	j.Type("审查结").See("▌审查结论 · 尚未记录法律顾问").CursorAfter("审查结").Press("enter") // greyed: the reason in full
	j.See("不能审查结论 "+no, "程序暂行条例第28条").Press("enter").Gone("不能审查结论").Press("ctrl+p").See("▸命令")
	j.Type("flgw").See("▌法律顾问、公职律师意见").Gone("审查结论")
	j.Press("ctrl+u").Type("counsel").See("▌法律顾问、公职律师意见").Press("enter").Form("法律顾问、公职律师意见").Press("esc").Gone("▸填写")
	j.Press("：").See("▸命令").Type("没有的命令").See("没有这样的命令").Press("enter", "esc").Gone("▸命令")
	j.Press(":").See("▸命令").Type("bz").See("▌补正", "备注", "帮助").Press("down", "down", "down", "down", "down", "down", "down", "down", "enter").Gone("▸命令")
	j.See("帮助（按任意键关闭）")
}

// TestHelp: the help lists the keys of the place it is asked in.
func TestHelp(t *testing.T) {
	t.Parallel()
	o := newStaffedOffice(t, "2026-11-03")
	o.register(review.Other, "关于甲事项的答复", unit)
	j := o.open(t, 80, 30)
	j.See("甲事项").Press("f1").See("帮助（按任意键关闭）", "事项列表", "Enter", "F2 n", "登记").Gone("换标记").Press("end").See("点一下鼠标").Press("x").Gone("帮助（")
	j.Press("enter").See("材料与前置程序").Press("？").See("帮助（按任意键关闭）", "清单", "换标记").Press("esc").Gone("帮助（")
	j.Press("?").See("帮助（").Press("?").Gone("帮助（")
}

// TestRefusals: a key whose verb is not allowed says why, under which rule.
func TestRefusals(t *testing.T) {
	t.Parallel()
	o := newStaffedOffice(t, "2026-11-03")
	no := o.register(review.Contract, "甲项目采购合同", unit)
	j := o.open(t, 80, 24)
	j.See(no).Press("enter").See("材料与前置程序")
	j.Press("f2").See("不能提意见 "+no, "本件尚未受理").Press("x").Gone("不能提意见")
	j.Press("f8").See("不能审查结论", "本件现为“待受理”").Press("x").Gone("不能审查结论")
	j.Press("ctrl+p").See("▸命令").Type("延期").See("延期 · 本件现为").Press("esc").Gone("▸命令")
	o.do(no, "accept")
	j.Press("f5").See("审查中").Press("ctrl+p").See("▸命令").Type("延期").See("合同、协议的审查期限不能延长", "依据：").Press("esc").Gone("▸命令")
	j.Press("v").See("不能文书作废", "没有有效的文书").Press("x").Gone("不能文书作废")
}

// TestQuietDialog: a confirmation swallows what was typed before its question
// could be read.
func TestQuietDialog(t *testing.T) {
	t.Parallel()
	o := newStaffedOffice(t, "2026-11-03")
	no := o.register(review.Other, "关于甲事项的答复", unit)
	o.do(no, "note", "text", "电话催过")
	j := o.open(t, 80, 24, func(opts *uiOptions) { opts.Now = o.now }) // no time passes
	j.See(no).Press("ctrl+z").See("将撤销：备注").Press("f10", "y", "f10").Holds("将撤销：备注")
	o.clock.Add(1)
	j.Press("f10").See("已撤销：备注 " + no)
}
