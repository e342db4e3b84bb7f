package ui_test

import (
	"strings"
	"testing"

	"hefa/review"
)

// TestHalfWrittenFormSurvives: what was typed survives Esc, and a program that
// is killed; saving it or starting over forgets it.
func TestHalfWrittenFormSurvives(t *testing.T) {
	t.Parallel()
	o := newStaffedOffice(t, "2026-11-03")
	no := o.register(review.Other, "关于甲事项的答复", unit)
	o.do(no, "accept")
	j := o.open(t, 80, 24)
	j.See("今日").Press("8").See("▸全部 1").Press("enter").See("材料与前置程序").Press("f2").Form("提意见")
	j.Type("第一段意见").Press("esc").Gone("▸填写").Press("f2").Form("提意见").See("已恢复上次没有保存的内容", "第一段意见")
	j.Type("，第二段意见").See("第一段意见，第二段意见")
	j.until("the text to be kept", func() bool {
		kept, err := o.desk.Kept(t.Context(), "opine/"+no)
		return err == nil && kept["problem"] == "第一段意见，第二段意见"
	})
	j.Kill()
	o.sitDown()
	again := o.open(t, 80, 24)
	again.See("今日").Press("8").See("▸全部 1").Press("enter").See("材料与前置程序").Press("f2").Form("提意见")
	again.See("已恢复", "第一段意见，第二段意见").Press("ctrl+r").Gone("第一段意见", "已恢复")
	again.Type("另一条意见").Press("ctrl+s").See("已办理：提意见").Press("f2").Form("提意见").Gone("另一条意见", "已恢复")
	again.Press("esc").Gone("▸填写")
	if m := o.matter(no); len(m.Opinions) != 1 || m.Opinions[0].Problem != "另一条意见" {
		t.Errorf("%+v", m.Opinions)
	}
}

// TestSaveKeyHeldDown: however often the save key arrives, one matter is
// registered.
func TestSaveKeyHeldDown(t *testing.T) {
	t.Parallel()
	o := newStaffedOffice(t, "2026-11-03")
	j := o.open(t, 80, 24)
	j.See("今日").Press("f2").Form("登记").Type("甲项目采购合同").See("(●)合同、协议").Press("tab", "tab").Type("县医院")
	j.Press("ctrl+s", "ctrl+s", "ctrl+s", "ctrl+s").See("已办理：登记 H2026-0001", "下一步：受理")
	j.Press("enter").See("材料与前置程序").Press("m").Form("备注").Type("电话通知").Press("ctrl+s", "ctrl+s").See("已办理：备注", "2026-11-03 电话通知")
	if m := o.matter("H2026-0001"); len(m.Notes) != 1 {
		t.Errorf("%+v", m.Notes)
	}
}

// TestTwins: a title that is registered already is asked about first.
func TestTwins(t *testing.T) {
	t.Parallel()
	o := newStaffedOffice(t, "2026-11-03")
	o.register(review.Contract, "甲项目采购合同", unit)
	j := o.open(t, 80, 24)
	j.See("今日").Press("f2").Form("登记").Type("乙合同").Press("ctrl+s").See("“送审单位”必须填写").Press("ctrl+r").Gone("必须填写", "乙合同")
	j.Press("shift+tab", "shift+tab").Type("甲项目采购合同").Press("ctrl+s").See("“送审单位”必须填写").Type("县医院")
	j.Press("ctrl+s").See("确认：登记", "H2026-0001", "同名").Press("ctrl+s").Holds("确认：登记").Press("esc").Gone("确认：登记").Holds("县医院")
	j.Press("ctrl+s").See("确认：登记").Press("f10").See("已办理：登记 H2026-0002", "已有同名事项：H2026-0001")
}

