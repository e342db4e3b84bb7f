package review

import (
	"slices"
	"strings"
)

func questionIDs(e *Env, _ *Matter) []string {
	var out []string
	for _, q := range e.Profile.Scope {
		out = append(out, q.ID)
	}
	return out
}

func questionText(e *Env, _ *Matter, id string) string {
	for _, q := range e.Profile.Scope {
		if q.ID == id {
			return q.Text
		}
	}
	return ""
}

// outside is the answer of a question that settles that nothing is reviewed.
const outside = "outside"

// Judge asks the questions of the decision aid in order and returns the kind
// the first settling answer names, "" for outside the scope, with the
// questions that decided. The last result is false while it is open.
func (p *Profile) Judge(answers map[string]Mark) (kind Kind, why []Question, settled bool) {
	for _, q := range p.Scope {
		to := ""
		switch answers[q.ID] {
		case Yes:
			to = q.Yes
		case No:
			to = q.No
		default:
			return "", why, false
		}
		if to != "" {
			why = append(why, q)
		}
		switch {
		case to == outside:
			return "", why, true
		case to != "":
			return Kind(to), why, true
		}
	}
	return Other, why, true
}

// Inquiry is the decision aid asked question by question.
type Inquiry struct {
	Questions []Question
	Answers   []Mark // of the first questions, in order
}

// Next is the question to be asked now; false when nothing is left to ask.
func (q Inquiry) Next() (Question, bool) {
	if q.Settled() || len(q.Answers) >= len(q.Questions) {
		return Question{}, false
	}
	return q.Questions[len(q.Answers)], true
}

// leads is where an answer leads: a kind, outside, or "" to the next question.
func (q Question) leads(m Mark) string {
	switch m {
	case Yes:
		return q.Yes
	case No:
		return q.No
	}
	return ""
}

// Settled reports whether an answer has decided, or every question is answered.
func (q Inquiry) Settled() bool {
	_, decided := q.Decided()
	return decided || len(q.Answers) >= len(q.Questions)
}

// Decided is the question whose answer settled the matter, which is always the
// last one answered.
func (q Inquiry) Decided() (Question, bool) {
	if n := len(q.Answers); n > 0 && q.Questions[n-1].leads(q.Answers[n-1]) != "" {
		return q.Questions[n-1], true
	}
	return Question{}, false
}

// Proposal is what the answers come to: a kind, or "" for outside the scope.
// It holds once the inquiry is settled.
func (q Inquiry) Proposal() Kind {
	d, ok := q.Decided()
	switch to := d.leads(q.last()); {
	case !ok:
		return Other
	case to == outside:
		return ""
	default:
		return Kind(to)
	}
}

func (q Inquiry) last() Mark {
	if len(q.Answers) == 0 {
		return ""
	}
	return q.Answers[len(q.Answers)-1]
}

// Possible lists what the answers so far leave open, each once, in the order
// in which it could be decided; "" is outside the scope.
func (q Inquiry) Possible() []Kind {
	if q.Settled() {
		return []Kind{q.Proposal()}
	}
	var out []Kind
	add := func(to string) {
		if k := Kind(strings.TrimPrefix(to, outside)); to != "" && !slices.Contains(out, k) {
			out = append(out, k)
		}
	}
	last := Question{}
	for _, last = range q.Questions[len(q.Answers):] {
		add(last.Yes)
		add(last.No)
	}
	if last.Yes == "" || last.No == "" {
		add(string(Other))
	}
	return out
}

// Args are the arguments of the verb that records the inquiry.
func (q Inquiry) Args() Args {
	a := Args{}
	for i, m := range q.Answers {
		a[string(m)] = append(a[string(m)], q.Questions[i].ID)
	}
	return a
}

// Speaks returns the word of a title that speaks for yes.
func (q Question) Speaks(title string) (string, bool) { return WordRule{Words: q.Words}.in(title) }

