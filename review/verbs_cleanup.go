package review

// cleanupVerbs are 清理 of documents in force, and taking in documents that
// were issued before hefa.
func cleanupVerbs() []Verb {
	return []Verb{
		{Name: "cleanup", Group: GroupAfter, Many: true, Allow: during(StagePublished, StageInForce), Apply: applyCleanup, Params: []Param{
			{Name: "round", Type: TypeText, Required: true, Default: openRound},
			choice("result", false, "keep", "amend", "repeal", "lapse"),
			reasonParam(false, nil),
			{Name: "opinion", Type: TypeLong},
			{Name: "counsel", Type: TypeLong},
			onParam(),
		}},
	}
}

func openRound(_ *Env, m *Matter) string { return m.OpenRound() }

// OpenRound is the latest round the document is in without a result, "" for
// none.
func (m *Matter) OpenRound() string {
	round := ""
	for _, c := range m.Cleanups {
		if c.Result == "" {
			round = c.Round
		}
	}
	return round
}

// applyCleanup sends a document into a round, records the unit's view, or
// decides. A round may rest and be taken up again at any of these.
func applyCleanup(e *Env, m *Matter, a Args) error {
	on := day(e, a)
	c := Cleanup{Round: a.Text("round"), Sent: on}
	at := len(m.Cleanups)
	for i, old := range m.Cleanups {
		if old.Round == c.Round {
			c, at = old, i
		}
	}
	if err := notBefore("on", on, m.Publication.On, "published"); err != nil {
		return err
	}
	if err := notBefore("on", on, c.Sent, "cleanup"); err != nil {
		return err
	}
	if v := a.Text("opinion"); v != "" {
		c.View = v
	}
	if v := a.Text("counsel"); v != "" {
		c.Counsel = v
	}
	if r := a.Text("result"); r != "" {
		if r != "keep" && a.Text("reason") == "" {
			return &Error{Kind: KindInvalid, Code: "param.missing", Args: []any{"reason"}, Param: "reason"}
		}
		c.Result, c.Reason, c.On = r, a.Text("reason"), on
	}
	m.Cleanups = append(append(m.Cleanups[:at:at], c), m.Cleanups[min(at+1, len(m.Cleanups)):]...)
	return nil
}

// Listing is the verb that takes in a document in force from a ledger. Like
// Registration it makes a matter and is not in Verbs.
func Listing() Verb {
	return Verb{
		Name: "list", Group: GroupAfter, Apply: applyListing,
		Allow: func(*Env, *Matter) *Error { return nil },
		Params: []Param{
			{Name: "title", Type: TypeText, Required: true},
			{Name: "drafter", Type: TypeText, Required: true},
			{Name: "no", Type: TypeText},
			{Name: "on", Type: TypeDate, Required: true},
			{Name: "effect", Type: TypeDate},
			{Name: "until", Type: TypeDate},
			choice("reviewed", false, string(Yes), string(No)),
		},
	}
}

func applyListing(e *Env, m *Matter, a Args) error {
	m.Kind, m.Title, m.Drafter, m.Profile = Normative, a.Text("title"), a.Text("drafter"), e.Profile.Edition
	m.Received, m.Listed = a.Date("on"), true
	p := &Publication{On: a.Date("on"), No: a.Text("no"), Effect: a.Date("effect"), Until: a.Date("until"), Unreviewed: a.Text("reviewed") == string(No)}
	if p.Effect.IsZero() {
		p.Effect = p.On
	}
	if !p.Until.IsZero() && p.Until < p.Effect {
		return notBefore("until", p.Until, p.Effect, "effect")
	}
	m.Publication = p
	if p.On <= e.Today { // what came out lately may not be on file yet
		m.OweFilings(e.Profile, e.Today)
	}
	return m.number(e)
}
