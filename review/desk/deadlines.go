package desk

import (
	"cmp"
	"context"
	"slices"

	"hefa/review"
	"hefa/review/ledger"
)

// Deadlines lists what is open on all matters, by day. Until bounds the days,
// the zero date does not.
func (d *Desk) Deadlines(ctx context.Context, until review.Date) ([]ledger.Deadline, error) {
	var out []ledger.Deadline
	err := d.repo.Matters(ctx, func(m *review.Matter) bool {
		for _, x := range ledger.Deadlines(ledger.Entry{Matter: m, Row: d.Row(m), Profile: d.ProfileOf(m)}) {
			if until.IsZero() || x.On <= until {
				out = append(out, x)
			}
		}
		return ctx.Err() == nil
	})
	slices.SortFunc(out, func(a, b ledger.Deadline) int {
		return cmp.Or(cmp.Compare(a.On, b.On), cmp.Compare(a.No, b.No), cmp.Compare(a.UID, b.UID))
	})
	return out, cmp.Or(err, ctx.Err())
}
