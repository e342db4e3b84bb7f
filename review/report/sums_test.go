package report_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"hefa/review"
	"hefa/review/report"
)

// drawn is any matter of 2025 and 2026, however far it has come.
func drawn(t *rapid.T, i int) *review.Matter {
	day := func(from review.Date, within int) review.Date {
		return from + review.Date(rapid.IntRange(0, within).Draw(t, "days"))
	}
	maybe := func() bool { return rapid.Bool().Draw(t, "maybe") }
	m := &review.Matter{No: review.MatterNo("X", 2026, i+1), Kind: rapid.SampledFrom(review.Kinds()).Draw(t, "kind"),
		Drafter: rapid.SampledFrom([]string{"县教育局", "县财政局", "县住建局"}).Draw(t, "unit"), Received: day(d("2025-01-02"), 660)}
	if rapid.IntRange(0, 3).Draw(t, "ended") == 0 {
		m.End = &review.Ending{How: rapid.SampledFrom([]review.EndKind{review.EndReturned, review.EndOutOfScope, review.EndWithdrawn, review.EndCancelled}).Draw(t, "end"), On: day(m.Received, 20)}
		return m
	}
	m.Accepted = day(m.Received, 5)
	if maybe() {
		p := review.Pause{On: day(m.Accepted, 3)}
		p.Resumed = p.On + 2
		m.Pauses = append(m.Pauses, p)
	}
	if !maybe() {
		return m
	}
	for n := range rapid.IntRange(0, 3).Draw(t, "opinions") {
		o := review.Opinion{N: n + 1}
		if maybe() {
			o.Answer = &review.Answer{Result: rapid.SampledFrom([]review.Reply{review.Adopted, review.Partly, review.Declined}).Draw(t, "reply")}
		}
		m.Opinions = append(m.Opinions, o)
	}
	on := day(m.Accepted+6, 20)
	m.Conclusion = &review.Conclusion{On: on, Result: rapid.SampledFrom([]review.Result{review.Lawful, review.Amend, review.Unlawful}).Draw(t, "result")}
	m.Letters = []review.Letter{{Kind: review.OpinionLetter, No: "审" + m.No, On: on, Late: maybe()}}
	if m.Kind == review.Normative && maybe() {
		m.Publication = &review.Publication{On: on + 10, Effect: on + 40, Unrecorded: maybe()}
		m.Filings = []review.Filing{{To: "government", Due: on + 25, Sent: on + 25 + review.Date(rapid.IntRange(-5, 5).Draw(t, "late"))}, {To: "congress", Due: on + 40}}
		if maybe() {
			back := &m.Filings[0]
			back.Result, back.ResultOn, back.Returns, back.Correct = "returned", back.Sent+2, []review.Date{back.Sent + 2}, back.Sent+12
		}
	}
	return m
}

// Parts add up: kinds and units to the whole, months to the year, answers to
// opinions; and every count that may stand once for each matter has as many
// matters behind it.
func TestPartsAddUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var ms []*review.Matter
		for i := range rapid.IntRange(0, 12).Draw(t, "matters") {
			ms = append(ms, drawn(t, i))
		}
		of := func(q report.Query) report.Figures {
			r, err := report.Of(context.Background(), source(ms), q, nil)
			if err != nil {
				t.Fatal(err)
			}
			return r.Now
		}
		year := report.Year(2026)
		whole := of(report.Query{Period: year})
		if o := whole.Opinions; o.Adopted+o.Partly+o.Declined+o.Pending != o.Raised {
			t.Fatalf("%+v", o)
		}
		if f := whole.Filing; f.Filed+whole.More.MissingFilings != f.Due || f.OnTime+whole.More.LateFilings != f.Filed {
			t.Fatalf("%+v %+v", f, whole.More)
		}
		var units, kinds, months report.Figures
		for _, u := range []string{"教育", "财政", "住建"} {
			units = plus(units, of(report.Query{Period: year, Unit: u}))
		}
		for _, k := range review.Kinds() {
			kinds = plus(kinds, of(report.Query{Period: year, Kinds: []review.Kind{k}}))
		}
		for n := 1; n <= 12; n++ {
			f := of(report.Query{Period: report.Month(2026, n)})
			if whole.Months[n-1].Reviewed != f.Reviewed {
				t.Fatalf("month %d: %+v, alone %+v", n, whole.Months[n-1], f.Reviewed)
			}
			months = plus(months, f)
		}
		for name, sum := range map[string]report.Figures{"units": units, "kinds": kinds, "months": months} {
			same(t, name, whole, sum, name == "months")
		}
		listed(t, whole, ms)
	})
}

