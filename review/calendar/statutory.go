package calendar

import (
	"time"

	"hefa/review"
)

// statutory is what is known of a year before its notice.
type statutory struct {
	rule  review.Rule
	fixed []fixedDay             // the same date every year
	moved map[review.Date]string // dates of the lunar calendar and of 清明
	years []int                  // the years whose moving dates are known
}

type fixedDay struct {
	month time.Month
	day   int
	name  string
}

func readStatutory() statutory {
	s := statutory{moved: map[review.Date]string{}}
	for _, r := range readTable(statutoryTable) {
		s.rule = review.Rule{Basis: r.Source, Status: r.status}
		for _, d := range r.Days {
			if r.Year == 0 {
				_, m, dom := d.Date.Time().Date()
				s.fixed = append(s.fixed, fixedDay{m, dom, d.Name})
				continue
			}
			s.moved[d.Date] = d.Name
		}
		if r.Year != 0 {
			s.years = append(s.years, r.Year)
		}
	}
	return s
}

// day tells what is known of d without a notice: weekends and statutory
// holidays are off, nothing is worked in exchange, and all is provisional.
func (s *statutory) day(d review.Date) review.Day {
	name := s.moved[d]
	_, month, dom := d.Time().Date()
	for _, f := range s.fixed {
		if f.month == month && f.day == dom {
			name = joinNames(f.name, name)
		}
	}
	return review.Day{Date: d, Work: name == "" && weekday(d), Name: name, Provisional: true}
}

// joinNames writes two holidays on one day as the notices do.
func joinNames(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + "、" + b
}

func weekday(d review.Date) bool {
	w := d.Weekday()
	return w != time.Saturday && w != time.Sunday
}
