package draft

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
)

// drawn returns the text and the places a page comes to with a font.
func drawn(t *testing.T, font, content string, more ...string) string {
	t.Helper()
	return showGlyphs(glyphsOf(t, rawPDF("/Font<</F "+font+">>", "BT /F 10 Tf "+content+" ET", more...)))
}

func TestPDFSimpleFonts(t *testing.T) {
	for _, c := range []struct{ name, font, content, want string }{
		{"no encoding", "<</Subtype/Type1>>", "(A1) Tj", "A@0,0/10 1@5,0/10"},
		{"Windows", "<</Subtype/TrueType/Encoding/WinAnsiEncoding>>", `(\223\205\224) Tj`, "“@0,0/10 …@5,0/10 ”@10,0/10"},
		{"Macintosh", "<</Subtype/TrueType/Encoding/MacRomanEncoding>>", `(\322\323) Tj`, "“@0,0/10 ”@5,0/10"},
		{"names", "<</Subtype/Type1/Encoding<</Differences[1/parenleft/period 7/seven/uni4E00/u20BB7/g12/a/b.alt]>>>>", `(\001\002\007\010\011\012\013\014) Tj`,
			"(@0,0/10 .@5,0/10 7@10,0/10 一@15,0/10 𠮷@20,0/10 \uFFFD@25,0/10 a@30,0/10 b@35,0/10"},
		{"names over a base", "<</Subtype/Type1/Encoding<</BaseEncoding/MacRomanEncoding/Differences[65/B]>>>>", `(A\322) Tj`, "B@0,0/10 “@5,0/10"},
		{"names beyond the codes", "<</Subtype/Type1/Encoding<</Differences[255/a/b/c -3/d 999999/e]>>>>", `(\377) Tj`, "a@0,0/10"},
		{"map to Unicode first", "<</Subtype/Type1/Encoding/WinAnsiEncoding/ToUnicode 5 0 R>>", "(A) Tj", "第@0,0/10"},
		{"widths from a first code", "<</Subtype/Type1/FirstChar 66/Widths[200 300]>>", "(ABCA) Tj", "A@0,0/10 B@5,0/10 C@7,0/10 A@10,0/10"},
	} {
		if got := drawn(t, c.font, c.content, "|1 beginbfchar <41> <7B2C> endbfchar"); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

func TestPDFCompositeWidths(t *testing.T) {
	table := "|3 beginbfrange <0000> <00FF> <4E00> <0100> <0101> [<0041> <00420043>] <0200> <01FF> <0041> endbfrange"
	for _, c := range []struct{ widths, codes, want string }{
		{"", "00000001", "一@0,0/10 丁@10,0/10"},
		{"/DW 500", "00000001", "一@0,0/10 丁@5,0/10"},
		{"/W[0[100 200]]", "000000010002", "一@0,0/10 丁@1,0/10 丂@3,0/10"},
		{"/W[0 1 250 2[300]]", "0000000100020003", "一@0,0/10 丁@2.5,0/10 丂@5,0/10 七@8,0/10"},
		{"/W[0 1]", "0000", "一@0,0/10"},
		{"/W[5 0 R]", "0000", "一@0,0/10"},
		{"/W[-5 0 100 0[(x) null]]", "0000", "一@0,0/10"},
		{"", "010001010200", "A@0,0/10 BC@10,0/10 \uFFFD@20,0/10"},
		{"", "00", "\uFFFD@0,0/10"},
	} {
		font := "<</Subtype/Type0/Encoding/Identity-H/ToUnicode 5 0 R/DescendantFonts[<<" + c.widths + ">>]>>"
		if got := drawn(t, font, "<"+c.codes+"> Tj", table); got != c.want {
			t.Errorf("%s %s: %s, want %s", c.widths, c.codes, got, c.want)
		}
	}
}

// TestPDFContents: a page's drawing may be in pieces, filters in a row, and
// pictures in between.
func TestPDFContents(t *testing.T) {
	font := "/Font<</F<</Subtype/Type1>>>>"
	words := "BT /F 10 Tf (A) Tj ET"
	ascii := fmt.Sprintf("%x>", words)
	for _, c := range []struct{ name, contents, content, more, want string }{
		{"pieces", "[4 0 R 5 0 R]", "BT /F 10 Tf (A)", "|Tj (B) Tj ET", "A@0,0/10 B@5,0/10"},
		{"hexadecimal", "5 0 R", "", "/Filter/ASCIIHexDecode|" + ascii, "A@0,0/10"},
		{"two filters", "5 0 R", "", "/Filter[/AHx/FlateDecode]|" + fmt.Sprintf("%x>", deflated([]byte(words))), "A@0,0/10"},
		{"picture in between", "4 0 R", "BI /W 2 /H 2 ID \x00(\xFF<\x01 EI " + words, "", "A@0,0/10"},
		{"operands that are none", "4 0 R", "<</A[1 2(x)]>> BDC /T null true " + words + " EMC", "", "A@0,0/10"},
		{"a thousand operands", "4 0 R", strings.Repeat("1 ", 5000) + "x " + words, "", "A@0,0/10"},
		{"no font set", "4 0 R", "BT (A) Tj ET", "", ""},
		{"strings in pieces", "4 0 R", "BT /F 10 Tf [(A)(B)-2000(A) /X [1] null] TJ ET", "", "A@0,0/10 B@5,0/10 A@30,0/10"},
	} {
		data := bytes.Replace(rawPDF(font, c.content, c.more), []byte("/Contents 4 0 R"), []byte("/Contents "+c.contents), 1)
		if got := showGlyphs(glyphsOf(t, data)); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

// TestPDFPageTree: resources are inherited, branches nest, kids may be written
// in place.
func TestPDFPageTree(t *testing.T) {
	tree := func(pages string) []byte {
		return []byte("%PDF-1.4\n1 0 obj<</Pages " + pages + ">>endobj 9 0 obj<</Length 21>>stream\nBT /F 10 Tf (A) Tj ET\nendstream endobj trailer<</Root 1 0 R>>\n%%EOF")
	}
	font := "/Resources<</Font<</F<</Subtype/Type1>>>>>>"
	for name, c := range map[string]struct {
		pages string
		want  int
	}{
		"inherited":       {"<</Kids[<</Contents 9 0 R>>]" + font + ">>", 1},
		"own":             {"<</Kids[<</Contents 9 0 R" + font + ">>]/Resources<<>>>>", 1},
		"nested":          {"<<" + font + "/Kids[<</Kids[<</Kids[<</Contents 9 0 R>><</Contents 9 0 R>>]>>]>><</Contents 9 0 R>>]>>", 3},
		"one page alone":  {"<</Contents 9 0 R" + font + ">>", 1},
		"empty pages":     {"<</Kids[<</Type/Page>><</Contents null>>]>>", 2},
		"an empty branch": {"<</Kids[]>>", 0},
	} {
		f, err := scanPDF(tree(c.pages))
		if err != nil {
			t.Fatal(err)
		}
		leaves, err := f.leaves()
		if err != nil || len(leaves) != c.want {
			t.Errorf("%s: %d pages %v, want %d", name, len(leaves), err, c.want)
			continue
		}
		p := newPDFPage(f)
		for _, leaf := range leaves {
			if err := p.read(leaf); err != nil {
				t.Errorf("%s: %v", name, err)
			}
			if leaf.page["Contents"] != nil && len(p.glyphs) != 1 {
				t.Errorf("%s: %s", name, showGlyphs(p.glyphs))
			}
		}
	}
}
