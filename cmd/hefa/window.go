package main

import (
	"slices"
	"strings"

	"hefa/review"
	"hefa/ui/words"
)

// window is a window as due and show print it in JSON.
type window struct {
	Kind        review.Kind   `json:"kind"`
	From        review.Date   `json:"from"`
	First       review.Date   `json:"first_day"`
	Earliest    review.Date   `json:"earliest"`
	Latest      review.Date   `json:"latest"`
	Unit        review.Unit   `json:"unit"`
	Min         any           `json:"min"`
	Max         any           `json:"max"`
	Skipped     []skipped     `json:"skipped"`
	Basis       any           `json:"basis"`
	Status      review.Status `json:"status"`
	Provisional bool          `json:"provisional"`
}

type skipped struct {
	Date   review.Date       `json:"date"`
	Reason review.SkipReason `json:"reason"`
	Name   any               `json:"name"` // the holiday
}

func windowOf(k review.Kind, w review.Window) window {
	rule := ruleOf(w)
	out := window{
		Kind: k, From: w.From, First: w.First, Earliest: w.Earliest, Latest: w.Latest, Unit: w.Rule.Unit,
		Min: orNull(w.Rule.Min), Max: orNull(w.Total()), Skipped: []skipped{},
		Basis: orNull(rule.Basis), Status: rule.Status, Provisional: w.Provisional,
	}
	for _, s := range w.Skipped {
		out.Skipped = append(out.Skipped, skipped{s.Date, s.Why, orNull(s.Name)})
	}
	return out
}

// certainty orders statuses from the best checked to the least national.
var certainty = []review.Status{review.Verified, review.SecondHand, review.Reported, review.Remembered, review.Local}

// ruleOf joins the provisions a window rests on; it is as sure as the weakest
// of them.
func ruleOf(w review.Window) review.Rule {
	rules := []review.Rule{w.Rule.MinRule, w.Rule.MaxRule}
	if w.Extended > 0 {
		rules = append(rules, w.Rule.ExtensionRule)
	}
	var out review.Rule
	var bases []string
	for _, r := range rules {
		if r.IsZero() || slices.Contains(bases, r.Basis) {
			continue
		}
		bases = append(bases, r.Basis)
		if len(bases) == 1 || slices.Index(certainty, r.Status) > slices.Index(certainty, out.Status) {
			out.Status = r.Status
		}
	}
	out.Basis = strings.Join(bases, "；")
	return out
}

// explain prints a window so that an officer can check it by hand, in the
// words of the screen.
func (p *program) explain(w review.Window) {
	for _, line := range words.Explain(p.words, w) {
		p.line(line)
	}
}

// date writes a day as people do, with its weekday.
func (p *program) date(d review.Date) string {
	if d.IsZero() {
		return ""
	}
	return p.shortDate(d) + p.words.T("cli.aside", p.words.T("weekday."+weekdayCodes[d.Weekday()]))
}

func (p *program) shortDate(d review.Date) string {
	if p.words.English() {
		return d.String()
	}
	return d.Chinese()
}

// weekdayCodes are indexed by time.Weekday.
var weekdayCodes = [7]string{"sun", "mon", "tue", "wed", "thu", "fri", "sat"}
