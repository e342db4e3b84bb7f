package draft

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"strings"
	"testing"

	"hefa/review"
)

func deflated(b []byte) string {
	var out bytes.Buffer
	z := zlib.NewWriter(&out)
	_, _ = z.Write(b)
	_ = z.Close()
	return out.String()
}

// changed replaces a part of a file that must be there.
func changed(t testing.TB, data []byte, old, new string) []byte {
	t.Helper()
	out := bytes.Replace(data, []byte(old), []byte(new), 1)
	if bytes.Equal(out, data) {
		t.Fatalf("%q is not in the file", old)
	}
	return out
}

// hostilePDFs are files made to crash or to detain a reader, with the code they
// are refused with; "" for what is harmless and reads as the sample.
func hostilePDFs(t testing.TB) map[string]struct {
	data []byte
	code string
} {
	good := madePDF(true, samplePages()...)
	page := rawPDF("", "q")
	flate := func(s string) string { return "/Filter/FlateDecode|" + deflated([]byte(s)) }
	forms := "/Type/XObject/Subtype/Form/Resources<</XObject<</X 5 0 R>>>>|" + strings.Repeat("/X Do ", 50)
	kids := strings.Repeat("3 0 R ", maxPages+1)
	inItself := fmt.Appendf(nil, "%%PDF-1.5\n1 0 obj\n<</Type/XRef/Size 6/W[1 1 1]/Index[0 6]/Root 5 0 R/Encrypt 5 0 R/Length 18>>stream\n%s\nendstream\nendobj\nstartxref\n9\n%%%%EOF\n",
		"\x00\x00\x00\x01\x09\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x02\x05\x00")
	return map[string]struct {
		data []byte
		code string
	}{
		"page tree in a circle":         {changed(t, page, "/Kids[3 0 R]", "/Kids[2 0 R]"), "draft.damaged"},
		"one page many times":           {changed(t, page, "/Kids[3 0 R]", "/Kids["+kids+"]"), "draft.damaged"},
		"a tree as deep as the file":    {changed(t, page, "/Kids[3 0 R]", "/Kids["+strings.Repeat("<</Kids[", 400)+"]"), "draft.too_deep"},
		"too many pages":                {changed(t, page, "/Kids[3 0 R]", "/Kids["+strings.Repeat("<</Type/Page>>", maxPages+1)+"]"), "draft.too_many_pages"},
		"arrays without end":            {changed(t, page, "/Contents 4 0 R", "/Contents"+strings.Repeat("[", 2_000_000)), "draft.too_deep"},
		"arrays in a drawing":           {rawPDF("", strings.Repeat("[", 100_000)), "draft.too_deep"},
		"content that is its own":       {changed(t, page, "<</Length 1>>stream\nq\nendstream", "4 0 R"), "draft.damaged"},
		"earlier contents in a circle":  {changed(t, good, "/Root 1 0 R>>", fmt.Sprintf("/Root 1 0 R/Prev %d>>", bytes.Index(good, []byte("xref")))), ""},
		"a table that leads nowhere":    {changed(t, good, "xref\n0 ", "xref\n4000000000 "), ""},
		"more objects than fit":         {changed(t, good, "/Root 1 0 R>>", "/Root 1 0 R/Si#7ae 99999999999>>"), ""},
		"entries of no size":            {[]byte("%PDF-1.5 1 0 obj <</Type/XRef/Size 9/W[0 0 0]/Index[0 9999999]>> endobj %%EOF"), "draft.damaged"},
		"encrypted by itself":           {inItself, "draft.encrypted"},
		"length inside the stream":      {[]byte("%PDF-1.5\n1 0 obj<</Type/ObjStm/N 1/First 4/Length 2 0 R>>stream\n2 0 9\nendstream endobj trailer<</Root 2 0 R>>%%EOF"), "draft.damaged"},
		"objects over one another":      {[]byte("%PDF-1.5\n1 0 obj<</Type/ObjStm/N 9/First 40000>>stream\n" + strings.Repeat("7 0 ", 10_000) + strings.Repeat("[1 ", 200) + strings.Repeat("1 ", 1<<17) + "\nendstream endobj trailer<</Root 2 0 R>>%%EOF"), "draft.damaged"},
		"a string cut short":            {rawPDF("", "BT (abc) Tj <414"), "draft.pdf.scanned"},
		"a picture without end":         {rawPDF("", "BI /W 1 ID \x00\x01(((<<"), "draft.pdf.scanned"},
		"pictures without end":          {rawPDF("", strings.Repeat("ID ", 80_000)), "draft.pdf.scanned"},
		"one drawing many times":        {rawPDF("/XObject<</X 5 0 R>>", strings.Repeat("/X Do ", 1000), "/Type/XObject/Subtype/Form|"+strings.Repeat("1 ", 1<<19)), "draft.damaged"},
		"lengths that open strings":     {append(rawPDF("", "q")[:9], []byte(strings.Repeat("7 0 obj<</Length 0>>stream\n(\n", 20_000)+"trailer<</Root 1 0 R>>%%EOF")...), "draft.damaged"},
		"a bomb":                        {changed(t, rawPDF("", "q", flate(strings.Repeat(" ", maxPart+1))), "/Contents 4 0 R", "/Contents 5 0 R"), "draft.damaged"},
		"bomb upon bomb":                {changed(t, rawPDF("", "q", "/Filter[/FlateDecode/FlateDecode]|"+deflated([]byte(deflated(make([]byte, 64<<20))))), "/Contents 4 0 R", "/Contents 5 0 R"), "draft.damaged"},
		"one bomb many times":           {changed(t, rawPDF("", "q", flate(strings.Repeat(" ", maxPart-1))), "/Contents 4 0 R", "/Contents["+strings.Repeat("5 0 R ", 100)+"]"), "draft.damaged"},
		"filters without end":           {changed(t, rawPDF("", "q", "/Filter["+strings.Repeat("/ASCIIHexDecode", 99)+"]|00"), "/Contents 4 0 R", "/Contents 5 0 R"), "draft.damaged"},
		"rows wider than all memory":    {changed(t, rawPDF("", "q", "/DecodeParms<</Predictor 12/Columns 999999999/Colors 999999999>>"+flate("q")), "/Contents 4 0 R", "/Contents 5 0 R"), "draft.damaged"},
		"forms that multiply":           {rawPDF("/XObject<</X 5 0 R>>", strings.Repeat("/X Do ", 1000), forms), "draft.damaged"},
		"widths of every code":          {rawPDF("/Font<</F <</Subtype/Type0/Encoding/Identity-H/DescendantFonts[<</W["+strings.Repeat("0 999999999 1 ", 1000)+"]>>]>>>>", "/F 1 Tf"), "draft.pdf.scanned"},
		"numbers beyond measure":        {rawPDF("/Font<</F <</Subtype/Type1/FirstChar 99999999999999999999/Widths[1e9 -5 99999999999999999999999999]>>>>", "/F 99999999999999999999 Tf 9999999999999 0 0 1 0 0 Tm (A) Tj"), "draft.pdf.scanned"},
		"a form that is no form":        {rawPDF("/XObject<</X 3 0 R>>", "/X Do /Y Do Do"), "draft.pdf.scanned"},
		"a page that is not there":      {changed(t, good, "/Kids[", "/Kids[99 0 R "), "draft.damaged"},
		"a catalogue that is a number":  {changed(t, page, "/Root 1 0 R", "/Root 7"), "draft.damaged"},
		"an unknown filter":             {changed(t, rawPDF("", "q", "/Filter/DCTDecode|x"), "/Contents 4 0 R", "/Contents 5 0 R"), "draft.damaged"},
		"words where values should be":  {changed(t, good, "/Root 1 0 R>>", "/Root 1 0 R/X def/Y>>"), ""},
		"an object twice, the last one": {append([]byte("%PDF-1.4\n6 0 obj<</Type/Page>>endobj\n"), good...), ""},
	}
}

