package store

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"hefa/review"
	"hefa/review/desk"
)

// Whatever fails in between, the numbers that were kept are 1, 2, 3, ….
func TestNumbersHaveNoGaps(t *testing.T) {
	s := open(t)
	boom := errors.New("boom")
	year := 2026
	rapid.Check(t, func(t *rapid.T) {
		year++
		kept := 0
		for range rapid.IntRange(1, 8).Draw(t, "transactions") {
			take, fail := rapid.IntRange(0, 3).Draw(t, "take"), rapid.Bool().Draw(t, "fail")
			err := s.Update(context.Background(), func(x desk.Tx) error {
				for i := range take {
					if n, err := x.NextNumber("a", year); err != nil || n != kept+i+1 {
						t.Fatalf("got %d after %d (%v)", n, kept+i, err)
					}
					if n, err := x.NextNumber("b", year); err != nil || n < 1 {
						t.Fatal(n, err)
					}
				}
				if fail {
					return boom
				}
				return nil
			})
			if fail != errors.Is(err, boom) {
				t.Fatal(err)
			}
			if !fail {
				kept += take
			}
		}
	})
}

func TestBlobs(t *testing.T) {
	s := open(t)
	for _, data := range [][]byte{nil, {}, []byte("text"), make([]byte, 300_000)} {
		sha := digest(data)
		for range 2 {
			update(t, s, func(x desk.Tx) error { return x.PutBlob(sha, data) })
		}
		got, err := s.Blob(context.Background(), sha)
		if err != nil || !slices.Equal(got, data) {
			t.Fatal(len(got), err)
		}
	}
	if n := count(t, s, "SELECT count(*) FROM blobs"); n != 3 {
		t.Fatal(n)
	}
	_, err := s.Blob(context.Background(), digest([]byte("missing")))
	wantCode(t, err, "blob.unknown")
	err = s.Update(context.Background(), func(x desk.Tx) error { return x.PutBlob(digest(nil), []byte("other")) })
	wantCode(t, err, "store.digest")
}

func TestSettings(t *testing.T) {
	s := open(t)
	put := func(v []byte) error {
		return s.Update(context.Background(), func(x desk.Tx) error { return x.PutSetting("office", v) })
	}
	for _, v := range [][]byte{nil, []byte(`{"bureau":"柳河县司法局"}`), []byte(`[1]`), nil} {
		if err := put(v); err != nil {
			t.Fatal(err)
		}
		if got, err := s.Setting(context.Background(), "office"); err != nil || string(got) != string(v) || (got == nil) != (v == nil) {
			t.Fatalf("%s %v", got, err)
		}
	}
	wantCode(t, put([]byte("{")), "store.constraint")
}

func TestUnitsAndTwins(t *testing.T) {
	s := open(t)
	for i, unit := range []string{"乙局", "甲局", "丙局", "甲局"} {
		m := newMatter(i + 1)
		m.Drafter, m.Title = unit, fmt.Sprint("同名", i%2)
		if i == 3 {
			m.End = &review.Ending{How: review.EndCancelled, On: today}
		}
		save(t, s, m, i+1)
	}
	units, err := s.Units(context.Background())
	if err != nil || units[0] != "甲局" || len(units) != 3 {
		t.Fatal(units, err)
	}
	twins, err := s.Twins(context.Background(), "同名0")
	if err != nil || !slices.Equal(twins, []string{"G2026-0001", "G2026-0003"}) {
		t.Fatal(twins, err)
	}
	if twins, err = s.Twins(context.Background(), "同名1"); err != nil || len(twins) != 1 {
		t.Fatal("a cancelled registration is no twin", twins, err)
	}
	if twins, err = s.Twins(context.Background(), "同名"); err != nil || twins != nil {
		t.Fatal(twins, err)
	}
}

func TestDataVersion(t *testing.T) {
	a := open(t)
	b := openAt(t, a.Path())
	version := func() int64 {
		v, err := a.DataVersion(context.Background())
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
	first := version()
	save(t, a, newMatter(1), 1)
	if version() != first {
		t.Fatal("an own change counts")
	}
	save(t, b, newMatter(2), 2)
	if version() == first {
		t.Fatal("another's change does not count")
	}
}
