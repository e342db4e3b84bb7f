package review_test

import (
	"testing"

	"pgregory.net/rapid"

	"hefa/review"
)

// drawWindow draws a rule, a day of acceptance and closed pauses in order.
func drawWindow(t *rapid.T) (review.WindowRule, review.Date, []review.Pause) {
	r := review.WindowRule{
		Unit: rapid.SampledFrom([]review.Unit{review.Workdays, review.Days}).Draw(t, "unit"),
		Max:  rapid.IntRange(1, 30).Draw(t, "max"),
	}
	r.Min = rapid.IntRange(0, r.Max).Draw(t, "min")
	from := date("2025-01-01") + review.Date(rapid.IntRange(0, 900).Draw(t, "from"))
	var ps []review.Pause
	at := from - 10
	for range rapid.IntRange(0, 4).Draw(t, "pauses") {
		on := at + review.Date(rapid.IntRange(0, 12).Draw(t, "until the pause"))
		at = on + review.Date(rapid.IntRange(0, 20).Draw(t, "its length"))
		ps = append(ps, review.Pause{On: on, Resumed: at})
	}
	return r, from, ps
}

func within(ps []review.Pause, d review.Date) bool {
	for _, p := range ps {
		if d > p.On && d <= p.Resumed {
			return true
		}
	}
	return false
}

// Counting every day of the window one by one comes to what it allows.
func TestWindowCountsEveryDayOnce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r, from, ps := drawWindow(t)
		w := review.ComputeWindow(r, from, ps, 0, prc)
		skipped := map[review.Date]review.SkipReason{}
		for _, s := range w.Skipped {
			if skipped[s.Date] != "" {
				t.Fatalf("%v is skipped twice", s.Date)
			}
			skipped[s.Date] = s.Why
		}
		counted := 0
		for d := from + 1; d <= w.Latest; d++ {
			counts := !within(ps, d) && (r.Unit == review.Days || prc.Day(d).Work)
			rolled := counted >= r.Max // what follows the last day counted
			why, skip := skipped[d]
			switch {
			case why == review.SkipRolled && (r.Unit != review.Days || prc.Day(d).Work || counted < r.Max-1):
				t.Fatalf("%v is rolled over: %+v", d, w)
			case why != review.SkipRolled && !rolled && skip == counts:
				t.Fatalf("%v counts: %v, but skipped: %v", d, counts, skip)
			}
			if !counts || rolled {
				continue
			}
			counted++
			if counted == 1 && d != w.First || counted == r.Min && d != w.Earliest {
				t.Fatalf("day %d is %v: %+v", counted, d, w)
			}
		}
		if counted != r.Max || w.Counted != r.Max || w.Stopped {
			t.Fatalf("%d days counted, %+v", counted, w)
		}
		if w.Earliest > w.Latest || w.Earliest.IsZero() != (r.Min == 0) || w.First <= from {
			t.Fatalf("%v %v … %v", w.First, w.Earliest, w.Latest)
		}
		if last := w.Latest; !prc.Day(last).Work || within(ps, last) {
			t.Fatalf("the last day %v is none on which anything could be done", last)
		}
	})
}

// A pause that is added, wherever it lies, never shortens the window; one more
// day of extension lengthens it.
func TestWindowGrows(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r, from, ps := drawWindow(t)
		w := review.ComputeWindow(r, from, ps, 0, prc)
		i := rapid.IntRange(0, len(ps)).Draw(t, "without")
		fewer := append(append([]review.Pause(nil), ps[:i]...), ps[min(i+1, len(ps)):]...)
		if f := review.ComputeWindow(r, from, fewer, 0, prc); f.Latest > w.Latest || f.Earliest > w.Earliest {
			t.Fatalf("pauses %v end on %v, fewer %v on %v", ps, w.Latest, fewer, f.Latest)
		}
		if longer := review.ComputeWindow(r, from, ps, 1, prc); longer.Latest < w.Latest ||
			r.Unit == review.Workdays && longer.Latest == w.Latest {
			t.Fatalf("extended from %v to %v", w.Latest, longer.Latest)
		}
		if later := review.ComputeWindow(r, from+1, ps, 0, prc); later.Latest < w.Latest {
			t.Fatalf("accepted a day later it ends on %v, not %v", later.Latest, w.Latest)
		}
	})
}

// What was used before a stop and what is left make up the whole; the clock
// goes on where it stood.
func TestStopAndGo(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r, from, ps := drawWindow(t)
		on := max(from, lastOf(ps)) + review.Date(rapid.IntRange(0, 40).Draw(t, "stopped after"))
		open := review.ComputeWindow(r, from, append(ps, review.Pause{On: on}), 0, prc)
		if !open.Stopped {
			if open.Latest > on && r.Unit == review.Workdays {
				t.Fatalf("stopped on %v it runs until %v", on, open.Latest)
			}
			return
		}
		if open.Counted+open.Left(prc, on) != r.Max {
			t.Fatalf("%d and %d are not %d", open.Counted, open.Left(prc, on), r.Max)
		}
		resumed := on + review.Date(rapid.IntRange(0, 30).Draw(t, "for"))
		w := review.ComputeWindow(r, from, append(ps, review.Pause{On: on, Resumed: resumed}), 0, prc)
		if r.Unit == review.Workdays && w.Left(prc, resumed) != open.Left(prc, on) {
			t.Fatalf("stopped with %d left, resumed with %d", open.Left(prc, on), w.Left(prc, resumed))
		}
	})
}

func lastOf(ps []review.Pause) review.Date {
	if len(ps) == 0 {
		return 0
	}
	return ps[len(ps)-1].Resumed
}
