package review_test

import (
	"errors"
	"fmt"
	"slices"
	"testing"

	"hefa/review"
)

// takenOver is a document received on 2 March 2026 with the arguments given.
func takenOver(t *testing.T, e *review.Env, m *review.Matter, pairs ...string) {
	t.Helper()
	do(t, e, m, "transcribe", append([]string{"title=甲办法", "kind=normative", "drafter=乙", "received=2026-03-02", "accepted=2026-03-02"}, pairs...)...)
}

// A review led elsewhere is held to the same window: concluded before its
// minimum it is early, answered after its last day it is late.
func TestTranscribedReviewsAreEarlyAndLate(t *testing.T) {
	w := review.ComputeWindow(rule(review.Normative), date("2026-03-02"), nil, 0, prc)
	for name, tt := range map[string]struct {
		concluded, issued review.Date
		early, late       bool
	}{
		"a day before the minimum": {w.Earliest - 1, w.Earliest, true, false},
		"on the minimum":           {w.Earliest, w.Earliest, false, false},
		"on the last day":          {w.Latest, w.Latest, false, false},
		"a day after it":           {w.Latest, w.Latest + 1, false, true},
	} {
		e, _ := kept()
		m := &review.Matter{ID: "id-1"}
		takenOver(t, e, m, "result=amend", "concluded="+tt.concluded.String(), "issued="+tt.issued.String())
		if l := m.Letters[0]; m.Conclusion.Early != tt.early || l.Late != tt.late || !l.Transcribed || m.Conclusion.Result != review.Amend {
			t.Errorf("%s: %+v %+v", name, m.Conclusion, l)
		}
	}
	e, _ := kept()
	m := &review.Matter{ID: "id-1"}
	do(t, e, m, "transcribe", "title=甲", "kind=contract", "drafter=乙", "received=2026-03-02", "result=lawful", "issued=2026-03-02")
	if m.Conclusion.Early {
		t.Error("early, and the kind has no minimum")
	}
}

// An opinion letter the details have told is not told twice; a voided one, one
// of an earlier round and one of another kind do not stand for it.
func TestTheToldLetterIsTheLetter(t *testing.T) {
	for name, tt := range map[string]struct {
		told   review.Letter
		rounds int
		want   int
	}{
		"told":              {review.Letter{Kind: review.OpinionLetter, No: "甲〔2026〕9号"}, 0, 1},
		"voided":            {review.Letter{Kind: review.OpinionLetter, No: "甲〔2026〕8号", Voided: "错"}, 0, 2},
		"of another kind":   {review.Letter{Kind: review.RemindLetter, No: "甲〔2026〕8号"}, 0, 2},
		"of a round before": {review.Letter{Kind: review.OpinionLetter, No: "甲〔2026〕8号"}, 1, 2},
	} {
		e, nos := kept()
		tt.told.On, tt.told.Transcribed = date("2026-05-06"), true
		m := &review.Matter{ID: "id-1", Letters: []review.Letter{tt.told}, Rounds: make([]review.Round, tt.rounds)}
		takenOver(t, e, m, "result=amend", "issued=2026-05-06", "letter=甲〔2026〕9号")
		l := m.Letters[len(m.Letters)-1]
		if len(m.Letters) != tt.want || !l.Late || l.Round != tt.rounds && tt.want > 1 || m.Finished() != date("2026-05-06") {
			t.Errorf("%s: %+v", name, m.Letters)
		}
		if given := fmt.Sprint("letter/甲 2026 ", map[bool]int{true: 9, false: 8}[tt.want == 1]); !slices.Contains(*nos, given) || !m.Letters[0].Transcribed || m.Letters[0].Series != review.LetterSeries("甲") {
			t.Errorf("%s: %v", name, *nos)
		}
	}
}

// A letter told twice is told alike, or the officer has to see to it.
func TestTwoSheetsTellOfOneLetter(t *testing.T) {
	for _, told := range []review.Letter{{No: "甲〔2026〕8号", On: date("2026-05-06")}, {No: "甲〔2026〕9号", On: date("2026-05-05")}} {
		e, _ := kept()
		told.Kind, told.Transcribed = review.OpinionLetter, true
		m := &review.Matter{ID: "id-1", Letters: []review.Letter{told}}
		refuse(t, e, m, "transcribe.differs", "transcribe", "title=甲办法", "kind=normative", "drafter=乙", "received=2026-03-02", "result=amend", "issued=2026-05-06", "letter=甲〔2026〕9号")
	}
}