// scopeReason is the prepared reason for being out of scope that the judgement
// of a matter rests on.
func scopeReason(e *Env, m *Matter) string {
	if m.Scope == nil || m.Scope.Proposal != "" {
		return ""
	}
	for _, q := range e.Profile.Scope {
		if slices.Contains(m.Scope.Why, q.ID) {
			return q.Reason
		}
	}
	return ""
}

func applyScope(e *Env, m *Matter, a Args) error {
	s := &Scope{On: e.Today, Answers: map[string]Mark{}, Remark: a.Text("remark")}
	known := questionIDs(e, m)
	for _, mark := range []Mark{Yes, No} {
		for _, id := range a.List(string(mark)) {
			if !slices.Contains(known, id) {
				return &Error{Kind: KindInvalid, Code: "scope.question", Args: []any{id, strings.Join(known, " ")}, Param: string(mark)}
			}
			if s.Answers[id] == Yes && mark == No {
				return &Error{Kind: KindInvalid, Code: "scope.both", Args: []any{id}, Param: string(mark)}
			}
			s.Answers[id] = mark
		}
	}
	kind, why, settled := e.Profile.Judge(s.Answers)
	if !settled {
		return Invalid("scope.open")
	}
	s.Proposal = kind
	for _, q := range why {
		s.Why = append(s.Why, q.ID)
		e.Warn(q.Rule, "scope.because", q.Text)
	}
	switch {
	case kind == "":
		e.Warn(Rule{}, "scope.outside")
	case kind != m.Kind:
		e.Warn(Rule{}, "scope.other", kind)
	}
	m.Scope = s
	return nil
}

// warnScope says at registration what the title and the issuer call up.
func (m *Matter) warnScope(e *Env) {
	for _, w := range e.Profile.Excluded {
		if word, ok := w.in(m.Title); ok {
			e.Warn(w.Rule, "scope.excluded", word, w.Text)
		}
	}
	issuer := m.Decider
	if issuer == "" {
		issuer = m.Drafter
	}
	for _, w := range e.Profile.Issuers {
		if word, ok := w.in(issuer); ok && m.Kind == Normative {
			e.Warn(w.Rule, "scope.issuer", issuer, word, w.Text)
		}
	}
	if m.Kind == Decision && m.Plan == nil {
		e.Warn(e.Profile.Catalogue.Rule, "plan.outside")
	}
}

func (w WordRule) in(s string) (string, bool) {
	for _, word := range w.Words {
		if strings.Contains(s, word) {
			return word, true
		}
	}
	return "", false
}

func allowCompetition(_ *Env, m *Matter) *Error {
	if m.End != nil || m.Publication != nil || m.Circular != nil || !m.Archived.IsZero() {
		return Refused("stage", m.Stage())
	}
	return nil
}

func applyCompetition(e *Env, m *Matter, a Args) error {
	c := &Competition{On: day(e, a), By: a.Text("by"), Initial: Mark(a.Text("initial")), Result: a.Text("outcome"),
		Conditions: a.List("conditions"), Reason: a.Text("reason")}
	if c.Result == "exception" && (len(c.Conditions) < len(e.Profile.Exceptions.Conditions) || c.Reason == "") {
		err := Refused("competition.exception").Under(e.Profile.Exceptions.Rule)
		err.Param = "conditions"
		return err
	}
	if c.Result == "violate" {
		e.Warn(e.Profile.Meeting.Competition, "competition.violate")
	}
	m.Competition = c
	m.passedCompetition(e.Profile)
	return nil
}

// passedCompetition marks the gate of the fair-competition review as gone
// through, unless the officer has marked it otherwise.
func (m *Matter) passedCompetition(p *Profile) {
	for _, it := range p.For(m.Kind).Gates {
		if it.Role == RoleCompetition && m.Gates[it.ID].Mark == "" {
			m.setCheck(&m.Gates, it.ID, Check{Mark: Yes, On: m.Competition.On, By: m.Competition.By})
		}
	}
}
