package review_test

import (
	"slices"
	"testing"

	"hefa/review"
)

// A correction keeps what it does not name, and says only what it does.
func TestCorrectionsSayWhatTheyDo(t *testing.T) {
	e, m := at(t, "received")
	do(t, e, m, "correct", "decider=县人民政府")
	do(t, e, m, "correct", "title=新题")
	if m.Decider != "县人民政府" || warned(e, "date.future") {
		t.Errorf("%q %v", m.Decider, e.Warnings)
	}
	if do(t, e, m, "correct", "kind=other"); warned(e, "correct.reopened") || !warned(e, "correct.renumbered") {
		t.Errorf("%v", e.Warnings)
	}
	e, m = at(t, "reviewing")
	do(t, e, m, "extend", "days=5", "reason=难", "approved-by=王")
	if do(t, e, m, "correct", "kind=other"); !warned(e, "correct.reopened") {
		t.Errorf("%v", e.Warnings)
	}
	e, m = at(t, "concluded")
	if do(t, e, m, "correct", "kind=other"); !warned(e, "correct.reopened") {
		t.Errorf("%v", e.Warnings)
	}
	e, m = newEnv(), &review.Matter{ID: "id-1"}
	do(t, e, m, "add", "title=甲", "kind=other", "drafter=乙", "received=2026-11-20")
	if do(t, e, m, "correct", "title=丙"); warned(e, "date.future") {
		t.Errorf("%v", e.Warnings)
	}
}

// Nothing is said of a whole file when it is archived.
func TestAWholeFileIsArchivedWithoutAWord(t *testing.T) {
	bare := *national
	bare.Contents.Rows = nil
	e, m := at(t, "settled")
	e.Profile = &bare
	if do(t, e, m, "archive"); warned(e, "archive.missing") {
		t.Errorf("%v", e.Warnings)
	}
	err := verb(t, "archive").Allow(e, m)
	if err == nil || err.Code != "stage" || err.Args[0] != review.StageArchived {
		t.Errorf("%v", err)
	}
}

// A wording that fits the facts is issued without a word; composing anew takes
// one letter's, to one recipient or to all.
func TestWordingsTakenBack(t *testing.T) {
	e, m := at(t, "concluded")
	composing(e)
	do(t, e, m, "redraft", "body=改写")
	if do(t, e, m, "issue"); warned(e, "proof.stale.not") {
		t.Errorf("%v", e.Warnings)
	}
	e, m = at(t, "published")
	composing(e)
	for _, kind := range []string{"filing-report", "filing-note"} {
		for _, to := range []string{"government", "congress"} {
			do(t, e, m, "redraft", "letter="+kind, "to="+to, "body="+kind+to)
		}
	}
	if p := verb(t, "recompose").Params[0]; !slices.Equal(p.Choices(e, m), []string{"filing-report", "filing-note"}) {
		t.Errorf("%v", p.Choices(e, m))
	}
	do(t, e, m, "recompose", "letter=filing-note", "to=congress")
	if len(m.Wordings) != 3 {
		t.Errorf("%+v", m.Wordings)
	}
	do(t, e, m, "recompose", "letter=filing-report")
	if len(m.Wordings) != 1 || m.Wordings[0].Letter != review.FilingNoteLetter || m.Wordings[0].To != "government" || m.Wordings[0].On != today {
		t.Errorf("%+v", m.Wordings)
	}
}

// What was kept of one letter goes into no other.
func TestWordingsDoNotSpread(t *testing.T) {
	e, m := at(t, "published")
	composing(e)
	do(t, e, m, "redraft", "letter=registration", "title=甲", "body=乙", "cc=丙")
	do(t, e, m, "redraft", "letter=filing-note", "note=丁")
	w, ok := m.Wording(review.FilingNoteLetter, "government")
	if !ok || w.Title+w.Body != "" || w.CC != nil || w.Note != "丁" {
		t.Errorf("%+v", w)
	}
}

