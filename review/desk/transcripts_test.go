package desk_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"hefa/review"
	"hefa/review/desk"
	"hefa/review/letter"
	"hefa/review/report"
)

// old is the first half of a year as an office keeps it before it has hefa.
const old = `柳河县司法局2026年合法性审查登记簿
序号,送审文件名称,送审单位,送审时间,类别,审查结论,出具时间,审查意见书编号,意见条数,采纳,未采纳,备注
1,关于印发《柳河县犬类管理办法》的通知,县公安局,2026.3.2,规范性文件,修改后通过。,2026.3.12,柳司审〔2026〕1号,5,4,1,
2,县城污水处理特许经营协议,县住建局,3月9日,合同,同意,3月13日,柳司审〔2026〕第02号,0,,,
3,关于调整县级部门内设机构的请示,县委编办,2026-4-1,其他,不属于审查范围,2026-4-2,,,,,电话告知
4,县域旅游发展规划,县文旅局,2026/5/6,重大行政决策,不合法,2026/6/30,柳司审〔2026〕3号,3,全部采纳,,县长批示
5,县乡道养护合同,县交通局,2026-10-30,合同,,,,,,,
`

func figures(t *testing.T, b *bench) report.Figures {
	t.Helper()
	r, err := b.Report(ctx, report.Query{Period: report.Year(2026)}, nil)
	if err != nil {
		t.Fatal(err)
	}
	return r.Now
}

// TestAnOldRegisterIsTakenOver: reviews of before hefa count in the year's
// figures, the letters go on after theirs, and what was not finished is led on.
func TestAnOldRegisterIsTakenOver(t *testing.T) {
	b := newBench(t)
	got := taken(t, b, file(t, "登记簿.csv", old), true)
	if len(got.Refused)+len(got.Twins) > 0 || got.Transcribed != 4 || got.Registered != 1 {
		t.Fatalf("%+v", got)
	}
	f := figures(t, b)
	if f.Reviewed != (report.Reviewed{Total: 3, Normative: 1, Decision: 1, Contract: 1}) || f.OutOfScope != 1 || f.Unlawful != 1 || f.Overdue != 1 {
		t.Errorf("%+v", f)
	}
	if f.Opinions != (report.Opinions{Raised: 8, Adopted: 7, Declined: 1}) {
		t.Errorf("%+v", f.Opinions)
	}
	if !strings.Contains(f.Sentence, "出具合法性审查意见书3件") || strings.Join(f.Lists["opinions.raised"], " ") != "G2026-0001 J2026-0001" {
		t.Errorf("%s %v", f.Sentence, f.Lists)
	}
	if told := b.show(t, "Q2026-0001"); told.Row.Stage != review.StageOutOfScope || told.Row.Attention.On != 0 {
		t.Errorf("what ended elsewhere asks for a letter: %+v", told.Row)
	}
	decision := b.show(t, "J2026-0001")
	if n := decision.Matter.Notes; len(n) != 1 || !strings.Contains(n[0].Text, "备注：县长批示") || decision.Matter.Transcript.Source != "登记簿.csv 第6行" {
		t.Errorf("%+v %+v", n, decision.Matter.Transcript)
	}
	open := got.Nos[4]
	b.do(t, "accept", open, "on=2026-11-02")
	b.do(t, "conclude", open, "on=2026-11-02", "result=lawful")
	done := b.do(t, "issue", open, "on=2026-11-02")
	if l := done.Letters[0]; l.No != "柳司审〔2026〕4号" {
		t.Errorf("the next letter is %s", l.No)
	}
	b.verify(t)
}

