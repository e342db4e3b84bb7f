package draft

import (
	"strings"
	"testing"
)

// Words whose paragraph mark was taken out stay where they are when nothing
// follows that they could run into: in a cell, a note, a box, at the end.
func TestWordsBehindADeletedMarkStay(t *testing.T) {
	gone := `<w:pPr><w:rPr><w:del w:id="3"/></w:rPr></w:pPr>`
	cut := func(s string) string { return `<w:p>` + gone + run(s) + `</w:p>` }
	cell := func(s string) string { return `<w:tc>` + s + `</w:tc>` }
	box := func(s string) string { return `<w:r><w:pict><w:txbxContent>` + s + `</w:txbxContent></w:pict></w:r>` }
	for name, c := range map[string]struct{ body, want string }{
		"in a cell":                   {`<w:tbl><w:tr>` + cell(cut("甲")) + cell(paras("乙")) + `</w:tr></w:tbl>` + paras("丙"), "甲\t乙|丙"},
		"in a frame":                  {`<w:tbl><w:tr>` + cell(paras("甲")+cut("乙")) + `</w:tr></w:tbl>` + paras("丙"), "甲|乙|丙"},
		"in a box":                    {`<w:p>` + run("正文") + box(cut("框内")) + `</w:p>` + paras("后"), "正文|框内|后"},
		"in a box of a paragraph cut": {`<w:p>` + gone + run("前") + box(cut("框内")) + `</w:p>` + paras("后"), "框内|前后"},
		"at the end":                  {paras("甲") + cut("乙"), "甲|乙"},
		"several in a row":            {cut("甲") + cut("乙") + paras("丙") + paras("丁"), "甲乙丙|丁"},
	} {
		if got := strings.Join(mustRead(t, "a.docx", docx(c.body)).Paragraphs, "|"); got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
	d := mustRead(t, "a.docx", docx(paras("正文。"), "endnotes", `<w:endnote w:type="normal" w:id="1">`+cut("尾注")+`</w:endnote><w:endnote w:type="continuationSeparator">`+paras("线")+`</w:endnote>`))
	if got := strings.Join(d.Paragraphs, "|"); !strings.HasSuffix(got, "尾注") || strings.Contains(got, "线") {
		t.Errorf("%q", got)
	}
}

// Rows that were put in or taken out are there in one view and not in the
// other, and are told as changes.
func TestTrackedRows(t *testing.T) {
	row := func(kind string) string {
		mark := ""
		if kind != "" {
			mark = `<w:trPr><w:` + kind + ` w:id="1"/></w:trPr>`
		}
		return `<w:tr>` + mark + `<w:tc>` + paras(kind+"甲") + `</w:tc><w:tc>` + paras("乙") + `</w:tc></w:tr>`
	}
	data := docx(`<w:tbl><w:tblPr><w:tblStyle w:val="x"/></w:tblPr><w:tblGrid><w:gridCol/></w:tblGrid>` + row("") + row("ins") + row("del") + `</w:tbl>`)
	d := mustRead(t, "a.docx", data)
	wantParagraphs(t, d, "甲\t乙", "ins甲\t乙")
	if got := warned(d, "draft.warn.tracked"); len(got) != 1 || got[0] != 2 {
		t.Errorf("%v changes", got)
	}
	o, err := ReadOriginal("a.docx", data)
	if err != nil {
		t.Fatal(err)
	}
	wantParagraphs(t, o, "甲\t乙", "del甲\t乙")
}

// A title may be told by its style, and the middle of the page by style or
// paragraph, of which the paragraph goes first.
func TestTitlesByStyle(t *testing.T) {
	styles := `<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style><w:style w:type="paragraph" w:styleId="C"><w:pPr><w:jc w:val="center"/></w:pPr></w:style>`
	use := func(s, more string) string { return `<w:pStyle w:val="` + s + `"/>` + more }
	for name, c := range map[string]struct{ body, want string }{
		"by its style":        {para(use("T", ""), "甲事项说明") + paras("某县某办法", "第一条 甲。"), "甲事项说明"},
		"no style":            {paras("甲事项说明", "某县某办法", "第一条 甲。"), "某县某办法"},
		"centred by a style":  {para(use("C", ""), "某县人民政府") + para(use("C", ""), "某项管理办法") + paras("第一条 甲。"), "某县人民政府某项管理办法"},
		"set to the left":     {para(use("C", `<w:jc w:val="left"/>`), "某县人民政府") + para(use("C", ""), "某项管理办法") + paras("第一条 甲。"), "某项管理办法"},
		"centred by itself":   {para(`<w:jc w:val="center"/>`, "某县人民政府") + para(`<w:jc w:val="center"/>`, "某项管理办法") + paras("第一条 甲。"), "某县人民政府某项管理办法"},
		"one of two centred":  {paras("某县人民政府") + para(use("C", ""), "某项管理办法") + paras("第一条 甲。"), "某项管理办法"},
		"a strict namespace":  {paras("某县某办法", "第一条 甲。"), "某县某办法"},
		"below many headings": {paras("根据某法，制定。", "根据某法，制定。", "根据某法，制定。") + para(use("C", ""), "某县养犬十条") + paras("第一条 甲。"), "某县养犬十条"},
	} {
		data := docx(c.body, "styles", styles)
		if name == "a strict namespace" {
			data = zipOf(map[string]string{"word/document.xml": strings.Replace(wordPart("document", "<w:body>"+c.body+"</w:body>"), "http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main", 1)})
		}
		if got := mustRead(t, "文件名.docx", data).Title; got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

// A field shows its result and not its instruction, however badly it is closed;
// hidden text ends with its run.
func TestFieldsThatAreBadlyClosed(t *testing.T) {
	fld := func(kind string) string { return `<w:r><w:fldChar w:fldCharType="` + kind + `"/></w:r>` }
	for body, want := range map[string]string{
		run("甲") + fld("separate") + run("乙"): "甲乙", run("甲") + fld("end") + run("乙"): "甲乙", run("甲") + fld("begin") + run("乙"): "甲", fld("begin") + run("甲") + fld("end") + run("乙"): "乙",
		`<w:r><w:rPr><w:vanish/></w:rPr><w:t>密</w:t><w:tab/></w:r>` + run("明"):  "明",
		`<w:r><w:rPr><w:b/><w:vanish w:val="false"/></w:rPr><w:t>明</w:t></w:r>`: "明",
	} {
		if got := strings.Join(mustRead(t, "a.docx", docx(`<w:p>`+body+`</w:p>`)).Paragraphs, "|"); got != want {
			t.Errorf("%s: %q, want %q", body, got, want)
		}
	}
}
