package store

import (
	"context"
	"testing"

	"hefa/review"
)

// Those received first come first, whenever they were registered.
func TestMattersOneAfterTheOther(t *testing.T) {
	s := open(t)
	for n := range 20 {
		save(t, s, newMatter(n+1), n+1)
	}
	changed := newMatter(7)
	changed.Version, changed.Title = 2, "改名"
	save(t, s, changed, 21)
	var nos []string
	titles := map[string]string{}
	err := s.Matters(context.Background(), func(m *review.Matter) bool {
		nos = append(nos, m.No)
		titles[m.No] = m.Title
		return true
	})
	if err != nil || len(nos) != 20 || nos[0] != "G2026-0020" || nos[19] != "G2026-0001" || titles["G2026-0007"] != "改名" {
		t.Fatalf("%v %v", nos, err)
	}
	seen := 0
	err = s.Matters(context.Background(), func(*review.Matter) bool {
		seen++
		return seen < 3
	})
	if err != nil || seen != 3 {
		t.Fatalf("stopped after %d: %v", seen, err)
	}
}

func TestMattersOfADamagedFile(t *testing.T) {
	s := open(t)
	save(t, s, newMatter(1), 1)
	if _, err := s.write.conn.ExecContext(context.Background(), "UPDATE bodies SET body = '[]'"); err != nil {
		t.Fatal(err)
	}
	err := s.Matters(context.Background(), func(*review.Matter) bool { return true })
	wantCode(t, err, "store.damaged")
	gone, cancel := context.WithCancel(context.Background())
	cancel()
	if err := s.Matters(gone, func(*review.Matter) bool { return true }); err == nil {
		t.Error("a cancelled reading passes")
	}
}
