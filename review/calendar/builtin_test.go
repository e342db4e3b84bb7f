package calendar

import (
	"strings"
	"testing"
	"time"

	"hefa/review"
)

// expected is written by hand from the notices as weekdays taken off and
// weekend days worked, which is another shape than the table has: a slip in
// one cannot hide in the other.
var expected = map[int]struct{ off, worked string }{
	2018: {"1.1 5.1 5.2 10.1 10.2 10.3 12.31", "12.29"}, // the last two by the notice of 2019
	2019: {
		"1.1 2.4 2.5 2.6 2.7 2.8 4.5 5.1 5.2 5.3 6.7 9.13 10.1 10.2 10.3 10.4 10.7",
		"2.2 2.3 4.28 5.5 9.29 10.12",
	},
	2020: {
		"1.1 1.24 1.27 1.28 1.29 1.30 1.31 4.6 5.1 5.4 5.5 6.25 6.26 10.1 10.2 10.5 10.6 10.7 10.8",
		"1.19 4.26 5.9 6.28 9.27 10.10",
	},
	2021: {
		"1.1 2.11 2.12 2.15 2.16 2.17 4.5 5.3 5.4 5.5 6.14 9.20 9.21 10.1 10.4 10.5 10.6 10.7",
		"2.7 2.20 4.25 5.8 9.18 9.26 10.9",
	},
	2022: {
		"1.3 1.31 2.1 2.2 2.3 2.4 4.4 4.5 5.2 5.3 5.4 6.3 9.12 10.3 10.4 10.5 10.6 10.7",
		"1.29 1.30 4.2 4.24 5.7 10.8 10.9",
	},
	2023: {
		"1.2 1.23 1.24 1.25 1.26 1.27 4.5 5.1 5.2 5.3 6.22 6.23 9.29 10.2 10.3 10.4 10.5 10.6",
		"1.28 1.29 4.23 5.6 6.25 10.7 10.8",
	},
	2024: {
		"1.1 2.12 2.13 2.14 2.15 2.16 4.4 4.5 5.1 5.2 5.3 6.10 9.16 9.17 10.1 10.2 10.3 10.4 10.7",
		"2.4 2.18 4.7 4.28 5.11 9.14 9.29 10.12",
	},
	2025: {
		"1.1 1.28 1.29 1.30 1.31 2.3 2.4 4.4 5.1 5.2 5.5 6.2 10.1 10.2 10.3 10.6 10.7 10.8",
		"1.26 2.8 4.27 9.28 10.11",
	},
	2026: {
		"1.1 1.2 2.16 2.17 2.18 2.19 2.20 2.23 4.6 5.1 5.4 5.5 6.19 9.25 10.1 10.2 10.5 10.6 10.7",
		"1.4 2.14 2.28 5.9 9.20 10.10",
	},
	2027: {"1.1 2.5 2.8 4.5 6.9 9.15 10.1", ""},
	2028: {"1.25 1.26 1.27 1.28 4.4 5.1 5.2 10.2 10.3", ""},
	2029: {"1.1 2.12 2.13 2.14 2.15 4.4 5.1 5.2 10.1 10.2 10.3", ""},
	2030: {"1.1 2.4 2.5 4.5 5.1 5.2 6.5 9.12 10.1 10.2 10.3", ""},
	2031: {"1.1 5.1 5.2 10.1 10.2 10.3", ""},
	2050: {"5.2 10.3", ""},
}

// workdays is known from the law by counting: days of the year less weekends
// less statutory holidays (11 until 2024, 13 since), for notices only swap
// days. 2020 has two less: the epidemic lengthened 春节 without exchange.
var workdays = map[int]int{
	2019: 250, 2020: 249, 2021: 250, 2022: 249, 2023: 249, 2024: 251, 2025: 248, 2026: 248,
}

func days(t *testing.T, year int, list string) map[review.Date]bool {
	t.Helper()
	set := map[review.Date]bool{}
	for f := range strings.FieldsSeq(list) {
		d, err := time.Parse("2006.1.2", time.Date(year, 1, 1, 0, 0, 0, 0, time.UTC).Format("2006.")+f)
		if err != nil {
			t.Fatal(err)
		}
		set[review.DayOf(d)] = true
	}
	return set
}

