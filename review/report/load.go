package report

import "hefa/review"

// Load tells how many matters were under review on each day of the year in
// which a period ends: from acceptance to the letter, without the days on which
// the clock stood still. Days to come have no number.
type Load struct {
	From review.Date // 1 January
	Days []int       // by day from From on, up to today at most
}

// load sums up spans as differences from day to day.
type load struct {
	Period
	change []int
}

func newLoad(year int, today review.Date) *load {
	p := Year(year)
	if today < p.To {
		p.To = today
	}
	return &load{p, make([]int, max(0, int(p.To-p.From)+2))}
}

// add counts n for every day of a span that lies in the year.
func (l *load) add(from, to review.Date, n int) {
	from, to = max(from, l.From), min(to, l.To)
	if from > to {
		return
	}
	l.change[from-l.From] += n
	l.change[to-l.From+1] -= n
}

// matter adds the reviews of a matter.
func (l *load) matter(m *review.Matter) {
	if m.Listed {
		return
	}
	for _, r := range m.Rounds {
		l.review(r.Accepted, r.Finished, r.Pauses)
	}
	end := m.Finished()
	if m.End != nil && end.IsZero() {
		end = m.End.On
	}
	l.review(m.Accepted, end, m.Pauses)
}

func (l *load) review(accepted, end review.Date, pauses []review.Pause) {
	if accepted.IsZero() {
		return
	}
	if end.IsZero() {
		end = l.To
	}
	l.add(accepted, end, 1)
	for _, p := range pauses {
		resumed := p.Resumed
		if resumed.IsZero() {
			resumed = end
		}
		l.add(max(p.On+1, accepted), min(resumed, end), -1)
	}
}

func (l *load) sum() Load {
	out := Load{From: l.From}
	n := 0
	for _, c := range l.change[:max(0, len(l.change)-1)] {
		n += c
		out.Days = append(out.Days, n)
	}
	return out
}

// Most is the greatest number and the first day it was reached.
func (l Load) Most() (n int, on review.Date) {
	for i, x := range l.Days {
		if x > n {
			n, on = x, l.From+review.Date(i)
		}
	}
	return n, on
}

// Week is a stretch of seven days of a year, the last one eight or nine; Most
// is the greatest number of a day in it, -1 when it lies ahead.
type Week struct {
	Period
	Most int
}

// Weeks cuts the year into 52 weeks that begin with 1 January.
func (l Load) Weeks() []Week {
	out := make([]Week, 52)
	for i := range out {
		w := Week{Period{l.From + review.Date(7*i), l.From + review.Date(7*i+6)}, -1}
		if i == len(out)-1 {
			w.To = Year(l.From.Year()).To
		}
		for d := w.From; d <= w.To && int(d-l.From) < len(l.Days); d++ {
			w.Most = max(w.Most, l.Days[d-l.From])
		}
		out[i] = w
	}
	return out
}

// HeatLevels is how many levels a day's load is drawn in, besides none.
const HeatLevels = 4

// Level is 0 for nothing and 1 to HeatLevels for shares of the most.
func Level(n, most int) int {
	if n <= 0 || most <= 0 {
		return 0
	}
	return min((n*HeatLevels+most-1)/most, HeatLevels)
}

// Bounds are the numbers that are drawn as a level, both included; to is below
// from where there are none.
func Bounds(level, most int) (from, to int) {
	return (level-1)*most/HeatLevels + 1, level * most / HeatLevels
}
