package desk_test

import (
	"reflect"
	"slices"
	"testing"

	"hefa/review"
)

func TestUndoGoesBackStepByStep(t *testing.T) {
	b := newBench(t)
	no := b.reviewed(t)
	for _, want := range []struct {
		verb  string
		stage review.Stage
	}{
		{"conclude", review.StageReviewing}, {"opine", review.StageReviewing}, {"counsel", review.StageReviewing},
		{"accept", review.StageReceived}, {"add", review.StageCancelled},
	} {
		if u := b.undo(t, no); u.Verb != want.verb || b.show(t, no).Row.Stage != want.stage {
			t.Errorf("%+v, now %s", u, b.show(t, no).Row.Stage)
		}
	}
	_, err := b.Undo(ctx, no)
	wantCode(t, err, "undo.nothing")
	if next := b.add(t); next != "J2026-0002" {
		t.Errorf("the number of a cancelled registration was given again: %s", next)
	}
	b.verify(t)
}

// What an undo tells: the letters it voids, once, and the numbers that stay.
func TestUndoTells(t *testing.T) {
	b := newBench(t)
	no := b.reviewed(t)
	b.do(t, "issue", no)
	if u := b.undo(t, no); !slices.Equal(u.Voided, []string{"柳司审〔2026〕1号"}) || u.Numbers != nil {
		t.Errorf("%+v", u)
	}
	if u := b.undo(t, no); u.Verb != "conclude" || u.Voided != nil {
		t.Errorf("%+v", u)
	}
	other := b.add(t)
	b.do(t, "correct", other, "kind=contract")
	if u := b.undo(t, other); !slices.Equal(u.Numbers, []string{"H2026-0001"}) || !slices.Equal(u.Nos, []string{other}) {
		t.Errorf("%+v", u)
	}
	if u := b.undo(t, ""); !slices.Equal(u.Numbers, []string{other}) {
		t.Errorf("%+v", u)
	}
	b.verify(t)
}

// A number taken by a correction finds its matter for ever.
func TestUndoneCorrectionKeepsItsNumber(t *testing.T) {
	b := newBench(t)
	no := b.add(t)
	b.do(t, "note", no, "text=甲")
	b.do(t, "correct", no, "kind=contract")
	b.undo(t, no)
	b.undo(t, no)
	f := b.show(t, "h2026-1")
	if f.Matter.No != no || !reflect.DeepEqual(f.Matter.Former, []string{"H2026-0001"}) || f.Matter.Notes != nil {
		t.Errorf("%+v", f.Matter)
	}
	b.do(t, "correct", "H2026-0001", "kind=contract")
	if m := b.show(t, no).Matter; m.No != "H2026-0002" || len(m.Former) != 2 {
		t.Errorf("%s %v", m.No, m.Former)
	}
	b.undo(t, no)
	b.verify(t)
}

func TestUndoOfOneAmongSeveral(t *testing.T) {
	b := newBench(t)
	one, two := b.add(t), b.add(t)
	if _, err := b.Do(ctx, "accept", nil, one, two); err != nil {
		t.Fatal(err)
	}
	b.do(t, "note", two, "text=后来")
	if u := b.undo(t, one); !slices.Equal(u.Nos, []string{one}) {
		t.Errorf("%+v", u)
	}
	if m := b.show(t, two).Matter; m.Accepted.IsZero() || len(m.Notes) != 1 {
		t.Errorf("%+v", m)
	}
	if u := b.undo(t, ""); u.Verb != "note" {
		t.Errorf("%+v", u)
	}
	if u := b.undo(t, ""); u.Verb != "accept" || !slices.Equal(u.Nos, []string{two}) {
		t.Errorf("%+v", u)
	}
	b.verify(t)
	_, err := b.Undo(ctx, "J2026-0099")
	wantCode(t, err, "matter.unknown")
}

// Undo is told in history like everything else.
func TestUndoIsHistory(t *testing.T) {
	b := newBench(t)
	no := b.add(t)
	b.do(t, "accept", no)
	b.undo(t, no)
	es := b.show(t, no).Events
	last := es[len(es)-1]
	if len(es) != 3 || last.Verb != review.UndoVerb || last.Args.Text("event") != es[1].ID || last.Args.Text("verb") != "accept" {
		t.Errorf("%+v", last)
	}
}
