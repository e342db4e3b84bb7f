package review

import "slices"

// The guards below are the vocabulary in which verbs say when they are allowed.

// during allows a verb in the given stages only.
func during(stages ...Stage) func(*Env, *Matter) *Error {
	return func(_ *Env, m *Matter) *Error { return inStage(m, stages...) }
}

func inStage(m *Matter, stages ...Stage) *Error {
	if s := m.Stage(); !slices.Contains(stages, s) {
		return Refused("stage", s)
	}
	return nil
}

// underReview allows a verb while the substance is examined: accepted, and no
// opinion letter out.
func underReview(_ *Env, m *Matter) *Error {
	if m.Accepted.IsZero() && m.End == nil {
		return Refused("stage.unaccepted", m.Stage())
	}
	return inStage(m, StageReviewing, StageSupplementing, StageConcluded)
}

// beforeLetter allows a verb until the opinion letter is out.
func beforeLetter(_ *Env, m *Matter) *Error {
	return inStage(m, StageReceived, StageSupplementing, StageReviewing, StageConcluded)
}

// beforeMeeting allows a verb until the matter was discussed: what was still to
// be gone through may be done after the letter.
func beforeMeeting(_ *Env, m *Matter) *Error {
	return inStage(m, StageReceived, StageSupplementing, StageReviewing, StageConcluded,
		StageAnswering, StageSettled, StageHeld)
}

// onRecord allows a verb on every matter whose registration stands.
func onRecord(_ *Env, m *Matter) *Error {
	if m.Stage() == StageCancelled {
		return Refused("stage", StageCancelled)
	}
	return nil
}

// notBefore checks that a fact does not precede the one it follows.
func notBefore(param string, on, earlier Date, what Fact) error {
	if on < earlier {
		return &Error{Kind: KindInvalid, Code: "date.order", Args: []any{on, what, earlier}, Param: param}
	}
	return nil
}

// latestIntake is the last day on record before anything is concluded, which
// what follows may not precede.
func (m *Matter) latestIntake() (Date, Fact) {
	on, what := m.Received, Fact("received")
	if m.Accepted > on {
		on, what = m.Accepted, "accepted"
	}
	if n := len(m.Pauses); n > 0 {
		p := m.Pauses[n-1]
		if p.On > on {
			on, what = p.On, "supplement"
		}
		if p.Resumed > on {
			on, what = p.Resumed, "resumed"
		}
	}
	return on, what
}

// latest is the last day on record, conclusion, opinion letter and ending
// included.
func (m *Matter) latest() (Date, Fact) {
	on, what := m.latestIntake()
	if m.Conclusion != nil && m.Conclusion.On > on {
		on, what = m.Conclusion.On, "opinion"
	}
	if out := max(m.Finished(), m.lastLater()); out > on {
		on, what = out, "last"
	}
	if m.End != nil && m.End.On > on {
		on, what = m.End.On, "last"
	}
	return on, what
}

// lastLater is the last day on record after the review.
func (m *Matter) lastLater() Date {
	var on Date
	if m.Deliberation != nil {
		on = max(on, m.Deliberation.On)
	}
	if m.Recording != nil {
		on = max(on, m.Recording.On)
	}
	if m.Publication != nil {
		on = max(on, m.Publication.On)
	}
	if m.Deal != nil {
		on = max(on, m.Deal.Signed)
	}
	for _, f := range m.Filings {
		on = max(on, f.Sent, f.Resent, f.ResultOn)
	}
	for _, c := range m.Cleanups {
		on = max(on, c.Sent, c.On)
	}
	if l, ok := m.LiveLetter(CircularLetter); ok {
		on = max(on, l.On)
	}
	return on
}

// Fact names a dated fact in a message; the catalogue translates it.
type Fact string

// onParam is the parameter nearly every verb has: the day it happened.
func onParam() Param {
	return Param{Name: "on", Type: TypeDate, Default: func(e *Env, _ *Matter) string { return e.Today.String() }}
}

// day reads the "on" argument and warns when it lies in the future.
func day(e *Env, a Args) Date {
	on := a.Date("on")
	if on > e.Today {
		e.Warn(Rule{}, "date.future", on)
	}
	return on
}

func reasonParam(required bool, prepared func(p *Profile) []Reason) Param {
	p := Param{Name: "reason", Type: TypeLong, Required: required}
	if prepared != nil {
		p.Choices = func(e *Env, _ *Matter) []string { return Texts(prepared(e.Profile)) }
	}
	return p
}

// optional is a text nobody has to give.
func optional(names ...string) []Param {
	var out []Param
	for _, n := range names {
		out = append(out, Param{Name: n, Type: TypeText})
	}
	return out
}

func choice(name string, required bool, values ...string) Param {
	return Param{Name: name, Type: TypeChoice, Required: required,
		Choices: func(*Env, *Matter) []string { return values }}
}

func fixed(value string) func(*Env, *Matter) string {
	return func(*Env, *Matter) string { return value }
}
