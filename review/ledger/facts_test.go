package ledger

import (
	"strings"
	"testing"

	"hefa/review"
)

// reads parses one row under headings and returns it, or the code of its
// refusal.
func reads(t *testing.T, heads, cells string) (Record, string) {
	t.Helper()
	r, err := parse(t, "标题,送审单位,收件日期,"+heads+"\n甲,县教育局,2026-3-2,"+cells+"\n")
	if err != nil || len(r.Records)+len(r.Refused) != 1 {
		t.Fatalf("%s: %v %+v", cells, err, r)
	}
	if len(r.Refused) > 0 {
		return Record{}, r.Refused[0].Err.(*review.Error).Code
	}
	return r.Records[0], ""
}

// A conclusion is known by the whole cell, never by a part of it: 未发现不合法内容
// is not 不合法.
func TestConclusionsAsOfficesWriteThem(t *testing.T) {
	for cell, want := range map[string]review.Result{
		"合法": review.Lawful, "符合。": review.Lawful, "同 意": review.Lawful, "无修改意见": review.Lawful,
		"应当予以修改": review.Amend, "修改后通过；": review.Amend, "原则同意": review.Amend,
		"不合法": review.Unlawful, "不予通过": review.Unlawful,
	} {
		if r, code := reads(t, "审查结论,出具日期", cell+",2026-3-5"); r.Result != want || code != "" || r.Issued != review.MustDate("2026-03-05") {
			t.Errorf("%s: %s %s", cell, r.Result, code)
		}
	}
	for _, cell := range []string{"未发现不合法内容", "第三条建议删除", "合法性存疑", "已办"} {
		if _, code := reads(t, "审查结论,出具日期", cell+",2026-3-5"); code != "ledger.result" {
			t.Errorf("%s: %s", cell, code)
		}
	}
}

// What a row tells must hang together; a sheet without the columns for it tells
// a note.
func TestRowsOfReviews(t *testing.T) {
	for _, tt := range []struct{ heads, cells, code, note string }{
		{"结论,出文日期", "合法,", "ledger.undated", ""},
		{"结论,出文日期,意见书文号", ",,甲〔2026〕1号", "", "意见书文号：甲〔2026〕1号"},
		{"结论", "合法", "", "结论：合法"},
		{"意见书文号", "甲〔2026〕1号", "", "意见书文号：甲〔2026〕1号"},
		{"结论,出文日期,意见条数,采纳", "修改,2026-3-5,3条,大部分", "", "采纳：大部分"},
		{"结论,出文日期,意见条数,采纳", "修改,2026-3-5,1,3", "", "意见条数：1；采纳：3"},
		{"终结方式,终结日期", "退回,", "ledger.undated", ""},
		{"终结方式,终结日期", "不办了,2026-3-5", "ledger.word", ""},
		{"停表", "2026-3-3至2026-3-5；2026-3-9起", "", ""},
		{"终结方式,终结日期,结论,出文日期", "退回,2026-3-5,已退回,2026-3-5", "", ""},
		{"终结方式,终结日期,结论,出文日期", "退回,2026-3-5,撤回,2026-3-5", "ledger.result", ""},
		{"结论,出文日期,意见书文号", "撤回,2026-3-5,甲〔2026〕1号", "", "意见书文号：甲〔2026〕1号"},
		{"停表", "三天", "ledger.pauses", ""},
		{"延长", "5个工作日", "", "延长：5个工作日"},
		{"停表", "2026-3-3", "ledger.pauses", ""},
		{"延长", "十日", "ledger.count", ""},
		{"审议日期,审议结果", ",通过", "", "审议结果：通过"},
		{"审议日期,审议结果,登记号", "2026-3-9,未上会,甲登〔2026〕1号", "", "审议日期：2026-3-9；审议结果：未上会；登记号：甲登〔2026〕1号"},
		{"期限届满,逾期", "2026-3-20,否", "", "期限届满：2026-3-20；逾期：否"},
	} {
		r, code := reads(t, tt.heads, tt.cells)
		if note := strings.TrimPrefix(r.Note(), "台账原记　"); code != tt.code || note != tt.note {
			t.Errorf("%s %s: %q %q", tt.heads, tt.cells, code, note)
		}
	}
}

