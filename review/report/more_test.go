package report_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"hefa/review"
	"hefa/review/report"
)

func TestMore(t *testing.T) {
	quick, slow := reviewed("G1", review.Normative, "2026-03-04"), reviewed("G2", review.Normative, "2026-03-13")
	quick.Counsel = []review.Counsel{{By: "李律师"}}
	slow.Letters[0].Late, slow.Pauses = true, []review.Pause{{On: d("2026-03-03"), Resumed: d("2026-03-04")}}
	slow.Opinions = []review.Opinion{{N: 1, Answer: &review.Answer{Result: review.Partly}}, {N: 2, Answer: &review.Answer{Result: review.Declined}}, {N: 3}}
	slow.Deliberation = &review.Deliberation{On: d("2026-04-01"), Result: "changed"}
	slow.Publication = &review.Publication{On: d("2026-04-08"), Effect: d("2026-05-01"), Until: d("2031-04-30"), Unrecorded: true}
	slow.Filings = []review.Filing{{To: "government", Due: d("2026-04-23"), Sent: d("2026-04-20")}, {To: "congress", Due: d("2026-05-08")}}
	returned := &review.Matter{No: "H1", Kind: review.Contract, Drafter: "县商务局", Received: d("2026-05-06"), End: &review.Ending{How: review.EndReturned, On: d("2026-05-07")}}
	held := reviewed("J1", review.Decision, "2025-12-30")
	held.Received, held.Deliberation = d("2025-12-01"), &review.Deliberation{On: d("2026-01-05"), Result: "held"}
	held.Plan, held.Evaluation = &review.Plan{Year: 2026, Published: d("2026-02-01")}, &review.Evaluation{On: d("2026-10-01")}
	lapsed := filed("W1", "2020-01-02")
	lapsed.Cleanups = []review.Cleanup{{Result: "repeal", On: d("2026-06-01")}}
	kept := filed("W2", "2020-01-02")
	kept.Cleanups = []review.Cleanup{{Result: "keep", On: d("2026-06-01")}}

	f := year(t, quick, slow, returned, held, lapsed, kept)
	m := f.More
	if m.Received != 3 || m.Incomplete != 2 || *m.IncompleteRate != 0.6667 || *m.InTimeRate != 0.5 || *m.AdoptedRate != 0.5 {
		t.Errorf("%+v", m)
	}
	if *m.Shortest != 2 || *m.Longest != 8 || m.Counsel != 1 || m.Decided != 1 || m.Declined != 1 || m.Announced != 1 || m.Evaluated != 1 {
		t.Errorf("%v %v %+v", *m.Shortest, *m.Longest, m)
	}
	if m.Published != 1 || m.Unrecorded != 1 || m.InForce != 2 || m.LateFilings != 0 || m.MissingFilings != 1 {
		t.Errorf("%+v", m)
	}
	if len(m.Recipients) != 2 || *m.Recipients[0].OnTimeRate != 1 || *m.Recipients[1].OnTimeRate != 0 || m.Recipients[1].Name != "本级人民代表大会常务委员会" {
		t.Errorf("%+v", m.Recipients)
	}
	if before := of(t, "2026-01-01", "2026-05-31", lapsed, kept); before.More.InForce != 2 {
		t.Errorf("%+v", before.More)
	}
	if len(f.Months) != 12 || f.Months[2].Total != 2 || f.Months[2].Normative != 2 || f.Months[3].Total != 0 {
		t.Errorf("%+v", f.Months)
	}
	if f := of(t, "2000-01-01", "2026-12-31", quick); f.Months != nil || f.Reviewed.Total != 1 {
		t.Errorf("%d months", len(f.Months))
	}
}

// The load of a day is what was accepted and not answered, the clock running.
func TestLoad(t *testing.T) {
	one, open := reviewed("G1", review.Normative, "2026-03-13"), reviewed("G2", review.Normative, "2026-03-13")
	open.Letters, open.Conclusion = nil, nil
	open.Pauses = []review.Pause{{On: d("2026-03-10"), Resumed: d("2026-03-12")}, {On: d("2026-11-18")}}
	l := ask(t, report.Query{Period: report.Year(2026)}, one, open).Load
	at := func(day string) int { return l.Days[d(day)-l.From] }
	for day, want := range map[string]int{"2026-03-01": 0, "2026-03-02": 2, "2026-03-10": 2, "2026-03-11": 1, "2026-03-12": 1, "2026-03-13": 2,
		"2026-03-14": 1, "2026-11-18": 1, "2026-11-19": 0} {
		if at(day) != want {
			t.Errorf("%s: %d, want %d", day, at(day), want)
		}
	}
	if n, on := l.Most(); n != 2 || on != d("2026-03-02") || len(l.Days) != int(d("2026-11-20")-l.From)+1 {
		t.Errorf("%d on %v, %d days", n, on, len(l.Days))
	}
	w := l.Weeks()
	if len(w) != 52 || w[0].Most != 0 || w[8].Most != 2 || w[51].Most != -1 || w[51].To != d("2026-12-31") {
		t.Errorf("%+v", w)
	}
	if l := ask(t, report.Query{Period: report.Year(2027)}, one).Load; len(l.Days) != 0 || l.Weeks()[0].Most != -1 {
		t.Errorf("a year to come: %+v", l)
	}
}

// Levels and their bounds say the same.
func TestLevels(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		most := rapid.IntRange(1, 500).Draw(t, "most")
		n := rapid.IntRange(1, most).Draw(t, "n")
		level := report.Level(n, most)
		if from, to := report.Bounds(level, most); n < from || n > to {
			t.Fatalf("%d of %d is level %d, which is %d to %d", n, most, level, from, to)
		}
		if report.Level(most, most) != report.HeatLevels || report.Level(0, most) != 0 {
			t.Fatal("ends")
		}
	})
}

