package letter

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"

	"hefa/review"
)

func TestFillRefuses(t *testing.T) {
	good := bureauTemplate(t, wp("{{标题}}"))
	with := func(name, data string) []byte {
		parts := unpack(t, good)
		parts[name] = data
		return zipOf(t, parts)
	}
	document := func(xml string) []byte { return with("word/document.xml", xml) }
	deep := strings.Repeat("<w:sdt>", 300) + strings.Repeat("</w:sdt>", 300)
	for _, tt := range []struct {
		name string
		data []byte
		code string
	}{
		{"nothing", nil, "template.not_docx"},
		{"text", []byte("关于《办法》的意见"), "template.not_docx"},
		{"old Word", []byte(oleMagic + "rest"), "template.old_doc"},
		{"cut off", good[:len(good)-40], "template.damaged"},
		{"spreadsheet", zipOf(t, map[string]string{typesPart: "<Types/>", "xl/workbook.xml": "<x/>"}), "template.not_docx"},
		{"macro part", with("word/vbaProject.bin", "x"), "template.macro"},
		{"macro type", with(typesPart, `<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>`), "template.macro"},
		{"not XML", document("<w:p"), "template.damaged"},
		{"not Word", document("<html/>"), "template.damaged"},
		{"document type", document(`<!DOCTYPE a [<!ENTITY b "c">]><w:document ` + nsWord + `/>`), "template.damaged"},
		{"entity", document(`<w:document ` + nsWord + `><w:t>&b;</w:t></w:document>`), "template.damaged"},
		{"badly nested", document(`<w:document ` + nsWord + `><w:p></w:body></w:p></w:document>`), "template.damaged"},
		{"too deep", document(`<w:document ` + nsWord + `>` + deep + `</w:document>`), "template.too_big"},
		{"bomb", document(strings.Repeat(" ", maxTemplatePart+1)), "template.part_too_big"},
		{"large picture", with("word/media/a.png", strings.Repeat("x", maxTemplatePart+1)), "template.part_too_big"},
		{"many large pictures", largePictures(t, good), "template.too_big"},
		{"out of the package", with("../evil.xml", "x"), "template.path"},
		{"absolute", with("/etc/passwd", "x"), "template.path"},
		{"backslash", with(`word\..\..\a.xml`, "x"), "template.path"},
		{"drive", with("C:/a.xml", "x"), "template.path"},
		{"attached template", with("word/_rels/settings.xml.rels", relation("attachedTemplate", "file:///\\\\host\\x.dotm", "External")), "template.external"},
		{"template called a link", with("word/_rels/settings.xml.rels", relation("hyperlink", "http://example.com/x.dotm", "External")), "template.external"},
		{"remote picture", with("word/_rels/document.xml.rels", relation("image", "http://example.com/a.png", "external")), "template.external"},
		{"picture by a hyperlink", bureauTemplate(t, `<w:p><w:r><w:drawing><a:blip xmlns:a="a" xmlns:r="r" r:link="rId9"/></w:drawing></w:r></w:p>`), "template.external"},
		{"picture by its address", bureauTemplate(t, `<w:p><w:r><w:pict><v:imagedata xmlns:v="v" src="http://example.com/a.png"/></w:pict></w:r></w:p>`), "template.external"},
		{"another text", with("_rels/.rels", relation("officeDocument", "other/document.xml", "")), "template.not_docx"},
		{"package of another", with("_rels/.rels", relation("package", "a.xlsx", "")), "template.embedded"},
		{"foreign text", with("word/_rels/document.xml.rels", relation("aFChunk", "a.htm", "")), "template.embedded"},
		{"OLE object", with("word/embeddings/oleObject1.bin", "x"), "template.embedded"},
		{"control", with("word/activeX/activeX1.xml", "<x/>"), "template.embedded"},
		{"DDE", bureauTemplate(t, field("DDE", "AUTO c:\\windows\\cmd.exe")), "template.field"},
		{"simple field", with("word/header1.xml", `<w:hdr `+nsWord+`><w:p><w:fldSimple w:instr=" includetext &quot;a.docx&quot;"/></w:p></w:hdr>`), "template.field"},
		{"field in a field", bureauTemplate(t, `<w:p>`+begin+instr(" IF ")+begin+instr("DDE a b")+end+instr(" = 1")+end+`</w:p>`), "template.field"},
		{"field never ended", bureauTemplate(t, `<w:p>`+begin+instr("DDE a b")+`</w:p>`), "template.field"},
		{"field in a style", with("word/glossary/document.xml", `<w:glossaryDocument `+nsWord+`><w:p>`+begin+instr("INCLUDE")+instr("PICTURE x")+end+`</w:p></w:glossaryDocument>`), "template.field"},
		{"too many paragraphs", document(`<w:document ` + nsWord + `>` + strings.Repeat("<w:p/>", maxNodes+1) + `</w:document>`), "template.too_big"},
		{"endless paragraph", document(`<w:document ` + nsWord + `>` + wp(strings.Repeat("{", maxParagraph+1)) + `</w:document>`), "template.too_big"},
		{"too many marks", bureauTemplate(t, strings.Repeat(wp("{{#意见}}"), maxMarks+1)), "template.too_big"},
		{"too much output", bureauTemplate(t, strings.Repeat(wp("{{巨}}"), 70)), "template.too_big"},
		{"file too large", make([]byte, maxTemplate+1), "template.too_big"},
	} {
		v := Values{Text: map[string]string{"巨": strings.Repeat("x", 1<<20)}, Lists: values.Lists}
		out, _, err := Fill(tt.data, v)
		e, ok := errors.AsType[*review.Error](err)
		if !ok || e.Code != tt.code || out != nil {
			t.Errorf("%s: %v, want %s", tt.name, err, tt.code)
		}
	}
}