// An opinion that was taken back is neither answered nor counted.
func TestRetractedOpinionsAreGone(t *testing.T) {
	e, m := at(t, "reviewing")
	do(t, e, m, "opine", "problem=乙", "basis=某法第1条")
	do(t, e, m, "retract", "opinion=1", "reason=误")
	do(t, e, m, "conclude", "on=2026-11-18", "result=amend")
	do(t, e, m, "issue", "on=2026-11-19")
	refuse(t, e, m, "opinion.unknown", "answer", "opinion=1", "result=adopted")
	do(t, e, m, "resubmit", "review=yes")
	if all := m.AllOpinions(); len(all) != 1 || all[0].N != 2 {
		t.Errorf("%+v", all)
	}
	if _, ok := (&review.Matter{Opinions: []review.Opinion{{N: 1, Retracted: "误"}}}).OpinionByN(1); ok {
		t.Error("a retracted opinion is found")
	}
}

// What a ledger tells goes before what stands for it.
func TestTheToldDayOfAcceptanceStands(t *testing.T) {
	e, _ := kept()
	m := &review.Matter{ID: "id-1"}
	do(t, e, m, "transcribe", append(slices.Clone(finished), "concluded=2026-03-11")...)
	if m.Received != date("2026-03-02") || m.Accepted != date("2026-03-03") || m.Conclusion.On != date("2026-03-11") || m.Finished() != date("2026-03-12") {
		t.Errorf("%+v", m)
	}
}

// The review for fair competition stands in the file once, though it came
// along as a material; an attachment stands in one row alone.
func TestAReviewThatCameAlongAsAMaterial(t *testing.T) {
	e := newEnv()
	m := registered(t, e, review.Normative)
	do(t, e, m, "check", "id=m-competition", "answer=yes")
	do(t, e, m, "competition", "by=县市场监管局", "outcome=pass")
	it, _ := review.ItemByID(national.For(review.Normative).Materials, "m-competition")
	same := *national
	same.Contents.Rows = []review.PaperRule{{ID: "materials", From: review.FromMaterials}, {ID: "competition", Name: it.Name, From: review.FromCompetition}, {ID: "rest", Name: "其他", From: review.FromRest}}
	count := func() (n int) {
		for _, r := range m.Contents(&same) {
			if r.Name == it.Name {
				n++
			}
		}
		return n
	}
	if n := count(); n != 1 {
		t.Errorf("%d rows", n)
	}
	do(t, e, m, "check", "id=m-competition", "answer=no")
	if n := count(); n != 2 { // missing as a material, and there as a review
		t.Errorf("%d rows", n)
	}
	same.Contents.Rows[1].Name = "别的名字"
	if n := count(); n != 1 {
		t.Errorf("%d rows", n)
	}
}

// Every verb that takes a matter under the rules now in force says so, and the
// outcomes of a cleanup stand in the order of its list.
func TestAnewAndResults(t *testing.T) {
	for _, v := range everyVerb() {
		if v.Anew != (v.Name == "receive") {
			t.Errorf("%s: %v", v.Name, v.Anew)
		}
	}
	if got := review.CleanupResults(); !slices.Equal(got, []string{"keep", "amend", "repeal", "lapse"}) {
		t.Errorf("%v", got)
	}
	for status, want := range map[review.Status]bool{review.Verified: true, review.SecondHand: false, "": false} {
		if status.Settled() != want {
			t.Errorf("%q", status)
		}
	}
}

// tentative takes the days from one on as not yet announced.
type tentative struct {
	review.Calendar
	from review.Date
}

func (c tentative) Day(d review.Date) review.Day {
	day := c.Calendar.Day(d)
	day.Provisional = d >= c.from
	return day
}

// A last day that rolls over days not yet announced is provisional itself.
func TestRollingOverUnannouncedDays(t *testing.T) {
	for from, want := range map[string]bool{"2026-11-21": true, "2026-11-22": true, "2026-11-23": true, "2026-11-24": false} {
		w := review.ComputeWindow(calendarDays(10), date("2026-11-11"), nil, 0, tentative{prc, date(from)}) // Saturday the 21st rolls to the 23rd
		if w.Latest != date("2026-11-23") || w.Provisional != want {
			t.Errorf("from %s: %s %v", from, w.Latest, w.Provisional)
		}
	}
}
