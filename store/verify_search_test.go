package store

import (
	"context"
	"fmt"
	"testing"

	"hefa/review/desk"
)

// A connection that has searched keeps an index of the text by heart, and must
// not take what was written since for damage.
func TestVerifyAfterSearching(t *testing.T) {
	s := open(t, WithBulk())
	s.reads.SetMaxOpenConns(1) // the connection that searched checks, too
	version, seq := 0, 0
	fill := func() {
		version++
		update(t, s, func(x desk.Tx) error {
			for i := range 400 {
				m := newMatter(i)
				m.Version, m.Title = version, fmt.Sprintf("第%d号办法第%d版", i, version)
				seq++
				if err := x.Save(m, row(m), search(m), event(seq, "note")); err != nil {
					return err
				}
			}
			return nil
		})
	}
	for range 6 {
		fill()
		if rows, err := s.List(context.Background(), desk.Query{Find: desk.Find{Phrases: []string{"办法"}}}); err != nil || len(rows) != 400 {
			t.Fatal(len(rows), err)
		}
		fill()
		fill()
		if err := s.Verify(context.Background()); err != nil {
			t.Fatal(err, err.(interface{ Unwrap() error }).Unwrap())
		}
	}
}