// TestWrongValues: a date that does not exist, a day before the one it
// follows, a file that is not there; each is said at its field and nothing is
// saved.
func TestWrongValues(t *testing.T) {
	t.Parallel()
	o := newStaffedOffice(t, "2026-11-03")
	no := o.register(review.Other, "关于甲事项的答复", unit)
	j := o.open(t, 80, 24)
	j.See(no).Press("f6").Form("受理").Press("ctrl+u").Type("2026-02-30").See("“2026-02-30”不是有效日期").Press("ctrl+s").See("填的“2026-02-30”不是有效日期")
	j.Press("ctrl+u").Type("昨天").See("2026-11-02 周一").Press("ctrl+s").See("日期 2026-11-02 早于收件日（2026-11-03）")
	j.Press("ctrl+u").Type("２０２６年１１月４日").See("2026-11-04 周三", "日期 2026-11-04 晚于今天").Press("ctrl+s").See("已办理：受理")
	j.Press("ctrl+z").See("将撤销：受理").Press("f10").See("已撤销：受理", "下一步：受理")
	j.Press("enter").See("材料与前置程序").Press("t").Form("附件").Type("/no/such/file.docx").Press("ctrl+s").See("找不到文件“file.docx”")
	j.Press("ctrl+u").Type(o.folder).Press("ctrl+s").See("是文件夹，不是文件").Press("ctrl+u").Paste("\"" + o.write("扫描 件.jpg", "\xff\xd8\xff\xe0 no picture") + "\"")
	j.Press("ctrl+s").See("已办理：附件", "扫描 件.jpg")
	if m := o.matter(no); len(m.Attachments) != 1 || !m.Accepted.IsZero() {
		t.Errorf("%+v", m)
	}
}

// TestUndoTyping: in a form the key of undo takes back what was typed there,
// field by field, and never what is on file.
func TestUndoTyping(t *testing.T) {
	t.Parallel()
	o := newStaffedOffice(t, "2026-11-03")
	no := o.register(review.Other, "关于甲事项的答复", unit)
	o.do(no, "accept")
	j := o.open(t, 100, 30)
	j.See("▸今日").Press("3").See(no).Press("enter").See("材料与前置程序").Press("f2").Form("提意见").See("^Z 撤销输入").Press("ctrl+z").See("没有可以撤销的输入")
	j.Type("引用条款").Press("tab").Paste("《中华人民共和国行政许可法》第十七条").See("第十七条").Press("ctrl+r").Gone("引用条款", "第十七条")
	j.Press("ctrl+z").See("引用条款", "第十七条").Press("ctrl+z").See("引用条款").Gone("第十七条")
	j.Press("ctrl+z").Gone("引用条款").CursorAfter("问题*            ").Press("ctrl+z", "ctrl+z").See("没有可以撤销的输入", "▸填写").Press("esc").Gone("▸填写")
	if m := o.matter(no); m.Accepted.IsZero() || len(m.Opinions) != 0 {
		t.Errorf("%+v", m)
	}
}

// TestLongPaste: pasted line ends of any system are line ends, and a one-line
// field makes blanks of them.
func TestLongPaste(t *testing.T) {
	t.Parallel()
	o := newStaffedOffice(t, "2026-11-03")
	no := o.register(review.Other, "关于甲事项的答复", unit)
	o.do(no, "accept")
	j := o.open(t, 80, 24)
	j.See("今日").Press("8").See("▸全部 1").Press("enter").See("材料与前置程序").Press("f2").Form("提意见")
	j.Paste("第\x07一\x1b[31m行\r\n第二行\r第三行\n第四行").Gone("�").See("第一行", "第二行", "第三行", "第四行").CursorAfter("第四行")
	j.Press("shift+tab", "shift+tab").Paste("第一条\r\n第二款\r").See("第一条 第二款").CursorAfter("第一条 第二款").Press("ctrl+s").See("已办理：提意见")
	op := o.matter(no).Opinions[0]
	if op.Problem != "第一行\n第二行\n第三行\n第四行" || op.Article != "第一条 第二款" {
		t.Errorf("%+v", op)
	}
	j.Press("f2").Form("提意见").Paste(strings.Repeat("很长的意见。\r\n", 2000)).Press("ctrl+s").See("已办理：提意见")
	if n := len([]rune(o.matter(no).Opinions[1].Problem)); n < 13000 || n > review.MaxText {
		t.Errorf("%d runes", n)
	}
}

// TestPastedEnter: on terminals without bracketed paste a line end arrives as
// Enter right after the text, and must not move on or save.
func TestPastedEnter(t *testing.T) {
	t.Parallel()
	o := newStaffedOffice(t, "2026-11-03")
	j := o.open(t, 80, 24, func(opts *uiOptions) { opts.Now = o.now }) // all in one moment
	j.See("今日").Press("f2").Form("登记").Type("甲项目\r采购合同").See("▌ 标题*", "甲项目采购合同").CursorAfter("甲项目采购合同")
	o.clock.Add(1)
	j.Press("enter").See("▌ 类别*", "← → 或数字键选择").Press("esc").Gone("▸填写")
}
