package main

import (
	"time"

	"hefa/review"
	"hefa/review/desk"
)

// file is a matter as show prints it in JSON: the row of list and the rest.
type file struct {
	row
	Decider    any          `json:"decider"`
	Meeting    review.Date  `json:"meeting"`
	Urgent     any          `json:"urgent"`
	Ending     any          `json:"ending"`
	Window     *fileWindow  `json:"window"`
	Materials  []checkRow   `json:"materials"`
	Gates      []gateRow    `json:"gates"`
	Points     []checkRow   `json:"points"`
	Opinions   []opinionRow `json:"opinions"`
	Retracted  []opinionRow `json:"retracted"`
	Carried    []carriedRow `json:"carried"`
	Dismissed  any          `json:"dismissed"`
	Counsel    any          `json:"counsel"`
	Conclusion *result      `json:"conclusion"`
	Letters    []letterRow  `json:"letters"`
	Filings    []filingRow  `json:"filings"`

	Plan         any `json:"plan"`
	Scope        any `json:"scope"`
	Consults     any `json:"consults"`
	Competition  any `json:"competition"`
	Deal         any `json:"deal"`
	Rounds       any `json:"rounds"`
	Deliberation any `json:"deliberation"`
	Recording    any `json:"registration"`
	Refusals     any `json:"refusals"`
	Publication  any `json:"publication"`
	Evaluation   any `json:"evaluation"`
	Cleanups     any `json:"cleanups"`
	Circular     any `json:"circular"`

	Archived review.Date `json:"archived"`

	Attachments []attachment `json:"attachments"`
	Notes       any          `json:"notes"`
	Breaches    any          `json:"breaches"`
	Events      []eventRow   `json:"events"`
}

type fileWindow struct {
	window
	Pauses  []pauseRow `json:"pauses"`
	Counted int        `json:"counted"`
	Stopped bool       `json:"stopped"`
}

type pauseRow struct {
	On      review.Date `json:"on"`
	Until   review.Date `json:"until"`
	Resumed review.Date `json:"resumed"`
	Missing []string    `json:"missing"`
}

type checkRow struct {
	ID       string        `json:"id"`
	Name     string        `json:"name"`
	Required bool          `json:"required"`
	When     any           `json:"when"`
	Basis    any           `json:"basis"`
	Status   review.Status `json:"status"`
	Mark     any           `json:"mark"`
	Remark   any           `json:"remark"`
}

// gateRow is a gate with what was recorded when it was gone through.
type gateRow struct {
	checkRow
	From    review.Date `json:"from"`
	On      review.Date `json:"on"`
	By      any         `json:"by"`
	Paper   any         `json:"paper"`
	Outcome any         `json:"outcome"`
}

type opinionRow struct {
	N        int             `json:"n"`
	Article  any             `json:"article"`
	Quote    any             `json:"quote"`
	Problem  string          `json:"problem"`
	Basis    any             `json:"basis"`
	Proposal any             `json:"proposal"`
	Severity review.Severity `json:"severity"`
	Answer   *answerRow      `json:"answer"`
	Reason   any             `json:"retracted"` // why it was taken back
}

type answerRow struct {
	On     review.Date  `json:"on"`
	Result review.Reply `json:"result"`
	Reason any          `json:"reason"`
}

type result struct {
	On     review.Date   `json:"on"`
	Result review.Result `json:"result"`
	Reason any           `json:"reason"`
	Early  bool          `json:"early"` // before the minimum was reached
}

type attachment struct {
	Name   string      `json:"name"`
	SHA256 string      `json:"sha256"`
	Size   int64       `json:"size"`
	On     review.Date `json:"on"`
	Draft  bool        `json:"draft"` // the text under review
}

type eventRow struct {
	At      string      `json:"at"` // RFC 3339
	Officer string      `json:"officer"`
	Verb    string      `json:"verb"`
	Args    review.Args `json:"args"`
	Hash    string      `json:"hash"`
}

func fileOf(d *desk.Desk, f *desk.File) file {
	m := f.Matter
	out := file{
		row: rowOf(d, f.Row), Decider: orNull(m.Decider), Meeting: m.Meeting, Urgent: m.Urgent, Ending: m.End,
		Materials: checkRows(f.Rules.Materials, m.Materials), Gates: gateRows(f.Rules.Gates, m.Gates),
		Points: checkRows(f.Rules.Points, m.Points), Opinions: []opinionRow{}, Retracted: []opinionRow{},
		Carried: []carriedRow{}, Dismissed: list(m.Dismissed),
		Counsel: list(m.Counsel), Letters: letterRows(m.Letters), Filings: filingRows(m.Filings),
		Attachments: []attachment{}, Notes: list(m.Notes), Events: []eventRow{},
	}
	out.life(m)
	out.Breaches = list(m.Breaches(f.Profile, d.Calendar(), d.Today()))
	if f.Running {
		out.Window = fileWindowOf(m, f.Window)
	}
	if c := m.Conclusion; c != nil {
		out.Conclusion = &result{c.On, c.Result, orNull(c.Reason), c.Early}
	}
	for _, a := range m.Attachments {
		out.Attachments = append(out.Attachments, attachment{a.Name, a.SHA256, a.Size, a.On, a.Draft})
	}
	for _, o := range m.Opinions {
		if o.Retracted != "" {
			out.Retracted = append(out.Retracted, opinionOf(o))
		} else {
			out.Opinions = append(out.Opinions, opinionOf(o))
		}
	}
	for _, e := range f.Events {
		out.Events = append(out.Events, eventRow{localTime(e.At, time.RFC3339), e.Officer, e.Verb, e.Args, e.Hash})
	}
	return out
}

// localTime writes the time of an event as the clock on the wall showed it.
func localTime(at, layout string) string {
	t, err := time.Parse(time.RFC3339Nano, at)
	if err != nil {
		return at
	}
	return t.Local().Format(layout)
}

func fileWindowOf(m *review.Matter, w review.Window) *fileWindow {
	out := &fileWindow{window: windowOf(m.Kind, w), Pauses: []pauseRow{}, Counted: w.Counted, Stopped: w.Stopped}
	for _, p := range m.Pauses {
		out.Pauses = append(out.Pauses, pauseRow{p.On, p.Until, p.Resumed, list(p.Missing)})
	}
	return out
}

func checkRows(items []review.Item, marks map[string]review.Check) []checkRow {
	out := make([]checkRow, 0, len(items))
	for _, it := range items {
		c := marks[it.ID]
		out = append(out, checkRow{
			ID: it.ID, Name: it.Name, Required: it.Required, When: orNull(it.When), Basis: orNull(it.Basis),
			Status: it.Status, Mark: orNull(c.Mark), Remark: orNull(c.Remark),
		})
	}
	return out
}

func gateRows(items []review.Item, marks map[string]review.Check) []gateRow {
	out := make([]gateRow, 0, len(items))
	for i, row := range checkRows(items, marks) {
		c := marks[items[i].ID]
		out = append(out, gateRow{row, c.From, c.On, orNull(c.By), orNull(c.Paper), orNull(c.Outcome)})
	}
	return out
}

func opinionOf(o review.Opinion) opinionRow {
	r := opinionRow{
		N: o.N, Article: orNull(o.Article), Quote: orNull(o.Quote), Problem: o.Problem, Basis: orNull(o.Basis),
		Proposal: orNull(o.Proposal), Severity: o.Severity, Reason: orNull(o.Retracted),
	}
	if a := o.Answer; a != nil {
		r.Answer = &answerRow{a.On, a.Result, orNull(a.Reason)}
	}
	return r
}
