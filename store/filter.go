package store

import (
	"encoding/json"

	"hefa/review"
	"hefa/review/desk"
)

// filter is the part of a query that the indexes of a view answer: the view
// itself, kinds, overdue, urgent, numbers.
func filter(q desk.Query) cond {
	var c cond
	switch q.View {
	case review.ViewToday:
		c.and("m.turn < 2147483647") // names the partial index
		c.and("m.turn <= ?", int64(q.Until))
	case review.ViewAll, "":
	default:
		c.and("m.view <> 'done'") // names the partial index
		c.and("m.view = ?", string(q.View))
	}
	if len(q.Find.Kinds) > 0 {
		var kinds []any
		for _, k := range q.Find.Kinds {
			kinds = append(kinds, string(k))
		}
		c.and("m.kind IN ("+holes(len(kinds))+")", kinds...)
	}
	if q.Find.Overdue {
		c.and("(m.late = 1 OR m.clock < ?)", int64(q.Today))
	}
	if q.Find.Urgent {
		c.and("m.urgent = 1")
	}
	if q.Nos != nil {
		nos, _ := json.Marshal(q.Nos) // strings never fail
		c.and("m.no IN (SELECT value FROM json_each(?))", string(nos))
	}
	return c
}

// segment is a run of rows that an index delivers in order. A view is one
// segment after the other.
type segment struct {
	cond  cond
	order string
}

// segments lists the runs of a view. 今日 has three: overdue windows stand
// before everything else whatever their day, then the windows about to end,
// then what has no legal term of its own.
func segments(q desk.Query) []segment {
	switch q.View {
	case review.ViewToday:
		var over, soon, rest cond
		over.and("m.clock < ?", int64(q.Today))
		soon.and("m.clock >= ?", int64(q.Today))
		soon.and("m.clock <= ?", int64(q.Until))
		rest.and("coalesce(m.clock > ?, 1)", int64(q.Until))
		return []segment{{over, "m.clock, m.turn, m.no"}, {soon, "m.clock, m.turn, m.no"}, {rest, "m.turn, m.no"}}
	case review.ViewAll, "":
		return []segment{{order: "m.received DESC, m.no DESC"}}
	}
	return []segment{{order: "m.turn, m.no"}}
}
