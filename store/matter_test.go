package store

import (
	"context"
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hefa/review"
	"hefa/review/desk"
)

func TestSaveAndLoad(t *testing.T) {
	s := open(t)
	m := newMatter(1)
	save(t, s, m, 1)
	got, err := s.Matter(context.Background(), m.No)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(m, got); d != "" {
		t.Fatal(d)
	}
	rows, err := s.List(context.Background(), desk.Query{View: review.ViewAll})
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff([]review.Summary{row(m)}, rows); d != "" {
		t.Fatal(d)
	}
}

func TestMatterNotFound(t *testing.T) {
	s := open(t)
	_, err := s.Matter(context.Background(), "G2026-9999")
	wantCode(t, err, "matter.unknown")
	if review.KindOf(err) != review.KindNotFound {
		t.Fatal(err)
	}
	err = s.Update(context.Background(), func(x desk.Tx) error {
		_, err := x.Matter("G2026-9999")
		return err
	})
	wantCode(t, err, "matter.unknown")
	err = s.Update(context.Background(), func(x desk.Tx) error { return x.Refresh(row(newMatter(3))) })
	wantCode(t, err, "matter.unknown")
}

func TestSaveChecksVersion(t *testing.T) {
	s := open(t)
	m := newMatter(1)
	for _, c := range []struct {
		version int
		code    string
	}{{2, "store.conflict"}, {0, "store.conflict"}, {1, ""}, {1, "store.conflict"}, {3, "store.conflict"}, {2, ""}} {
		m.Version = c.version
		err := s.Update(context.Background(), func(x desk.Tx) error {
			return x.Save(m, row(m), search(m), event(c.version*10, "note"))
		})
		if c.code == "" && err != nil {
			t.Fatal(err)
		}
		if c.code != "" {
			wantCode(t, err, c.code)
		}
	}
}

func TestSaveChecksRow(t *testing.T) {
	s := open(t)
	err := s.Update(context.Background(), func(x desk.Tx) error {
		return x.Save(newMatter(1), row(newMatter(2)), desk.Search{}, event(1, "add"))
	})
	wantCode(t, err, "store.row")
}

func TestSaveRefusesWhatTheSchemaDoesNotKnow(t *testing.T) {
	for name, spoil := range map[string]func(*review.Matter, *review.Summary){
		"kind":       func(m *review.Matter, r *review.Summary) { r.Kind = "law" },
		"stage":      func(m *review.Matter, r *review.Summary) { r.Stage = "nowhere" },
		"view":       func(m *review.Matter, r *review.Summary) { r.View = review.ViewToday },
		"unit":       func(m *review.Matter, r *review.Summary) { r.Unit = "moon" },
		"number":     func(m *review.Matter, r *review.Summary) { m.No, r.No = "", "" },
		"attachment": func(m *review.Matter, r *review.Summary) { m.Attachments = []review.Attachment{{SHA256: "x"}} },
		"letter": func(m *review.Matter, r *review.Summary) {
			m.Letters = []review.Letter{{Kind: "memo", No: "1", Seq: 1}}
		},
	} {
		t.Run(name, func(t *testing.T) {
			s := open(t)
			m := newMatter(1)
			r := row(m)
			spoil(m, &r)
			err := s.Update(context.Background(), func(x desk.Tx) error { return x.Save(m, r, search(m), event(1, "add")) })
			wantCode(t, err, "store.constraint")
			if n := count(t, s, "SELECT (SELECT count(*) FROM matters) + (SELECT count(*) FROM events)"); n != 0 {
				t.Fatalf("%d rows stayed", n)
			}
		})
	}
}

// The schema lists stages, kinds and units a second time, in its CHECKs.
func TestSchemaKnowsTheDomain(t *testing.T) {
	s := open(t)
	n := 0
	for _, stage := range review.Stages() {
		for _, kind := range review.Kinds() {
			n++
			m := newMatter(n)
			r := row(m)
			r.Kind, r.Stage, r.Due, r.Unit = kind, stage, today+5, review.Workdays
			update(t, s, func(x desk.Tx) error { return x.Save(m, r, search(m), event(n, "add")) })
			want := 0
			if r.Running() {
				want = 1
			}
			if got := count(t, s, "SELECT count(clock) FROM matters WHERE id = ?", m.ID); got != want {
				t.Errorf("%s: clock is set %d times, Running says %d", stage, got, want)
			}
		}
	}
}

func TestRollbackLeavesNothing(t *testing.T) {
	s := open(t)
	boom := errors.New("boom")
	data := []byte("file")
	work := func(x desk.Tx) error {
		if err := x.PutBlob(digest(data), data); err != nil {
			return err
		}
		if _, err := x.NextNumber("matter/normative", 2026); err != nil {
			return err
		}
		if err := x.PutSetting("office", []byte(`{"a":1}`)); err != nil {
			return err
		}
		m := newMatter(1)
		return x.Save(m, row(m), search(m), event(1, "add"))
	}
	err := s.Update(context.Background(), func(x desk.Tx) error {
		if err := work(x); err != nil {
			return err
		}
		return boom
	})
	if !errors.Is(err, boom) {
		t.Fatal(err)
	}
	func() {
		defer func() { recover() }()
		s.Update(context.Background(), func(x desk.Tx) error {
			work(x)
			panic("bug")
		})
	}()
	ctx, cancel := context.WithCancel(context.Background())
	err = s.Update(ctx, func(x desk.Tx) error {
		err := work(x)
		cancel()
		return err
	})
	if !errors.Is(err, context.Canceled) {
		t.Fatal(err)
	}
	for _, table := range []string{"matters", "bodies", "finder", "found", "events", "blobs", "settings", "numbers"} {
		if n := count(t, s, "SELECT count(*) FROM "+table); n != 0 {
			t.Errorf("%s keeps %d rows", table, n)
		}
	}
	update(t, s, work) // and the store still works
	if e := events(t, s, ""); len(e) != 1 || e[0].Seq != 1 {
		t.Fatalf("%+v", e)
	}
}

func TestFormerNumber(t *testing.T) {
	s := open(t)
	m := newMatter(1)
	save(t, s, m, 1)
	m.Former, m.No, m.Version = []string{m.No}, "J2026-0001", 2
	save(t, s, m, 2)
	for _, no := range []string{"G2026-0001", "J2026-0001"} {
		if got, err := s.Matter(context.Background(), no); err != nil || got.No != "J2026-0001" {
			t.Fatal(no, got, err)
		}
	}
	// The correction is taken back: the numbers change places.
	m.Former, m.No, m.Version = []string{"J2026-0001", "J2026-0001"}, "G2026-0001", 3
	save(t, s, m, 3)
	if got, err := s.Matter(context.Background(), "J2026-0001"); err != nil || got.No != "G2026-0001" {
		t.Fatal(got, err)
	}
}

func TestRefreshKeepsVersionAndHistory(t *testing.T) {
	s := open(t)
	m := newMatter(1)
	save(t, s, m, 1)
	r := row(m)
	r.Due, r.Provisional, r.Unit = today+3, true, review.Days
	update(t, s, func(x desk.Tx) error { return x.Refresh(r) })
	rows, _ := s.List(context.Background(), desk.Query{})
	if d := cmp.Diff([]review.Summary{r}, rows); d != "" {
		t.Fatal(d)
	}
	m.Version = 2
	save(t, s, m, 2)
	if n := len(events(t, s, m.ID)); n != 2 {
		t.Fatal(n)
	}
}
