package review

// Validate checks the matter whole, whatever verb changed it. A failure here
// is a fault of hefa, not of the officer, and nothing is saved.
func (m *Matter) Validate() error {
	switch {
	case m.ID == "" || m.No == "" || m.Title == "" || m.Drafter == "" || !m.Kind.Valid() || m.Received.IsZero() && m.Plan == nil:
		return Invalid("matter.incomplete", m.No)
	case !m.Accepted.IsZero() && m.Accepted < m.Received:
		return Invalid("matter.dates", m.No)
	case m.Conclusion != nil && m.Accepted.IsZero():
		return Invalid("matter.unaccepted", m.No)
	}
	if err := m.validatePauses(); err != nil {
		return err
	}
	for i, o := range m.Opinions {
		if o.N != i+1 || o.Problem == "" {
			return Invalid("matter.opinions", m.No)
		}
	}
	if m.Publication != nil && m.Publication.Effect.IsZero() || m.Publication == nil && len(m.Filings) > 0 {
		return Invalid("matter.publication", m.No)
	}
	return m.validateLetters()
}

func (m *Matter) validatePauses() error {
	last := m.Received
	for i, p := range m.Pauses {
		open := p.Resumed.IsZero()
		if p.On < last || !open && p.Resumed < p.On || open && i != len(m.Pauses)-1 {
			return Invalid("matter.pauses", m.No)
		}
		if before := !open && p.Resumed <= m.Accepted; !m.Accepted.IsZero() && !before && p.On < m.Accepted {
			return Invalid("matter.pauses", m.No) // accepted in the middle of it
		}
		last = p.Resumed
	}
	return nil
}

func (m *Matter) validateLetters() error {
	seen := map[string]bool{}
	for _, l := range m.Letters {
		if l.On.IsZero() || l.No != "" && seen[l.No] || !l.Transcribed && (l.No == "" || l.Seq < 1) {
			return Invalid("matter.letters", m.No)
		}
		seen[l.No] = true
	}
	return nil
}
