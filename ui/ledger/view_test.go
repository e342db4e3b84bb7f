package ledger

import (
	"strings"
	"testing"

	"hefa/ui/screen/screentest"
	"hefa/ui/text"
)

// Everywhere the frame is as large as asked for and no character is cut in
// half; before the file is read it says so.
func TestFitsEverySize(t *testing.T) {
	long := strings.Replace(known, "电话", strings.Repeat("联系电话和地址", 12), 1)
	l := opened(t, long, odd)
	unread := New(l.env, l.path, l.tables)
	for _, size := range [][2]int{{1, 1}, {13, 4}, {20, 5}, {40, 8}, {59, 15}, {60, 14}, {60, 16}, {80, 22}, {115, 30}, {116, 30}, {200, 60}} {
		w, h := size[0], size[1]
		for _, s := range []*Ledger{l, unread} {
			for range 2 {
				lines := strings.Split(page(s, w, h), "\n")
				if len(lines) != h {
					t.Errorf("%v: %d lines", size, len(lines))
				}
				for _, line := range lines {
					if text.Width(line) != w {
						t.Errorf("%v: %d cells: %q", size, text.Width(line), line)
					}
				}
				if w >= 40 && s == unread && !strings.Contains(strings.Join(lines, "\n"), "正在读取…") {
					t.Errorf("%v:\n%s", size, strings.Join(lines, "\n"))
				}
				s.Act("pane.next")
			}
		}
	}
}

// A small screen shows one pane at a time, and the keys go to the one shown.
func TestOnePaneAtATime(t *testing.T) {
	l := opened(t, known+strings.Repeat("某事,县教育局,待定,合同,\n", 9), odd)
	cursor := func() string {
		for line := range strings.SplitSeq(page(l, 40, 8), "\n") {
			if strings.Contains(line, "▌") {
				return strings.Fields(strings.Trim(line, "│ ▌"))[0]
			}
		}
		return ""
	}
	if got := page(l, 40, 8); !strings.Contains(got, "▸列") || strings.Contains(got, "核对") || cursor() != "A" {
		t.Errorf("\n%s", got)
	}
	if press(l, "down"); cursor() != "B" {
		t.Errorf("down leads to %s", cursor())
	}
	if press(l, "pgdown"); cursor() != "A" || !strings.Contains(page(l, 40, 8), "名目") {
		t.Errorf("a page down leads to %q", cursor())
	}
	was := cursor()
	l.Act("pane.next")
	top := page(l, 40, 8)
	if !strings.Contains(top, "▸导入前核对") || strings.Contains(top, "列 ·") {
		t.Errorf("\n%s", top)
	}
	if press(l, "down"); page(l, 40, 8) == top {
		t.Errorf("the results do not scroll:\n%s", top)
	}
	if l.Act("pane.next"); cursor() != was {
		t.Errorf("back on %s, not %s", cursor(), was)
	}
}

// Where both panes are shown, pages turn the results and the arrows the
// columns.
func TestPagesTurnTheResults(t *testing.T) {
	rows := ""
	for _, c := range "甲乙丙丁戊己庚辛壬癸" {
		rows += string(c) + "协议,县教育局,待定\n"
	}
	l := opened(t, "标题,送审单位,收件日期\n"+rows)
	was := under(l)
	if screentest.Has(t, page(l, 80, 22), "第 2 行 不能导入：甲协议", "不能导入 10 行"); strings.Contains(page(l, 80, 22), "癸协议") {
		t.Fatal("all of it is seen at once")
	}
	if press(l, "pgdown", "pgdown"); under(l) != was {
		t.Errorf("on %s", under(l))
	}
	screentest.Has(t, page(l, 80, 22), "癸协议")
}

// What is too long goes on below, set in, and is broken anew for another width.
func TestResultsAreWrapped(t *testing.T) {
	l := opened(t, known)
	l.Act("pane.next")
	for range 2 {
		screentest.Has(t, page(l, 40, 8), "│ 可登记 2 件，转录 0 件，补录在施文   │\n│   件 0 件；")
		screentest.Has(t, page(l, 118, 22), "补录在施文件 0 件；")
	}
}