// TestTakenBackAndOver: an import with a mistake in it is undone and done
// again; nothing of the first is in the way.
func TestTakenBackAndOver(t *testing.T) {
	b := newBench(t)
	path := file(t, "登记簿.csv", old)
	first := taken(t, b, path, true)
	if u, err := b.Undo(ctx, ""); err != nil || len(u.Nos) != 5 || len(u.Voided) > 0 {
		t.Fatalf("%+v %v", u, err)
	}
	if f := figures(t, b); f.Reviewed.Total != 0 {
		t.Errorf("%d reviews are left", f.Reviewed.Total)
	}
	again := taken(t, b, path, true)
	if len(again.Refused)+len(again.Twins) > 0 || len(again.Nos) != 5 || again.Nos[0] == first.Nos[0] {
		t.Fatalf("%+v", again)
	}
	if f := figures(t, b); f.Reviewed.Total != 3 {
		t.Errorf("%d reviews", f.Reviewed.Total)
	}
	b.verify(t)

	from, empty := newBench(t), newBench(t)
	taken(t, from, path, true)
	own, before := writeLedger(t, from, t.TempDir(), "台账.xlsx")
	taken(t, empty, own, true)
	if _, err := empty.Undo(ctx, ""); err != nil {
		t.Fatal(err)
	}
	revived := taken(t, empty, own, true) // the numbers are its own: the same matters stand up again
	if len(revived.Refused)+len(revived.Twins) > 0 || revived.Nos[0] != "G2026-0001" || len(empty.show(t, "G2026-0001").Events) != 3 {
		t.Fatalf("%+v", revived)
	}
	if _, after := writeLedger(t, empty, t.TempDir(), "台账.xlsx"); after != before {
		t.Error(differing(before, after))
	}
	empty.verify(t)
}

// TestNumbersAreGivenOnce: a letter number somebody else has stops the ledger,
// and a matter number that is taken is not kept.
func TestNumbersAreGivenOnce(t *testing.T) {
	b := newBench(t)
	no := b.reviewed(t)
	b.do(t, "issue", no)
	clash := "标题,送审单位,收件日期,类别,结论,出文日期,意见书文号\n甲合同,县教育局,2026-10-8,合同,合法,2026-10-9,柳司审(2026)1号\n"
	if got := taken(t, b, file(t, "甲.csv", clash), true); len(got.Refused) != 1 || codeOf(got.Refused[0].Err) != "letter.taken" {
		t.Errorf("%+v", got.Refused)
	}
	twice := "标题,送审单位,收件日期,类别,结论,出文日期,意见书文号\n甲合同,县教育局,2026-10-8,合同,合法,2026-10-9,旧审〔2026〕1号\n乙合同,县教育局,2026-10-8,合同,合法,2026-10-9,旧审〔2026〕01号\n"
	if got := taken(t, b, file(t, "乙.csv", twice), true); len(got.Refused) != 1 || got.Refused[0].N != 3 || codeOf(got.Refused[0].Err) != "ledger.letter" {
		t.Errorf("%+v", got.Refused)
	}
	other := newBench(t)
	other.do(t, "accept", other.add(t, "title=别的方案"), "on=2026-11-02")
	own, _ := writeLedger(t, other, t.TempDir(), "台账.xlsx")
	got := taken(t, b, own, true)
	if len(got.Nos) != 1 || got.Nos[0] == no || !strings.Contains(b.show(t, got.Nos[0]).Matter.Notes[0].Text, "编号："+no) {
		t.Errorf("%+v", got)
	}
	if again := taken(t, b, own, true); len(again.Twins) != 1 || again.Transcribed != 0 {
		t.Errorf("%+v", again)
	}
	args := args("title=丙", "kind=contract", "drafter=丁", "received=2026-10-08", "result=lawful", "issued=2026-10-09", "letter=柳司审〔2026〕第1号")
	if _, err := b.Make(ctx, review.Transcription(), args); codeOf(err) != "letter.taken" {
		t.Errorf("by hand: %v", err)
	}
	b.verify(t)
}

// TestATranscribedLetterHasNoText: hefa never makes up what another wrote.
func TestATranscribedLetterHasNoText(t *testing.T) {
	b := newBench(t)
	taken(t, b, file(t, "登记簿.csv", old), true)
	m := b.show(t, "G2026-0001").Matter
	p, err := b.Paper(m, review.OpinionLetter, "")
	if err != nil || !p.Issued || !p.Transcribed || !strings.Contains(p.Content.Body[1].Text, "原文不在本系统") {
		t.Fatalf("%+v %v", p, err)
	}
	if _, err := b.Docx(ctx, p); codeOf(err) != "letter.transcribed" {
		t.Errorf("%v", err)
	}
	folder := t.TempDir()
	if _, err := b.SaveLetter(ctx, desk.SaveOrder{No: m.No, Kind: review.OpinionLetter, Letter: m.Letters[0].No, As: desk.Docx, Folder: folder}); codeOf(err) != "letter.transcribed" {
		t.Errorf("%v", err)
	}
	if left, _ := os.ReadDir(folder); len(left) > 0 {
		t.Errorf("%v was written", left)
	}
}

