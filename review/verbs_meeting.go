package review

import "slices"

// meetingVerbs lead from the letter through the meeting.
func meetingVerbs() []Verb {
	return []Verb{
		{Name: "resubmit", Group: GroupAfter, Allow: during(StageAnswering, StageSettled, StageHeld), Apply: applyResubmit, Params: []Param{
			onParam(), {Name: "file", Type: TypeFile},
			{Name: "review", Type: TypeChoice, Default: fixed(string(No)),
				Choices: func(*Env, *Matter) []string { return []string{string(Yes), string(No)} }},
		}},
		{Name: "deliberate", Group: GroupAfter, Many: true, Allow: allowDeliberate, Apply: applyDeliberate, Params: []Param{
			onParam(), choice("result", true, "passed", "changed", "held", "rejected"),
			{Name: "record", Type: TypeText}, {Name: "risk", Type: TypeLong},
		}},
	}
}

// applyResubmit takes in a revised draft. A new review begins anew: its window
// counts from this day, and what was found before is put aside, not lost.
func applyResubmit(e *Env, m *Matter, a Args) error {
	on := day(e, a)
	if err := notBefore("on", on, m.Finished(), "opinion"); err != nil {
		return err
	}
	if path := a.Text("file"); path != "" {
		att, err := e.Stored(path)
		if err != nil {
			return err
		}
		att.On, att.Draft = on, true
		m.Attachments = append(m.Attachments, att)
	}
	if a.Text("review") != string(Yes) {
		return nil
	}
	l, _ := m.LiveLetter(OpinionLetter)
	m.Rounds = append(slices.Clone(m.Rounds), Round{
		Accepted: m.Accepted, Pauses: m.Pauses, Extension: m.Extension, Points: m.Points, Counsel: m.Counsel,
		Opinions: m.Opinions, Conclusion: m.Conclusion, Letter: l.No, Finished: l.On, Late: l.Late,
	})
	m.Accepted, m.Pauses, m.Extension, m.Points, m.Counsel = on, nil, nil, nil, nil
	m.Opinions, m.Conclusion, m.Deliberation = nil, nil, nil
	return nil
}

// allowDeliberate keeps from the meeting what may not be discussed: the
// unreviewed, the unlawful, decisions without a risk assessment, what failed
// in fair competition.
func allowDeliberate(e *Env, m *Matter) *Error {
	if err := inStage(m, StageAnswering, StageSettled, StageHeld); err != nil {
		if m.Finished().IsZero() && m.End == nil {
			return Refused("deliberate.unreviewed").Under(e.Profile.Review)
		}
		return err
	}
	if err := m.gatesBeforeMeeting(e); err != nil {
		return err
	}
	_, noted := m.LiveLetter(UnadoptedLetter)
	if m.declined() > 0 && !noted && m.Kind == Normative {
		return Refused("deliberate.unadopted", m.declined()).Under(e.Profile.Meeting.Unadopted)
	}
	return nil
}

func (m *Matter) gatesBeforeMeeting(e *Env) *Error {
	for _, it := range e.Profile.For(m.Kind).Gates {
		c := m.Gates[it.ID]
		switch {
		case it.Outcome && c.Mark == Yes && c.Outcome == "uncontrollable":
			return Refused("deliberate.uncontrollable", it.Name).Under(it.Rule)
		case it.Outcome && it.Required && c.Mark != Yes && c.Mark != NotApplicable:
			return Refused("deliberate.gate", it.Name).Under(e.Profile.Meeting.Risk)
		}
	}
	return m.competitionBlocks(e)
}

// competitionBlocks refuses what was not reviewed for fair competition though
// it touches operators, or failed.
func (m *Matter) competitionBlocks(e *Env) *Error {
	failed := m.Competition != nil && m.Competition.Result == "violate"
	touched := MarkOf(e.Profile.For(m.Kind).Gates, m.Gates, RoleCompetition).Mark == No
	if failed || touched && m.Competition == nil {
		return Refused("deliberate.competition").Under(e.Profile.Meeting.Competition)
	}
	return nil
}

func applyDeliberate(e *Env, m *Matter, a Args) error {
	d := &Deliberation{On: day(e, a), Result: a.Text("result"), Record: a.Text("record"), Risk: a.Text("risk")}
	if err := notBefore("on", d.On, m.Finished(), "opinion"); err != nil {
		return err
	}
	if held := m.Deliberation; held != nil {
		if err := notBefore("on", d.On, held.On, "deliberated"); err != nil {
			return err
		}
	}
	if m.Conclusion.Result == Unlawful {
		if m.Kind != Decision { // the exit is for decisions alone
			return Refused("deliberate.never").Under(e.Profile.Meeting.Unlawful)
		}
		if d.Risk == "" {
			err := Refused("deliberate.unlawful").Under(e.Profile.Meeting.Unlawful)
			err.Param = "risk"
			return err
		}
		e.Warn(e.Profile.Meeting.Reform, "deliberate.reform")
	}
	if n := m.unanswered(); n > 0 {
		e.Warn(Rule{}, "deliberate.unanswered", n)
	}
	if m.declined() > 0 && m.Kind != Normative {
		e.Warn(e.Profile.Meeting.Unadopted, "deliberate.declined", m.declined())
	}
	m.Deliberation = d
	return nil
}