// Counters go on after every number that was given elsewhere: of letters, of
// the registration, of the matter and of those it bore before.
func TestNumbersGivenElsewhereAreKept(t *testing.T) {
	given := func() *review.Matter {
		return &review.Matter{ID: "id-1", No: "G2026-0040", Former: []string{"C2026-0007", "旧号"},
			Recording: &review.Recording{Asked: date("2026-03-16"), On: date("2026-03-17"), No: "柳司审规登〔2026〕6号"},
			Letters:   []review.Letter{{Kind: review.SupplementLetter, No: "收文簿第9页", On: date("2026-03-03"), Transcribed: true}, {Kind: review.RemindLetter, No: "柳司催〔2026〕3号", On: date("2026-03-13"), Transcribed: true}}}
	}
	e, nos := kept()
	m := given()
	takenOver(t, e, m, "result=lawful", "issued=2026-03-12", "letter=柳司审〔2026〕37号")
	want := []string{"letter/柳司催 2026 3", "letter/柳司审 2026 37", "record/柳司审规登 2026 6", "plan 2026 7", "matter/normative 2026 40"}
	if !slices.Equal(*nos, want) || m.No != "G2026-0040" {
		t.Errorf("%v, %s", *nos, m.No)
	}
	full := errors.New("the counter is locked")
	for i := range want {
		e, n := newEnv(), 0
		e.Keep = func(string, int, int) error {
			if n++; n == i+1 {
				return full
			}
			return nil
		}
		_, err := review.Do(e, given(), verb(t, "transcribe"), args("title=甲", "kind=normative", "drafter=乙", "received=2026-03-02", "result=lawful", "issued=2026-03-12", "letter=柳司审〔2026〕37号"))
		if !errors.Is(err, full) {
			t.Errorf("%s: %v", want[i], err)
		}
	}
	e = newEnv() // a rehearsal keeps nothing
	if m = given(); e.Keep != nil {
		t.Fatal("kept")
	}
	takenOver(t, e, m)
	if rest := m.Letters[0]; rest.Seq != 0 || rest.Series != "" || rest.Year != 0 {
		t.Errorf("%+v", rest)
	}
}

// What a ledger tells has been and stands in order, the meeting included.
func TestTranscribedFactsAreInOrder(t *testing.T) {
	for name, tt := range map[string]struct {
		meeting, published string
		pairs              []string
		code               string
	}{
		"in order":                      {"2026-03-16", "2026-11-20", []string{"archived=2026-11-20"}, ""},
		"the meeting before the letter": {"2026-03-11", "2026-03-20", nil, "date.order"},
		"closed before the meeting":     {"2026-03-16", "2026-03-16", []string{"archived=2026-03-15"}, "date.order"},
		"published in the future":       {"2026-03-16", "2026-11-21", nil, "transcribe.future"},
		"closed in the future":          {"2026-03-16", "2026-03-20", []string{"archived=2026-11-21"}, "transcribe.future"},
		"concluded before it was begun": {"2026-03-16", "2026-03-20", []string{"concluded=2026-03-01"}, "date.order"},
	} {
		t.Run(name, func(t *testing.T) {
			e, _ := kept()
			m := &review.Matter{ID: "id-1", Deliberation: &review.Deliberation{On: date(tt.meeting), Result: "passed"},
				Publication: &review.Publication{On: date(tt.published), Effect: date(tt.published)}}
			pairs := append([]string{"title=甲办法", "kind=normative", "drafter=乙", "received=2026-03-02", "result=lawful", "issued=2026-03-12"}, tt.pairs...)
			if tt.code == "" {
				do(t, e, m, "transcribe", pairs...)
			} else {
				refuse(t, e, m, tt.code, "transcribe", pairs...)
			}
		})
	}
}

