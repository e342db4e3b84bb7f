package letter

import (
	"archive/zip"
	"bytes"
	"regexp"
	"slices"
	"strings"
	"testing"

	"hefa/review"
)

// bureauTemplate packs a document body as a bureau's own template, with parts
// that hefa knows nothing about.
func bureauTemplate(t testing.TB, body string) []byte {
	t.Helper()
	return zipOf(t, map[string]string{
		"[Content_Types].xml": `<Types><Override PartName="/word/document.xml" ContentType="` + typeBase + `document.main+xml"/></Types>`,
		"word/document.xml":   `<?xml version="1.0"?><w:document ` + nsWord + ` xmlns:x="urn:x"><w:body>` + body + `</w:body></w:document>`,
		"word/media/seal.png": "\x89PNG not really",
		"customXml/item1.xml": "<a>{{标题}}</a>",
	})
}

func zipOf(t testing.TB, parts map[string]string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	names := make([]string, 0, len(parts))
	for name := range parts {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		w, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(parts[name])); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

var bodyOf = regexp.MustCompile(`(?s)<w:body>(.*)</w:body>`)

// fillBody fills a body and returns the new one.
func fillBody(t testing.TB, body string, v Values) (string, Report) {
	t.Helper()
	out, report, err := Fill(bureauTemplate(t, body), v)
	if err != nil {
		t.Fatal(err)
	}
	doc := unpack(t, out)["word/document.xml"]
	wellFormed(t, "document.xml", doc, nil)
	return bodyOf.FindStringSubmatch(doc)[1], report
}

func wp(runs ...string) string {
	s := "<w:p>"
	for _, r := range runs {
		s += "<w:r><w:t>" + r + "</w:t></w:r>"
	}
	return s + "</w:p>"
}

func row(cells ...string) string {
	s := "<w:tr>"
	for _, c := range cells {
		s += "<w:tc>" + c + "</w:tc>"
	}
	return s + "</w:tr>"
}

var values = Values{
	Text: map[string]string{"标题": "关于<办法>的意见", "空": "", "两行": "上\n下", "单位": "司法局"},
	Lists: map[string][]Values{
		"意见": {{Text: map[string]string{"条": "第一条", "理由": "甲"}}, {Text: map[string]string{"条": "第二条", "理由": ""}}},
		"套":  {{Text: map[string]string{"自": "{{单位}}"}}},
		"无":  nil, "有": {{}},
		"表组": {{Text: map[string]string{"表": ""}, Tables: map[string]*review.LetterTable{"表": {Head: []string{"甲", "乙"}, Rows: [][]string{{"1"}}}}}},
		"章": {
			{Text: map[string]string{"名": "总则"}, Lists: map[string][]Values{"条": {{Text: map[string]string{"号": "1"}}, {Text: map[string]string{"号": "2"}}}}},
			{Text: map[string]string{"名": "附则"}, Lists: map[string][]Values{"条": nil}},
		},
	},
}

func TestFill(t *testing.T) {
	box := func(s string) string {
		return "<w:r><w:pict><w:txbxContent>" + s + "</w:txbxContent></w:pict></w:r>"
	}
	for _, tt := range []struct {
		name, body, want string
		report           Report
	}{
		{name: "text", body: wp("《{{标题}}》"), want: wp("《关于&lt;办法&gt;的意见》")},
		{name: "split over runs", body: wp("前{", "{标", "题}}", "后"), want: wp("前关于&lt;办法&gt;的意见", "", "", "后")},
		{name: "spaces and full width", body: wp("｛｛　单位｝｝{{ 单位 }}"), want: wp("司法局司法局")},
		{name: "line break", body: wp("{{两行}}"), want: `<w:p><w:r><w:t>上</w:t><w:br/><w:t xml:space="preserve">下</w:t></w:r></w:p>`},
		{name: "unknown stays", body: wp("{{标题党}}"), want: wp("{{标题党}}"), report: Report{Unknown: []string{"标题党"}}},
		{name: "empty is told", body: wp("{{空}}"), want: wp(""), report: Report{Empty: []string{"空"}}},
		{
			name: "text box before text that follows it",
			body: "<w:p><w:r><w:t>{{单位}}</w:t></w:r>" + box(wp("{{标题}}")) + "<w:r><w:t>{{单位}}</w:t></w:r></w:p>",
			want: "<w:p><w:r><w:t>司法局</w:t></w:r>" + box(wp("关于&lt;办法&gt;的意见")) + "<w:r><w:t>司法局</w:t></w:r></w:p>",
		},
		{
			name: "a placeholder does not cross a text box",
			body: "<w:p><w:r><w:t>{{单</w:t></w:r>" + box(wp("内")) + "<w:r><w:t>位}}</w:t></w:r></w:p>",
			want: "<w:p><w:r><w:t>司法局</w:t></w:r>" + box(wp("内")) + "<w:r><w:t></w:t></w:r></w:p>",
		},
		{
			name: "paragraphs repeat, empty ones go",
			body: wp("{{#意见}}") + wp("{{条}}：") + wp("{{理由}}") + wp("{{/意见}}") + wp("尾"),
			want: wp("第一条：") + wp("甲") + wp("第二条：") + wp("尾"),
		},
		{name: "one paragraph repeats", body: wp("{{#意见}}{{条}}{{/", "意见}}"), want: wp("第一条", "") + wp("第二条", "")},
		{name: "outer value inside a block", body: wp("{{#有}}{{单位}}{{/有}}"), want: wp("司法局")},
		{name: "nothing to repeat", body: wp("{{#无}}{{条}}{{/无}}") + wp("尾"), want: wp("尾")},
		{
			name: "row repeats",
			body: "<w:tbl>" + row(wp("条"), wp("理由")) + row(wp("{{#意见}}{{条}}"), wp("{{理由}}{{/意见}}")) + "</w:tbl>",
			want: "<w:tbl>" + row(wp("条"), wp("理由")) + row(wp("第一条"), wp("甲")) + row(wp("第二条"), wp("")) + "</w:tbl>",
		},
		{name: "table without rows goes", body: "<w:tbl>" + row(wp("{{#无}}{{/无}}")) + "</w:tbl>" + wp("尾"), want: wp("尾")},
		{
			name: "a cell keeps a paragraph",
			body: "<w:tbl>" + row(wp("{{#无}}")+wp("中")+wp("{{/无}}")) + "</w:tbl>",
			want: "<w:tbl>" + row("<w:p/>") + "</w:tbl>",
		},
		{
			name: "lists nest",
			body: wp("{{#章}}") + wp("{{名}}") + wp("{{#条}}{{名}}{{号}}{{/条}}") + wp("{{/章}}"),
			want: wp("总则") + wp("总则1") + wp("总则2") + wp("附则"),
		},
		{
			name: "blocks that do not close",
			body: wp("{{#意见}}") + "<w:tbl>" + row(wp("{{/意见}}")) + "</w:tbl>" + wp("{{/有}}"),
			want: wp("{{#意见}}") + "<w:tbl>" + row(wp("{{/意见}}")) + "</w:tbl>" + wp("{{/有}}"), report: Report{Broken: []string{"意见", "有"}},
		},
		{name: "two blocks in one paragraph", body: wp("{{#有}}a{{/有}}{{#无}}b{{/无}}"), want: wp("{{#有}}a{{/有}}{{#无}}b{{/无}}"), report: Report{Broken: []string{"有", "无"}}},
		{name: "markup in text is left", body: "<w:p><w:r><w:t><!--{{单位}}--></w:t></w:r></w:p>", want: "<w:p><w:r><w:t><!--{{单位}}--></w:t></w:r></w:p>"},
		{name: "a value is not filled again", body: wp("{{#套}}{{自}}{{/套}}"), want: wp("{{单位}}")},
		{name: "unknown list", body: wp("{{#某}}x{{/某}}"), want: wp("{{#某}}x{{/某}}"), report: Report{Unknown: []string{"某"}}},
		{name: "foreign markup survives", body: `<x:y a="1"><!-- c --></x:y><w:p w:rsidR="00"><w:pPr><x:z/></w:pPr><w:r><w:t>{{单位}}</w:t><w:t/></w:r></w:p>`, want: `<x:y a="1"><!-- c --></x:y><w:p w:rsidR="00"><w:pPr><x:z/></w:pPr><w:r><w:t>司法局</w:t><w:t/></w:r></w:p>`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got, report := fillBody(t, tt.body, values)
			if got != tt.want {
				t.Errorf("\n got %s\nwant %s", got, tt.want)
			}
			if !slices.Equal(report.Unknown, tt.report.Unknown) || !slices.Equal(report.Empty, tt.report.Empty) || !slices.Equal(report.Broken, tt.report.Broken) {
				t.Errorf("report %+v, want %+v", report, tt.report)
			}
		})
	}
}

