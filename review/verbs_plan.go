package review

import (
	"slices"
	"strconv"
	"strings"
	"time"
)

// planVerbs keep the year's catalogue and what happens before receipt.
func planVerbs() []Verb {
	return []Verb{
		{Name: "step", Group: GroupPlan, Allow: allowStep, Apply: applyStep, Params: []Param{
			{Name: "name", Type: TypeText, Required: true, Choices: stepNames, Default: openStepName},
			{Name: "planned", Type: TypeDate},
			{Name: "done", Type: TypeDate},
		}},
		{Name: "approve", Group: GroupPlan, Many: true, Allow: planned, Apply: applyApprove, Params: []Param{
			choice("what", true, "approved", "published"), onParam(),
		}},
		{Name: "adjust", Group: GroupPlan, Allow: planned, Apply: applyAdjust, Params: []Param{
			{Name: "what", Type: TypeText, Required: true}, reasonParam(true, nil), onParam(),
		}},
		{Name: "receive", Group: GroupPlan, Anew: true, Allow: during(StagePlanned), Apply: applyReceive, Params: []Param{
			onParam(), {Name: "title", Type: TypeText, Default: func(_ *Env, m *Matter) string { return m.Title }},
			{Name: "meeting", Type: TypeDate},
		}},
		{Name: "scope", Group: GroupIntake, Allow: beforeLetter, Apply: applyScope, Params: []Param{
			{Name: "yes", Type: TypeList, Choices: questionIDs, Describe: questionText},
			{Name: "no", Type: TypeList, Choices: questionIDs, Describe: questionText},
			{Name: "remark", Type: TypeText},
		}},
		{Name: "consult", Group: GroupIntake, Allow: onRecord, Apply: applyConsult, Params: []Param{
			onParam(), {Name: "text", Type: TypeLong, Required: true},
		}},
		{Name: "competition", Group: GroupReview, Allow: allowCompetition, Apply: applyCompetition, Params: []Param{
			onParam(), {Name: "by", Type: TypeText, Required: true},
			choice("initial", false, string(Yes), string(No)),
			choice("outcome", true, "pass", "exception", "violate"),
			{Name: "conditions", Type: TypeList,
				Choices: func(e *Env, _ *Matter) []string { return e.Profile.Exceptions.Conditions }}, reasonParam(false, nil),
		}},
	}
}

// Planning is the verb that enters an item in the catalogue. Like Registration
// it makes a matter and is not in Verbs.
func Planning() Verb {
	return Verb{
		Name: "plan", Group: GroupPlan, Apply: applyPlanning,
		Allow: func(*Env, *Matter) *Error { return nil },
		Params: []Param{
			{Name: "title", Type: TypeText, Required: true},
			{Name: "drafter", Type: TypeText, Required: true},
			{Name: "year", Type: TypeNumber, Required: true,
				Default: func(e *Env, _ *Matter) string { return strconv.Itoa(e.Today.Year()) }},
			{Name: "steps", Type: TypeList, Choices: stepNames},
		},
	}
}

func applyPlanning(e *Env, m *Matter, a Args) error {
	m.Kind, m.Title, m.Drafter, m.Profile = Decision, a.Text("title"), a.Text("drafter"), e.Profile.Edition
	m.Plan = &Plan{Year: a.Int("year")}
	if m.Plan.Year < 2000 || m.Plan.Year > 2100 {
		return &Error{Kind: KindInvalid, Code: "plan.year", Args: []any{a.Int("year")}, Param: "year"}
	}
	for _, line := range a.List("steps") {
		step, err := parseStep(line, m.Plan.Year)
		if err != nil {
			return err
		}
		m.Plan.Steps = append(m.Plan.Steps, step)
	}
	return m.number(e)
}

// parseStep reads a step with its planned day at the end, as in 风险评估 5月20日. A
// day without a year is one of the catalogue's year.
func parseStep(line string, year int) (Step, error) {
	words := strings.Fields(line)
	if n := len(words) - 1; n > 0 {
		if on, err := ParseWhen(words[n], DateOf(year, time.January, 1)); err == nil {
			return Step{Name: strings.Join(words[:n], " "), Planned: on}, nil
		}
	}
	return Step{}, &Error{Kind: KindInvalid, Code: "plan.step", Args: []any{line}, Param: "steps"}
}

