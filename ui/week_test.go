package ui_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"hefa/review"
)

// TestTheWeek: what ends within seven days and what is past due is read on the
// screen, found by Chinese and by initials, and copied line by line.
func TestTheWeek(t *testing.T) {
	t.Parallel()
	o := newStaffedOffice(t, "2026-11-02")
	o.do(o.register(review.Contract, "早先的采购合同", unit), "accept") // until 11-09
	o.Day("2026-11-12")
	o.do(o.register(review.Contract, "供热合同", "县发展和改革局"), "accept") // until 11-19
	for _, words := range []string{"周", "yzqd", "week"} {
		j := o.open(t, 80, 24).See("▸今日").Press("ctrl+p").See("▸命令").Type(words).See("▌一周清单").Press("enter").See("▸一周清单", "一周期限　2026-11-12 至 2026-11-18", "已过期 1 项", "2026-11-09　H2026-0001", "2026-11-18 周三")
		j.Press("right").See("2026-11-19 周四", "[ ] H2026-0002　审查期限　县发展和改革局　供热合同", "已过期 1 项").Press("left").See("2026-11-12 至").Press("left").See("2026-11-05 至 2026-11-11").Press("ctrl+t").See("2026-11-12 至").Press("right").See("2026-11-19 周四")
		j.Press("ctrl+y").See("清单已复制到剪贴板")
		j.until("the copy", func() bool {
			return strings.Contains(j.clipboard(), "\n2026-11-19 周四\n□ H2026-0002　审查期限　县发展和改革局　供热合同\n")
		})
		j.Press("esc").Gone("▸一周清单").Press("f8").See("▸一周清单").Press("ctrl+q")
		if err := j.wait(); err != nil {
			t.Error(err)
		}
	}
}

// TestCalendarFromTheScreen: the deadlines are written for a calendar program,
// never over a file that is there.
func TestCalendarFromTheScreen(t *testing.T) {
	t.Parallel()
	o := newStaffedOffice(t, "2026-11-12")
	o.do(o.register(review.Contract, "供热合同", unit), "accept")
	j := o.open(t, 80, 24).See("▸今日")
	for _, words := range []string{"rl", "日历", "ics"} {
		j.Press("ctrl+p").See("▸命令").Type(words).See("▌导出日历").Press("enter").Form("导出日历（.ics）").See("合法性审查期限 2026-11-12.ics").Press("esc").See("▸今日")
	}
	taken := o.write("合法性审查期限 2026-11-12.ics", "别的文件")
	j.Press("ctrl+g").Form("导出日历（.ics）").Press("ctrl+s").See("已导出 1 个期限", "▸今日")
	b, err := os.ReadFile(filepath.Join(o.folder, "合法性审查期限 2026-11-12-2.ics"))
	if err != nil || !strings.Contains(string(b), "BEGIN:VEVENT") {
		t.Errorf("%v %s", err, b)
	}
	if b, _ := os.ReadFile(taken); string(b) != "别的文件" {
		t.Error("a file was replaced")
	}
	j.Press("f8").See("▸一周清单").Press("ctrl+s").Form("导出日历（.ics）").Press("end", "backspace").Type("x").Press("ctrl+s").See("扩展名应为 .ics", "导出日历").Press("backspace").Type("s").Press("ctrl+s").See("已导出 1 个期限", "▸一周清单")
}
