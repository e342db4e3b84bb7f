package store

import (
	"context"
	"testing"

	"hefa/review"
	"hefa/review/desk"
)

// steps saves matter n in its next version under a step and returns the event id.
func stepOn(t *testing.T, s *Store, m *review.Matter, n int, step, verb string) {
	t.Helper()
	e := event(n, verb)
	e.Step = step
	update(t, s, func(x desk.Tx) error { return x.Save(m, row(m), search(m), e) })
	m.Version++
}

func lastStep(t *testing.T, s *Store, id string) []string {
	t.Helper()
	var ids []string
	update(t, s, func(x desk.Tx) error {
		es, err := x.LastStep(id)
		for _, e := range es {
			ids = append(ids, e.ID)
		}
		return err
	})
	return ids
}

func undo(t *testing.T, s *Store, m *review.Matter, n int, eventID string) {
	t.Helper()
	stepOn(t, s, m, n, "undo-"+eventID, review.UndoVerb)
	update(t, s, func(x desk.Tx) error { return x.MarkUndone(eventID, event(n, "").ID) })
}

func want(t *testing.T, got []string, ids ...string) {
	t.Helper()
	if len(got) != len(ids) {
		t.Fatalf("got %v, want %v", got, ids)
	}
	for i := range ids {
		if got[i] != ids[i] {
			t.Fatalf("got %v, want %v", got, ids)
		}
	}
}

func TestLastStep(t *testing.T) {
	s := open(t)
	want(t, lastStep(t, s, ""))
	a, b := newMatter(1), newMatter(2)
	stepOn(t, s, a, 1, "one", "add")
	stepOn(t, s, b, 2, "two", "add")
	stepOn(t, s, a, 3, "bulk", "note")
	stepOn(t, s, b, 4, "bulk", "note")
	update(t, s, func(x desk.Tx) error { return x.Log(event(5, "office")) }) // settings stay
	want(t, lastStep(t, s, ""), "event-000004", "event-000003")
	want(t, lastStep(t, s, a.ID), "event-000003")
	undo(t, s, a, 6, "event-000003")
	want(t, lastStep(t, s, ""), "event-000004")
	want(t, lastStep(t, s, a.ID), "event-000001")
	undo(t, s, b, 7, "event-000004")
	want(t, lastStep(t, s, ""), "event-000002")
	undo(t, s, a, 8, "event-000001")
	want(t, lastStep(t, s, a.ID))
}

func TestMarkUndoneOnce(t *testing.T) {
	s := open(t)
	save(t, s, newMatter(1), 1)
	save(t, s, newMatter(2), 2)
	mark := func(e, by string) error {
		return s.Update(context.Background(), func(x desk.Tx) error { return x.MarkUndone(e, by) })
	}
	if err := mark("event-000001", "event-000002"); err != nil {
		t.Fatal(err)
	}
	wantCode(t, mark("event-000001", "event-000002"), "store.constraint")
	wantCode(t, mark("event-000009", "event-000002"), "store.constraint")
}

func TestBefore(t *testing.T) {
	s := open(t)
	a, b := newMatter(1), newMatter(2)
	stepOn(t, s, a, 1, "one", "add")
	stepOn(t, s, b, 2, "two", "add")
	a.Title = "改过的标题"
	stepOn(t, s, a, 3, "three", "correct")
	es := events(t, s, a.ID)
	update(t, s, func(x desk.Tx) error {
		if m, err := x.Before(es[0]); m != nil || err != nil {
			t.Error(m, err)
		}
		m, err := x.Before(es[1])
		if err != nil || m.Title != newMatter(1).Title || m.Version != 1 {
			t.Error(m, err)
		}
		return nil
	})
}
