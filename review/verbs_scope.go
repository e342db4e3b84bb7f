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
	return nil
}
