package words

import (
	"strings"

	"hefa/review"
	"hefa/ui/locale"
)

// Check tells what is recorded with a mark: when, by whom, on which paper, with
// what outcome, and the remark. It is "" when only the mark was set.
func Check(say locale.Catalogue, c review.Check) string {
	var parts []string
	switch {
	case !c.From.IsZero() && !c.On.IsZero():
		parts = append(parts, say.T("check.span", c.From, c.On))
	case !c.From.IsZero():
		parts = append(parts, say.T("check.since", c.From))
	case !c.On.IsZero():
		parts = append(parts, c.On.String())
	}
	if c.Outcome != "" {
		parts = append(parts, say.T("choice.outcome."+c.Outcome))
	}
	for _, s := range []string{c.By, c.Paper, c.Remark} {
		if s != "" {
			parts = append(parts, s)
		}
	}
	return strings.Join(parts, say.T("punct.comma"))
}
