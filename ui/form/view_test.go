package form

import (
	"slices"
	"strings"
	"testing"

	"hefa/review"
	"hefa/ui/screen/screentest"
	"hefa/ui/text"
)

// sizes are what terminals of 80 × 24, 60 × 16 and 40 × 10 leave a screen, a
// large one, and ones too small to be used.
var sizes = [][2]int{{80, 22}, {60, 14}, {40, 8}, {120, 40}, {20, 5}, {13, 4}, {1, 1}}

// Everywhere the frame is as large as asked for, no character is cut in half
// and the caret lies within.
func TestFitsEverySize(t *testing.T) {
	f := opened(t, func(s *Spec) {
		s.Title, s.About = strings.Repeat("很长的标题", 20), []string{strings.Repeat("某单位", 40)}
		s.Preview = func(review.Args) ([]string, []string) { return []string{strings.Repeat("提示", 60)}, nil }
	})
	f.Fail(review.Refused("opine." + strings.Repeat("拒", 50)))
	f.restored = true
	for i := range f.fields {
		f.move(i)
		f.Update(review.MustDate("2026-11-20")) // a message it does not know
		enter(f, strings.Repeat("第一条（二）", 12))
		for _, size := range sizes {
			w, h := size[0], size[1]
			lines, c := page(f, w, h)
			if len(lines) != h {
				t.Errorf("%d × %d: %d lines", w, h, len(lines))
			}
			for _, l := range lines {
				if text.Width(l) != w {
					t.Errorf("%d × %d: %d cells: %q", w, h, text.Width(l), l)
				}
			}
			if c != nil && w >= 40 && (c.X < 1 || c.X >= w-1 || c.Y < 1 || c.Y >= h-1) {
				t.Errorf("%d × %d: caret at %d,%d", w, h, c.X, c.Y)
			}
		}
	}
}

// The caret stands behind what was typed, in fields of one line and of several,
// at every size that leaves room.
func TestCaretBehindWhatWasTyped(t *testing.T) {
	for _, size := range sizes[:3] {
		f := opened(t, nil)
		for _, c := range []struct{ field, typed, want string }{
			{"title", "关于（", "标题* 关于（"}, {"title", "二）ab", "关于（二）ab"}, {"on", "", "日期 2026-11-20"},
			{"problem", "没有", "问题* 没有"}, {"basis", "《法》", "依据 《法》"}, {"file", "稿", "文件 稿"},
		} {
			lines, caret := page(enter(at(f, c.field), c.typed), size[0], size[1])
			if got := strings.Join(strings.Fields(screentest.Before(lines, caret)), " "); !strings.HasSuffix(got, c.want) {
				t.Errorf("%v, %s: %q before the caret", size, c.field, got)
			}
		}
		if _, caret := page(at(f, "severity"), size[0], size[1]); caret != nil {
			t.Errorf("%v: a choice has a caret at %d,%d", size, caret.X, caret.Y)
		}
	}
	f := enter(at(opened(t, nil), "problem"), "甲乙")
	lines, caret := page(enter(press(f, "enter"), "丙"), 80, 24)
	if got := screentest.Before(lines, caret); strings.TrimLeft(got, "│ ") != "丙" || text.Width(got) != 23 {
		t.Errorf("%q before the caret on the second line", got)
	}
}

// Wherever the officer goes, the field that has the keys is on the screen.
func TestTheFieldInUseIsSeen(t *testing.T) {
	for _, size := range sizes[:4] {
		f := opened(t, func(s *Spec) {
			s.Preview = func(review.Args) ([]string, []string) { return []string{"一", "二", "三", "四"}, nil }
		})
		f.restored = true
		for _, name := range []string{"title", "severity", "on", "problem", "basis", "file", "basis", "problem", "on", "severity", "title"} {
			lines, caret := page(at(f, name), size[0], size[1])
			if all := strings.Join(lines, "\n"); strings.Count(all, "▌") != 1 || caret == nil && name != "severity" {
				t.Errorf("%v: on %s, caret %v:\n%s", size, name, caret, all)
			}
		}
	}
}

// A field of several lines grows with its text while it has the keys, and
// shrinks when left.
func TestLongFieldsGrow(t *testing.T) {
	f := at(opened(t, nil), "problem")
	gap := func() int { // from the problem to the field below it
		lines, _ := page(f, 80, 30)
		row := func(s string) int {
			return slices.IndexFunc(lines, func(l string) bool { return strings.Contains(l, s) })
		}
		return row("依据") - row("问题*")
	}
	for _, want := range []int{3, 3, 4, 5, 6, 7, 8, 8, 8} {
		if got := gap(); got != want {
			t.Errorf("%d lines, want %d", got, want)
		}
		press(f, "字", "enter")
	}
	if at(f, "title"); gap() != 2 {
		t.Errorf("%d lines once left", gap())
	}
}

// What stands below a field belongs to it: the day in words, a day off, a day
// that does not exist, why saving was refused.
func TestUnderTheFields(t *testing.T) {
	f := opened(t, nil)
	for day, want := range map[string]string{"2026-11-20": "2026-11-20 周五 ", "2026-11-21": "2026-11-21 周六 休息日", "昨天": "2026-11-19 周四", "2026-02-30": "不是有效日期", "": ""} {
		f.fields[2].set(day)
		lines, _ := page(f, 80, 24)
		row := slices.IndexFunc(lines, func(l string) bool { return strings.Contains(l, "日期") })
		if got := strings.TrimLeft(lines[row+1], "│ "); want != "" && !strings.HasPrefix(got, want) && !strings.Contains(got, want) || want == "" && !strings.HasPrefix(got, "问题*") {
			t.Errorf("%q: %q below", day, got)
		}
	}
	bad := review.Invalid("param.missing", "problem")
	bad.Param = "problem"
	f.Fail(bad)
	lines, _ := page(f, 80, 24)
	all := strings.Join(lines, "\n")
	if strings.Count(all, "“问题”必须填写") != 1 || focused(f) != "problem" || !strings.Contains(all, "▌ 问题*") {
		t.Errorf("on %s:\n%s", focused(f), all)
	}
	press(f, "字")
	if lines, _ := page(f, 80, 24); strings.Contains(strings.Join(lines, "\n"), "必须填写") {
		t.Error("the fault stays after it was mended")
	}
}
