package review

// Window is the time a review may take, computed from the day of acceptance,
// with everything needed to explain it.
type Window struct {
	Rule        WindowRule
	From        Date   // day of acceptance; it is not counted
	First       Date   // first day counted
	Earliest    Date   // day on which the minimum is reached; zero when stopped before
	Latest      Date   // last day in time; zero while stopped or without a maximum
	Counted     int    // days counted up to Latest, or up to the stop
	Extended    int    // days added by an extension
	Skipped     []Skip // days between From and Latest that do not count
	Pauses      []Pause
	Stopped     bool // a pause lasts
	Provisional bool // some day rests on a year without a State Council notice
}

// Skip is a day that does not count.
type Skip struct {
	Date Date
	Why  SkipReason
	Name string // the holiday
}

// SkipReason says why a day does not count.
type SkipReason string

const (
	SkipWeekend SkipReason = "weekend"
	SkipHoliday SkipReason = "holiday"
	SkipPause   SkipReason = "pause"
	SkipRolled  SkipReason = "rolled" // the last calendar day is a day off
)

// Total is the number of days the window allows, zero without a maximum.
func (w Window) Total() int {
	if w.Rule.Max == 0 {
		return 0
	}
	return w.Rule.Max + w.Extended
}

// Left counts the days of the window's unit that remain after today: 0 on the
// last day, negative when it has passed. While the clock stands still it is
// what remains for later.
func (w Window) Left(c Calendar, today Date) int {
	switch {
	case w.Stopped:
		return w.Total() - w.Counted
	case w.Rule.Unit == Days:
		return int(w.Latest - today)
	}
	return WorkdaysBetween(c, today, w.Latest)
}

// Used counts the days that have passed up to and including today.
func (w Window) Used(c Calendar, today Date) int {
	if w.Stopped {
		return w.Counted
	}
	return max(0, w.Total()-max(0, w.Left(c, today)))
}

// ComputeWindow counts a window from the day after acceptance. Days covered by
// a pause — after the notice, up to and including the day of completion — do
// not count, nor do days off when the unit is working days.
func ComputeWindow(rule WindowRule, from Date, pauses []Pause, extended int, c Calendar) Window {
	w := Window{Rule: rule, From: from, Pauses: pauses, Extended: extended}
	goal := w.Total()
	if goal == 0 {
		goal = rule.Min
	}
	for d := from + 1; w.Counted < goal; d++ {
		paused, open := pausedOn(pauses, d)
		if open {
			w.Stopped, w.Latest = true, 0
			return w
		}
		day := c.Day(d)
		w.Provisional = w.Provisional || day.Provisional
		if s, skip := skipOf(rule.Unit, day, paused); skip {
			w.Skipped = append(w.Skipped, s)
			continue
		}
		w.count(d)
	}
	if rule.Max > 0 {
		w.roll(c)
	}
	return w
}

func (w *Window) count(d Date) {
	w.Counted++
	if w.Counted == 1 {
		w.First = d
	}
	if w.Counted == w.Rule.Min {
		w.Earliest = d
	}
	if w.Rule.Max > 0 {
		w.Latest = d
	}
}

// roll moves a last calendar day that is a day off to the next working day on
// which the clock runs.
func (w *Window) roll(c Calendar) {
	if w.Rule.Unit != Days {
		return
	}
	for ; ; w.Latest++ {
		paused, open := pausedOn(w.Pauses, w.Latest)
		if open {
			w.Stopped, w.Latest = true, 0
			return
		}
		day := c.Day(w.Latest)
		w.Provisional = w.Provisional || day.Provisional
		switch {
		case paused:
			w.Skipped = append(w.Skipped, Skip{Date: w.Latest, Why: SkipPause})
		case !day.Work:
			w.Skipped = append(w.Skipped, Skip{Date: w.Latest, Why: SkipRolled, Name: day.Name})
		default:
			return
		}
	}
}

func skipOf(u Unit, day Day, paused bool) (Skip, bool) {
	switch {
	case paused:
		return Skip{Date: day.Date, Why: SkipPause}, true
	case u == Days || day.Work:
		return Skip{}, false
	case day.Name != "":
		return Skip{Date: day.Date, Why: SkipHoliday, Name: day.Name}, true
	}
	return Skip{Date: day.Date, Why: SkipWeekend}, true
}

// pausedOn reports whether d falls into a pause, and whether that pause lasts.
func pausedOn(pauses []Pause, d Date) (paused, open bool) {
	for _, p := range pauses {
		if d <= p.On {
			continue
		}
		if p.Resumed.IsZero() {
			return true, true
		}
		if d <= p.Resumed {
			paused = true
		}
	}
	return paused, false
}

// Window computes the matter's window. The second result is false before
// acceptance.
func (m *Matter) Window(p *Profile, c Calendar) (Window, bool) {
	if m.Accepted.IsZero() {
		return Window{}, false
	}
	ext := 0
	if m.Extension != nil {
		ext = m.Extension.Days
	}
	return ComputeWindow(p.For(m.Kind).Window, m.Accepted, m.Pauses, ext, c), true
}