// A period is told as a whole once no working day of it is to come, and before
// that as the days there have been.
func TestSentencesOfWhatIsNotOver(t *testing.T) {
	planned := &review.Matter{No: "C1", Kind: review.Decision, Plan: &review.Plan{Year: 2026}}
	for _, c := range []struct {
		today string
		p     report.Period
		want  string
	}{
		{"2026-11-20", report.Year(2026), "2026年1月1日至11月20日，列入"},
		{"2026-01-01", report.Year(2026), "2026年1月1日，列入"},
		{"2026-12-31", report.Year(2026), "全年列入"},
		{"2027-03-01", report.Year(2026), "全年列入"},
		{"2026-05-29", report.Month(2026, 5), "2026年5月，本"}, // a Friday; the rest is a weekend
		{"2026-05-28", report.Month(2026, 5), "2026年5月1日至5月28日，本"},
		{"2025-12-31", report.Year(2026), "2026年1月1日至12月31日，列入"}, // not begun
		{"2026-11-20", span("2025-07-01", "2026-12-31"), "2025年7月1日至2026年11月20日，"},
	} {
		r, err := report.Of(t.Context(), dated{source{planned}, d(c.today)}, report.Query{Period: c.p}, nil)
		if err != nil || !strings.HasPrefix(r.Now.Sentence, c.want) {
			t.Errorf("%v on %s: %s %v", c.p, c.today, r.Now.Sentence, err)
		}
	}
}

// dated is a source on another day.
type dated struct {
	source
	today review.Date
}

func (s dated) Today() review.Date { return s.today }

// The sentences of annual reports, from the counts behind them.
func TestSentences(t *testing.T) {
	var ms []*review.Matter
	for i, k := range append(slicesOf(review.Decision, 2), append(slicesOf(review.Normative, 7), slicesOf(review.Contract, 15)...)...) {
		ms = append(ms, reviewed(review.MatterNo("X", 2026, i+1), k, "2026-03-13"))
	}
	for i := range 4 {
		ms[i+2].Competition = &review.Competition{On: d("2026-03-10"), Result: "pass"}
	}
	want := "2026年1月1日至11月20日，审阅并出具合法性审查意见书24件，其中重大行政决策2件，行政规范性文件7件，合同、协议15件；开展公平竞争审查4件，未发现违反审查标准的情形。"
	if got := year(t, ms...).Sentence; got != want {
		t.Errorf("%s", got)
	}
	if got := ask(t, report.Query{Period: report.Year(2026), Kinds: []review.Kind{review.Decision, review.Normative}}, ms...).Now.Sentence; !strings.HasPrefix(got,
		"2026年1月1日至11月20日，审阅并出具合法性审查意见书9件，其中重大行政决策2件，行政规范性文件7件；") {
		t.Errorf("%s", got)
	}
	if got := ask(t, report.Query{Period: report.Quarter(2026, 1)}, ms...).Now.Sentence; !strings.HasPrefix(got, "2026年第一季度，审阅") {
		t.Errorf("%s", got)
	}
	if got := ask(t, report.Query{Period: report.Month(2026, 3)}, ms...).Now.Sentence; !strings.HasPrefix(got, "2026年3月，审阅") {
		t.Errorf("%s", got)
	}
	if got := ask(t, report.Query{Period: report.Year(2026), Kinds: []review.Kind{review.Contract}}, ms...).Now.Sentence; got !=
		"2026年1月1日至11月20日，审阅并出具合法性审查意见书15件，其中合同、协议15件。" {
		t.Errorf("%s", got)
	}
	if got := ask(t, report.Query{Period: report.Year(2026), Unit: "住建"}, ms[:1]...).Now.Sentence; got !=
		"2026年1月1日至11月20日，“住建”送审事项，审阅并出具合法性审查意见书1件，其中重大行政决策1件。" {
		t.Errorf("%s", got)
	}
	planned := &review.Matter{No: "C1", Kind: review.Decision, Plan: &review.Plan{Year: 2026}}
	for want, p := range map[string]report.Period{"2026年1月1日至11月20日，列入重大行政决策事项目录1件。": report.Year(2026), "2026年10月，本年度目录内重大行政决策事项1件。": report.Month(2026, 10),
		"2025年1月1日至2026年11月20日，列入重大行政决策事项目录1件。":   span("2025-01-01", "2026-12-31"),
		"2025年3月1日至2026年11月20日，各年度目录内重大行政决策事项1件。": span("2025-03-01", "2026-12-31")} {
		if got := ask(t, report.Query{Period: p}, planned).Now.Sentence; got != want {
			t.Errorf("%s", got)
		}
	}
	good := filed("W1", "2026-05-06", review.Filing{To: "government", Due: d("2026-05-21"), Sent: d("2026-05-21")}, review.Filing{To: "congress", Due: d("2026-06-05"), Sent: d("2026-05-21")})
	if got := ask(t, report.Query{Period: span("2026-01-01", "2026-06-30")}, good).Now.Sentence; got !=
		"2026年上半年，制发规范性文件1件；报送备案规范性文件1件，报备率100%，及时率100%，规范率100%。" {
		t.Errorf("%s", got)
	}
}

func slicesOf(k review.Kind, n int) []review.Kind {
	out := make([]review.Kind, n)
	for i := range out {
		out[i] = k
	}
	return out
}
