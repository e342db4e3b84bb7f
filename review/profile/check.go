package profile

import (
	"slices"
	"strings"

	"hefa/review"
)

// check holds a profile to what the rest of hefa relies on.
func check(p *review.Profile) error {
	codes := map[string]review.Kind{}
	for _, k := range review.Kinds() {
		r, ok := p.Kinds[k]
		if !ok {
			return review.Invalid("profile.kind", k)
		}
		if r.Code == "" || codes[r.Code] != "" {
			return review.Invalid("profile.code", k, r.Code)
		}
		codes[r.Code] = k
		if err := checkWindow(k, r.Window); err != nil {
			return err
		}
		if !r.Counsel.IsZero() && !sourced(r.Counsel) {
			return review.Invalid("profile.source", k, "counsel")
		}
		if err := checkItems(k, r); err != nil {
			return err
		}
		if err := checkLife(k, r); err != nil {
			return err
		}
	}
	for name, r := range map[string]review.Rule{"supplement": p.Supplement.Rule, "answer": p.Answer.Rule,
		"declining": p.Declining, "review": p.Review, "meeting.unlawful": p.Meeting.Unlawful, "meeting.reform": p.Meeting.Reform,
		"meeting.risk": p.Meeting.Risk, "meeting.unadopted": p.Meeting.Unadopted, "meeting.competition": p.Meeting.Competition,
		"evaluation": p.Evaluation, "catalogue": p.Catalogue.Rule, "exceptions": p.Exceptions.Rule} {
		if !sourced(r) {
			return review.Invalid("profile.source", name, r.Basis)
		}
	}
	for kind, l := range p.Letters {
		for _, rules := range l.Rules {
			if slices.ContainsFunc(rules, func(r review.Rule) bool { return !sourced(r) }) {
				return review.Invalid("profile.source", "letter", kind)
			}
		}
	}
	if err := checkContents(p.Contents); err != nil {
		return err
	}
	for k, b := range p.Breaches {
		if !slices.Contains(review.BreachKinds(), k) || b.Name == "" || b.Requires == "" || !sourced(b.Rule) {
			return review.Invalid("profile.source", "breach", k)
		}
	}
	if err := checkPhrases(p.Phrases); err != nil {
		return err
	}
	return checkReasons(p)
}

// checkPhrases holds set phrases to an identity each; one that names a
// provision says how far it was checked.
func checkPhrases(list []review.Phrase) error {
	seen := map[string]bool{}
	for _, ph := range list {
		switch {
		case ph.ID == "" || ph.Text == "" || strings.ContainsAny(ph.ID, " \t"):
			return review.Invalid("profile.item", "phrases", ph.ID)
		case seen[ph.ID]:
			return review.Invalid("profile.twice", "phrases", ph.ID)
		case !ph.Rule.IsZero() && !sourced(ph.Rule):
			return review.Invalid("profile.source", "phrases", ph.ID)
		}
		seen[ph.ID] = true
	}
	return nil
}

func checkWindow(k review.Kind, w review.WindowRule) error {
	switch {
	case w.Unit != review.Workdays && w.Unit != review.Days:
		return review.Invalid("profile.unit", k, w.Unit)
	case w.Min < 0 || w.Max < 0 || w.Extension < 0 || w.Max > 366 || w.Max > 0 && w.Min > w.Max:
		return review.Invalid("profile.window", k, w.Min, w.Max)
	case w.Min > 0 && !sourced(w.MinRule), w.Max > 0 && !sourced(w.MaxRule), w.Extension > 0 && !sourced(w.ExtensionRule), !sourced(w.PauseRule):
		return review.Invalid("profile.source", k, "window")
	}
	return nil
}

// checkLife holds what follows a review to having a source.
func checkLife(k review.Kind, r review.KindRules) error {
	seen := map[string]bool{}
	for _, f := range r.Filings {
		if f.ID == "" || f.Name == "" || f.Days < 1 || f.Correct < 0 || seen[f.ID] || !sourced(f.Rule) {
			return review.Invalid("profile.filing", k, f.ID)
		}
		seen[f.ID] = true
	}
	if v := r.Validity; v.Years < 0 || v.TrialYears < 0 || len(v.Warn) > 0 && slices.Min(v.Warn) < 0 || v.Years > 0 && !sourced(v.Rule) {
		return review.Invalid("profile.source", k, "validity")
	}
	if !r.Record.IsZero() && !sourced(r.Record.Rule) {
		return review.Invalid("profile.source", k, "record")
	}
	return nil
}

