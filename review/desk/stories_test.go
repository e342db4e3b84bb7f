package desk_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"hefa/review"
	"hefa/review/desk"
	"hefa/review/report"
	"hefa/store"
)

// The stories retell what annual reports of legality-review offices count, on
// matters they make themselves, and hold the figures of hefa to it.

// town is an office at work on a file of its own. Letters are drawn when asked
// for, and many steps may share a transaction.
type town struct {
	*bench
	t    *testing.T
	repo *batch
}

// batch sends all changes into one open transaction while there is one.
type batch struct {
	desk.Repository
	tx desk.Tx
}

func (b *batch) Update(ctx context.Context, f func(desk.Tx) error) error {
	if b.tx != nil {
		return f(b.tx)
	}
	return b.Repository.Update(ctx, f)
}

// Twins could not see what the open transaction wrote.
func (b *batch) Twins(context.Context, string) ([]string, error) { return nil, nil }

func newTown(t *testing.T, o review.Office, day string) *town {
	t.Helper()
	b := &bench{path: t.TempDir() + "/hefa.db"}
	b.setDay(day)
	s, err := store.Open(ctx, b.path, store.WithBulk())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	b.store = s
	w := &town{bench: b, t: t, repo: &batch{Repository: s}}
	b.Desk, err = desk.Open(ctx, w.repo, desk.Options{Clock: func() time.Time { return b.now }, DrawLater: true})
	if err != nil {
		t.Fatal(err)
	}
	if err := w.SetOffice(ctx, o); err != nil {
		t.Fatal(err)
	}
	return w
}

// together does many steps in one transaction.
func (w *town) together(f func()) {
	w.t.Helper()
	err := w.repo.Repository.Update(ctx, func(tx desk.Tx) error {
		w.repo.tx = tx
		defer func() { w.repo.tx = nil }()
		f()
		return nil
	})
	if err != nil {
		w.t.Fatal(err)
	}
}

// make makes a matter by one of the verbs that do.
func (w *town) make(v review.Verb, pairs ...string) (string, []review.Warning) {
	w.t.Helper()
	done, err := w.Make(ctx, v, args(pairs...))
	if err != nil {
		w.t.Fatal(err)
	}
	return done.Nos[0], done.Warnings
}

func (w *town) register(kind review.Kind, title, drafter, on string) string {
	w.t.Helper()
	no, _ := w.make(review.Registration(), "kind="+string(kind), "title="+title, "drafter="+drafter, "received="+on)
	return no
}

// all applies a verb to many matters alike.
func (w *town) all(nos []string, verb string, pairs ...string) {
	w.t.Helper()
	if _, err := w.Do(ctx, verb, args(pairs...), nos...); err != nil {
		w.t.Fatalf("%s %v: %v", verb, pairs, err)
	}
}

// refused fails unless the verb is refused with the code under a rule.
func (w *town) refused(no, code, verb string, pairs ...string) *review.Error {
	w.t.Helper()
	_, err := w.Do(ctx, verb, args(pairs...), no)
	wantCode(w.t, err, code)
	e := err.(*review.Error)
	if e.Rule.IsZero() {
		w.t.Errorf("%s names no rule", code)
	}
	return e
}

// gates marks every gate of the kind as gone through, but those to skip.
func (w *town) gates(nos []string, kind review.Kind, skip ...string) {
	w.t.Helper()
	for _, g := range w.Profile().For(kind).Gates {
		if !slices.Contains(skip, g.ID) {
			w.all(nos, "check", "id="+g.ID, "answer=yes", "by=承办单位")
		}
	}
}

// reviewed leads matters of a kind from acceptance to the letter.
func (w *town) reviewed(nos []string, accepted, issued, result string) {
	w.t.Helper()
	w.all(nos, "accept", "on="+accepted)
	w.concluded(nos, issued, result)
}

func (w *town) concluded(nos []string, on, result string) {
	w.t.Helper()
	if strings.HasPrefix(nos[0], "J") {
		w.all(nos, "counsel", "by=县政府法律顾问", "view=无不同意见", "on="+on)
	}
	w.all(nos, "conclude", "on="+on, "result="+result)
	w.all(nos, "issue", "on="+on)
}

// publish leads documents from the meeting to their publication.
func (w *town) publish(nos []string, on string) {
	w.t.Helper()
	w.all(nos, "deliberate", "on="+on, "result=passed")
	if strings.HasPrefix(nos[0], "G") {
		w.all(nos, "register", "on="+on)
	}
	w.all(nos, "publish", "on="+on)
}

// file sends documents to everybody and has them taken on file.
func (w *town) file(nos []string, on string) {
	w.t.Helper()
	for _, f := range w.Profile().For(review.Normative).Filings {
		w.all(nos, "file", "to="+f.ID, "on="+on)
		w.all(nos, "receipt", "to="+f.ID, "on="+on, "result=filed")
	}
}

// figures are those of a period, both days included.
func (w *town) figures(from, to string) report.Figures {
	w.t.Helper()
	f, err := w.Report(ctx, report.Query{Period: report.Period{From: review.MustDate(from), To: review.MustDate(to)}}, nil)
	if err != nil {
		w.t.Fatal(err)
	}
	return f.Now
}

func (w *town) want(name string, got, want any) {
	w.t.Helper()
	if fmt.Sprint(got) != fmt.Sprint(want) {
		w.t.Errorf("%s: %v, want %v", name, got, want)
	}
}

func share(r *float64) string {
	if r == nil {
		return "—"
	}
	return report.Percent(*r)
}

// several registers n matters alike.
func (w *town) several(n int, kind review.Kind, title, drafter, on string) []string {
	w.t.Helper()
	var nos []string
	for i := range n {
		nos = append(nos, w.register(kind, fmt.Sprintf("%s（之%d）", title, i+1), drafter, on))
	}
	return nos
}
