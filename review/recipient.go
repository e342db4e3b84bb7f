package review

import "slices"

// PerRecipient reports whether letters of the kind go out once to every
// recipient of a filing, and not once for the matter.
func (k LetterKind) PerRecipient() bool { return k == FilingReportLetter || k == FilingNoteLetter }

// LetterTo returns the standing letter of a kind to one recipient. One that
// came back for correction since does not stand for the filing any more.
func (m *Matter) LetterTo(k LetterKind, to string) (Letter, bool) {
	for i := len(m.Letters) - 1; i >= 0; i-- {
		l := m.Letters[i]
		if l.Kind == k && l.To == to && l.Live() && !m.returnedSince(to, l.On) {
			return l, true
		}
	}
	return Letter{}, false
}

func (m *Matter) returnedSince(to string, on Date) bool {
	f := m.filing(to)
	return f != nil && f.Open() && slices.ContainsFunc(f.Returns, func(d Date) bool { return d > on })
}

// Recipient returns the FilingRule.ID the next letter of a kind is written to:
// the first open filing that has none, else any that has none; "" when all
// have, or the kind does not go to recipients.
func (m *Matter) Recipient(k LetterKind) string {
	if !k.PerRecipient() {
		return ""
	}
	lacks := func(f Filing) bool { _, ok := m.LetterTo(k, f.To); return !ok }
	open := m.filingsThat(func(f Filing) bool { return f.Open() && lacks(f) })
	return first(append(open, m.filingsThat(lacks)...))
}

func recipients(_ *Env, m *Matter) []string { return m.filingsThat(func(Filing) bool { return true }) }

// address settles whom a filing letter goes to, "" meaning the next in turn.
func (m *Matter) address(p *Profile, l *Letter, to string) error {
	if !l.Kind.PerRecipient() {
		return nil
	}
	if l.To = to; to == "" {
		l.To = m.Recipient(l.Kind)
	}
	if _, ok := m.LetterTo(l.Kind, l.To); ok {
		err := Refused("issue.recipient", l.Kind, p.RecipientName(m.Kind, l.To))
		err.Param = "to"
		return err
	}
	return nil
}

// RecipientName names a recipient of filings; an id nobody knows stands for itself.
func (p *Profile) RecipientName(k Kind, id string) string {
	for _, f := range p.For(k).Filings {
		if f.ID == id {
			return f.Name
		}
	}
	return id
}
