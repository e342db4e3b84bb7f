package review

// The facts below are the life of a matter before and after its review.

// Plan is a matter's place in the year's catalogue of major decisions
// (年度目录). A planned matter exists before anything was submitted.
type Plan struct {
	Year      int          `json:"year"`
	Steps     []Step       `json:"steps,omitempty"`
	Approved  Date         `json:"approved,omitzero"`  // by the Party committee
	Published Date         `json:"published,omitzero"` // to the public
	Changes   []PlanChange `json:"changes,omitempty"`
}

// Step is a planned procedure of a decision.
type Step struct {
	Name    string `json:"name"`
	Planned Date   `json:"planned"`
	Done    Date   `json:"done,omitzero"`
}

// openStep is the step of the plan that is due first among those not done.
func (m *Matter) openStep() (Step, bool) {
	var out Step
	if m.Plan == nil {
		return out, false
	}
	for _, s := range m.Plan.Steps {
		if s.Done.IsZero() && (out.Name == "" || s.Planned < out.Planned) {
			out = s
		}
	}
	return out, out.Name != ""
}

// PlanChange is an adjustment of the catalogue.
type PlanChange struct {
	On     Date   `json:"on"`
	What   string `json:"what"`
	Reason string `json:"reason"`
}

// Scope is the judgement whether a submission is of the kinds hefa reviews
// (送审范围判定), with the answers it rests on.
type Scope struct {
	On       Date            `json:"on"`
	Answers  map[string]Mark `json:"answers"`
	Proposal Kind            `json:"proposal,omitempty"` // "" = outside the scope
	Why      []string        `json:"why,omitempty"`      // IDs of the questions that decided
	Remark   string          `json:"remark,omitempty"`
}

// Competition is a fair-competition review (公平竞争审查).
type Competition struct {
	On         Date     `json:"on"`
	By         string   `json:"by"`
	Initial    Mark     `json:"initial,omitempty"` // the drafter's own first review came along
	Result     string   `json:"result"`            // pass, exception, violate
	Conditions []string `json:"conditions,omitempty"`
	Reason     string   `json:"reason,omitempty"`
}

// Deal is what a contract is about.
type Deal struct {
	Party  string `json:"party"`
	Type   string `json:"type,omitempty"`
	Amount string `json:"amount,omitempty"` // yuan, exact decimal
	Until  Date   `json:"until,omitzero"`
	Model  bool   `json:"model,omitempty"` // an unchanged model text: the simple procedure
	Signed Date   `json:"signed,omitzero"`
	No     string `json:"no,omitempty"`
}

// Deliberation is the outcome of the collective discussion.
type Deliberation struct {
	On     Date   `json:"on"`
	Result string `json:"result"` // passed, changed, held, rejected
	Record string `json:"record,omitempty"`
	Risk   string `json:"risk,omitempty"` // the stated risk of an exploratory reform
}

// Recording is 统一登记、编号: asked for, given or refused.
type Recording struct {
	Asked   Date   `json:"asked"`
	On      Date   `json:"on,omitzero"`
	No      string `json:"no,omitempty"`
	Refused string `json:"refused,omitempty"`
}

// wasRefused reports whether registration was asked for and refused last.
func (m *Matter) wasRefused() bool { return m.Recording != nil && m.Recording.Refused != "" }

// Publication is 公布 and what follows from it.
type Publication struct {
	On         Date   `json:"on"`
	No         string `json:"no,omitempty"` // 发文字号
	Place      string `json:"place,omitempty"`
	Signer     string `json:"signer,omitempty"`
	Effect     Date   `json:"effect"`
	Until      Date   `json:"until,omitzero"` // last day of validity
	Unrecorded bool   `json:"unrecorded,omitempty"`
	Unreviewed bool   `json:"unreviewed,omitempty"` // found to have gone out without a review
}

// Filing is the duty to file a published document with one recipient (备案).
type Filing struct {
	To       string `json:"to"` // FilingRule.ID
	Due      Date   `json:"due"`
	Sent     Date   `json:"sent,omitzero"` // first time
	Result   string `json:"result,omitempty"`
	ResultOn Date   `json:"result_on,omitzero"`
	Returns  []Date `json:"returns,omitempty"`   // days it came back for correction
	Resent   Date   `json:"resent,omitzero"`     // last time it was sent after a return
	Correct  Date   `json:"correct_by,omitzero"` // own clock after a return
}

