package desk

import (
	"slices"

	"hefa/review"
)

// headings are the sections of phrases that fit a field, by the parameter's
// name; opening and closing are the ends of the body of a letter. They are the
// words of the rules, content and not sentences of a screen.
var headings = map[string][]string{
	"problem":  {"问题"},
	"proposal": {"修改建议"},
	"basis":    {"依据"},
	"view":     {"审查意见", "问题"},
	"opinion":  {"审查意见"},
	"reason":   {"结论", "问题"},
	"opening":  {"开头"},
	"body":     {"审查意见", "问题", "修改建议"},
	"closing":  {"结论", "结尾"},
	"note":     {"结尾"},
}

// PhrasesFor lists the set phrases with those that fit a field first, in the
// order of its headings; a field for citations is fitted by what cites, too.
func (d *Desk) PhrasesFor(field string) []review.Phrase {
	all := d.Phrases()
	fit := headings[field]
	slices.SortStableFunc(all, func(a, b review.Phrase) int { return fits(a, field, fit) - fits(b, field, fit) })
	return all
}

// fits ranks a phrase, the best first.
func fits(p review.Phrase, field string, headings []string) int {
	if i := slices.Index(headings, p.Section); i >= 0 {
		return i
	}
	if field == "basis" && p.Basis != "" {
		return len(headings)
	}
	return len(headings) + 1
}
