package desk_test

import (
	"context"
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"

	"hefa/review"
	"hefa/review/desk"
	"hefa/review/profile"
	"hefa/store"
)

// A matter keeps the rules it was received under: the file that knew another
// edition than this hefa ships counts by it.
func TestAMatterKeepsItsRules(t *testing.T) {
	path := filepath.Join(t.TempDir(), "hefa.db")
	open := func() (*store.Store, *desk.Desk) {
		s, err := store.Open(t.Context(), path)
		if err != nil {
			t.Fatal(err)
		}
		d, err := desk.Open(t.Context(), s, desk.Options{})
		if err != nil {
			t.Fatal(err)
		}
		return s, d
	}
	s, d := open()
	done, err := d.Register(t.Context(), review.Args{"title": {"某办法"}, "kind": {"normative"}, "drafter": {"某局"}})
	if err != nil {
		t.Fatal(err)
	}
	s.Close()

	older := strings.Replace(string(profile.NationalSource()), "max = 15", "max = 20", 1)
	p, err := profile.Parse([]byte(older))
	if err != nil {
		t.Fatal(err)
	}
	s, _ = open()
	defer s.Close()
	adopt(t, s, p.Edition, older)
	d, err = desk.Open(t.Context(), s, desk.Options{})
	if err != nil {
		t.Fatal(err)
	}
	m := &review.Matter{Kind: review.Normative, Profile: p.Edition, Accepted: review.MustDate("2026-11-02")}
	w, _ := m.Window(d.ProfileOf(m), d.Calendar())
	if w.Total() != 20 {
		t.Errorf("counted by the rules of today: %d", w.Total())
	}
	f, err := d.Show(t.Context(), done.Nos[0])
	if err != nil || f.Matter.Profile != profile.National().Edition {
		t.Fatalf("%v %v", f, err)
	}
}

// adopt keeps another edition in the file, as an older hefa would have.
func adopt(t *testing.T, s *store.Store, edition, text string) {
	t.Helper()
	err := s.Update(context.Background(), func(tx desk.Tx) error {
		return tx.PutSetting("editions", jsonOf(t, map[string]string{edition: text}))
	})
	if err != nil {
		t.Fatal(err)
	}
}

func jsonOf(t *testing.T, v any) []byte {
	t.Helper()
	b, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return b
}
