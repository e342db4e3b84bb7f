package report_test

import (
	"context"
	"slices"
	"testing"

	"hefa/review"
	"hefa/review/report"
)

func ask(t *testing.T, q report.Query, ms ...*review.Matter) report.Report {
	t.Helper()
	r, err := report.Of(context.Background(), source(ms), q, nil)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func by(m *review.Matter, unit string) *review.Matter {
	m.Drafter = unit
	return m
}

func TestUnitAndKind(t *testing.T) {
	ms := []*review.Matter{by(reviewed("G1", review.Normative, "2026-03-13"), "县教育局"), by(reviewed("H1", review.Contract, "2026-03-13"), "县教育局"),
		by(reviewed("J1", review.Decision, "2026-03-13"), "县财政局")}
	year := report.Year(2026)
	for want, q := range map[string]report.Query{
		"G1 H1 J1": {Period: year}, "G1 H1": {Period: year, Unit: "教育"}, "H1": {Period: year, Unit: "县教育局", Kinds: []review.Kind{review.Contract, review.Decision}},
		"H1 J1": {Period: year, Kinds: []review.Kind{review.Contract, review.Decision}}, "": {Period: year, Unit: "县卫健局"},
	} {
		f := ask(t, q, ms...).Now
		got := ""
		for i, no := range f.Lists["reviewed"] {
			if i > 0 {
				got += " "
			}
			got += no
		}
		if got != want || f.Reviewed.Total != len(f.Lists["reviewed"]) {
			t.Errorf("%+v: %s, want %s", q, got, want)
		}
	}
	if _, err := report.Of(context.Background(), source{}, report.Query{Period: year, Kinds: []review.Kind{"poem"}}, nil); err == nil {
		t.Error("an unknown kind is counted")
	}
	f := ask(t, report.Query{Period: year}, ms...).Now
	if len(f.Units) != 2 || f.Units[0] != (report.ByUnit{Unit: "县教育局", Received: 2, Reviewed: 2}) || !slices.Equal(f.Lists[report.UnitList("县财政局")], []string{"J1"}) {
		t.Errorf("%+v", f.Units)
	}
}

func TestComparison(t *testing.T) {
	old, now := reviewed("G1", review.Normative, "2025-03-13"), reviewed("G2", review.Normative, "2026-03-13")
	old.Accepted, old.Received = d("2025-03-03"), d("2025-03-03")
	third := reviewed("G3", review.Normative, "2026-03-12")
	r := ask(t, report.Query{Period: report.Month(2026, 3), Against: report.AgainstLastYear}, old, now, third)
	if r.Before == nil || r.Before.Reviewed.Total != 1 || r.Now.Reviewed.Total != 2 || r.Before.From != d("2025-03-01") {
		t.Fatalf("%+v", r.Before)
	}
	if r := ask(t, report.Query{Period: report.Month(2026, 3), Against: report.AgainstPrevious}, old, now); r.Before.Reviewed.Total != 0 {
		t.Errorf("%+v", r.Before)
	}
	if r := ask(t, report.Query{Period: report.Month(2026, 3)}, old); r.Before != nil {
		t.Error("compared though nobody asked")
	}
}

// Whatever is listed has a value, a Chinese name and, when it counts matters,
// a list; one period at a time.
func TestEveryFigureIsNamedAndListed(t *testing.T) {
	f := year(t, reviewed("G1", review.Normative, "2026-03-13"))
	seen := map[string]bool{}
	for _, it := range report.Items() {
		if report.Word(it.Name) == "" || it.Group.Word() == "" || seen[it.Name] {
			t.Errorf("%s has no name, or two", it.Name)
		}
		seen[it.Name] = true
		if _, ok := f.Lists[it.Name]; ok != it.Counted() {
			t.Errorf("%s: list %v", it.Name, ok)
		}
		if v := it.Of(&f); v == nil && it.Counted() {
			t.Errorf("%s has no value", it.Name)
		}
		if (it.Unit() == "") != it.Share {
			t.Errorf("%s is counted in %q", it.Name, it.Unit())
		}
	}
}

func TestShowing(t *testing.T) {
	items := map[string]report.Item{}
	for _, it := range report.Items() {
		items[it.Name] = it
	}
	n := func(x float64) *float64 { return &x }
	for _, c := range []struct {
		name             string
		now, before      *float64
		shown, different string
		growth           *float64
	}{
		{"reviewed", n(24), n(30), "24", "-6", n(-0.2)}, {"reviewed", n(24), n(0), "24", "+24", nil}, {"reviewed", n(3), n(3), "3", "0", n(0)},
		{"filed_rate", n(0.6667), n(1), "66.67%", "-33.33", nil}, {"filed_rate", nil, n(1), "—", "—", nil}, {"filed_rate", n(1), nil, "100%", "—", nil},
		{"average_workdays", n(7.5), n(7), "7.5", "+0.5", n(0.5 / 7)},
	} {
		it, g := items[c.name], items[c.name].Growth(c.now, c.before)
		if it.Show(c.now) != c.shown || it.Difference(c.now, c.before) != c.different || (g == nil) != (c.growth == nil) || g != nil && *g != *c.growth {
			t.Errorf("%+v: %s %s %v", c, it.Show(c.now), it.Difference(c.now, c.before), g)
		}
	}
}
