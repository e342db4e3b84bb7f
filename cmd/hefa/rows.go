package main

import (
	"hefa/review"
	"hefa/review/desk"
)

// row is a matter as list prints it in JSON.
type row struct {
	No          string       `json:"no"`
	Kind        review.Kind  `json:"kind"`
	Title       string       `json:"title"`
	Drafter     string       `json:"drafter"`
	Stage       review.Stage `json:"stage"`
	Received    review.Date  `json:"received"`
	Accepted    review.Date  `json:"accepted"`
	Due         review.Date  `json:"due"`
	DaysLeft    *int         `json:"days_left"`
	Overdue     bool         `json:"overdue"`
	Provisional bool         `json:"provisional"`
}

func rowOf(d *desk.Desk, s review.Summary) row {
	r := row{
		No: s.No, Kind: s.Kind, Title: s.Title, Drafter: s.Drafter, Stage: s.Stage, Received: s.Received,
		Accepted: s.Accepted, Due: s.Due, Overdue: s.Overdue(d.Today()), Provisional: s.Provisional,
	}
	if n, ok := s.DaysLeft(d.Calendar(), d.Today()); ok {
		r.DaysLeft = &n
	}
	return r
}

// left says in words what remains of a window: what is on fire comes first.
func (p *program) left(d *desk.Desk, s review.Summary) string {
	n, ok := s.DaysLeft(d.Calendar(), d.Today())
	out := ""
	switch {
	case s.Late:
		out = p.words.T("cli.late")
	case !ok:
		return ""
	case s.Stopped:
		out = p.words.T("cli.stopped", n, p.unit(s.Unit))
	case n < 0:
		out = p.words.T("cli.overdue", -n, p.unit(s.Unit))
	case n == 0:
		out = p.words.T("cli.last")
	default:
		out = p.words.T("cli.left", n, p.unit(s.Unit))
	}
	if s.Provisional {
		out += p.words.T("punct.comma") + p.words.T("provisional")
	}
	return out
}

func (p *program) unit(u review.Unit) string { return p.words.T("unit." + string(u)) }
