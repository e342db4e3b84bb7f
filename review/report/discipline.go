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
	Tardy      []string `json:"tardy"`      // sent in too late for the meeting or the catalogue
	Incomplete []string `json:"incomplete"` // returned, or materials asked for
	Bypassed   []string `json:"bypassed"`   // published unregistered, or without a review
	Late       []string `json:"late"`       // filed after the day
	Missing    []string `json:"missing"`    // not filed, or returned and not filed again, though the day has passed
}

// list is where the matters of a kind of breach stand.
func (u *Unit) list(k review.BreachKind) *[]string {
	switch k {
	case review.BreachTardy:
		return &u.Tardy
	case review.BreachUnreviewed, review.BreachUnregistered:
		return &u.Bypassed
	case review.BreachLate:
		return &u.Late
	case review.BreachMissing:
		return &u.Missing
	}
	return &u.Incomplete
}

// discipline notes what a unit failed to do in the period.
func (c *count) discipline(m *review.Matter) {
	for _, b := range m.Breaches(c.Rules(m), c.Days(), c.Today()) {
		if !c.within(b.On) {
			continue
		}
		u := c.units[m.Drafter]
		if u == nil {
			u = &Unit{Unit: m.Drafter, Tardy: []string{}, Incomplete: []string{}, Bypassed: []string{}, Late: []string{}, Missing: []string{}}
			c.units[m.Drafter] = u
		}
		if l := u.list(b.Kind); !slices.Contains(*l, m.No) {
			*l = append(*l, m.No)
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

func (u Unit) weight() int {
	return len(u.Tardy) + len(u.Incomplete) + len(u.Bypassed) + len(u.Late) + len(u.Missing)
}
