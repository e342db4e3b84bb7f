package ledger

import (
	"strconv"

	"hefa/review"
)

// Deadline is a day on which something ends: a window, a filing, the validity
// of a document.
type Deadline struct {
	UID     string // stays the same when the day moves
	No      string
	Title   string
	Drafter string
	Why     review.Cause
	What    string // the recipient of a filing, the step of a plan
	On      review.Date
	Version int // of the matter, which only grows
}

// Deadlines lists what is open on a matter, in no order.
func Deadlines(e Entry) []Deadline {
	m := e.Matter
	var out []Deadline
	add := func(why review.Cause, id, what string, on review.Date) {
		if !on.IsZero() {
			out = append(out, Deadline{UID: m.ID + "-" + string(why) + id + "@hefa", No: m.No, Title: m.Title, Drafter: m.Drafter,
				Why: why, What: what, On: on, Version: m.Version})
		}
	}
	if e.Row.Stage.Closed() {
		return nil
	}
	if e.Row.Running() {
		add(review.CauseDue, round(m), "", e.Row.Due)
	}
	if p, open := m.OpenPause(); open && e.Row.Stage == review.StageSupplementing {
		add(review.CausePause, "-"+strconv.Itoa(len(m.Pauses)), "", p.Until)
	}
	if m.Deliberation == nil && m.Publication == nil {
		add(review.CauseMeeting, "", "", m.Meeting)
	}
	for _, f := range m.Filings {
		if f.Open() {
			add(review.CauseFiling, "-"+f.To, recipientName(e, f.To), f.Deadline())
		}
	}
	laterDeadlines(m, e.Row.Stage, add)
	return out
}

func laterDeadlines(m *review.Matter, stage review.Stage, add func(review.Cause, string, string, review.Date)) {
	switch stage {
	case review.StagePublished, review.StageInForce:
		add(review.CauseLapse, "", "", m.Publication.Until)
	case review.StagePlanned, review.StageSettled, review.StageHeld:
		if m.Plan == nil {
			break
		}
		for i, s := range m.Plan.Steps {
			if s.Done.IsZero() {
				add(review.CauseStep, "-"+strconv.Itoa(i+1), s.Name, s.Planned)
			}
		}
	}
	if m.Evaluation != nil && m.Evaluation.On.IsZero() && m.Publication != nil {
		add(review.CauseAssess, "", "", m.Evaluation.Due)
	}
}

func round(m *review.Matter) string {
	if len(m.Rounds) == 0 {
		return ""
	}
	return "-" + strconv.Itoa(len(m.Rounds)+1)
}

// Label says in Chinese what ends.
func (d Deadline) Label() string {
	if d.What == "" {
		return causeWords[d.Why]
	}
	return causeWords[d.Why] + "（" + d.What + "）"
}
