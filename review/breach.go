package review

import "strings"

// Breach is something a unit did not do, or not in time, as the dated facts of
// a matter tell it. Nothing is marked by hand; a circular (通报) names it.
type Breach struct {
	Kind BreachKind `json:"kind"`
	On   Date       `json:"on"`             // day from which it is known
	Due  Date       `json:"due,omitzero"`   // by when it should have been done, or the earliest day it could be
	At   Date       `json:"at,omitzero"`    // when it was done all the same, or is planned for
	What string     `json:"what,omitempty"` // materials, recipient, reason or step, in words
}

// BreachKind says what was not done. The profile names each and says what is
// required instead, with its source.
type BreachKind string

const (
	BreachTardy        BreachKind = "tardy"        // 送审不及时: too little time before the meeting, or behind the catalogue
	BreachIncomplete   BreachKind = "incomplete"   // 送审材料不齐: materials had to be asked for
	BreachReturned     BreachKind = "returned"     // 送审被退回
	BreachUnreviewed   BreachKind = "unreviewed"   // 未经合法性审查
	BreachUnregistered BreachKind = "unregistered" // 未经统一登记、编号
	BreachLate         BreachKind = "late"         // 逾期备案
	BreachMissing      BreachKind = "missing"      // 未备案: never sent, or returned and not sent again, see Filing.Missing
)

// BreachKinds lists every kind in the order a circular tells them.
func BreachKinds() []BreachKind {
	return []BreachKind{BreachTardy, BreachUnreviewed, BreachUnregistered, BreachLate, BreachMissing, BreachIncomplete, BreachReturned}
}

// Breaches lists what the unit of a matter failed to do, as known on a day.
// What was registered by mistake, and a circular itself, breach nothing.
func (m *Matter) Breaches(p *Profile, c Calendar, today Date) []Breach {
	if m.Circular != nil || m.End != nil && m.End.How == EndCancelled {
		return nil
	}
	out := m.tardy(p, c, today)
	out = append(out, m.bypassed()...)
	out = append(out, m.unfiled(p, today)...)
	return append(out, m.incomplete()...)
}

// EarliestMeeting is the first working day on which a matter received on a day
// may be discussed: its opinion takes the minimum of the window, and the
// meeting comes after the opinion. It is zero for kinds without a minimum.
func (p *Profile) EarliestMeeting(c Calendar, k Kind, received Date) Date {
	w := ComputeWindow(p.For(k).Window, received, nil, 0, c)
	if w.Earliest.IsZero() {
		return 0
	}
	return NextWorkday(c, w.Earliest)
}

// tardy lists late submissions (送审不及时): one that leaves less than the
// minimum before the meeting planned, unless going under it was approved, and
// one behind the day the catalogue planned it for.
func (m *Matter) tardy(p *Profile, c Calendar, today Date) []Breach {
	var out []Breach
	if !m.Meeting.IsZero() && !m.Received.IsZero() && m.Urgent == nil {
		w := ComputeWindow(p.For(m.Kind).Window, m.Received, nil, 0, c)
		if !w.Earliest.IsZero() && m.Meeting <= w.Earliest {
			out = append(out, Breach{Kind: BreachTardy, On: m.Received, Due: NextWorkday(c, w.Earliest), At: m.Meeting})
		}
	}
	if m.Plan == nil || p.Catalogue.Submission == "" {
		return out
	}
	for _, s := range m.Plan.Steps {
		behind := m.Received > s.Planned || m.Received.IsZero() && today > s.Planned
		if s.Name == p.Catalogue.Submission && !s.Planned.IsZero() && behind && (m.End == nil || !m.Received.IsZero()) {
			out = append(out, Breach{Kind: BreachTardy, On: max(s.Planned, m.Received), Due: s.Planned, At: m.Received, What: s.Name})
		}
	}
	return out
}

// bypassed lists what went out without review or registration. A document
// taken in from a ledger counts only where that says so.
func (m *Matter) bypassed() []Breach {
	p := m.Publication
	if p == nil {
		return nil
	}
	var out []Breach
	if p.Unreviewed || !m.Listed && m.Transcript == nil && !m.everReviewed() {
		out = append(out, Breach{Kind: BreachUnreviewed, On: p.On, At: p.On, What: p.No})
	}
	if p.Unrecorded && !m.Listed {
		out = append(out, Breach{Kind: BreachUnregistered, On: p.On, At: p.On, What: p.No})
	}
	return out
}

// everReviewed reports whether a review of the matter ended in a letter that
// stands.
func (m *Matter) everReviewed() bool {
	for _, l := range m.Letters {
		if l.Kind == OpinionLetter && l.Live() {
			return true
		}
	}
	return false
}

// unfiled lists filings first sent after their day, and those that are missing. A
// filing sent late that came back and was not sent again in time is both: two
// terms were missed.
func (m *Matter) unfiled(p *Profile, today Date) []Breach {
	var out []Breach
	for _, f := range m.Filings {
		what := p.RecipientName(m.Kind, f.To)
		if f.Sent > f.Due {
			out = append(out, Breach{Kind: BreachLate, On: f.Due + 1, Due: f.Due, At: f.Sent, What: what})
		}
		if !f.Missing(today) {
			continue
		}
		if !f.Sent.IsZero() {
			what += againMark
		}
		out = append(out, Breach{Kind: BreachMissing, On: f.Deadline() + 1, Due: f.Deadline(), What: what})
	}
	return out
}

// againMark tells a filing that came back from one that was never sent. Breaches
// name recipients as letters do, in Chinese.
const againMark = "（退回补正后重报）"

// incomplete lists submissions whose materials had to be asked for, in any
// round of review, or that went back.
func (m *Matter) incomplete() []Breach {
	var out []Breach
	asked := func(pauses []Pause) {
		for _, p := range pauses {
			out = append(out, Breach{Kind: BreachIncomplete, On: p.On, Due: p.Until, At: p.Resumed, What: strings.Join(p.Missing, "、")})
		}
	}
	for _, r := range m.Rounds {
		asked(r.Pauses)
	}
	asked(m.Pauses)
	if m.End != nil && m.End.How == EndReturned {
		out = append(out, Breach{Kind: BreachReturned, On: m.End.On, At: m.End.On, What: m.End.Reason})
	}
	return out
}