func TestFillLeavesOtherPartsAlone(t *testing.T) {
	before := bureauTemplate(t, wp("{{标题}}"))
	after, _, err := Fill(before, values)
	if err != nil {
		t.Fatal(err)
	}
	a, b := unpack(t, before), unpack(t, after)
	for name := range a {
		if same := a[name] == b[name]; same != (name != "word/document.xml") {
			t.Errorf("%s: same = %v", name, same)
		}
	}
}

func TestFillHeadersAndOtherPrefixes(t *testing.T) {
	parts := unpack(t, bureauTemplate(t, wp("{{单位}}")))
	parts["word/header2.xml"] = `<hdr xmlns="` + wordNames[0] + `"><p><r><t>{{两行}}</t></r></p></hdr>`
	parts["word/footer1.xml"] = `<ns0:ftr xmlns:ns0="` + wordNames[1] + `"><ns0:p><ns0:r><ns0:t>{{单位}}</ns0:t></ns0:r></ns0:p></ns0:ftr>`
	parts[typesPart] = strings.ReplaceAll(parts[typesPart], "document.main", "template.main")
	out, _, err := Fill(zipOf(t, parts), values)
	if err != nil {
		t.Fatal(err)
	}
	got := unpack(t, out)
	for name, want := range map[string]string{
		"word/header2.xml": `<t>上</t><br/><t xml:space="preserve">下</t>`, "word/footer1.xml": "<ns0:t>司法局<", typesPart: "document.main+xml",
	} {
		if !strings.Contains(got[name], want) {
			t.Errorf("%s: %s", name, got[name])
		}
	}
}

