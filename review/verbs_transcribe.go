package review

// Transcript says that a matter was taken over from a ledger kept elsewhere
// (转录): a review that hefa did not lead, told by its dated facts only. Where
// the ledger counted opinions without writing them down, the counts stand here.
type Transcript struct {
	Source   string `json:"source,omitempty"` // where it stood: the file, sheet and row
	Opinions int    `json:"opinions,omitempty"`
	Adopted  int    `json:"adopted,omitempty"`
	Partly   int    `json:"partly,omitempty"`
	Declined int    `json:"declined,omitempty"`
	Round    int    `json:"round,omitempty"`   // review round they were counted in; 0 = the first
	Awaited  bool   `json:"awaited,omitempty"` // the answers it lacks are still to come
	Ended    bool   `json:"ended,omitempty"`   // it had ended without a conclusion, and the unit was told
}

// Pending counts the opinions of which the ledger does not tell the answer.
func (t Transcript) Pending() int { return t.Opinions - t.Adopted - t.Partly - t.Declined }

// Counted returns the counts of opinions that are known as counts only. They are
// of one round; what hefa led after it has opinions of its own.
func (m *Matter) Counted() (Transcript, bool) {
	if m.Transcript == nil || m.Transcript.Opinions == 0 {
		return Transcript{}, false
	}
	if t := *m.Transcript; len(m.standing(t.Round)) == 0 {
		return t, true
	}
	return Transcript{}, false
}

// Counting is Counted of the round under way.
func (m *Matter) Counting() (Transcript, bool) {
	t, ok := m.Counted()
	return t, ok && t.Round >= len(m.Rounds)
}

// awaited is how many answers to counted opinions are still to come.
func (m *Matter) awaited() int {
	if t, ok := m.Counting(); ok && t.Awaited {
		return t.Pending()
	}
	return 0
}

// Elsewhere reports whether the papers of the review lie where the matter was
// led: a document in force, or a review that had ended, from a ledger.
func (m *Matter) Elsewhere() bool {
	l, ok := m.LiveLetter(OpinionLetter)
	return m.Listed || ok && l.Transcribed
}

// Transcription is the verb that takes over a matter from a ledger, or from
// the paper register. Like Registration it makes a matter and is not in Verbs.
//
// What a ledger tells beyond the parameters (opinions, letters, filings and so
// on) stands in the matter already; so does the number it bears there, if it is
// to keep it.
func Transcription() Verb {
	return Verb{
		Name: "transcribe", Group: GroupRecord, Apply: applyTranscription,
		Allow: func(*Env, *Matter) *Error { return nil },
		Params: []Param{
			{Name: "title", Type: TypeText, Required: true},
			{Name: "kind", Type: TypeChoice, Required: true, Choices: kindNames},
			{Name: "drafter", Type: TypeText, Required: true},
			{Name: "decider", Type: TypeText},
			{Name: "received", Type: TypeDate},
			{Name: "accepted", Type: TypeDate},
			choice("result", false, string(Lawful), string(Amend), string(Unlawful), string(Untold)),
			{Name: "concluded", Type: TypeDate},
			{Name: "issued", Type: TypeDate},
			{Name: "letter", Type: TypeText},
			{Name: "opinions", Type: TypeNumber},
			{Name: "adopted", Type: TypeNumber},
			{Name: "partly", Type: TypeNumber},
			{Name: "declined", Type: TypeNumber},
			{Name: "archived", Type: TypeDate},
		},
	}
}

func applyTranscription(e *Env, m *Matter, a Args) error {
	m.Kind, m.Profile = Kind(a.Text("kind")), e.Profile.Edition
	m.Title, m.Drafter, m.Decider = a.Text("title"), a.Text("drafter"), a.Text("decider")
	m.Received, m.Accepted, m.Archived = a.Date("received"), a.Date("accepted"), a.Date("archived")
	if m.Received.IsZero() && m.Plan == nil {
		return &Error{Kind: KindInvalid, Code: "param.missing", Args: []any{"received"}, Param: "received"}
	}
	if m.Transcript == nil {
		m.Transcript = &Transcript{}
	}
	for _, step := range []func(*Env, Args) error{m.tellCounts, m.tellReview, m.inOrder, m.tellCirculars, m.keepNumbers} {
		if err := step(e, a); err != nil {
			return err
		}
	}
	return nil
}

// tellCounts takes over how many opinions there were, besides those that the
// details tell. They are of the first round that has none of those.
func (m *Matter) tellCounts(_ *Env, a Args) error {
	t := m.Transcript
	t.Opinions, t.Adopted, t.Partly, t.Declined = a.Int("opinions"), a.Int("adopted"), a.Int("partly"), a.Int("declined")
	if t.Pending() < 0 {
		return &Error{Kind: KindInvalid, Code: "transcribe.counts", Args: []any{t.Opinions, t.Adopted + t.Partly + t.Declined}, Param: "opinions"}
	}
	for _, o := range m.AllOpinions() {
		t.Opinions--
		switch {
		case o.Answer == nil:
		case o.Answer.Result == Adopted:
			t.Adopted--
		case o.Answer.Result == Partly:
			t.Partly--
		case o.Answer.Result == Declined:
			t.Declined--
		}
	}
	if min(t.Opinions, t.Adopted, t.Partly, t.Declined, t.Pending()) < 0 { // the details know better
		t.Opinions, t.Adopted, t.Partly, t.Declined = 0, 0, 0, 0
	}
	for t.Round = 0; t.Round < len(m.Rounds) && len(m.standing(t.Round)) > 0; t.Round++ {
	}
	return nil
}

