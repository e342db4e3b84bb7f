package store

import (
	"context"

	"hefa/review"
	"hefa/review/desk"
)

// List returns a page of rows in the order of the view: 今日 by overdue
// windows, then the day of attention; 待受理, 审查中 and 待反馈 by the day of
// attention; 全部 by the day of receipt, newest first.
func (s *Store) List(ctx context.Context, q desk.Query) ([]review.Summary, error) {
	n := newNeedle(q.Find)
	if !n.empty() {
		rare, err := s.rare(ctx, n)
		if err != nil {
			return nil, fault(s.path, err)
		}
		if rare {
			return s.sorted(ctx, q, n)
		}
	}
	return s.walked(ctx, q, n)
}

// sorted fetches all hits and sorts them.
func (s *Store) sorted(ctx context.Context, q desk.Query, n needle) ([]review.Summary, error) {
	hits, args := n.hits()
	c := filter(q)
	from := " FROM (" + hits + ") h CROSS JOIN matters m ON m.rid = h.rid" + c.where()
	order := segments(q)[0].order
	args = append(args, c.args...)
	if q.View == review.ViewToday {
		order = "coalesce(m.clock < ?, 0) DESC, " + order
		args = append(args, int64(q.Today))
	}
	return s.rows(ctx, nil, "SELECT "+rowSelect+from+" ORDER BY "+order+" LIMIT ? OFFSET ?",
		append(args, limit(q.Limit), q.Offset)...)
}

// walked follows the index of the view and stops when the page is full.
func (s *Store) walked(ctx context.Context, q desk.Query, n needle) ([]review.Summary, error) {
	var out []review.Summary
	offset := max(0, q.Offset)
	for i, seg := range segments(q) {
		c := filter(q)
		c.join(seg.cond)
		c.join(n.exact)
		from := n.from() + c.where()
		before := len(out)
		var err error
		out, err = s.rows(ctx, out, "SELECT "+rowSelect+from+" ORDER BY "+seg.order+" LIMIT ? OFFSET ?",
			append(c.args, limit(q.Limit-before), offset)...)
		if err != nil {
			return nil, err
		}
		if q.Limit > 0 && len(out) >= q.Limit || i == len(segments(q))-1 {
			break
		}
		if len(out) == before && offset > 0 { // the page begins in a later segment
			skipped, err := s.number(ctx, "SELECT count(*)"+from, c.args)
			if err != nil {
				return nil, err
			}
			offset -= skipped
		} else {
			offset = 0
		}
	}
	return out, nil
}

func (n needle) from() string {
	if n.empty() {
		return " FROM matters m"
	}
	return " FROM matters m CROSS JOIN finder f ON f.rid = m.rid"
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