// The default template, filled, says what the letter itself says.
func TestDefaultTemplate(t *testing.T) {
	for name, c := range samples() {
		var b bytes.Buffer
		if err := Template(&b, c.Form); err != nil {
			t.Fatal(err)
		}
		checkPackage(t, b.Bytes())
		out, report, err := Fill(b.Bytes(), ValuesOf(c))
		if err != nil {
			t.Fatal(err)
		}
		doc := checkPackage(t, out)["word/document.xml"]
		if strings.Contains(doc, "{{") || report.Faulty() || len(report.Empty)+len(report.Absent) > 0 {
			t.Errorf("%s: something is left, %+v", name, report)
		}
		if len(bodyItems(c.Body)) > 0 {
			signature := doc[:strings.Index(doc, ">"+c.Sign+"<")]
			text := signature[strings.LastIndex(signature, `<w:pStyle w:val="Body"/>`):]
			if !strings.HasPrefix(text, `<w:pStyle w:val="Body"/><w:keepNext/>`) {
				t.Errorf("%s: the signature may stand alone below %s", name, text)
			}
			if blanks := strings.Count(text, `<w:pStyle w:val="Blank"/>`); blanks != ordinary.blanks && len(c.Attachments) == 0 {
				t.Errorf("%s: %d empty lines above the signature", name, blanks)
			}
		}
		want := strings.Split(plainText(unpack(t, docxOf(t, c))["word/document.xml"]), "\n")
		got := plainText(doc)
		for _, line := range want {
			if !strings.Contains(got, line) && !strings.Contains(name, "letterhead") {
				t.Errorf("%s: %q is missing from\n%s", name, line, got)
			}
		}
	}
}

var tags = regexp.MustCompile(`<[^>]*>`)

func plainText(doc string) string {
	doc = strings.NewReplacer("</w:p>", "\n", "<w:tab/>", "").Replace(doc)
	return strings.ReplaceAll(tags.ReplaceAllString(doc, ""), "\u3000", "")
}

func BenchmarkFill(b *testing.B) {
	var t bytes.Buffer
	if err := Template(&t, review.FormDocument); err != nil {
		b.Fatal(err)
	}
	v := ValuesOf(fullLetter())
	for b.Loop() {
		if _, _, err := Fill(t.Bytes(), v); err != nil {
			b.Fatal(err)
		}
	}
}
