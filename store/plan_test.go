package store

import (
	"context"
	"strings"
	"testing"

	"hefa/review"
	"hefa/review/desk"
)

// plan is SQLite's plan of a query, one step a line.
func plan(t *testing.T, s *Store, query string, args []any) string {
	t.Helper()
	rows, err := s.reads.QueryContext(context.Background(), "EXPLAIN QUERY PLAN "+query, args...)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	var b strings.Builder
	for rows.Next() {
		var id, parent, unused int
		var detail string
		if err := rows.Scan(&id, &parent, &unused, &detail); err != nil {
			t.Fatal(err)
		}
		b.WriteString(detail + "\n")
	}
	return b.String()
}

var viewIndex = map[review.View]string{
	review.ViewToday: "matters_today", review.ViewIntake: "matters_view", review.ViewReview: "matters_view",
	review.ViewAnswer: "matters_view", review.ViewAll: "matters_all",
}

func plannedQueries() []desk.Query {
	var out []desk.Query
	for _, view := range review.Views() {
		q := desk.Query{View: view, Today: today, Until: today + 3}
		out = append(out, q)
		q.Find.Kinds = []review.Kind{review.Contract}
		out = append(out, q)
		q.Find.Kinds, q.Find.Overdue, q.Find.Urgent = review.Kinds()[:2], true, true
		out = append(out, q)
	}
	return out
}

// Pages come from an index in its order: nothing is sorted, no table scanned.
func TestPagesComeByAnIndex(t *testing.T) {
	s := open(t)
	for _, q := range plannedQueries() {
		for _, find := range [][]string{nil, {"办法"}} {
			q.Find.Phrases = find
			n, err := newNeedle(q.Find)
			if err != nil {
				t.Fatal(err)
			}
			for _, seg := range segments(q) {
				query, args := walkQuery(q, seg, n)
				got := plan(t, s, query, append(args, 40, 0))
				// What burns on 今日 is a handful, and sorted by its last day.
				sorts := strings.Contains(got, "TEMP B-TREE") && !strings.Contains(seg.order, "m.clock")
				if !strings.Contains(got, "INDEX "+viewIndex[q.View]) || sorts ||
					strings.Contains(got, "SCAN f") {
					t.Errorf("%+v\n%s\n%s", q, query, got)
				}
			}
		}
	}
}

// Counts read an index only, never the rows.
func TestCountsReadAnIndexOnly(t *testing.T) {
	s := open(t)
	for _, q := range plannedQueries() {
		c := filter(q)
		query, args := "SELECT count(*) FROM matters m"+c.where(), c.args
		if got := plan(t, s, query, args); !strings.Contains(got, "COVERING INDEX") {
			t.Errorf("%+v\n%s\n%s", q, query, got)
		}
	}
}

// A search for something rare starts at the full-text index and fetches its
// hits; it must never look for them along the order of the view.
func TestRareSearchStartsAtTheHits(t *testing.T) {
	s := open(t)
	for _, q := range plannedQueries() {
		q.Find.Phrases, q.Find.Initials = []string{"招标"}, []string{"zb", "g"}
		n, err := newNeedle(q.Find)
		if err != nil {
			t.Fatal(err)
		}
		query, args := sortQuery(q, n)
		got := plan(t, s, query, append(args, 40, 0))
		if !strings.HasPrefix(got, "SCAN found VIRTUAL TABLE INDEX") || !strings.Contains(got, "SEARCH m USING INTEGER PRIMARY KEY") {
			t.Errorf("%+v\n%s\n%s", q, query, got)
		}
	}
}

func TestLookupsUseAnIndex(t *testing.T) {
	s := open(t)
	for _, query := range []string{
		bodyByNo,
		"SELECT no FROM matters WHERE title = ?",
		"SELECT drafter FROM matters GROUP BY drafter",
		"SELECT " + eventColumns + " FROM events e WHERE e.matter = ? ORDER BY e.seq",
		"SELECT after FROM events WHERE matter = ? AND seq < ? ORDER BY seq DESC LIMIT 1",
		"SELECT e.step" + standing + " AND e.matter = ? ORDER BY e.seq DESC LIMIT 1",
		"SELECT " + eventColumns + standing + " AND e.step = ? ORDER BY e.seq DESC",
	} {
		args := make([]any, strings.Count(query, "?")-strings.Count(query, "?1")/2)
		if got := plan(t, s, query, args); strings.Contains(got, "SCAN e\n") || strings.Contains(got, "SCAN matters\n") {
			t.Errorf("%s\n%s", query, got)
		}
	}
}
