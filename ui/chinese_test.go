package ui_test

import (
	"strings"
	"testing"

	"hefa/review"
	"hefa/ui/text"
)

// TestCaretFollowsChinese: the hardware cursor stands in the cell where the
// next character goes, in fields, editors, filter and palette.
func TestCaretFollowsChinese(t *testing.T) {
	t.Parallel()
	o := newStaffedOffice(t, "2026-11-03")
	o.register(review.Other, "关于甲事项的答复", unit)
	j := o.open(t, 80, 24)
	j.See("甲事项").Press("f2").Form("登记").CursorAt(21, 3)
	typed := ""
	for _, s := range []string{"关", "于（", "二", "）ab", "“一”", "、1"} {
		typed += s
		j.Type(s).CursorAt(21+text.Width(typed), 3)
	}
	j.Press("left").CursorAt(21+text.Width(typed)-1, 3).Press("left", "left").CursorAt(21+text.Width(typed)-4, 3).Press("home").CursorAt(21, 3)
	j.Press("right").CursorAt(23, 3).Press("end").CursorAt(21+text.Width(typed), 3).Press("backspace", "backspace").CursorAt(21+text.Width(typed)-3, 3)
	j.Type(strings.Repeat("很长的标题", 12) + "完") // longer than the field
	j.until("the cursor after the last character", func() bool {
		x, y := j.cursor()
		return y == 3 && x <= 77 && j.cell(x-2, y).Content == "完"
	})
	j.Press("home").CursorAt(21, 3)
	j.Press("esc").Gone("▸填写").Press("ctrl+f").CursorAt(3, 1).Type("甲事").CursorAt(7, 1).Press("esc").Gone(" / ")
	j.Press("ctrl+p").See("▸命令").Type("提意").CursorAfter("› 提意").Press("esc").Gone("▸命令")
}

// TestHalfWidthKeysInFullWidth: while a Chinese input method is on, ？ ： ／ and
// 、 act as the keys they stand for, and every step has a key that is no
// letter.
func TestHalfWidthKeysInFullWidth(t *testing.T) {
	t.Parallel()
	o := newStaffedOffice(t, "2026-11-03")
	no := o.register(review.Other, "关于甲事项的答复", unit)
	o.do(no, "attach", "file", o.write("稿.txt", articles("答复", "甲。", "乙。")), "as", "draft")
	j := o.open(t, 80, 24)
	j.See(no).Press("？").See("帮助（按任意键关闭）").Press("esc").Gone("帮助（")
	j.Press("：").See("▸命令").Press("esc").Gone("▸命令").Press("／").CursorAt(3, 1).Press("esc").Gone(" / ")
	j.Press("２").See("[2 待受理 1]").Press("１").See("[1 今日 1]", "下一步：受理")
	j.Press("enter").See("材料与前置程序").Press("tab").See("▸草案").Press("、").See("/ ").Type("乙").See("1/1 处").Press("enter")
	j.Press("【", "】").See("▸草案 · 第").Press("bare esc").See("下一步：受理")
}

// TestHostileTitle: a title with escape sequences, direction marks and no end
// does nothing but stand there, cut, cleaned and in its row.
func TestHostileTitle(t *testing.T) {
	t.Parallel()
	o := newStaffedOffice(t, "2026-11-03")
	hostile := "\x1b[2J\x1b]0;PWNED\x07合同\u202e价款\u200b一百万\r假冒\u009b31m" + strings.Repeat("很长的题目", 90)
	no := o.register(review.Contract, hostile, "单位\x1b[31m\n第二行")
	j := o.open(t, 80, 24)
	j.See(no, "价款一百万 假冒").At(0, 1, "┌").At(79, 1, "┐").Gone("\u202e", "\x1b", "\u200b")
	x, y := j.place("合同")
	if c := j.cell(x, y); c.Content != "合" || c.Width != 2 {
		t.Errorf("%+v", c)
	}
	j.Press("enter").See("材料与前置程序", "价款一百万 假冒").Press("6").See("历史", "登记", "假冒").Press("5", "4", "3", "2", "1")
	j.Press("f6").Form("受理").See(no).Press("ctrl+s").See("已办理：受理 " + no)
	j.Press("ctrl+p").See("▸命令").Press("esc").Gone("▸命令").Press("ctrl+z").See("将撤销").Press("esc").Gone("将撤销")
	j.mu.Lock()
	title := j.title
	j.mu.Unlock()
	if strings.Contains(title, "PWNED") && strings.ContainsAny(title, "\x1b\x07\n") || strings.ContainsRune(title, '\u202e') {
		t.Errorf("the window is called %q", title)
	}
}
