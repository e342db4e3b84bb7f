package ledger

import (
	"bytes"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	ical "github.com/arran4/golang-ical"

	"hefa/review"
)

func TestDeadlines(t *testing.T) {
	e := matter(0)
	ds := Deadlines(e)
	if len(ds) != 2 || ds[0].Label() != "备案期限（本级人大常委会）" || ds[1].Why != review.CauseLapse {
		t.Errorf("%+v", ds)
	}
	open := &review.Matter{ID: "x", No: "G2026-0001", Kind: review.Normative, Received: monday, Accepted: monday}
	ds = Deadlines(Entry{open, review.Summary{Stage: open.Stage(), Due: monday + 15}, rules})
	if len(ds) != 1 || ds[0].UID != "x-due@hefa" || ds[0].On != monday+15 {
		t.Errorf("%+v", ds)
	}
	open.Archived = monday
	if ds := Deadlines(Entry{open, review.Summary{Stage: open.Stage(), Due: monday}, rules}); len(ds) != 0 {
		t.Errorf("of a closed matter: %+v", ds)
	}
}

func TestCalendar(t *testing.T) {
	ds := []Deadline{{UID: "a-due@hefa", No: "G2026-0001", Title: "甲；乙,丙;\\丁\nBEGIN:VEVENT" + strings.Repeat("长", 80), Why: review.CauseDue, On: monday, Version: 3}}
	var b bytes.Buffer
	if err := WriteCalendar(&b, ds, time.Unix(1_800_000_000, 0)); err != nil {
		t.Fatal(err)
	}
	for line := range strings.SplitSeq(b.String(), "\r\n") {
		if len(line) > 75 || !utf8.ValidString(line) || strings.Contains(line, "\n") {
			t.Errorf("line %q", line)
		}
	}
	cal, err := ical.ParseCalendar(&b)
	if err != nil || len(cal.Events()) != 1 {
		t.Fatal(err)
	}
	e := cal.Events()[0]
	day, _ := e.GetAllDayStartAt()
	if e.Id() != "a-due@hefa" || day.Format("20060102") != "20261123" || len(e.Alarms()) != 2 {
		t.Errorf("%v", e)
	}
	want := "审查期限：" + review.CleanLine(ds[0].Title)
	if got := e.GetProperty(ical.ComponentPropertySummary).Value; got != want {
		t.Errorf("%q\n%q", got, want)
	}
}
