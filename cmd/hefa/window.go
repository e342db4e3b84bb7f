package main

import (
	"slices"
	"strings"

	"hefa/review"
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

// explain prints a window so that an officer can check it by hand.
func (p *program) explain(w review.Window) {
	p.say("cli.window.from", p.date(w.From))
	if !w.First.IsZero() {
		p.say("cli.window.first", p.date(w.First))
	}
	unit := p.unit(w.Rule.Unit)
	if !w.Earliest.IsZero() {
		p.say("cli.window.earliest", p.date(w.Earliest), w.Rule.Min, unit)
	}
	switch {
	case w.Stopped:
		p.say("cli.window.stopped", w.Counted, w.Total()-w.Counted, unit)
	case w.Latest.IsZero():
		p.say("cli.window.open")
	default:
		p.say("cli.window.latest", p.date(w.Latest), w.Total(), unit)
	}
	if w.Extended > 0 {
		p.say("cli.window.extended", w.Extended, unit)
	}
	p.skips(w.Skipped)
	if r := ruleOf(w); !r.IsZero() {
		p.say("cli.window.rule", p.words.Rule(r))
	}
	if w.Provisional {
		p.say("cli.window.provisional")
	}
}

// skips prints the days that do not count, runs of one reason together.
func (p *program) skips(days []review.Skip) {
	if len(days) == 0 {
		return
	}
	p.say("cli.window.skipped", len(days))
	for i := 0; i < len(days); {
		j := i + 1
		for j < len(days) && days[j].Date == days[j-1].Date+1 && days[j].Why == days[i].Why && days[j].Name == days[i].Name {
			j++
		}
		span := p.shortDate(days[i].Date)
		if j > i+1 {
			span += p.words.T("cli.until", p.shortDate(days[j-1].Date))
		}
		p.line("  ", span, "  ", p.words.T("skip."+string(days[i].Why), days[i].Name))
		i = j
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
