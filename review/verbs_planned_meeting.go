package review

// plannedMeetingVerb notes or corrects the day a unit means to take the matter
// to the meeting (拟上会日期); an empty day takes it away again.
func plannedMeetingVerb() Verb {
	return Verb{Name: "meeting", Group: GroupIntake, Many: true, Allow: beforeMeeting, Apply: applyPlannedMeeting, Params: []Param{
		{Name: "day", Type: TypeDate, Default: func(_ *Env, m *Matter) string { return m.Meeting.String() }, Derived: true},
	}}
}

func applyPlannedMeeting(e *Env, m *Matter, a Args) error {
	if !a.Has("day") {
		return &Error{Kind: KindInvalid, Code: "param.missing", Args: []any{"day"}, Param: "day"}
	}
	return m.planMeeting(e, "day", a.Date("day"))
}

// planMeeting sets the day and says what it means: whether the submission came
// too late for it, and which day is the earliest possible one.
func (m *Matter) planMeeting(e *Env, param string, on Date) error {
	if !on.IsZero() && on < m.Received {
		return notBefore(param, on, m.Received, "received")
	}
	m.Meeting = on
	m.warnTardy(e)
	return nil
}

// warnTardy says that a submission is late, and why.
func (m *Matter) warnTardy(e *Env) {
	for _, b := range m.tardy(e.Profile, e.Calendar, e.Today) {
		if b.What == "" {
			e.Warn(e.Profile.For(m.Kind).Window.MinRule, "meeting.tardy", b.At, b.Due)
		} else {
			e.Warn(e.Profile.Catalogue.Rule, "plan.tardy", b.Due)
		}
	}
}

// meetingDue asks for the opinion on the last working day before the meeting
// planned, and for its outcome on the day itself.
func (m *Matter) meetingDue(c Calendar) Attention {
	if m.Meeting.IsZero() || m.Deliberation != nil && m.Deliberation.On >= m.Meeting {
		return Attention{}
	}
	on := m.Meeting
	if m.Finished().IsZero() {
		for on--; !c.Day(on).Work; on-- {
		}
	}
	return Attention{on, CauseMeeting}
}
