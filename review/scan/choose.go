package scan

import "slices"

// candidate is a rule that holds somewhere in one sentence.
type candidate struct {
	rule       *Rule
	start, end int
}

const perSentence = 2 // findings a reader takes in without skipping them all

// choose keeps the most specific candidates of a sentence, at most two, and of
// those that rest on the same provision only one.
func choose(all []candidate) []candidate {
	slices.SortStableFunc(all, func(a, b candidate) int {
		if d := rank(b.rule) - rank(a.rule); d != 0 {
			return d
		}
		return (a.end - a.start) - (b.end - b.start)
	})
	var kept []candidate
	for _, c := range all {
		if len(kept) == perSentence {
			break
		}
		if !slices.ContainsFunc(kept, func(k candidate) bool { return k.rule.Basis == c.rule.Basis }) {
			kept = append(kept, c)
		}
	}
	return kept
}

// rank puts what may be unlawful before matters of form.
func rank(r *Rule) int {
	if r.Severity == Form {
		return r.Weight
	}
	return 100 + r.Weight
}
