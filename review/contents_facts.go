package review

import "slices"

// facts lists the rows that dated facts of the matter give a rule; a row
// without day or number is there only with an attachment, or missing.
func (c *contents) facts(r PaperRule) []ContentsRow {
	switch r.From {
	case FromLetter:
		return c.letters(r)
	case FromCounsel:
		return c.counsel(r)
	case FromConsults:
		return c.consults(r)
	case FromFilings, FromReceipts:
		return c.filings(r)
	}
	return []ContentsRow{c.fact(r)}
}

// fact is the one row of a source that has one.
func (c *contents) fact(r PaperRule) ContentsRow {
	m, row := c.m, ContentsRow{Name: r.Name}
	switch r.From {
	case FromCompetition:
		if slices.ContainsFunc(c.rows, func(x ContentsRow) bool { return x.Name == r.Name && !x.Missing }) {
			return row // it came along as a material
		}
		row.Missing = MarkOf(c.rules.Gates, m.Gates, RoleCompetition).Mark == No
		if x := m.Competition; x != nil {
			row.On, row.No, row.Missing = x.On, x.By, false
		}
	case FromPoints:
		if m.Conclusion != nil && (len(m.Points) > 0 || len(m.Opinions) > 0) {
			row.On = m.Conclusion.On
		}
	case FromAnswers:
		row.On, row.Missing = m.answered()
	case FromMinutes:
		if d := m.Deliberation; d != nil && d.Record != "" {
			row.On, row.No = d.On, d.Record
		}
	case FromRegistration:
		if x := m.Recording; x != nil && x.No != "" {
			row.On, row.No = x.On, x.No
		}
		row.Missing = m.Publication != nil && m.Publication.Unrecorded
	case FromPublication:
		if x := m.Publication; x != nil {
			row.On, row.No = x.On, join(x.No, x.Place)
		}
	}
	return row
}

// answered is the last day on which the unit replied, and whether a reply is
// still owed to a letter that is out.
func (m *Matter) answered() (on Date, owed bool) {
	for _, o := range m.LiveOpinions() {
		if o.Answer == nil {
			owed = owed || !m.Finished().IsZero()
			continue
		}
		on = max(on, o.Answer.On)
	}
	if owed {
		return 0, true
	}
	return on, false
}

// letters lists the standing letters of a kind, of all rounds.
func (c *contents) letters(r PaperRule) []ContentsRow {
	var out []ContentsRow
	for _, l := range c.m.Letters {
		if string(l.Kind) == r.Ref && l.Live() {
			name := r.Name
			if l.To != "" {
				name += "（" + c.p.RecipientName(c.m.Kind, l.To) + "）"
			}
			out = append(out, ContentsRow{Name: name, On: l.On, No: l.No})
		}
	}
	if len(out) == 0 {
		out = append(out, ContentsRow{Name: r.Name})
	}
	return out
}

// counsel lists the views of all rounds. They are missed where the kind needs
// one.
func (c *contents) counsel(r PaperRule) []ContentsRow {
	var out []ContentsRow
	add := func(views []Counsel) {
		for _, v := range views {
			out = append(out, ContentsRow{Name: r.Name, On: v.On, No: v.By})
		}
	}
	for _, x := range c.m.Rounds {
		add(x.Counsel)
	}
	add(c.m.Counsel)
	if len(out) == 0 {
		out = append(out, ContentsRow{Name: r.Name, Missing: !c.rules.Counsel.IsZero() && c.reached("concluded")})
	}
	return out
}

func (c *contents) consults(r PaperRule) []ContentsRow {
	var out []ContentsRow
	for _, n := range c.m.Consults {
		out = append(out, ContentsRow{Name: r.Name, On: n.On})
	}
	return out
}

// filings lists the reports, or the receipts, one for every recipient.
func (c *contents) filings(r PaperRule) []ContentsRow {
	var out []ContentsRow
	for _, f := range c.m.Filings {
		row := ContentsRow{Name: r.Name + "（" + c.p.RecipientName(c.m.Kind, f.To) + "）"}
		switch {
		case r.From == FromFilings && !f.Sent.IsZero():
			row.On = max(f.Sent, f.Resent)
			if l, ok := c.m.LetterTo(FilingReportLetter, f.To); ok {
				row.No = l.No
			}
		case r.From == FromReceipts && f.Result != "":
			row.On = f.ResultOn
		default:
			row.Missing = true
		}
		out = append(out, row)
	}
	return out
}
