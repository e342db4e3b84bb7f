package letter

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"hefa/review"
)

func TestStrayBraces(t *testing.T) {
	for text, want := range map[string][]string{
		"": nil, "{{标题}}": nil, "价格{元}": nil, "｛｛标题｝｝": nil,
		"{{标题":          {"{{标题"},
		"主送：{{主送：":      {"{{主送"},
		"标题}}":          {"标题}}"},
		"{{标题}":         {"{{标题}"},
		"{标题}}":         {"{标题}}"},
		"{标题}":          {"{标题}"},
		"{{标题}}和{{主送。":  {"{{主送"},
		"{{#正文":         {"{{#正文"},
		"{{}}":          {"{{}}"},
		"{{甲&amp;乙}}":   {"{{甲&乙}}"},
		"｛｛主送，{{署名}}｝｝": {"｛｛主送", "｝｝"},
	} {
		n := node{kind: "p", text: text}
		if got := strayBraces(text, n.marks(0)); !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

// defaultTemplate is the default template of a form with a change in its body.
func defaultTemplate(t *testing.T, form review.LetterForm, change ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Template(&b, form); err != nil {
		t.Fatal(err)
	}
	parts := unpack(t, b.Bytes())
	for i := 0; i+1 < len(change); i += 2 {
		doc := parts["word/document.xml"]
		if !strings.Contains(doc, change[i]) {
			t.Fatalf("%s is not in the template", change[i])
		}
		parts["word/document.xml"] = strings.ReplaceAll(doc, change[i], change[i+1])
	}
	return zipOf(t, parts)
}

func TestCheckTemplate(t *testing.T) {
	const block = `<w:t xml:space="preserve">{{#正文前段}}</w:t>`
	for name, tt := range map[string]struct {
		change []string
		want   Report
	}{
		"as exported":        {},
		"a brace lost":       {[]string{"{{标题}}", "{{标题"}, Report{Unclosed: []string{"{{标题"}, Missing: []string{"标题"}}},
		"on one line":        {[]string{"{{标题}}", "{{题名}}"}, Report{}},
		"misspelt":           {[]string{"{{主送}}", "{{主送单位}}"}, Report{Unknown: []string{"主送单位"}, Missing: []string{"主送"}}},
		"beginning deleted":  {[]string{"{{#正文前段}}", ""}, Report{Unknown: []string{"一级标题", "二级标题", "段落"}, Broken: []string{"正文前段"}, Missing: []string{"正文", "一级标题", "二级标题"}}},
		"end deleted":        {[]string{"{{/正文前段}}", ""}, Report{Unknown: []string{"一级标题", "二级标题", "段落"}, Broken: []string{"正文前段"}}},
		"end not closed":     {[]string{"{{/正文末段}}", "{{/正文末段}"}, Report{Unknown: []string{"一级标题", "二级标题", "段落"}, Broken: []string{"正文末段"}, Unclosed: []string{"{{/正文末段}"}}},
		"one block":          {[]string{"正文前段", "正文", "{{#正文末段}}", "", "{{/正文末段}}", "", "{{一级标题}}", "", "{{二级标题}}", "", "{{段落}}", ""}, Report{Missing: []string{"正文", "一级标题", "二级标题"}}},
		"headings deleted":   {[]string{"{{一级标题}}", ""}, Report{Missing: []string{"一级标题"}}},
		"text deleted":       {[]string{"{{段落}}", ""}, Report{Missing: []string{"正文"}}},
		"without most":       {[]string{"{{抄送}}", "", "{{密级}}", "", "{{份号}}", "", "{{紧急程度}}", "", "{{签发人}}", "", "{{附件名称}}", ""}, Report{Absent: []string{"附件", "抄送", "签发人", "份号", "密级", "紧急程度"}}},
		"signed as it is":    {[]string{"{{署名}}", "柳河县司法局"}, Report{}},
		"signed by another":  {[]string{"{{署名}}", "柳河县财政局"}, Report{Missing: []string{"署名"}}},
		"no number, no date": {[]string{"{{文号}}", "", "{{成文日期}}", ""}, Report{Missing: []string{"文号", "成文日期"}}},
	} {
		for _, form := range []review.LetterForm{review.FormDocument, review.FormLetterhead} {
			got, err := CheckTemplate(defaultTemplate(t, form, tt.change...), "柳河县司法局")
			if err != nil {
				t.Fatal(err)
			}
			for _, x := range []struct {
				what      string
				got, want []string
			}{
				{"unknown", got.Unknown, tt.want.Unknown}, {"broken", got.Broken, tt.want.Broken}, {"unclosed", got.Unclosed, tt.want.Unclosed},
				{"missing", got.Missing, tt.want.Missing}, {"absent", got.Absent, tt.want.Absent}, {"empty", got.Empty, nil},
			} {
				if !slices.Equal(x.got, x.want) {
					t.Errorf("%s, %s: %s %q, want %q", name, form, x.what, x.got, x.want)
				}
			}
		}
	}
	if got, _ := CheckTemplate(defaultTemplate(t, review.FormDocument, block, block+block), ""); !slices.Equal(got.Broken, []string{"正文前段"}) {
		t.Errorf("begun twice: %+v", got)
	}
	if _, err := CheckTemplate([]byte("x"), ""); review.KindOf(err) != review.KindInvalid {
		t.Error(err)
	}
}

// What a letter does not have needs no place.
func TestFillAsksForWhatThereIs(t *testing.T) {
	c := shortLetter()
	c.CC, c.To = nil, ""
	template := defaultTemplate(t, c.Form, "{{抄送}}", "", "{{主送}}", "", "{{密级}}", "", "{{一级标题}}", "")
	_, report, err := Fill(template, ValuesOf(c))
	if err != nil || !slices.Equal(report.Missing, []string{"一级标题"}) || len(report.Absent) > 0 {
		t.Errorf("%v %+v", err, report)
	}
	c.Secret, c.CC = "秘密", []string{"县财政局"}
	if _, report, _ = Fill(template, ValuesOf(c)); !slices.Equal(report.Absent, []string{"抄送", "密级"}) {
		t.Errorf("%+v", report)
	}
}
