package store

import (
	"context"
	"testing"

	"hefa/review"
	"hefa/review/desk"
)

// Numbers given elsewhere are passed over, in whatever order they are told.
func TestNumbersGivenElsewhere(t *testing.T) {
	s := open(t)
	err := s.Update(context.Background(), func(x desk.Tx) error {
		for _, n := range []int{37, 12, 37} {
			if err := x.KeepNumber("letter/甲", 2026, n); err != nil {
				return err
			}
		}
		for _, want := range []int{38, 39} {
			if n, err := x.NextNumber("letter/甲", 2026); err != nil || n != want {
				t.Errorf("%d, want %d: %v", n, want, err)
			}
		}
		if n, _ := x.NextNumber("letter/甲", 2027); n != 1 {
			t.Errorf("another year begins with %d", n)
		}
		return x.KeepNumber("letter/甲", 2026, 38) // already given here
	})
	if err != nil {
		t.Fatal(err)
	}
}

// Letters from a ledger may have no number, but none that another bears.
func TestTranscribedLetters(t *testing.T) {
	s := open(t)
	told := func(n int, letters ...review.Letter) *review.Matter {
		m := newMatter(n)
		for _, l := range letters {
			l.Kind, l.On, l.Transcribed = review.OpinionLetter, today, true
			m.Letters = append(m.Letters, l)
		}
		return m
	}
	save(t, s, told(1, review.Letter{}, review.Letter{}), 1)
	save(t, s, told(2, review.Letter{}, review.Letter{No: "收文第9页"}, review.Letter{No: "甲〔2026〕1号", Series: "letter/甲", Year: 2026, Seq: 1}), 2)
	for _, l := range []review.Letter{{No: "收文第9页"}, {No: "甲〔2026〕第1号", Series: "letter/甲", Year: 2026, Seq: 1}} {
		m := told(3, l)
		err := s.Update(context.Background(), func(x desk.Tx) error { return x.Save(m, row(m), search(m), event(3, "note")) })
		if e, ok := err.(*review.Error); !ok || e.Code != "letter.taken" || e.Args[1] != "G2026-0002" {
			t.Errorf("%s: %v", l.No, err)
		}
	}
	again := told(2, review.Letter{No: "甲〔2026〕1号", Series: "letter/甲", Year: 2026, Seq: 1})
	again.Version = 2
	save(t, s, again, 3) // its own number is no hindrance
}
