package report

import (
	"context"

	"hefa/review"
)

// Report is what a query comes to.
type Report struct {
	Query
	Now    Figures
	Before *Figures // of the period compared with, nil without one
	Load   Load     // of the year in which the period ends
}

// Of counts what the query asks for, in one pass over the matters. step is told
// how many were looked at; it may be nil.
func Of(ctx context.Context, src Source, q Query, step func(done int)) (Report, error) {
	if err := q.check(); err != nil {
		return Report{}, err
	}
	out := Report{Query: q}
	counts := []*count{newCount(src, q.Period, q.Unit)}
	if p, ok := q.Against.Of(q.Period); ok {
		counts = append(counts, newCount(src, p, q.Unit))
	}
	l, done := newLoad(q.To.Year(), src.Today()), 0
	err := src.Matters(ctx, func(m *review.Matter) bool {
		if !uncounted(m) && q.Counts(m) {
			for _, c := range counts {
				c.matter(m)
			}
			l.matter(m)
		}
		if done++; step != nil {
			step(done)
		}
		return ctx.Err() == nil
	})
	if err == nil {
		err = ctx.Err()
	}
	if err != nil {
		return Report{}, err
	}
	out.Now, out.Load = counts[0].close(), l.sum()
	if len(counts) > 1 {
		before := counts[1].close()
		out.Before = &before
	}
	return out, nil
}

func newCount(src Source, p Period, only string) *count {
	c := &count{Source: src, only: only, Figures: Figures{Period: p, Lists: map[string][]string{}}, units: map[string]*Unit{}, byUnit: map[string]*ByUnit{}}
	for _, name := range Names() {
		c.Lists[name] = []string{}
	}
	c.More.Recipients = []Recipient{}
	c.startMonths()
	return c
}

// uncounted reports what is no matter of a unit: registered by mistake, so that
// it never happened, or a circular.
func uncounted(m *review.Matter) bool {
	return m.Circular != nil || m.End != nil && m.End.How == review.EndCancelled
}
