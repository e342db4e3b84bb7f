package scan

import (
	"strings"
	"unicode/utf8"

	"hefa/review"
)

const (
	enoughSentences = 8 // below it a text is an extract and nothing is missing
	enoughArticles  = 3
	maxAlike        = 8 // findings of one rule of form; more is noise
)

func runes(s string) int { return utf8.RuneCountInString(s) }

// whole runs the rules about the draft as a whole, and the checks that words
// alone cannot make.
func (s *scanner) whole() {
	checks := map[string]func(*Rule){
		"reference": s.references, "numbering": s.numbering, "count": s.counts,
		"amount": s.amounts, "range": s.ranges, "date": s.dates,
		"abbreviation": s.abbreviations, "redefined": s.redefined,
	}
	var gone, went *Rule
	for i := range s.book.rules {
		c := &s.book.rules[i]
		if !c.applies(s.kind, s.law) {
			continue
		}
		switch c.Check {
		case "repealed":
			gone = c.Rule
		case "moved":
			went = c.Rule
		case "":
			s.missing(c)
		default:
			checks[c.Check](c.Rule)
		}
	}
	s.citations(gone, went)
	s.thin()
}

// missing finds what a whole draft should say somewhere and does not. The
// finding stands at the title.
func (s *scanner) missing(c *compiled) {
	if len(c.absent) == 0 || len(s.parts) < enoughSentences ||
		(s.kind == review.Normative && len(s.draft.Articles) < enoughArticles) {
		return
	}
	for _, id := range c.absent {
		if s.said[id] {
			return
		}
	}
	at := s.titleAt()
	s.add(c.Rule, at.start, at.end)
}

// titleAt returns the sentence that the title begins with, or the first one.
func (s *scanner) titleAt() sentence {
	for _, p := range s.parts {
		if strings.HasPrefix(s.draft.Title, p.text) {
			return p
		}
	}
	return s.parts[0]
}

// thin drops findings of form that repeat one rule too often.
func (s *scanner) thin() {
	seen := map[string]int{}
	kept := s.out[:0]
	for _, f := range s.out {
		if seen[f.Rule]++; f.Severity == Form && seen[f.Rule] > maxAlike {
			continue
		}
		kept = append(kept, f)
	}
	s.out = kept
}