// TestLedgerOfDocuments: what was published lately owes its filings; what was
// published long ago is taken for settled.
func TestLedgerOfDocuments(t *testing.T) {
	b := newBench(t)
	got := taken(t, b, file(t, "文件.csv", "文件名称,起草单位,发文字号,公布日期,清理结果,清理日期\n甲办法,县公安局,柳政规〔2026〕1号,2026-10-28,,\n乙办法,县公安局,柳政规〔2020〕1号,2020-10-28,废止,2025-3-1\n丙办法,县公安局,,2021-10-28,继续有效,\n"), true)
	if got.InForce != 3 || len(got.Refused) > 0 {
		t.Fatalf("%+v", got)
	}
	for i, want := range []review.Stage{review.StagePublished, review.StageExpired, review.StageInForce} {
		f := b.show(t, got.Nos[i])
		if f.Row.Stage != want || f.Matter.No[0] != 'W' {
			t.Errorf("%s is %s", f.Matter.No, f.Row.Stage)
		}
	}
	if n := b.show(t, got.Nos[2]).Matter.Notes; len(n) != 1 || !strings.Contains(n[0].Text, "清理结果：继续有效") {
		t.Errorf("a result without a day: %+v", n)
	}
}

// TestUnitsThatLookAlike: abbreviations are pointed out, and nothing is joined.
func TestUnitsThatLookAlike(t *testing.T) {
	b := newBench(t)
	b.add(t) // by 县发展和改革局
	got := taken(t, b, file(t, "简称.csv", "标题,送审单位,收件日期,类别\n甲,县发改局,2026-10-8,合同\n乙,教育局,2026-10-8,合同\n丙,县教育局,2026-10-8,合同\n丁,县公安局,2026-10-8,合同\n戊,柳河县公安局,2026-10-8,合同\n"), false)
	want := []desk.Alike{{New: "县发改局", Known: "县发展和改革局"}, {New: "县教育局", Known: "教育局"}}
	if !slices.Equal(got.Alike, want) || got.Registered != 5 {
		t.Errorf("%+v", got)
	}
}

// TestRefusalsComeInTheOrderOfRows: whether a cell is unreadable or a rule is
// broken.
func TestRefusalsComeInTheOrderOfRows(t *testing.T) {
	b := newBench(t)
	got := taken(t, b, file(t, "乱.csv", "标题,送审单位,收件日期,类别,结论,出文日期\n甲,县公安局,2026-10-8,合同,合法,2026-10-7\n乙,县公安局,待定,合同,,\n丙,县公安局,2026-10-8,合同,合法,2026-10-7\n"), false)
	var rows []int
	for _, x := range got.Refused {
		rows = append(rows, x.N)
	}
	if !slices.Equal(rows, []int{2, 3, 4}) {
		t.Errorf("%v", rows)
	}
}

// TestNumbersWithinALedger: two rows that claim one former number cannot both
// keep theirs, and two letters of a matter never share a number.
func TestNumbersWithinALedger(t *testing.T) {
	b := newBench(t)
	got := taken(t, b, file(t, "编号.csv", "编号,标题,送审单位,收件日期,类别,曾用编号\nG2026-0003,甲,县公安局,2026-10-8,规范性文件,H2026-0009\nG2026-0004,乙,县公安局,2026-10-8,规范性文件,H2026-0009\n"), true)
	if len(got.Refused) > 0 || len(got.Nos) != 2 || got.Nos[0] != "G2026-0003" || got.Nos[1] != "G2026-0004" && got.Nos[1] != "G2026-0005" {
		t.Fatalf("%+v", got)
	}
	if second := b.show(t, got.Nos[1]).Matter; len(second.Former) > 0 || len(second.Notes) != 1 {
		t.Errorf("%+v", second)
	}
	if no := b.add(t, "kind=contract"); no != "H2026-0010" {
		t.Errorf("after H2026-0009 comes %s", no)
	}
	b.verify(t)

	b = newBench(t) // a former number is passed over by the rows before it too
	got = taken(t, b, file(t, "编号.csv", "编号,标题,送审单位,收件日期,类别,曾用编号\n,乙,县公安局,2026-10-8,合同,\nG2026-0003,甲,县公安局,2026-10-8,规范性文件,H2026-0001\n"), true)
	if !slices.Equal(got.Nos, []string{"H2026-0002", "G2026-0003"}) {
		t.Errorf("%+v", got)
	}
}

