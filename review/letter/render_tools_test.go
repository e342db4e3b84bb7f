package letter

import (
	"bytes"
	"cmp"
	"encoding/xml"
	"image"
	"image/color"
	"image/png"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"hefa/review"
)

// dpi is fine enough to tell a rule of 0.35 mm from one of 0.25 mm.
const dpi = 300

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
	return drawAll(t, dir, map[string]review.LetterContent{name: c})[name]
}

func drawAll(t *testing.T, dir string, letters map[string]review.LetterContent) map[string]string {
	t.Helper()
	docs := map[string][]byte{}
	for name, c := range letters {
		docs[name] = docxOf(t, c)
	}
	return convert(t, dir, docs)
}

// convert turns documents into PDFs. The program is started once: that takes
// longer than a letter does.
func convert(t *testing.T, dir string, docs map[string][]byte) map[string]string {
	t.Helper()
	args := []string{"-env:UserInstallation=file://" + filepath.Join(dir, "profile"), "--headless", "--convert-to", "pdf", "--outdir", dir}
	pdfs := map[string]string{}
	for name, doc := range docs {
		path := filepath.Join(dir, name+".docx")
		if err := os.WriteFile(path, doc, 0o644); err != nil {
			t.Fatal(err)
		}
		args = append(args, path)
		pdfs[name] = filepath.Join(dir, name+".pdf")
	}
	if out, err := exec.Command("soffice", args...).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	return pdfs
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

// printed is a line of text as it stands on a page, in millimetres from the upper
// left corner. Top and bottom are those of the font, not of the ink.
type printed struct {
	text                     string
	left, right, top, bottom float64
}

// middle is the height a row stands at.
func (r printed) middle() float64 { return (r.top + r.bottom) / 2 }

// centre is where a row's middle stands between left and right.
func (r printed) centre() float64 { return (r.left + r.right) / 2 }

// rowsOf measures the lines of every page. Words that stand at one height are a
// row; text at the left and at the right of a line are one, too.
func rowsOf(t *testing.T, pdf string) [][]printed {
	t.Helper()
	out, err := exec.Command("pdftotext", "-bbox", pdf, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	var doc struct {
		Pages []struct {
			Words []struct {
				XMin float64 `xml:"xMin,attr"`
				XMax float64 `xml:"xMax,attr"`
				YMin float64 `xml:"yMin,attr"`
				YMax float64 `xml:"yMax,attr"`
				Text string  `xml:",chardata"`
			} `xml:"word"`
		} `xml:"body>doc>page"`
	}
	// pdftotext writes rare characters of the document's title as halves.
	if err := xml.Unmarshal(bytes.ToValidUTF8(out, nil), &doc); err != nil {
		t.Fatal(err)
	}
	const pt = 25.4 / 72
	pages := make([][]printed, len(doc.Pages))
	for i, p := range doc.Pages {
		var words []printed
		for _, w := range p.Words {
			words = append(words, printed{w.Text, w.XMin * pt, w.XMax * pt, w.YMin * pt, w.YMax * pt})
		}
		slices.SortFunc(words, func(a, b printed) int {
			if math.Abs(a.middle()-b.middle()) < 1 {
				return cmp.Compare(a.left, b.left)
			}
			return cmp.Compare(a.middle(), b.middle())
		})
		for _, r := range words {
			if n := len(pages[i]); n > 0 && math.Abs(pages[i][n-1].middle()-r.middle()) < 1 {
				last := &pages[i][n-1]
				last.text, last.left, last.right = last.text+r.text, min(last.left, r.left), max(last.right, r.right)
				continue
			}
			pages[i] = append(pages[i], r)
		}
	}
	return pages
}

// find is the first row of the pages that begins with text, and its page.
func find(t *testing.T, pages [][]printed, text string) (printed, int) {
	t.Helper()
	for i, rows := range pages {
		for _, r := range rows {
			if strings.HasPrefix(r.text, text) {
				return r, i + 1
			}
		}
	}
	t.Fatalf("%q is not on paper: %+v", text, pages)
	return printed{}, 0
}

// band is a stretch of the page that holds ink, in millimetres.
type band struct{ top, bottom, left, right float64 }

func redBands(t *testing.T, pdf string) []band             { return bands(t, pdf, 1, isRed) }
func blackBands(t *testing.T, pdf string, page int) []band { return bands(t, pdf, page, isBlack) }

func isRed(c color.Color) bool {
	r, g, _, _ := c.RGBA()
	return r > 0x9000 && g < 0x8000
}

func isBlack(c color.Color) bool {
	r, _, _, _ := c.RGBA()
	return r < 0x8000
}

func bands(t *testing.T, pdf string, number int, ink func(color.Color) bool) []band {
	t.Helper()
	base := strings.TrimSuffix(pdf, ".pdf")
	if err := exec.Command("pdftoppm", "-r", itoa(dpi), "-f", itoa(number), "-l", itoa(number), "-singlefile", "-png", pdf, base).Run(); err != nil {
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
		left, right, found := span(page, y, ink)
		if !found {
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

func span(page image.Image, y int, ink func(color.Color) bool) (left, right float64, found bool) {
	left = math.Inf(1)
	for x := range page.Bounds().Dx() {
		if ink(page.At(x, y)) {
			left, right, found = min(left, inMM(x)), inMM(x+1), true
		}
	}
	return left, right, found
}

func inMM(px int) float64 { return float64(px) * 25.4 / dpi }

// near allows what substitute fonts and pixels cost: half a millimetre.
func near(t *testing.T, what string, got, want float64) {
	t.Helper()
	within(t, what, got, want, 0.5)
}

func within(t *testing.T, what string, got, want, tolerance float64) {
	t.Helper()
	if math.Abs(got-want) > tolerance {
		t.Errorf("%s: %.2f mm, want %.2f", what, got, want)
	}
}