func TestHostilePDFs(t *testing.T) {
	want := mustRead(t, "f", madePDF(true, samplePages()...)).Text()
	for name, c := range hostilePDFs(t) {
		t.Run(name, func(t *testing.T) {
			d, err := Read("甲.pdf", c.data)
			switch {
			case c.code != "":
				wantCode(t, err, review.KindDamaged, c.code)
				if err != nil && strings.Contains(err.Error(), "reader failed") {
					t.Errorf("the reader gave up: %v", err)
				}
			case err != nil || d.Text() != want:
				t.Errorf("%v", err)
			}
		})
	}
}

// TestCutPDFs cuts a file wherever it can be cut: what is read is either the
// whole text or refused, never a part of it.
func TestCutPDFs(t *testing.T) {
	whole := madePDF(true, samplePages()...)
	want := mustRead(t, "f", whole).Text()
	for n := 10; n < len(whole); n += 7 {
		d, err := Read("甲.pdf", whole[:n])
		if err == nil && d.Text() != want {
			t.Fatalf("the first %d bytes read as a whole: %q", n, d.Text())
		}
		if err != nil && review.KindOf(err) != review.KindDamaged {
			t.Fatalf("the first %d bytes: %v", n, err)
		}
	}
}

// TestPackedPDF reads objects that lie in a stream, as writers of PDF 1.5 put
// them, through filters and predictors.
func TestPackedPDF(t *testing.T) {
	inside := []string{"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]>>", "<</Type/Page/Contents[4 0 R null 8 0 R]/Resources 6 0 R>>", "", "", "<</Font<</F 7 0 R>>>>", "<</Subtype/Type1/Encoding<</Differences[65/uni7B2C/u4E00/B/nothing.alt]>>>>"}
	head, body := "", ""
	for i, o := range inside {
		if o != "" {
			head += fmt.Sprintf("%d %d ", i+1, len(body))
			body += o + " "
		}
	}
	rows := ""
	for i, c := range []byte(head + body) { // every row says how it differs from its neighbours
		rows += string([]byte{byte(i % 5), c})
	}
	var plain []byte // undo what the reader will do
	above := byte(0)
	for i := 0; i+1 < len(rows); i += 2 {
		c := rows[i+1]
		d := c
		switch rows[i] {
		case 2, 4:
			d = c - above
		case 3:
			d = c - above/2
		}
		plain, above = append(plain, rows[i], d), c
	}
	ascii := "4256 0a 2f46 2031 3020 5466 2028 4142 2920 546a>"
	file := fmt.Sprintf("%%PDF-1.5\n5 0 obj<</Type/ObjStm/N 5/First %d/Filter/FlateDecode/DecodeParms<</Predictor 15/Columns 1>>>>stream\n%s\nendstream endobj\n"+
		"4 0 obj<</Length 9 0 R/Filter/AHx>>stream\n%s\nendstream endobj 8 0 obj<</Filter[/A85]>>stream\n<~6;.$~>\nendstream endobj 9 0 obj 48 endobj\n"+
		"10 0 obj<</Type/XRef/Root 1 0 R>>stream\n\nendstream endobj startxref\n0\n%%%%EOF", len(head), deflated(plain), ascii)
	f, err := scanPDF([]byte(file))
	if err != nil {
		t.Fatal(err)
	}
	leaves, err := f.leaves()
	if err != nil {
		t.Fatal(err)
	}
	p := newPDFPage(f)
	if err := p.read(leaves[0]); err != nil || showGlyphs(p.glyphs) != "第@0,0/10 一@5,0/10" {
		t.Errorf("%s %v", showGlyphs(p.glyphs), err)
	}
}

