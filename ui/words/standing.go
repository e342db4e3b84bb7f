package words

import (
	"strings"

	"hefa/review"
	"hefa/review/desk"
	"hefa/review/draft"
	"hefa/ui/locale"
)

// Carried says in a word what the new draft points to for an opinion, and the
// number its article has now, "" when that is the same.
func Carried(say locale.Catalogue, s desk.Standing) (word, now string) {
	if s.Renamed {
		now = say.T("carried.now", s.Article)
	}
	return say.T("carried." + carriedCode(s)), now
}

// carriedCode names the proposal; what was declined because nobody touched it
// is told apart from what was changed in other places only.
func carriedCode(s desk.Standing) string {
	switch {
	case s.Reply == review.Declined && (s.Fate == draft.Kept || s.Fate == ""):
		return "untouched"
	case s.Reply == "":
		return "unclear"
	}
	return string(s.Reply)
}

// CarriedWhy tells from what that was concluded, and that it is no decision.
func CarriedWhy(say locale.Catalogue, s desk.Standing) string {
	var facts []string
	switch {
	case s.Fate == draft.Gone:
		facts = append(facts, say.T("carried.gone"))
	case s.Fate != "":
		facts = append(facts, say.T("carried.now", s.Article)+say.T("carried.fate."+string(s.Fate)))
	}
	if s.Quote != desk.Unsaid && s.Fate != draft.Gone {
		facts = append(facts, say.T("carried.quote."+string(s.Quote)))
	}
	if s.Proposal != desk.Unsaid {
		facts = append(facts, say.T("carried.proposal."+string(s.Proposal)))
	}
	return say.T("carried.why", say.T("carried."+carriedCode(s)), strings.Join(facts, say.T("punct.semi")))
}
