package ledger

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"
	"golang.org/x/text/encoding/simplifiedchinese"

	"hefa/review"
)

const county = `某县规范性文件和合同审查台账（2026年）,,,,,
序号,文件名称（全称）,起草单位,收文日期*,类型,印发日期,文号,有效期
1,"某县垃圾
分类办法",县 住建局,2026.3.2,规范性文件,2026年5月1日,某政规〔2026〕1号,5年
2,供货合同,县教育局,3/5,合同,,,
3,无名之事,县教育局,待定,其他,,,
4,,县教育局,2026.3.2,合同,,,
5,会展协议,县商务局,2026-12-31,合同,,,
6,某方案,县商务局,2026-3-3,怪类,,,
7,,,,,,,
序号,文件名称（全称）,起草单位,收文日期*,类型,印发日期,文号,有效期
合计,6件,,,,,,
`

func parse(t *testing.T, data string, overrides ...Override) (Reading, error) {
	t.Helper()
	tables, err := Read("台账.csv", []byte(data))
	if err != nil {
		t.Fatal(err)
	}
	return Parse(tables, overrides, monday)
}

func TestALedgerOfACounty(t *testing.T) {
	gb, _ := simplifiedchinese.GB18030.NewEncoder().String(county)
	wide := "\xff\xfe"
	for _, u := range utf16.Encode([]rune(strings.ReplaceAll(county, ",", "\t"))) {
		wide += string([]byte{byte(u), byte(u >> 8)})
	}
	for _, data := range []string{county, "\ufeff" + county, gb, wide, strings.ReplaceAll(county, ",", ";")} {
		r, err := parse(t, data)
		if err != nil {
			t.Fatal(err)
		}
		if len(r.Records) != 3 || r.Mappings[0].Head != 2 {
			t.Fatalf("%+v", r)
		}
		a, b := r.Records[0], r.Records[1]
		if a.Title != "某县垃圾分类办法" || a.Drafter != "县住建局" || !a.InForce() || a.Published.String() != "2026-05-01" || a.Until.String() != "2031-04-30" {
			t.Errorf("%+v", a)
		}
		if b.InForce() || b.Received.String() != "2026-03-05" || !b.Guessed || b.Kind != review.Contract {
			t.Errorf("%+v", b)
		}
		if c := r.Records[2]; c.Ahead(monday) == nil || c.Ahead(c.Received) != nil || a.Ahead(monday) != nil {
			t.Errorf("days to come: %v", c)
		}
		codes := ""
		for _, x := range r.Refused {
			codes += x.Err.(*review.Error).Code + " "
		}
		if codes != "ledger.date ledger.missing ledger.kind " {
			t.Errorf("refused: %s%+v", codes, r.Refused)
		}
	}
}

func TestOverrides(t *testing.T) {
	data := "甲,乙,丙,备注\n某合同,县教育局,2026-3-2,不要\n"
	if _, err := parse(t, data); err == nil || !strings.Contains(err.Error(), "ledger.headings") {
		t.Errorf("unknown headings: %v", err)
	}
	var all []Override
	for _, s := range []string{"甲=标题", "B=drafter", "丙＝收文日期", "备注=-"} {
		o, err := ParseOverride(s)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, o)
	}
	r, err := parse(t, data, all...)
	if err != nil || len(r.Records) != 1 || r.Records[0].Drafter != "县教育局" || r.Records[0].Note() != "" {
		t.Errorf("%v %+v", err, r)
	}
	if _, err := parse(t, data, append(all, Override{Column: "丁", Field: Remark})...); err == nil {
		t.Error("a column that is nowhere was taken")
	}
	for _, bad := range []string{"", "甲", "=标题", "甲=没有这个"} {
		if _, err := ParseOverride(bad); err == nil {
			t.Errorf("%q was taken", bad)
		}
	}
}

func TestNote(t *testing.T) {
	r, err := parse(t, "标题,送审单位,收件日期,受理日期,审查结论,备注\n某合同,县教育局,2026-3-2,2026.3.3,合法,甲乙\n")
	if err != nil || r.Records[0].Note() != "台账原记　结论：合法；备注：甲乙" || r.Records[0].Accepted != review.MustDate("2026-03-03") {
		t.Errorf("%v %+v", err, r.Records)
	}
}

// TestNoteKeepsColumnsNobodyKnows: of an old ledger nothing is dropped that was
// not said to be of no use; what only numbers the rows is.
func TestNoteKeepsColumnsNobodyKnows(t *testing.T) {
	r, err := parse(t, "序号,标题,送审单位,收件日期,承办律师,联系人\n1,某合同,县教育局,2026-3-2,张,\n")
	if err != nil || r.Records[0].Note() != "台账原记　承办律师：张" {
		t.Errorf("%v %q", err, r.Records[0].Note())
	}
}

