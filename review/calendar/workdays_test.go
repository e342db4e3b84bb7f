package calendar

import (
	"testing"

	"hefa/review"

	"pgregory.net/rapid"
)

var _ review.Calendar = (*Calendar)(nil)

// anyDate is a date across the built-in table and well beyond both its ends.
func anyDate() *rapid.Generator[review.Date] {
	from, to := review.MustDate("2016-01-01"), review.MustDate("2033-12-31")
	return rapid.Custom(func(t *rapid.T) review.Date {
		return review.Date(rapid.Int32Range(int32(from), int32(to)).Draw(t, "date"))
	})
}

func TestNextWorkday(t *testing.T) {
	c := Builtin()
	for from, want := range map[string]string{
		"2025-09-26": "2025-09-28", // a Sunday worked
		"2025-09-30": "2025-10-09", // past 国庆节
		"2018-12-28": "2018-12-29", // by the notice of the year after
		"2018-12-29": "2019-01-02",
		"2022-12-30": "2023-01-03",
		"2026-02-14": "2026-02-24",
	} {
		if got := review.NextWorkday(c, review.MustDate(from)); got.String() != want {
			t.Errorf("after %s comes %v, want %s", from, got, want)
		}
	}
}

func TestAddWorkdaysByHand(t *testing.T) {
	c := Builtin()
	// Received on Friday 2025-09-26: 28, 29, 30, then 9, 10 and 11 October.
	if got := review.AddWorkdays(c, review.MustDate("2025-09-26"), 6); got.String() != "2025-10-11" {
		t.Errorf("got %v", got)
	}
	if got := review.WorkdaysBetween(c, review.MustDate("2025-12-31"), review.MustDate("2026-12-31")); got != 248 {
		t.Errorf("2026 has %d working days", got)
	}
}

func TestWorkdayArithmetic(t *testing.T) {
	c := Builtin()
	rapid.Check(t, func(t *rapid.T) {
		d := anyDate().Draw(t, "d")
		n := rapid.IntRange(0, 120).Draw(t, "n")
		m := rapid.IntRange(0, 60).Draw(t, "m")
		end := review.AddWorkdays(c, d, n)
		if got := review.WorkdaysBetween(c, d, end); got != n {
			t.Fatalf("%v + %d = %v, but %d lie between", d, n, end, got)
		}
		if got := review.WorkdaysBetween(c, end, d); got != -n {
			t.Fatalf("backwards %d", got)
		}
		if n > 0 && (!c.Day(end).Work || end <= d) {
			t.Fatalf("%v + %d = %v, no later working day", d, n, end)
		}
		if review.AddWorkdays(c, end, m) != review.AddWorkdays(c, d, n+m) {
			t.Fatal("adding in two steps differs")
		}
	})
}

func TestNextWorkdayProperties(t *testing.T) {
	c := Builtin()
	rapid.Check(t, func(t *rapid.T) {
		d := anyDate().Draw(t, "d")
		next := review.NextWorkday(c, d)
		for between := d + 1; between < next; between++ {
			if c.Day(between).Work {
				t.Fatalf("%v skipped %v", d, between)
			}
		}
		// The longest rest yet is ten days; more means a hole in the table.
		if next-d > 11 || !c.Day(next).Work {
			t.Fatalf("after %v comes %v", d, next)
		}
	})
}

func TestWorkdaysBetweenAddsUp(t *testing.T) {
	c := Builtin()
	rapid.Check(t, func(t *rapid.T) {
		x, y, z := anyDate().Draw(t, "x"), anyDate().Draw(t, "y"), anyDate().Draw(t, "z")
		between := func(a, b review.Date) int { return review.WorkdaysBetween(c, a, b) }
		if between(x, y)+between(y, z) != between(x, z) {
			t.Fatalf("%v %v %v", x, y, z)
		}
	})
}

func BenchmarkDay(b *testing.B) {
	c, d := Builtin(), review.MustDate("2026-10-01")
	for b.Loop() {
		if c.Day(d).Work {
			b.Fatal("国庆节 is worked")
		}
	}
}

func BenchmarkDayBeyondTable(b *testing.B) {
	c, d := Builtin(), review.MustDate("2044-10-01")
	for b.Loop() {
		if c.Day(d).Work {
			b.Fatal("国庆节 is worked")
		}
	}
}

func BenchmarkBuiltin(b *testing.B) {
	for b.Loop() {
		Builtin()
	}
}
