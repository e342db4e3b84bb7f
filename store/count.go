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
	c := filter(q)
	if n.empty() {
		return s.number(ctx, "SELECT count(*) FROM matters m"+c.where(), c.args)
	}
	if len(c.sql) == 0 {
		return s.number(ctx, "SELECT count(*) FROM ("+hits+")", []any{n.match})
	}
	rare, err := s.rare(ctx, n)
	if err != nil {
		return 0, err
	}
	query, args := countQuery(q, n, rare)
	return s.number(ctx, query, args)
}

// countQuery counts the rows that pass both the needle and the filter.
func countQuery(q desk.Query, n needle, rare bool) (string, []any) {
	c := filter(q)
	switch {
	case rare:
		return "SELECT count(*) FROM (" + hits + ") h CROSS JOIN matters m ON m.rid = h.rid" + c.where(),
			append([]any{n.match}, c.args...)
	case q.View == review.ViewAll || q.View == "":
		// Many hits in many rows: the index of the view holds all that is asked.
		return "SELECT count(*) FROM matters m" + c.where() + " AND m.rid IN (" + hits + ")", append(c.args, n.match)
	}
	from, args := walkFrom(q, segment{}, n)
	return "SELECT count(*)" + from, args
}

func (s *Store) number(ctx context.Context, query string, args []any) (int, error) {
	var n int
	err := s.reads.QueryRowContext(ctx, query, args...).Scan(&n)
	return n, fault(s.path, err)
}
