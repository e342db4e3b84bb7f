package letter

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"hefa/review"
)

// gridText shows a filled body as its paragraphs and tables.
func gridText(body string) string {
	s := strings.NewReplacer("<w:tbl>", "[", "</w:tbl>", "]", "</w:tr>", "/", "</w:tc>", "|", "</w:p>", "\n", "<w:p/>", "\n", "<w:br/>", "+").Replace(body)
	s = strings.NewReplacer("\n|", "|", "/]", "]").Replace(tags.ReplaceAllString(s, ""))
	return strings.ReplaceAll(strings.TrimSpace(s), "\n", " ")
}

func tabled() Values {
	return ValuesOf(review.LetterContent{Body: []review.LetterPara{
		{Text: "前"}, {Table: &review.LetterTable{Widths: []int{1, 3}, Head: []string{"甲", "乙<"}, Rows: [][]string{{"1", "2\n3"}, {"4"}}}}, {Text: "后"},
	}})
}

func TestFillTables(t *testing.T) {
	const grid = "[甲|乙&lt;|/1|2 3|/4||]"
	for name, tt := range map[string]struct{ body, want string }{
		"block":               {wp("{{#正文}}") + wp("{{一级标题}}{{段落}}") + wp("{{/正文}}") + wp("尾"), "前 " + grid + "后 尾"},
		"one paragraph":       {wp("{{#正文}}{{段落}}{{/正文}}"), "前 " + grid + "后"},
		"heading of its own":  {wp("{{#正文}}") + wp("{{一级标题}}") + wp("{{段落}}") + wp("{{/正文}}"), "前 " + grid + "后"},
		"text around":         {wp("{{#正文}}") + wp("※{{段落}}※") + wp("{{/正文}}"), "※前※ ※※ " + grid + "※后※"},
		"no block":            {wp("{{正文}}") + wp("尾"), "前 " + grid + "后 尾"},
		"no block, text":      {wp("称：{{正文}}。") + wp("尾"), "称：前。 " + grid + "后 尾"},
		"in a cell":           {"<w:tbl>" + row(wp("{{#正文}}")+wp("{{段落}}")+wp("{{/正文}}")) + "</w:tbl>", "[前 " + grid + "后|]"},
		"last thing of a box": {"<w:p><w:r><w:pict><w:txbxContent>" + wp("{{#正文前段}}{{段落}}{{/正文前段}}") + "</w:txbxContent></w:pict></w:r></w:p>", "前 " + grid},
	} {
		got, report := fillBody(t, tt.body, tabled())
		if s := gridText(got); s != tt.want || len(report.Unknown)+len(report.Broken)+len(report.Empty) > 0 {
			t.Errorf("%s: %q, want %q, %+v", name, s, tt.want, report)
		}
		if strings.Contains(got, tableEnd+"</w:tc>") || strings.Contains(got, tableEnd+"</w:txbxContent>") {
			t.Errorf("%s: Word does not open this: %s", name, got)
		}
	}
}

// A table looks like the paragraph it replaces, without its indent, across the
// text area of the template.
func TestFillTableLooks(t *testing.T) {
	body := `<w:p><w:pPr><w:pStyle w:val="正文缩进"/><w:keepNext/><w:numPr><w:numId w:val="3"/></w:numPr><w:spacing w:line="560" w:lineRule="exact"/>` +
		`<w:ind w:firstLine="640"/><w:rPr><w:b/></w:rPr></w:pPr><w:r><w:rPr><w:i/></w:rPr><w:t>{{#正文}}</w:t></w:r>` +
		`<w:r><w:rPr><w:rStyle w:val="字"/><w:rFonts w:ascii="Arial" w:eastAsia="楷体" w:hint="default"/><w:color w:val="0000FF"/><w:rPrChange><w:rPr><w:b/></w:rPr></w:rPrChange></w:rPr><w:t>{{段落}}{{/正文}}</w:t></w:r></w:p>` +
		`<w:sectPr><w:pgSz w:w="11906"/><w:pgMar w:left="1800" w:right="1800" w:gutter="106"/></w:sectPr>`
	got, _ := fillBody(t, body, tabled())
	table := got[strings.Index(got, "<w:tbl>") : strings.Index(got, tableEnd)+len(tableEnd)]
	props := `<w:pPr><w:pStyle w:val="正文缩进"/>%s<w:spacing w:line="560" w:lineRule="exact"/><w:ind w:leftChars="0" w:left="0" w:rightChars="0" w:right="0" w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="%s"/></w:pPr>`
	for _, want := range []string{
		fmt.Sprintf(props, `<w:keepNext/>`, "center") + `<w:r><w:rPr><w:rStyle w:val="字"/><w:rFonts w:eastAsia="黑体" w:hint="eastAsia" w:ascii="Arial"/><w:color w:val="0000FF"/></w:rPr><w:t xml:space="preserve">甲</w:t>`,
		fmt.Sprintf(props, "", "left") + `<w:r><w:rPr><w:rStyle w:val="字"/><w:rFonts w:ascii="Arial" w:eastAsia="楷体" w:hint="default"/><w:color w:val="0000FF"/></w:rPr><w:t xml:space="preserve">1</w:t>`,
		fmt.Sprintf(props, `<w:keepNext/>`, "left") + `<w:r><w:rPr><w:rStyle w:val="字"/><w:rFonts w:ascii="Arial" w:eastAsia="楷体" w:hint="default"/><w:color w:val="0000FF"/></w:rPr><w:t xml:space="preserve">4</w:t>`,
		`<w:gridCol w:w="2050"/><w:gridCol w:w="6150"/>`, `<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>`, `<w:tcW w:w="1250" w:type="pct"/>`,
	} {
		if !strings.Contains(table, want) {
			t.Errorf("%s is missing from\n%s", want, table)
		}
	}
}

