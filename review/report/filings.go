package report

import "hefa/review"

// filings counts the duties that came with publication in the period. Each is
// either filed, in time or late, or missing (see review.Filing.Missing): what came
// back and was not sent again within its term is not filed.
func (c *count) filings(m *review.Matter) {
	if m.Publication == nil || !c.within(m.Publication.On) {
		return
	}
	sent := false
	for _, f := range m.Filings {
		if f.Sent.IsZero() && f.Due >= c.Today() {
			continue // there is still time
		}
		c.add(&c.Filing.Due, "filing.due", m)
		to := c.recipient(m, f.To)
		to.Due++
		if f.Missing(c.Today()) {
			c.add(&c.More.MissingFilings, "filing.missing", m)
			continue
		}
		sent = true
		c.add(&c.Filing.Filed, "filing.filed", m)
		if f.InTime() {
			c.add(&c.Filing.OnTime, "filing.on_time", m)
			to.OnTime++
		} else {
			c.add(&c.More.LateFilings, "filing.late", m)
		}
		if f.Conforming() {
			c.add(&c.Filing.Conforming, "filing.conforming", m)
		}
	}
	if sent {
		c.documents++
	}
}
