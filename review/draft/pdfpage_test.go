package draft

import (
	"fmt"
	"math"
	"strings"
	"testing"
)

// rawPDF builds a PDF of one page from objects; object 1 is the catalogue, 2
// the page tree, 3 the page, which draws object 4 with the resources given.
func rawPDF(resources, content string, more ...string) []byte {
	stream := func(dict, s string) string {
		return fmt.Sprintf("<<%s/Length %d>>stream\n%s\nendstream", dict, len(s), s)
	}
	objects := append([]string{"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
		"<</Type/Page/Parent 2 0 R/Resources<<" + resources + ">>/Contents 4 0 R>>", stream("", content)}, more...)
	out, xref := "%PDF-1.4\n", ""
	for i, o := range objects {
		if dict, s, found := strings.Cut(o, "|"); found {
			o = stream(dict, s)
		}
		xref += fmt.Sprintf("%010d 00000 n \n", len(out))
		out += fmt.Sprintf("%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	return fmt.Appendf(nil, "%sxref\n0 %d\n0000000000 65535 f \n%strailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", out, len(objects)+1, xref, len(objects)+1, len(out))
}

func glyphsOf(t *testing.T, data []byte) []glyph {
	t.Helper()
	f, err := scanPDF(data)
	if err != nil {
		t.Fatal(err)
	}
	leaves, err := f.leaves()
	if err != nil {
		t.Fatal(err)
	}
	p := newPDFPage(f)
	if err := p.read(leaves[0]); err != nil {
		t.Fatal(err)
	}
	return p.glyphs
}

func showGlyphs(gs []glyph) string {
	var out []string
	for _, g := range gs {
		out = append(out, fmt.Sprintf("%s@%g,%g/%g", g.text, math.Round(g.x*10)/10, math.Round(g.y*10)/10, g.size))
	}
	return strings.Join(out, " ")
}

func TestPDFTextPlacement(t *testing.T) {
	font := "/Font<</F <</Type/Font/Subtype/Type1/Encoding/WinAnsiEncoding/FirstChar 65/Widths[500 1000]>>>>"
	for _, c := range []struct{ name, content, want string }{
		{"widths", "BT /F 10 Tf 1 0 0 1 100 700 Tm (ABA) Tj ET", "A@100,700/10 B@105,700/10 A@115,700/10"},
		{"moves", "BT /F 10 Tf 100 700 Td (A) Tj 5 -20 TD (A) Tj T* (A) Tj ET", "A@100,700/10 A@105,680/10 A@105,660/10"},
		{"kerning", "BT /F 10 Tf [(A) -1000 (A)] TJ ET", "A@0,0/10 A@15,0/10"},
		{"spacing", "BT /F 10 Tf 2 Tc 50 Tz 3 Ts (AA) Tj ET", "A@0,3/10 A@3.5,3/10"},
		{"quotes", "BT /F 10 Tf 12 TL (A) ' 1 2 (A) \" ET", "A@0,-12/10 A@0,-24/10"},
		{"scale and restore", "q 2 0 0 2 10 10 cm BT /F 10 Tf (A) Tj ET Q BT /F 10 Tf (A) Tj ET", "A@10,10/20 A@0,0/10"},
		{"too many restores", "Q Q BT /F 10 Tf (A) Tj ET", "A@0,0/10"},
		{"no font", "BT (A) Tj /G 10 Tf (A) Tj ET", ""},
		{"wrong arguments", "BT /F 10 Tf Tm cm Td Tj (A) Tj ET", "A@0,0/10"},
	} {
		if got := showGlyphs(glyphsOf(t, rawPDF(font, c.content))); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

func TestPDFForms(t *testing.T) {
	form := "/Type/XObject/Subtype/Form/Matrix[1 0 0 1 5 5]/Resources<</Font<</F <</Subtype/Type1/Widths[500]/FirstChar 65>>>>/XObject<</X 5 0 R>>>>|BT /F 10 Tf (A) Tj ET /X Do"
	got := showGlyphs(glyphsOf(t, rawPDF("/XObject<</X 5 0 R>>", "q 1 0 0 1 100 100 cm /X Do Q", form)))
	if !strings.HasPrefix(got, "A@105,105/10 A@110,110/10 ") || strings.Count(got, "@") != maxForms {
		t.Errorf("a form that draws itself: %s", got)
	}
}

func TestPDFChineseEncodings(t *testing.T) {
	for encoding, code := range map[string]string{"GBK-EUC-H": "B5DA41D2BB", "UniGB-UCS2-H": "7B2C00414E00", "Identity-H": "000100030002"} {
		font := "/Font<</F <</Type/Font/Subtype/Type0/Encoding/" + encoding + "/ToUnicode 5 0 R/DescendantFonts[<</W[1[1000] 2 3 500]>>]>>>>"
		table := "begincmap 2 beginbfchar <0001> <7B2C> <0002> <4E00> endbfchar 1 beginbfrange <0003> <0003> [<0041>] endbfrange endcmap"
		if encoding != "Identity-H" {
			font = strings.Replace(font, "/ToUnicode 5 0 R", "", 1)
		}
		var text string
		gs := glyphsOf(t, rawPDF(font, "BT /F 10 Tf <"+code+"> Tj ET", "|"+table))
		for _, g := range gs {
			text += g.text
		}
		if text != "第A一" {
			t.Errorf("%s reads %q", encoding, text)
		}
		if encoding == "Identity-H" && showGlyphs(gs) != "第@0,0/10 A@10,0/10 一@15,0/10" {
			t.Errorf("widths: %s", showGlyphs(gs))
		}
	}
}

func TestWindows1252(t *testing.T) {
	for b, want := range map[int]rune{0x41: 'A', 0x93: '“', 0x97: '—', 0x85: '…', 0xE9: 'é'} {
		if got := windows1252(b); rune(got) != want {
			t.Errorf("%X is %c, want %c", b, got, want)
		}
	}
}

func TestPDFForgivesItsEdges(t *testing.T) {
	good := string(madePDF(true, samplePages()...))
	want := mustRead(t, "f", []byte(good))
	for name, data := range map[string]string{
		"rubbish before": "\xEF\xBB\xBF\n" + good,
		"rubbish behind": good + strings.Repeat("\x00", 2000),
		"version 2":      strings.Replace(good, "%PDF-1.7", "%PDF-2.0", 1),
	} {
		d, err := Read("f", []byte(data))
		if err != nil || d.Text() != want.Text() {
			t.Errorf("%s: %v", name, err)
		}
	}
}