func checkItems(k review.Kind, r review.KindRules) error {
	seen := map[string]bool{}
	for _, list := range [][]review.Item{r.Materials, r.Gates, r.Points} {
		played := map[review.Role]bool{}
		for _, it := range list {
			switch {
			case it.Role != "" && (played[it.Role] || !slices.Contains(review.Roles(), it.Role)):
				return review.Invalid("profile.role", k, it.ID, it.Role)
			case it.ID == "" || it.Name == "" || strings.ContainsAny(it.ID, " \t"):
				return review.Invalid("profile.item", k, it.ID)
			case seen[it.ID]:
				return review.Invalid("profile.twice", k, it.ID)
			case !sourced(it.Rule):
				return review.Invalid("profile.source", k, it.ID)
			}
			seen[it.ID], played[it.Role] = true, true
		}
	}
	return nil
}

// checkScope holds the decision aid to answers it can give.
func checkScope(questions []review.Question, outside []review.Reason) error {
	seen := map[string]bool{}
	for _, q := range questions {
		if q.ID == "" || q.Text == "" || !sourced(q.Rule) {
			return review.Invalid("profile.source", "scope", q.ID)
		}
		for _, to := range []string{q.Yes, q.No} {
			if to != "" && to != "outside" && !review.Kind(to).Valid() {
				return review.Invalid("profile.scope", q.ID, to)
			}
		}
		if q.Reason != "" && !slices.Contains(review.Texts(outside), q.Reason) {
			return review.Invalid("profile.scope", q.ID, q.Reason)
		}
		if seen[q.ID] || q.Yes == "" && q.No == "" {
			return review.Invalid("profile.scope", q.ID, "")
		}
		seen[q.ID] = true
	}
	return nil
}

func checkReasons(p *review.Profile) error {
	if err := checkScope(p.Scope, p.Reasons.OutOfScope); err != nil {
		return err
	}
	for _, w := range append(append([]review.WordRule(nil), p.Excluded...), p.Issuers...) {
		if len(w.Words) == 0 || !sourced(w.Rule) {
			return review.Invalid("profile.source", "words", w.Text)
		}
	}
	for _, list := range [][]review.Reason{p.Reasons.Return, p.Reasons.OutOfScope, p.Reasons.Urgent} {
		for _, r := range list {
			if r.Text == "" || !sourced(r.Rule) {
				return review.Invalid("profile.source", "reasons", r.Text)
			}
		}
	}
	for _, res := range []review.Result{review.Lawful, review.Amend, review.Unlawful} {
		if c := p.Conclusions[res]; c.Says == "" || c.Obliges == "" || !sourced(c.Rule) {
			return review.Invalid("profile.source", "conclusion", res)
		}
		for k, c := range p.Conclusions[res].Kinds {
			if c.Says == "" || c.Obliges == "" || !sourced(c.Rule) || !k.Valid() {
				return review.Invalid("profile.source", "conclusion", k)
			}
		}
	}
	return nil
}

// sourced reports whether a rule names its basis and a known status.
func sourced(r review.Rule) bool {
	switch r.Status {
	case review.Verified, review.SecondHand, review.Reported, review.Remembered, review.Local:
		return r.Basis != ""
	}
	return false
}

// checkContents holds the order of papers to sources and facts hefa knows.
func checkContents(c review.ContentsRules) error {
	if len(c.Rows) > 0 && !sourced(c.Rule) {
		return review.Invalid("profile.source", "contents", "")
	}
	seen := map[string]bool{}
	for _, r := range c.Rows {
		letter := slices.Contains(review.LetterKinds(), review.LetterKind(r.Ref))
		switch {
		case r.ID == "" || r.Name == "" || strings.ContainsAny(r.ID, " \t"):
			return review.Invalid("profile.item", "contents", r.ID)
		case seen[r.ID]:
			return review.Invalid("profile.twice", "contents", r.ID)
		case !slices.Contains(review.PaperSources(), r.From) || !slices.Contains(review.PaperFacts(), r.After) || (r.From == review.FromLetter) != letter:
			return review.Invalid("profile.paper", r.ID, r.From, r.After)
		}
		seen[r.ID] = true
	}
	return nil
}