func TestFactsOfARow(t *testing.T) {
	r, code := reads(t, "受理日期,停表,延长,紧急,结论,办结日期,意见条数,采纳,部分采纳,上会日期,审议结果,登记号,归档日期",
		"2026-3-3,2026-3-3至2026-3-5,5,特急,修改后通过,2026.3.20,4 条,2,1,2026-4-1,原则通过,甲登〔2026〕1号,2026-5-1")
	if code != "" || len(r.Pauses) != 1 || r.Pauses[0].Resumed != review.MustDate("2026-03-05") || r.Extended != 5 || !r.Urgent || r.Opinions != (review.Transcript{Opinions: 4, Adopted: 2, Partly: 1}) {
		t.Fatalf("%s %+v", code, r)
	}
	m := r.Matter(rules, monday, "台账.csv 第2行")
	if m.Extension.Days != 5 || m.Deliberation.Result != "changed" || m.Recording.No != "甲登〔2026〕1号" || m.Transcript.Source != "台账.csv 第2行" || m.No != "" {
		t.Errorf("%+v", m)
	}
	if _, a := r.Verb(); a.Text("concluded") != "2026-03-20" || a.Text("issued") != "2026-03-20" || a.Text("archived") != "2026-05-01" {
		t.Errorf("the only day of a review is that of its letter: %v", a)
	}
	if r, _ := reads(t, "审查结果,出具日期", "退回,2026-3-5"); r.End == nil || r.End.How != review.EndReturned || r.End.On != review.MustDate("2026-03-05") || r.Result != "" {
		t.Errorf("%+v", r)
	}
}

// Details find their matter by its number; those of nobody are refused, and a
// sheet that only shares the name of one is no detail.
func TestDetailsHangOnTheirMatters(t *testing.T) {
	sheet := func(name string, lines ...string) Table {
		out := Table{Name: name}
		for i, l := range lines {
			_ = out.add(i+1, strings.Split(l, "|"))
		}
		return out
	}
	matters := sheet("事项", "编号|类别|标题|送审单位|收件日期|受理日期", "G2026-0001|行政规范性文件|甲|县教育局|2026-03-02|2026-03-03")
	r, err := Parse([]Table{matters, sheet("意见", "事项编号|事项|轮次|序号|条款|原文|问题|依据|性质|反馈|反馈日期",
		"g2026-1|甲|1|1|第三条||设定许可|行政许可法第十七条|合法性|采纳|2026-03-09", "G2026-0002|乙|1|1|||无主||建议||", "G2026-0001|甲|1|2|||性质不明||怪||",
		"G2026-0001|甲|1|3|||没有性质||||", "G2026-0001|甲|1|4|||||建议||", "|甲|1|5|||没有编号||建议||")}, nil, monday)
	if err != nil || len(r.Records) != 1 || len(r.Details) != 1 || r.Details[0].Rows != 6 || len(r.Refused) != 5 {
		t.Fatalf("%v %+v", err, r)
	}
	codes := ""
	for _, x := range r.Refused {
		codes += x.Err.(*review.Error).Code + " "
	}
	if codes != "ledger.word ledger.missing ledger.missing ledger.missing ledger.orphan " || r.Refused[0].Sheet != "意见" || r.Refused[0].N != 4 {
		t.Errorf("%s %+v", codes, r.Refused)
	}
	rec := r.Records[0]
	rec.Keep = true
	if m := rec.Matter(rules, monday, ""); len(m.Opinions) != 1 || m.Opinions[0].Answer.Result != review.Adopted || m.Opinions[0].Severity != review.Legality {
		t.Errorf("%+v", m.Opinions)
	}
	r, err = Parse([]Table{matters, sheet("意见", "收到的意见|提出人|日期", "甲|乙|丙")}, nil, monday)
	if err != nil || len(r.Details) != 0 || len(r.Unused) != 1 {
		t.Errorf("%v %+v", err, r)
	}
	plan := sheet("目录", "编号|年度|决策事项|承办单位|党委同意|向社会公布|阶段", "C2026-0003|2026|某规划|县发改局|2026-01-20||目录内")
	if r, err = Parse([]Table{plan}, nil, monday); err != nil || len(r.Records) != 1 || r.Records[0].Title != "某规划" || r.Records[0].Kind != review.Decision {
		t.Errorf("%v %+v", err, r)
	}
}

