package report_test

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"hefa/review"
	"hefa/review/report"
)

const hostile = "=cmd|' /C calc'!A0"

// mixed is a year with reviews, opinions and a unit that is no unit.
func mixed(t *testing.T) report.Report {
	t.Helper()
	one, two := reviewed("G1", review.Normative, "2026-03-13"), by(reviewed("H1", review.Contract, "2026-05-13"), hostile)
	one.Opinions = []review.Opinion{{N: 1, Answer: &review.Answer{Result: review.Adopted}}, {N: 2}}
	old := reviewed("J1", review.Decision, "2025-03-13")
	old.Accepted, old.Received = d("2025-03-03"), d("2025-03-03")
	return ask(t, report.Query{Period: report.Year(2026), Against: report.AgainstLastYear}, one, two, old)
}

func workbook(t *testing.T, r report.Report) (*excelize.File, *zip.Reader) {
	t.Helper()
	var b bytes.Buffer
	if err := report.Workbook(&b, r); err != nil {
		t.Fatal(err)
	}
	z, err := zip.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
	if err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(&b)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f, z
}

func charts(z *zip.Reader) string {
	all := ""
	for _, f := range z.File {
		if strings.HasPrefix(f.Name, "xl/charts/chart") {
			r, _ := f.Open()
			var b bytes.Buffer
			_, _ = b.ReadFrom(r)
			r.Close()
			all += b.String() + "\n"
		}
	}
	return all
}

func TestWorkbook(t *testing.T) {
	f, z := workbook(t, mixed(t))
	if got := strings.Join(f.GetSheetList(), " "); got != "统计 图表 逐月 送审单位" {
		t.Error(got)
	}
	rows, _ := f.GetRows("统计", excelize.Options{RawCellValue: true})
	table := map[string][]string{}
	for _, r := range rows[4:] {
		table[r[1]] = r
	}
	for name, want := range map[string]string{
		"出具合法性审查意见": "审查 出具合法性审查意见 件 2 1 1 1", "重大行政决策": "审查 重大行政决策 件 0 1 -1 -1", "报备率": "备案 报备率  — — —",
		"意见采纳率（含部分采纳）": "审查意见 意见采纳率（含部分采纳）  1 — —", "平均办理工作日": "办理 平均办理工作日 个工作日 29 8 21 2.625",
	} {
		if got := strings.TrimRight(strings.Join(table[name], " "), " "); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	if shown, _ := f.GetCellValue("统计", "D18"); shown != "100.00%" {
		t.Errorf("a share reads %q", shown)
	}
	drawn := charts(z)
	for _, want := range []string{"<pieChart>", `<barDir val="bar">`, `<grouping val="stacked">`, "&#39;统计&#39;!$D$7:$D$10", "&#39;统计&#39;!$E$7:$E$10", "&#39;逐月&#39;!$C$2:$C$13", "分类审查件数", "审查意见采纳情况"} {
		if !strings.Contains(drawn, want) && !strings.Contains(drawn, strings.ReplaceAll(want, "&#39;", "'")) {
			t.Errorf("no %s in the charts", want)
		}
	}
	for _, sheet := range f.GetSheetList() {
		l, _ := f.GetPageLayout(sheet)
		if props, _ := f.GetSheetProps(sheet); *l.Size != 9 || *l.FitToWidth != 1 || props.FitToPage == nil || !*props.FitToPage {
			t.Errorf("%s: %+v", sheet, l)
		}
	}
	if p, _ := f.GetPanes("统计"); !p.Freeze || p.YSplit != 4 {
		t.Errorf("%+v", p)
	}
	units, _ := f.GetRows("送审单位")
	formula, _ := f.GetCellFormula("送审单位", "A3")
	if len(units) != 3 || units[1][0]+units[2][0] != hostile+"县住建局" && units[1][0]+units[2][0] != "县住建局"+hostile || formula != "" {
		t.Errorf("%q %q", units, formula)
	}
}

func TestWorkbookOfNothing(t *testing.T) {
	f, z := workbook(t, ask(t, report.Query{Period: report.Month(2026, 3)}))
	if shown, _ := f.GetCellValue("图表", "A1"); charts(z) != "" || shown == "" {
		t.Errorf("charts of nothing: %q", shown)
	}
}

func TestCSV(t *testing.T) {
	var b bytes.Buffer
	if err := report.CSV(&b, mixed(t)); err != nil {
		t.Fatal(err)
	}
	text, ok := strings.CutPrefix(b.String(), "\ufeff")
	r := csv.NewReader(strings.NewReader(text))
	r.FieldsPerRecord = -1
	rows, err := r.ReadAll()
	if !ok || err != nil || strings.Join(rows[2], " ") != "审查 出具合法性审查意见 件 2 1 +1" {
		t.Fatalf("%v %v %q", ok, err, rows)
	}
	for _, row := range rows {
		for _, c := range row {
			if c != review.GuardCell(c) {
				t.Errorf("%q is a formula", c)
			}
		}
	}
}

func TestSection(t *testing.T) {
	r := mixed(t)
	c := report.Section(r)
	if c.Form != review.FormPage || c.Title != "2026年合法性审查工作情况" || c.Body[1].Text != r.Now.Sentence || c.Org+c.No+c.Sign != "" {
		t.Errorf("%+v", c)
	}
	figures, units := c.Body[3].Table, c.Body[5].Table
	if strings.Join(figures.Rows[1], " ") != " 出具合法性审查意见 2件 1件 +1" || strings.Join(figures.Head, " ") != "类别 指标 本期 上年同期 增减" {
		t.Errorf("%q", figures.Rows[:3])
	}
	for _, row := range figures.Rows {
		if strings.HasPrefix(row[2], "0件") && strings.HasPrefix(row[3], "0件") {
			t.Errorf("nothing is told: %q", row)
		}
	}
	if len(units.Rows) != 2 || len(units.Rows[0]) != len(units.Head) {
		t.Errorf("%q", units.Rows)
	}
	if c := report.Section(ask(t, report.Query{Period: report.Month(2026, 2)})); len(c.Body) != 2 || c.Title != "2026年2月合法性审查工作情况" {
		t.Errorf("of nothing: %+v", c)
	}
}