// TestNoCellIsDropped: what a row tells beyond what its matter takes for facts is
// kept as it was written.
func TestNoCellIsDropped(t *testing.T) {
	b := newBench(t)
	got := taken(t, b, file(t, "登记.csv", "标题,送审单位,收件日期,公布日期,类别,拟上会日期,紧急,意见条数,采纳,延长,审议日期,审议结果,登记号,曾用编号,未经程序,清理结果,清理日期\n"+
		"甲方案,县教育局,2026-10-8,,重大行政决策,2026-11-20,特急,5,4,3,2026-10-20,通过,柳登〔2026〕1号,旧1,,,\n"+
		"乙方案,县教育局,2026-10-8,,重大行政决策,2026-10-1,否,0,,,,,,,,,\n"+
		"丙办法,县教育局,,2026-1-8,规范性文件,,,,,,,,,,未经统一登记,,\n"+
		"丁办法,县教育局,2026-10-8,,规范性文件,,,,,,,,,,,废止,2026-10-9\n"), true)
	if len(got.Refused) > 0 || len(got.Nos) != 4 {
		t.Fatalf("%+v", got)
	}
	for i, want := range []string{
		"台账原记　曾用编号：旧1；延长：3；紧急：特急；意见条数：5；采纳：4；审议日期：2026-10-20；审议结果：通过；登记号：柳登〔2026〕1号",
		"台账原记　拟上会日期：2026-10-01", "台账原记　未经程序：未经统一登记", "台账原记　清理结果：废止；清理日期：2026-10-9",
	} {
		m := b.show(t, got.Nos[i]).Matter
		if len(m.Notes) != 1 || m.Notes[0].Text != want || (m.Meeting == review.MustDate("2026-11-20")) != (i == 0) {
			t.Errorf("%s: %+v meeting %s", m.Title, m.Notes, m.Meeting)
		}
	}
}

// TestCleanupsOfALedgerComeBack: a result that a ledger told without its round
// returns once, beside later rounds and alone.
func TestCleanupsOfALedgerComeBack(t *testing.T) {
	b := newBench(t)
	got := taken(t, b, file(t, "文件.csv", "文件名称,起草单位,公布日期,清理结果,清理日期\n甲办法,县公安局,2024-10-28,继续有效,2025-3-1\n乙办法,县公安局,2024-10-28,继续有效,2025-3-1\n丙办法,县公安局,2024-10-28,继续有效,2025-3-1\n"), true)
	b.do(t, "cleanup", got.Nos[1], "round=2026年清理", "result=keep")
	b.do(t, "cleanup", got.Nos[2], "round=2026年清理")
	path, before := writeLedger(t, b, t.TempDir(), "台账.xlsx")
	empty := newBench(t)
	taken(t, empty, path, true)
	if _, after := writeLedger(t, empty, t.TempDir(), "台账.xlsx"); after != before {
		t.Error(differing(before, after))
	}
}

// TestTakenBackAndOverKeepsWhatWentOut: a matter that is taken over anew keeps
// the letter and the number it had in its first life.
func TestTakenBackAndOverKeepsWhatWentOut(t *testing.T) {
	from := newBench(t)
	no := from.add(t)
	from.do(t, "accept", no)
	own, _ := writeLedger(t, from, t.TempDir(), "台账.xlsx")
	b := newBench(t)
	taken(t, b, own, true)
	b.do(t, "correct", no, "kind=contract")
	b.do(t, "conclude", no, "result=lawful")
	out := b.do(t, "issue", no).Letters[0].No
	for range 2 { // and what is told anew can be taken back as well
		for stage := b.show(t, no).Row.Stage; stage != review.StageCancelled; stage = b.show(t, no).Row.Stage {
			b.undo(t, no)
		}
		if got := taken(t, b, own, true); len(got.Nos) != 1 || got.Nos[0] != no {
			t.Fatalf("%+v", got)
		}
		m := b.show(t, no).Matter
		if len(m.Letters) != 1 || m.Letters[0].No != out || m.Letters[0].Live() || m.Letters[0].Transcribed || !slices.Equal(m.Former, []string{"H2026-0001"}) {
			t.Errorf("letters %+v, former %v", m.Letters, m.Former)
		}
		if again := b.add(t, "kind=contract", "title=另一份"); again == "H2026-0001" {
			t.Error("a number was given twice")
		}
	}
	b.verify(t)
}

