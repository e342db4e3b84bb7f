package review

// Summary is a row of the queue: what a list shows of a matter without loading
// it. The store keeps it beside the aggregate for its indexes; it is always
// computed by Summarize.
type Summary struct {
	ID          string
	No          string
	Kind        Kind
	Title       string
	Drafter     string
	Stage       Stage
	View        View
	Received    Date
	Accepted    Date
	Due         Date // last day in time; zero when no clock runs
	Finished    Date // day the opinion letter went out
	Remaining   int  // days that remain while the clock stands still
	Total       int  // days the window allows
	Unit        Unit
	Stopped     bool
	Provisional bool
	Urgent      bool
	Early       bool // concluded before the minimum
	Late        bool // the opinion letter went out after the last day
	Attention   Attention
	Next        string // the verb it waits for
}

// RowEdition counts the ways in which rows were computed from the facts. It is
// raised whenever Summarize or the built-in calendar makes other rows of the
// same facts, so that files written before are brought up to date.
const RowEdition = 5

// Summarize computes the row of a matter.
func Summarize(m *Matter, p *Profile, c Calendar) Summary {
	s := Summary{
		ID: m.ID, No: m.No, Kind: m.Kind, Title: m.Title, Drafter: m.Drafter,
		Stage: m.Stage(), View: m.View(), Received: m.Received, Accepted: m.Accepted,
		Finished: m.Finished(), Urgent: m.Urgent != nil, Early: m.Conclusion != nil && m.Conclusion.Early,
		Attention: m.Attention(p, c), Next: m.NextVerb(),
	}
	w, ok := m.Window(p, c)
	if !ok || m.End != nil {
		return s
	}
	s.Due, s.Total, s.Unit, s.Stopped, s.Provisional = w.Latest, w.Total(), w.Rule.Unit, w.Stopped, w.Provisional
	if w.Stopped {
		s.Remaining = w.Left(c, m.Accepted)
	}
	s.Late = !s.Finished.IsZero() && !w.Latest.IsZero() && s.Finished > w.Latest
	return s
}

// NextOn names the verb the matter waits for on a day. A document in force waits
// for nobody until it is about to lapse, to be evaluated or ordered to change.
func (s Summary) NextOn(today Date) string {
	if s.Next != "" || s.Attention.On > today {
		return s.Next
	}
	switch s.Attention.Why {
	case CauseLapse, CauseFiling:
		return "cleanup"
	case CauseAssess:
		return "evaluate"
	}
	return ""
}

// Running reports whether the clock of the review runs on the given day.
func (s Summary) Running() bool {
	return !s.Due.IsZero() && s.Finished.IsZero() && !s.Stage.Closed()
}

// Overdue reports whether the last day has passed without an opinion letter,
// or passed before one went out.
func (s Summary) Overdue(today Date) bool {
	return s.Late || s.Running() && today > s.Due
}

// DaysLeft counts what remains of the window; see Window.Left. The second
// result is false when no clock runs or stands.
func (s Summary) DaysLeft(c Calendar, today Date) (int, bool) {
	switch {
	case s.Stopped:
		return s.Remaining, true
	case !s.Running():
		return 0, false
	case s.Unit == Days:
		return int(s.Due - today), true
	}
	return WorkdaysBetween(c, today, s.Due), true
}
