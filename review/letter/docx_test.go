package letter

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"
	"time"

	"hefa/review"
)

// unpack reads every part of a package.
func unpack(t testing.TB, docx []byte) map[string]string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(docx), int64(len(docx)))
	if err != nil {
		t.Fatal(err)
	}
	parts := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		b, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		parts[f.Name] = string(b)
	}
	return parts
}

// wellFormed reads a part to its end and calls visit for every element.
func wellFormed(t testing.TB, name, data string, visit func(xml.StartElement)) {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(data))
	for {
		tok, err := d.Token()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if e, ok := tok.(xml.StartElement); ok && visit != nil {
			visit(e)
		}
	}
}

func attr(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// checkPackage holds what every package must satisfy: parts that parse, types
// for every part, targets that exist, styles and relationships that are
// defined.
func checkPackage(t testing.TB, docx []byte) map[string]string {
	t.Helper()
	parts := unpack(t, docx)
	typed, related, styled := map[string]bool{}, map[string]bool{}, map[string]bool{}
	for name, data := range parts {
		wellFormed(t, name, data, func(e xml.StartElement) {
			switch {
			case name == "[Content_Types].xml" && e.Name.Local == "Override":
				typed[strings.TrimPrefix(attr(e, "PartName"), "/")] = true
			case strings.HasSuffix(name, ".rels") && e.Name.Local == "Relationship":
				target := attr(e, "Target")
				if name != "_rels/.rels" {
					target = "word/" + target
					related[attr(e, "Id")] = true
				}
				if _, ok := parts[target]; !ok {
					t.Errorf("%s: no part %s", name, target)
				}
			case name == "word/styles.xml" && e.Name.Local == "style":
				styled[attr(e, "styleId")] = true
			}
		})
	}
	for name, data := range parts {
		if !strings.HasSuffix(name, ".rels") && name != "[Content_Types].xml" && !typed[name] {
			t.Errorf("no content type for %s", name)
		}
		if !strings.HasPrefix(name, "word/") || strings.HasSuffix(name, ".rels") {
			continue
		}
		wellFormed(t, name, data, func(e xml.StartElement) {
			switch e.Name.Local {
			case "pStyle", "rStyle", "tblStyle", "basedOn":
				if id := attr(e, "val"); !styled[id] {
					t.Errorf("%s: no style %q", name, id)
				}
			case "headerReference", "footerReference":
				if id := attr(e, "id"); !related[id] {
					t.Errorf("%s: no relationship %q", name, id)
				}
			}
		})
	}
	return parts
}

func TestPackageIsWhole(t *testing.T) {
	for name, c := range samples() {
		t.Run(name, func(t *testing.T) { checkPackage(t, docxOf(t, c)) })
	}
	t.Run("empty", func(t *testing.T) { checkPackage(t, docxOf(t, review.LetterContent{})) })
	t.Run("huge", func(t *testing.T) { checkPackage(t, docxOf(t, hugeLetter())) })
}

func TestSameInputSameBytes(t *testing.T) {
	a := docxOf(t, fullLetter())
	var b bytes.Buffer
	beijing := time.FixedZone("CST", 8*3600)
	if err := Docx(&b, fullLetter(), created.In(beijing).Add(300*time.Millisecond)); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(a, b.Bytes()) {
		t.Error("the same letter gave different bytes")
	}
}

func TestTimeBeforeZip(t *testing.T) {
	var b bytes.Buffer
	if err := Docx(&b, shortLetter(), time.Time{}); err != nil {
		t.Fatal(err)
	}
	if core := checkPackage(t, b.Bytes())["docProps/core.xml"]; !strings.Contains(core, "1980-01-01T00:00:00Z") {
		t.Error(core)
	}
}

// hostile is text that breaks careless writers.
const hostile = "<&>\"']]>\x00\x01\x1b[2J\u202eevil\u202c\ufffe\ufeff𠮷𪚥👨‍👩‍👧\xff\xc3(\t尾"

func TestHostileText(t *testing.T) {
	c := fullLetter()
	for _, p := range []*string{&c.Org, &c.No, &c.Title, &c.To, &c.Sign, &c.Note, &c.Printer, &c.CopyNo, &c.Secret, &c.Urgency, &c.Signer} {
		*p = hostile
	}
	c.CC, c.Attachments = []string{hostile, "\n"}, []string{hostile, hostile}
	c.Body = []review.LetterPara{
		{Level: 1, Heading: hostile, Text: hostile}, {Level: -1, Text: hostile}, {Level: 99, Heading: hostile},
		{Table: &review.LetterTable{Widths: []int{0, -5, 1 << 40}, Head: []string{hostile}, Rows: [][]string{{hostile, hostile}, {}, nil}}},
		{Table: &review.LetterTable{}},
	}
	for _, form := range []review.LetterForm{review.FormDocument, review.FormLetterhead, "nonsense"} {
		c.Form = form
		doc := checkPackage(t, docxOf(t, c))["word/document.xml"]
		for _, bad := range []string{"\u202e", "\x1b", "\x00", "\ufffe"} {
			if strings.Contains(doc, bad) {
				t.Errorf("%s: %q reached the letter", form, bad)
			}
		}
		if !strings.Contains(doc, "𠮷𪚥👨‍👩‍👧") || !strings.Contains(doc, "\ufffd") {
			t.Errorf("%s: rare characters lost or damage hidden", form)
		}
	}
}

type brokenWriter struct{ left int }

var errFull = errors.New("disk full")

func (w *brokenWriter) Write(b []byte) (int, error) {
	if w.left -= len(b); w.left < 0 {
		return 0, errFull
	}
	return len(b), nil
}

func TestWriteErrorIsReported(t *testing.T) {
	for _, room := range []int{0, 100, 5000} {
		if err := Docx(&brokenWriter{room}, fullLetter(), created); !errors.Is(err, errFull) {
			t.Errorf("room %d: %v", room, err)
		}
	}
}

func FuzzDocx(f *testing.F) {
	f.Add("柳河县司法局", "关于《办法》的意见", hostile, 1)
	f.Add("", "", "\n\n", 4)
	f.Fuzz(func(t *testing.T, org, title, body string, level int) {
		c := review.LetterContent{Org: org, Title: title, Sign: org, Body: []review.LetterPara{{Level: level, Heading: title, Text: body}}, CC: []string{body}}
		checkPackage(t, docxOf(t, c))
		Text(c, level)
	})
}

func BenchmarkDocx(b *testing.B) {
	c := fullLetter()
	for b.Loop() {
		if err := Docx(io.Discard, c, created); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkText(b *testing.B) {
	c := fullLetter()
	for b.Loop() {
		Text(c, 64)
	}
}
