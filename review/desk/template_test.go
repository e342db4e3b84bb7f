package desk_test

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"hefa/review"
	"hefa/review/desk"
)

// edited rewrites the body of a .docx, as a person would in Word.
func edited(t *testing.T, path, from, to string) string {
	t.Helper()
	z, err := zip.OpenReader(path)
	if err != nil {
		t.Fatal(err)
	}
	defer z.Close()
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		part, _ := w.Create(f.Name)
		if f.Name == "word/document.xml" {
			if !bytes.Contains(data, []byte(from)) {
				t.Fatalf("no %s in the template", from)
			}
			data = bytes.ReplaceAll(data, []byte(from), []byte(to))
		}
		if _, err := part.Write(data); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	changed := filepath.Join(t.TempDir(), "本局.docx")
	if err := os.WriteFile(changed, out.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	return changed
}

func documentOf(t *testing.T, docx []byte) string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(docx), int64(len(docx)))
	if err != nil {
		t.Fatal(err)
	}
	f, err := z.Open("word/document.xml")
	if err != nil {
		t.Fatal(err)
	}
	data, err := io.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// TestTheBureausTemplate: exported, edited, taken back, used without the file
// it came from, carried along with a copy of the data, and dropped again.
func TestTheBureausTemplate(t *testing.T) {
	b := newBench(t)
	no := b.reviewed(t)
	b.do(t, "issue", no)
	if slices.Contains(b.Formats(), desk.Own) {
		t.Error("a template is offered that is not there")
	}
	if err := b.DropTemplate(ctx); codeOf(err) != "template.none" {
		t.Errorf("%v", err)
	}
	path, err := desk.SaveTemplate(filepath.Join(t.TempDir(), "模板.docx"), review.FormLetterhead)
	if err != nil {
		t.Fatal(err)
	}
	mine := edited(t, path, "{{署名}}", "柳河县司法局（章）{{署名}}")
	if _, err := b.KeepTemplate(ctx, mine); err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(mine); err != nil {
		t.Fatal(err)
	}
	b.reopen(t)
	if b.Template().Name != "本局.docx" || !slices.Contains(b.Formats(), desk.Own) {
		t.Errorf("%+v %v", b.Template(), b.Formats())
	}
	folder := t.TempDir()
	saved, err := b.SaveLetter(ctx, desk.SaveOrder{No: no, Kind: review.OpinionLetter, As: desk.Own, Folder: folder})
	if err != nil || filepath.Ext(saved) != ".docx" {
		t.Fatal(saved, err)
	}
	data, err := os.ReadFile(saved)
	if err != nil {
		t.Fatal(err)
	}
	if doc := documentOf(t, data); !strings.Contains(doc, "柳河县司法局（章）柳河县司法局") || !strings.Contains(doc, "柳司审") || strings.Contains(doc, "{{") {
		t.Errorf("%.300s", doc)
	}
	if err := b.DropTemplate(ctx); err != nil || b.Template() != (desk.Template{}) {
		t.Errorf("%v %+v", err, b.Template())
	}
	b.verify(t)
}

// TestATemplateThatSpoilsLetters is not taken; what was in use stays.
func TestATemplateThatSpoilsLetters(t *testing.T) {
	b := newBench(t)
	path, err := desk.SaveTemplate(filepath.Join(t.TempDir(), "模板.docx"), review.FormDocument)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := b.KeepTemplate(ctx, edited(t, path, "{{标题}}", "{{题目}}")); codeOf(err) != "template.wrong" {
		t.Errorf("an unknown placeholder: %v", err)
	}
	if _, err := b.KeepTemplate(ctx, edited(t, path, "{{成文日期}}", "")); codeOf(err) != "template.lacks" {
		t.Errorf("no day: %v", err)
	}
	if _, err := b.KeepTemplate(ctx, file(t, "模板.docx", "PK")); err == nil {
		t.Error("a file that is none was taken")
	}
	if b.Template() != (desk.Template{}) {
		t.Errorf("%+v", b.Template())
	}
	if r, err := b.KeepTemplate(ctx, edited(t, path, "{{抄送}}", "")); err != nil || !slices.Contains(r.Absent, "抄送") {
		t.Errorf("what a letter may go without is told, not refused: %+v %v", r, err)
	}
}
