package desk_test

import (
	"testing"

	"hefa/review"
	"hefa/review/profile"
)

// New rules hold for matters received from then on; older ones keep theirs,
// and the change is in the history.
func TestSetRules(t *testing.T) {
	b := newBench(t)
	ctx := t.Context()
	add := func() string {
		done, err := b.Register(ctx, review.Args{"title": {"某服务合同"}, "kind": {"contract"}, "drafter": {"某局"}, "received": {"2026-11-02"}})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := b.Do(ctx, "accept", review.Args{"on": {"2026-11-03"}}, done.Nos[0]); err != nil {
			t.Fatal(err)
		}
		return done.Nos[0]
	}
	total := func(no string) int {
		f, err := b.Show(ctx, no)
		if err != nil {
			t.Fatal(err)
		}
		return f.Window.Total()
	}
	old := add()
	if err := b.SetRules(ctx, "[kind.contract.window]\nmax = -1\n"); err == nil {
		t.Fatal("nonsense was taken")
	}
	if err := b.SetRules(ctx, string(profile.CountySource())); err != nil {
		t.Fatal(err)
	}
	if fresh := add(); total(fresh) != 7 || total(old) != 5 {
		t.Errorf("new %d, old %d", total(fresh), total(old))
	}
	if err := b.SetRules(ctx, ""); err != nil || b.Profile().Edition != profile.National().Edition {
		t.Fatalf("back to the national rules: %v", err)
	}
	if total(old) != 5 {
		t.Error("the old matter changed its rules")
	}
	if _, err := b.Verify(ctx, nil); err != nil {
		t.Error(err)
	}
}

// A decision planned under one set of rules and sent in under another is
// judged by the later one, also when the file is opened anew.
func TestAPlannedItemComesUnderTheRulesOfItsReceipt(t *testing.T) {
	b := newBench(t)
	plan := func() string {
		done, err := b.Make(t.Context(), review.Planning(), args("title=某方案", "drafter=某局", "year=2026"))
		if err != nil {
			t.Fatal(err)
		}
		return done.Nos[0]
	}
	old := plan()
	if err := b.SetRules(t.Context(), string(profile.CountySource())); err != nil {
		t.Fatal(err)
	}
	out, err := b.Try(b.show(t, old).Matter, "receive", nil)
	if err != nil || out.Row.Stage != review.StageReceived {
		t.Fatalf("%+v %v", out, err)
	}
	no := b.do(t, "receive", old).Nos[0]
	b.reopen(t)
	if f := b.show(t, no); !f.Profile.Strict || f.Matter.Profile != b.Profile().Edition {
		t.Errorf("%s", f.Profile.Name)
	}
	b.undo(t, no)
	if f := b.show(t, old); f.Profile.Strict {
		t.Error("back in the catalogue, it keeps the later rules")
	}
	b.verify(t)
}
