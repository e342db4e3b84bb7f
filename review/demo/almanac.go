package demo

import "hefa/review"

// almanac turns the working days of a story, counted from the day the file is
// looked at, into dates.
type almanac struct {
	calendar review.Calendar
	today    review.Date
	anchor   review.Date // day 0: today, or the next working day when today is off
	last     review.Date // the latest working day up to today; nothing happens after it
}

func newAlmanac(c review.Calendar, today review.Date) almanac {
	a := almanac{calendar: c, today: today, anchor: today, last: today}
	for !c.Day(a.anchor).Work {
		a.anchor++
	}
	for !c.Day(a.last).Work {
		a.last--
	}
	return a
}

// day returns the working day so many days after day 0, or before it.
func (a almanac) day(offset int) review.Date {
	d := a.anchor
	if offset >= 0 {
		return review.AddWorkdays(a.calendar, d, offset)
	}
	for ; offset < 0; offset++ {
		for d--; !a.calendar.Day(d).Work; d-- {
		}
	}
	return d
}

// done returns the day on which something happened: as day, but never later
// than the last working day.
func (a almanac) done(offset int) review.Date { return min(a.day(offset), a.last) }
