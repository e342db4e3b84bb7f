package words

import (
	"cmp"
	"slices"
	"strings"

	"hefa/review"
	"hefa/ui/locale"
)

// standing is said of every letter of a kind until the rules of the place are
// confirmed: it is no fault of the letter at hand.
const standing = "letter.unverified"

// pressing is what is wrong with the very letter at hand, the worst first: what
// would be read at once by whoever gets it.
var pressing = []string{"proof.blanks", "proof.office", "office.unset", "proof.conclusion", "proof.points", "proof.dates", "date.future", "proof.places",
	"proof.basis", "proof.opinions", "proof.stale", "proof.addressee", "proof.title", "proof.attachments"}

// Notices says what to be aware of, what is wrong with this very letter first
// and what is true of all such letters last, there as one line. All is the same
// with nothing folded.
func Notices(say locale.Catalogue, ws []review.Warning) (folded, all []string) {
	ws = slices.Clone(ws)
	slices.SortStableFunc(ws, func(a, b review.Warning) int { return cmp.Compare(weight(a.Code), weight(b.Code)) })
	n := 0 // standing ones
	for _, w := range ws {
		line := say.T("form.warning", say.Warning(w))
		all = append(all, line)
		if w.Code == standing {
			n++
		} else {
			folded = append(folded, line)
		}
	}
	if n < 2 { // one line folds nothing
		return all, all
	}
	return append(folded, say.T("notices.standing", n)), all
}

// weight orders notices: pressing ones, other doubts of the letter, anything
// else, what was merely not checked, what stands.
func weight(code string) int {
	at := slices.IndexFunc(pressing, func(s string) bool { return strings.HasPrefix(code, s) })
	switch {
	case at >= 0:
		return at
	case code == standing:
		return len(pressing) + 3
	case code == "proof.statutes.unknown":
		return len(pressing) + 2
	case strings.HasPrefix(code, "proof."):
		return len(pressing)
	}
	return len(pressing) + 1
}
