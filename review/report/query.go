package report

import (
	"slices"
	"strings"

	"hefa/review"
)

// Query says what is counted.
type Query struct {
	Period
	Unit    string        // a part of the drafting unit's name; "" = every unit
	Kinds   []review.Kind // none = every kind
	Against Against
}

// Counts reports whether a matter is counted at all, whatever its days.
func (q Query) Counts(m *review.Matter) bool {
	if len(q.Kinds) > 0 && !slices.Contains(q.Kinds, m.Kind) {
		return false
	}
	return q.Unit == "" || strings.Contains(review.FoldWidth(m.Drafter), review.FoldWidth(q.Unit))
}

// check refuses what cannot be counted.
func (q Query) check() error {
	if !q.Valid() {
		return review.Invalid("report.period", q.From, q.To)
	}
	for _, k := range q.Kinds {
		if !k.Valid() {
			return review.Invalid("kind.unknown", string(k))
		}
	}
	return nil
}