// TestCountsAreOfTheirRound: a matter that comes back after it was taken over is
// reviewed anew; what was counted before counts once, whatever is said now.
func TestCountsAreOfTheirRound(t *testing.T) {
	for _, opines := range []bool{false, true} {
		b := newBench(t)
		no := taken(t, b, file(t, "甲.csv", "标题,送审单位,收件日期,类别,结论,出文日期,意见书文号,意见条数,采纳,阶段\n甲合同,县教育局,2026-3-2,合同,应当修改,2026-3-12,旧审〔2026〕1号,5,4,待反馈\n"), true).Nos[0]
		b.do(t, "answer", no, "opinion=5", "result=adopted", "on=2026-03-20")
		b.do(t, "deliberate", no, "result=held", "on=2026-03-25")
		b.do(t, "resubmit", no, "review=yes", "on=2026-11-02")
		if opines {
			b.do(t, "opine", no, "problem=价款不明", "basis=民法典第470条")
		}
		b.do(t, "conclude", no, "result="+map[bool]string{true: "amend", false: "lawful"}[opines])
		b.do(t, "issue", no)
		want := report.Opinions{Raised: 5, Adopted: 5}
		if opines {
			if got := b.show(t, no).Row.Stage; got != review.StageAnswering {
				t.Errorf("it is %s", got)
			}
			b.do(t, "answer", no, "opinion=1", "result=adopted")
			want = report.Opinions{Raised: 6, Adopted: 6}
		}
		if f := figures(t, b); f.Opinions != want || f.Reviewed.Total != 2 {
			t.Errorf("%+v %+v", f.Opinions, f.Reviewed)
		}
		path, before := writeLedger(t, b, t.TempDir(), "台账.xlsx")
		empty := newBench(t)
		taken(t, empty, path, true)
		if _, after := writeLedger(t, empty, t.TempDir(), "台账.xlsx"); after != before {
			t.Error(differing(before, after))
		}
		sameFigures(t, b, empty)
	}
}

// TestRemindersComeBack: a reminder of missing materials is none of answers, and
// the second notice does not make the first be about the second pause.
func TestRemindersComeBack(t *testing.T) {
	from := newBench(t)
	no := from.add(t)
	from.do(t, "accept", no)
	from.do(t, "supplement", no, "missing=甲", "until=2026-11-05")
	from.do(t, "issue", no, "letter=supplement")
	from.setDay("2026-11-06")
	from.do(t, "issue", no, "letter=remind")
	from.do(t, "resume", no)
	from.setDay("2026-11-09")
	from.do(t, "supplement", no, "missing=乙", "until=2026-11-12")
	from.do(t, "issue", no, "letter=supplement")
	from.do(t, "resume", no)
	from.do(t, "counsel", no, "by=张律师", "view=无不同意见")
	from.do(t, "opine", no, "problem=定价权限不明", "basis=价格法第18条")
	from.setDay("2026-11-20")
	from.do(t, "conclude", no, "result=amend")
	from.do(t, "issue", no, "letter=opinion")
	own, _ := writeLedger(t, from, t.TempDir(), "台账.xlsx")
	b := newBench(t)
	b.setDay("2026-11-20")
	taken(t, b, own, true)
	for i, l := range b.show(t, no).Matter.Letters {
		if want := from.show(t, no).Matter.Letters[i]; l.No != want.No || l.Pause != want.Pause {
			t.Errorf("%s is about pause %d, not %d", l.No, l.Pause, want.Pause)
		}
	}
	if l := b.do(t, "issue", no, "letter=remind").Letters[0]; l.Pause != 0 {
		t.Errorf("%+v", l)
	}
}

// TestACancelledRowKeepsItsRemark: what was registered by mistake elsewhere is
// taken over like any other row.
func TestACancelledRowKeepsItsRemark(t *testing.T) {
	b := newBench(t)
	got := taken(t, b, file(t, "甲.csv", "标题,送审单位,收件日期,类别,终结方式,终结日期,备注\n甲方案,县教育局,2026-3-2,重大行政决策,撤销登记,2026-3-5,重复登记\n"), true)
	if len(got.Nos) != 1 {
		t.Fatalf("%+v", got)
	}
	if m := b.show(t, got.Nos[0]).Matter; m.Stage() != review.StageCancelled || len(m.Notes) != 1 || m.Notes[0].Text != "台账原记　备注：重复登记" {
		t.Errorf("%s %+v", m.Stage(), m.Notes)
	}
	b.verify(t)
}

