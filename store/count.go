package store

import (
	"context"

	"hefa/review"
	"hefa/review/desk"
)

// Count counts the rows List would return without Limit and Offset.
func (s *Store) Count(ctx context.Context, q desk.Query) (int, error) {
	n, c := newNeedle(q.Find), filter(q)
	if n.empty() {
		return s.number(ctx, "SELECT count(*) FROM matters m"+c.where(), c.args)
	}
	hits, args := n.hits()
	if len(c.sql) == 0 {
		return s.number(ctx, "SELECT count(*) FROM ("+hits+")", args)
	}
	rare, err := s.rare(ctx, n)
	if err != nil {
		return 0, fault(s.path, err)
	}
	switch {
	case rare:
		return s.number(ctx, "SELECT count(*) FROM ("+hits+") h CROSS JOIN matters m ON m.rid = h.rid"+c.where(), append(args, c.args...))
	case q.View == review.ViewAll || q.View == "":
		// Many hits in many rows: the index of the view holds all that is asked.
		return s.number(ctx, "SELECT count(*) FROM matters m"+c.where()+" AND m.rid IN ("+hits+")", append(c.args, args...))
	}
	c.join(n.exact)
	return s.number(ctx, "SELECT count(*)"+n.from()+c.where(), c.args)
}

func (s *Store) number(ctx context.Context, query string, args []any) (int, error) {
	var n int
	err := s.reads.QueryRowContext(ctx, query, args...).Scan(&n)
	return n, fault(s.path, err)
}
