package review

import "slices"

// Dismissed is a finding of the scanner (线索) that the officer looked at and
// found harmless. It holds for these words under this rule, wherever a later
// draft says the same again.
type Dismissed struct {
	Rule   string `json:"rule"`            // id of the scanner's rule
	Quote  string `json:"quote,omitempty"` // the sentence, or the words that were found
	Reason string `json:"reason"`
	On     Date   `json:"on"`
}

// Dismissal tells whether a finding was dismissed: a rule that holds in a
// sentence because of some words of it.
func (m *Matter) Dismissal(rule, sentence, words string) (Dismissed, bool) {
	i := slices.IndexFunc(m.Dismissed, func(d Dismissed) bool {
		return d.Rule == rule && (d.Quote == sentence || d.Quote == words)
	})
	if i < 0 {
		return Dismissed{}, false
	}
	return m.Dismissed[i], true
}

// findingVerbs deal with what the scanner found.
func findingVerbs() []Verb {
	return []Verb{{
		Name: "dismiss", Group: GroupReview, Allow: underReview, Apply: applyDismiss,
		Params: []Param{
			{Name: "rule", Type: TypeText, Required: true},
			{Name: "quote", Type: TypeLong},
			{Name: "reason", Type: TypeLong, Required: true, Choices: reasonsGiven},
			onParam(),
		},
	}}
}

// reasonsGiven are the reasons for earlier dismissals, the latest first.
func reasonsGiven(_ *Env, m *Matter) []string {
	var out []string
	for _, d := range slices.Backward(m.Dismissed) {
		if !slices.Contains(out, d.Reason) {
			out = append(out, d.Reason)
		}
	}
	return out
}

func applyDismiss(e *Env, m *Matter, a Args) error {
	d := Dismissed{Rule: a.Text("rule"), Quote: a.Text("quote"), Reason: a.Text("reason"), On: day(e, a)}
	if _, twice := m.Dismissal(d.Rule, d.Quote, d.Quote); twice {
		return Refused("dismiss.twice")
	}
	m.Dismissed = append(m.Dismissed, d)
	return nil
}