// Opinions are counts only where none is written down; a planned item needs no
// day of receipt.
func TestCountsGiveWayToOpinions(t *testing.T) {
	e, _ := kept()
	m := &review.Matter{ID: "id-1", Opinions: []review.Opinion{{N: 1, Problem: "越权", Severity: review.Legality, Basis: "某法第1条"}}}
	takenOver(t, e, m, "result=amend", "issued=2026-03-12", "opinions=1")
	if c, counted := m.Counted(); counted {
		t.Errorf("%+v", c)
	}
	if c, counted := (&review.Matter{Transcript: &review.Transcript{}}).Counted(); counted {
		t.Errorf("no opinions at all, and counted %+v", c)
	}
	if c, counted := (&review.Matter{Transcript: &review.Transcript{Opinions: 1}}).Counted(); !counted || c.Pending() != 1 {
		t.Errorf("one opinion: %+v %v", c, counted)
	}
	m = &review.Matter{ID: "id-1", Plan: &review.Plan{Year: 2026}}
	do(t, e, m, "transcribe", "title=甲", "kind=decision", "drafter=乙")
	if m.Stage() != review.StagePlanned || m.No != "C2026-0001" {
		t.Errorf("%s %s", m.No, m.Stage())
	}
}

// Of the opinions a row counts, those its sheets tell are taken off, each from
// the count of its own answer; the others stay counted. The details are of a
// first round, so the counted ones are of the second.
func TestToldOpinionsAreTakenOffTheCount(t *testing.T) {
	told := func(n int, r review.Reply) review.Opinion {
		return review.Opinion{N: n, Problem: "越权", Severity: review.Legality, Basis: "某法第1条",
			Answer: &review.Answer{On: review.MustDate("2026-03-01"), Result: r, Reason: "某"}}
	}
	for answer, want := range map[review.Reply]review.Transcript{
		review.Adopted:  {Round: 1, Opinions: 6, Adopted: 2, Partly: 2, Declined: 1},
		review.Partly:   {Round: 1, Opinions: 6, Adopted: 3, Partly: 1, Declined: 1},
		review.Declined: {Round: 1, Opinions: 6, Adopted: 3, Partly: 2, Declined: 0},
	} {
		e, _ := kept()
		m := &review.Matter{ID: "id-1", Rounds: []review.Round{{Opinions: []review.Opinion{told(1, answer)}}}}
		takenOver(t, e, m, "result=amend", "issued=2026-03-12", "opinions=7", "adopted=3", "partly=2", "declined=1")
		if *m.Transcript != want {
			t.Errorf("%s: %+v", answer, *m.Transcript)
		}
	}
}

// Every kind of answer to counted opinions is counted as what it is.
func TestCountedAnswers(t *testing.T) {
	for result, want := range map[string]review.Transcript{
		"adopted": {Opinions: 5, Adopted: 5, Declined: 0}, "partly": {Opinions: 5, Adopted: 3, Partly: 2}, "declined": {Opinions: 5, Adopted: 3, Declined: 2},
	} {
		e, _ := kept()
		m := &review.Matter{ID: "id-1", Transcript: &review.Transcript{Awaited: true}}
		takenOver(t, e, m, "result=amend", "issued=2026-03-12", "opinions=5", "adopted=3")
		if p := verb(t, "answer").Params[0]; p.Default(e, m) != "4" || !slices.Equal(p.Choices(e, m), []string{"4", "5"}) {
			t.Errorf("%v, first %s", p.Choices(e, m), p.Default(e, m))
		}
		do(t, e, m, "answer", "opinion=4", "opinion=5", "result="+result, "reason=某")
		want.Awaited = true
		if *m.Transcript != want {
			t.Errorf("%s: %+v", result, *m.Transcript)
		}
	}
}

// Papers of a review that was led elsewhere lie there; those of what happens
// here afterwards are missed here.
func TestElsewhere(t *testing.T) {
	e, _ := kept()
	m := &review.Matter{ID: "id-1"}
	takenOver(t, e, m, "result=amend", "issued=2026-03-12")
	if !m.Elsewhere() {
		t.Error("led elsewhere, and its papers are looked for here")
	}
	for _, own := range []*review.Matter{{}, {Letters: []review.Letter{{Kind: review.OpinionLetter, No: "甲"}}}, {Letters: []review.Letter{{Kind: review.RemindLetter, No: "甲", Transcribed: true}}}} {
		if own.Elsewhere() {
			t.Errorf("%+v", own.Letters)
		}
	}
	if !(&review.Matter{Listed: true}).Elsewhere() {
		t.Error("taken in from a ledger, and its papers are looked for here")
	}
}
