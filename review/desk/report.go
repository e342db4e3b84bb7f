package desk

import (
	"context"

	"hefa/review"
	"hefa/review/report"
)

// Report counts what the query asks for. step is told how far it is and may be
// nil.
func (d *Desk) Report(ctx context.Context, q report.Query, step func(done, total int)) (report.Report, error) {
	if err := d.current(ctx); err != nil {
		return report.Report{}, err
	}
	if step == nil {
		return report.Of(ctx, records{d.repo, d}, q, nil)
	}
	total, err := d.repo.Count(ctx, Query{View: review.ViewAll})
	if err != nil {
		return report.Report{}, err
	}
	return report.Of(ctx, records{d.repo, d}, q, func(done int) { step(done, total) })
}

// records shows a report what it is drawn from.
type records struct {
	Repository
	d *Desk
}

func (r records) Rules(m *review.Matter) *review.Profile { return r.d.ProfileOf(m) }
func (r records) Days() review.Calendar                  { return r.d.Calendar() }
func (r records) Today() review.Date                     { return r.d.Today() }
