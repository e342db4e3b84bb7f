package report

import (
	"math"
	"slices"

	"hefa/review"
)

// count is a report in the making.
type count struct {
	Source
	Figures
	only      string // part of a unit's name; "" = every unit
	workdays  int    // of all reviews
	late      int    // reviews given late
	documents int    // published documents behind the filings
	units     map[string]*Unit
	byUnit    map[string]*ByUnit
}

func (c *count) within(d review.Date) bool { return c.Holds(d) }

// add counts one for a name and remembers the matter.
func (c *count) add(n *int, name string, m *review.Matter) {
	*n++
	c.list(name, m)
}

// list remembers a matter behind a name, once.
func (c *count) list(name string, m *review.Matter) {
	if l := c.Lists[name]; len(l) == 0 || l[len(l)-1] != m.No {
		c.Lists[name] = append(l, m.No)
	}
}

// matter counts one matter.
func (c *count) matter(m *review.Matter) {
	if !m.Listed {
		c.reviews(m)
		c.intake(m)
	}
	c.registration(m)
	c.filings(m)
	c.rest(m)
	c.more(m)
	c.discipline(m)
}

// intake counts what did not come to a review, or not at once.
func (c *count) intake(m *review.Matter) {
	if m.End != nil && c.within(m.End.On) {
		switch m.End.How {
		case review.EndReturned:
			c.add(&c.Returned, "returned", m)
		case review.EndOutOfScope:
			c.add(&c.OutOfScope, "outofscope", m)
		}
	}
	if c.paused(m) {
		c.add(&c.Supplemented, "supplemented", m)
	}
	w, runs := m.Window(c.Rules(m), c.Days())
	if open := runs && m.End == nil && m.Finished().IsZero(); open && c.within(w.Latest) && w.Latest < c.Today() {
		c.add(&c.Overdue, "overdue", m)
	}
}

// paused reports whether materials were asked for in the period.
func (c *count) paused(m *review.Matter) bool {
	in := func(p review.Pause) bool { return c.within(p.On) }
	return slices.ContainsFunc(m.Pauses, in) ||
		slices.ContainsFunc(m.Rounds, func(r review.Round) bool { return slices.ContainsFunc(r.Pauses, in) })
}

func (c *count) registration(m *review.Matter) {
	all := slices.Clone(m.Refusals)
	if m.Recording != nil {
		all = append(all, *m.Recording)
	}
	for _, r := range all {
		if c.within(r.Asked) {
			c.add(&c.Registration.Received, "registration.received", m)
		}
		switch {
		case !c.within(r.On):
		case r.Refused != "":
			c.add(&c.Registration.Refused, "registration.refused", m)
		case r.No != "":
			c.add(&c.Registration.Registered, "registration.registered", m)
		}
	}
}

// rest counts fair-competition reviews, cleanups and the catalogue.
func (c *count) rest(m *review.Matter) {
	if x := m.Competition; x != nil && c.within(x.On) {
		c.add(&c.Competition.Reviewed, "competition.reviewed", m)
		if x.Result == "violate" {
			c.add(&c.Competition.Violating, "competition.violating", m)
		}
	}
	results := map[string]*int{"keep": &c.Cleanup.Keep, "amend": &c.Cleanup.Amend, "repeal": &c.Cleanup.Repeal, "lapse": &c.Cleanup.Lapse}
	for _, x := range m.Cleanups {
		if n := results[x.Result]; n != nil && c.within(x.On) {
			c.add(&c.Cleanup.Total, "cleanup.total", m)
			c.add(n, "cleanup."+x.Result, m)
		}
	}
	if m.Plan == nil || m.Plan.Year < c.From.Year() || m.Plan.Year > c.To.Year() || m.End != nil && m.End.How == review.EndWithdrawn {
		return
	}
	c.add(&c.Catalogue.Items, "catalogue.items", m)
	if d := m.Deliberation; d != nil && (d.Result == "passed" || d.Result == "changed") && d.On <= c.To {
		c.add(&c.Catalogue.Done, "catalogue.done", m)
	}
}

// close works out what needs all matters.
func (c *count) close() Figures {
	if n := c.Reviewed.Total; n > 0 {
		c.AverageWorkdays = new(math.Round(float64(c.workdays)*10/float64(n)) / 10)
	}
	c.Filing.FiledRate = rate(c.Filing.Filed, c.Filing.Due)
	c.Filing.OnTimeRate = rate(c.Filing.OnTime, c.Filing.Due)
	c.Filing.ConformingRate = rate(c.Filing.Conforming, c.Filing.Filed)
	c.Figures.Discipline = c.circular()
	c.Units = c.ofUnits()
	c.closeMore()
	c.Sentence = c.sentence()
	return c.Figures
}
