package report

import (
	"cmp"
	"maps"
	"slices"

	"hefa/review"
)

// ByUnit are the counts of one drafting unit.
type ByUnit struct {
	Unit       string `json:"unit"`
	Received   int    `json:"received"` // submissions of the period
	Reviewed   int    `json:"reviewed"`
	Opinions   int    `json:"opinions"`
	Adopted    int    `json:"adopted"`
	Incomplete int    `json:"incomplete"` // returned, or materials asked for
	Unlawful   int    `json:"unlawful"`
	Overdue    int    `json:"overdue"` // letters given late
}

// unitList is the name under which Lists has the matters of a unit.
const unitList = "unit/"

// UnitList names the list of a unit's matters.
func UnitList(unit string) string { return unitList + unit }

// unit finds the counts of the drafter of a matter, and remembers the matter.
func (c *count) unit(m *review.Matter) *ByUnit {
	u := c.byUnit[m.Drafter]
	if u == nil {
		u = &ByUnit{Unit: m.Drafter}
		c.byUnit[m.Drafter] = u
	}
	c.list(UnitList(m.Drafter), m)
	return u
}

// ofUnits lists them, those with most reviews first.
func (c *count) ofUnits() []ByUnit {
	out := []ByUnit{}
	for _, name := range slices.Sorted(maps.Keys(c.byUnit)) {
		out = append(out, *c.byUnit[name])
	}
	slices.SortStableFunc(out, func(a, b ByUnit) int {
		return cmp.Or(cmp.Compare(b.Reviewed, a.Reviewed), cmp.Compare(b.Received, a.Received))
	})
	return out
}

// ByMonth are the reviews that ended in one month of the period.
type ByMonth struct {
	Month review.Date `json:"month"` // its first day
	Reviewed
}

// mostMonths bounds the months that are told apart: a period of more has none.
const mostMonths = 60

// startMonths lays out the months of the period.
func (c *count) startMonths() {
	for d := Around(c.From, GrainMonth).From; d <= c.To && len(c.Months) <= mostMonths; d = d.AddMonths(1) {
		c.Months = append(c.Months, ByMonth{Month: d})
	}
	if len(c.Months) > mostMonths {
		c.Months = nil
	}
}

// month finds the reviews of the month of a day, nil when months are not told
// apart.
func (c *count) month(d review.Date) *Reviewed {
	for i := range c.Months {
		if Around(c.Months[i].Month, GrainMonth).Holds(d) {
			return &c.Months[i].Reviewed
		}
	}
	return nil
}
