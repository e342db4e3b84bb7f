package review_test

import (
	"strings"
	"testing"

	"hefa/review"
)

// pauses reads "2026-11-26…2026-12-02 2026-12-08…"; one without an end lasts.
func pauses(s string) []review.Pause {
	var out []review.Pause
	for _, f := range strings.Fields(s) {
		on, resumed, _ := strings.Cut(f, "…")
		out = append(out, review.Pause{On: date(on), Resumed: date(resumed)})
	}
	return out
}

func rule(k review.Kind) review.WindowRule { return national.For(k).Window }

// Every date below was counted by hand on the calendars of 2025–2027.
func TestComputeWindow(t *testing.T) {
	for _, tt := range []struct {
		name             string
		kind             review.Kind
		from             string
		pauses           string
		extended         int
		first            string
		earliest, latest string
		provisional      bool
	}{
		{"plain weeks", review.Normative, "2026-11-23", "", 0, "2026-11-24", "2026-11-30", "2026-12-14", false},
		{"accepted on a Saturday", review.Contract, "2026-11-21", "", 0, "2026-11-23", "", "2026-11-27", false},
		{"accepted on a Saturday that is worked", review.Contract, "2026-05-09", "", 0, "2026-05-11", "", "2026-05-15", false},
		{"no minimum", review.Other, "2026-11-23", "", 0, "2026-11-24", "", "2026-12-07", false},
		{"seven days for decisions", review.Decision, "2026-11-23", "", 0, "2026-11-24", "2026-12-02", "2026-12-14", false},
		{"extended", review.Decision, "2026-11-23", "", 10, "2026-11-24", "2026-12-02", "2026-12-28", false},
		{"spring festival 2025, a Sunday and a Saturday worked", review.Normative, "2025-01-24", "", 0, "2025-01-26", "2025-02-07", "2025-02-20", false},
		{"spring festival 2026, two Saturdays worked", review.Normative, "2026-02-09", "", 0, "2026-02-10", "2026-02-14", "2026-03-06", false},
		{"national day 2025, the Sunday before worked", review.Contract, "2025-09-26", "", 0, "2025-09-28", "", "2025-10-10", false},
		{"mid-autumn and national day 2026", review.Normative, "2026-09-18", "", 0, "2026-09-20", "2026-09-24", "2026-10-15", false},
		{"into a year without a notice", review.Normative, "2026-12-28", "", 0, "2026-12-29", "2027-01-05", "2027-01-19", true},
		{"spring festival 2027, statutory days only", review.Normative, "2027-02-01", "", 0, "2027-02-02", "2027-02-10", "2027-02-24", true},
		{"ends on the last day of a known year", review.Contract, "2026-12-24", "", 0, "2026-12-25", "", "2026-12-31", false},

		{"a pause", review.Normative, "2026-11-23", "2026-11-26…2026-12-02", 0, "2026-11-24", "2026-12-04", "2026-12-18", false},
		{"two pauses", review.Normative, "2026-11-23", "2026-11-26…2026-12-02 2026-12-08…2026-12-10", 0, "2026-11-24", "2026-12-04", "2026-12-22", false},
		{"two pauses that touch", review.Normative, "2026-11-23", "2026-11-26…2026-11-30 2026-11-30…2026-12-02", 0, "2026-11-24", "2026-12-04", "2026-12-18", false},
		{"paused on the day of acceptance", review.Normative, "2026-11-23", "2026-11-23…2026-11-25", 0, "2026-11-26", "2026-12-02", "2026-12-16", false},
		{"completed on the day of the notice", review.Normative, "2026-11-23", "2026-11-26…2026-11-26", 0, "2026-11-24", "2026-11-30", "2026-12-14", false},
		{"paused over a weekend only", review.Normative, "2026-11-23", "2026-11-27…2026-11-29", 0, "2026-11-24", "2026-11-30", "2026-12-14", false},
		{"paused before acceptance", review.Normative, "2026-11-23", "2026-11-10…2026-11-20", 0, "2026-11-24", "2026-11-30", "2026-12-14", false},
		{"completed on the day of acceptance", review.Normative, "2026-11-23", "2026-11-10…2026-11-23", 0, "2026-11-24", "2026-11-30", "2026-12-14", false},
		{"paused after the window", review.Normative, "2026-11-23", "2026-12-14…2026-12-20", 0, "2026-11-24", "2026-11-30", "2026-12-14", false},
		{"paused over the new year", review.Normative, "2026-12-14", "2026-12-16…2027-01-06", 0, "2026-12-15", "2027-01-11", "2027-01-25", true},
		{"paused and extended", review.Decision, "2026-11-23", "2026-11-26…2026-12-02", 2, "2026-11-24", "2026-12-08", "2026-12-22", false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			w := review.ComputeWindow(rule(tt.kind), date(tt.from), pauses(tt.pauses), tt.extended, prc)
			if w.First.String() != tt.first || w.Earliest.String() != tt.earliest || w.Latest.String() != tt.latest {
				t.Errorf("%v, %v … %v", w.First, w.Earliest, w.Latest)
			}
			if w.Stopped || w.Counted != w.Total() || w.Provisional != tt.provisional {
				t.Errorf("stopped %v, counted %d of %d, provisional %v", w.Stopped, w.Counted, w.Total(), w.Provisional)
			}
		})
	}
}

