package review_test

import (
	"errors"
	"testing"

	"hefa/review"
)

// Only letters that tell of a pause, a refusal or failings say of which.
func TestLettersSayOnlyWhatTheyTell(t *testing.T) {
	e, m := at(t, "supplementing")
	do(t, e, m, "meeting", "day=2026-11-12") // a submission too late for its meeting
	do(t, e, m, "issue", "letter=supplement", "on=2026-11-10")
	do(t, e, m, "resume", "on=2026-11-11")
	do(t, e, m, "conclude", "on=2026-11-18", "result=amend")
	do(t, e, m, "issue", "letter=opinion", "on=2026-11-19")
	m.Refusals = []review.Recording{{Refused: "缺"}}
	do(t, e, m, "issue", "letter=remind", "on=2026-11-19")
	for i, pause := range []int{1, 0, 0} {
		if l := m.Letters[i]; l.Pause != pause || l.Told != 0 || l.Refusal != 0 || l.Round != 0 {
			t.Errorf("%+v", l)
		}
	}
}

// What a review for fair competition came to stands whatever is reviewed anew:
// its letter is not asked for twice, while that of a round is.
func TestLettersThatOutliveARound(t *testing.T) {
	e, m := at(t, "reviewing")
	script(t, e, m, []string{"competition", "by=县市场监管局", "outcome=pass", "on=2026-11-12"}, []string{"conclude", "on=2026-11-18", "result=amend"},
		[]string{"issue", "on=2026-11-18"}, []string{"issue", "letter=competition", "on=2026-11-18"}, []string{"issue", "letter=remind", "on=2026-11-18"},
		[]string{"resubmit", "review=yes", "on=2026-11-18"})
	for kind, stands := range map[review.LetterKind]bool{review.CompetitionLetter: true, review.OpinionLetter: false, review.RemindLetter: false} {
		if _, ok := m.LiveLetter(kind); ok != stands {
			t.Errorf("%s: %v", kind, ok)
		}
	}
	script(t, e, m, []string{"counsel", "by=张律师", "view=无"}, []string{"conclude", "on=2026-11-20", "result=lawful"})
	refuse(t, e, m, "param.choice", "issue", "letter=competition")
	if do(t, e, m, "issue"); m.Letters[len(m.Letters)-1].Round != 1 {
		t.Errorf("%+v", m.Letters[len(m.Letters)-1])
	}
}

// A letter or a wording that cannot be composed, and a file that cannot be
// stored, stop what needed them.
func TestWhatCannotBeComposedOrStored(t *testing.T) {
	fault := errors.New("no template")
	for _, name := range []string{"issue", "redraft"} {
		e, m := at(t, "concluded")
		e.Compose = func(*review.Matter, review.Letter, review.LetterForm) (review.LetterContent, error) {
			return review.LetterContent{}, fault
		}
		if _, err := review.Do(e, m, verb(t, name), nil); !errors.Is(err, fault) || len(m.Letters) > 0 {
			t.Errorf("%s: %v", name, err)
		}
	}
	for name, tt := range map[string]struct {
		state string
		args  []string
	}{"attach": {"received", []string{"file=nowhere"}}, "resubmit": {"answering", []string{"file=nowhere"}}} {
		e, m := at(t, tt.state)
		if _, err := review.Do(e, m, verb(t, name), args(tt.args...)); err == nil || len(m.Attachments) > 0 {
			t.Errorf("%s: %+v", name, m.Attachments)
		}
	}
}

// What is done to a matter changes no copy of it that was made before.
func TestCopiesAreNotChanged(t *testing.T) {
	e, m := at(t, "received")
	do(t, e, m, "attach", "file=a.docx", "as=material")
	before := *m
	do(t, e, m, "attach", "file=a.docx", "as=m-basis")
	if before.Attachments[0].As != "" || m.Attachments[0].As != "m-basis" {
		t.Errorf("%+v", before.Attachments)
	}
	e, m = at(t, "answering")
	m.Letters, m.Former = append(make([]review.Letter, 0, 8), m.Letters...), append(make([]string, 0, 8), "旧号")
	before = *m
	do(t, e, m, "issue", "letter=remind")
	now := *m
	now.No = "新号"
	back := review.Revert(&now, &before, "误", today)
	if len(back.Letters) != 2 || back.Letters[1].Voided != "误" || now.Letters[1].Voided != "" || len(back.Former) != 2 || m.Letters[:2][1].Voided != "" || before.Former[:2][1] != "" {
		t.Errorf("%+v %v", back.Letters, before.Former[:2])
	}
	gone := review.Revert(&before, nil, "误登", today)
	if *gone.End != (review.Ending{How: review.EndCancelled, On: today, Reason: "误登"}) || before.End != nil {
		t.Errorf("%+v", gone.End)
	}
}

// A receipt that the filing was accepted sends nothing back.
func TestAcceptedFilingsCameBackNever(t *testing.T) {
	for result, open := range map[string]bool{"filed": false, "amend": false, "returned": true} {
		e, m := at(t, "published")
		do(t, e, m, "file", "to=government", "on=2026-11-19")
		do(t, e, m, "receipt", "to=government", "result="+result, "on=2026-11-20")
		f := m.Filings[0]
		if (len(f.Returns) > 0) != open || f.Correct.IsZero() == open || f.Open() != open || f.Conforming() != (result == "filed") || f.ResultOn != date("2026-11-20") {
			t.Errorf("%s: %+v", result, f)
		}
	}
}

// A letter to a recipient stands until the filing has come back after it.
func TestALetterBeforeAReturn(t *testing.T) {
	for name, tt := range map[string]struct {
		f      review.Filing
		stands bool
	}{
		"never came back":       {review.Filing{To: "a"}, true},
		"came back after":       {review.Filing{To: "a", Sent: today, Result: "returned", Returns: []review.Date{today + 1}}, false},
		"came back that day":    {review.Filing{To: "a", Sent: today, Result: "returned", Returns: []review.Date{today}}, true},
		"came back, sent again": {review.Filing{To: "a", Sent: today, Returns: []review.Date{today + 1}}, true},
		"nothing to be filed":   {review.Filing{To: "b"}, true},
	} {
		m := &review.Matter{Filings: []review.Filing{tt.f}, Letters: []review.Letter{{Kind: review.FilingReportLetter, To: "a", On: today}}}
		if _, ok := m.LetterTo(review.FilingReportLetter, "a"); ok != tt.stands {
			t.Errorf("%s: %v", name, ok)
		}
	}
	if got := national.RecipientName(review.Normative, "nobody"); got != "nobody" {
		t.Errorf("%q", got)
	}
}
