package draft

import (
	"archive/zip"
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"hefa/review"
)

const wordHead = `<?xml version="1.0" encoding="UTF-8"?><w:%s xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"` +
	` xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">`

// wordPart wraps the inside of a part in its root element.
func wordPart(root, inside string) string {
	return fmt.Sprintf(wordHead, root) + inside + "</w:" + root + ">"
}

// zipOf packs parts, in the order of their names.
func zipOf(parts map[string]string) []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	names := make([]string, 0, len(parts))
	for n := range parts {
		names = append(names, n)
	}
	slices.Sort(names)
	for _, n := range names {
		w, _ := z.Create(n)
		_, _ = w.Write([]byte(parts[n]))
	}
	_ = z.Close()
	return b.Bytes()
}

// docx builds a Word document: body is the inside of w:body, more are further
// parts as name, content pairs.
func docx(body string, more ...string) []byte {
	parts := map[string]string{
		"[Content_Types].xml": `<Types/>`,
		"word/document.xml":   wordPart("document", "<w:body>"+body+"</w:body>"),
	}
	for i := 0; i+1 < len(more); i += 2 {
		parts["word/"+more[i]+".xml"] = wordPart(more[i], more[i+1])
	}
	return zipOf(parts)
}

// para is an ordinary Word paragraph, its properties first.
func para(props, text string) string {
	return `<w:p><w:pPr>` + props + `</w:pPr>` + run(text) + `</w:p>`
}

func run(text string) string { return `<w:r><w:t xml:space="preserve">` + text + `</w:t></w:r>` }

func paras(texts ...string) string {
	var b strings.Builder
	for _, t := range texts {
		b.WriteString(para("", t))
	}
	return b.String()
}

func mustRead(t testing.TB, name string, data []byte) *Draft {
	t.Helper()
	d, err := Read(name, data)
	if err != nil {
		t.Fatalf("Read(%s): %v", name, err)
	}
	return d
}

func wantParagraphs(t *testing.T, d *Draft, want ...string) {
	t.Helper()
	if !slices.Equal(d.Paragraphs, want) {
		t.Errorf("paragraphs\n got %q\nwant %q", d.Paragraphs, want)
	}
}

// wantCode checks the class and code of a failure and that it names the file.
func wantCode(t *testing.T, err error, kind review.ErrorKind, code string) {
	t.Helper()
	e, ok := err.(*review.Error)
	if !ok || e.Kind != kind || e.Code != code || len(e.Args) == 0 {
		t.Errorf("error %v, want %s %s naming the file", err, kind, code)
	}
}

func warned(d *Draft, code string) []any {
	for _, w := range d.Warnings {
		if w.Code == code {
			return w.Args
		}
	}
	return nil
}

func labels(d *Draft) string {
	var out []string
	for _, a := range d.Articles {
		out = append(out, strings.TrimPrefix(a.Path+"/"+a.Label, "/"))
	}
	return strings.Join(out, " ")
}
