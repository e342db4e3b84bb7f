package ui_test

import "testing"

// draw brings a new program into the state of a picture. What an earlier one
// kept of its forms is forgotten.
func (o *office) draw(t testing.TB, name string, change ...func(*uiOptions)) *fold {
	t.Helper()
	for _, form := range []string{"add", "opine/G2026-0001", "redraft/H2026-0001/opinion/"} {
		if err := o.desk.Keep(t.Context(), form, nil); err != nil {
			t.Fatal(err)
		}
	}
	f := o.fold(t, 80, 24, change...)
	for _, p := range pictures {
		if p.name == name {
			p.show(f)
		}
	}
	return f
}

// pictures are the states in which the screens are drawn for golden frames and
// for the sweep of sizes.
var pictures = []struct {
	name string
	show func(f *fold)
}{
	{"queue", func(f *fold) { f.press("space") }},
	{"filter", func(f *fold) { f.press("5", "ctrl+f").paste("送审 h").see("送审 h") }},
	{"overview", func(f *fold) { f.press("3", "enter").see("送审材料") }},
	{"draft", func(f *fold) { f.press("3", "enter", "2", "ctrl+down", "ctrl+down").see("草案 · 第二条") }},
	{"findings", func(f *fold) { f.press("3", "enter", "2", "ctrl+e").see("不等于没有问题") }},
	{"points", func(f *fold) { f.press("3", "enter", "3", "down").see("项未答") }},
	{"opinions", func(f *fold) { f.press("3", "enter", "4").see("意见 1") }},
	{"letters", func(f *fold) { f.press("3", "enter", "5").see("补正通知") }},
	{"history", func(f *fold) { f.press("3", "enter", "6").see("校验") }},
	{"importing", func(f *fold) {
		f.press("ctrl+o").paste("testdata/old-ledger.csv").press("ctrl+s").see("不能导入 2 行")
	}},
	{"figures", func(f *fold) { f.press("f9").see("在审件数") }},
	{"register", func(f *fold) {
		f.press("f2").paste("柳河县户外广告设置管理办法").press("tab", "tab").paste("柳河县").see("若当日受理")
	}},
	{"opine", func(f *fold) {
		f.press("3", "enter", "2", "ctrl+down", "ctrl+down", "f2").paste("变相设定许可").see("第二条")
	}},
	{"wording", func(f *fold) {
		f.press("8", "ctrl+f").paste("垃圾清运").see("H2026-0001 合同").press("enter", "enter", "5", "ctrl+e").see("修改文书").paste("经研究，").see("经研究，")
	}},
	{"phrases", func(f *fold) { f.press("3", "enter", "f2", "ctrl+b").paste("xzcf").see("行政处罚法") }},
	{"palette", func(f *fold) { f.press("ctrl+p").see("命令") }},
	{"help", func(f *fold) { f.press("f1").see("帮助") }},
	{"confirm", func(f *fold) { f.press("ctrl+z").see("确认：撤销") }},
	{"refusal", func(f *fold) { f.press("3", "f6").see("不能受理") }},
	{"citing", func(f *fold) { f.press("3", "enter", "f2", "ctrl+l").see("hefa statute import") }},
	{"office", func(f *fold) { f.press("f12").see("单位设置") }},
}
