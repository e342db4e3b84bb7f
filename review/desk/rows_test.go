package desk_test

import (
	"testing"

	"hefa/review"
	"hefa/review/desk"
)

// TestFreshenAfterAnUpgrade: rows an earlier version computed otherwise are
// brought up to date once, and the history stays as it is.
func TestFreshenAfterAnUpgrade(t *testing.T) {
	b := newBench(t)
	no := b.add(t)
	stale := b.show(t, no).Row
	stale.Next = "receive"
	err := b.store.Update(ctx, func(tx desk.Tx) error { return tx.Refresh(stale) })
	if err != nil {
		t.Fatal(err)
	}
	if _, err := b.Verify(ctx, nil); err == nil {
		t.Fatal("a stale row passed")
	}
	events := len(b.show(t, no).Events)
	if err := b.Freshen(ctx); err != nil {
		t.Fatal(err)
	}
	b.verify(t)
	if row := b.show(t, no).Row; row.Next != "accept" || len(b.show(t, no).Events) != events {
		t.Errorf("%+v, %d events", row, len(b.show(t, no).Events))
	}
}

// TestFreshenOnce: a file of this edition is left alone, so that opening it
// does not hide damage from verify.
func TestFreshenOnce(t *testing.T) {
	b := newBench(t)
	no := b.add(t)
	if err := b.Freshen(ctx); err != nil {
		t.Fatal(err)
	}
	stale := b.show(t, no).Row
	stale.Stage = review.StageArchived
	err := b.store.Update(ctx, func(tx desk.Tx) error { return tx.Refresh(stale) })
	if err != nil {
		t.Fatal(err)
	}
	if err := b.Freshen(ctx); err != nil {
		t.Fatal(err)
	}
	if _, err := b.Verify(ctx, nil); err == nil {
		t.Error("the damage was painted over")
	}
}
