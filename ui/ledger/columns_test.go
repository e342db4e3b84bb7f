package ledger

import (
	"os"
	"strings"
	"testing"
)

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
	lacks(t, page(l, 80, 22), "可登记 3 件")
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
	lacks(t, page(act(l, "reload"), 80, 22), "→ 标题", "可登记 2 件")
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
	lacks(t, page(act(l, "reload"), 80, 22), "→ 标题", "可登记 1 件")
}
