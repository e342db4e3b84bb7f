package review_test

import (
	"slices"
	"testing"

	"hefa/review"
)

func kindsOf(bs []review.Breach) []review.BreachKind {
	var out []review.BreachKind
	for _, b := range bs {
		out = append(out, b.Kind)
	}
	return out
}

// What went out without a review or a registration is told with its day and
// number, unless a ledger vouches for it.
func TestWhatBypassedTheReview(t *testing.T) {
	letter := func(k review.LetterKind, voided string) []review.Letter {
		return []review.Letter{{Kind: k, No: "甲〔2026〕1号", On: date("2026-03-01"), Voided: voided}}
	}
	for name, tt := range map[string]struct {
		m    review.Matter
		want []review.BreachKind
	}{
		"reviewed":                       {review.Matter{Letters: letter(review.OpinionLetter, "")}, nil},
		"a letter of another kind":       {review.Matter{Letters: letter(review.RemindLetter, "")}, []review.BreachKind{review.BreachUnreviewed}},
		"the letter was voided":          {review.Matter{Letters: letter(review.OpinionLetter, "错")}, []review.BreachKind{review.BreachUnreviewed}},
		"taken in from a ledger":         {review.Matter{Listed: true}, nil},
		"taken over from a ledger":       {review.Matter{Transcript: &review.Transcript{}}, nil},
		"not registered":                 {review.Matter{Letters: letter(review.OpinionLetter, ""), Publication: &review.Publication{Unrecorded: true}}, []review.BreachKind{review.BreachUnregistered}},
		"neither":                        {review.Matter{Publication: &review.Publication{Unrecorded: true}}, []review.BreachKind{review.BreachUnreviewed, review.BreachUnregistered}},
		"a ledger tells of no review":    {review.Matter{Listed: true, Publication: &review.Publication{Unreviewed: true, Unrecorded: true}}, []review.BreachKind{review.BreachUnreviewed}},
		"a circular is no submission":    {review.Matter{Circular: &review.Circular{}}, nil},
		"registered by mistake":          {review.Matter{End: &review.Ending{How: review.EndCancelled}}, nil},
		"withdrawn after it was out":     {review.Matter{End: &review.Ending{How: review.EndWithdrawn}}, []review.BreachKind{review.BreachUnreviewed}},
		"an earlier round was concluded": {review.Matter{Letters: letter(review.OpinionLetter, ""), Rounds: []review.Round{{}}}, nil},
	} {
		m := tt.m
		m.Kind, m.Received = review.Normative, date("2026-02-02")
		if m.Publication == nil {
			m.Publication = &review.Publication{}
		}
		m.Publication.On, m.Publication.No = date("2026-03-09"), "柳政规〔2026〕1号"
		got := breaches(&m, "2026-11-20")
		if !slices.Equal(kindsOf(got), tt.want) {
			t.Errorf("%s: %+v", name, got)
		}
		for _, b := range got {
			if b.On != date("2026-03-09") || b.At != b.On || b.What != "柳政规〔2026〕1号" || !b.Due.IsZero() {
				t.Errorf("%s: %+v", name, b)
			}
		}
	}
}

// A filing is in time on its last day, late the day after, and missing from
// the day after on.
func TestFilingsInTime(t *testing.T) {
	for sent, want := range map[string]review.BreachKind{"2026-12-02": "", "2026-12-03": "", "2026-12-04": review.BreachLate, "": review.BreachMissing} {
		m := &review.Matter{Kind: review.Normative, Listed: true, Publication: &review.Publication{On: date("2026-11-03")},
			Filings: []review.Filing{{To: "government", Due: date("2026-12-03"), Sent: date(sent)}}}
		for _, today := range []string{"2026-12-03", "2026-12-04"} {
			got := breaches(m, today)
			if due := want != "" && (sent != "" || today > "2026-12-03"); due != (len(got) == 1) {
				t.Errorf("sent on %q, known on %s: %+v", sent, today, got)
			} else if due && got[0] != (review.Breach{Kind: want, On: date("2026-12-04"), Due: date("2026-12-03"), At: date(sent), What: "上一级人民政府"}) {
				t.Errorf("%+v", got[0])
			}
		}
		if f := m.Filings[0]; f.InTime() != (want == "") {
			t.Errorf("sent on %q: %v", sent, f.InTime())
		}
	}
}

// Only the step on which the draft is sent in makes a unit late, the day after
// the one planned.
func TestBehindThePlannedSubmission(t *testing.T) {
	for name, tt := range map[string]struct {
		step, planned, received string
		ended                   bool
		today                   string
		want                    *review.Breach
	}{
		"sent in on the day":      {"送审", "2026-11-13", "2026-11-13", false, "2026-11-20", nil},
		"sent in the day after":   {"送审", "2026-11-13", "2026-11-14", false, "2026-11-20", &review.Breach{On: date("2026-11-14"), At: date("2026-11-14")}},
		"sent in, then withdrawn": {"送审", "2026-11-13", "2026-11-14", true, "2026-11-20", &review.Breach{On: date("2026-11-14"), At: date("2026-11-14")}},
		"not sent in on the day":  {"送审", "2026-11-13", "", false, "2026-11-13", nil},
		"not sent in after it":    {"送审", "2026-11-13", "", false, "2026-11-14", &review.Breach{On: date("2026-11-13")}},
		"given up before":         {"送审", "2026-11-13", "", true, "2026-11-14", nil},
		"no day planned":          {"送审", "", "2026-11-14", false, "2026-11-20", nil},
		"another step":            {"听证", "2026-11-13", "2026-11-14", false, "2026-11-20", nil},
	} {
		m := &review.Matter{Kind: review.Decision, Received: date(tt.received), Plan: &review.Plan{Steps: []review.Step{{Name: tt.step, Planned: date(tt.planned)}}}}
		if tt.ended {
			m.End = &review.Ending{How: review.EndWithdrawn, On: date("2026-11-14")}
		}
		got := breaches(m, tt.today)
		if tt.want == nil {
			if len(got) > 0 {
				t.Errorf("%s: %+v", name, got)
			}
			continue
		}
		want := *tt.want
		want.Kind, want.Due, want.What = review.BreachTardy, date(tt.planned), tt.step
		if !slices.Equal(got, []review.Breach{want}) {
			t.Errorf("%s: %+v", name, got)
		}
		bare := *national
		bare.Catalogue.Submission = ""
		if got := m.Breaches(&bare, prc, date(tt.today)); len(got) > 0 {
			t.Errorf("%s where no step is the submission: %+v", name, got)
		}
	}
}

// A submission that went back is told with its day and its reason.
func TestAReturnIsTold(t *testing.T) {
	for how, told := range map[review.EndKind]bool{review.EndReturned: true, review.EndWithdrawn: false, review.EndOutOfScope: false} {
		m := &review.Matter{Kind: review.Other, Received: date("2026-11-02"), End: &review.Ending{How: how, On: date("2026-11-18"), Reason: "不成熟"}}
		got := breaches(m, "2026-11-20")
		if (len(got) == 1) != told || told && got[0] != (review.Breach{Kind: review.BreachReturned, On: date("2026-11-18"), At: date("2026-11-18"), What: "不成熟"}) {
			t.Errorf("%s: %+v", how, got)
		}
	}
}
