package report_test

import (
	"context"
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"

	"hefa/review"
	"hefa/review/calendar"
	"hefa/review/profile"
	"hefa/review/report"
)

// source is a list of matters on 20 November 2026.
type source []*review.Matter

func (s source) Matters(_ context.Context, yield func(*review.Matter) bool) error {
	for _, m := range s {
		if !yield(m) {
			return nil
		}
	}
	return nil
}

var (
	national = profile.National()
	days     = calendar.Builtin()
)

func (source) Rules(*review.Matter) *review.Profile { return national }
func (source) Days() review.Calendar                { return days }
func (source) Today() review.Date                   { return d("2026-11-20") }

func d(s string) review.Date { return review.MustDate(s) }

func of(t *testing.T, from, to string, ms ...*review.Matter) report.Figures {
	t.Helper()
	r, err := report.Of(context.Background(), source(ms), report.Query{Period: report.Period{From: d(from), To: d(to)}}, nil)
	if err != nil {
		t.Fatal(err)
	}
	return r.Now
}

func year(t *testing.T, ms ...*review.Matter) report.Figures {
	t.Helper()
	return of(t, "2026-01-01", "2026-12-31", ms...)
}

// reviewed is a matter whose letter is of the given day, accepted on 2 March.
func reviewed(no string, kind review.Kind, on string) *review.Matter {
	return &review.Matter{No: no, Kind: kind, Drafter: "县住建局", Received: d("2026-03-02"), Accepted: d("2026-03-02"),
		Conclusion: &review.Conclusion{On: d(on), Result: review.Lawful},
		Letters:    []review.Letter{{Kind: review.OpinionLetter, No: "审" + no, On: d(on)}}}
}

func TestNothing(t *testing.T) {
	f := year(t)
	if f.Sentence != "" || f.AverageWorkdays != nil || f.Filing.FiledRate != nil || f.Filing.ConformingRate != nil || len(f.Discipline) != 0 {
		t.Errorf("%+v", f)
	}
	for _, name := range report.Names() {
		if l, ok := f.Lists[name]; !ok || l == nil || len(l) > 0 {
			t.Errorf("%s: %v", name, l)
		}
	}
	for _, p := range [][2]string{{"2026-12-31", "2026-01-01"}, {"", "2026-01-01"}, {"2026-01-01", ""}} {
		_, err := report.Of(context.Background(), source{}, report.Query{Period: report.Period{From: d(p[0]), To: d(p[1])}}, nil)
		if e, ok := errors.AsType[*review.Error](err); !ok || e.Code != "report.period" {
			t.Errorf("%v: %v", p, err)
		}
	}
}

// The keys are what scripts rely on.
func TestKeys(t *testing.T) {
	b, err := json.Marshal(year(t))
	if err != nil {
		t.Fatal(err)
	}
	var m map[string]json.RawMessage
	if err := json.Unmarshal(b, &m); err != nil {
		t.Fatal(err)
	}
	want := strings.Fields(`from to reviewed opinions letters returned supplemented outofscope unlawful urgent overdue
		average_workdays registration filing competition cleanup catalogue sentence`)
	for _, k := range want {
		if _, ok := m[k]; !ok {
			t.Errorf("no %s in %s", k, b)
		}
	}
	if len(m) != len(want) || !strings.Contains(string(b), `"filed_rate":null`) || !strings.Contains(string(b), `"average_workdays":null`) {
		t.Errorf("%s", b)
	}
}

func TestReviews(t *testing.T) {
	late := reviewed("J1", review.Decision, "2026-04-30")
	late.Letters[0].Late, late.Urgent, late.Conclusion.Result = true, &review.Urgency{}, review.Unlawful
	again := reviewed("G1", review.Normative, "2026-06-10")
	again.Accepted = d("2026-06-01")
	again.Letters = append([]review.Letter{{Kind: review.OpinionLetter, No: "审旧", On: d("2026-03-16")}}, again.Letters...)
	again.Letters[1].Round = 1
	again.Rounds = []review.Round{{Accepted: d("2026-03-02"), Finished: d("2026-03-16"), Letter: "审旧",
		Conclusion: &review.Conclusion{Result: review.Amend}, Opinions: []review.Opinion{{N: 1, Answer: &review.Answer{Result: review.Adopted}}, {N: 2, Retracted: "误"}}}}
	voided := reviewed("G2", review.Normative, "2026-05-06")
	voided.Letters[0].Voided = "错字"
	old := reviewed("H1", review.Contract, "2025-12-31")
	cancelled := reviewed("H2", review.Contract, "2026-03-03")
	cancelled.End = &review.Ending{How: review.EndCancelled, On: d("2026-03-04")}
	f := year(t, late, again, voided, old, cancelled)
	if f.Reviewed != (report.Reviewed{Total: 3, Normative: 2, Decision: 1}) || f.Letters != 3 || f.Unlawful != 1 || f.Urgent != 1 {
		t.Errorf("%+v", f.Reviewed)
	}
	if f.Opinions != (report.Opinions{Raised: 1, Adopted: 1}) {
		t.Errorf("%+v", f.Opinions)
	}
	if !slices.Equal(f.Lists["reviewed"], []string{"J1", "G1"}) || !slices.Equal(f.Lists["overdue"], []string{"J1", "G2"}) || f.Overdue != 2 {
		t.Errorf("%v", f.Lists["overdue"]) // G2 has no letter any more and its window is over
	}
	if f.Sentence != "2026年1月1日至11月20日，审阅并出具合法性审查意见书3件，其中重大行政决策1件，行政规范性文件2件；提出审查意见1条，采纳1条。" {
		t.Errorf("%s", f.Sentence)
	}
	if q := of(t, "2026-06-01", "2026-06-30", late, again); q.Reviewed.Total != 1 || !strings.HasPrefix(q.Sentence, "2026年6月，审阅") || q.Opinions.Raised != 0 {
		t.Errorf("%+v", q.Sentence)
	}
}

