package desk_test

import (
	"path/filepath"
	"testing"

	"hefa/review"
	"hefa/review/desk"
	"hefa/store"
)

// A letter goes out in the name of a bureau, so none is issued before the
// bureau is known; everything else works without.
func TestNoLetterBeforeTheOffice(t *testing.T) {
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
	_, err = d.Do(t.Context(), "issue", review.Args{}, no)
	if e, ok := err.(*review.Error); !ok || e.Code != "office.incomplete" || e.Kind != review.KindNotAllowed {
		t.Fatalf("issue without an office: %v", err)
	}
	if err := d.SetOffice(t.Context(), review.Office{Bureau: "柳河县司法局", County: "柳河县", Officer: "李明", Code: "柳司审"}); err != nil {
		t.Fatal(err)
	}
	if _, err := d.Do(t.Context(), "issue", review.Args{}, no); err != nil {
		t.Fatalf("issue with an office: %v", err)
	}
}
