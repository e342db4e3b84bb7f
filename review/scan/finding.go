package scan

import "hefa/review"

// Severity says what a finding is about. Nothing a scanner finds is a verdict:
// the officer decides whether there is a problem at all.
type Severity string

const (
	Legality    Severity = "legality"    // may touch legality
	Competition Severity = "competition" // may touch fair competition
	Form        Severity = "form"        // drafting, dates, citations: nothing unlawful alleged
)

// Valid reports whether s is one of the three.
func (s Severity) Valid() bool { return s == Legality || s == Competition || s == Form }

// Finding (线索) is a place in a draft worth looking at, and why.
type Finding struct {
	Rule     string        `json:"rule"`    // id of the rule
	Article  string        `json:"article"` // label of the article it lies in, "" outside articles
	Basis    string        `json:"basis"`   // law, article, paragraph, item
	Status   review.Status `json:"status"`  // how far the basis has been checked
	Severity Severity      `json:"severity"`
	Start    int           `json:"start"` // rune offsets into Draft.Text, End exclusive
	End      int           `json:"end"`
	Quote    string        `json:"quote"` // the words between them
	Advice   string        `json:"advice"`
}

// Options fit the scanner to a place and a matter.
type Options struct {
	Places []string    // names of the county, its city and province, as texts write them
	Kind   review.Kind // empty: guessed from the title
}

// Result is everything the scanner has to say about one draft.
type Result struct {
	Findings  []Finding `json:"findings"` // in the order of the text, never nil
	Sentences int       `json:"sentences"`
	Notice    string    `json:"notice"` // what silence does not mean
}

// Flagged counts the sentences in which a rule of legality or competition
// found something; form findings do not count.
func (r Result) Flagged(text string) int {
	runes, n, last := []rune(text), 0, -1
	for _, f := range r.Findings {
		if f.Severity == Form || f.Start < last {
			continue
		}
		n++
		for last = f.End; last < len(runes) && !isStop(runes[last]); last++ {
		}
	}
	return n
}
