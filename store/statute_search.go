package store

import (
	"context"
	"strings"
	"unicode/utf8"

	"hefa/review"
	"hefa/review/statute"
)

// articleGrams are the words of an article for the index: each pair of
// neighbouring characters, which are far rarer than single ones, and each
// character once, to be found alone. Said twice they would be kept once.
func articleGrams(text string) string {
	rs := []rune(fold(text))
	var b strings.Builder
	b.Grow(4 * len(text))
	one, two := make(map[rune]struct{}, len(rs)), make(map[[2]rune]struct{}, len(rs))
	for i, r := range rs {
		if _, said := one[r]; !said && r != '\n' {
			one[r] = struct{}{}
			b.WriteByte(' ')
			b.WriteRune(wordRune(r))
		}
		if i+1 == len(rs) || r == '\n' || rs[i+1] == '\n' {
			continue
		}
		pair := [2]rune{r, rs[i+1]}
		if _, said := two[pair]; !said {
			two[pair] = struct{}{}
			b.WriteByte(' ')
			b.WriteRune(wordRune(r))
			b.WriteRune(wordRune(rs[i+1]))
		}
	}
	return b.String()
}

// words are what a search looks for, folded.
func words(line string) ([]string, error) {
	fields := strings.Fields(fold(review.CleanLine(line)))
	runes := 0
	for _, w := range fields {
		runes += utf8.RuneCountInString(w)
	}
	if len(fields) > maxWords || runes > 10*maxWords {
		return nil, review.Invalid("find.words", len(fields), maxWords)
	}
	return fields, nil
}

// articleMatch asks the index for articles that have all pairs of all words.
func articleMatch(words []string) string {
	var grams []string
	for _, w := range words {
		rs := []rune(w)
		if len(rs) == 1 {
			grams = append(grams, `"`+string(wordRune(rs[0]))+`"`)
		}
		for i := range len(rs) - 1 {
			grams = append(grams, `"`+string(wordRune(rs[i]))+string(wordRune(rs[i+1]))+`"`)
		}
	}
	return strings.Join(grams, " AND ")
}

// current leaves out repealed statutes and versions that a newer one has
// replaced by a day, which is its argument.
const current = ` AND s.repealed = 0 AND NOT EXISTS (SELECT 1 FROM statutes n
	WHERE n.key = s.key AND n.since > s.since AND n.since <= ?)`

// SearchStatutes returns the articles that contain all words of the search, in
// the order they were imported; today decides which version counts.
func (s *Store) SearchStatutes(ctx context.Context, q statute.Search, today review.Date) ([]statute.Hit, error) {
	words, err := words(q.Text)
	if err != nil || len(words) == 0 {
		return nil, err
	}
	query := "SELECT " + headColumns + ", " + articleColumns + ` FROM statute_found f
		CROSS JOIN statute_articles a ON a.rid = f.rowid CROSS JOIN statutes s ON s.rid = a.statute WHERE f.statute_found MATCH ?`
	args := []any{articleMatch(words)}
	if !q.Past {
		query += current
		args = append(args, int64(today))
	}
	rows, err := s.reads.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, fault(s.path, err)
	}
	defer rows.Close()
	limit := q.Limit
	if limit <= 0 {
		limit = 50
	}
	var out []statute.Hit
	for len(out) < limit && rows.Next() {
		var h statute.Hit
		if err := rows.Scan(append(headTargets(&h.Statute), articleTargets(&h.Article)...)...); err != nil {
			return nil, fault(s.path, err)
		}
		if holds(fold(h.Article.Text), words) {
			out = append(out, h)
		}
	}
	return out, fault(s.path, rows.Err())
}

// holds makes sure that the pairs of a word stand behind one another.
func holds(text string, words []string) bool {
	for _, w := range words {
		if !strings.Contains(text, w) {
			return false
		}
	}
	return true
}
