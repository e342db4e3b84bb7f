package desk_test

import (
	"fmt"
	"testing"
	"time"

	"hefa/review"
	"hefa/review/desk/desktest"
	"hefa/review/report"
	"hefa/store"
)

// The stories retell what annual reports of legality-review offices count, on
// matters they make themselves, and hold the figures of hefa to it.

// town is an office at work on a file of its own.
type town struct {
	*desktest.Town
	*bench
	t *testing.T
}

func newTown(t *testing.T, o review.Office, day string) *town {
	t.Helper()
	b := &bench{path: t.TempDir() + "/hefa.db"}
	b.setDay(day)
	s, err := store.Open(ctx, b.path, store.WithBulk())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	b.store = s
	w := &town{Town: desktest.Open(t, s, func() time.Time { return b.now }), bench: b, t: t}
	b.Desk = w.Town.Desk
	if err := w.Town.SetOffice(ctx, o); err != nil {
		t.Fatal(err)
	}
	return w
}

// refused fails unless the verb is refused with the code under a rule.
func (w *town) refused(no, code, verb string, pairs ...string) *review.Error {
	w.t.Helper()
	_, err := w.Town.Do(ctx, verb, args(pairs...), no)
	wantCode(w.t, err, code)
	e := err.(*review.Error)
	if e.Rule.IsZero() {
		w.t.Errorf("%s names no rule", code)
	}
	return e
}

func (w *town) want(name string, got, want any) {
	w.t.Helper()
	if fmt.Sprint(got) != fmt.Sprint(want) {
		w.t.Errorf("%s: %v, want %v", name, got, want)
	}
}

func share(r *float64) string {
	if r == nil {
		return "—"
	}
	return report.Percent(*r)
}
