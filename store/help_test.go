package store

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"hefa/review"
	"hefa/review/desk"
)

var today = review.MustDate("2026-11-20")

// open opens a new file in a folder of the test.
func open(t testing.TB, opts ...Option) *Store {
	t.Helper()
	return openAt(t, filepath.Join(t.TempDir(), "hefa.db"), opts...)
}

func openAt(t testing.TB, path string, opts ...Option) *Store {
	t.Helper()
	s, err := Open(context.Background(), path, append([]Option{WithWait(200 * time.Millisecond)}, opts...)...)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

func update(t testing.TB, s *Store, f func(desk.Tx) error) {
	t.Helper()
	if err := s.Update(context.Background(), f); err != nil {
		t.Fatal(err)
	}
}

// wantCode fails unless err carries the code.
func wantCode(t testing.TB, err error, code string) {
	t.Helper()
	e, ok := errors.AsType[*review.Error](err)
	if !ok || e.Code != code {
		t.Fatalf("got %v, want code %s", err, code)
	}
}

// newMatter is the n-th matter of a test, as registered.
func newMatter(n int) *review.Matter {
	return &review.Matter{
		ID: fmt.Sprintf("id-%06d", n), No: fmt.Sprintf("G2026-%04d", n), Kind: review.Normative,
		Title: fmt.Sprintf("柳河县第%d号办法（试行）", n), Drafter: "柳河县住房和城乡建设局", Profile: "2026",
		Version: 1, Received: today - review.Date(n%300),
	}
}

// row computes what Summarize would without a profile.
func row(m *review.Matter) review.Summary {
	return review.Summary{
		ID: m.ID, No: m.No, Kind: m.Kind, Title: m.Title, Drafter: m.Drafter, Stage: m.Stage(), View: m.View(),
		Received: m.Received, Accepted: m.Accepted, Finished: m.Finished(), Urgent: m.Urgent != nil,
		Attention: review.Attention{On: m.Received, Why: review.CauseIntake}, Next: m.NextVerb(),
	}
}

func search(m *review.Matter) desk.Search {
	return desk.Search{Text: m.Title + " " + m.Drafter + " " + m.No, Initials: strings.ToLower(m.No) + " lhxdhbf"}
}

func event(n int, verb string) *review.Event {
	return &review.Event{
		ID: fmt.Sprintf("event-%06d", n), At: "2026-11-20T01:02:03Z", Officer: "李", Step: fmt.Sprintf("step-%d", n),
		Verb: verb, Args: review.Args{"title": {"甲", "乙"}},
	}
}

// save saves a matter with an event numbered n.
func save(t testing.TB, s *Store, m *review.Matter, n int) *review.Event {
	t.Helper()
	e := event(n, "note")
	update(t, s, func(x desk.Tx) error { return x.Save(m, row(m), search(m), e) })
	return e
}

func events(t testing.TB, s *Store, id string) []review.Event {
	t.Helper()
	var out []review.Event
	err := s.Events(context.Background(), id, func(e review.Event) bool {
		out = append(out, e)
		return true
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// count runs a query that answers one number.
func count(t testing.TB, s *Store, query string, args ...any) int {
	t.Helper()
	n, err := s.number(context.Background(), query, args)
	if err != nil {
		t.Fatal(err)
	}
	return n
}
