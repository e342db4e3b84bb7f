package scan

import (
	"slices"

	"hefa/review"
)

// Rule is one kind of clause worth looking at. Rules are data: they are read
// from the files in rules/, where each carries the examples that test it.
type Rule struct {
	ID       string        `json:"id" toml:"id"`
	Name     string        `json:"name" toml:"name"`
	Basis    string        `json:"basis" toml:"basis"`
	Status   review.Status `json:"status" toml:"status"`
	Severity Severity      `json:"severity" toml:"severity"`
	Advice   string        `json:"advice" toml:"advice"`
	Examples Examples      `json:"examples" toml:"examples"`

	// Kinds of matter the rule is for; empty means all.
	Kinds []review.Kind `json:"kinds,omitempty" toml:"kinds"`

	// When lists families of patterns, written over slots as "{where} & {who}";
	// all patterns of one family must match in a sentence, in any order.
	When []string `json:"-" toml:"when"`
	// Unless lists patterns that silence the rule where they stand near.
	Unless []string `json:"-" toml:"unless"`
	// Within is how many runes a family may span; 0 means the usual.
	Within int `json:"-" toml:"within"`
	// Weight ranks rules that find the same words: the more specific is heavier.
	Weight int `json:"-" toml:"weight"`
	// Lawmaking says that a law or regulation may do what the rule looks for.
	Lawmaking bool `json:"-" toml:"lawmaking"`
	// Check names a finder written in code, for what patterns cannot say.
	Check string `json:"-" toml:"check"`
	// Absent makes the rule one about the whole draft: found when no pattern of
	// the list matches anywhere.
	Absent []string `json:"-" toml:"absent"`
}

// Examples are sentences that a rule must and must not find.
type Examples struct {
	Hit  []string `json:"hit" toml:"hit"`
	Miss []string `json:"miss" toml:"miss"`
}

// applies reports whether a rule is for this kind of matter and instrument.
func (r *Rule) applies(k review.Kind, law bool) bool {
	if law && r.Lawmaking {
		return false
	}
	return len(r.Kinds) == 0 || slices.Contains(r.Kinds, k)
}

// Rules returns the rules, for display, in the order of their files.
func Rules() []Rule { return slices.Clone(rulebook().shown) }
