package ledger

import (
	"os"
	"strings"
	"testing"

	"hefa/ui/keys"
	"hefa/ui/screen/screentest"
	"hefa/ui/text"
)

// Every column is shown with what it was taken for, and what would become of
// the rows beside or below it.
func TestColumnsAndResults(t *testing.T) {
	l := opened(t, known)
	screentest.Has(t, page(l, 80, 22), "▸列 · 旧台账.csv", "表头在第 1 行：", "→ 标题", "→ 送审单位", "例：柳河县垃圾分类…", "→ 记入备注", "可登记 2 件，转录 0 件", "没有保存")
	if got := under(l); !strings.HasPrefix(got, "A 标题 → 标题") {
		t.Errorf("on %s", got)
	}
	side, _ := l.View(120, 22)
	if first, _, _ := strings.Cut(text.Plain(side), "\n"); !strings.Contains(first, "列 · 旧台账.csv") || !strings.Contains(first, "导入前核对") {
		t.Errorf("%s", first)
	}
}

// The cursor passes over the names of sheets, whichever way it comes.
func TestCursorKeepsToColumns(t *testing.T) {
	l := opened(t, known, known)
	for _, c := range [][2]string{
		{"home", "A 标题"}, {"up", "A 标题"}, {"down", "B 送审单位"}, {"down", "C 收件日期"}, {"down", "D 类别"}, {"down", "E 电话"}, {"down", "A 标题"}, {"up", "E 电话"},
		{"end", "E 电话"}, {"down", "E 电话"},
	} {
		if got := under(press(l, c[0])); !strings.HasPrefix(got, c[1]) {
			t.Errorf("%s leads to %s, want %s", c[0], got, c[1])
		}
	}
}

// A column is taken for the next thing or the one before that no other column
// is, or not used; turned round it is what it was.
func TestCorrectingColumns(t *testing.T) {
	l := press(opened(t, known), "down") // the drafting unit
	for _, c := range []struct {
		action keys.Action
		want   string
	}{
		{"column.prev", "记入备注"}, {"column.prev", "不用"}, {"column.next", "记入备注"}, {"column.next", "送审单位"}, {"column.next", "决定机关"}, {"column.prev", "送审单位"}, {"column.skip", "不用"},
	} {
		act(l, c.action)
		if got := under(l); !strings.HasPrefix(got, "B 送审单位 → "+c.want) {
			t.Errorf("%s: %s, want %s", c.action, got, c.want)
		}
		screentest.Has(t, page(l, 80, 22), "→ 标题", "→ 收件日期", "→ 类别")
	}
	if n := len(l.overrides); n != 1 {
		t.Errorf("%d corrections of one column", n)
	}
	if act(press(l, "end"), "column.next"); !strings.HasPrefix(under(l), "E 电话 → 送审单位") {
		t.Errorf("a noted column becomes %s", under(l))
	}
}

// A sheet that is understood by a correction moves up among those that are; the
// cursor stays on the column that was corrected.
func TestCursorStaysOnTheColumn(t *testing.T) {
	l := press(opened(t, odd, known), "end", "up", "up")
	if got := under(l); !strings.HasPrefix(got, "A 名目") {
		t.Fatalf("on %s", got)
	}
	if act(l, "column.next"); !strings.HasPrefix(under(l), "A 名目 → 标题") {
		t.Errorf("corrected, but on %s", under(l))
	}
	screentest.Has(t, page(l, 80, 22), "可登记 3 件")
}

// The file is read again on demand, the corrections kept; one that is gone is
// told on any screen, and one that comes back is shown.
func TestReadingAgain(t *testing.T) {
	l := act(opened(t, odd), "column.next")
	write := func(s string) {
		if err := os.WriteFile(l.path, []byte(s), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write(odd + "又一协议,县教育局,2026-03-06\n")
	screentest.Has(t, page(act(l, "reload"), 80, 22), "→ 标题", "可登记 2 件")
	screentest.Has(t, page(act(l, "column.next", "column.prev"), 80, 22), "→ 标题", "可登记 2 件") // and not as it was
	if err := os.Remove(l.path); err != nil {
		t.Fatal(err)
	}
	act(l, "reload")
	for _, size := range [][2]int{{80, 22}, {40, 8}} {
		if got := page(l, size[0], size[1]); !strings.Contains(got, "找不到") || strings.Contains(got, "正在读取") {
			t.Errorf("%v:\n%s", size, got)
		}
	}
	if got := page(l, 80, 22); strings.Count(got, "找不到") != 2 {
		t.Errorf("not told in both panes:\n%s", got)
	}
	write(odd)
	screentest.Has(t, page(act(l, "reload"), 80, 22), "→ 标题", "可登记 1 件")
}

// An answer to an older question is dropped, and so is another screen's.
func TestLateReadings(t *testing.T) {
	l := opened(t, known)
	first, second := l.Act("column.skip"), l.Act("reload")
	if l.Act("column.next") != nil {
		t.Error("corrected while it is read")
	}
	l.Update(first())
	if l.Act("ledger.take") != nil {
		t.Error("taken in while it is read")
	}
	l.Update(opened(t, odd).Init()())
	l.Update(second())
	screentest.Has(t, page(l, 80, 22), "A   标题", "→ 不用")
	if cmd := l.Act("ledger.take"); cmd == nil {
		t.Error("nothing is ready")
	}
}
