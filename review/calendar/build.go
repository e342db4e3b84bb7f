package calendar

import (
	"maps"
	"slices"
	"time"

	"hefa/review"
)

// cell is one precomputed day: bit 0 work, bit 1 provisional, the rest the
// index of its name. A lookup is then one index, because deadlines ask day by
// day in loops.
type cell uint16

const (
	cellWork        cell = 1
	cellProvisional cell = 2
	nameShift            = 2
	maxNames             = 1 << (16 - nameShift)
)

func (x cell) day(d review.Date, names []string) review.Day {
	return review.Day{
		Date:        d,
		Work:        x&cellWork != 0,
		Provisional: x&cellProvisional != 0,
		Name:        names[x>>nameShift],
	}
}

// grid is a run of days under construction.
type grid struct {
	first review.Date
	cells []cell
	names []string
	index map[string]cell
}

// build precomputes every day from the year before the first known year to the
// year after the last, since a notice may reach into its neighbours.
func (c *Calendar) build() {
	known := slices.Sorted(maps.Keys(c.notices))
	years := slices.Concat(known, c.law.years)
	if len(years) == 0 {
		return
	}
	g := grid{
		first: review.DateOf(slices.Min(years)-1, time.January, 1),
		names: []string{""},
		index: map[string]cell{"": 0},
	}
	last := slices.Max(years) + 1
	g.cells = make([]cell, review.DateOf(last+1, time.January, 1)-g.first)
	for year := slices.Min(years) - 1; year <= last; year++ {
		g.year(c, year)
	}
	// Ascending years: of two notices that speak of one day at the turn of
	// the year, the later was issued later and holds.
	for _, year := range known {
		for _, n := range c.notices[year].Days {
			g.put(review.Day{Date: n.Date, Work: !n.Off, Name: n.Name})
		}
	}
	c.first, c.cells, c.names = g.first, g.cells, g.names
}

// year fills one year without the days that notices name. Where a notice is
// known it is one of mere weeks: its holidays are only those that it gives.
func (g *grid) year(c *Calendar, year int) {
	provisional := c.Provisional(year)
	end := review.DateOf(year+1, time.January, 1)
	for d := review.DateOf(year, time.January, 1); d < end; d++ {
		if provisional {
			g.put(c.law.day(d))
		} else {
			g.put(review.Day{Date: d, Work: weekday(d)})
		}
	}
}

func (g *grid) put(d review.Day) {
	x := g.name(d.Name) << nameShift
	if d.Work {
		x |= cellWork
	}
	if d.Provisional {
		x |= cellProvisional
	}
	g.cells[d.Date-g.first] = x
}

// name interns a holiday's name. Past maxNames, which only absurd notices
// reach, further days stay nameless.
func (g *grid) name(s string) cell {
	i, seen := g.index[s]
	if !seen && len(g.names) < maxNames {
		i = cell(len(g.names))
		g.names = append(g.names, s)
		g.index[s] = i
	}
	return i
}