func TestStoppedWindow(t *testing.T) {
	for _, tt := range []struct {
		name, pauses, earliest string
		counted, left          int
	}{
		{"on the first day", "2026-11-23…", "", 0, 15},
		{"before the minimum", "2026-11-26…", "", 3, 12},
		{"after the minimum", "2026-12-04…", "2026-11-30", 9, 6},
		{"for the second time", "2026-11-26…2026-12-02 2026-12-08…", "2026-12-04", 7, 8},
	} {
		w := review.ComputeWindow(rule(review.Normative), date("2026-11-23"), pauses(tt.pauses), 0, prc)
		if !w.Stopped || !w.Latest.IsZero() || w.Counted != tt.counted || w.Earliest.String() != tt.earliest {
			t.Errorf("%s: %+v", tt.name, w)
		}
		for _, day := range []string{"2026-11-23", "2026-12-09", "2027-06-01"} {
			if w.Left(prc, date(day)) != tt.left || w.Used(prc, date(day)) != tt.counted {
				t.Errorf("%s on %s: %d left, %d used", tt.name, day, w.Left(prc, date(day)), w.Used(prc, date(day)))
			}
		}
	}
}

// The day of the notice counts: stopping on the last day stops nothing.
func TestWindowStoppedTooLate(t *testing.T) {
	w := review.ComputeWindow(rule(review.Normative), date("2026-11-23"), pauses("2026-12-14…"), 0, prc)
	if w.Stopped || w.Latest != date("2026-12-14") {
		t.Errorf("%+v", w)
	}
}

func TestWindowSkips(t *testing.T) {
	w := review.ComputeWindow(rule(review.Contract), date("2026-09-24"), pauses("2026-09-29…2026-10-08"), 0, prc)
	// Counted are 28 and 29 September, 9, 10 (a Saturday worked) and 12 October.
	want := []string{
		"2026-09-25 holiday 中秋节", "2026-09-26 holiday 中秋节", "2026-09-27 holiday 中秋节",
		"2026-09-30 pause", "2026-10-01 pause", "2026-10-02 pause", "2026-10-03 pause", "2026-10-04 pause",
		"2026-10-05 pause", "2026-10-06 pause", "2026-10-07 pause", "2026-10-08 pause", "2026-10-11 weekend",
	}
	var got []string
	for _, s := range w.Skipped {
		got = append(got, strings.TrimSpace(s.Date.String()+" "+string(s.Why)+" "+s.Name))
	}
	if w.Latest != date("2026-10-12") || strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("%v\n%s", w.Latest, strings.Join(got, "\n"))
	}
}

