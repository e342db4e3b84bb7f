package report

import (
	"cmp"
	"maps"
	"slices"

	"hefa/review"
)

// Unit is what a unit is to be told in a circular, with the matters.
type Unit struct {
	Unit       string   `json:"unit"`
	Incomplete []string `json:"incomplete"` // returned, or materials asked for
	Bypassed   []string `json:"bypassed"`   // published unregistered, or without a review
	Late       []string `json:"late"`       // filed after the day
	Missing    []string `json:"missing"`    // not filed though the day has passed
}

// discipline notes what a unit failed to do in the period.
func (c *count) discipline(m *review.Matter) {
	note := func(list func(*Unit) *[]string) {
		u := c.units[m.Drafter]
		if u == nil {
			u = &Unit{Unit: m.Drafter, Incomplete: []string{}, Bypassed: []string{}, Late: []string{}, Missing: []string{}}
			c.units[m.Drafter] = u
		}
		if l := list(u); !slices.Contains(*l, m.No) {
			*l = append(*l, m.No)
		}
	}
	returned := m.End != nil && m.End.How == review.EndReturned && c.within(m.End.On)
	if returned || !m.Listed && c.paused(m) {
		note(func(u *Unit) *[]string { return &u.Incomplete })
	}
	if p := m.Publication; p != nil && !m.Listed && c.within(p.On) && (p.Unrecorded || len(rounds(m)) == 0) {
		note(func(u *Unit) *[]string { return &u.Bypassed })
	}
	for _, f := range m.Filings {
		known, is := late(f, c.Today())
		switch {
		case !is || !c.within(known):
		case f.Sent.IsZero():
			note(func(u *Unit) *[]string { return &u.Missing })
		default:
			note(func(u *Unit) *[]string { return &u.Late })
		}
	}
}

// circular lists the units, those with most to hear first.
func (c *count) circular() []Unit {
	out := []Unit{}
	for _, name := range slices.Sorted(maps.Keys(c.units)) {
		out = append(out, *c.units[name])
	}
	slices.SortStableFunc(out, func(a, b Unit) int { return cmp.Compare(b.weight(), a.weight()) })
	return out
}

func (u Unit) weight() int { return len(u.Incomplete) + len(u.Bypassed) + len(u.Late) + len(u.Missing) }
