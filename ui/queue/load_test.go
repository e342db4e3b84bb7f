package queue

import (
	"testing"

	"hefa/ui/locale"
	"hefa/ui/screen"
	"hefa/ui/theme"
)

// A key that comes while the list is read anew is not taken back by the answer:
// the cursor stays on the matter it has moved to.
func TestTheCursorStaysWhereItMoved(t *testing.T) {
	q := New(&screen.Env{Theme: theme.New(true, false), Say: locale.New("zh")})
	q.list.SetSize(80, 20)
	arrive := func(first, n int, keep string) {
		q.arrived(pageMsg{of: q, request: q.rows.request, total: n, rows: page(first, n), keep: keep})
	}
	q.rows.reset()
	arrive(0, 10, "")
	q.rows.again()
	kept := q.currentNo()
	q.list.Move(4)
	arrive(2, 8, kept) // the first two are gone
	if got := q.currentNo(); got != "G2026-0004" {
		t.Errorf("on %s after the answer", got)
	}
	q.rows.reset() // another question begins where it is told to
	arrive(0, 10, "G2026-0007")
	if got := q.currentNo(); got != "G2026-0007" {
		t.Errorf("on %s in another list", got)
	}
}
