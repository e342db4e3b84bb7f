package desk_test

import (
	"path/filepath"
	"testing"

	"hefa/review"
	"hefa/review/desk"
	"hefa/store"
)

// Before anybody has said in whose name letters go out, they bear blanks, and
// the officer is told.
func TestLettersBeforeTheOfficeIsKnown(t *testing.T) {
	s, err := store.Open(t.Context(), filepath.Join(t.TempDir(), "hefa.db"), store.WithBulk())
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	d, err := desk.Open(t.Context(), s, desk.Options{})
	if err != nil {
		t.Fatal(err)
	}
	done, err := d.Register(t.Context(), review.Args{"title": {"某请示"}, "kind": {"other"}, "drafter": {"某局"}})
	if err != nil {
		t.Fatal(err)
	}
	no := done.Nos[0]
	if _, err := d.Do(t.Context(), "return", review.Args{"reason": {"材料不齐"}}, no); err != nil {
		t.Fatal(err)
	}
	done, err = d.Do(t.Context(), "issue", review.Args{}, no)
	if err != nil || len(done.Warnings) == 0 || done.Warnings[0].Code != "office.unset" {
		t.Fatalf("issue without an office: %v %v", done.Warnings, err)
	}
	if l := done.Letters[0]; l.Content.Org != "××县司法局" || l.Content.Sign != l.Content.Org || l.No == "" {
		t.Fatalf("%+v", l)
	}
}
