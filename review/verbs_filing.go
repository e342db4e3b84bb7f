package review

// filingVerbs are 备案 and 后评估.
func filingVerbs() []Verb {
	return []Verb{
		{Name: "file", Group: GroupAfter, Many: true, Allow: allowFile, Apply: applyFile, Params: []Param{
			{Name: "to", Type: TypeChoice, Required: true, Choices: openFilings, Default: firstOpen}, onParam(),
		}},
		{Name: "receipt", Group: GroupAfter, Many: true, Allow: allowReceipt, Apply: applyReceipt, Params: []Param{
			{Name: "to", Type: TypeChoice, Required: true, Choices: sentFilings, Default: firstSent},
			choice("result", true, "filed", "returned", "amend"), onParam(),
		}},
		{Name: "evaluate", Group: GroupAfter, Allow: allowEvaluate, Apply: applyEvaluate, Params: append([]Param{
			onParam(), {Name: "due", Type: TypeDate},
			choice("result", false, "keep", "adjust", "stop"),
		}, optional("by", "trigger", "consequence")...)},
	}
}

func (m *Matter) filing(to string) *Filing {
	for i := range m.Filings {
		if m.Filings[i].To == to {
			return &m.Filings[i]
		}
	}
	return nil
}

func (m *Matter) filingsThat(is func(Filing) bool) []string {
	var out []string
	for _, f := range m.Filings {
		if is(f) {
			out = append(out, f.To)
		}
	}
	return out
}

func openFilings(_ *Env, m *Matter) []string { return m.filingsThat(Filing.Open) }

func sentFilings(_ *Env, m *Matter) []string {
	return m.filingsThat(func(f Filing) bool { return !f.Open() && f.Result == "" })
}

func first(list []string) string {
	if len(list) == 0 {
		return ""
	}
	return list[0]
}

func firstOpen(e *Env, m *Matter) string { return first(openFilings(e, m)) }
func firstSent(e *Env, m *Matter) string { return first(sentFilings(e, m)) }

func allowFile(e *Env, m *Matter) *Error {
	if m.Stage().Closed() || len(openFilings(e, m)) == 0 {
		return Refused("file.nothing", m.Stage())
	}
	return nil
}

func applyFile(e *Env, m *Matter, a Args) error {
	on, f := day(e, a), m.filing(a.Text("to"))
	earlier, what := m.Publication.On, Fact("published")
	if f.ResultOn > earlier {
		earlier, what = f.ResultOn, "sentback"
	}
	if err := notBefore("on", on, earlier, what); err != nil {
		return err
	}
	if on > f.Deadline() {
		e.Warn(Rule{}, "file.late", f.Deadline())
	}
	if f.Sent.IsZero() {
		f.Sent = on
	} else {
		f.Resent, f.Result, f.ResultOn = on, "", 0
	}
	return nil
}

func allowReceipt(e *Env, m *Matter) *Error {
	if m.Stage().Closed() || len(sentFilings(e, m)) == 0 {
		return Refused("receipt.nothing", m.Stage())
	}
	return nil
}

// applyReceipt records the answer. A return starts a clock of its own.
func applyReceipt(e *Env, m *Matter, a Args) error {
	on, f := day(e, a), m.filing(a.Text("to"))
	if err := notBefore("on", on, max(f.Sent, f.Resent), "filed"); err != nil {
		return err
	}
	f.Result, f.ResultOn = a.Text("result"), on
	if f.Result != "returned" {
		return nil
	}
	f.Returns = append(f.Returns[:len(f.Returns):len(f.Returns)], on)
	f.Correct = 0
	for _, r := range e.Profile.For(m.Kind).Filings {
		if r.ID == f.To && r.Correct > 0 {
			f.Correct = on + Date(r.Correct)
		}
	}
	if f.Correct.IsZero() {
		f.Correct = on
	}
	return nil
}

// afterDecision checks that what is recorded of a decision follows it.
func (m *Matter) afterDecision(on Date) error {
	if m.Publication != nil {
		return notBefore("on", on, m.Publication.On, "published")
	}
	return notBefore("on", on, m.Deliberation.On, "deliberated")
}

func allowEvaluate(_ *Env, m *Matter) *Error {
	if m.Kind != Decision && m.Kind != Normative {
		return Refused("evaluate.kind", m.Kind)
	}
	return inStage(m, StagePublished, StageInForce, StageDeliberated)
}

// applyEvaluate plans an evaluation, or records it. Whoever assessed the draft
// may not evaluate the decision.
func applyEvaluate(e *Env, m *Matter, a Args) error {
	v := Evaluation{}
	if m.Evaluation != nil {
		v = *m.Evaluation
	}
	for name, field := range map[string]*string{"by": &v.By, "trigger": &v.Trigger, "consequence": &v.Consequence} {
		if a.Text(name) != "" {
			*field = a.Text(name)
		}
	}
	if d := a.Date("due"); !d.IsZero() {
		v.Due = d
	}
	for _, c := range m.Gates {
		if c.By != "" && c.By == v.By {
			err := Refused("evaluate.assessor", v.By).Under(e.Profile.Evaluation)
			err.Param = "by"
			return err
		}
	}
	if r := a.Text("result"); r != "" {
		v.Result, v.On = r, day(e, a)
		if err := m.afterDecision(v.On); err != nil {
			return err
		}
	}
	if v.Due.IsZero() && v.On.IsZero() {
		return &Error{Kind: KindInvalid, Code: "param.missing", Args: []any{"due"}, Param: "due"}
	}
	m.Evaluation = &v
	return nil
}
