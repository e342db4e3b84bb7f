package store

import (
	"context"

	"hefa/review"
	"hefa/review/desk"
)

// List returns a page of rows in the order of the view: 今日 by overdue
// windows, windows about to end, then the day of attention; 待受理, 审查中 and 待反馈 by the day of
// attention; 全部 by the day of receipt, newest first.
func (s *Store) List(ctx context.Context, q desk.Query) ([]review.Summary, error) {
	n, err := newNeedle(q.Find)
	if err != nil {
		return nil, err
	}
	if n.empty() {
		return s.walked(ctx, q, n)
	}
	rare, err := s.rare(ctx, n)
	if err != nil {
		return nil, err
	}
	if rare {
		return s.sorted(ctx, q, n)
	}
	return s.walked(ctx, q, n)
}

// sorted fetches all hits and sorts them.
func (s *Store) sorted(ctx context.Context, q desk.Query, n needle) ([]review.Summary, error) {
	query, args := sortQuery(q, n)
	return s.rows(ctx, nil, query, append(args, limit(q.Limit), q.Offset)...)
}

// walked follows the index of the view, segment by segment, and stops when the
// page is full.
func (s *Store) walked(ctx context.Context, q desk.Query, n needle) ([]review.Summary, error) {
	var page []review.Summary
	skip := max(0, q.Offset)
	for _, seg := range segments(q) {
		query, args := walkQuery(q, seg, n)
		had := len(page)
		var err error
		page, err = s.rows(ctx, page, query, append(args, limit(q.Limit-had), skip)...)
		switch {
		case err != nil:
			return nil, err
		case q.Limit > 0 && len(page) >= q.Limit:
			return page, nil
		case len(page) > had || skip == 0:
			skip = 0
		default: // the page begins in a later segment
			passed, err := s.segmentSize(ctx, q, seg, n)
			if err != nil {
				return nil, err
			}
			skip -= passed
		}
	}
	return page, nil
}

func (s *Store) segmentSize(ctx context.Context, q desk.Query, seg segment, n needle) (int, error) {
	from, args := walkFrom(q, seg, n)
	return s.number(ctx, "SELECT count(*)"+from, args)
}

// limit turns "no limit" into what SQLite calls it.
func limit(n int) int {
	if n <= 0 {
		return -1
	}
	return n
}

func (s *Store) rows(ctx context.Context, out []review.Summary, query string, args ...any) ([]review.Summary, error) {
	rows, err := s.reads.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, fault(s.path, err)
	}
	defer rows.Close()
	var r review.Summary
	into := rowTargets(&r)
	for rows.Next() {
		if err := rows.Scan(into...); err != nil {
			return nil, fault(s.path, err)
		}
		out = append(out, r)
	}
	return out, fault(s.path, rows.Err())
}
