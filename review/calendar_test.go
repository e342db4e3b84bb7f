package review

import (
	"testing"
	"time"

	"pgregory.net/rapid"
)

// weeks is a calendar of mere weeks.
type weeks struct{}

func (weeks) Day(d Date) Day {
	w := d.Weekday()
	return Day{Date: d, Work: w != time.Saturday && w != time.Sunday}
}

func TestWorkdaysOfMereWeeks(t *testing.T) {
	friday := MustDate("2026-11-20")
	if got := NextWorkday(weeks{}, friday); got != friday+3 {
		t.Errorf("after Friday comes %v", got.Weekday())
	}
	for n, want := range []Date{0, 3, 4, 5, 6, 7, 10} {
		if got := AddWorkdays(weeks{}, friday, n); got != friday+want {
			t.Errorf("Friday + %d = %v", n, got)
		}
	}
	if got := AddWorkdays(weeks{}, friday+1, 0); got != friday+1 {
		t.Errorf("no days after a Saturday is %v", got)
	}
	if got := AddWorkdays(weeks{}, friday, -3); got != friday {
		t.Errorf("a negative count moved to %v", got)
	}
}

func TestWorkdaysBetweenOfMereWeeks(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := anyDay().Draw(t, "d")
		n := rapid.IntRange(-50, 50).Draw(t, "weeks")
		if got := WorkdaysBetween(weeks{}, d, d+Date(7*n)); got != 5*n {
			t.Fatalf("%d weeks from %v hold %d working days", n, d, got)
		}
	})
}