// tellReview takes over a review that had ended. A conclusion needs a day, and
// a letter needs a conclusion; of what the ledger leaves out, the day of
// receipt stands for that of acceptance, and the day of the letter for that of
// the conclusion.
func (m *Matter) tellReview(e *Env, a Args) error {
	concluded, issued, no := a.Date("concluded"), a.Date("issued"), a.Text("letter")
	switch {
	case a.Text("result") == "" && !(concluded.IsZero() && issued.IsZero() && no == ""):
		return &Error{Kind: KindInvalid, Code: "transcribe.result", Param: "result"}
	case a.Text("result") == "":
		return nil
	case concluded.IsZero() && issued.IsZero():
		return &Error{Kind: KindInvalid, Code: "transcribe.undated", Param: "issued"}
	case no != "" && issued.IsZero():
		return &Error{Kind: KindInvalid, Code: "transcribe.unissued", Args: []any{no}, Param: "issued"}
	}
	if m.Accepted.IsZero() {
		m.Accepted = m.Received
	}
	if concluded.IsZero() {
		concluded = issued
	}
	m.Conclusion = &Conclusion{On: concluded, Result: Result(a.Text("result"))}
	w, _ := m.Window(e.Profile, e.Calendar)
	m.Conclusion.Early = w.Rule.Min > 0 && concluded < w.Earliest
	if issued.IsZero() {
		return nil
	}
	return m.tellLetter(w, issued, no)
}

// tellLetter takes over the opinion letter, which the details may have told.
func (m *Matter) tellLetter(w Window, issued Date, no string) error {
	late := !w.Latest.IsZero() && issued > w.Latest
	for i := len(m.Letters) - 1; i >= 0; i-- {
		l := &m.Letters[i]
		if l.Kind != OpinionLetter || !l.Live() || l.Round != len(m.Rounds) {
			continue
		}
		if l.On != issued || no != "" && l.No != no { // somebody mended one sheet and not the other
			return &Error{Kind: KindInvalid, Code: "transcribe.differs", Args: []any{no, issued, l.No, l.On}, Param: "letter"}
		}
		l.Late = late
		return nil
	}
	m.Letters = append(m.Letters, Letter{Kind: OpinionLetter, No: no, On: issued, Late: late, Round: len(m.Rounds), Transcribed: true})
	return nil
}

// inOrder refuses facts that stand before what they follow, or in the future:
// what a ledger tells has been.
func (m *Matter) inOrder(e *Env, _ Args) error {
	on, what := m.Received, Fact("received")
	for _, next := range m.course() {
		if next.on.IsZero() {
			continue
		}
		if err := notBefore(next.param, next.on, on, what); err != nil {
			return err
		}
		on, what = next.on, next.what
	}
	if last := max(on, m.lastLater()); last > e.Today {
		return &Error{Kind: KindInvalid, Code: "transcribe.future", Args: []any{last}, Param: "issued"}
	}
	return nil
}

// tellCirculars takes it that a circular to the unit told what was known on its
// day, for a ledger does not say how much that was.
func (m *Matter) tellCirculars(e *Env, _ Args) error {
	for i := range m.Letters {
		if l := &m.Letters[i]; l.Transcribed && l.Kind == CircularLetter && m.Circular == nil {
			l.Told = m.toTell(e, l.On)
		}
	}
	return nil
}

// milestone is a dated fact that follows another.
type milestone struct {
	on    Date
	what  Fact
	param string // that gave it
}

// course lists the facts of a review in their order.
func (m *Matter) course() []milestone {
	out := []milestone{{m.Accepted, "accepted", "accepted"}}
	if m.Conclusion != nil {
		out = append(out, milestone{m.Conclusion.On, "opinion", "concluded"})
	}
	out = append(out, milestone{m.Finished(), "opinion", "issued"})
	if m.Deliberation != nil {
		out = append(out, milestone{m.Deliberation.On, "deliberated", "issued"})
	}
	return append(out, milestone{m.Archived, "last", "archived"})
}

// mostLetters is more than an office sends in a year under one code word. A greater
// number is a day, or a slip of the pen: it stays as it is written, for a counter
// that has gone there never comes back.
const mostLetters = 99_999

// keepNumbers numbers the matter, unless it keeps the number it bears, and
// holds the counters past every number that was given elsewhere, so that none
// is given again.
func (m *Matter) keepNumbers(e *Env, _ Args) error {
	for i := range m.Letters {
		l := &m.Letters[i]
		code, year, seq, ok := ParseLetterNo(l.No)
		if !ok || !l.Transcribed || seq > mostLetters { // those that hefa gave are counted
			continue
		}
		l.Series, l.Year, l.Seq = LetterSeries(code), year, seq
		if err := e.keep(l.Series, year, seq); err != nil {
			return err
		}
	}
	if m.Recording != nil {
		if code, year, seq, ok := ParseLetterNo(m.Recording.No); ok && seq <= mostLetters {
			if err := e.keep(RecordSeries(code), year, seq); err != nil {
				return err
			}
		}
	}
	for _, no := range m.Former {
		if err := e.keepMatterNo(no); err != nil {
			return err
		}
	}
	if m.No != "" {
		return e.keepMatterNo(m.No)
	}
	return m.number(e)
}

func (e *Env) keep(series string, year, seq int) error {
	if e.Keep == nil {
		return nil
	}
	return e.Keep(series, year, seq)
}

func (e *Env) keepMatterNo(no string) error {
	code, year, seq, ok := ParseMatterNo(no)
	if series := e.Profile.SeriesOf(code); ok && series != "" {
		return e.keep(series, year, seq)
	}
	return nil
}
