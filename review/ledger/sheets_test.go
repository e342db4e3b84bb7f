package ledger

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"hefa/review"
)

// rich is a matter with something for every sheet.
func rich() []Entry {
	e := matter(0)
	m := e.Matter
	m.Urgent = &review.Urgency{}
	m.Rounds = []review.Round{{Opinions: []review.Opinion{{N: 1, Problem: "旧问题", Retracted: "误"}}, Letter: "柳司审〔2026〕9号", Accepted: m.Received,
		Finished: m.Received, Conclusion: &review.Conclusion{On: m.Received, Result: review.Unlawful}, Extension: &review.Extension{Days: 5}}}
	m.Notes = []review.Note{{On: m.Received, Text: "电话催过\n两次"}}
	m.Counsel = []review.Counsel{{On: m.Received, By: "张律师", View: "无不同意见"}}
	m.Pauses = []review.Pause{{On: m.Accepted, Resumed: m.Accepted + 2, Missing: []string{"起草说明", "制定依据"}}, {On: m.Accepted + 4}}
	m.Competition = &review.Competition{On: m.Received, By: "县市场监管局", Initial: review.Yes, Result: "exception", Conditions: []string{"期限明确"}}
	m.Refusals = []review.Recording{{Asked: m.Received, On: m.Received, Refused: "未经审议"}}
	m.Recording = &review.Recording{Asked: m.Received + 1, On: m.Received + 2, No: "柳政规登〔2026〕1号"}
	m.Deal = &review.Deal{Party: "某公司", Amount: "1200.50", Signed: m.Received, Model: true}
	m.Evaluation = &review.Evaluation{Due: m.Received, Result: "adjust", On: m.Received}
	m.Opinions[0].Answer.Reason, m.Opinions[0].Quote = "已改", "第一行\n第二行"
	m.Letters[0].Content.To = "县财政局"
	m.Letters[0].Round = 1
	m.Letters = append(m.Letters, review.Letter{Kind: review.SupplementLetter, No: "柳司补〔2026〕1号", On: m.Received, Voided: "错字"})
	m.Filings[0].Sent, m.Filings[0].Returns = m.Filings[0].Due+1, []review.Date{m.Filings[0].Due + 5}
	m.Cleanups = []review.Cleanup{{Round: "2026", Result: "amend", On: m.Received + 90}}
	plan := &review.Matter{No: "C2026-0001", Kind: review.Decision, Title: "某方案", Drafter: "县发改局", Plan: &review.Plan{Year: 2026,
		Steps: []review.Step{{Name: "公众参与", Planned: m.Received, Done: m.Received}, {Name: "专家论证", Planned: m.Received + 30}}, Approved: m.Received, Published: m.Received + 1, Changes: []review.PlanChange{{On: m.Received, What: "推迟", Reason: "材料未齐"}}}}
	round := &review.Matter{No: "T2026-0001", Kind: review.Other, Title: "某通报", Received: m.Received, Circular: &review.Circular{From: m.Received, To: m.Received + 9, Units: []review.CircularUnit{{Unit: "县财政局", Items: []review.CircularItem{
		{No: "G2026-0001", Title: "某办法", Breach: review.Breach{Kind: review.BreachLate, On: m.Received, Due: m.Received, What: "人大"}}}}}}}
	return []Entry{e, {plan, review.Summary{Stage: plan.Stage()}, rules}, {round, review.Summary{}, rules}}
}

func opened(t *testing.T, es ...Entry) *excelize.File {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(write(t, NewXLSX, es...)))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

