package store

import (
	"hefa/review"
	"hefa/review/desk"
)

// sortQuery starts from the hits (CROSS JOIN keeps SQLite from starting
// elsewhere) and sorts what is left of them. Two arguments are to follow: limit
// and offset.
func sortQuery(q desk.Query, n needle) (string, []any) {
	c := filter(q)
	args := append([]any{n.match}, c.args...)
	order := segments(q)[0].order
	if q.View == review.ViewToday {
		order = "coalesce(m.clock < ?, 0) DESC, coalesce(m.clock <= ?, 0) DESC, CASE WHEN m.clock <= ? THEN m.clock END, m.turn, m.no"
		args = append(args, int64(q.Today), int64(q.Until), int64(q.Until))
	}
	return "SELECT " + rowSelect + " FROM (" + hits + ") h CROSS JOIN matters m ON m.rid = h.rid" + c.where() +
		" ORDER BY " + order + " LIMIT ? OFFSET ?", args
}

// walkQuery reads a segment in the order of its index and looks for the needle
// in each row. Two arguments are to follow: limit and offset.
func walkQuery(q desk.Query, seg segment, n needle) (string, []any) {
	from, args := walkFrom(q, seg, n)
	return "SELECT " + rowSelect + from + " ORDER BY " + seg.order + " LIMIT ? OFFSET ?", args
}

func walkFrom(q desk.Query, seg segment, n needle) (string, []any) {
	from := " FROM matters m"
	if !n.empty() {
		from += " CROSS JOIN finder f ON f.rid = m.rid"
	}
	c := filter(q)
	c.join(seg.cond)
	c.join(n.exact)
	return from + c.where(), c.args
}
