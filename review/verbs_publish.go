package review

import (
	"regexp"
	"strings"
)

// publishVerbs are 统一登记、编号、印发 and 公布.
func publishVerbs() []Verb {
	return []Verb{
		{Name: "request", Group: GroupAfter, Allow: allowRequest, Apply: applyRequest, Params: []Param{onParam()}},
		{Name: "register", Group: GroupAfter, Many: true, Allow: allowRegister, Apply: applyRegister, Params: []Param{onParam()}},
		{Name: "refuse", Group: GroupAfter, Many: true, Grave: true, Allow: allowRegister, Apply: applyRefuse,
			Params: []Param{onParam(), reasonParam(true, nil)}},
		{Name: "publish", Group: GroupAfter, Allow: allowPublish, Apply: applyPublish, Params: append([]Param{
			onParam(),
			{Name: "no", Type: TypeText},
			{Name: "title", Type: TypeText, Default: func(_ *Env, m *Matter) string { return FinalTitle(m.Title) }},
			{Name: "effect", Type: TypeDate, Derived: true, Default: func(e *Env, _ *Matter) string { return e.Today.String() }},
			{Name: "until", Type: TypeDate, Derived: true, Default: func(e *Env, m *Matter) string { return m.validUntil(e, e.Today).String() }},
		}, optional("signer", "place")...)},
	}
}

func allowRequest(e *Env, m *Matter) *Error {
	if m.Kind != Normative {
		return Refused("register.kind", m.Kind)
	}
	if err := inStage(m, StageDeliberated); err != nil {
		return err
	}
	if m.Recording != nil && !m.wasRefused() {
		return Refused("register.asked", m.Recording.Asked)
	}
	return nil
}

func applyRequest(e *Env, m *Matter, a Args) error {
	on := day(e, a)
	earlier := m.Deliberation.On
	if m.wasRefused() {
		earlier = max(earlier, m.Recording.On)
	}
	m.keepRefusal()
	m.Recording = &Recording{Asked: on}
	return notBefore("on", on, earlier, "deliberated")
}

// keepRefusal puts a refused request aside before another takes its place.
func (m *Matter) keepRefusal() {
	if m.wasRefused() {
		m.Refusals = append(m.Refusals[:len(m.Refusals):len(m.Refusals)], *m.Recording)
	}
}

func allowRegister(e *Env, m *Matter) *Error {
	if m.Kind != Normative {
		return Refused("register.kind", m.Kind)
	}
	if err := inStage(m, StageDeliberated); err != nil {
		return err
	}
	if m.wasRefused() { // several decided at once must not overrule a refusal
		return Refused("register.refused", m.Recording.On)
	}
	return nil
}

// recording is the request being decided; deciding without one means it was
// made the same day.
func (m *Matter) recording(on Date) (*Recording, error) {
	r, earlier := &Recording{Asked: on}, m.Deliberation.On
	if m.Recording != nil {
		c := *m.Recording
		r, earlier = &c, max(earlier, c.Asked)
	}
	return r, notBefore("on", on, earlier, "deliberated")
}

func applyRegister(e *Env, m *Matter, a Args) error {
	on := day(e, a)
	r, err := m.recording(on)
	if err != nil {
		return err
	}
	code := e.Office.OrBlank().Code + e.Profile.For(m.Kind).Record.Code
	seq, err := e.Number(RecordSeries(code), on.Year())
	if err != nil {
		return err
	}
	r.On, r.No = on, LetterNo(code, on.Year(), seq)
	m.Recording = r
	return nil
}

func applyRefuse(e *Env, m *Matter, a Args) error {
	on := day(e, a)
	r, err := m.recording(on)
	if err != nil {
		return err
	}
	r.On, r.Refused = on, a.Text("reason")
	m.Recording = r
	return nil
}

func allowPublish(e *Env, m *Matter) *Error {
	if err := inStage(m, StageDeliberated, StageRecorded); err != nil {
		if m.Finished().IsZero() && m.End == nil {
			return Refused("deliberate.unreviewed").Under(e.Profile.Review)
		}
		return err
	}
	return m.competitionBlocks(e)
}

// applyPublish starts the clocks of filing. A document published without
// registration is recorded as such.
func applyPublish(e *Env, m *Matter, a Args) error {
	p := &Publication{On: day(e, a), No: a.Text("no"), Effect: a.Date("effect"), Until: a.Date("until"),
		Signer: a.Text("signer"), Place: a.Text("place")}
	earlier, what := m.Deliberation.On, Fact("deliberated")
	if m.Stage() == StageRecorded && m.Recording.On > earlier {
		earlier, what = m.Recording.On, "recorded"
	}
	if err := notBefore("on", p.On, earlier, what); err != nil {
		return err
	}
	if p.Effect.IsZero() {
		p.Effect = p.On
	}
	if p.Until.IsZero() && !a.Has("until") {
		p.Until = m.validUntil(e, p.Effect)
	}
	if !p.Until.IsZero() && p.Until < p.Effect {
		return notBefore("until", p.Until, p.Effect, "effect")
	}
	if rule := e.Profile.For(m.Kind).Record; !rule.IsZero() && m.Stage() != StageRecorded {
		p.Unrecorded = true
		e.Warn(rule.Rule, "publish.unrecorded")
	}
	m.Publication = p
	if title := a.Text("title"); title != "" {
		m.Title = title
	}
	m.OweFilings(e.Profile, 0)
	return nil
}

// OweFilings starts the clocks of filing of a published document, those that
// end on the day given or later.
func (m *Matter) OweFilings(p *Profile, from Date) {
	for _, f := range p.For(m.Kind).Filings {
		if due := m.Publication.On + Date(f.Days); due >= from {
			m.Filings = append(m.Filings, Filing{To: f.ID, Due: due})
		}
	}
}

var draftMark = regexp.MustCompile(`[（(][^（）()]*(?:稿|草案)[^（）()]*[）)]$`)

// FinalTitle is a title without the mark of a draft at its end, as in （送审稿）.
// Marks that stay with the document, as （试行）, are left.
func FinalTitle(title string) string {
	final := strings.TrimSpace(draftMark.ReplaceAllString(title, ""))
	if final == "" {
		return title
	}
	return final
}

// validUntil is the last day of validity by the rule of the place; zero when
// the kind has none.
func (m *Matter) validUntil(e *Env, effect Date) Date {
	v := e.Profile.For(m.Kind).Validity
	years := v.Years
	for _, w := range v.Trial {
		if strings.Contains(m.Title, w) {
			years = v.TrialYears
		}
	}
	if years == 0 {
		return 0
	}
	return effect.AddMonths(12*years) - 1
}