func TestLeftAndUsed(t *testing.T) {
	w := review.ComputeWindow(rule(review.Normative), date("2026-11-23"), nil, 0, prc)
	for _, tt := range []struct {
		today      string
		left, used int
	}{
		{"2026-11-20", 16, 0}, // before it began
		{"2026-11-23", 15, 0},
		{"2026-11-24", 14, 1},
		{"2026-11-28", 11, 4}, // Saturday
		{"2026-11-29", 11, 4},
		{"2026-12-11", 1, 14},
		{"2026-12-14", 0, 15},
		{"2026-12-15", -1, 15},
		{"2026-12-21", -5, 15},
	} {
		if l, u := w.Left(prc, date(tt.today)), w.Used(prc, date(tt.today)); l != tt.left || u != tt.used {
			t.Errorf("on %s %d are left and %d used", tt.today, l, u)
		}
	}
}

// calendarDays is a window of calendar days, as one county has it (1.14).
func calendarDays(max int) review.WindowRule {
	return review.WindowRule{Unit: review.Days, Min: 3, Max: max}
}

func TestCalendarDaysRollOverDaysOff(t *testing.T) {
	for _, tt := range []struct {
		name, from, pauses string
		days               int
		earliest, latest   string
		provisional        bool
	}{
		{"ends on a Friday", "2026-11-10", "", 10, "2026-11-13", "2026-11-20", false},
		{"ends on a Saturday", "2026-11-11", "", 10, "2026-11-14", "2026-11-23", false},
		{"ends on a Saturday that is worked", "2026-09-30", "", 10, "2026-10-03", "2026-10-10", false},
		{"ends on national day", "2026-09-21", "", 10, "2026-09-24", "2026-10-08", false},
		{"rolls over new year", "2026-12-22", "", 10, "2026-12-25", "2027-01-04", true},
		{"paused", "2026-11-10", "2026-11-12…2026-11-17", 10, "2026-11-18", "2026-11-25", false},
		{"rolls into a pause", "2026-11-10", "2026-11-21…2026-11-24", 11, "2026-11-13", "2026-11-25", false},
	} {
		w := review.ComputeWindow(calendarDays(tt.days), date(tt.from), pauses(tt.pauses), 0, prc)
		if w.Earliest.String() != tt.earliest || w.Latest.String() != tt.latest || w.Provisional != tt.provisional {
			t.Errorf("%s: %v … %v, provisional %v", tt.name, w.Earliest, w.Latest, w.Provisional)
		}
		if got := w.Left(prc, w.Latest-3); got != 3 {
			t.Errorf("%s: three days before the last, %d are left", tt.name, got)
		}
	}
	w := review.ComputeWindow(calendarDays(11), date("2026-11-10"), pauses("2026-11-21…"), 0, prc)
	if !w.Stopped || !w.Latest.IsZero() || w.Left(prc, today) != 0 {
		t.Errorf("a window that rolls into a lasting pause: %+v", w)
	}
}

func TestWindowWithoutMaximum(t *testing.T) {
	r := review.WindowRule{Unit: review.Workdays, Min: 7}
	w := review.ComputeWindow(r, date("2026-11-23"), nil, 0, prc)
	if w.Earliest != date("2026-12-02") || !w.Latest.IsZero() || w.Total() != 0 {
		t.Errorf("%+v", w)
	}
	if w = review.ComputeWindow(review.WindowRule{Unit: review.Days}, today, nil, 0, prc); !w.Latest.IsZero() || w.Stopped {
		t.Errorf("no rule at all: %+v", w)
	}
}

func TestMatterWindow(t *testing.T) {
	_, m := at(t, "received")
	if _, ok := m.Window(national, prc); ok {
		t.Error("a window before acceptance")
	}
	e, m := at(t, "reviewing")
	do(t, e, m, "extend", "days=5", "reason=情况复杂", "approved-by=王局长")
	do(t, e, m, "supplement", "on=2026-11-10", "missing=决策草案")
	do(t, e, m, "resume", "on=2026-11-12")
	// 3 November + 20 working days + 2 paused.
	if w, ok := m.Window(national, prc); !ok || w.Latest != date("2026-12-03") || w.Extended != 5 || len(w.Pauses) != 1 {
		t.Errorf("%v %+v", ok, w)
	}
}
