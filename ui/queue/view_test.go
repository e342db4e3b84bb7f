package queue

import (
	"strings"
	"testing"

	"hefa/ui/screen/screentest"
	"hefa/ui/text"
)

// Everywhere the frame is as large as asked for, no character is cut in half
// and the caret lies within, with the filter and without.
func TestFitsEverySize(t *testing.T) {
	q := act(opened("section.8"), "mark")
	behind := begin(Of(q.env, strings.Repeat("很长的标题", 20), []string{"G2026-0001"}), "")
	for _, size := range [][2]int{{1, 1}, {13, 4}, {20, 5}, {40, 8}, {60, 14}, {60, 20}, {64, 14}, {72, 14}, {78, 22}, {92, 22}, {115, 30}, {116, 30}, {200, 60}} {
		w, h := size[0], size[1]
		for _, s := range []*Queue{q, behind, filter(opened("section.8"), strings.Repeat("供热", 40))} {
			view, c := s.View(w, h)
			lines := strings.Split(text.Plain(view), "\n")
			if len(lines) != h && h > 3 {
				t.Errorf("%v: %d lines", size, len(lines))
			}
			for _, l := range lines {
				if text.Width(l) != w {
					t.Errorf("%v: %d cells: %q", size, text.Width(l), l)
				}
			}
			if c != nil && w >= 40 && (c.X >= w || c.Y >= h) || (c != nil) != s.asking {
				t.Errorf("%v: caret %v", size, c)
			}
		}
	}
}

// The narrower the screen the less of a row is shown: the days left and the
// title always, then the bar, the unit, the number.
func TestWhatARowShows(t *testing.T) {
	q := filter(opened("section.8"), "G2026-0001")
	press(q, "enter")
	all := []string{"剩", "柳河县城乡", "文件", "░", "县民政局", "G2026-0001"}
	for w, n := range map[int]int{40: 3, 65: 3, 66: 4, 73: 4, 74: 5, 93: 5, 94: 6, 115: 6} {
		row := ""
		for l := range strings.SplitSeq(frame(q, w, 12), "\n") {
			if strings.Contains(l, "▌") {
				row = l
			}
		}
		for i, part := range all {
			if strings.Contains(row, part) != (i < n) {
				t.Errorf("%d cells: %q, %s", w, row, part)
			}
		}
	}
}

// There is a preview beside the list, or below it, or none, as there is room;
// it is of the matter under the cursor.
func TestPreview(t *testing.T) {
	q := opened("section.8")
	for size, seen := range map[[2]int]bool{{116, 10}: true, {115, 19}: true, {60, 19}: true, {59, 30}: false, {115, 18}: false} {
		if got := frame(q, size[0], size[1]); strings.Contains(got, "下一步：") != seen {
			t.Errorf("%v:\n%s", size, got)
		}
	}
	first := q.Subject()[0]
	screentest.Has(t, frame(q, 116, 30), "─ "+first+" ")
	if press(q, "end"); q.Subject()[0] == first {
		t.Fatal("the cursor does not move")
	}
	screentest.Has(t, frame(q, 116, 30), "─ "+q.Subject()[0]+" ")
}

// An empty list says what it is that is empty.
func TestEmpty(t *testing.T) {
	screentest.Has(t, frame(opened("section.7"), 80, 22), "7 目录", "这里没有事项")
	screentest.Has(t, frame(filter(opened("section.8"), "没有的事"), 80, 22), "▸全部 0", "没有符合筛选的事项，Esc 取消筛选")
	idle := New(opened("").env)
	idle.Update(pageMsg{of: idle})
	screentest.Has(t, frame(idle, 80, 22), "今日没有要办的事项")
	if got := frame(begin(New(opened("").env), "section.8"), 80, 22); !strings.Contains(got, "▸全部 6") || !strings.Contains(got, "8 全部 6") {
		t.Error(got)
	}
}

// The caret of the filter stands behind what was typed, below the sections
// where there are any.
func TestCaretOfTheFilter(t *testing.T) {
	q := opened("section.8")
	behind := begin(Of(q.env, "合同", []string{"H2026-0001"}), "")
	for row, s := range map[int]*Queue{1: q, 0: behind} {
		act(s, "filter")
		for i, typed := range []string{"供", "热", "（", "a", "left"} {
			press(s, typed)
			_, c := s.View(80, 22)
			if want := []int{5, 7, 9, 10, 9}[i]; c == nil || c.X != want || c.Y != row {
				t.Errorf("caret %v behind %s, want %d, %d", c, typed, want, row)
			}
		}
		press(s, "enter")
		if _, c := s.View(80, 22); c != nil {
			t.Errorf("the caret stays at %d,%d", c.X, c.Y)
		}
	}
}
