package review

// Day is what a calendar knows about one civil day.
type Day struct {
	Date        Date
	Work        bool   // whether public offices work that day
	Name        string // the holiday or make-up day it belongs to; "" on ordinary days
	Provisional bool   // no State Council notice for that year is known yet
}

// Calendar tells working days from days off. review/calendar implements it for
// the PRC; tests may use anything.
type Calendar interface {
	Day(Date) Day
}

// NextWorkday returns the first working day strictly after d.
func NextWorkday(c Calendar, d Date) Date {
	for d++; !c.Day(d).Work; d++ {
	}
	return d
}

// AddWorkdays returns the n-th working day after d; n = 0 returns d itself.
func AddWorkdays(c Calendar, d Date, n int) Date {
	for range n {
		d = NextWorkday(c, d)
	}
	return d
}

// WorkdaysBetween counts the working days in (from, to]. It is negative when
// to lies before from.
func WorkdaysBetween(c Calendar, from, to Date) int {
	if to < from {
		return -WorkdaysBetween(c, to, from)
	}
	n := 0
	for d := from + 1; d <= to; d++ {
		if c.Day(d).Work {
			n++
		}
	}
	return n
}
