package review_test

import (
	"testing"

	"hefa/review"
)

// Publication follows the later of meeting and registration; a document may be
// valid for one day, and an empty title leaves the old one.
func TestEdgesOfPublication(t *testing.T) {
	e, m := at(t, "recorded")
	m.Recording.On = date("2026-11-16") // registered, by the record, before the meeting of the 17th
	if err := refuse(t, e, m, "date.order", "publish", "on=2026-11-16"); err.Args[1] != review.Fact("deliberated") {
		t.Errorf("%v", err)
	}
	title := m.Title
	do(t, e, m, "publish", "on=2026-11-17", "effect=2026-12-01", "until=2026-12-01", "title=")
	if m.Title != title || m.Publication.Until != date("2026-12-01") || m.Publication.Effect != m.Publication.Until {
		t.Errorf("%+v", m.Publication)
	}
	e, m = at(t, "settled")
	do(t, e, m, "deliberate", "result=passed", "on=2026-11-20")
	if do(t, e, m, "publish", "on=2026-11-20"); !m.Publication.Until.IsZero() {
		t.Errorf("a decision lapses on %s", m.Publication.Until)
	}
	for _, name := range []string{"request", "register", "refuse"} {
		e, m := at(t, "settled")
		do(t, e, m, "deliberate", "result=passed", "on=2026-11-20")
		refuse(t, e, m, "register.kind", name, "reason=某")
	}
	e, m = at(t, "deliberated")
	refuse(t, e, m, "date.order", "register", "on=2026-11-16")
	refuse(t, e, m, "date.order", "refuse", "on=2026-11-16", "reason=某")
	e, m = at(t, "inforce")
	refuse(t, e, m, "stage", "request")
}

// A matter whose publication is half there is not saved.
func TestHalfAPublication(t *testing.T) {
	for name, tt := range map[string]struct {
		spoil func(*review.Matter)
		code  string
	}{
		"no day of effect":        {func(m *review.Matter) { m.Publication.Effect = 0 }, "matter.publication"},
		"filings of nothing":      {func(m *review.Matter) { m.Publication, m.Filings = nil, m.Filings[:1] }, "matter.publication"},
		"neither":                 {func(m *review.Matter) { m.Publication, m.Filings = nil, nil }, ""},
		"published, nothing owed": {func(m *review.Matter) { m.Filings = nil }, ""},
		"letters without numbers": {func(m *review.Matter) {
			l := review.Letter{Kind: review.RemindLetter, On: today, Transcribed: true}
			m.Letters = append(m.Letters, l, l)
		}, ""},
	} {
		_, m := at(t, "published")
		tt.spoil(m)
		err, _ := m.Validate().(*review.Error)
		if codeOf(err) != tt.code {
			t.Errorf("%s: %v", name, err)
		}
	}
	e, m := at(t, "received")
	m.Title = ""
	if _, err := review.Do(e, m, verb(t, "note"), args("text=某")); err == nil {
		t.Error("a matter without a title is changed")
	}
}
