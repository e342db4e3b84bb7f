package ledger

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"hefa/review"
)

// Record is a row of a ledger, understood.
type Record struct {
	Sheet string
	N     int // row
	Number, Title, Drafter, Decider, Document,
	Remark string
	Kind       review.Kind // "" when the ledger does not say
	Guessed    bool        // a date had no year
	Guess      review.Date // what the first of them was taken for
	GuessField Field
	Uncounted  bool // what became of its opinions is told in words
	Loose      bool // it tells of a review that had ended, too little to take it over
	Keep       bool // Number is hefa's own and free: the matter bears it again

	Received, Published, Effect, Until review.Date

	// What a ledger tells of a review that was led elsewhere; zero where it does
	// not.
	Accepted, Concluded, Issued, Meeting, Signed, Archived review.Date
	Result                                                 review.Result
	Letter                                                 string // 意见书文号
	Opinions                                               review.Transcript
	Pauses                                                 []review.Pause
	Extended                                               int // days
	Urgent                                                 bool
	End                                                    *review.Ending
	Deliberation                                           *review.Deliberation
	Cleanup                                                *review.Cleanup
	Record                                                 string // 登记号
	Recorded                                               review.Date
	GivenLetter, GivenRecord                               string // numbers it names, whatever comes of the row
	Unreviewed, Unrecorded                                 bool
	Stage                                                  string // as the ledger words it
	Former                                                 []string

	numberText string   // as the ledger has it
	Others     []string // heading：content of columns hefa does not know
	noted      []string // cells of known columns that are no certain fact
	led        []string // cells that are facts only of a matter that was led elsewhere
	issued     []string // cells that are facts only of a document that was published
	details    []func(*review.Matter, *review.Profile)
}

// InForce reports whether the row describes a published normative document,
// not a submission.
func (r Record) InForce() bool {
	return !r.Published.IsZero() && (r.Kind == "" || r.Kind == review.Normative) && r.Accepted.IsZero() && r.Result == ""
}

// Own reports whether the row bears a number as hefa gives them, of the kind
// the row is of.
func (r Record) Own(p *review.Profile) bool {
	code, _, _, ok := review.ParseMatterNo(r.Number)
	series := p.SeriesOf(code)
	return ok && series != "" && (series == review.MatterSeries(r.Kind) || r.special(series))
}

// special reports whether a number is of those that no submission bears.
func (r Record) special(series string) bool {
	switch series {
	case review.PlanSeries:
		return r.Kind == review.Decision
	case review.ListSeries:
		return r.Kind == review.Normative
	case review.CircularSeries:
		return r.Kind == review.Other
	}
	return false
}

// planned reports whether the row is of the catalogue, which needs no receipt.
func (r Record) planned() bool {
	_, _, _, own := review.ParseMatterNo(r.Number)
	return own && strings.HasPrefix(r.Number, review.PlanCode)
}

// Told reports whether the row tells more than that something was sent in, or
// is in force: it is taken over as it was led elsewhere.
func (r Record) Told() bool {
	return r.Keep || len(r.details) > 0 || r.Result != "" || !r.Accepted.IsZero() || r.End != nil || !r.Signed.IsZero() || !r.Archived.IsZero() && !r.InForce() ||
		len(r.Pauses) > 0 || r.Cleanup != nil || r.Record != "" && !r.Published.IsZero()
}

// Ahead refuses a row that tells of a day to come as if it had been: most
// likely a slip of the pen.
func (r Record) Ahead(today review.Date) error {
	for _, x := range []struct {
		field Field
		on    review.Date
	}{{Received, r.Received}, {Accepted, r.Accepted}, {ResultOn, r.Concluded}, {Issued, r.Issued}, {Published, r.Published}, {Signed, r.Signed}, {Archived, r.Archived}} {
		if x.on > today {
			return review.Invalid("ledger.future", x.field.Name(), x.on)
		}
	}
	return nil
}

// Verb is what makes a matter of the row, with its arguments.
func (r Record) Verb() (review.Verb, review.Args) {
	args := review.Args{}
	put := func(name, value string) {
		if value != "" {
			args[name] = []string{value}
		}
	}
	put("title", r.Title)
	put("drafter", r.Drafter)
	if r.Told() {
		r.tell(put)
		return review.Transcription(), args
	}
	if r.InForce() {
		if r.Drafter == "" {
			put("drafter", r.Decider)
		}
		put("no", r.Document)
		put("on", r.Published.String())
		put("effect", r.Effect.String())
		put("until", r.Until.String())
		if r.Unreviewed {
			put("reviewed", string(review.No))
		}
		return review.Listing(), args
	}
	put("kind", string(r.Kind))
	put("decider", r.Decider)
	put("received", r.Received.String())
	if r.Meeting >= r.Received {
		put("meeting", r.Meeting.String())
	}
	return review.Registration(), args
}

// tell gives the arguments of a transcription.
func (r Record) tell(put func(name, value string)) {
	count := func(name string, n int) {
		if n > 0 {
			put(name, strconv.Itoa(n))
		}
	}
	if r.Drafter == "" {
		put("drafter", r.Decider)
	}
	put("kind", string(r.kindOr(review.Normative)))
	put("decider", r.Decider)
	received := r.Received
	if received.IsZero() && r.InForce() {
		received = r.Published
	}
	put("received", received.String())
	put("accepted", r.Accepted.String())
	put("result", string(r.Result))
	put("concluded", r.Concluded.String())
	put("issued", r.Issued.String())
	put("letter", r.Letter)
	count("opinions", r.Opinions.Opinions)
	count("adopted", r.Opinions.Adopted)
	count("partly", r.Opinions.Partly)
	count("declined", r.Opinions.Declined)
	put("archived", r.Archived.String())
}

