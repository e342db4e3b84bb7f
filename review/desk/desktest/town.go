// Package desktest is an office at work, for tests: it leads many matters
// through their lives in few lines, without screen or command line.
package desktest

import (
	"context"
	"fmt"
	"strings"
	"time"

	"hefa/review"
	"hefa/review/desk"
	"hefa/review/report"
)

// Failer ends a test: a *testing.T, or a script.
type Failer interface {
	Fatalf(format string, args ...any)
}

// Town is an office at work. Its letters are drawn when asked for, and many of
// its steps may share a transaction. Every step that fails ends the test.
type Town struct {
	*desk.Desk
	fail Failer
	repo *batch
}

// Open sits down at a file.
func Open(fail Failer, repo desk.Repository, clock func() time.Time) *Town {
	w := &Town{fail: fail, repo: &batch{Repository: repo}}
	d, err := desk.Open(context.Background(), w.repo, desk.Options{Clock: clock, DrawLater: true})
	if err != nil {
		fail.Fatalf("%v", err)
	}
	w.Desk = d
	return w
}

// batch sends all changes into one open transaction while there is one.
type batch struct {
	desk.Repository
	tx desk.Tx
}

// Update runs f in the open transaction, or in one of its own.
func (b *batch) Update(ctx context.Context, f func(desk.Tx) error) error {
	if b.tx != nil {
		return f(b.tx)
	}
	return b.Repository.Update(ctx, f)
}

// Twins finds none: it could not see what the open transaction wrote.
func (b *batch) Twins(context.Context, string) ([]string, error) { return nil, nil }

// Together does many steps in one transaction.
func (w *Town) Together(f func()) {
	err := w.repo.Repository.Update(context.Background(), func(tx desk.Tx) error {
		w.repo.tx = tx
		defer func() { w.repo.tx = nil }()
		f()
		return nil
	})
	if err != nil {
		w.fail.Fatalf("%v", err)
	}
}

// Args writes arguments as name=value.
func Args(pairs ...string) review.Args {
	a := review.Args{}
	for _, p := range pairs {
		name, value, _ := strings.Cut(p, "=")
		a[name] = append(a[name], value)
	}
	return a
}

// Enter makes a matter by one of the verbs that do and returns its number.
func (w *Town) Enter(v review.Verb, pairs ...string) (string, []review.Warning) {
	done, err := w.Make(context.Background(), v, Args(pairs...))
	if err != nil {
		w.fail.Fatalf("%s %v: %v", v.Name, pairs, err)
	}
	return done.Nos[0], done.Warnings
}

// Receive registers a submission.
func (w *Town) Receive(kind review.Kind, title, drafter, on string) string {
	no, _ := w.Enter(review.Registration(), "kind="+string(kind), "title="+title, "drafter="+drafter, "received="+on)
	return no
}

// Several registers n submissions alike.
func (w *Town) Several(n int, kind review.Kind, title, drafter, on string) []string {
	var nos []string
	for i := range n {
		nos = append(nos, w.Receive(kind, fmt.Sprintf("%s（之%d）", title, i+1), drafter, on))
	}
	return nos
}

// All applies a verb to many matters alike.
func (w *Town) All(nos []string, verb string, pairs ...string) {
	if _, err := w.Do(context.Background(), verb, Args(pairs...), nos...); err != nil {
		w.fail.Fatalf("%s %v: %v", verb, pairs, err)
	}
}

// Figures are those of a period, both days included.
func (w *Town) Figures(from, to string) report.Figures {
	q := report.Query{Period: report.Period{From: review.MustDate(from), To: review.MustDate(to)}}
	f, err := w.Report(context.Background(), q, nil)
	if err != nil {
		w.fail.Fatalf("%v", err)
	}
	return f.Now
}
