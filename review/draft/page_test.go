package draft

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"hefa/review"
)

// placed is a line of text at its place on a page, in points from the lower left.
type placed struct {
	x, y, size float64
	text       string
}

// madePDF builds a PDF whose font maps each UTF-16 unit to itself, as writers
// of Chinese text do; decodable false leaves that map out.
func madePDF(decodable bool, pages ...[]placed) []byte {
	objects := []string{"<</Type/Catalog/Pages 2 0 R>>", "",
		"<</Type/Font/Subtype/Type0/BaseFont/F/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 5 0 R>>",
		"<</Type/Font/Subtype/CIDFontType2/BaseFont/F/DW 1000/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>>>", ""}
	cmap := "/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap end end"
	if !decodable {
		cmap = strings.Replace(cmap, "<FFFF> <0000>", "<FFFF> <E000>", 1)
	}
	objects[4] = fmt.Sprintf("<</Length %d>>stream\n%s\nendstream", len(cmap), cmap)
	var kids []string
	for _, page := range pages {
		var c strings.Builder
		for _, p := range page {
			fmt.Fprintf(&c, "BT /F1 %g Tf 1 0 0 1 %g %g Tm <", p.size, p.x, p.y)
			for _, u := range utf16.Encode([]rune(p.text)) {
				fmt.Fprintf(&c, "%04X", u)
			}
			c.WriteString("> Tj ET\n")
		}
		n := len(objects)
		objects = append(objects, fmt.Sprintf("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents %d 0 R>>", n+2),
			fmt.Sprintf("<</Length %d>>stream\n%s\nendstream", c.Len(), c.String()))
		kids = append(kids, fmt.Sprintf("%d 0 R", n+1))
	}
	objects[1] = fmt.Sprintf("<</Type/Pages/Kids[%s]/Count %d>>", strings.Join(kids, " "), len(kids))
	out, xref := "%PDF-1.7\n", ""
	for i, o := range objects {
		xref += fmt.Sprintf("%010d 00000 n \n", len(out))
		out += fmt.Sprintf("%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	return fmt.Appendf(nil, "%sxref\n0 %d\n0000000000 65535 f \n%strailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", out, len(objects)+1, xref, len(objects)+1, len(out))
}

// ofdFile shows the same pages as an OFD; a page is 842 high there too.
func ofdFile(pages ...[]placed) []byte {
	parts := map[string]string{"OFD.xml": `<ofd:OFD xmlns:ofd="http://www.ofdspec.org/2016"><ofd:DocBody><ofd:DocRoot>/Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`}
	list := ""
	for i, page := range pages {
		var c strings.Builder
		for _, p := range page {
			n := len([]rune(p.text))
			fmt.Fprintf(&c, `<ofd:TextObject Boundary="%g %g 500 20" Size="%g"><ofd:TextCode X="0" Y="%g" DeltaX="g %d %g">%s</ofd:TextCode></ofd:TextObject>`, p.x, 842-p.y-p.size, p.size, p.size, n-1, p.size, p.text)
		}
		parts[fmt.Sprintf("Doc_0/Pages/%d.xml", i)] = `<ofd:Page xmlns:ofd="http://www.ofdspec.org/2016"><ofd:Content><ofd:Layer>` + c.String() + `</ofd:Layer></ofd:Content></ofd:Page>`
		list += fmt.Sprintf(`<ofd:Page BaseLoc="Pages/%d.xml"/>`, i)
	}
	parts["Doc_0/Document.xml"] = `<ofd:Document xmlns:ofd="http://www.ofdspec.org/2016"><ofd:Pages>` + list + `</ofd:Pages></ofd:Document>`
	return zipOf(parts)
}

// samplePages is a draft as it would be printed: a centred title, indented
// paragraphs over several lines and two pages, a table, a note, page numbers.
func samplePages() [][]placed {
	return [][]placed{{
		{200, 780, 16, "某县政府投资项目管理办法"},
		{104, 740, 16, "第一条　为了规范政府投资项目管理，提高资金"},
		{72, 711, 16, "使用效益，根据有关法律、法规的规定，结合本县实"},
		{72, 682, 16, "际，制定本办法。"},
		{104, 653, 16, "第二条　本县行政区域内的政府投资项目，适用"},
		{72, 624, 16, "本办法。县人民政府应当对有关部门的管理工作进行"},
		{72, 95, 9, "①见有关规定。"},
		{290, 60, 14, "— 1 —"},
	}, {
		{72, 780, 16, "监督。"},
		{104, 750, 16, "第三条　下列事项由县级部门依法管理："},
		{104, 720, 16, "（一）依法应当公开的；"},
		{72, 690, 16, "指标"}, {250, 690, 16, "分值"},
		{104, 660, 16, "第四条　本办法自印发之日起施行。"},
		{290, 60, 14, "— 2 —"},
	}}
}

func TestPagesFlowIntoParagraphs(t *testing.T) {
	want := []string{"某县政府投资项目管理办法", "第一条　为了规范政府投资项目管理，提高资金使用效益，根据有关法律、法规的规定，结合本县实际，制定本办法。",
		"第二条　本县行政区域内的政府投资项目，适用本办法。县人民政府应当对有关部门的管理工作进行监督。",
		"第三条　下列事项由县级部门依法管理：", "（一）依法应当公开的；", "指标\t分值", "第四条　本办法自印发之日起施行。", "①见有关规定。"}
	for format, data := range map[string][]byte{"pdf": madePDF(true, samplePages()...), "ofd": ofdFile(samplePages()...)} {
		t.Run(format, func(t *testing.T) {
			d := mustRead(t, "送审稿", data)
			wantParagraphs(t, d, want...)
			if d.Encoding != format || d.Title != want[0] || labels(d) != "第一条 第二条 第三条 第四条" || warned(d, "draft.warn.layout") == nil && len(d.Warnings) != 1 {
				t.Errorf("encoding %s title %s articles %s warnings %v", d.Encoding, d.Title, labels(d), d.Warnings)
			}
		})
	}
}

func TestPageRefusals(t *testing.T) {
	good := madePDF(true, samplePages()...)
	wrong := samplePages()
	for i := range wrong[0] { // Chinese characters, but the wrong ones
		wrong[0][i].text = strings.Map(func(r rune) rune { return 0x4E00 + r*7919%0x4000 }, strings.Repeat(wrong[0][i].text, 3))
	}
	for name, c := range map[string]struct {
		data []byte
		code string
	}{
		"scan":          {madePDF(true, []placed{{290, 60, 14, "— 1 —"}}), "draft.pdf.scanned"},
		"no pages":      {madePDF(true), "draft.pdf.scanned"},
		"undecodable":   {madePDF(false, samplePages()...), "draft.pdf.garbled"},
		"wrong letters": {madePDF(true, wrong[0]), "draft.pdf.garbled"},
		"cut":           {good[:len(good)/2], "draft.truncated"},
		"no structure":  {[]byte("%PDF-1.4\n" + strings.Repeat("x", 200) + "\n%%EOF\n"), "draft.damaged"},
		"ofd scan":      {ofdFile(nil), "draft.pdf.scanned"},
		"ofd encrypted": {zipOf(map[string]string{"OFD.xml": "<OFD/>", "Encryptions.xml": "<x/>"}), "draft.encrypted"},
		"ofd page many times": {zipOf(map[string]string{"OFD.xml": "<O><DocBody><DocRoot>D</DocRoot></DocBody></O>", "P": "<P>" + strings.Repeat(" ", maxPart-100) + "</P>",
			"D": "<D><Pages>" + strings.Repeat(`<Page BaseLoc="P"/>`, 20) + "</Pages></D>"}), "draft.too_big"},
		"ofd broken": {zipOf(map[string]string{"OFD.xml": "<OFD>"}), "draft.damaged"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := Read("甲.pdf", c.data)
			wantCode(t, err, review.KindDamaged, c.code)
		})
	}
}

func TestPageNumbersAndRunningHeads(t *testing.T) {
	for s, want := range map[string]bool{"— 1 —": true, "-12-": true, "第 3 页 共 10 页": true, "3/10": true, "7": true, "2026年": false, "第3条": false, "一、": false} {
		if got := pageNumber.MatchString(s); got != want {
			t.Errorf("%q is a page number: %v", s, got)
		}
	}
	var lines []textLine
	for p := range 4 {
		for i, s := range []string{"某县司法局", fmt.Sprintf("甲%d", p), "乙", "丙", fmt.Sprintf("丁%d", p), fmt.Sprint(p)} {
			lines = append(lines, textLine{page: p, y: float64(800 - 30*i), text: s})
		}
	}
	var kept []string
	for _, l := range dropFurniture(lines[:12:12]) {
		kept = append(kept, l.text)
	}
	if want := []string{"某县司法局", "甲0", "乙", "丙", "丁0", "某县司法局", "甲1", "乙", "丙", "丁1"}; !slices.Equal(kept, want) {
		t.Errorf("two pages keep %q, want %q", kept, want)
	}
	if got := len(dropFurniture(lines)); got != 4*4 {
		t.Errorf("four pages keep %d lines, want %d", got, 4*4)
	}
}

func TestDeltas(t *testing.T) {
	if got := deltas("1.5 g 3 2 g x 4 g", 9); !slices.Equal(got, []float64{1.5, 2, 2, 2, 0}) {
		t.Errorf("deltas %v", got)
	}
	if got := deltas("g 99999 2 g 99999 3", 4); !slices.Equal(got, []float64{2, 2, 2, 2}) {
		t.Errorf("deltas of four letters %v", got)
	}
}
