package letter

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"hefa/review"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// golden compares got with testdata/name.golden; -update rewrites the file.
func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name+".golden")
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != strings.ReplaceAll(string(want), "\r\n", "\n") {
		t.Errorf("%s differs from %s; look at the change, then run with -update\ngot:\n%s", name, path, got)
	}
}

// lineByLine puts every paragraph, row and property block on a line of its own,
// so that a change shows as a few lines.
func lineByLine(xml string) string {
	for _, tag := range []string{"<w:p>", "<w:tbl>", "<w:tr>", "<w:sectPr>", "<w:style ", "</w:body>"} {
		xml = strings.ReplaceAll(xml, tag, "\n"+tag)
	}
	return xml + "\n"
}

func TestGoldenParts(t *testing.T) {
	for name, c := range samples() {
		parts := unpack(t, docxOf(t, c))
		golden(t, name+".document.xml", lineByLine(parts["word/document.xml"]))
	}
	for _, form := range []review.LetterForm{review.FormDocument, review.FormLetterhead} {
		c := wordedLetter(form)
		golden(t, "worded-"+string(form)+".document.xml", lineByLine(unpack(t, docxOf(t, c))["word/document.xml"]))
		golden(t, "worded-"+string(form)+".txt", strings.Join(Text(c, 64), "\n")+"\n")
	}
	parts := unpack(t, docxOf(t, plainLetterhead()))
	for _, part := range []string{"styles", "header1", "footer1", "footer2", "footer3"} {
		golden(t, part+".xml", lineByLine(parts["word/"+part+".xml"]))
	}
}

func TestGoldenText(t *testing.T) {
	for name, c := range samples() {
		golden(t, name+".txt", strings.Join(Text(c, 64), "\n")+"\n")
	}
	golden(t, "narrow.txt", strings.Join(Text(letterheadLetter(), 24), "\n")+"\n")
}

// TestGoldenPartsOfEveryLetter: apart from its words and its red head, every
// letter of a form is made of the same parts as the sample of that form.
func TestGoldenPartsOfEveryLetter(t *testing.T) {
	for name, c := range everyLetter() {
		sample := plainLetterhead()
		if !isLetterhead(c) {
			sample = shortLetter()
		}
		got, want := unpack(t, docxOf(t, c)), unpack(t, docxOf(t, sample))
		if len(got) != len(want) {
			t.Errorf("%s has %d parts, want %d", name, len(got), len(want))
		}
		for part, text := range want {
			switch part {
			case "word/document.xml", "word/header1.xml", "docProps/core.xml":
			case "word/styles.xml": // of the letter's own spacing
				if got[part] != string(styles(fit(c).line)) {
					t.Errorf("%s: styles differ", name)
				}
			default:
				if got[part] != text {
					t.Errorf("%s: %s differs", name, part)
				}
			}
		}
	}
}