// plus adds the figures that are counts.
func plus(a, b report.Figures) report.Figures {
	a.Reviewed.Total += b.Reviewed.Total
	a.Letters += b.Letters
	a.Opinions.Raised += b.Opinions.Raised
	a.Returned += b.Returned
	a.OutOfScope += b.OutOfScope
	a.Overdue += b.Overdue
	a.Unlawful += b.Unlawful
	a.Filing.Due += b.Filing.Due
	a.Filing.OnTime += b.Filing.OnTime
	a.More.Received += b.More.Received
	a.More.Published += b.More.Published
	a.More.InForce += b.More.InForce
	return a
}

func same(t *rapid.T, name string, whole, sum report.Figures, byMonth bool) {
	if byMonth {
		sum.More.InForce = whole.More.InForce // of a day, not of a span
	}
	for what, pair := range map[string][2]int{
		"reviewed": {whole.Reviewed.Total, sum.Reviewed.Total}, "letters": {whole.Letters, sum.Letters}, "opinions": {whole.Opinions.Raised, sum.Opinions.Raised},
		"returned": {whole.Returned, sum.Returned}, "out of scope": {whole.OutOfScope, sum.OutOfScope}, "overdue": {whole.Overdue, sum.Overdue},
		"unlawful": {whole.Unlawful, sum.Unlawful}, "due": {whole.Filing.Due, sum.Filing.Due}, "on time": {whole.Filing.OnTime, sum.Filing.OnTime},
		"received": {whole.More.Received, sum.More.Received}, "published": {whole.More.Published, sum.More.Published}, "in force": {whole.More.InForce, sum.More.InForce},
	} {
		if pair[0] != pair[1] {
			t.Fatalf("%s by %s: %d, together %d", what, name, pair[0], pair[1])
		}
	}
}

// listed holds the lists to the counts.
func listed(t *rapid.T, f report.Figures, ms []*review.Matter) {
	for _, it := range report.Items() {
		if !it.Counted() {
			continue
		}
		list, n := f.Lists[it.Name], int(*it.Of(&f))
		perMatter := !strings.HasPrefix(it.Name, "opinions.") && !strings.HasPrefix(it.Name, "filing.")
		if perMatter && len(list) != n || len(list) > n || n > 0 && len(list) == 0 {
			t.Fatalf("%s: %d, and %d matters behind it", it.Name, n, len(list))
		}
		for i, no := range list {
			at := slices.IndexFunc(ms, func(m *review.Matter) bool { return m.No == no })
			if at < 0 || slices.Index(list, no) != i || ms[at].End != nil && ms[at].End.How == review.EndCancelled {
				t.Fatalf("%s lists %s", it.Name, no)
			}
		}
	}
}

// The load is never below nothing, and ends where every clock stands.
func TestLoadOfAnything(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var ms []*review.Matter
		for i := range rapid.IntRange(0, 12).Draw(t, "matters") {
			ms = append(ms, drawn(t, i))
		}
		r, err := report.Of(context.Background(), source(ms), report.Query{Period: report.Year(2026)}, nil)
		if err != nil {
			t.Fatal(err)
		}
		open := 0
		for _, m := range ms {
			if m.End == nil && !m.Accepted.IsZero() && m.Accepted <= d("2026-11-20") && (m.Finished().IsZero() || m.Finished() >= d("2026-11-20")) {
				if !slices.ContainsFunc(m.Pauses, func(p review.Pause) bool { return p.On < d("2026-11-20") && d("2026-11-20") <= p.Resumed }) {
					open++
				}
			}
		}
		for i, n := range r.Load.Days {
			if n < 0 || n > len(ms) {
				t.Fatalf("%d on day %d", n, i)
			}
		}
		if last := r.Load.Days[len(r.Load.Days)-1]; last != open {
			t.Fatalf("%d today, want %d", last, open)
		}
	})
}

func TestStepsAreTold(t *testing.T) {
	ms := source{reviewed("G1", review.Normative, "2026-03-13"), reviewed("G2", review.Normative, "2026-03-13")}
	var told []int
	if _, err := report.Of(context.Background(), ms, report.Query{Period: report.Year(2026)}, func(done int) { told = append(told, done) }); err != nil || !slices.Equal(told, []int{1, 2}) {
		t.Errorf("%v %v", told, err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	n := 0
	_, err := report.Of(ctx, append(ms, ms...), report.Query{Period: report.Year(2026)}, func(int) { n++; cancel() })
	if err == nil || n != 1 {
		t.Errorf("%v after %d", err, n)
	}
}