// A template without the usual prefix gets a table that brings its own.
func TestFillTableOtherPrefix(t *testing.T) {
	parts := unpack(t, bureauTemplate(t, ""))
	parts["word/document.xml"] = `<document xmlns="` + wordNames[1] + `"><body><p><pPr><keepNext/></pPr><r><t>{{正文}}</t></r></p></body></document>`
	out, _, err := Fill(zipOf(t, parts), tabled())
	if err != nil {
		t.Fatal(err)
	}
	doc := unpack(t, out)["word/document.xml"]
	wellFormed(t, "document.xml", doc, nil)
	if !strings.Contains(doc, `<w:tbl xmlns:w="`+wordNames[1]+`">`) || !strings.Contains(doc, `<p><pPr><keepNext/></pPr><r><t xml:space="preserve">后</t></r></p>`) {
		t.Error(doc)
	}
}

// filledTables are letters with tables, in the default template and in one a
// bureau has edited: other words, other margins, no style of hefa's.
func filledTables(t *testing.T) map[string][]byte {
	t.Helper()
	out := map[string][]byte{}
	for name, c := range map[string]review.LetterContent{"unadopted": composeLater("unadopted"), "circular": everyLetter()["circular-all"]} {
		for _, form := range []review.LetterForm{review.FormLetterhead, review.FormDocument} {
			c.Form = form
			var b bytes.Buffer
			if err := Template(&b, form); err != nil {
				t.Fatal(err)
			}
			for how, template := range map[string][]byte{"default": b.Bytes(), "edited": editedTemplate(t, b.Bytes())} {
				data, report, err := Fill(template, ValuesOf(c))
				if err != nil || len(report.Unknown)+len(report.Broken) > 0 {
					t.Fatal(err, report)
				}
				out[name+"-"+string(form)+"-"+how] = data
			}
		}
	}
	return out
}

// editedTemplate is a template as a person leaves it who works in Word.
func editedTemplate(t *testing.T, template []byte) []byte {
	t.Helper()
	parts := unpack(t, template)
	doc := parts["word/document.xml"]
	for old, with := range map[string]string{
		`<w:t xml:space="preserve">{{段落}}</w:t>`: `<w:t>{{</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:rPr><w:color w:val="1F3864"/></w:rPr><w:t>段落</w:t></w:r><w:r><w:t>}}</w:t>`,
		`<w:pStyle w:val="Body"/>`:               `<w:spacing w:line="520" w:lineRule="exact"/><w:ind w:firstLineChars="200" w:firstLine="640"/>`,
		`w:left="1587"`:                          `w:left="2000"`,
	} {
		if !strings.Contains(doc, old) {
			t.Fatalf("%s is not in\n%s", old, doc)
		}
		doc = strings.ReplaceAll(doc, old, with)
	}
	// Properties stand in the order of the schema.
	parts["word/document.xml"] = strings.NewReplacer(`<w:spacing w:line="520" w:lineRule="exact"/><w:ind w:firstLineChars="200" w:firstLine="640"/><w:keepNext/>`,
		`<w:keepNext/><w:spacing w:line="520" w:lineRule="exact"/><w:ind w:firstLineChars="200" w:firstLine="640"/>`).Replace(doc)
	return zipOf(t, parts)
}

func TestTablesSurviveTemplates(t *testing.T) {
	for name, data := range filledTables(t) {
		parts := unpack(t, data)
		doc := parts["word/document.xml"]
		wellFormed(t, name, doc, nil)
		want := 1
		if strings.HasPrefix(name, "circular") {
			want = 8
		}
		if got := strings.Count(doc, `<w:tblHeader/>`); got != want {
			t.Errorf("%s: %d tables, want %d", name, got, want)
		}
		if strings.Contains(doc, "{{") || strings.Contains(plainText(doc), "审查意见；采纳情况") {
			t.Errorf("%s: %s", name, plainText(doc))
		}
	}
}

// A table in a template is as wide as the text and has its lines and its text
// in every cell.
func TestRenderTemplateTables(t *testing.T) {
	dir := renderer(t)
	for name, pdf := range convert(t, dir, filledTables(t)) {
		pages := rowsOf(t, pdf)
		last := "特此说明。"
		if strings.HasPrefix(name, "circular") {
			last = "请认真对照整改"
		}
		find(t, pages, last)
		left, right := leftMM, rightEdge
		if strings.HasSuffix(name, "edited") {
			left = 2000.0 / 1440 * 25.4
		}
		wide := 0
		for _, b := range blackBands(t, pdf, 1) {
			if within := b.right - b.left; within > right-left-1 && within < right-left+1 && b.left > left-1 {
				wide++
			}
		}
		if wide == 0 {
			t.Errorf("%s: no rule is as wide as the text: %+v", name, blackBands(t, pdf, 1))
		}
	}
}
