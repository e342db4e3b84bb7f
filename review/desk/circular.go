package desk

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"hefa/review"
)

// breached gathers what units failed to do in a period, as known today: those
// with most to hear first, and for each what was known earliest.
func (d *Desk) breached(ctx context.Context, from, to review.Date) ([]review.CircularUnit, error) {
	at := map[string]int{}
	var out []review.CircularUnit
	err := d.repo.Matters(ctx, func(m *review.Matter) bool {
		for _, b := range m.Breaches(d.ProfileOf(m), d.Calendar(), d.Today()) {
			if b.On < from || b.On > to {
				continue
			}
			i, known := at[m.Drafter]
			if !known {
				i, at[m.Drafter] = len(out), len(out)
				out = append(out, review.CircularUnit{Unit: m.Drafter})
			}
			out[i].Items = append(out[i].Items, review.CircularItem{No: m.No, Title: m.Title, Breach: b})
		}
		return ctx.Err() == nil
	})
	for _, u := range out {
		slices.SortStableFunc(u.Items, func(a, b review.CircularItem) int { return cmp.Compare(a.On, b.On) })
	}
	slices.SortStableFunc(out, func(a, b review.CircularUnit) int {
		return cmp.Or(cmp.Compare(len(b.Items), len(a.Items)), strings.Compare(a.Unit, b.Unit))
	})
	return out, cmp.Or(err, ctx.Err())
}
