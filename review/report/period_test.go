package report_test

import (
	"testing"

	"pgregory.net/rapid"

	"hefa/review"
	"hefa/review/report"
)

func span(from, to string) report.Period { return report.Period{From: d(from), To: d(to)} }

func TestPeriods(t *testing.T) {
	for _, c := range []struct {
		is             report.Period
		grain          report.Grain
		previous, last report.Period
	}{
		{report.Year(2026), report.GrainYear, span("2025-01-01", "2025-12-31"), span("2025-01-01", "2025-12-31")},
		{report.Quarter(2026, 1), report.GrainQuarter, span("2025-10-01", "2025-12-31"), span("2025-01-01", "2025-03-31")},
		{report.Month(2026, 3), report.GrainMonth, span("2026-02-01", "2026-02-28"), span("2025-03-01", "2025-03-31")},
		{report.Month(2025, 2), report.GrainMonth, span("2025-01-01", "2025-01-31"), span("2024-02-01", "2024-02-29")},
		{report.Month(2024, 2), report.GrainMonth, span("2024-01-01", "2024-01-31"), span("2023-02-01", "2023-02-28")},
		{span("2026-01-10", "2026-01-19"), report.GrainDays, span("2025-12-31", "2026-01-09"), span("2025-01-10", "2025-01-19")},
		{span("2026-01-01", "2026-11-20"), report.GrainDays, span("2025-02-11", "2025-12-31"), span("2025-01-01", "2025-11-20")},
		{span("2024-02-29", "2024-02-29"), report.GrainDays, span("2024-02-28", "2024-02-28"), span("2023-02-28", "2023-02-28")},
	} {
		if g := c.is.Grain(); g != c.grain {
			t.Errorf("%v is a %s", c.is, g)
		}
		if p, ok := report.AgainstPrevious.Of(c.is); !ok || p != c.previous {
			t.Errorf("before %v: %v", c.is, p)
		}
		if p, ok := report.AgainstLastYear.Of(c.is); !ok || p != c.last {
			t.Errorf("a year before %v: %v", c.is, p)
		}
	}
	if _, ok := report.AgainstNothing.Of(report.Year(2026)); ok {
		t.Error("compared with nothing")
	}
}

// Periods of a calendar follow one another without a gap, whichever way one
// goes, and the same days a year ago are as many, but for a leap day.
func TestPeriodsFollowOneAnother(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		day := review.Date(rapid.IntRange(int(d("1990-01-01")), int(d("2090-12-31"))).Draw(t, "day"))
		g := rapid.SampledFrom(append(report.Grains(), report.GrainDays)).Draw(t, "grain")
		p := report.Around(day, g)
		if !p.Valid() || !p.Holds(day) || p.Grain() != g {
			t.Fatalf("%s of %v: %v", g, day, p)
		}
		next := p.Move(1)
		if next.From != p.To+1 || next.Move(-1) != p || next.Grain() != g {
			t.Fatalf("after %v: %v", p, next)
		}
		last := p.LastYear()
		if n, m := p.To-p.From, last.To-last.From; !last.Valid() || n-m > 1 || m-n > 1 || last.To.Year() != p.To.Year()-1 {
			t.Fatalf("a year before %v: %v", p, last)
		}
	})
}
