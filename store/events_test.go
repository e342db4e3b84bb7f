package store

import (
	"context"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hefa/review"
	"hefa/review/desk"
)

// checkChain recomputes every hash.
func checkChain(t testing.TB, s *Store) {
	t.Helper()
	prev := ""
	for _, e := range events(t, s, "") {
		if e.Prev != prev || e.Hash != e.Sum() {
			t.Fatalf("the chain breaks at %d", e.Seq)
		}
		prev = e.Hash
	}
}

func TestEventsComeBackAsTheyWere(t *testing.T) {
	s := open(t)
	m := newMatter(1)
	want := []review.Event{*save(t, s, m, 1)}
	e := event(2, "office")
	e.Args = nil
	update(t, s, func(x desk.Tx) error { return x.Log(e) })
	want = append(want, *e)
	m.Version = 2
	want = append(want, *save(t, s, m, 3))
	if d := cmp.Diff(want, events(t, s, "")); d != "" {
		t.Fatal(d)
	}
	if d := cmp.Diff([]review.Event{want[0], want[2]}, events(t, s, m.ID)); d != "" {
		t.Fatal(d)
	}
	if want[2].Prev != want[1].Hash || want[1].MatterID != "" || want[0].Prev != "" {
		t.Fatal(want)
	}
	checkChain(t, s)
}

func TestEventsStop(t *testing.T) {
	s := open(t)
	for i := range 5 {
		update(t, s, func(x desk.Tx) error { return x.Log(event(i, "office")) })
	}
	n := 0
	if err := s.Events(context.Background(), "", func(review.Event) bool { n++; return n < 2 }); err != nil || n != 2 {
		t.Fatal(n, err)
	}
}

func TestHistoryCannotBeChanged(t *testing.T) {
	s := open(t)
	save(t, s, newMatter(1), 1)
	m := newMatter(2)
	save(t, s, m, 2)
	update(t, s, func(x desk.Tx) error { return x.MarkUndone("event-000001", "event-000002") })
	for _, q := range []string{
		"UPDATE events SET officer = 'x'", "DELETE FROM events", "DELETE FROM events WHERE seq = 2",
		"UPDATE undone SET by = event", "DELETE FROM undone",
		"INSERT INTO events SELECT 9, 'new', at, officer, step, matter, verb, args, after, 'forged', replace(hash, 'a', 'b') FROM events WHERE seq = 1",
		"INSERT OR REPLACE INTO events SELECT * FROM events WHERE seq = 1",
	} {
		err := s.Update(context.Background(), func(x desk.Tx) error {
			_, err := x.(*tx).exec(q)
			return x.(*tx).fault(err)
		})
		wantCode(t, err, "store.history")
	}
	if len(events(t, s, "")) != 2 {
		t.Fatal("history changed")
	}
}

// Whoever removes the triggers can change a line, but not its hash.
func TestTamperingShows(t *testing.T) {
	for name, q := range map[string]string{
		"officer": "UPDATE events SET officer = 'x' WHERE seq = 1",
		"after":   "UPDATE events SET after = replace(after, '办法', '规定') WHERE seq = 1",
		"args":    `UPDATE events SET args = '{"title":["丙"]}' WHERE seq = 1`,
		"gone":    "DELETE FROM events WHERE seq = 1",
	} {
		t.Run(name, func(t *testing.T) {
			s := open(t)
			save(t, s, newMatter(1), 1)
			save(t, s, newMatter(2), 2)
			execRaw(t, s, "DROP TRIGGER events_update", "DROP TRIGGER events_delete", q)
			prev, broken := "", false
			for _, e := range events(t, s, "") {
				broken = broken || e.Prev != prev || e.Hash != e.Sum()
				prev = e.Hash
			}
			if !broken {
				t.Fatal("nobody notices")
			}
		})
	}
}

func TestVerify(t *testing.T) {
	for name, c := range map[string]struct{ query, code string }{
		"sound": {"SELECT 1", ""},
		"body":  {"UPDATE bodies SET body = replace(body, '办法', '规定')", "store.mismatch"},
		"lost":  {"DELETE FROM bodies", "store.mismatch"},
		"blob":  {"UPDATE blobs SET data = x'66796c65'", "store.blob"},
		"key":   {"UPDATE finder SET rid = 77", "store.damaged"},
	} {
		t.Run(name, func(t *testing.T) {
			s := open(t, WithBulk())
			save(t, s, newMatter(1), 1)
			update(t, s, func(x desk.Tx) error { return x.PutBlob(digest([]byte("file")), []byte("file")) })
			if err := s.Verify(context.Background()); err != nil {
				t.Fatal(err)
			}
			execRaw(t, s, append([]string{"PRAGMA foreign_keys = OFF"}, strings.Split(c.query, ";")...)...)
			path := s.Path()
			s.Close()
			err := openAt(t, path).Verify(context.Background())
			if c.code == "" && err == nil {
				return
			}
			wantCode(t, err, c.code)
			if review.KindOf(err) != review.KindDamaged {
				t.Fatal(err)
			}
		})
	}
}

// execRaw runs SQL on the writing connection, past everything.
func execRaw(t testing.TB, s *Store, queries ...string) {
	t.Helper()
	if err := s.write.take(context.Background()); err != nil {
		t.Fatal(err)
	}
	defer s.write.give()
	for _, q := range queries {
		if _, err := s.write.conn.ExecContext(context.Background(), q); err != nil {
			t.Fatal(err)
		}
	}
}
