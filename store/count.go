package store

import (
	"context"

	"hefa/review"
	"hefa/review/desk"
)

// Count counts the rows List would return without Limit and Offset.
func (s *Store) Count(ctx context.Context, q desk.Query) (int, error) {
	n, err := newNeedle(q.Find)
	if err != nil {
		return 0, err
	}
	rare := false
	if !n.empty() {
		if rare, err = s.rare(ctx, n); err != nil {
			return 0, fault(s.path, err)
		}
	}
	query, args := countQuery(q, n, rare)
	return s.number(ctx, query, args)
}

func countQuery(q desk.Query, n needle, rare bool) (string, []any) {
	c := filter(q)
	if n.empty() {
		return "SELECT count(*) FROM matters m" + c.where(), c.args
	}
	hits, args := n.hits()
	switch {
	case len(c.sql) == 0:
		return "SELECT count(*) FROM (" + hits + ")", args
	case rare:
		return "SELECT count(*) FROM (" + hits + ") h CROSS JOIN matters m ON m.rid = h.rid" + c.where(), append(args, c.args...)
	case q.View == review.ViewAll || q.View == "":
		// Many hits in many rows: the index of the view holds all that is asked.
		return "SELECT count(*) FROM matters m" + c.where() + " AND m.rid IN (" + hits + ")", append(c.args, args...)
	}
	from, args := walkFrom(q, segment{}, n)
	return "SELECT count(*)" + from, args
}

func (s *Store) number(ctx context.Context, query string, args []any) (int, error) {
	var n int
	err := s.reads.QueryRowContext(ctx, query, args...).Scan(&n)
	return n, fault(s.path, err)
}
