package letter

import (
	"bytes"
	"fmt"
	"os/exec"
	"strings"
	"testing"

	"hefa/review"
)

// These tests look at the letter as LibreOffice draws it and measure the page
// against the standard. They take seconds and need programs, so they run only
// when asked:
//
//	HEFA_RENDER=1 go test -run Render ./review/letter
//
// HEFA_RENDER=/some/folder also keeps the documents and pages there, to be
// looked at.

func TestRenderRedHead(t *testing.T) {
	dir := renderer(t)
	for name, c := range map[string]review.LetterContent{"short": shortLetter(), "marks": markedLetter()} {
		b := redBands(t, draw(t, dir, name, c))
		if len(b) != 2 {
			t.Fatalf("%s: red ink at %v, want name and line", name, b)
		}
		near(t, name+": head of the name", b[0].top, topMM+headDropMM)
		near(t, name+": left end of the line", b[1].left, leftMM)
		near(t, name+": length of the line", b[1].right-b[1].left, measureMM)
	}
}

func TestRenderLetterhead(t *testing.T) {
	dir := renderer(t)
	pdf := draw(t, dir, "letterhead", letterheadLetter())
	b := redBands(t, pdf)
	if len(b) != 5 {
		t.Fatalf("red ink at %v, want name and two double lines", b)
	}
	near(t, "head of the name", b[0].top, letterheadMM)
	near(t, "gap to the line", b[1].top-b[0].bottom, redRuleGapMM)
	near(t, "length of the line", b[1].right-b[1].left, doubleRuleMM)
	near(t, "left end of the line", b[1].left, (pageWidthMM-doubleRuleMM)/2)
	near(t, "foot of the lower line", pageHeightMM-b[4].bottom, footerMM)
	if thick := func(x band) float64 { return x.bottom - x.top }; thick(b[1]) <= thick(b[2]) || thick(b[3]) >= thick(b[4]) {
		t.Errorf("the upper line is thick above thin, the lower one thin above thick: %v", b[1:])
	}
	near(t, "gap to the number", blackBands(t, pdf, 1)[0].top-b[2].bottom, bodySizePt*7/8*25.4/72)
	for _, l := range pageText(t, pdf, "1") {
		if strings.HasPrefix(l, "—") {
			t.Error("the first page carries a number")
		}
	}
}

// The signature stands on the page of some text, in hefa's own letters and in
// those that fill its template.
func TestRenderSignatureKeepsText(t *testing.T) {
	dir := renderer(t)
	docs := map[string][]byte{}
	for _, form := range bothForms {
		for _, n := range []int{6, 9, 10, 12, 15, 18} {
			c := linesLetter(form, n, false)
			c.Note = "此件公开发布"
			docs[fmt.Sprintf("keep-%s-%d", form, n)] = docxOf(t, c)
			var template bytes.Buffer
			if err := Template(&template, form); err != nil {
				t.Fatal(err)
			}
			filled, _, err := Fill(template.Bytes(), ValuesOf(c))
			if err != nil {
				t.Fatal(err)
			}
			docs[fmt.Sprintf("keep-template-%s-%d", form, n)] = filled
		}
	}
	for name, pdf := range convert(t, dir, docs) {
		out, err := exec.Command("pdftotext", "-layout", pdf, "-").Output()
		if err != nil {
			t.Fatal(err)
		}
		for _, page := range strings.Split(string(out), "\f") {
			if strings.Contains(page, "2026 年 3 月") && !strings.Contains(page, "一行文字") {
				t.Errorf("%s: the signature stands alone", name)
			}
		}
	}
}

// The letters of a matter's later life, to be looked at: each keeps to its
// pages and loses no text.
func TestRenderLaterLetters(t *testing.T) {
	dir := renderer(t)
	letters := map[string]review.LetterContent{}
	for letter := range laterLetters {
		letters["later-"+letter] = composeLater(letter)
	}
	for letter, pdf := range drawAll(t, dir, letters) {
		c := letters[letter]
		pages := strings.Join(pageText(t, pdf, "1"), "")
		for _, want := range []string{c.Sign, strings.TrimSuffix(c.To, "：")} {
			if !strings.Contains(pages, want) {
				t.Errorf("%s lacks %s:\n%s", letter, want, pages)
			}
		}
	}
}
