package store

import (
	"context"
	"strings"
	"unicode/utf8"

	"hefa/review"
	"hefa/review/desk"
)

// needle is the text part of a query. Every matter it finds contains each
// phrase in its text and each run of letters in its initials.
type needle struct {
	match string // for the full-text index
	exact cond   // the same, by looking at the text itself
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
		if p = fold(p); p != "" {
			words = append(words, `text : "`+grams(p, 1)+`"`)
			n.exact.and("instr(f.text, ?) > 0", p)
		}
	}
	for _, p := range f.Initials {
		if p = fold(p); p != "" {
			words = append(words, `initials : "`+grams(p, min(2, utf8.RuneCountInString(p)))+`"`)
			n.exact.and("instr(f.initials, ?) > 0", p)
		}
	}
	n.match = strings.Join(words, " AND ")
	return n, nil
}

func (n needle) empty() bool { return n.match == "" }

// hits selects the row ids the needle finds, in no order; n.match is its
// argument.
const hits = "SELECT rowid AS rid FROM found WHERE found MATCH ?"

// few is how many hits are cheaper to fetch and sort than to meet while
// walking a view in its order: at 100,000 matters, walking to a first page of
// 40 and fetching 2,000 rows cost about the same.
const few = 2000

// rare reports whether the needle has few hits. Without asking, a needle that
// finds nothing would be looked for in every row of the view.
func (s *Store) rare(ctx context.Context, n needle) (bool, error) {
	count, err := s.number(ctx, "SELECT count(*) FROM ("+hits+" LIMIT ?)", []any{n.match, few + 1})
	return count <= few, err
}
