package review

// concludeVerbs give the outcome of the review.
func concludeVerbs() []Verb {
	return []Verb{{
		Name: "conclude", Group: GroupConclude, Grave: true, Allow: allowConclude, Apply: applyConclude,
		Params: []Param{
			onParam(),
			choice("result", true, string(Lawful), string(Amend), string(Unlawful)),
			reasonParam(false, nil),
		},
	}}
}

func allowConclude(e *Env, m *Matter) *Error {
	if err := inStage(m, StageReviewing, StageConcluded); err != nil {
		return err
	}
	if rule := e.Profile.For(m.Kind).Counsel; !rule.IsZero() && len(m.Counsel) == 0 {
		return Refused("conclude.counsel").Under(rule)
	}
	for _, o := range m.LiveOpinions() {
		if o.Draft() {
			return Refused("conclude.draft", o.N)
		}
	}
	return nil
}

func applyConclude(e *Env, m *Matter, a Args) error {
	c := Conclusion{On: day(e, a), Result: Result(a.Text("result")), Reason: a.Text("reason")}
	earlier, what := m.latestIntake()
	if err := notBefore("on", c.On, earlier, what); err != nil {
		return err
	}
	if err := m.consistent(c.Result); err != nil {
		return err
	}
	w, _ := m.Window(e.Profile, e.Calendar)
	if w.Rule.Min > 0 && c.On < w.Earliest {
		c.Early = true
		if m.Urgent == nil {
			e.Warn(w.Rule.MinRule, "conclude.early", w.Earliest, w.Rule.Min, w.Rule.Unit)
		}
	}
	m.warnLate(e, w, c.On)
	if n := m.openPoints(e); n > 0 {
		e.Warn(Rule{}, "conclude.points", n)
	}
	if c.Result != Lawful && len(m.LiveOpinions()) == 0 && c.Reason == "" {
		e.Warn(Rule{}, "conclude.bare", c.Result)
	}
	m.Conclusion = &c
	return nil
}

// consistent refuses a clean result over opinions that allege illegality.
func (m *Matter) consistent(r Result) error {
	if r != Lawful {
		return nil
	}
	n := 0
	for _, o := range m.LiveOpinions() {
		if o.Severity == Legality {
			n++
		}
	}
	if n > 0 {
		return Refused("conclude.contradiction", n)
	}
	return nil
}

func (m *Matter) warnLate(e *Env, w Window, on Date) {
	if !w.Latest.IsZero() && on > w.Latest {
		e.Warn(w.Rule.MaxRule, "conclude.late", w.Latest)
	}
}

func (m *Matter) openPoints(e *Env) int {
	n := 0
	for _, it := range e.Profile.For(m.Kind).Points {
		if m.Points[it.ID].Mark == "" {
			n++
		}
	}
	return n
}