// Open reports whether the filing is still to be sent, or sent again. Sending
// it again clears the result.
func (f Filing) Open() bool { return f.Sent.IsZero() || f.Result == "returned" }

// Deadline is the day an open filing is due.
func (f Filing) Deadline() Date {
	if f.Result == "returned" && !f.Correct.IsZero() {
		return f.Correct
	}
	return f.Due
}

// Missing reports whether a day found the duty unfulfilled past its term (未备案):
// nothing was sent by the day it was due, or what was sent came back for
// correction and was not sent again within the term of that. What came back is
// not filed, so desk, figures and circulars all ask here.
func (f Filing) Missing(today Date) bool { return f.Open() && f.Deadline() < today }

// InTime reports whether it was first sent by its day.
func (f Filing) InTime() bool { return !f.Sent.IsZero() && f.Sent <= f.Due }

// Conforming reports whether it never came back.
func (f Filing) Conforming() bool {
	return !f.Sent.IsZero() && len(f.Returns) == 0 && f.Result != "amend"
}

// Evaluation is a post-decision evaluation (后评估).
type Evaluation struct {
	Due         Date   `json:"due,omitzero"`
	Trigger     string `json:"trigger,omitempty"`
	By          string `json:"by,omitempty"`
	On          Date   `json:"on,omitzero"`
	Result      string `json:"result,omitempty"` // keep, adjust, stop
	Consequence string `json:"consequence,omitempty"`
}

// Cleanup is what became of a document in a cleanup round (清理).
type Cleanup struct {
	Round   string `json:"round"`
	Sent    Date   `json:"sent,omitzero"`
	View    string `json:"view,omitempty"`    // the unit's
	Counsel string `json:"counsel,omitempty"` // counsel's view
	On      Date   `json:"on,omitzero"`
	Result  string `json:"result,omitempty"` // keep, amend, repeal, lapse
	Reason  string `json:"reason,omitempty"`
}

// Round is an earlier review of the same matter, put aside when a revised
// draft was taken in for another one.
type Round struct {
	Accepted   Date             `json:"accepted"`
	Pauses     []Pause          `json:"pauses,omitempty"`
	Extension  *Extension       `json:"extension,omitempty"`
	Points     map[string]Check `json:"points,omitempty"`
	Counsel    []Counsel        `json:"counsel,omitempty"`
	Opinions   []Opinion        `json:"opinions,omitempty"`
	Conclusion *Conclusion      `json:"conclusion,omitempty"`
	Letter     string           `json:"letter,omitempty"` // number of its opinion letter
	Finished   Date             `json:"finished,omitzero"`
	Late       bool             `json:"late,omitempty"`
}

// lastCleanup is the latest round that decided on the document.
func (m *Matter) lastCleanup() (Cleanup, bool) {
	for i := len(m.Cleanups) - 1; i >= 0; i-- {
		if m.Cleanups[i].Result != "" {
			return m.Cleanups[i], true
		}
	}
	return Cleanup{}, false
}

// AllOpinions lists the standing opinions of every round, oldest first.
func (m *Matter) AllOpinions() []Opinion {
	var out []Opinion
	for i := range len(m.Rounds) + 1 {
		out = append(out, m.standing(i)...)
	}
	return out
}

// standing lists the standing opinions of a round, counted from 0.
func (m *Matter) standing(round int) []Opinion {
	if round < len(m.Rounds) {
		return (&Matter{Opinions: m.Rounds[round].Opinions}).LiveOpinions()
	}
	return m.LiveOpinions()
}

// declined counts the opinions of the current round the unit did not take.
func (m *Matter) declined() int {
	n := 0
	if t, counted := m.Counting(); counted {
		n = t.Declined
	}
	for _, o := range m.LiveOpinions() {
		if o.Answer != nil && o.Answer.Result == Declined {
			n++
		}
	}
	return n
}
