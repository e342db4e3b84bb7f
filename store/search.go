package store

import (
	"context"
	"strings"
	"unicode/utf8"

	"hefa/review"
	"hefa/review/desk"
)

// needle is the text part of a query. Every matter it finds contains each
// phrase in its text and each run of initials in its initials.
type needle struct {
	match string // the same for the full-text index; "" when it can say nothing
	loose cond   // what the index cannot say: single initials
	exact cond   // all of it, by looking at the text itself
}

// maxWords is the most words one filter line may have.
const maxWords = 50

func newNeedle(f desk.Find) (needle, error) {
	var n needle
	if words := len(f.Phrases) + len(f.Initials); words > maxWords {
		return n, review.Invalid("find.words", words, maxWords)
	}
	var words []string
	for _, p := range f.Phrases {
		if p = fold(p); p == "" {
			continue
		}
		words = append(words, `text : "`+grams(p, 1)+`"`)
		n.exact.and("instr(f.text, ?) > 0", p)
	}
	for _, p := range f.Initials {
		if p = fold(p); p == "" {
			continue
		}
		n.exact.and("instr(f.initials, ?) > 0", p)
		if utf8.RuneCountInString(p) < 2 {
			n.loose.and("instr(f.initials, ?) > 0", p)
			continue
		}
		words = append(words, `initials : "`+grams(p, 2)+`"`)
	}
	n.match = strings.Join(words, " AND ")
	return n, nil
}

func (n needle) empty() bool { return len(n.exact.sql) == 0 }

// hits is a query for the row ids the needle finds, in no order.
func (n needle) hits() (string, []any) {
	if n.match == "" {
		return "SELECT f.rid FROM finder f" + n.loose.where(), n.loose.args
	}
	if len(n.loose.sql) == 0 {
		return "SELECT rowid AS rid FROM found WHERE found MATCH ?", []any{n.match}
	}
	c := cond{sql: []string{"found MATCH ?"}, args: []any{n.match}}
	c.join(n.loose)
	return "SELECT f.rid FROM found CROSS JOIN finder f ON f.rid = found.rowid" + c.where(), c.args
}

// few is how many hits are cheaper to fetch and sort than to meet while
// walking a view in its order: at 100,000 matters, walking to a first page of
// 40 and fetching 2,000 rows cost about the same.
const few = 2000

// rare reports whether the needle has few hits. Without asking, a needle that
// finds nothing would be looked for in every row of the view.
func (s *Store) rare(ctx context.Context, n needle) (bool, error) {
	q, args := n.hits()
	var count int
	err := s.reads.QueryRowContext(ctx, "SELECT count(*) FROM ("+q+" LIMIT ?)", append(args, few+1)...).Scan(&count)
	return count <= few, err
}