// Every sheet has its rows: opinions one each, of every round, letters voided
// too, planned decisions in the catalogue only, circulars in theirs.
func TestSheetsOfIssue(t *testing.T) {
	f := opened(t, rich()...)
	for sheet, want := range map[string][]string{
		"事项":   {"G2026-0001|行政规范性文件|某县第0号管理办法|县财政局|县人民政府|2026-03-02|2026-03-03|2026-03-03至2026-03-05\n2026-03-07起||2026-03-17|施行中|是|应当予以修改|2026-03-07|柳司审〔2026〕1号|2026-03-08||1|1|0|0||||柳政规登〔2026〕1号|柳政规〔2026〕1号|2026-03-22|2026-04-21|2031-02-04||2026-03-02|修改|2026-05-31"},
		"意见":   {"G2026-0001|某县第0号管理办法|1|1|||旧问题||||||", "G2026-0001|某县第0号管理办法|2|1|第三条|第一行\n第二行|设定了行政许可。"},
		"文书":   {"G2026-0001|某县第0号管理办法|2|合法性审查意见书|柳司审〔2026〕1号|2026-03-08|县财政局", "G2026-0001|某县第0号管理办法|1|补正通知书|柳司补〔2026〕1号|2026-03-02||错字"},
		"历次审查": {"G2026-0001|某县第0号管理办法|1|2026-03-02|5|不合法|2026-03-02|柳司审〔2026〕9号|2026-03-02"},
		"法律顾问": {"G2026-0001|某县第0号管理办法|2|2026-03-02|张律师|无不同意见"},
		"补正":   {"G2026-0001|某县第0号管理办法|2|2026-03-03||2026-03-05|起草说明\n制定依据", "G2026-0001|某县第0号管理办法|2|2026-03-07"},
		"备注":   {"G2026-0001|某县第0号管理办法|2026-03-02|电话催过\n两次"},
		"公平竞争": {"G2026-0001|某县第0号管理办法|2026-03-02|县市场监管局|是|适用例外规定|期限明确"},
		"登记":   {"G2026-0001|某县第0号管理办法|2026-03-02|2026-03-02||未经审议", "G2026-0001|某县第0号管理办法|2026-03-03|2026-03-04|柳政规登〔2026〕1号"},
		"合同":   {"G2026-0001|某县第0号管理办法|某公司||1200.50||是|2026-03-02"},
		"清理":   {"G2026-0001|某县第0号管理办法|2026||||修改|2026-05-31"},
		"后评估":  {"G2026-0001|某县第0号管理办法|2026-03-02|||2026-03-02|调整"},
		"目录步骤": {"C2026-0001|某方案|公众参与|2026-03-02|2026-03-02", "C2026-0001|某方案|专家论证|2026-04-01"},
		"目录调整": {"C2026-0001|某方案|2026-03-02|推迟|材料未齐"},
		"通报":   {"T2026-0001|某通报||2026-03-02|2026-03-02|2026-03-11|1|待通报"},
		"通报内容": {"T2026-0001|某通报|县财政局|G2026-0001|某办法|逾期备案|2026-03-02|2026-03-02||人大"},
		"备案":   {"G2026-0001|某县第0号管理办法|本级人大常委会|2026-04-21|2026-04-22|否|||1"},
		"在施文件": {"G2026-0001|某县第0号管理办法|县财政局|柳政规〔2026〕1号|2026-03-22|2026-04-21|2031-02-04|施行中|修改|2026-05-31"},
		"目录":   {"C2026-0001|2026|某方案|县发改局|1/2|2026-03-02|2026-03-03|1|目录内"},
	} {
		rows, err := f.GetRows(sheet)
		if err != nil || len(rows) != len(want)+1 {
			t.Errorf("%s: %v, %d rows\n%q", sheet, err, len(rows), rows)
			continue
		}
		for i, w := range want {
			if got := strings.Join(rows[i+1], "|"); !strings.HasPrefix(got, w) {
				t.Errorf("%s: %q\nwant %q", sheet, got, w)
			}
		}
	}
}

