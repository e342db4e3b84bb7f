package report

import "hefa/review"

// round is one review of a matter, ended by a letter.
type round struct {
	accepted, finished review.Date
	late               bool
	pauses             []review.Pause
	opinions           []review.Opinion
	counted            review.Transcript // opinions that a ledger only counted
	result             review.Result
	counsel            bool
}

// rounds lists the reviews of a matter whose letter stands, oldest first.
func rounds(m *review.Matter) []round {
	live := map[string]bool{}
	for _, l := range m.Letters {
		live[l.No] = l.Live()
	}
	counted := func(n int) (t review.Transcript) {
		if c, ok := m.Counted(); ok && c.Round == n {
			t = c
		}
		return t
	}
	var out []round
	for i, r := range m.Rounds {
		if !live[r.Letter] || r.Conclusion == nil {
			continue
		}
		out = append(out, round{r.Accepted, r.Finished, r.Late, r.Pauses, standing(r.Opinions), counted(i), r.Conclusion.Result, len(r.Counsel) > 0})
	}
	if l, ok := m.LiveLetter(review.OpinionLetter); ok && m.Conclusion != nil {
		out = append(out, round{m.Accepted, l.On, l.Late, m.Pauses, m.LiveOpinions(), counted(len(m.Rounds)), m.Conclusion.Result, len(m.Counsel) > 0})
	}
	return out
}

func standing(all []review.Opinion) []review.Opinion {
	return (&review.Matter{Opinions: all}).LiveOpinions()
}

// of finds the count of a kind.
func (r *Reviewed) of(k review.Kind) *int {
	return map[review.Kind]*int{review.Normative: &r.Normative, review.Decision: &r.Decision, review.Contract: &r.Contract, review.Other: &r.Other}[k]
}

// reviews counts the reviews whose letter is of the period.
func (c *count) reviews(m *review.Matter) {
	for _, r := range rounds(m) {
		if !c.within(r.finished) {
			continue
		}
		c.add(&c.Reviewed.Total, "reviewed", m)
		c.add(c.Reviewed.of(m.Kind), "reviewed."+string(m.Kind), m)
		c.add(&c.Letters, "letters", m)
		if month := c.month(r.finished); month != nil {
			month.Total++
			*month.of(m.Kind)++
		}
		c.unit(m).Reviewed++
		c.conduct(m, r)
		c.opinions(m, r.opinions)
		c.counted(m, r.counted)
	}
}

// counted adds opinions that a ledger only counted.
func (c *count) counted(m *review.Matter, t review.Transcript) {
	o, u := &c.Opinions, c.unit(m)
	u.Opinions += t.Opinions
	u.Adopted += t.Adopted
	for _, x := range []struct {
		to   *int
		name string
		n    int
	}{{&o.Raised, "raised", t.Opinions}, {&o.Adopted, "adopted", t.Adopted}, {&o.Partly, "partly", t.Partly},
		{&o.Declined, "declined", t.Declined}, {&o.Pending, "pending", t.Pending()}} {
		for range x.n {
			c.add(x.to, "opinions."+x.name, m)
		}
	}
}

// conduct counts how a review was done and what it came to.
func (c *count) conduct(m *review.Matter, r round) {
	days := worked(c.Days(), r)
	c.workdays += days
	c.More.worked(days)
	if r.result == review.Unlawful {
		c.add(&c.Unlawful, "unlawful", m)
		c.unit(m).Unlawful++
	}
	if m.Urgent != nil {
		c.add(&c.Urgent, "urgent", m)
	}
	if r.counsel {
		c.add(&c.More.Counsel, "counsel", m)
	}
	if r.late {
		c.late++
		c.add(&c.Overdue, "overdue", m)
		c.unit(m).Overdue++
	}
}

func (c *count) opinions(m *review.Matter, all []review.Opinion) {
	o := &c.Opinions
	for _, x := range all {
		c.add(&o.Raised, "opinions.raised", m)
		c.unit(m).Opinions++
		switch {
		case x.Answer == nil:
			c.add(&o.Pending, "opinions.pending", m)
		case x.Answer.Result == review.Adopted:
			c.add(&o.Adopted, "opinions.adopted", m)
			c.unit(m).Adopted++
		case x.Answer.Result == review.Partly:
			c.add(&o.Partly, "opinions.partly", m)
		case x.Answer.Result == review.Declined:
			c.add(&o.Declined, "opinions.declined", m)
		}
	}
}

// worked counts the working days of a review, without those on which the clock
// stood still.
func worked(cal review.Calendar, r round) int {
	n := 0
	for d := r.accepted + 1; d <= r.finished; d++ {
		if cal.Day(d).Work && !stood(r.pauses, d) {
			n++
		}
	}
	return n
}

func stood(pauses []review.Pause, d review.Date) bool {
	for _, p := range pauses {
		if d > p.On && (p.Resumed.IsZero() || d <= p.Resumed) {
			return true
		}
	}
	return false
}
