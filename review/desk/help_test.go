package desk_test

import (
	"context"
	"errors"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"hefa/review"
	"hefa/review/desk"
	"hefa/review/letter"
	"hefa/store"
)

var (
	ctx    = context.Background()
	office = review.Office{Bureau: "柳河县司法局", County: "柳河县", Officer: "李明", Code: "柳司审"}
)

// bench is a desk on a file of its own, with a clock that the test sets.
type bench struct {
	*desk.Desk
	store *store.Store
	path  string
	now   time.Time
}

func (b *bench) setDay(s string) { b.now = review.MustDate(s).Time().Add(9 * time.Hour) }

// newBench opens an empty file on 2 November 2026, a Monday.
func newBench(t testing.TB) *bench {
	t.Helper()
	b := &bench{path: filepath.Join(t.TempDir(), "hefa.db")}
	b.setDay("2026-11-02")
	s, err := store.Open(ctx, b.path, store.WithBulk())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	b.store = s
	b.reopen(t)
	if err := b.SetOffice(ctx, office); err != nil {
		t.Fatal(err)
	}
	return b
}

// reopen sits down anew at the same file.
func (b *bench) reopen(t testing.TB) {
	t.Helper()
	d, err := desk.Open(ctx, b.store, desk.Options{Clock: func() time.Time { return b.now }})
	if err != nil {
		t.Fatal(err)
	}
	b.Desk = d
}

// args reads name=value pairs; a name given twice is a list.
func args(pairs ...string) review.Args {
	a := review.Args{}
	for _, p := range pairs {
		name, value, _ := strings.Cut(p, "=")
		a[name] = append(a[name], value)
	}
	return a
}

func (b *bench) add(t testing.TB, pairs ...string) string {
	t.Helper()
	a := args("title=某某方案", "kind=decision", "drafter=县发展和改革局")
	maps.Copy(a, args(pairs...))
	done, err := b.Register(ctx, a)
	if err != nil {
		t.Fatal(err)
	}
	return done.Nos[0]
}

func (b *bench) do(t testing.TB, verb, no string, pairs ...string) desk.Done {
	t.Helper()
	done, err := b.Do(ctx, verb, args(pairs...), no)
	if err != nil {
		t.Fatalf("%s %v: %v", verb, pairs, err)
	}
	return done
}

func (b *bench) undo(t testing.TB, no string) desk.Undone {
	t.Helper()
	u, err := b.Undo(ctx, no)
	if err != nil {
		t.Fatal(err)
	}
	return u
}

func (b *bench) show(t testing.TB, no string) *desk.File {
	t.Helper()
	f, err := b.Show(ctx, no)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func (b *bench) verify(t testing.TB) desk.Verified {
	t.Helper()
	v, err := b.Verify(ctx, nil)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// reviewed takes a decision to its conclusion.
func (b *bench) reviewed(t testing.TB) string {
	t.Helper()
	no := b.add(t)
	b.do(t, "accept", no, "on=2026-11-02")
	b.do(t, "counsel", no, "by=张律师", "view=无不同意见")
	b.do(t, "opine", no, "problem=定价权限不明", "basis=价格法第18条")
	b.setDay("2026-11-12")
	b.do(t, "conclude", no, "result=amend")
	return no
}

func codeOf(err error) string {
	if e, ok := errors.AsType[*review.Error](err); ok {
		return e.Code
	}
	return ""
}

func wantCode(t testing.TB, err error, code string) {
	t.Helper()
	if codeOf(err) != code {
		t.Fatalf("%v, want %s", err, code)
	}
}

// snapshot is everything a refused change must leave as it was: the rows, the
// number of events and the last hash.
type snapshot struct {
	rows   string
	events int
	hash   string
}

func (b *bench) snapshot(t interface{ Fatal(...any) }) snapshot {
	var s snapshot
	rows, err := b.List(ctx, desk.Page{View: review.ViewAll})
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range rows {
		s.rows += r.No + " " + string(r.Stage) + " " + r.Title + " " + r.Due.String() + "\n"
	}
	err = b.store.Events(ctx, "", func(e review.Event) bool {
		s.events++
		s.hash = e.Hash
		return true
	})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// file writes a file to attach.
func file(t testing.TB, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// lines are the paragraphs of a letter as plain text.
func lines(c review.LetterContent) []string { return letter.Text(c, 72) }
