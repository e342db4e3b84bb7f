package matter

import (
	"slices"
	"strings"
	"testing"

	"hefa/ui/screen/screentest"

	tea "charm.land/bubbletea/v2"
)

// The newest event stands first; the one under the cursor is told with its
// arguments by their names.
func TestHistory(t *testing.T) {
	m := opened("G2026-0001", "history")
	got := frame(m, 100, 24)
	var order []string
	for l := range strings.SplitSeq(got, "\n") {
		if f := strings.Fields(strings.Trim(l, "│")); len(f) > 2 && strings.HasPrefix(f[0], "2026-11-20") {
			order = append(order, f[2])
		}
	}
	if want := []string{"出文编号", "文书作废", "出文编号", "审查结论", "提意见", "提意见", "受理", "登记"}; !slices.Equal(order, want) {
		t.Errorf("%q in\n%s", order, got)
	}
	screentest.Has(t, got, "日期：2026-11-19", "张三")
	screentest.Has(t, frame(key(m, tea.KeyDown), 100, 24), "错发")
	key(m, tea.KeyEnd)
	screentest.Has(t, frame(m, 100, 24), "送审单位：县民政局", "类别：行政规范性文件")
}

// Events that come in leave the cursor on the one that is read, or on the
// newest.
func TestHistoryReadAnew(t *testing.T) {
	m := opened("G2026-0002", "history")
	h := m.tabs[5].(*history)
	all := m.file.Events
	for at, want := range map[int]int{0: 0, 2: 3} {
		older := *m.file
		older.Events = all[:len(all)-1]
		h.set(&older)
		h.list.Select(at)
		h.set(m.file)
		if h.list.Index() != want {
			t.Errorf("from %d to %d, want %d", at, h.list.Index(), want)
		}
	}
}
