package letter

import (
	"image"
	"image/png"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

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

const dpi = 200

func renderer(t *testing.T) string {
	t.Helper()
	where := os.Getenv("HEFA_RENDER")
	if where == "" {
		t.Skip("set HEFA_RENDER=1 to draw letters with LibreOffice and measure them")
	}
	for _, program := range []string{"soffice", "pdftotext", "pdftoppm"} {
		if _, err := exec.LookPath(program); err != nil {
			t.Skipf("%s is not installed: letters cannot be drawn here", program)
		}
	}
	if where == "1" {
		return t.TempDir()
	}
	return where
}

// draw turns a letter into a PDF and returns its path.
func draw(t *testing.T, dir, name string, c review.LetterContent) string {
	t.Helper()
	path := filepath.Join(dir, name+".docx")
	if err := os.WriteFile(path, docxOf(t, c), 0o644); err != nil {
		t.Fatal(err)
	}
	home := "-env:UserInstallation=file://" + filepath.Join(dir, "profile")
	if out, err := exec.Command("soffice", home, "--headless", "--convert-to", "pdf", "--outdir", dir, path).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	return filepath.Join(dir, name+".pdf")
}

func pageText(t *testing.T, pdf, page string) []string {
	t.Helper()
	out, err := exec.Command("pdftotext", "-layout", "-f", page, "-l", page, pdf, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for l := range strings.SplitSeq(string(out), "\n") {
		if l = strings.TrimSpace(l); l != "" && l != "\f" {
			lines = append(lines, l)
		}
	}
	return lines
}

func TestRenderFullPage(t *testing.T) {
	dir := renderer(t)
	c := shortLetter()
	c.Body = []review.LetterPara{{Text: strings.Repeat("汉", 2000)}}
	lines := pageText(t, draw(t, dir, "grid", c), "2")
	full := 0
	for _, l := range lines {
		if utf8.RuneCountInString(l) == charsPerLine {
			full++
		}
	}
	if full != 22 || len(lines) != 23 || strings.ReplaceAll(lines[22], " ", "") != "—2—" {
		t.Errorf("%d full lines of %d: %q", full, len(lines), lines)
	}
}

// band is a stretch of the page that holds red ink, in millimetres.
type band struct{ top, bottom, left, right float64 }

func redBands(t *testing.T, pdf string) []band {
	t.Helper()
	base := strings.TrimSuffix(pdf, ".pdf")
	if err := exec.Command("pdftoppm", "-r", "200", "-f", "1", "-l", "1", "-singlefile", "-png", pdf, base).Run(); err != nil {
		t.Fatal(err)
	}
	f, err := os.Open(base + ".png")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	page, err := png.Decode(f)
	if err != nil {
		t.Fatal(err)
	}
	var out []band
	inside := false
	for y := range page.Bounds().Dy() {
		left, right, red := redSpan(page, y)
		if !red {
			inside = false
			continue
		}
		if !inside {
			out = append(out, band{top: inMM(y), left: left, right: right})
		}
		inside = true
		b := &out[len(out)-1]
		b.bottom, b.left, b.right = inMM(y+1), min(b.left, left), max(b.right, right)
	}
	return out
}

func redSpan(page image.Image, y int) (left, right float64, red bool) {
	left = math.Inf(1)
	for x := range page.Bounds().Dx() {
		if r, g, _, _ := page.At(x, y).RGBA(); r > 0x9000 && g < 0x8000 {
			left, right, red = min(left, inMM(x)), inMM(x+1), true
		}
	}
	return left, right, red
}

func inMM(px int) float64 { return float64(px) * 25.4 / dpi }

// near allows what substitute fonts and pixels cost: half a millimetre.
func near(t *testing.T, what string, got, want float64) {
	t.Helper()
	if math.Abs(got-want) > 0.5 {
		t.Errorf("%s: %.2f mm, want %.2f", what, got, want)
	}
}

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
	for _, l := range pageText(t, pdf, "1") {
		if strings.HasPrefix(l, "—") {
			t.Error("the first page carries a number")
		}
	}
}

func TestRenderSignatureKeepsText(t *testing.T) {
	dir := renderer(t)
	for _, n := range []int{6, 9, 12, 15, 18} {
		c := shortLetter()
		c.Printer, c.CC = "", nil
		c.Body = nil
		for range n {
			c.Body = append(c.Body, review.LetterPara{Text: "一行文字。"})
		}
		pdf := draw(t, dir, "keep", c)
		out, err := exec.Command("pdftotext", "-layout", pdf, "-").Output()
		if err != nil {
			t.Fatal(err)
		}
		for _, page := range strings.Split(string(out), "\f") {
			if strings.Contains(page, "2026 年 3 月") && !strings.Contains(page, "一行文字") {
				t.Errorf("%d paragraphs: the signature stands alone", n)
			}
		}
	}
}

// The letters of a matter's later life, to be looked at: each keeps to its
// pages and loses no text.
func TestRenderLaterLetters(t *testing.T) {
	dir := renderer(t)
	for letter := range laterLetters {
		c := composeLater(letter)
		pages := strings.Join(pageText(t, draw(t, dir, "later-"+letter, c), "1"), "")
		for _, want := range []string{c.Sign, strings.TrimSuffix(c.To, "：")} {
			if !strings.Contains(pages, want) {
				t.Errorf("%s lacks %s:\n%s", letter, want, pages)
			}
		}
	}
}
