package review

import (
	"regexp"
	"strconv"
)

// basisPattern is what a citation looks like: a name in 《》 or an article.
var basisPattern = regexp.MustCompile(`《.+》|第.+条`)

// opinionVerbs write, mend and take back opinions.
func opinionVerbs() []Verb {
	return []Verb{
		{Name: "opine", Group: GroupReview, Allow: underReview, Apply: applyOpine, Params: opinionParams(true)},
		{Name: "reword", Group: GroupReview, Allow: allowOnOpinion, Apply: applyReword,
			Params: append([]Param{opinionParam()}, opinionParams(false)...)},
		{Name: "retract", Group: GroupReview, Grave: true, Allow: allowOnOpinion, Apply: applyRetract,
			Params: []Param{opinionParam(), reasonParam(true, nil)}},
	}
}

func opinionParam() Param {
	return Param{Name: "opinion", Type: TypeChoice, Required: true,
		Choices: func(_ *Env, m *Matter) []string { return opinionNumbers(m) }}
}

func opinionNumbers(m *Matter) []string {
	var out []string
	for _, o := range m.LiveOpinions() {
		out = append(out, strconv.Itoa(o.N))
	}
	return out
}

func opinionParams(fresh bool) []Param {
	severity := choice("severity", false, string(Legality), string(Advice))
	if fresh {
		severity.Default = fixed(string(Legality))
	}
	return []Param{
		{Name: "article", Type: TypeText},
		{Name: "quote", Type: TypeLong},
		{Name: "problem", Type: TypeLong, Required: fresh},
		{Name: "basis", Type: TypeLong},
		{Name: "proposal", Type: TypeLong},
		severity,
	}
}

func allowOnOpinion(e *Env, m *Matter) *Error {
	if err := underReview(e, m); err != nil {
		return err
	}
	if len(m.LiveOpinions()) == 0 {
		return Refused("opinion.none")
	}
	return nil
}

func applyOpine(e *Env, m *Matter, a Args) error {
	o := Opinion{
		N: len(m.Opinions) + 1, Article: a.Text("article"), Quote: a.Text("quote"), Problem: a.Text("problem"),
		Basis: a.Text("basis"), Proposal: a.Text("proposal"), Severity: Severity(a.Text("severity")),
	}
	o.anchor(m)
	m.Opinions = append(m.Opinions, o)
	o.warn(e)
	return nil
}

// applyReword changes only the fields that were given.
func applyReword(e *Env, m *Matter, a Args) error {
	o, _ := m.OpinionByN(a.Int("opinion"))
	article, quote := o.Article, o.Quote
	for name, field := range map[string]*string{
		"article": &o.Article, "quote": &o.Quote, "problem": &o.Problem, "basis": &o.Basis, "proposal": &o.Proposal,
	} {
		if a.Has(name) {
			*field = a.Text(name)
		}
	}
	if o.Article != article || o.Quote != quote { // it is about another place now
		o.anchor(m)
	}
	if s := a.Text("severity"); s != "" {
		o.Severity = Severity(s)
	}
	if o.Problem == "" {
		return &Error{Kind: KindInvalid, Code: "param.missing", Args: []any{"problem"}, Param: "problem"}
	}
	o.warn(e)
	return nil
}

// anchor keeps the draft that the article and the quote are of.
func (o *Opinion) anchor(m *Matter) {
	f, _ := m.DraftFile()
	o.Text = f.SHA256
}

func (o Opinion) warn(e *Env) {
	switch {
	case o.Draft():
		e.Warn(Rule{}, "opinion.draft", o.N)
	case o.Severity == Legality && !basisPattern.MatchString(o.Basis):
		e.Warn(Rule{}, "opinion.basis", o.N)
	}
}

func applyRetract(_ *Env, m *Matter, a Args) error {
	o, _ := m.OpinionByN(a.Int("opinion"))
	o.Retracted = a.Text("reason")
	return nil
}