// A size that lies must not inflate more than the limit.
func TestFillLyingSize(t *testing.T) {
	data := bureauTemplate(t, strings.Repeat(wp("x"), 1000))
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, f := range z.File {
		h := f.FileHeader
		if f.Name == "word/document.xml" {
			h.UncompressedSize64 = 10
		}
		raw, err := f.OpenRaw()
		if err != nil {
			t.Fatal(err)
		}
		out, err := w.CreateRaw(&h)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.Copy(out, raw); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	if _, _, err := Fill(b.Bytes(), values); review.KindOf(err) != review.KindDamaged {
		t.Errorf("got %v", err)
	}
}

// FuzzFill feeds document bodies: whatever comes in, what comes out parses.
func FuzzFill(f *testing.F) {
	for _, s := range []string{
		wp("{{标题}}"), wp("{{#意见}}") + wp("{{条}}") + wp("{{/意见}}"), "<w:tbl>" + row(wp("{{#无}}{{/无}}")) + "</w:tbl>",
		wp("{{#章}}{{#条}}{{号}}{{/条}}{{/章}}"), wp("{{#意见}}{{/意见}}{{/意见}}{{#意见}}"), "<w:p><w:p>{{</w:p></w:p>", "<w:t>{{标题}}</w:t>",
		"<w:p><w:r><w:t>{{标题}}<w:p><w:t>{{标题}}</w:t></w:p></w:t></w:r></w:p>", hostile, wp("{{#表组}}{{表}}{{/表组}}"), wp("{{#表组}}") + wp("{{表组}}x{{表}}") + wp("{{/表组}}"), "<![CDATA[{{标题}}]]>",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, body string) {
		out, _, err := Fill(bureauTemplate(t, body), values)
		if err != nil {
			if review.KindOf(err) == "" {
				t.Fatalf("an error without a kind: %v", err)
			}
			return
		}
		if _, err := scan([]byte(unpack(t, out)["word/document.xml"]), "w"); err != nil {
			t.Fatalf("%v from %q", err, body)
		}
	})
}

// FuzzFillFile feeds whole files.
func FuzzFillFile(f *testing.F) {
	f.Add(bureauTemplate(f, wp("{{标题}}")))
	f.Add([]byte("PK\x03\x04"))
	f.Fuzz(func(t *testing.T, data []byte) {
		if _, _, err := Fill(data, values); err != nil && review.KindOf(err) == "" {
			t.Fatalf("an error without a kind: %v", err)
		}
	})
}

const (
	begin = `<w:r><w:fldChar w:fldCharType="begin"/></w:r>`
	end   = `<w:r><w:fldChar w:fldCharType="end"/></w:r>`
)

func instr(s string) string { return "<w:r><w:instrText>" + s + "</w:instrText></w:r>" }

func field(code ...string) string {
	s := "<w:p>" + begin
	for _, c := range code {
		s += instr(c)
	}
	return s + end + "</w:p>"
}

func relation(kind, target, mode string) string {
	return `<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/` + kind +
		`" Target="` + target + `" TargetMode="` + mode + `"/></Relationships>`
}

// largePictures are each within the bound of a part, together beyond that of a
// letter.
func largePictures(t *testing.T, template []byte) []byte {
	parts := unpack(t, template)
	for i := range 5 {
		parts["word/media/p"+itoa(i)+".png"] = strings.Repeat("x", maxTemplatePart)
	}
	return zipOf(t, parts)
}

// What every letter and every template has is not refused: page numbers, links,
// pictures, and fields that only count.
func TestGuardLetsThrough(t *testing.T) {
	parts := unpack(t, bureauTemplate(t, wp("{{标题}}")+field(" PAGE ", "\\* MERGEFORMAT")+field("HYPERLINK \"http://a\"")+`<w:p><w:fldSimple w:instr="DATE"/></w:p>`+wp("DDE")))
	parts["word/_rels/document.xml.rels"] = relation("hyperlink", "http://example.com", "External")
	parts["word/_rels/settings.xml.rels"] = relation("image", "media/seal.png", "Internal")
	if _, _, err := Fill(zipOf(t, parts), values); err != nil {
		t.Error(err)
	}
	for form := range map[review.LetterForm]bool{review.FormDocument: true, review.FormLetterhead: true} {
		var b bytes.Buffer
		if err := Template(&b, form); err != nil {
			t.Fatal(err)
		}
		if _, _, err := Fill(b.Bytes(), ValuesOf(fullLetter())); err != nil {
			t.Error(err)
		}
	}
}
