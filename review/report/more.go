package report

import (
	"math"

	"hefa/review"
)

// More are figures beyond those scripts rely on: what annual reports tell
// besides.
type More struct {
	Received       int      `json:"received"`        // submissions received
	Incomplete     int      `json:"incomplete"`      // of those: returned, or materials asked for
	IncompleteRate *float64 `json:"incomplete_rate"` // 退回、补正率: incomplete/received
	InTimeRate     *float64 `json:"in_time_rate"`    // reviews ended within their window
	AdoptedRate    *float64 `json:"adopted_rate"`    // 采纳率: adopted wholly or partly/answered
	Shortest       *float64 `json:"shortest_workdays"`
	Longest        *float64 `json:"longest_workdays"`
	Counsel        int      `json:"counsel"`  // reviews with the view of a legal adviser or government lawyer
	Decided        int      `json:"decided"`  // passed by the meeting, changed or not
	Declined       int      `json:"declined"` // put off or not passed by the meeting
	// Published counts normative documents published (制发文件), Unrecorded
	// those of them published without registration.
	Published      int         `json:"published"`
	Unrecorded     int         `json:"unrecorded"`
	InForce        int         `json:"in_force"`        // in force at the end of the period
	LateFilings    int         `json:"late_filings"`    // filed, but first sent after the day
	MissingFilings int         `json:"missing_filings"` // due and not filed; with Filed they make Due
	Recipients     []Recipient `json:"recipients"`      // 两条备案线
	Announced      int         `json:"announced"`       // catalogue items made public
	Evaluated      int         `json:"evaluated"`       // post-decision evaluations finished
}

// Recipient are the filings owed to one recipient.
type Recipient struct {
	To         string   `json:"to"` // FilingRule.ID
	Name       string   `json:"name"`
	Due        int      `json:"due"`
	OnTime     int      `json:"on_time"`
	OnTimeRate *float64 `json:"on_time_rate"`
}

// recipient finds the counts of a recipient; names come from the rules the
// matter was received under.
func (c *count) recipient(m *review.Matter, to string) *Recipient {
	for i := range c.More.Recipients {
		if c.More.Recipients[i].To == to {
			return &c.More.Recipients[i]
		}
	}
	r := Recipient{To: to, Name: to}
	for _, rule := range c.Rules(m).For(m.Kind).Filings {
		if rule.ID == to {
			r.Name = rule.Name
		}
	}
	c.More.Recipients = append(c.More.Recipients, r)
	return &c.More.Recipients[len(c.More.Recipients)-1]
}

// more counts what scripts do not rely on.
func (c *count) more(m *review.Matter) {
	if !m.Listed && c.Holds(m.Received) {
		c.add(&c.More.Received, "received", m)
		u := c.unit(m)
		u.Received++
		if m.End != nil && m.End.How == review.EndReturned || everPaused(m) {
			c.add(&c.More.Incomplete, "incomplete", m)
			u.Incomplete++
		}
	}
	if d := m.Deliberation; d != nil && c.Holds(d.On) {
		if d.Result == "passed" || d.Result == "changed" {
			c.add(&c.More.Decided, "decided", m)
		} else {
			c.add(&c.More.Declined, "declined", m)
		}
	}
	if m.Plan != nil && c.Holds(m.Plan.Published) {
		c.add(&c.More.Announced, "catalogue.announced", m)
	}
	if x := m.Evaluation; x != nil && c.Holds(x.On) {
		c.add(&c.More.Evaluated, "evaluated", m)
	}
	c.published(m)
}

func (c *count) published(m *review.Matter) {
	p := m.Publication
	if p == nil || m.Kind != review.Normative {
		return
	}
	if c.Holds(p.On) {
		c.add(&c.More.Published, "published", m)
		if p.Unrecorded {
			c.add(&c.More.Unrecorded, "published.unrecorded", m)
		}
	}
	if inForce(m, c.To) {
		c.add(&c.More.InForce, "inforce", m)
	}
}

// inForce reports whether a document was in force on a day.
func inForce(m *review.Matter, on review.Date) bool {
	p := m.Publication
	if max(p.On, p.Effect) > on || !p.Until.IsZero() && p.Until < on {
		return false
	}
	for _, x := range m.Cleanups {
		if (x.Result == "repeal" || x.Result == "lapse") && x.On <= on {
			return false
		}
	}
	return true
}

func everPaused(m *review.Matter) bool {
	for _, r := range m.Rounds {
		if len(r.Pauses) > 0 {
			return true
		}
	}
	return len(m.Pauses) > 0
}

// worked keeps the shortest and the longest review.
func (m *More) worked(days int) {
	n := float64(days)
	if m.Shortest == nil {
		m.Shortest, m.Longest = &n, new(n)
	}
	*m.Shortest, *m.Longest = min(*m.Shortest, n), max(*m.Longest, n)
}

// closeMore works out the rates.
func (c *count) closeMore() {
	o := c.Opinions
	c.More.IncompleteRate = rate(c.More.Incomplete, c.More.Received)
	c.More.InTimeRate = rate(c.Reviewed.Total-c.late, c.Reviewed.Total)
	c.More.AdoptedRate = rate(o.Adopted+o.Partly, o.Raised-o.Pending)
	for i, r := range c.More.Recipients {
		c.More.Recipients[i].OnTimeRate = rate(r.OnTime, r.Due)
	}
}

// rate is a share, nil of nothing.
func rate(n, of int) *float64 {
	if of == 0 {
		return nil
	}
	return new(math.Round(float64(n)/float64(of)*10000) / 10000)
}
