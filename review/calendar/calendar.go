// Package calendar tells the working days of the PRC: by the State Council's
// yearly notices where they are known, by weekends and statutory holidays where
// they are not.
package calendar

import (
	"maps"
	"slices"
	"time"

	"hefa/review"
)

// Calendar is an immutable review.Calendar, safe for concurrent use. A day
// that no known notice decides is provisional.
type Calendar struct {
	notices map[int]decided
	law     statutory

	first review.Date // the day of cells[0]
	cells []cell      // every day in or near a year that is known
	names []string    // what cells name; names[0] is ""
}

// decided is a notice and how far it has been checked.
type decided struct {
	Notice
	status review.Status
}

// Builtin returns the calendar with the notices of 2019–2026 and the statutory
// holidays of 2027–2030. Outside those years only weekends and the holidays of
// fixed date are off.
func Builtin() *Calendar {
	c := &Calendar{notices: map[int]decided{}, law: readStatutory()}
	for _, r := range readTable(noticeTable) {
		c.notices[r.Year] = r
	}
	c.build()
	return c
}

// With returns a copy in which n decides its year, replacing an earlier notice
// of that year. A notice that Check refuses changes nothing.
func (c *Calendar) With(n Notice) *Calendar {
	if n.Check() != nil {
		return c
	}
	n.Days = slices.Clone(n.Days)
	next := &Calendar{notices: maps.Clone(c.notices), law: c.law}
	next.notices[n.Year] = decided{n, review.SecondHand}
	next.build()
	return next
}

// Day tells whether d is worked and which holiday it belongs to.
func (c *Calendar) Day(d review.Date) review.Day {
	if i := int(d) - int(c.first); i >= 0 && i < len(c.cells) {
		return c.cells[i].day(d, c.names)
	}
	return c.law.day(d)
}

// Year returns every day of a year in order.
func (c *Calendar) Year(year int) []review.Day {
	end := review.DateOf(year+1, time.January, 1)
	days := make([]review.Day, 0, 366)
	for d := review.DateOf(year, time.January, 1); d < end; d++ {
		days = append(days, c.Day(d))
	}
	return days
}

// Source returns the document number of the year's notice, or "" if none is
// known. An imported notice has the addresses that its file names.
func (c *Calendar) Source(year int) string { return c.notices[year].Source }

// Provisional reports whether no notice for the year is known.
func (c *Calendar) Provisional(year int) bool {
	_, known := c.notices[year]
	return !known
}

// Basis returns what the days off of a year rest on: its notice or, without
// one, the regulation on statutory holidays.
func (c *Calendar) Basis(year int) review.Rule {
	if n, known := c.notices[year]; known {
		return review.Rule{Basis: n.Source, Status: n.status}
	}
	return c.law.rule
}
