package desk

import (
	"slices"
	"strings"

	"hefa/review"
	"hefa/review/draft"
)

// Standing is where an opinion stands in the newest draft. It is a proposal
// made from the words alone: what was adopted is for the officer to say.
type Standing struct {
	Article  string       // label of the article there now; "" when it is gone, or the opinion is on none
	Renamed  bool         // the article has another label now
	Fate     draft.Fate   // of the article; "" when the opinion is on none
	Quote    Presence     // of the quoted words
	Proposal Presence     // of the wording that was proposed
	Reply    review.Reply // proposed: Adopted, Partly, Declined for what was left alone; "" when nothing can be told
}

// Presence says whether words stand in the newest draft.
type Presence string

const (
	Unsaid  Presence = ""        // there are no such words
	Stands  Presence = "stands"  // they do
	Partial Presence = "partial" // some of several do
	Absent  Presence = "absent"  // they do not
)

// Standing finds the place of an opinion in the old draft by its article and,
// of several articles of one label, by the words it quotes; then what became of
// that place. known is false when the old draft has no such place.
func (v *Versions) Standing(o review.Opinion) (s Standing, known bool) {
	v.prepare()
	wasAll, nowAll := v.was.all, v.now.all
	quote := draft.Bare(o.Quote)
	if !strings.Contains(wasAll, quote) {
		quote = "" // the officer's own words
	}
	was, now := wasAll, nowAll
	i := v.place(o, quote)
	switch {
	case i >= 0:
		was = v.was.articles[i]
		now = s.follow(v, i, quote)
	case o.Article != "" || quote == "" && o.Proposal == "":
		return Standing{}, false
	}
	s.Quote = presence(now, quote)
	if s.Quote == Absent && strings.Count(wasAll, quote) == 1 {
		s.Quote = presence(nowAll, quote) // it may stand outside all articles
	}
	s.Proposal = wishOf(o.Proposal, quote).granted(was, now, wasAll, nowAll)
	s.Reply = s.reply(o)
	return s, s.Reply != ""
}

// follow finds the article in the new draft and returns its text there: the one
// that has the quoted words, when these were parted from the rest.
func (s *Standing) follow(v *Versions, i int, quote string) string {
	p := v.followed[i]
	s.Fate = p.Fate
	if quote != "" && (p.At < 0 || !strings.Contains(v.now.articles[p.At], quote)) {
		if j := slices.IndexFunc(v.now.articles, func(a string) bool { return strings.Contains(a, quote) }); j >= 0 {
			p.At, s.Fate = j, draft.Reworded
		}
	}
	if p.At < 0 {
		return ""
	}
	a := v.New.Articles[p.At]
	s.Article, s.Renamed = a.Label, a.Label != v.Old.Articles[i].Label
	return v.now.articles[p.At]
}

// place returns the index of the old article an opinion is about, -1 for none.
// An opinion may name more than the article (第五条第二款): the longest label it
// begins with counts. One that names no article is where its quote stands.
func (v *Versions) place(o review.Opinion, quote string) int {
	best, rank := -1, 0
	for i, a := range v.Old.Articles {
		named, quoted := names(o.Article, a.Label), quote != "" && strings.Contains(v.was.articles[i], quote)
		score := 0
		switch {
		case named && quoted:
			score = 4*len(a.Label) + 2
		case named:
			score = 4 * len(a.Label)
		case quoted && o.Article == "":
			score = 1
		}
		if score > rank {
			best, rank = i, score
		}
	}
	return best
}

// names reports whether what an opinion calls its place begins with a label;
// 第十条之一 is not an article 第十条.
func names(place, label string) bool {
	rest, ok := strings.CutPrefix(strings.Join(strings.Fields(place), ""), label)
	return ok && !strings.HasPrefix(rest, "之")
}

func presence(text, words string) Presence {
	switch {
	case words == "":
		return Unsaid
	case strings.Contains(text, words):
		return Stands
	}
	return Absent
}

// reply weighs what was found.
func (s *Standing) reply(o review.Opinion) review.Reply {
	untouched := s.Fate == draft.Kept || s.Fate == "" && s.Quote == Stands
	switch {
	case s.Proposal == Stands:
		return review.Adopted
	case s.Proposal == Partial:
		return review.Partly
	case untouched:
		return review.Declined
	case s.Fate == draft.Gone && s.Proposal == Unsaid:
		return review.Adopted // what was found fault with is there no more
	case s.Fate == draft.Gone:
		return review.Partly
	case s.Quote == Stands:
		return review.Declined // changed elsewhere, not in the words complained of
	case s.Quote == Absent && strings.TrimSpace(o.Proposal) == "":
		return review.Adopted
	case s.Quote == Absent, s.Fate == draft.Reworded:
		return review.Partly
	}
	return ""
}
