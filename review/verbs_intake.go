package review

import (
	"slices"
	"strings"
)

// intakeVerbs decide whether a submission is taken up.
func intakeVerbs() []Verb {
	ending := []Stage{StageReceived, StageSupplementing, StageReviewing}
	return []Verb{
		{Name: "accept", Group: GroupIntake, Many: true, Params: []Param{onParam()}, Allow: allowAccept, Apply: applyAccept},
		{Name: "supplement", Group: GroupIntake, Allow: during(StageReceived, StageReviewing), Apply: applySupplement, Params: []Param{
			onParam(),
			{Name: "missing", Type: TypeList, Choices: materialNames, Default: missingNames},
			{Name: "until", Type: TypeDate, Default: supplementTerm, Derived: true},
		}},
		{Name: "resume", Group: GroupIntake, Many: true, Params: []Param{onParam()}, Allow: during(StageSupplementing), Apply: applyResume},
		{Name: "return", Group: GroupIntake, Many: true, Grave: true, Allow: during(ending...), Apply: end(EndReturned),
			Params: []Param{onParam(), reasonParam(true, func(p *Profile) []Reason { return p.Reasons.Return })}},
		{Name: "outofscope", Group: GroupIntake, Many: true, Grave: true, Allow: during(ending...), Apply: end(EndOutOfScope),
			Params: []Param{onParam(), outOfScopeReason()}},
		{Name: "withdraw", Group: GroupIntake, Many: true, Grave: true, Allow: allowWithdraw, Apply: end(EndWithdrawn),
			Params: []Param{onParam(), reasonParam(true, nil)}},
	}
}

// outOfScopeReason starts with what the judgement of the scope found.
func outOfScopeReason() Param {
	p := reasonParam(true, func(p *Profile) []Reason { return p.Reasons.OutOfScope })
	p.Default = scopeReason
	return p
}

// allowWithdraw lets a unit take back what it sent in, or planned and never did.
func allowWithdraw(e *Env, m *Matter) *Error {
	if s := m.Stage(); s == StagePlanned || s == StageDrafted {
		return nil
	}
	return beforeLetter(e, m)
}

func allowAccept(e *Env, m *Matter) *Error {
	if !m.Accepted.IsZero() && m.End == nil {
		return Refused("accept.twice", m.Accepted)
	}
	if err := inStage(m, StageReceived, StageSupplementing); err != nil {
		return err
	}
	rules := e.Profile.For(m.Kind)
	var coming []string // accepting completes what is being supplemented
	if p, open := m.OpenPause(); open {
		coming = p.Missing
	}
	for _, it := range rules.Materials {
		if it.Required && m.Materials[it.ID].Mark == No && !slices.Contains(coming, it.Name) {
			return Refused("accept.missing", it.Name).Under(it.Rule)
		}
	}
	for _, it := range rules.Gates {
		if mark := m.Gates[it.ID].Mark; it.Required && e.Profile.Strict && mark != Yes && mark != NotApplicable {
			return Refused("accept.gate", it.Name).Under(it.Rule)
		}
	}
	return nil
}

func applyAccept(e *Env, m *Matter, a Args) error {
	on := day(e, a)
	if err := notBefore("on", on, m.Received, "received"); err != nil {
		return err
	}
	if p, open := m.OpenPause(); open {
		e.Warn(Rule{}, "accept.completes", on, strings.Join(p.Missing, "、"))
		if err := m.complete(e, p, on); err != nil {
			return err
		}
	}
	if n := len(m.Pauses); n > 0 {
		if err := notBefore("on", on, m.Pauses[n-1].Resumed, "resumed"); err != nil {
			return err
		}
	}
	m.Accepted = on
	m.warnUnchecked(e)
	return nil
}

// warnUnchecked names required rows nobody has marked, and gates not passed.
func (m *Matter) warnUnchecked(e *Env) {
	rules := e.Profile.For(m.Kind)
	for _, it := range rules.Materials {
		if it.Required && m.Materials[it.ID].Mark == "" {
			e.Warn(it.Rule, "accept.unchecked", it.Name)
		}
	}
	for _, it := range rules.Gates {
		switch mark := m.Gates[it.ID].Mark; {
		case mark == No:
			e.Warn(it.Rule, "accept.gate.open", it.Name)
		case mark == "" && it.Required:
			e.Warn(it.Rule, "accept.unchecked", it.Name)
		}
	}
}

func applySupplement(e *Env, m *Matter, a Args) error {
	p := Pause{On: day(e, a), Until: a.Date("until"), Missing: a.List("missing")}
	if len(p.Missing) == 0 {
		return &Error{Kind: KindInvalid, Code: "supplement.nothing", Param: "missing"}
	}
	earlier, what := m.latestIntake()
	if err := notBefore("on", p.On, earlier, what); err != nil {
		return err
	}
	if !p.Until.IsZero() {
		if err := notBefore("until", p.Until, p.On, "supplement"); err != nil {
			return err
		}
	}
	if given := a.Has("until"); !given && e.Profile.Supplement.Days > 0 {
		p.Until = AddWorkdays(e.Calendar, p.On, e.Profile.Supplement.Days)
	}
	m.Pauses = append(m.Pauses, p)
	m.markMaterials(e, p.Missing, No)
	if !m.Accepted.IsZero() {
		e.Warn(e.Profile.For(m.Kind).Window.PauseRule, "supplement.pauses", p.On)
	}
	return nil
}

func applyResume(e *Env, m *Matter, a Args) error {
	p, _ := m.OpenPause()
	return m.complete(e, p, day(e, a))
}

// complete ends a pause: what was missing has come.
func (m *Matter) complete(e *Env, p *Pause, on Date) error {
	if err := notBefore("on", on, p.On, "supplement"); err != nil {
		return err
	}
	p.Resumed = on
	m.setWording(Wording{Letter: RemindLetter}) // what was written of it asked for these materials
	m.markMaterials(e, p.Missing, Yes)
	return nil
}

// markMaterials sets the rows of the checklist whose names are listed.
func (m *Matter) markMaterials(e *Env, names []string, mark Mark) {
	for _, it := range e.Profile.For(m.Kind).Materials {
		if slices.Contains(names, it.Name) {
			m.setCheck(&m.Materials, it.ID, Check{Mark: mark})
		}
	}
}

func (m *Matter) setCheck(in *map[string]Check, id string, c Check) {
	if *in == nil {
		*in = map[string]Check{}
	}
	(*in)[id] = c
}

func end(how EndKind) func(*Env, *Matter, Args) error {
	return func(e *Env, m *Matter, a Args) error {
		on := day(e, a)
		earlier, what := m.latest()
		if err := notBefore("on", on, earlier, what); err != nil {
			return err
		}
		m.End = &Ending{How: how, On: on, Reason: a.Text("reason")}
		return nil
	}
}

func materialNames(e *Env, m *Matter) []string {
	var out []string
	for _, it := range e.Profile.For(m.Kind).Materials {
		out = append(out, it.Name)
	}
	return out
}

// missingNames offers the materials marked as absent.
func missingNames(e *Env, m *Matter) string {
	var out []string
	for _, it := range e.Profile.For(m.Kind).Materials {
		if m.Materials[it.ID].Mark == No {
			out = append(out, it.Name)
		}
	}
	return strings.Join(out, "\n")
}

func supplementTerm(e *Env, _ *Matter) string {
	if e.Profile.Supplement.Days == 0 {
		return ""
	}
	return AddWorkdays(e.Calendar, e.Today, e.Profile.Supplement.Days).String()
}
