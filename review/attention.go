package review

// Attention is why a matter asks to be looked at, and from which day on. A
// matter without one is not on 今日.
type Attention struct {
	On  Date
	Why Cause
}

// Cause names what a matter waits for.
type Cause string

const (
	CauseDue    Cause = "due"    // the window ends
	CauseIntake Cause = "intake" // received and not yet accepted
	CausePause  Cause = "pause"  // time given for completing materials ends
	CauseLetter Cause = "letter" // a letter has to be written
	CauseAnswer Cause = "answer" // the unit has not replied to opinions
	CauseStep   Cause = "step"   // a step of the catalogue is behind its plan
	CauseRecord Cause = "record" // decided, to be registered or published
	CauseFiling Cause = "filing" // a filing is due
	CauseLapse  Cause = "lapse"  // the document is about to lapse
	CauseAssess Cause = "assess" // an evaluation is due

	CauseMeeting Cause = "meeting" // the meeting planned draws near
)

// Attention computes what the matter waits for. Tasks without a term of their
// own ask from the day they arose.
func (m *Matter) Attention(p *Profile, c Calendar) Attention {
	if _, owed := m.OwedLetter(); owed && m.Stage() != StageConcluded {
		return Attention{m.owedSince(), CauseLetter}
	}
	switch m.Stage() {
	case StageReceived:
		return Attention{m.Received, CauseIntake}
	case StageSupplementing:
		pause, _ := m.OpenPause()
		if pause.Until.IsZero() {
			return Attention{pause.On, CausePause}
		}
		return earliest(Attention{pause.Until, CausePause}, m.meetingDue(c))
	case StageReviewing:
		w, _ := m.Window(p, c)
		return earliest(Attention{w.Latest, CauseDue}, m.meetingDue(c))
	case StageConcluded:
		on := m.Conclusion.On
		if w, _ := m.Window(p, c); !w.Latest.IsZero() {
			on = min(on, w.Latest)
		}
		return Attention{on, CauseLetter}
	case StageAnswering:
		l, _ := m.LiveLetter(OpinionLetter)
		return earliest(Attention{AddWorkdays(c, l.On, p.Answer.Days), CauseAnswer}, m.meetingDue(c))
	}
	return m.laterAttention(p, c)
}

// laterAttention is what a matter waits for outside its review.
func (m *Matter) laterAttention(p *Profile, c Calendar) Attention {
	switch m.Stage() {
	case StagePlanned, StageSettled, StageHeld:
		return earliest(m.stepDue(), m.meetingDue(c))
	case StageDeliberated:
		if m.wasRefused() { // it waits for the unit to ask again
			return Attention{}
		}
		return Attention{m.Deliberation.On, CauseRecord}
	case StageRecorded:
		return Attention{m.Recording.On, CauseRecord}
	case StagePublished:
		return earliest(m.filingDue(), m.lapseDue(p), m.evaluationDue())
	case StageInForce:
		return earliest(m.filingDue(), m.lapseDue(p), m.evaluationDue())
	}
	return Attention{}
}

// earliest picks the first of several, passing over those that ask nothing.
func earliest(as ...Attention) Attention {
	var out Attention
	for _, a := range as {
		if !a.On.IsZero() && (out.On.IsZero() || a.On < out.On) {
			out = a
		}
	}
	return out
}

func (m *Matter) stepDue() Attention {
	if s, open := m.openStep(); open {
		return Attention{s.Planned, CauseStep}
	}
	return Attention{}
}

func (m *Matter) filingDue() Attention {
	var out Attention
	for _, f := range m.Filings {
		switch {
		case f.Open():
			out = earliest(out, Attention{f.Deadline(), CauseFiling})
		case f.Result == "amend" && !m.mendedSince(f.ResultOn):
			out = earliest(out, Attention{f.ResultOn, CauseFiling})
		}
	}
	return out
}

// mendedSince reports whether the document was found to need a change, or its
// end, on a day or after: what an order to amend or repeal asks for.
func (m *Matter) mendedSince(on Date) bool {
	c, ok := m.lastCleanup()
	return ok && c.Result != "keep" && c.On >= on
}

// lapseDue asks from the first warning before validity ends.
func (m *Matter) lapseDue(p *Profile) Attention {
	if m.Publication == nil || m.Publication.Until.IsZero() {
		return Attention{}
	}
	months := 0
	for _, n := range p.For(m.Kind).Validity.Warn {
		months = max(months, n)
	}
	return Attention{m.Publication.Until.AddMonths(-months), CauseLapse}
}

func (m *Matter) evaluationDue() Attention {
	if m.Evaluation == nil || !m.Evaluation.On.IsZero() {
		return Attention{}
	}
	return Attention{m.Evaluation.Due, CauseAssess}
}

// OwedLetter tells which letter the matter's facts call for and is not issued.
func (m *Matter) OwedLetter() (LetterKind, bool) {
	stage := m.Stage()
	if m.End != nil && m.Transcript != nil && m.Transcript.Ended {
		return "", false // closed where it was led
	}
	switch stage {
	case StageConcluded:
		return OpinionLetter, true
	case StageDrafted:
		return CircularLetter, true
	case StageSupplementing:
		return SupplementLetter, !m.notified()
	case StageReturned:
		_, ok := m.LiveLetter(ReturnLetter)
		return ReturnLetter, !ok
	case StageOutOfScope:
		_, ok := m.LiveLetter(OutOfScopeLetter)
		return OutOfScopeLetter, !ok
	case StageDeliberated:
		return RefusalLetter, m.wasRefused() && !m.toldRefusal()
	}
	return "", false
}

func (m *Matter) owedSince() Date {
	switch m.Stage() {
	case StageDeliberated:
		return m.Recording.On
	case StageDrafted:
		return m.Received
	}
	if m.End != nil {
		return m.End.On
	}
	pause, _ := m.OpenPause()
	return pause.On
}

// Finished returns the day the opinion letter went out, which ends the window;
// zero while none stands.
func (m *Matter) Finished() Date {
	l, _ := m.LiveLetter(OpinionLetter)
	return l.On
}

// NextVerb names the verb a matter most likely waits for, "" when it waits for
// nobody. Enter on the queue offers it.
func (m *Matter) NextVerb() string {
	if _, owed := m.OwedLetter(); owed {
		return "issue"
	}
	switch m.Stage() {
	case StageReceived:
		if m.Scope != nil && m.Scope.Proposal == "" {
			return "outofscope"
		}
		return "accept"
	case StageSupplementing:
		return "resume"
	case StageReviewing:
		return "opine"
	case StageAnswering:
		return "answer"
	case StageReturned, StageOutOfScope, StageWithdrawn, StageRejected, StageSigned, StageExpired, StageCirculated:
		return "archive"
	}
	return m.laterVerb()
}

// laterVerb is NextVerb after the review.
func (m *Matter) laterVerb() string {
	switch m.Stage() {
	case StagePlanned:
		if _, open := m.openStep(); open {
			return "step"
		}
		return "receive"
	case StageSettled, StageHeld:
		switch {
		case m.Kind == Contract:
			return "sign"
		case m.Kind == Other:
			return "archive"
		}
		return "deliberate"
	case StageDeliberated:
		switch {
		case m.wasRefused():
			return "request"
		case m.Kind == Normative:
			return "register"
		case m.Kind == Contract:
			return "sign"
		}
		return "publish"
	case StageRecorded:
		return "publish"
	case StagePublished:
		return "file"
	case StageInForce:
		if m.OpenRound() != "" {
			return "cleanup"
		}
	}
	return ""
}