func TestBuiltinEveryDay(t *testing.T) {
	c := Builtin()
	for year, want := range expected {
		off, worked := days(t, year, want.off), days(t, year, want.worked)
		for _, d := range c.Year(year) {
			w := d.Date.Weekday()
			work := w != time.Saturday && w != time.Sunday
			if off[d.Date] && !work || worked[d.Date] && work {
				t.Errorf("%v: the expectation names a day that needs no exception", d.Date)
			}
			work = work && !off[d.Date] || worked[d.Date]
			if d.Work != work {
				t.Errorf("%v (%v): work = %v, want %v", d.Date, w, d.Work, work)
			}
			if (off[d.Date] || worked[d.Date]) && d.Name == "" {
				t.Errorf("%v: an exception without a name", d.Date)
			}
		}
	}
}

func TestBuiltinWorkdaysOfAYear(t *testing.T) {
	c := Builtin()
	for year, want := range workdays {
		got := 0
		for _, d := range c.Year(year) {
			if d.Work {
				got++
			}
		}
		if got != want {
			t.Errorf("%d has %d working days, want %d", year, got, want)
		}
	}
}

func TestBuiltinNames(t *testing.T) {
	c := Builtin()
	for date, want := range map[string]string{
		"2018-12-29": "元旦", "2018-12-31": "元旦", "2022-12-31": "元旦",
		"2024-02-18": "春节", "2024-02-19": "", "2025-10-06": "国庆节、中秋节", "2026-09-20": "国庆节",
		"2027-02-05": "春节", "2028-10-03": "国庆节、中秋节", "2031-05-02": "劳动节", "2031-10-04": "",
	} {
		if got := c.Day(review.MustDate(date)); got.Name != want {
			t.Errorf("%s is %q, want %q", date, got.Name, want)
		}
	}
}

func TestBuiltinProvisional(t *testing.T) {
	c := Builtin()
	for _, year := range []int{1999, 2017, 2027, 2030, 2031, 2099, 2150} {
		if !c.Provisional(year) || c.Source(year) != "" {
			t.Errorf("%d: provisional %v, source %q", year, c.Provisional(year), c.Source(year))
		}
		for _, d := range c.Year(year) {
			if !d.Provisional {
				t.Errorf("%v is not provisional", d.Date)
			}
		}
	}
	for year := 2019; year <= 2026; year++ {
		if c.Provisional(year) || !strings.HasPrefix(c.Source(year), "国办发明电〔") {
			t.Errorf("%d: provisional %v, source %q", year, c.Provisional(year), c.Source(year))
		}
		for _, d := range c.Year(year) {
			if d.Provisional {
				t.Errorf("%v is provisional", d.Date)
			}
		}
	}
}

// The notice of 2019 decides three days of 2018 and no more.
func TestDaysDecidedByTheNextYear(t *testing.T) {
	c := Builtin()
	var settled []string
	for _, d := range c.Year(2018) {
		if !d.Provisional {
			settled = append(settled, d.Date.String())
		}
	}
	if got := strings.Join(settled, " "); got != "2018-12-29 2018-12-30 2018-12-31" {
		t.Errorf("settled days of 2018: %s", got)
	}
}

func TestBasis(t *testing.T) {
	c := Builtin()
	if r := c.Basis(2026); r.Basis != "国办发明电〔2025〕7号" || r.Status != review.Remembered {
		t.Errorf("2026 rests on %+v", r)
	}
	if r := c.Basis(2027); !strings.HasPrefix(r.Basis, "全国年节及纪念日放假办法") || r.Status.Settled() {
		t.Errorf("2027 rests on %+v", r)
	}
}

// A year has all its days, in order, across the edge of the built-in table too.
func TestYearIsWhole(t *testing.T) {
	c := Builtin()
	for year := 2000; year <= 2060; year++ {
		all := c.Year(year)
		if len(all) != time.Date(year, 12, 31, 0, 0, 0, 0, time.UTC).YearDay() {
			t.Fatalf("%d has %d days", year, len(all))
		}
		for i, d := range all {
			if d.Date != all[0].Date+review.Date(i) || d.Date.Year() != year {
				t.Fatalf("%d: day %d is %v", year, i, d.Date)
			}
		}
	}
}
