package ledger

import (
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
