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
		return Attention{pause.Until, CausePause}
	case StageReviewing:
		if w, _ := m.Window(p, c); !w.Latest.IsZero() {
			return Attention{w.Latest, CauseDue}
		}
	case StageConcluded:
		on := m.Conclusion.On
		if w, _ := m.Window(p, c); !w.Latest.IsZero() {
			on = min(on, w.Latest)
		}
		return Attention{on, CauseLetter}
	case StageAnswering:
		l, _ := m.LiveLetter(OpinionLetter)
		return Attention{AddWorkdays(c, l.On, p.Answer.Days), CauseAnswer}
	}
	return Attention{}
}

// OwedLetter tells which letter the matter's facts call for and is not issued.
func (m *Matter) OwedLetter() (LetterKind, bool) {
	switch stage := m.Stage(); stage {
	case StageConcluded:
		return OpinionLetter, true
	case StageSupplementing:
		return SupplementLetter, !m.notified()
	case StageReturned:
		_, ok := m.LiveLetter(ReturnLetter)
		return ReturnLetter, !ok
	case StageOutOfScope:
		_, ok := m.LiveLetter(OutOfScopeLetter)
		return OutOfScopeLetter, !ok
	}
	return "", false
}

func (m *Matter) owedSince() Date {
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
		return "accept"
	case StageSupplementing:
		return "resume"
	case StageReviewing:
		return "opine"
	case StageAnswering:
		return "answer"
	case StageSettled, StageReturned, StageOutOfScope, StageWithdrawn:
		return "archive"
	}
	return ""
}
