package main

import (
	"strconv"

	"hefa/review"
)

// ruleRow is one rule of a profile with its source.
type ruleRow struct {
	Part   string        `json:"part"`
	ID     string        `json:"id"`
	Name   string        `json:"name"`
	Basis  string        `json:"basis"`
	Status review.Status `json:"status"`
}

// ruleRows lists every rule of a profile.
func ruleRows(p *review.Profile) []ruleRow {
	var out []ruleRow
	add := func(part, id, name string, r review.Rule) {
		if !r.IsZero() {
			out = append(out, ruleRow{part, id, name, r.Basis, r.Status})
		}
	}
	for _, k := range review.Kinds() {
		kindRules(string(k), p.For(k), add)
	}
	for _, r := range p.Reasons.Return {
		add("reasons.return", "", r.Text, r.Rule)
	}
	for _, r := range p.Reasons.OutOfScope {
		add("reasons.outofscope", "", r.Text, r.Rule)
	}
	for _, r := range p.Reasons.Urgent {
		add("reasons.urgent", "", r.Text, r.Rule)
	}
	for _, q := range p.Scope {
		add("scope", q.ID, q.Text, q.Rule)
	}
	for _, w := range append(append([]review.WordRule(nil), p.Excluded...), p.Issuers...) {
		add("words", "", w.Text, w.Rule)
	}
	add("meeting", "unlawful", "", p.Meeting.Unlawful)
	add("meeting", "reform", "", p.Meeting.Reform)
	add("meeting", "risk", "", p.Meeting.Risk)
	add("meeting", "unadopted", "", p.Meeting.Unadopted)
	add("meeting", "competition", "", p.Meeting.Competition)
	add("evaluation", "", "", p.Evaluation)
	add("catalogue", "", "", p.Catalogue.Rule)
	add("supplement", "", strconv.Itoa(p.Supplement.Days), p.Supplement.Rule)
	add("answer", "", strconv.Itoa(p.Answer.Days), p.Answer.Rule)
	return out
}

func kindRules(k string, r review.KindRules, add func(part, id, name string, rule review.Rule)) {
	add(k+".window", "min", strconv.Itoa(r.Window.Min), r.Window.MinRule)
	add(k+".window", "max", strconv.Itoa(r.Window.Max), r.Window.MaxRule)
	add(k+".window", "extension", strconv.Itoa(r.Window.Extension), r.Window.ExtensionRule)
	add(k+".window", "pause", "", r.Window.PauseRule)
	for _, list := range []struct {
		part  string
		items []review.Item
	}{{"materials", r.Materials}, {"gates", r.Gates}, {"points", r.Points}} {
		for _, it := range list.items {
			add(k+"."+list.part, it.ID, it.Name, it.Rule)
		}
	}
	add(k, "counsel", "", r.Counsel)
	for _, f := range r.Filings {
		add(k+".filings", f.ID, f.Name+" "+strconv.Itoa(f.Days), f.Rule)
	}
	add(k, "validity", strconv.Itoa(r.Validity.Years), r.Validity.Rule)
	add(k, "record", r.Record.Code, r.Record.Rule)
}

func (p *program) printProfile(rules *review.Profile) error {
	rows := ruleRows(rules)
	if p.json {
		return p.answer(map[string]any{"name": rules.Name, "edition": rules.Edition, "strict": rules.Strict, "rules": rows})
	}
	p.say("cli.profile.head", rules.Name, rules.Edition)
	var cells [][]string
	for _, r := range rows {
		cells = append(cells, []string{r.Part, r.ID, r.Name, p.words.Rule(review.Rule{Basis: r.Basis, Status: r.Status})})
	}
	p.table(cells)
	return nil
}