// Every sheet can be read and printed: the head stays in sight and on every
// page, rows can be filtered, long text wraps, days are days.
func TestEverySheetIsDressed(t *testing.T) {
	f := opened(t, rich()...)
	names := fmt.Sprint(f.GetDefinedName())
	for _, s := range Sheets() {
		p, _ := f.GetPanes(s.Name)
		l, _ := f.GetPageLayout(s.Name)
		if props, _ := f.GetSheetProps(s.Name); props.FitToPage == nil || !*props.FitToPage {
			t.Errorf("%s does not fit its pages", s.Name)
		}
		if !p.Freeze || p.YSplit != 1 || *l.Orientation != "landscape" || *l.Size != paperA4 || *l.FitToWidth != s.Pages || *l.FitToHeight != 0 {
			t.Errorf("%s: %+v %+v", s.Name, p, l)
		}
		if want := "'" + s.Name + "'!$A:$" + columnName(s.Keep) + ",'" + s.Name + "'!$1:$1"; !strings.Contains(names, want) {
			t.Errorf("%s: the head is not repeated: %s", s.Name, names)
		}
		rows, _ := f.GetRows(s.Name)
		if want := fmt.Sprintf("'%s'!$A$1:$%s$%d", s.Name, columnName(len(s.Columns)), len(rows)); !strings.Contains(names, want) {
			t.Errorf("%s has no filter over %s", s.Name, want)
		}
		if d, _ := f.GetSheetDimension(s.Name); d != fmt.Sprintf("A1:%s%d", columnName(len(s.Columns)), len(rows)) {
			t.Errorf("%s reaches to %s", s.Name, d)
		}
		for i, c := range s.Columns {
			dressed(t, f, s, i, c)
		}
	}
}

func dressed(t *testing.T, f *excelize.File, s Sheet, i int, c Column) {
	t.Helper()
	name := columnName(i + 1)
	if head, _ := f.GetCellValue(s.Name, name+"1"); head != c.Head {
		t.Errorf("%s %s is headed %q", s.Name, name, head)
	}
	if w, _ := f.GetColWidth(s.Name, name); w != c.Width {
		t.Errorf("%s %s is %v wide", s.Name, c.Head, w)
	}
	id, _ := f.GetCellStyle(s.Name, name+"2")
	st, err := f.GetStyle(id)
	if err != nil || len(st.Border) != 4 {
		t.Fatalf("%s %s: %v %+v", s.Name, c.Head, err, st)
	}
	if c.Wrap && !st.Alignment.WrapText {
		t.Errorf("%s %s does not wrap", s.Name, c.Head)
	}
	if isDateHead(c.Head) && (st.CustomNumFmt == nil || *st.CustomNumFmt != "yyyy-mm-dd") {
		t.Errorf("%s %s shows no day: %+v", s.Name, c.Head, st)
	}
	if kind, _ := f.GetCellType(s.Name, name+"2"); isDateHead(c.Head) && kind == excelize.CellTypeInlineString {
		t.Errorf("%s %s is text", s.Name, c.Head)
	}
}

// A column that tells a day is known by its head, so that none is shown as a
// number.
func TestDaysAreNamedSo(t *testing.T) {
	for _, s := range Sheets() {
		for _, e := range rich() {
			for _, cells := range s.Rows(e) {
				if len(cells) != len(s.Columns) {
					t.Fatalf("%s: %d cells under %d heads", s.Name, len(cells), len(s.Columns))
				}
				for i, c := range cells {
					if _, is := c.(review.Date); is != isDateHead(s.Columns[i].Head) {
						t.Errorf("%s %s: %T", s.Name, s.Columns[i].Head, c)
					}
				}
			}
		}
	}
}

func TestHeights(t *testing.T) {
	s := Sheet{Columns: []Column{{"短", 10, false}, {"长", 20, true}}}
	for text, want := range map[string]float64{"": 18, "短": 18, strings.Repeat("长", 10): 32, strings.Repeat("长", 40): 74, "一\n二\n三甲乙丙丁": 46, strings.Repeat("长", 9000): mostHeight} {
		if got := s.height([]any{"甲", text}); got != want {
			t.Errorf("%.10q: %v, want %v", text, got, want)
		}
	}
}

func TestCut(t *testing.T) {
	for in, want := range map[string]int{strings.Repeat("a", maxCell): maxCell, strings.Repeat("a", maxCell+1): maxCell, strings.Repeat("𠮷", maxCell): maxCell} {
		got, units := cut(in), 0
		for _, r := range got {
			units++
			if r > 0xffff {
				units++
			}
		}
		if units > want || units < want-1 {
			t.Errorf("%d units of %d", units, want)
		}
	}
}
