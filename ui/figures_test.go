package ui_test

import (
	"os"
	"path/filepath"
	"testing"

	"hefa/review"
	"hefa/ui/locale"
)

// counted is an office with reviews in two years.
func counted(t testing.TB) *office {
	o := newStaffedOffice(t, "2025-03-03")
	for _, x := range []struct {
		day, title, unit string
		kind             review.Kind
	}{
		{"2025-03-03", "柳河县旧合同", "县教育局", review.Contract},
		{"2026-03-02", "柳河县供热合同", "县住建局", review.Contract},
		{"2026-04-07", "柳河县供水合同", "县住建局", review.Contract},
		{"2026-10-12", "柳河县养犬管理办法", "县公安局", review.Normative},
	} {
		o.Day(x.day)
		no := o.register(x.kind, x.title, x.unit)
		o.do(no, "accept")
		o.do(no, "opine", "problem", "无依据", "basis", "某法第一条")
		o.Day(review.MustDate(x.day).AddMonths(1).String())
		o.do(no, "conclude", "result", "amend", "reason", "见意见")
		o.do(no, "issue", "letter", "opinion")
	}
	o.Day("2026-11-23")
	return o
}

// TestFromANumberToItsMatters: Enter opens the matters behind a number, one of
// them, and Esc leads back to the number.
func TestFromANumberToItsMatters(t *testing.T) {
	t.Parallel()
	j := counted(t).open(t, 100, 30)
	j.See("▸今日").Press("f9").See("‹ 2026年全年 ›", "2026 年在审件数").Chosen("收到送审")
	j.Press("down").Chosen("出具合法性审查意见").Press("enter").See("▸2026年全年 出具合法性审查意见 3", "柳河县供热合同", "柳河县养犬管理办法").Gone("柳河县旧合同", "今日")
	j.Press("ctrl+f").Type("供热").See("审查意见 1").Press("enter").Press("esc").See("审查意见 3")
	j.Press("end").Chosen("柳河县供热合同").Press("enter").See("概况").Press("esc").See("审查意见 3")
	j.Press("esc").Chosen("出具合法性审查意见")
	j.Press("pgdown", "pgdown", "pgdown", "pgdown", "pgdown", "end").See("送审单位", "县公安局", "县住建局").Press("enter").See("县公安局 1", "柳河县养犬管理办法")
	j.Press("esc").See("在审件数").Press("esc").See("▸今日")
}

// TestPeriods: year, quarter, month, any days, one unit, one kind.
func TestPeriods(t *testing.T) {
	t.Parallel()
	j := counted(t).open(t, 100, 30)
	j.See("▸今日").Press("f9").See("‹ 2026年全年 ›", "+2")
	j.Press("left").See("‹ 2025年全年 ›", "2025 年在审件数").Press("right", "f6").See("2026年第4季度").Press("f6").See("2026年11月")
	j.Press("left").See("2026年10月", "意见采纳率").Press("f7").See("上年同期").Press("1").See("2026年全年", "上年同期")
	j.Press("3", "left", "left", "ctrl+t").See("2026年11月")
	j.Press("ctrl+f").Form("统计范围").Press("ctrl+r")
	for range 10 {
		j.Press("backspace")
	}
	j.Type("2026-03-01").Press("tab", "tab").Type("住建").CursorAfter("住建").Press("ctrl+s").See("2026-03-01 至 2026-11-30", "住建")
	j.Press("down").Chosen("出具合法性审查意见").Press("enter").See("审查意见 2").Press("esc").See("在审件数")
	j.Press("tab").See("年报文字", "“住建”送审事项，审阅并出具合法性审查意见书2件").Press("ctrl+y").See("已复制到剪贴板")
	j.Press("ctrl+s").Form("另存统计").See("合法性审查统计 2026-03-01 至 2026-11-30.xlsx").Press("ctrl+s").See("已保存")
	if _, err := os.Stat(filepath.Join(j.folder, "合法性审查统计 2026-03-01 至 2026-11-30.xlsx")); err != nil {
		t.Error(err)
	}
	j.Press("ctrl+s").Form("另存统计").Press("end")
	for range 4 {
		j.Press("backspace")
	}
	j.Type("docx").Press("ctrl+s").See("已保存", ".docx")
}

// TestFiguresOfNothing: what has no denominator shows —, and is no list.
func TestFiguresOfNothing(t *testing.T) {
	t.Parallel()
	j := newStaffedOffice(t, "2026-11-23").open(t, 100, 30)
	j.See("▸今日").Press("f9").See("2026 年没有在审事项").Press("ctrl+y").See("没有可写的数字")
	j.Press("enter").See("这一项没有事项")
	for range 13 {
		j.Press("down")
	}
	j.Chosen("意见采纳率").Holds("—        —        —").Press("enter").See("计算所得")
}

func TestFiguresInEnglish(t *testing.T) {
	t.Parallel()
	j := counted(t).open(t, 100, 30, func(o *uiOptions) { o.Say = locale.New("en") })
	j.See("Today").Press("s").See("Figures", "reviews ended", "Under review in 2026", "adopted wholly or partly")
}