// Days on which the clock stood still are nobody's work.
func TestAverageWorkdays(t *testing.T) {
	one := reviewed("G1", review.Normative, "2026-03-13") // 9 working days after Monday the 2nd
	two := reviewed("G2", review.Normative, "2026-03-13")
	two.Pauses = []review.Pause{{On: d("2026-03-04"), Resumed: d("2026-03-09")}} // 5th, 6th and 9th
	if f := year(t, one, two); f.AverageWorkdays == nil || *f.AverageWorkdays != 7.5 || f.Supplemented != 1 {
		t.Errorf("%+v", f)
	}
}

func TestRegistration(t *testing.T) {
	m := reviewed("G1", review.Normative, "2026-03-13")
	m.Refusals = []review.Recording{{Asked: d("2026-03-20"), On: d("2026-03-21"), Refused: "未附说明"}}
	m.Recording = &review.Recording{Asked: d("2026-04-01"), On: d("2026-04-02"), No: "规登1号"}
	open := reviewed("G2", review.Normative, "2026-03-13")
	open.Recording = &review.Recording{Asked: d("2026-04-01")}
	f := year(t, m, open)
	if f.Registration != (report.Registration{Received: 3, Registered: 1, Refused: 1}) || len(f.Lists["registration.received"]) != 2 {
		t.Errorf("%+v %v", f.Registration, f.Lists["registration.received"])
	}
	if !strings.Contains(f.Sentence, "受理规范性文件登记申请3件，予以登记1件，不予登记1件") {
		t.Errorf("%s", f.Sentence)
	}
}

func filed(no, on string, fs ...review.Filing) *review.Matter {
	return &review.Matter{No: no, Kind: review.Normative, Drafter: "县" + no + "局", Listed: true,
		Publication: &review.Publication{On: d(on), Effect: d(on)}, Filings: fs}
}

func TestFilings(t *testing.T) {
	good := filed("A", "2026-05-06", review.Filing{To: "government", Due: d("2026-05-21"), Sent: d("2026-05-21")},
		review.Filing{To: "congress", Due: d("2026-06-05"), Sent: d("2026-05-21"), Result: "filed"})
	late := filed("B", "2026-05-06", review.Filing{Due: d("2026-05-21"), Sent: d("2026-05-22"), Returns: []review.Date{d("2026-05-25")}})
	missing := filed("C", "2026-05-06", review.Filing{Due: d("2026-05-21")})
	running := filed("D", "2026-11-18", review.Filing{Due: d("2026-12-03")})
	last := filed("E", "2025-12-31", review.Filing{Due: d("2026-01-15")})
	f := year(t, good, late, missing, running, last)
	if f.Filing.Due != 4 || f.Filing.Filed != 3 || f.Filing.OnTime != 2 || f.Filing.Conforming != 2 {
		t.Errorf("%+v", f.Filing)
	}
	if *f.Filing.FiledRate != 0.75 || *f.Filing.OnTimeRate != 0.5 || *f.Filing.ConformingRate != 0.6667 {
		t.Errorf("%v %v %v", *f.Filing.FiledRate, *f.Filing.OnTimeRate, *f.Filing.ConformingRate)
	}
	if !strings.Contains(f.Sentence, "报送备案规范性文件2件，报备率75%，及时率50%，规范率66.67%") {
		t.Errorf("%s", f.Sentence)
	}
	var units []string
	for _, u := range f.Discipline {
		units = append(units, u.Unit+strings.Join(u.Late, " ")+"/"+strings.Join(u.Missing, " "))
	}
	if !slices.Equal(units, []string{"县B局B/", "县C局/C", "县E局/E"}) {
		t.Errorf("%v", units)
	}
}

