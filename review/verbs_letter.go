package review

// letterVerbs give letters their numbers, and take wrong ones back.
func letterVerbs() []Verb {
	return []Verb{
		{Name: "issue", Group: GroupConclude, Grave: true, Allow: allowIssue, Apply: applyIssue, Params: []Param{
			{Name: "letter", Type: TypeChoice, Required: true, Choices: issuableKinds, Default: owedKind},
			onParam(),
			{Name: "form", Type: TypeChoice, Default: usualForm,
				Choices: func(*Env, *Matter) []string { return []string{string(FormDocument), string(FormLetterhead)} }},
			{Name: "to", Type: TypeChoice, Derived: true, Choices: recipients},
		}},
		{Name: "void", Group: GroupConclude, Grave: true, Allow: allowVoid, Apply: applyVoid, Params: []Param{
			{Name: "no", Type: TypeChoice, Required: true, Choices: liveNumbers, Default: lastNumber},
			reasonParam(true, nil),
		}},
	}
}

// issuable reports whether the facts for a kind of letter are there and none
// of that kind stands for them.
func (m *Matter) issuable(k LetterKind) bool {
	if !m.Archived.IsZero() {
		return false
	}
	_, exists := m.LiveLetter(k)
	switch k {
	case OpinionLetter:
		return m.Conclusion != nil && m.End == nil && !exists
	case SupplementLetter:
		return m.Stage() == StageSupplementing && !m.notified()
	case ReturnLetter:
		return m.End != nil && m.End.How == EndReturned && !exists
	case OutOfScopeLetter:
		return m.End != nil && m.End.How == EndOutOfScope && !exists
	}
	if k == RefusalLetter && m.wasRefused() {
		exists = m.toldRefusal()
	}
	if k == RemindLetter {
		exists = m.reminded(0)
	}
	if k.PerRecipient() {
		return m.laterIssuable(k)
	}
	return !exists && m.laterIssuable(k)
}

// laterIssuable is issuable for the letters outside the review itself.
func (m *Matter) laterIssuable(k LetterKind) bool {
	switch k {
	case RemindLetter:
		return m.Stage() == StageAnswering
	case UnadoptedLetter:
		return m.declined() > 0
	case RegistrationLetter:
		return m.Recording != nil && m.Recording.No != ""
	case RefusalLetter:
		return m.wasRefused()
	case FilingReportLetter, FilingNoteLetter:
		return m.Publication != nil && m.Recipient(k) != ""
	case CompetitionLetter:
		return m.Competition != nil
	case CircularLetter:
		return m.Circular != nil && m.End == nil
	}
	return false
}

func issuableKinds(e *Env, m *Matter) []string {
	var out []string
	for _, k := range LetterKinds() {
		if m.issuable(k) || k == CircularLetter && m.circularDue(e) || k == RemindLetter && m.overdue(e) {
			out = append(out, string(k))
		}
	}
	return out
}

// overdue reports whether the unit was told in time to complete its materials,
// let the term pass and was not reminded of it.
func (m *Matter) overdue(e *Env) bool {
	p, open := m.OpenPause()
	if !open || m.Stage() != StageSupplementing || p.Until.IsZero() || p.Until >= e.Today || m.reminded(len(m.Pauses)) {
		return false
	}
	told, _ := m.LiveLetter(SupplementLetter)
	return m.notified() && told.On <= p.Until
}

func owedKind(e *Env, m *Matter) string {
	if k, owed := m.OwedLetter(); owed {
		return string(k)
	}
	for _, k := range issuableKinds(e, m) {
		if k != string(CircularLetter) { // a unit is told of its failings on purpose, never by default
			return k
		}
	}
	return ""
}

func usualForm(e *Env, _ *Matter) string {
	if e.Office.Form != "" {
		return string(e.Office.Form)
	}
	return string(FormLetterhead)
}

func allowIssue(e *Env, m *Matter) *Error {
	if len(issuableKinds(e, m)) > 0 {
		return nil
	}
	if m.Stage() == StageReviewing {
		return Refused("issue.unconcluded")
	}
	return Refused("issue.nothing", m.Stage())
}

