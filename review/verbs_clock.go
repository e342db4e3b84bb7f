package review

import "slices"

// clockVerbs change how long the review may take.
func clockVerbs() []Verb {
	return []Verb{
		{Name: "urgent", Group: GroupReview, Allow: allowUrgent, Apply: applyUrgent, Params: []Param{
			reasonParam(true, func(p *Profile) []Reason { return p.Reasons.Urgent }),
			{Name: "approved-by", Type: TypeText, Required: true},
		}},
		{Name: "extend", Group: GroupReview, Allow: allowExtend, Apply: applyExtend, Params: []Param{
			{Name: "days", Type: TypeNumber, Required: true},
			reasonParam(true, nil),
			{Name: "approved-by", Type: TypeText, Required: true},
		}},
	}
}

func allowUrgent(e *Env, m *Matter) *Error {
	if m.Urgent != nil {
		return Refused("urgent.twice", m.Urgent.On)
	}
	return beforeLetter(e, m)
}

func applyUrgent(e *Env, m *Matter, a Args) error {
	m.Urgent = &Urgency{On: e.Today, Reason: a.Text("reason"), ApprovedBy: a.Text("approved-by")}
	return nil
}

func allowExtend(e *Env, m *Matter) *Error {
	if err := inStage(m, StageReviewing); err != nil {
		return err
	}
	rule := e.Profile.For(m.Kind).Window
	if rule.Extension == 0 {
		return Refused("extend.never", m.Kind).Under(rule.MaxRule)
	}
	if m.Extension != nil {
		return Refused("extend.twice", m.Extension.On).Under(rule.ExtensionRule)
	}
	return nil
}

func applyExtend(e *Env, m *Matter, a Args) error {
	rule := e.Profile.For(m.Kind).Window
	days := a.Int("days")
	if days > rule.Extension {
		return Refused("extend.most", days, rule.Extension).Under(rule.ExtensionRule)
	}
	m.Extension = &Extension{On: e.Today, Days: days, Reason: a.Text("reason"), ApprovedBy: a.Text("approved-by")}
	e.Warn(rule.ExtensionRule, "extend.rule")
	return nil
}

// reviewVerbs record what was looked at.
func reviewVerbs() []Verb {
	return []Verb{
		correctVerb(), plannedMeetingVerb(),
		{Name: "check", Group: GroupIntake, Allow: beforeMeeting, Apply: applyCheck, Params: []Param{
			{Name: "id", Type: TypeChoice, Required: true, Choices: checkIDs, Describe: itemName},
			choice("answer", true, string(Yes), string(No), string(NotApplicable)),
			{Name: "remark", Type: TypeText},
			{Name: "from", Type: TypeDate}, {Name: "on", Type: TypeDate},
			{Name: "by", Type: TypeText}, {Name: "paper", Type: TypeText},
			choice("outcome", false, "controllable", "uncontrollable"),
		}},
		{Name: "point", Group: GroupReview, Allow: underReview, Apply: applyPoint, Params: []Param{
			{Name: "id", Type: TypeChoice, Required: true, Choices: pointIDs, Describe: itemName},
			choice("answer", true, string(Yes), string(No), string(NotApplicable)),
			{Name: "remark", Type: TypeText},
		}},
		{Name: "counsel", Group: GroupReview, Allow: underReview, Apply: applyCounsel, Params: []Param{
			onParam(),
			{Name: "by", Type: TypeText, Required: true},
			{Name: "view", Type: TypeLong, Required: true},
		}},
	}
}

// itemName names a row of any of the matter's checklists.
func itemName(e *Env, m *Matter, id string) string {
	r := e.Profile.For(m.Kind)
	for _, list := range [][]Item{r.Materials, r.Gates, r.Points} {
		if it, ok := ItemByID(list, id); ok {
			return it.Name
		}
	}
	return ""
}

func ids(items []Item) []string {
	var out []string
	for _, it := range items {
		out = append(out, it.ID)
	}
	return out
}

func checkIDs(e *Env, m *Matter) []string {
	rules := e.Profile.For(m.Kind)
	if !m.Finished().IsZero() { // the letter tells of the materials
		return ids(rules.Gates)
	}
	return slices.Concat(ids(rules.Materials), ids(rules.Gates))
}

func pointIDs(e *Env, m *Matter) []string { return ids(e.Profile.For(m.Kind).Points) }

// applyCheck marks a row of the materials or gates. Nothing that has to be
// handed in is let off without a reason; a gate that does not apply needs a word
// on why as well, because that is what the meeting will ask.
func applyCheck(e *Env, m *Matter, a Args) error {
	rules := e.Profile.For(m.Kind)
	if it, ok := ItemByID(rules.Materials, a.Text("id")); ok {
		c := m.Materials[it.ID].With(a)
		if it.Required && c.Mark == NotApplicable && c.Remark == "" {
			err := Refused("check.needed", it.Name).Under(it.Rule)
			err.Param = "remark"
			return err
		}
		m.setCheck(&m.Materials, it.ID, c)
		return nil
	}
	c := m.Gates[a.Text("id")].With(a)
	it, _ := ItemByID(rules.Gates, a.Text("id"))
	if c.Mark == NotApplicable && c.Remark == "" {
		e.Warn(it.Rule, "check.remark", it.Name)
	}
	if err := c.longEnough(it); err != nil {
		return err
	}
	m.setCheck(&m.Gates, a.Text("id"), c)
	return nil
}

// longEnough holds a step with a least length to it; a shorter one needs a
// stated reason.
func (c Check) longEnough(it Item) error {
	if !c.From.IsZero() && !c.On.IsZero() && c.On < c.From {
		return &Error{Kind: KindInvalid, Code: "check.backward", Args: []any{it.Name, c.On, c.From}, Param: "on"}
	}
	if it.MinDays == 0 || c.From.IsZero() || c.On.IsZero() {
		return nil
	}
	if days := int(c.On - c.From); days < it.MinDays && c.Remark == "" {
		err := Refused("check.short", it.Name, days, it.MinDays).Under(it.Rule)
		err.Param = "remark"
		return err
	}
	return nil
}

func applyPoint(_ *Env, m *Matter, a Args) error {
	m.setCheck(&m.Points, a.Text("id"), m.Points[a.Text("id")].With(a))
	return nil
}

func applyCounsel(e *Env, m *Matter, a Args) error {
	m.Counsel = append(m.Counsel, Counsel{On: day(e, a), By: a.Text("by"), View: a.Text("view")})
	return nil
}
