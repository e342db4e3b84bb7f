package review_test

import (
	"strings"
	"testing"

	"hefa/review"
)

// A last day off moves on, and every day it moved over is told with its reason.
func TestRollingIsTold(t *testing.T) {
	for name, tt := range map[string]struct {
		from, pauses string
		want         string
	}{
		"over a weekend":            {"2026-11-11", "", "2026-11-21 rolled, 2026-11-22 rolled"},
		"over a holiday":            {"2026-09-21", "", "2026-10-01 rolled 国庆节, 2026-10-02 rolled 国庆节, 2026-10-03 rolled 国庆节, 2026-10-04 rolled 国庆节, 2026-10-05 rolled 国庆节, 2026-10-06 rolled 国庆节, 2026-10-07 rolled 国庆节"},
		"into a pause":              {"2026-11-11", "2026-11-22…2026-11-24", "2026-11-21 rolled, 2026-11-22 rolled, 2026-11-23 pause, 2026-11-24 pause"},
		"a working day rolls never": {"2026-11-10", "", ""},
	} {
		var got []string
		w := review.ComputeWindow(calendarDays(10), date(tt.from), pauses(tt.pauses), 0, prc)
		for _, s := range w.Skipped {
			got = append(got, strings.TrimSpace(s.Date.String()+" "+string(s.Why)+" "+s.Name))
		}
		if strings.Join(got, ", ") != tt.want {
			t.Errorf("%s: %v, %s", name, w.Latest, strings.Join(got, ", "))
		}
	}
}

// Days of a year without a notice make a last day provisional though only the
// rolling touched them; working days are never rolled.
func TestRollingIntoAnUnknownYear(t *testing.T) {
	w := review.ComputeWindow(calendarDays(10), date("2026-12-23"), nil, 0, prc) // 2 January 2027 is a Saturday
	if w.Latest != date("2027-01-04") || !w.Provisional {
		t.Errorf("%v %v", w.Latest, w.Provisional)
	}
	w = review.ComputeWindow(calendarDays(5), date("2026-12-26"), nil, 0, prc) // 31 December
	if w.Latest != date("2026-12-31") || w.Provisional {
		t.Errorf("%v %v", w.Latest, w.Provisional)
	}
	w = review.ComputeWindow(calendarDays(6), date("2026-12-26"), nil, 0, holidayless{prc})
	if w.Latest != date("2027-01-01") {
		t.Errorf("%v", w.Latest)
	}
}

// holidayless has weekends only and knows no year from 2027 on.
type holidayless struct{ review.Calendar }

func (h holidayless) Day(d review.Date) review.Day {
	return review.Day{Date: d, Work: d.Weekday() != 0 && d.Weekday() != 6, Provisional: d >= date("2027-01-01")}
}

// An extension lengthens only a window that has an end.
func TestNoEndIsExtendedToNone(t *testing.T) {
	w := review.ComputeWindow(review.WindowRule{Unit: review.Workdays, Min: 3}, date("2026-11-23"), nil, 5, prc)
	if w.Total() != 0 || w.Counted != 3 || !w.Latest.IsZero() {
		t.Errorf("%+v", w)
	}
}

// What is left of calendar days is counted in calendar days, in the queue too.
func TestDaysLeftInTheUnitOfTheWindow(t *testing.T) {
	for unit, want := range map[review.Unit]int{review.Days: 6, review.Workdays: 4} {
		p := *national
		p.Kinds = map[review.Kind]review.KindRules{review.Other: {Code: "Q", Window: review.WindowRule{Unit: unit, Min: 1, Max: 10}}}
		m := &review.Matter{Kind: review.Other, Received: date("2026-11-02"), Accepted: date("2026-11-02")}
		s := review.Summarize(m, &p, prc)
		s.Due = date("2026-11-26")
		if left, ok := s.DaysLeft(prc, date("2026-11-20")); !ok || left != want {
			t.Errorf("%s: %d %v", unit, left, ok)
		}
		if left, _ := s.DaysLeft(prc, date("2026-11-27")); left != -1 {
			t.Errorf("%s, the day after: %d", unit, left)
		}
	}
	e, m := at(t, "returned")
	if _, ok := review.Summarize(m, national, prc).DaysLeft(prc, e.Today); ok {
		t.Error("a clock runs after the end")
	}
}