func (r Record) kindOr(k review.Kind) review.Kind {
	if r.Kind == "" {
		return k
	}
	return r.Kind
}

// Matter is what the row and the sheets that hang on it tell beyond the
// arguments: what a transcription finds in the matter it makes.
func (r Record) Matter(p *review.Profile, today review.Date, source string) *review.Matter {
	m := &review.Matter{}
	if !r.Told() {
		return m
	}
	m.Kind, m.Received, m.Listed = r.kindOr(review.Normative), r.Received, r.InForce()
	m.Transcript = &review.Transcript{Source: source, Awaited: r.Stage == stageWords[review.StageAnswering],
		Ended: r.End != nil && !r.Keep}
	if r.Keep {
		m.No, m.Former = r.Number, r.Former
	}
	m.Pauses, m.Meeting, m.End, m.Deliberation = append(m.Pauses, r.Pauses...), r.Meeting, r.End, r.Deliberation
	if r.Extended > 0 {
		m.Extension = &review.Extension{On: r.Accepted, Days: r.Extended}
	}
	if r.Urgent {
		m.Urgent = &review.Urgency{On: r.Received}
	}
	if !r.Signed.IsZero() {
		m.Deal = &review.Deal{Signed: r.Signed}
	}
	if r.Record != "" {
		m.Recording = &review.Recording{Asked: r.Recorded, On: r.Recorded, No: r.Record}
	}
	r.publication(m)
	for _, put := range r.details {
		put(m, p)
	}
	r.complete(m, p, today)
	return m
}

func (r Record) publication(m *review.Matter) {
	if r.Published.IsZero() {
		return
	}
	m.Publication = &review.Publication{On: r.Published, No: r.Document, Effect: cmp.Or(r.Effect, r.Published), Until: r.Until,
		Unreviewed: r.Unreviewed, Unrecorded: r.Unrecorded}
}

// complete adds what the ledger leaves out, once the sheets have told theirs:
// opinions stand in their turn, a matter of the catalogue has a year, a result of a cleanup stands in no round
// where no sheet tells of one, and a document owes its filings where the ledger says that it waits for
// them, or says nothing and there is time yet.
func (r Record) complete(m *review.Matter, p *review.Profile, today review.Date) {
	inTurn(m.Opinions)
	for _, round := range m.Rounds {
		inTurn(round.Opinions)
	}
	if _, year, _, ok := review.ParseMatterNo(m.No); ok && r.planned() && m.Plan == nil {
		m.Plan = &review.Plan{Year: year}
	}
	told := slices.ContainsFunc(m.Cleanups, func(c review.Cleanup) bool { return c.Result != "" })
	if r.Cleanup != nil && m.Publication != nil && !told {
		m.Cleanups = append([]review.Cleanup{*r.Cleanup}, m.Cleanups...)
	}
	switch {
	case m.Publication == nil || len(m.Filings) > 0:
	case r.Stage == stageWords[review.StagePublished]:
		m.OweFilings(p, 0)
	case r.Stage == "":
		m.OweFilings(p, today)
	}
}

// Note says what else the row told: what is no fact hefa can take over is kept
// as it was written.
func (r Record) Note() string {
	var parts []string
	put := func(f Field, value string) {
		if value != "" {
			parts = append(parts, f.Name()+"："+value)
		}
	}
	told := r.Told()
	if !r.Keep {
		put(Number, cmp.Or(r.numberText, r.Number))
		put(Former, strings.Join(r.Former, "、"))
		parts = append(parts, r.noted...)
	}
	if !told && (r.InForce() || r.Meeting < r.Received) {
		put(Meeting, r.Meeting.String())
	}
	if !told {
		parts = append(parts, r.led...)
	}
	if !told || r.Published.IsZero() {
		parts = append(parts, r.issued...)
	}
	if !told && r.InForce() {
		put(Received, r.Received.String())
		if r.Drafter != "" {
			put(Decider, r.Decider)
		}
	} else if !told || r.Published.IsZero() {
		put(Document, r.Document)
		put(Published, r.Published.String())
		put(Effect, r.Effect.String())
		put(Until, r.Until.String())
	}
	if !r.Keep {
		put(StageOf, r.Stage)
	}
	parts = append(parts, r.Others...)
	put(Remark, r.Remark)
	if len(parts) == 0 {
		return ""
	}
	return "台账原记　" + strings.Join(parts, "；")
}

// Letters are the numbers of letters the row and its sheets bring along.
func (r Record) Letters(m *review.Matter) []string {
	var out []string
	for _, l := range m.Letters {
		if l.No != "" {
			out = append(out, l.No)
		}
	}
	if r.Letter != "" {
		out = append(out, r.Letter)
	}
	return out
}

// Keys are what tells that two rows, or a row and a matter, are the same.
func (r Record) Keys() []string {
	keys := Keys("", r.Title, r.Received, r.Published)
	if r.Number != "" {
		keys = append(keys, Keys(review.NormalizeNo(r.Number), r.Title)...)
	}
	return keys
}

// Keys joins a title with each of the days and with the number.
func Keys(no, title string, days ...review.Date) []string {
	title = titleKey(title)
	var out []string
	for _, d := range days {
		if !d.IsZero() {
			out = append(out, title+"\x00"+d.String())
		}
	}
	if no != "" {
		out = append(out, title+"\x00"+no)
	}
	return out
}

// titleKey is a title without what is written one way or another.
func titleKey(s string) string {
	return strings.Map(func(r rune) rune {
		switch r {
		case ' ', '　', '\n', '\t', '《', '》', '〈', '〉', '“', '”', '"', '\'', '‘', '’', '·':
			return -1
		}
		return r
	}, strings.ToLower(review.FoldWidth(review.CleanText(s))))
}
