package review

import "slices"

// Registration is the verb that makes a matter (登记). It is not in Verbs,
// which act on a matter that exists.
func Registration() Verb {
	return Verb{
		Name: "add", Group: GroupIntake, Apply: applyRegistration,
		Allow: func(*Env, *Matter) *Error { return nil },
		Params: []Param{
			{Name: "title", Type: TypeText, Required: true},
			{Name: "kind", Type: TypeChoice, Required: true, Choices: kindNames},
			{Name: "drafter", Type: TypeText, Required: true},
			{Name: "decider", Type: TypeText},
			{Name: "received", Type: TypeDate, Default: func(e *Env, _ *Matter) string { return e.Today.String() }},
			{Name: "file", Type: TypeList},
			{Name: "meeting", Type: TypeDate},
		},
	}
}

func kindNames(*Env, *Matter) []string {
	var out []string
	for _, k := range Kinds() {
		out = append(out, string(k))
	}
	return out
}

func applyRegistration(e *Env, m *Matter, a Args) error {
	m.Kind = Kind(a.Text("kind"))
	m.Title, m.Drafter, m.Decider = a.Text("title"), a.Text("drafter"), a.Text("decider")
	m.Received = a.Date("received")
	m.Profile = e.Profile.Edition
	if m.Received > e.Today {
		e.Warn(Rule{}, "date.future", m.Received)
	}
	m.warnScope(e)
	if err := m.planMeeting(e, "meeting", a.Date("meeting")); err != nil {
		return err
	}
	for i, path := range a.List("file") {
		att, err := e.Stored(path)
		if err != nil {
			return err
		}
		att.On, att.Draft = m.Received, i == 0
		m.Attachments = append(m.Attachments, att)
	}
	return m.number(e)
}

// Foresee is what a registration would warn of, from what is typed so far: an
// unfinished form has no title or unit yet.
func Foresee(e *Env, a Args) []Warning {
	when := func(name string) Date {
		d, _ := ParseWhen(a.Text(name), e.Today)
		return d
	}
	m := &Matter{Kind: Kind(a.Text("kind")), Title: a.Text("title"), Drafter: a.Text("drafter"), Decider: a.Text("decider"), Received: when("received")}
	m.warnScope(e)
	if err := m.planMeeting(e, "meeting", when("meeting")); err != nil {
		return e.Warnings
	}
	return e.Warnings
}

// number gives the matter the next number of what it is: a submission, an item
// of the catalogue, a document taken in from a ledger, a circular.
func (m *Matter) number(e *Env) error {
	series, code, year := MatterSeries(m.Kind), e.Profile.For(m.Kind).Code, m.Received.Year()
	switch {
	case m.Listed:
		series, code = ListSeries, ListCode
	case m.Circular != nil:
		series, code = CircularSeries, CircularCode
	case m.Received.IsZero():
		series, code, year = PlanSeries, PlanCode, m.Plan.Year
	}
	seq, err := e.Number(series, year)
	if err != nil {
		return err
	}
	m.No = MatterNo(code, year, seq)
	return nil
}

// correctVerb mends what was registered wrongly (更正登记).
func correctVerb() Verb {
	return Verb{Name: "correct", Group: GroupIntake, Allow: beforeLetter, Apply: applyCorrect, Params: []Param{
		{Name: "title", Type: TypeText, Default: func(_ *Env, m *Matter) string { return m.Title }},
		{Name: "kind", Type: TypeChoice, Choices: kindNames, Default: func(_ *Env, m *Matter) string { return string(m.Kind) }},
		{Name: "drafter", Type: TypeText, Default: func(_ *Env, m *Matter) string { return m.Drafter }},
		{Name: "decider", Type: TypeText, Default: func(_ *Env, m *Matter) string { return m.Decider }},
		{Name: "received", Type: TypeDate, Default: func(_ *Env, m *Matter) string { return m.Received.String() }},
	}}
}

// applyCorrect changes registered facts. Another kind belongs to another
// series of numbers: the old number is voided and stays on record. What was
// marked, extended and concluded under the old kind's rules does not hold.
func applyCorrect(e *Env, m *Matter, a Args) error {
	received := a.Date("received")
	if err := m.checkReceived(e, received); err != nil {
		return err
	}
	for _, name := range []string{"title", "drafter"} {
		if a.Text(name) == "" {
			return &Error{Kind: KindInvalid, Code: "param.missing", Args: []any{name}, Param: name}
		}
	}
	m.Title, m.Drafter, m.Decider, m.Received = a.Text("title"), a.Text("drafter"), a.Text("decider"), received
	kind := Kind(a.Text("kind"))
	if kind == m.Kind {
		return nil
	}
	old := m.No
	if m.Conclusion != nil || m.Extension != nil {
		e.Warn(Rule{}, "correct.reopened")
	}
	m.Kind, m.Materials, m.Gates, m.Points, m.Conclusion, m.Extension = kind, nil, nil, nil, nil, nil
	m.Former = append(slices.Clone(m.Former), old)
	e.Warn(Rule{}, "correct.renumbered", old)
	return m.number(e)
}

// checkReceived keeps a corrected day of receipt before what followed it.
func (m *Matter) checkReceived(e *Env, received Date) error {
	if received > e.Today {
		e.Warn(Rule{}, "date.future", received)
	}
	if !m.Meeting.IsZero() {
		if err := notBefore("received", m.Meeting, received, "received"); err != nil {
			return err
		}
	}
	if len(m.Pauses) > 0 {
		if err := notBefore("received", m.Pauses[0].On, received, "received"); err != nil {
			return err
		}
	}
	if m.Accepted.IsZero() {
		return nil
	}
	return notBefore("received", m.Accepted, received, "received")
}