// TestFilingLettersComeBack: every recipient has its report, and none is owed
// another.
func TestFilingLettersComeBack(t *testing.T) {
	from := newBench(t)
	no := from.published(t)
	for range 2 {
		from.do(t, "issue", no, "letter=filing-report")
	}
	own, _ := writeLedger(t, from, t.TempDir(), "台账.xlsx")
	b := newBench(t)
	taken(t, b, own, true)
	m := b.show(t, no).Matter
	if got := m.Recipient(review.FilingReportLetter); got != "" {
		t.Errorf("another report for %s: %+v", got, m.Letters)
	}
}

// TestCircularsOfALedgerAreNotIssuedAgain: what a unit was told before, it is not
// told once more.
func TestCircularsOfALedgerAreNotIssuedAgain(t *testing.T) {
	from := newBench(t)
	no := from.published(t)
	from.setDay("2026-11-20") // the first filing is late by then
	from.do(t, "issue", no, "letter=circular")
	own, _ := writeLedger(t, from, t.TempDir(), "台账.xlsx")
	b := newBench(t)
	b.setDay("2026-11-20")
	taken(t, b, own, true)
	for _, day := range []string{"2026-11-20", "2026-12-10"} { // the second one is late on the second day
		b.setDay(day)
		_, err := b.Do(ctx, "issue", args("letter=circular"), no)
		if due := day == "2026-12-10"; (err == nil) != due {
			t.Errorf("%s: %v", day, err)
		}
	}
}

// TestALetterOfReturnKeepsItsNumber: whatever a letter came to, the next one goes
// on after it.
func TestALetterOfReturnKeepsItsNumber(t *testing.T) {
	b := newBench(t)
	got := taken(t, b, file(t, "甲.csv", "标题,送审单位,收件日期,类别,结论,出文日期,意见书文号\n甲合同,县教育局,2026-3-2,合同,退回,2026-3-5,柳司审〔2026〕7号\n"), true)
	if l := b.show(t, got.Nos[0]).Matter.Letters; len(l) != 1 || l[0].Kind != review.ReturnLetter || l[0].No != "柳司审〔2026〕7号" || l[0].Seq != 7 {
		t.Errorf("%+v", l)
	}
	no := b.reviewed(t)
	if l := b.do(t, "issue", no).Letters[0]; l.No != "柳司审〔2026〕8号" {
		t.Errorf("the next letter is %s", l.No)
	}
	b.verify(t)
}

// TestLettersAboutWhatALedgerTold: what a ledger leaves out is not made up, and
// leaves no empty brackets and lists.
func TestLettersAboutWhatALedgerTold(t *testing.T) {
	b := newBench(t)
	got := taken(t, b, file(t, "甲.csv", "标题,送审单位,收件日期,类别,结论,出文日期,意见条数,采纳,部分采纳,阶段\n甲合同,县教育局,2026-3-2,合同,应当修改,2026-3-12,5,3,1,待反馈\n"+
		"乙办法,县教育局,2026-3-2,规范性文件,应当修改,2026-3-12,5,3,2,\n丙办法,县教育局,2026-3-2,规范性文件,应当修改,2026-3-12,,,,\n"), true)
	says := func(no string, k review.LetterKind, want ...string) {
		t.Helper()
		p, err := b.Paper(b.show(t, no).Matter, k, "")
		if err != nil {
			t.Fatal(err)
		}
		text := strings.Join(letter.Plain(p.Content), "\n")
		for _, w := range want {
			if !strings.Contains(text, w) {
				t.Errorf("%s does not say %s:\n%s", k, w, text)
			}
		}
		if strings.Contains(text, "（）") {
			t.Errorf("empty brackets in\n%s", text)
		}
	}
	says(got.Nos[0], review.RemindLetter, "出具了合法性审查意见书。截至2026年11月2日，其中尚有1条意见未收到你单位的书面反馈。")
	for i, tally := range []string{"结论为应当予以修改。共提出意见5条，采纳3条，部分采纳2条。", "结论为应当予以修改。意见采纳情况（请补充）。"} {
		no := got.Nos[i+1]
		b.do(t, "deliberate", no, "result=passed")
		b.do(t, "register", no)
		says(no, review.RegistrationLetter, "已经我局合法性审查，并")
		b.do(t, "publish", no, "no=柳政规〔2026〕"+no+"号")
		says(no, review.FilingNoteLetter, tally)
	}
}