// workbook makes a .xlsx by hand.
func workbookOf(t *testing.T, fill func(f *excelize.File, set func(cell string, v any))) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	fill(f, func(cell string, v any) {
		if err := f.SetCellValue("Sheet1", cell, v); err != nil {
			t.Fatal(err)
		}
	})
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestAWorkbookOfACounty(t *testing.T) {
	data := workbookOf(t, func(f *excelize.File, set func(string, any)) {
		on := true
		_ = f.SetWorkbookProps(&excelize.WorkbookPropsOptions{Date1904: &on})
		set("A1", "台账")
		_ = f.MergeCell("Sheet1", "A1", "D1")
		for i, h := range []string{"标题", "送审单位", "收件日期", "类别"} {
			set(columnName(i+1)+"2", h)
		}
		set("A3", "甲合同")
		set("B3", "县教育局")
		_ = f.MergeCell("Sheet1", "B3", "B5") // one unit for three rows
		set("C3", 44621)
		set("A4", "乙合同")
		set("C4", "2026.3.3")
		_ = f.SetRowVisible("Sheet1", 4, false)
		set("A5", "丙合同")
		_ = f.SetCellFormula("Sheet1", "C5", "C3+1") // no value was ever computed
		set("A6", "丁合同")
		set("B6", "#REF!")
		set("C6", 44621)
		set("A40000", " ")
		_, _ = f.NewSheet("说明")
		_, _ = f.NewSheet("藏")
		_ = f.SetSheetVisible("藏", false)
	})
	tables, err := Read("x.xlsx", data)
	if err != nil {
		t.Fatal(err)
	}
	r, err := Parse(tables, nil, monday)
	if err != nil || len(r.Records) != 2 || len(r.Refused) != 2 || r.Hidden != 1 || len(r.Unused) != 1 {
		t.Fatalf("%v %+v", err, r)
	}
	for i, day := range []string{"2026-03-02", "2026-03-03"} {
		if x := r.Records[i]; x.Received.String() != day || x.Drafter != "县教育局" {
			t.Errorf("%+v", x)
		}
	}
}

func TestFilesThatAreNone(t *testing.T) {
	ok := write(t, NewXLSX, matter(0))
	for name, data := range map[string][]byte{
		"cut short": ok[:len(ok)/2], "zip": []byte("PK\x03\x04nothing"), "xls": []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest"),
		"picture": []byte("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00"),
	} {
		if _, err := Read(name, data); review.KindOf(err) != review.KindDamaged {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte(county))
	f.Add([]byte("标题,收件日期\n\"a\nb\",=1\n"))
	f.Add([]byte("\xff\xfe\x41"))
	f.Add([]byte("\"\"\"\x00,;\t"))
	f.Fuzz(func(t *testing.T, data []byte) {
		tables, err := Read("x", data)
		if err != nil {
			return
		}
		r, err := Parse(tables, nil, monday)
		for _, x := range r.Records {
			if err == nil && (x.Title == "" || strings.ContainsAny(x.Title, "\n\x1b")) {
				t.Fatalf("%+v", x)
			}
		}
	})
}

// A table without headings begins with its first row, once the columns are
// named; a row of headings is never taken for a matter.
func TestATableWithoutHeadings(t *testing.T) {
	named := func(of ...string) []Override {
		var out []Override
		for _, s := range of {
			o, err := ParseOverride(s)
			if err != nil {
				t.Fatal(err)
			}
			out = append(out, o)
		}
		return out
	}
	r, err := parse(t, "1,甲合同,县教育局,2026-3-2\n2,乙合同,县教育局,2026-3-3\n", named("A=-", "B=标题", "C=送审单位", "D=收件日期")...)
	if err != nil || len(r.Records) != 2 || r.Records[0].Title != "甲合同" || r.Records[0].N != 1 || r.Mappings[0].Head != 0 || r.Mappings[0].Columns[1].Sample != "甲合同" {
		t.Errorf("%v %+v", err, r)
	}
	r, err = parse(t, "号,物,谁,哪天\n1,甲合同,县教育局,46083\n", named("A=-", "B=标题", "C=送审单位", "D=收件日期")...)
	if err != nil || r.Mappings[0].Head != 1 || len(r.Records)+len(r.Refused) != 1 {
		t.Errorf("%v %+v", err, r)
	}
	_, err = parse(t, "1,甲合同,县教育局,2026-3-2\n")
	if e, ok := err.(*review.Error); !ok || e.Code != "ledger.headings" || !strings.Contains(e.Args[0].(string), "甲合同") {
		t.Errorf("%v", err)
	}
}

// What stands first in a column helps to see what it is; a day is shown as one.
func TestSamples(t *testing.T) {
	data := workbookOf(t, func(f *excelize.File, set func(string, any)) {
		for i, h := range []string{"标题", "送审单位", "收件日期"} {
			set(columnName(i+1)+"1", h)
		}
		set("A2", "甲合同")
		set("C3", 46083)
		set("B3", "县教育局")
	})
	tables, err := Read("x.xlsx", data)
	if err != nil {
		t.Fatal(err)
	}
	r, _ := Parse(tables, nil, monday)
	if plain, _ := parse(t, "标题,送审单位,收件日期\n甲,县教育局,3月2日\n"); plain.Mappings[0].Columns[2].Sample != "3月2日" {
		t.Errorf("a day whose year is guessed is shown as written: %+v", plain.Mappings)
	}
	for i, want := range []string{"甲合同", "县教育局", "2026-03-02"} {
		if got := r.Mappings[0].Columns[i].Sample; got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// Office systems export a web page under the name of a spreadsheet.
func TestWebPagesAreNoSpreadsheets(t *testing.T) {
	for _, page := range []string{"<html><table><tr><td>标题</td></tr></table>", "\ufeff \n<TABLE border=1>", "<!DOCTYPE html>", "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">"} {
		_, err := Read("台账.xls", []byte(page))
		if e, ok := err.(*review.Error); !ok || e.Code != "ledger.html" {
			t.Errorf("%.20q: %v", page, err)
		}
	}
	if _, err := Read("台账.csv", []byte("<甲>,标题\n")); err != nil {
		t.Error(err)
	}
}
