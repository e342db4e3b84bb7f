package words

import (
	"strings"

	"hefa/review"
	"hefa/ui/locale"
)

// Before lists what happened to a matter before it was received: where it was
// taken over from, its place in
// the catalogue, early talks, the judgement whether it is reviewed at all.
func Before(say locale.Catalogue, m *review.Matter) []Fact {
	var out []Fact
	add := adder(say, &out)
	if t := m.Transcript; t != nil {
		counts := ""
		if c, ok := m.Counted(); ok {
			counts = say.T("overview.counted", c.Opinions, c.Adopted, c.Partly, c.Declined)
		}
		add(say.T("overview.transcribed"), t.Source, counts)
	}
	if p := m.Plan; p != nil {
		add(say.T("view.catalogue"), say.T("overview.year", p.Year), dated(say, "choice.what.approved", p.Approved), dated(say, "choice.what.published", p.Published))
		for _, s := range p.Steps {
			state := say.T("overview.step.open", s.Planned)
			if !s.Done.IsZero() {
				state = say.T("overview.step.done", s.Done)
			}
			add("", s.Name+" "+state)
		}
		for _, c := range p.Changes {
			add(say.Verb("adjust"), c.On.String(), c.What, c.Reason)
		}
	}
	for _, n := range m.Consults {
		add(say.Verb("consult"), n.On.String(), n.Text)
	}
	if s := m.Scope; s != nil {
		judged := say.T("scope.outside")
		if s.Proposal != "" {
			judged = say.T("kind." + string(s.Proposal))
		}
		add(say.Verb("scope"), s.On.String(), judged, s.Remark)
	}
	if d := m.Deal; d != nil {
		add(say.Verb("terms"), d.Party, d.Amount, d.Type, dated(say, "param.terms.until.label", d.Until))
	}
	return out
}

// After lists what happened to a matter after its opinion letter.
func After(say locale.Catalogue, m *review.Matter) []Fact {
	var out []Fact
	add := adder(say, &out)
	for i, r := range m.Rounds {
		add(say.T("overview.round", i+1), r.Accepted.String(), say.T("result."+string(r.Conclusion.Result)), r.Letter)
	}
	if c := m.Competition; c != nil {
		add(say.T("letter1.competition"), c.On.String(), c.By, say.T("choice.outcome."+c.Result), strings.Join(c.Conditions, say.T("punct.list")), c.Reason)
	}
	if d := m.Deliberation; d != nil {
		add(say.Verb("deliberate"), d.On.String(), say.T("choice.result."+d.Result), d.Record, d.Risk)
	}
	for _, r := range m.Refusals {
		add(say.Verb("refuse"), r.On.String(), r.Refused)
	}
	if r := m.Recording; r != nil {
		switch {
		case r.No != "":
			add(say.Verb("register"), r.On.String(), r.No)
		case r.Refused != "":
			add(say.Verb("refuse"), r.On.String(), r.Refused)
		default:
			add(say.Verb("request"), r.Asked.String())
		}
	}
	if m.Deal != nil && !m.Deal.Signed.IsZero() {
		add(say.Verb("sign"), m.Deal.Signed.String(), m.Deal.No)
	}
	publication(say, m, add)
	if v := m.Evaluation; v != nil {
		add(say.Verb("evaluate"), dated(say, "param.due.label", v.Due), v.By, dated(say, "param.on.label", v.On), resultOf(say, v.Result), v.Consequence)
	}
	for _, c := range m.Cleanups {
		add(say.Verb("cleanup"), c.Round, c.On.String(), resultOf(say, c.Result), c.Reason, c.View)
	}
	return out
}

func publication(say locale.Catalogue, m *review.Matter, add func(label string, parts ...string)) {
	p := m.Publication
	if p == nil {
		return
	}
	parts := []string{p.On.String(), p.No, say.T("overview.effect", p.Effect)}
	if !p.Until.IsZero() {
		parts = append(parts, say.T("overview.until1", p.Until))
	}
	if p.Unrecorded {
		parts = append(parts, say.T("overview.unrecorded"))
	}
	add(say.Verb("publish"), append(parts, p.Place, p.Signer)...)
	for _, f := range m.Filings {
		add(say.Verb("file"), say.T("choice.to."+f.To), dated(say, "overview.due1", f.Deadline()), dated(say, "overview.sent1", f.Sent), resultOf(say, f.Result))
	}
}

// adder collects facts, leaving out empty parts.
func adder(say locale.Catalogue, out *[]Fact) func(label string, parts ...string) {
	return func(label string, parts ...string) {
		var full []string
		for _, p := range parts {
			if p != "" {
				full = append(full, p)
			}
		}
		*out = append(*out, Fact{label, strings.Join(full, say.T("punct.comma"))})
	}
}

func dated(say locale.Catalogue, code string, d review.Date) string {
	if d.IsZero() {
		return ""
	}
	return say.T(code) + " " + d.String()
}

func resultOf(say locale.Catalogue, result string) string {
	if result == "" {
		return ""
	}
	return say.T("choice.result." + result)
}

// Course is the life of a matter on one line: its dated stages so far.
func Course(say locale.Catalogue, m *review.Matter, arrow string) string {
	var out []string
	add := func(label string, d review.Date) {
		if !d.IsZero() {
			out = append(out, label+" "+d.String()[5:])
		}
	}
	add(say.Label("received"), m.Received)
	add(say.Verb("accept"), m.Accepted)
	if m.Conclusion != nil {
		add(say.T("overview.conclusion"), m.Conclusion.On)
	}
	add(say.T("letter1.opinion"), m.Finished())
	if m.Deliberation != nil {
		add(say.Verb("deliberate"), m.Deliberation.On)
	}
	if m.Recording != nil {
		add(say.Verb("register"), m.Recording.On)
	}
	if m.Publication != nil {
		add(say.Verb("publish"), m.Publication.On)
	}
	for _, f := range m.Filings {
		add(say.Verb("file"), f.Sent)
	}
	if m.Deal != nil {
		add(say.Verb("sign"), m.Deal.Signed)
	}
	add(say.Verb("archive"), m.Archived)
	return strings.Join(out, " "+arrow+" ")
}
