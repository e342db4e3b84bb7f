package desk

import (
	"context"

	"hefa/review"
	"hefa/review/report"
)

// Report counts a period, both days included.
func (d *Desk) Report(ctx context.Context, from, to review.Date) (report.Figures, error) {
	return report.Of(ctx, records{d.repo, d}, from, to)
}

// records shows a report what it is drawn from.
type records struct {
	Repository
	d *Desk
}

func (r records) Rules(m *review.Matter) *review.Profile { return r.d.ProfileOf(m) }
func (r records) Days() review.Calendar                  { return r.d.Calendar() }
func (r records) Today() review.Date                     { return r.d.Today() }