func planned(_ *Env, m *Matter) *Error {
	if m.Plan == nil {
		return Refused("plan.none")
	}
	return onRecord(nil, m)
}

func allowStep(e *Env, m *Matter) *Error { return planned(e, m) }

// stepNames lists the steps of the plan and those a decision goes through, each
// once.
func stepNames(e *Env, m *Matter) []string {
	var out []string
	add := func(name string) {
		if name != "" && !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	if m.Plan != nil {
		for _, s := range m.Plan.Steps {
			add(s.Name)
		}
	}
	for _, it := range e.Profile.For(Decision).Gates {
		add(it.Name)
	}
	add(e.Profile.Catalogue.Submission)
	return out
}

func openStepName(_ *Env, m *Matter) string {
	s, _ := m.openStep()
	return s.Name
}

// applyStep plans a step or marks it done.
func applyStep(_ *Env, m *Matter, a Args) error {
	name := a.Text("name")
	if a.Date("planned").IsZero() && a.Date("done").IsZero() {
		return &Error{Kind: KindInvalid, Code: "step.when", Param: "done"}
	}
	for i := range m.Plan.Steps {
		if s := &m.Plan.Steps[i]; s.Name == name {
			if d := a.Date("planned"); !d.IsZero() {
				s.Planned = d
			}
			if d := a.Date("done"); !d.IsZero() {
				s.Done = d
			}
			return nil
		}
	}
	if a.Date("planned").IsZero() {
		return &Error{Kind: KindInvalid, Code: "param.missing", Args: []any{"planned"}, Param: "planned"}
	}
	m.Plan.Steps = append(m.Plan.Steps, Step{Name: name, Planned: a.Date("planned"), Done: a.Date("done")})
	return nil
}

// applyApprove records the Party committee's approval, then the publication of
// the catalogue, in this order.
func applyApprove(e *Env, m *Matter, a Args) error {
	on := day(e, a)
	if a.Text("what") == "approved" {
		if p := m.Plan.Published; !p.IsZero() && on > p {
			return notBefore("on", p, on, "approved")
		}
		m.Plan.Approved = on
		return nil
	}
	if m.Plan.Approved.IsZero() {
		return Refused("plan.unapproved").Under(e.Profile.Catalogue.Rule)
	}
	m.Plan.Published = on
	return notBefore("on", on, m.Plan.Approved, "approved")
}

func applyAdjust(e *Env, m *Matter, a Args) error {
	m.Plan.Changes = append(m.Plan.Changes, PlanChange{On: day(e, a), What: a.Text("what"), Reason: a.Text("reason")})
	return nil
}

// applyReceive turns an item of the catalogue into a submission; the item's
// number stays on record. It is judged by the rules of this day, not by those
// of the day it was planned.
func applyReceive(e *Env, m *Matter, a Args) error {
	m.Received = day(e, a)
	if t := a.Text("title"); t != "" {
		m.Title = t
	}
	m.Profile = e.Profile.Edition
	m.warnScope(e)
	if err := m.planMeeting(e, "meeting", a.Date("meeting")); err != nil {
		return err
	}
	m.Plan.submitted(e.Profile, m.Received)
	m.Former = append(m.Former[:len(m.Former):len(m.Former)], m.No)
	return m.number(e)
}

// submitted marks the step on which the draft is sent in as done.
func (p *Plan) submitted(rules *Profile, on Date) {
	for i := range p.Steps {
		if s := &p.Steps[i]; s.Name == rules.Catalogue.Submission && s.Done.IsZero() {
			s.Done = on
		}
	}
}

func applyConsult(e *Env, m *Matter, a Args) error {
	m.Consults = append(m.Consults, Note{On: day(e, a), Text: a.Text("text")})
	return nil
}