func applyIssue(e *Env, m *Matter, a Args) error {
	l := Letter{Kind: LetterKind(a.Text("letter")), On: day(e, a)}
	l.Pause = m.PauseOf(l.Kind)
	what := Fact(l.Kind)
	if l.Kind == RemindLetter && l.Pause > 0 {
		what = "overdue"
	}
	if err := notBefore("on", l.On, m.factDate(l.Kind), what); err != nil {
		return err
	}
	if l.On.Year() > e.Today.Year() { // numbers are given year by year, and freed never
		return &Error{Kind: KindInvalid, Code: "issue.year", Args: []any{l.On, l.On.Year()}, Param: "on"}
	}
	if err := m.checkOpinionLetter(e, &l); err != nil {
		return err
	}
	if err := m.address(e.Profile, &l, a.Text("to")); err != nil {
		return err
	}
	content, err := e.Compose(m, l, LetterForm(a.Text("form")))
	if err != nil {
		return err
	}
	if !e.Office.Complete() {
		e.Warn(Rule{}, "office.unset")
	}
	if err := m.warnStale(e, l); err != nil {
		return err
	}
	if e.Inspect != nil {
		e.Warnings = append(e.Warnings, e.Inspect(m, l, content)...)
	}
	code := e.Office.OrBlank().CodeFor(l.Kind, e.Profile)
	l.Series, l.Year = LetterSeries(code), l.On.Year()
	if l.Seq, err = e.Number(l.Series, l.Year); err != nil {
		return err
	}
	l.No = LetterNo(code, l.Year, l.Seq)
	if l.Kind == CircularLetter {
		l.Told = m.toTell(e, e.Today)
	}
	if l.Kind == RefusalLetter {
		l.Refusal = len(m.Refusals)
	}
	l.Round = len(m.Rounds)
	content.No = l.No
	l.Content = content
	if e.Render != nil {
		if l.File, err = e.Render(content); err != nil {
			return err
		}
	}
	m.spend(&l)
	m.Letters = append(m.Letters, l)
	return nil
}

// checkOpinionLetter holds an opinion letter to what a conclusion demands, for
// opinions may have been added after it, and records whether it is late.
func (m *Matter) checkOpinionLetter(e *Env, l *Letter) error {
	if l.Kind != OpinionLetter {
		return nil
	}
	for _, o := range m.LiveOpinions() {
		if o.Draft() {
			return Refused("conclude.draft", o.N)
		}
	}
	if err := m.consistent(m.Conclusion.Result); err != nil {
		return err
	}
	w, _ := m.Window(e.Profile, e.Calendar)
	l.Late = !w.Latest.IsZero() && l.On > w.Latest
	m.warnLate(e, w, l.On)
	return nil
}

// factDate is the day of the fact a letter tells of.
func (m *Matter) factDate(k LetterKind) Date {
	switch {
	case k == OpinionLetter && m.Conclusion != nil:
		return m.Conclusion.On
	case k == SupplementLetter && len(m.Pauses) > 0:
		return m.Pauses[len(m.Pauses)-1].On
	case m.End != nil:
		return m.End.On
	}
	return m.laterFactDate(k)
}

// laterFactDate is factDate for the letters outside the review itself.
func (m *Matter) laterFactDate(k LetterKind) Date {
	switch {
	case k == RemindLetter && m.PauseOf(k) > 0:
		if p, _ := m.OpenPause(); !p.Until.IsZero() {
			return p.Until + 1
		}
	case k == RemindLetter || k == UnadoptedLetter:
		return m.Finished()
	case (k == RegistrationLetter || k == RefusalLetter) && m.Recording != nil:
		return m.Recording.On
	case (k == FilingReportLetter || k == FilingNoteLetter) && m.Publication != nil:
		return m.Publication.On
	case k == CompetitionLetter && m.Competition != nil:
		return m.Competition.On
	}
	return m.Received
}

// toldRefusal reports whether a letter about the latest refusal stands.
func (m *Matter) toldRefusal() bool {
	l, ok := m.LiveLetter(RefusalLetter)
	return ok && l.Refusal == len(m.Refusals)
}

func liveNumbers(_ *Env, m *Matter) []string {
	var out []string
	for _, l := range m.Letters {
		if l.Live() && l.No != "" && !(l.Kind == OpinionLetter && m.relied()) { // a ledger may not tell the number
			out = append(out, l.No)
		}
	}
	return out
}

// relied reports whether something was decided or signed on the opinion letter,
// which then cannot be taken back any more.
func (m *Matter) relied() bool {
	signed := m.Deal != nil && !m.Deal.Signed.IsZero()
	return signed || m.Deliberation != nil && m.Deliberation.Result != "held"
}

func lastNumber(e *Env, m *Matter) string {
	if ns := liveNumbers(e, m); len(ns) > 0 {
		return ns[len(ns)-1]
	}
	return ""
}

func allowVoid(e *Env, m *Matter) *Error {
	if len(liveNumbers(e, m)) == 0 {
		return Refused("void.nothing")
	}
	if !m.Archived.IsZero() {
		return Refused("stage", StageArchived)
	}
	return nil
}

func applyVoid(_ *Env, m *Matter, a Args) error {
	for i := range m.Letters {
		if m.Letters[i].No == a.Text("no") {
			m.Letters[i].Voided = a.Text("reason")
			m.regain(m.Letters[i])
		}
	}
	return nil
}
