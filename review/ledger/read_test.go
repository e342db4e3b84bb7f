package ledger

import (
	"archive/zip"
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"hefa/review"
)

// byHand packs a workbook of one sheet from its XML, as other programs write
// it.
func byHand(t testing.TB, target, sheet string) []byte {
	t.Helper()
	const rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, data := range map[string]string{
		"[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
		"_rels/.rels":         `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="` + rel + `/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		"xl/workbook.xml":     `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="` + rel + `"><sheets><sheet name="台账" sheetId="1" r:id="r1"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="` + rel +
			`/worksheet" Target="` + target + `"/></Relationships>`,
		"xl/worksheets/one.xml": `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>` + sheet + `</worksheet>`,
	} {
		w, err := z.Create(name)
		if err == nil {
			_, err = w.Write([]byte(data))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func textRow(n int, cells ...string) string {
	var b strings.Builder
	fmt.Fprintf(&b, `<row r="%d">`, n)
	for i, c := range cells {
		if c != "" {
			fmt.Fprintf(&b, `<c r="%s%d" t="inlineStr"><is><t>%s</t></is></c>`, columnName(i+1), n, c)
		}
	}
	return b.String() + "</row>"
}

func parsed(t testing.TB, data []byte, overrides ...Override) Reading {
	t.Helper()
	tables, err := Read("x.xlsx", data)
	if err != nil {
		t.Fatal(err)
	}
	r, err := Parse(tables, overrides, monday)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

var head = []string{"标题", "送审单位", "收件日期", "类别"}

// A sheet that somebody formatted down to the last row is no more than what it
// holds.
func TestManyEmptyRows(t *testing.T) {
	var b strings.Builder
	b.WriteString(textRow(1, head...))
	for n := 2; n < 60_000; n++ {
		fmt.Fprintf(&b, `<row r="%d" ht="14"><c r="A%d" s="0"/></row>`, n, n)
	}
	b.WriteString(textRow(1048576, "某合同", "县教育局", "2026.3.2", "合同") + "</sheetData>")
	r := parsed(t, byHand(t, "worksheets/one.xml", b.String()))
	if len(r.Records) != 1 || r.Records[0].N != 1048576 || len(r.Refused) != 0 {
		t.Errorf("%d records, %+v", len(r.Records), r.Refused)
	}
}

// Of a formula the value counts that the file was saved with.
func TestFormulasGiveTheirValue(t *testing.T) {
	row := `<row r="2"><c r="A2" t="str"><f>"某"&amp;"合同"</f><v>某合同</v></c><c r="B2" t="inlineStr"><is><r><t>县</t></r><r><t>教育局</t></r></is></c>` +
		`<c r="C2"><f>TODAY()</f><v>46083</v></c><c r="D2" t="str"><f>X</f><v>合同</v></c></row>`
	bad := `<row r="3"><c r="A3" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="B3" t="str"><v>县教育局</v></c><c r="C3"><v>46083</v></c><c r="D3" t="str"><v>合同</v></c></row>`
	for _, target := range []string{"worksheets/one.xml", "/xl/worksheets/one.xml"} {
		r := parsed(t, byHand(t, target, textRow(1, head...)+row+bad+"</sheetData>"))
		if len(r.Records) != 1 || r.Records[0].Title != "某合同" || r.Records[0].Drafter != "县教育局" || r.Records[0].Received.String() != "2026-03-02" {
			t.Errorf("%+v", r.Records)
		}
		if len(r.Refused) != 1 || r.Refused[0].Err.(*review.Error).Code != "ledger.cell" {
			t.Errorf("%+v", r.Refused)
		}
	}
}

// What a merged cell says holds for each of its rows; across columns, and
// beyond the rows there are, it says nothing more.
func TestMergedCells(t *testing.T) {
	sheet := textRow(1, head...) + textRow(2, "甲合同", "县教育局", "2026.3.2", "合同") + textRow(3, "乙合同", "", "", "") + textRow(4, "丙合同", "县商务局", "", "") + "</sheetData>" +
		`<mergeCells count="4"><mergeCell ref="B2:B4"/><mergeCell ref="C2:C1048576"/><mergeCell ref="D2:D3"/><mergeCell ref="A9:ZZ9"/><mergeCell ref="D4:C3"/></mergeCells>`
	r := parsed(t, byHand(t, "worksheets/one.xml", sheet))
	if len(r.Records) != 3 {
		t.Fatalf("%+v %+v", r.Records, r.Refused)
	}
	for i, want := range []string{"县教育局 contract", "县教育局 contract", "县商务局 "} {
		if x := r.Records[i]; x.Drafter+" "+string(x.Kind) != want || x.Received.String() != "2026-03-02" {
			t.Errorf("%+v, want %s", x, want)
		}
	}
	if got := mergedCells([]byte("no zip")); got != nil {
		t.Errorf("%v", got)
	}
	if got := mergedCells(byHand(t, "../../../../etc/passwd", sheet)); len(got["台账"]) != 0 {
		t.Errorf("read outside the workbook: %v", got)
	}
}

// Headings over two rows, a title above them, the head again on every page, a
// sum at the end.
func TestHeadingsOfOffices(t *testing.T) {
	sheet := textRow(1, "柳河县2026年合法性审查台账") + textRow(2, "序号", "文件", "", "办理情况", "", "备注") + textRow(3, "", "文件名称", "起草单位", "收文日期", "审查结论", "") +
		textRow(4, "1", "某办法", "县 财 政 局", "2026.3.2", "合法", "急") + textRow(5, "序号", "文件名称", "起草单位", "收文日期", "审查结论", "备注") +
		textRow(6, "2", "某合同", "县教育局", "46083", "", "") + textRow(7, "合计", "2 件") + "</sheetData>"
	r := parsed(t, byHand(t, "worksheets/one.xml", sheet))
	if m := r.Mappings[0]; m.Head != 5 && m.Head != 3 {
		t.Errorf("%+v", m)
	}
	titles := ""
	for _, x := range r.Records {
		titles += x.Title + " " + x.Drafter + " " + x.Received.String() + ";"
	}
	if !strings.Contains(titles, "某合同 县教育局 2026-03-02;") || len(r.Refused) > 0 {
		t.Errorf("%s %+v", titles, r.Refused)
	}
}

func TestTooMuch(t *testing.T) {
	var table Table
	for n := range maxRows {
		if err := table.add(n+1, []string{"甲"}); err != nil {
			t.Fatal(err)
		}
	}
	if err := table.add(maxRows+1, []string{" ", "\u00a0"}); err != nil {
		t.Error("an empty row was counted")
	}
	err := refuseRead("x", table.add(maxRows+2, []string{"乙"}))
	if e, ok := err.(*review.Error); !ok || e.Code != "ledger.rows" {
		t.Errorf("%v", err)
	}
	var wide Table
	if err := wide.add(1, make([]string, maxColumns*2)); err != nil || len(wide.Lines) != 0 {
		t.Errorf("%v %d", err, len(wide.Lines))
	}
	cells := strings.Split(strings.Repeat("x,", maxColumns*2), ",")
	if err := wide.add(2, cells); err != nil || len(wide.Lines[0].Cells) != maxColumns {
		t.Errorf("%v %d", err, len(wide.Lines[0].Cells))
	}
}

// Text from elsewhere: separators, quotes, line ends, and bytes that fit no
// encoding.
func TestTextFiles(t *testing.T) {
	for name, data := range map[string]string{
		"quoted":    "标题,送审单位,收件日期\r\n\"某\"\"甲\"\"合同\",\"县教育局\",2026-3-2\r\n",
		"lazy":      "标题,送审单位,收件日期\n某\"甲\"合同,县教育局,2026-3-2\n",
		"tabs":      "标题\t送审单位\t收件日期\n某\"甲\"合同\t县教育局\t2026-3-2\n",
		"semicolon": "标题;送审单位;收件日期\n某\"甲\"合同;县教育局;2026-3-2\n",
		"blank":     "\n\n,,\n标题,送审单位,收件日期\n\n某\"甲\"合同,县教育局,2026-3-2\n\n",
		"guarded":   "标题,送审单位,收件日期\n'=某\"甲\"合同,县教育局,2026-3-2\n",
	} {
		r, err := parse(t, data)
		if err != nil || len(r.Records) != 1 || strings.TrimPrefix(r.Records[0].Title, "=") != `某"甲"合同` {
			t.Errorf("%s: %v %+v", name, err, r.Records)
		}
	}
	big := "\xfe\xff"
	for _, u := range "标题,收件日期,送审单位\n某合同,2026-3-2,县教育局\n" {
		big += string([]byte{byte(u >> 8), byte(u)})
	}
	if r, err := parse(t, big); err != nil || len(r.Records) != 1 {
		t.Errorf("UTF-16, big end first: %v %+v", err, r)
	}
	if r, err := parse(t, "标题,送审单位,收件日期,备注\n某合同,县教育局,2026-3-2,"+strings.Repeat("字", 40)+"\xff\n"); err != nil || r.Damaged != 1 {
		t.Errorf("damage is not told: %v %d", err, r.Damaged)
	}
	for name, data := range map[string]string{"Latin": strings.Repeat("\xff\xfa\xe9\x80", 200), "zeros": "标题\x00,\x00"} {
		if _, err := Read("x.csv", []byte(data)); review.KindOf(err) != review.KindDamaged {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// A workbook with a password, and one of charts only, say what they are.
func TestWorkbooksWithoutATable(t *testing.T) {
	var b bytes.Buffer
	f := excelize.NewFile()
	defer f.Close()
	if err := f.Write(&b, excelize.Options{Password: "x"}); err != nil {
		t.Fatal(err)
	}
	if _, err := Read("x.xlsx", b.Bytes()); err == nil || err.(*review.Error).Code != "ledger.xls" {
		t.Errorf("with a password: %v", err)
	}
	tables, err := Read("x.xlsx", byHand(t, "worksheets/one.xml", "</sheetData>"))
	if err != nil || len(tables) != 1 || len(tables[0].Lines) != 0 {
		t.Errorf("%v %+v", err, tables)
	}
	if _, err := Parse(tables, nil, monday); err == nil || err.(*review.Error).Code != "ledger.headings" {
		t.Errorf("%v", err)
	}
}