// What came back and was not sent again within its term is missing, and nothing
// else; while the term runs it is filed.
func TestReturnedFilings(t *testing.T) {
	back := review.Filing{To: "congress", Due: d("2026-06-05"), Sent: d("2026-05-21"), Result: "returned", ResultOn: d("2026-05-25"),
		Returns: []review.Date{d("2026-05-25")}, Correct: d("2026-06-04")}
	running := back
	running.Correct = d("2026-11-20") // today
	f := year(t, filed("A", "2026-05-06", back), filed("B", "2026-05-06", running))
	if f.Filing.Due != 2 || f.Filing.Filed != 1 || f.Filing.OnTime != 1 || f.Filing.Conforming != 0 || f.More.MissingFilings != 1 || f.More.LateFilings != 0 {
		t.Errorf("%+v %+v", f.Filing, f.More)
	}
	if !slices.Equal(f.Lists["filing.missing"], []string{"A"}) || !slices.Equal(f.Lists["filing.filed"], []string{"B"}) {
		t.Errorf("%v", f.Lists)
	}
	if len(f.Discipline) != 1 || !slices.Equal(f.Discipline[0].Missing, []string{"A"}) {
		t.Errorf("%+v", f.Discipline)
	}
}

func TestDiscipline(t *testing.T) {
	returned := &review.Matter{No: "R", Kind: review.Other, Drafter: "甲局", Received: d("2026-03-02"), End: &review.Ending{How: review.EndReturned, On: d("2026-03-03")}}
	paused := &review.Matter{No: "P", Kind: review.Other, Drafter: "甲局", Received: d("2026-03-02"), Pauses: []review.Pause{{On: d("2026-03-03")}}}
	bypass := reviewed("U", review.Normative, "2026-03-13")
	bypass.Publication = &review.Publication{On: d("2026-04-01"), Unrecorded: true}
	proper := reviewed("V", review.Normative, "2026-03-13")
	proper.Publication = &review.Publication{On: d("2026-04-01")}
	f := year(t, returned, paused, bypass, proper)
	if len(f.Discipline) != 2 || f.Discipline[0].Unit != "甲局" || !slices.Equal(f.Discipline[0].Incomplete, []string{"R", "P"}) ||
		!slices.Equal(f.Discipline[1].Bypassed, []string{"U"}) || f.Returned != 1 || f.Supplemented != 1 {
		t.Errorf("%+v", f.Discipline)
	}
}

func TestCleanupCompetitionCatalogue(t *testing.T) {
	doc := func(no, result string) *review.Matter {
		m := filed(no, "2020-01-02")
		m.Cleanups = []review.Cleanup{{Round: "甲", Result: result, On: d("2026-06-01")}, {Round: "乙"}}
		return m
	}
	passed := &review.Matter{No: "C1", Kind: review.Decision, Plan: &review.Plan{Year: 2026}, Deliberation: &review.Deliberation{On: d("2026-06-01"), Result: "changed"}}
	held := &review.Matter{No: "C2", Kind: review.Decision, Plan: &review.Plan{Year: 2026}, Deliberation: &review.Deliberation{On: d("2026-06-01"), Result: "held"}}
	other := &review.Matter{No: "C3", Kind: review.Decision, Plan: &review.Plan{Year: 2025}}
	dropped := &review.Matter{No: "C4", Kind: review.Decision, Plan: &review.Plan{Year: 2026}, End: &review.Ending{How: review.EndWithdrawn}}
	bad := &review.Matter{No: "G1", Kind: review.Normative, Competition: &review.Competition{On: d("2026-02-01"), Result: "violate"}}
	f := year(t, doc("1", "keep"), doc("2", "amend"), doc("3", "repeal"), doc("4", "lapse"), doc("5", ""), passed, held, other, dropped, bad)
	if f.Cleanup != (report.Cleanup{Total: 4, Keep: 1, Amend: 1, Repeal: 1, Lapse: 1}) || f.Catalogue != (report.Catalogue{Items: 2, Done: 1}) ||
		f.Competition != (report.Competition{Reviewed: 1, Violating: 1}) {
		t.Errorf("%+v %+v %+v", f.Cleanup, f.Catalogue, f.Competition)
	}
	want := "2026年1月1日至11月20日，开展公平竞争审查1件，其中不符合审查标准1件；清理规范性文件4件，其中废止1件，宣布失效1件，决定修改1件，继续有效1件；列入重大行政决策事项目录2件，已作出决策1件。"
	if f.Sentence != want {
		t.Errorf("%s", f.Sentence)
	}
	if f := year(t, doc("1", "keep")); !strings.Contains(f.Sentence, "清理规范性文件1件，未发现需要修改") {
		t.Errorf("%s", f.Sentence)
	}
}

func TestCancelledReport(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := report.Of(ctx, source{reviewed("G1", review.Normative, "2026-03-13")}, report.Query{Period: report.Year(2026)}, nil); !errors.Is(err, context.Canceled) {
		t.Errorf("%v", err)
	}
}
