package store

import (
	"context"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"hefa/review"
	"hefa/review/desk"
)

// list returns the numbers of a page.
func list(t testing.TB, s *Store, q desk.Query) []string {
	t.Helper()
	rows, err := s.List(context.Background(), q)
	if err != nil {
		t.Fatal(err)
	}
	var nos []string
	for _, r := range rows {
		nos = append(nos, r.No)
	}
	return nos
}

// put saves a row as given, with a matter to match.
func put(t testing.TB, s *Store, n int, change func(*review.Summary)) {
	t.Helper()
	m := newMatter(n)
	r := row(m)
	r.Attention = review.Attention{}
	change(&r)
	m.No = r.No
	update(t, s, func(x desk.Tx) error { return x.Save(m, r, search(m), event(n, "add")) })
}

func TestTodayOrder(t *testing.T) {
	s := open(t)
	due := func(d review.Date) func(*review.Summary) {
		return func(r *review.Summary) {
			r.Stage, r.View, r.Due, r.Attention.On = review.StageReviewing, review.ViewReview, d, d
		}
	}
	ask := func(d review.Date) func(*review.Summary) {
		return func(r *review.Summary) { r.Attention.On = d }
	}
	put(t, s, 1, ask(today-9))
	put(t, s, 2, due(today-3))
	put(t, s, 3, due(today+1))
	put(t, s, 4, due(today-5))
	put(t, s, 5, ask(today+9)) // not yet
	put(t, s, 6, ask(0))       // never
	put(t, s, 7, due(today))
	put(t, s, 8, ask(today))
	want := []string{"G2026-0004", "G2026-0002", "G2026-0007", "G2026-0003", "G2026-0001", "G2026-0008"}
	q := desk.Query{View: review.ViewToday, Today: today, Until: today + 3}
	if got := list(t, s, q); !slices.Equal(got, want) {
		t.Fatal(got)
	}
	q.Find.Phrases = []string{"办法"}
	if got := list(t, s, q); !slices.Equal(got, want) {
		t.Fatal("by search", got)
	}
	if n, err := s.Count(context.Background(), q); n != 6 || err != nil {
		t.Fatal(n, err)
	}
	q.Find.Overdue = true
	if got := list(t, s, q); !slices.Equal(got, want[:2]) {
		t.Fatal("overdue", got)
	}
}

func TestViewOrder(t *testing.T) {
	s := open(t)
	for n, view := range []review.View{review.ViewIntake, review.ViewReview, review.ViewAnswer, review.ViewReview, review.ViewReview, "done"} {
		put(t, s, n+1, func(r *review.Summary) {
			r.View, r.Attention.On = view, today-review.Date(n)
			if n == 1 {
				r.Attention.On = 0 // nothing asked: last
			}
		})
	}
	for view, want := range map[review.View]string{
		review.ViewIntake: "G2026-0001", review.ViewReview: "G2026-0005 G2026-0004 G2026-0002", review.ViewAnswer: "G2026-0003",
		review.ViewAll: "G2026-0001 G2026-0002 G2026-0003 G2026-0004 G2026-0005 G2026-0006", "nowhere": "",
	} {
		if got := strings.Join(list(t, s, desk.Query{View: view, Today: today}), " "); got != want {
			t.Errorf("%s: %s, want %s", view, got, want)
		}
	}
}

// Pages cut anywhere, put together, are the whole list, whose rows pass a
// filter written in plain Go; Count agrees.
func TestPagesFiltersAndCounts(t *testing.T) {
	s := open(t)
	all := someRows(t, s, 120)
	views := append(review.Views(), "")
	rapid.Check(t, func(t *rapid.T) {
		q := desk.Query{View: rapid.SampledFrom(views).Draw(t, "view"), Today: today, Until: today + 3}
		q.Find.Overdue, q.Find.Urgent = rapid.Bool().Draw(t, "overdue"), rapid.Bool().Draw(t, "urgent")
		q.Find.Kinds = rapid.SliceOfN(rapid.SampledFrom(review.Kinds()), 0, 2).Draw(t, "kinds")
		if rapid.Bool().Draw(t, "search") {
			q.Find.Phrases = []string{"号办法"}
		}
		rows, err := s.List(context.Background(), q)
		if err != nil {
			t.Fatal(err)
		}
		if !slices.IsSortedFunc(rows, func(a, b review.Summary) int { return before(q, a, b) }) {
			t.Fatal("order")
		}
		want := 0
		for _, r := range all {
			if passes(q, r) {
				want++
			}
		}
		n, err := s.Count(context.Background(), q)
		if err != nil || n != len(rows) || n != want {
			t.Fatalf("count %d, list %d, want %d (%v)", n, len(rows), want, err)
		}
		q.Limit = rapid.IntRange(1, 50).Draw(t, "limit")
		var pages []review.Summary
		for q.Offset = 0; q.Offset <= want; q.Offset += q.Limit {
			page, err := s.List(context.Background(), q)
			if err != nil || len(page) > q.Limit {
				t.Fatal(len(page), err)
			}
			pages = append(pages, page...)
		}
		if !slices.Equal(pages, rows) {
			t.Fatal("the pages are not the list")
		}
	})
}

// passes and before say in Go what filter and segments say in SQL.
func passes(q desk.Query, r review.Summary) bool {
	switch q.View {
	case review.ViewToday:
		if r.Attention.On.IsZero() || r.Attention.On > q.Until {
			return false
		}
	case review.ViewAll, "":
	default:
		if r.View != q.View {
			return false
		}
	}
	return (!q.Find.Overdue || r.Overdue(q.Today)) && (!q.Find.Urgent || r.Urgent) &&
		(len(q.Find.Kinds) == 0 || slices.Contains(q.Find.Kinds, r.Kind))
}

func before(q desk.Query, a, b review.Summary) int {
	if q.View == review.ViewAll || q.View == "" {
		return 2*int(b.Received-a.Received) + strings.Compare(b.No, a.No)
	}
	over := func(r review.Summary) int {
		switch {
		case q.View != review.ViewToday || !r.Running() || r.Due > q.Until:
			return 2
		case r.Due >= q.Today:
			return 1
		}
		return 0
	}
	turn := func(r review.Summary) int {
		if r.Attention.On.IsZero() {
			return 1 << 31
		}
		return int(r.Attention.On)
	}
	if o := over(a); o < 2 && o == over(b) && a.Due != b.Due {
		return int(a.Due - b.Due)
	}
	return 1<<40*(over(a)-over(b)) + 2*(turn(a)-turn(b)) + strings.Compare(a.No, b.No)
}

// someRows fills a store with rows of every sort.
func someRows(t testing.TB, s *Store, n int) []review.Summary {
	t.Helper()
	var all []review.Summary
	stages, views := review.Stages(), []review.View{review.ViewIntake, review.ViewReview, review.ViewAnswer, "done"}
	for i := range n {
		put(t, s, i+1, func(r *review.Summary) {
			r.Kind = review.Kinds()[i%4]
			r.Stage, r.View = stages[i%len(stages)], views[i%len(views)]
			r.Urgent, r.Late = i%5 == 0, i%7 == 0
			if i%3 > 0 {
				r.Due, r.Attention.On = today+review.Date(i%11-5), today+review.Date(i%13-6)
			}
			all = append(all, *r)
		})
	}
	return all
}