func TestPDFValues(t *testing.T) {
	for text, want := range map[string]string{
		"12 0 R":                        "draft.pdfRef 12",
		"12 0 X":                        "float64 12",
		"-.5":                           "float64 -0.5",
		"1.2.3":                         "draft.pdfWord 1.2.3",
		"null":                          "<nil> <nil>",
		"true":                          "bool true",
		"/A#20B#zz":                     "draft.pdfName A B#zz",
		"(a(b)\\)\\n\\101\\\r\nc)":      "string a(b))\nAc",
		"<4 1 4>":                       "string A@",
		"% note\n[1 [2] null (x)]":      "draft.pdfArray [1 [2] <nil> x]",
		"<</A 1/B<</C/D>>/E>>":          "draft.pdfDict map[A:1 B:map[C:D]]",
		"<</A def 5 /B 2 endobj":        "draft.pdfDict map[B:2]",
		"[1 2 endobj":                   "draft.pdfArray [1 2]",
		"(never closed":                 "string never closed",
		")":                             "draft.pdfWord )",
		"":                              "draft.pdfWord ",
		strings.Repeat("[", maxNesting): "draft.pdfArray " + strings.Repeat("[", maxNesting) + strings.Repeat("]", maxNesting),
	} {
		l := pdfLexer{b: []byte(text), refs: true}
		v := l.object()
		if got := fmt.Sprintf("%T %v", v, v); got != want {
			t.Errorf("%q reads as %s, want %s", text, got, want)
		}
	}
}