// A review that ended and of which nobody wrote how is taken over as such; one
// under way has words of its own.
func TestReviewsWithoutAConclusion(t *testing.T) {
	for _, tt := range []struct{ heads, cells string }{
		{"结论,出文日期", ",2026-3-5"}, {"出文日期,意见书文号", "2026-3-5,甲〔2026〕1号"}, {"审查意见,办结日期", "已出具意见,2026-3-5"},
	} {
		if r, code := reads(t, tt.heads, tt.cells); code != "" || r.Result != review.Untold || r.Issued != review.MustDate("2026-03-05") || r.Loose {
			t.Errorf("%s %s: %s %+v", tt.heads, tt.cells, code, r)
		}
	}
	for _, cell := range []string{"审查中", "在办", "/", "—", "待审"} {
		if r, code := reads(t, "审查结论,出具日期", cell+","); code != "" || r.Told() || r.Loose || (r.Note() == "") != (len(cell) < 4) {
			t.Errorf("%s: %s %+v", cell, code, r)
		}
	}
	for heads, cells := range map[string]string{"审查结论": "合法", "审查结论,审查意见书字号": ",甲〔2026〕7号"} {
		if r, code := reads(t, heads, cells); code != "" || r.Told() || !r.Loose {
			t.Errorf("%s: too little is told, and it is not said: %s %+v", heads, code, r)
		}
	}
	if r, _ := reads(t, "结论,出文日期,意见条数,采纳", "修改,2026-3-5,3条,全部采纳"); r.Opinions != (review.Transcript{Opinions: 3, Adopted: 3}) || r.Uncounted {
		t.Errorf("%+v", r)
	}
	if r, _ := reads(t, "结论,出文日期,意见条数,采纳", "修改,2026-3-5,3条,大部分"); r.Opinions != (review.Transcript{Opinions: 3}) || !r.Uncounted {
		t.Errorf("%+v", r)
	}
}

// A date without a year is of the year the table names.
func TestTheYearOfATable(t *testing.T) {
	heads, row := "标题,送审单位,收件日期,出文日期,结论", "甲,县教育局,3月2日,12月30日,合法"
	for title, want := range map[string]string{"县司法局2024年审查台账": "2024-03-02", "台账（二O二四年）": "2026-03-02", "台账": "2026-03-02", "2031年台账": "2026-03-02"} {
		r, err := parse(t, title+",,,,\n"+heads+"\n"+row+"\n")
		if err != nil || len(r.Records) != 1 {
			t.Fatalf("%s: %v %+v", title, err, r.Refused)
		}
		if x := r.Records[0]; x.Received.String() != want || x.Guess != x.Received || x.GuessField != Received {
			t.Errorf("%s: %s, said to be %s %s", title, x.Received, x.GuessField, x.Guess)
		}
	}
	sheet := Table{Name: "2025年"}
	for i, l := range []string{heads, row} {
		_ = sheet.add(i+1, strings.Split(l, ","))
	}
	if r, _ := Parse([]Table{sheet}, nil, monday); r.Records[0].Issued.String() != "2025-12-30" {
		t.Errorf("%+v", r.Records)
	}
}

// What offices write around a table, and instead of dates.
func TestWordsOfOffices(t *testing.T) {
	r, err := parse(t, "标题,送审单位,收件日期,签订日期,公布日期,施行日期,有效期\n甲合同,县教育局,2026-3-2,未签,,,\n乙办法,县教育局,,,2026-3-2,自公布之日起施行,两年\n审查人：张三,,,,,,\n注：数字为件数,,,,,,\n")
	if err != nil || len(r.Records) != 2 || len(r.Refused) > 0 {
		t.Fatalf("%v %+v", err, r)
	}
	if x := r.Records[1]; x.Effect != x.Published || x.Until.String() != "2028-03-01" || !r.Records[0].Signed.IsZero() {
		t.Errorf("%+v", r.Records)
	}
}

// A detail may stand below a title, a row somebody added may leave out what
// follows from the rest, and what no row can do without is asked for by name.
func TestRowsAddedToADetail(t *testing.T) {
	grid := func(name string, lines ...string) Table {
		out := Table{Name: name}
		for i, l := range lines {
			_ = out.add(i+1, strings.Split(l, "|"))
		}
		return out
	}
	matters := grid("事项", "编号|类别|标题|送审单位|收件日期|受理日期", "G2026-0001|行政规范性文件|甲|县教育局|2026-03-02|2026-03-03")
	r, err := Parse([]Table{matters, grid("意见", "2026年意见汇总", "事项编号|事项|轮次|序号|条款|原文|问题|依据|性质|反馈|反馈日期",
		"G2026-0001||||第九条||新写的||合法性||", "G2026-0001|甲|1|1|第三条||先写的||建议||", "G2026-0001||||第十条||||||")}, nil, monday)
	if err != nil || len(r.Refused) != 1 || r.Refused[0].N != 5 || r.Refused[0].Err.(*review.Error).Code != "ledger.missing" {
		t.Fatalf("%v %+v", err, r)
	}
	r.Records[0].Keep = true
	m := r.Records[0].Matter(rules, monday, "")
	if len(m.Opinions) != 2 || m.Opinions[0].Problem != "先写的" || m.Opinions[1].Problem != "新写的" || m.Opinions[1].N != 2 || m.Opinions[1].Severity != review.Legality {
		t.Errorf("%+v", m.Opinions)
	}
}
