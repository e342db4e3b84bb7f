package report

import (
	"time"

	"hefa/review"
)

// Period is a span of days, both included.
type Period struct {
	From review.Date `json:"from"`
	To   review.Date `json:"to"`
}

// Grain is what a period is a whole one of.
type Grain string

// The grains; GrainDays is any other span.
const (
	GrainYear    Grain = "year"
	GrainQuarter Grain = "quarter"
	GrainMonth   Grain = "month"
	GrainDays    Grain = "days"
)

// Grains lists those a calendar has, the longest first.
func Grains() []Grain { return []Grain{GrainYear, GrainQuarter, GrainMonth} }

// months is the length of a grain; 0 for days.
func (g Grain) months() int {
	return map[Grain]int{GrainYear: 12, GrainQuarter: 3, GrainMonth: 1}[g]
}

// Around is the whole period of a grain that a day falls into.
func Around(day review.Date, g Grain) Period {
	n := g.months()
	if n == 0 {
		return Period{day, day}
	}
	y, m, _ := day.Time().Date()
	first := review.DateOf(y, time.Month((int(m)-1)/n*n+1), 1)
	return Period{first, first.AddMonths(n) - 1}
}

// Year is a calendar year.
func Year(y int) Period { return Around(review.DateOf(y, time.January, 1), GrainYear) }

// Quarter is a quarter of a year, counted from 1.
func Quarter(y, q int) Period {
	return Around(review.DateOf(y, time.Month(3*q-2), 1), GrainQuarter)
}

// Month is a month of a year, counted from 1.
func Month(y, m int) Period { return Around(review.DateOf(y, time.Month(m), 1), GrainMonth) }

// Valid reports whether the period has a beginning and an end, in this order.
func (p Period) Valid() bool { return !p.From.IsZero() && !p.To.IsZero() && p.From <= p.To }

// Holds reports whether a day lies in the period.
func (p Period) Holds(d review.Date) bool { return !d.IsZero() && p.From <= d && d <= p.To }

// Grain tells what the period is a whole one of.
func (p Period) Grain() Grain {
	for _, g := range Grains() {
		if Around(p.From, g) == p {
			return g
		}
	}
	return GrainDays
}

// Move is the period n periods of equal length later, or earlier: the year
// before a year, the month after a month, as many days of any other span.
func (p Period) Move(n int) Period {
	if months := p.Grain().months(); months > 0 {
		return Around(p.From.AddMonths(n*months), p.Grain())
	}
	days := review.Date(n) * (p.To - p.From + 1)
	return Period{p.From + days, p.To + days}
}

// LastYear is the same days of the year before. The last day of a month stays
// the last day of its month.
func (p Period) LastYear() Period {
	to := p.To.AddMonths(-12)
	if p.To.Time().Month() != (p.To + 1).Time().Month() {
		to = (p.To + 1).AddMonths(-12) - 1
	}
	return Period{p.From.AddMonths(-12), to}
}

// Against is what a period is compared with.
type Against string

// What there is to compare with.
const (
	AgainstNothing  Against = ""
	AgainstPrevious Against = "previous" // the period before, of equal length (环比)
	AgainstLastYear Against = "lastyear" // the same period of the year before (同比)
)

// Comparisons lists what a period can be compared with.
func Comparisons() []Against { return []Against{AgainstPrevious, AgainstLastYear} }

// Of is the period that p is compared with.
func (a Against) Of(p Period) (Period, bool) {
	switch a {
	case AgainstPrevious:
		return p.Move(-1), true
	case AgainstLastYear:
		return p.LastYear(), true
	}
	return Period{}, false
}
