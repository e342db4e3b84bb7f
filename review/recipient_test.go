package review_test

import (
	"testing"

	"hefa/review"
)

// A filing letter goes out once to every recipient, the next in turn unless
// one is named; a voided one may be written again.
func TestFilingLettersPerRecipient(t *testing.T) {
	for _, kind := range []review.LetterKind{review.FilingReportLetter, review.FilingNoteLetter} {
		e, m := at(t, "published")
		write := "letter=" + string(kind)
		refuse(t, e, m, "date.order", "issue", write, "on=2026-11-17")
		refuse(t, e, m, "param.choice", "issue", write, "to=nobody")
		if to := m.Recipient(kind); to != "government" {
			t.Fatalf("%s: first to %q", kind, to)
		}
		do(t, e, m, "issue", write, "to=congress")
		if err := refuse(t, e, m, "issue.recipient", "issue", write, "to=congress"); err.Param != "to" || err.Args[1] != "本级人民代表大会常务委员会" {
			t.Errorf("%+v", err)
		}
		do(t, e, m, "issue", write)
		refuse(t, e, m, "param.choice", "issue", write)
		n := len(m.Letters)
		if a, b := m.Letters[n-2], m.Letters[n-1]; a.To != "congress" || b.To != "government" || a.No == b.No || a.Series != b.Series || m.Recipient(kind) != "" {
			t.Errorf("%s: %+v", kind, m.Letters)
		}
		do(t, e, m, "void", "no="+m.Letters[n-2].No, "reason=误")
		if _, ok := m.LetterTo(kind, "congress"); ok || m.Recipient(kind) != "congress" {
			t.Errorf("%s: a voided letter stands", kind)
		}
		do(t, e, m, "issue", write)
		if l, ok := m.LetterTo(kind, "congress"); !ok || l.No == m.Letters[n-2].No {
			t.Errorf("%s: %+v", kind, l)
		}
	}
}

// What is still to be sent comes before what was sent without a letter.
func TestOpenFilingsAreWrittenFirst(t *testing.T) {
	e, m := at(t, "published")
	do(t, e, m, "file", "to=government")
	if to := m.Recipient(review.FilingReportLetter); to != "congress" {
		t.Errorf("first to %q", to)
	}
	do(t, e, m, "issue", "letter=filing-report")
	if to := m.Recipient(review.FilingReportLetter); to != "government" {
		t.Errorf("then to %q", to)
	}
	if to := m.Recipient(review.OpinionLetter); to != "" {
		t.Errorf("an opinion goes to %q", to)
	}
}

// A filing that came back is reported anew, under a new number.
func TestReturnedFilingIsReportedAnew(t *testing.T) {
	e, m := at(t, "published")
	do(t, e, m, "issue", "letter=filing-report", "to=congress", "on=2026-11-20")
	do(t, e, m, "file", "to=congress", "on=2026-11-20")
	do(t, e, m, "receipt", "to=congress", "result=returned", "on=2026-11-25")
	e.Today = date("2026-11-26")
	do(t, e, m, "issue", "letter=filing-report", "to=congress")
	refuse(t, e, m, "issue.recipient", "issue", "letter=filing-report", "to=congress")
	do(t, e, m, "file", "to=congress")
	if l, ok := m.LetterTo(review.FilingReportLetter, "congress"); !ok || l.On != e.Today {
		t.Errorf("%+v", l)
	}
}

// Other letters have no recipient, whatever is named.
func TestOtherLettersHaveNoRecipient(t *testing.T) {
	e, m := at(t, "published")
	do(t, e, m, "issue", "letter=registration", "to=congress")
	if l := m.Letters[len(m.Letters)-1]; l.To != "" {
		t.Errorf("%+v", l)
	}
	e, m = at(t, "answering")
	refuse(t, e, m, "param.choice", "issue", "letter=remind", "to=congress")
}
