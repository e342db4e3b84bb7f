package main

import (
	"hefa/review"
	"hefa/review/desk"
	"hefa/review/scan"
	"hefa/ui/words"
)

// carriedRow tells in JSON where an opinion stands in the newest draft.
type carriedRow struct {
	Round    any `json:"round"` // of an earlier review, from 1; null for the last one
	N        int `json:"n"`
	Article  any `json:"article"` // label it has now
	Fate     any `json:"fate"`    // kept, reworded, gone; null when the opinion is on no article
	Quote    any `json:"quote"`   // stands, absent
	Proposal any `json:"proposal"`
	Reply    any `json:"reply"` // proposed: adopted, partly, declined
}

func carriedRows(v *desk.Versions) []carriedRow {
	out := []carriedRow{}
	if v == nil {
		return out
	}
	for _, c := range v.Carried {
		out = append(out, carriedRow{orNull(c.Round), c.N, orNull(c.Article), orNull(c.Fate), orNull(c.Quote), orNull(c.Proposal), orNull(c.Reply)})
	}
	return out
}

// carried prints where an opinion stands in the newest draft.
func (p *program) carried(v *desk.Versions, round int, o review.Opinion) {
	if s, known := v.CarriedTo(round, o.N); known {
		p.block("    ", p.words.T("compare.hint")+p.words.T("punct.colon")+words.CarriedWhy(p.words, s))
	}
}

// earlier prints the opinions of earlier rounds, the last one first.
func (p *program) earlier(m *review.Matter, v *desk.Versions) {
	for i := len(m.Rounds); i > 0; i-- {
		opinions := m.Rounds[i-1].Opinions
		if len(opinions) > 0 {
			p.line("")
			p.say("cli.earlier", i)
		}
		for _, o := range opinions {
			p.opinion(o)
			p.carried(v, i, o)
		}
	}
}

// dismissed prints the findings of the scanner that were put aside, and why.
func (p *program) dismissed(m *review.Matter) {
	if len(m.Dismissed) == 0 {
		return
	}
	p.section("cli.dismissed")
	named := map[string]string{}
	for _, r := range scan.Rules() {
		named[r.ID] = r.Name
	}
	for _, d := range m.Dismissed {
		p.line("  ", p.shortDate(d.On), "  ", p.words.T("cli.scan.rule", named[d.Rule], d.Rule))
		if d.Quote != "" {
			p.block("    ", p.words.T("cli.scan.quote", d.Quote))
		}
		p.block("    ", p.words.Label("reason")+p.words.T("punct.colon")+d.Reason)
	}
}
