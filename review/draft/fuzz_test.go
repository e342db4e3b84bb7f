package draft

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/simplifiedchinese"

	"hefa/review"
)

// checkDraft holds what every Draft promises, whatever it was read from.
func checkDraft(t *testing.T, d *Draft) {
	t.Helper()
	for _, p := range d.Paragraphs {
		if p == "" || p != trim(p) || !utf8.ValidString(p) {
			t.Fatalf("paragraph %q", p)
		}
		for _, r := range p {
			if unicode.IsControl(r) && r != '\t' || review.IsHidden(r) || isLineEnd(r) {
				t.Fatalf("paragraph %q holds %U", p, r)
			}
		}
	}
	end := 0
	for _, a := range d.Articles {
		if a.Paragraph < end || a.Label == "" || a.Number < 1 {
			t.Fatalf("article %+v begins inside the one before", a)
		}
		end = a.Paragraph + a.Paragraphs()
		if end > len(d.Paragraphs) || a.Text != strings.Join(d.Paragraphs[a.Paragraph:end], "\n") {
			t.Fatalf("article %+v is no slice of the text", a)
		}
		if got, ok := d.ArticleAt(end - 1); !ok || got != a {
			t.Fatalf("ArticleAt(%d) is %+v", end-1, got)
		}
	}
	for i, h := range d.Outline() {
		if h.Level < 1 || h.Level > 4 || h.Paragraph < 0 || h.Paragraph >= len(d.Paragraphs) || i > 0 && h.Paragraph < d.outline[i-1].Paragraph {
			t.Fatalf("heading %+v", h)
		}
	}
	if _, err := json.Marshal(d); err != nil {
		t.Fatal(err)
	}
}

func FuzzRead(f *testing.F) {
	whole := docx(para(listed("1", 0), "为了。")+para("<w:jc w:val=\"center\"/>", "办法"), "numbering", articleList, "styles", "<w:style/>", "footnotes", "<w:footnote><w:p/></w:footnote>")
	f.Add(whole)
	f.Add(whole[:len(whole)-30])
	f.Add([]byte(sampleText))
	f.Add([]byte("# 办法\n\n**第一条** 甲\n\n| a | b |\n"))
	f.Add([]byte("\xFF\xFE\x2C\x7B"))
	f.Add([]byte("\xB5\xDA\xD2\xBB\xCC\xF5\xFF"))
	f.Add(sampleWord97())
	f.Add(madePDF(true, samplePages()...))
	f.Add(ofdFile(samplePages()...))
	f.Add(zipOf(map[string]string{"a.txt": "第一条 甲", "b.png": ""}))
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, read := range []func(string, []byte) (*Draft, error){Read, ReadOriginal} {
			d, err := read("f", data)
			if err == nil {
				checkDraft(t, d)
			} else if k := review.KindOf(err); k != review.KindDamaged || strings.Contains(err.Error(), "reader failed") {
				t.Fatalf("error %v", err)
			}
		}
	})
}

// FuzzDocx puts its input into the parts of a document, where a fuzzer would
// otherwise not get through the compression.
func FuzzDocx(f *testing.F) {
	f.Add(para(listed("1", 0), "甲"), articleList, `<w:style w:styleId="Art"/>`)
	f.Add(`<w:tbl><w:tr><w:tc>`+para("", "甲")+`</w:tc><w:tc/></w:tr></w:tbl>`, "", "")
	f.Add(`<w:p><w:ins/><w:r><w:fldChar w:fldCharType="end"/><w:sym w:char="F0A8"/></w:r><w:pPr><w:rPr><w:del/></w:rPr></w:pPr></w:p>`, `<w:num/>`, "")
	f.Fuzz(func(t *testing.T, body, numbers, styles string) {
		d, err := Read("f", docx(body, "numbering", numbers, "styles", styles))
		if err == nil {
			checkDraft(t, d)
		} else if review.KindOf(err) != review.KindDamaged || strings.Contains(err.Error(), "reader failed") {
			t.Fatalf("error %v", err)
		}
	})
}

func FuzzStructure(f *testing.F) {
	f.Add("某办法\n第一章 总则  第一条 为了\n第十条之一\n附件1：某表\n第一条 甲\n2026年1月1日")
	f.Add("一、甲\n（一）乙\n1.丙\n（1）丁\n甲方（盖章）：")
	f.Add("第\n第条\n附\n附件\n（\n第 一 零 百 条之 之二\n第一条第二款")
	f.Fuzz(func(t *testing.T, text string) { checkDraft(t, FromText(text)) })
}

// FuzzPage fuzzes the drawing of a PDF page and the text of an OFD page.
func FuzzPage(f *testing.F) {
	f.Add("q 1 0 0 1 0 0 cm BT /F1 16 Tf 72 700 Td 18 TL <7B2C4E00> Tj T* [<6761> -200 (ab)] TJ ET Q", `<TextObject Boundary="1 2 3 4" Size="5"><TextCode X="1" Y="2" DeltaX="g 2 3">第一</TextCode></TextObject>`)
	f.Add("/X Do 1 Tc 2 Tw 50 Tz 3 Ts (a) ' 1 2 (b) \" Q Q cm Tm", `<TextObject Size="NaN" CTM="1 0 0 2 0 0"><TextCode DeltaX="g 99999999 1">x</TextCode></TextObject>`)
	f.Fuzz(func(t *testing.T, content, objects string) {
		pdf := strings.Replace(string(madePDF(true, []placed{{0, 0, 1, "正"}})), "BT", content+" BT", 1)
		ofd := map[string]string{"OFD.xml": "<O><DocBody><DocRoot>D</DocRoot></DocBody></O>", "D": `<D><Pages><Page BaseLoc="P"/></Pages></D>`, "P": "<P>" + objects + "</P>"}
		for _, data := range [][]byte{[]byte(pdf), zipOf(ofd)} {
			d, err := Read("f", data)
			if err == nil {
				checkDraft(t, d)
			} else if review.KindOf(err) != review.KindDamaged || strings.Contains(err.Error(), "reader failed") {
				t.Fatalf("error %v", err)
			}
		}
	})
}

// FuzzPDF puts its input where the objects of a file stand, and into a stream
// of objects.
func FuzzPDF(f *testing.F) {
	f.Add("1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Kids[3 0 R]>>endobj 3 0 obj<</Contents 4 0 R>>endobj trailer<</Root 1 0 R>>", "1 0 2 20 <</Pages 2 0 R>>    <</Kids[2 0 R]>>")
	f.Add("4 0 obj<</Length 2/Filter[/AHx/A85]/DecodeParms[null<</Predictor 12>>]>>stream\n<~>\nendstream", "9 0 9 1 9 2 [[[[")
	f.Add("trailer<</Encrypt<</Filter/Standard/R 3/V 2/O()/U()>>/ID[()]>> 5 0 obj", "")
	f.Fuzz(func(t *testing.T, objects, packed string) {
		for _, data := range []string{
			"%PDF-1.7\n" + objects + "\n%%EOF",
			"%PDF-1.7\n8 0 obj<</Type/ObjStm/First 12>>stream\n" + packed + "\nendstream endobj trailer<</Root 1 0 R>>%%EOF",
		} {
			d, err := Read("f", []byte(data))
			if err == nil {
				checkDraft(t, d)
			} else if review.KindOf(err) != review.KindDamaged || strings.Contains(err.Error(), "reader failed") {
				t.Fatalf("error %v", err)
			}
		}
	})
}

// checkRead holds what every reader promises of any bytes.
func checkRead(t *testing.T, data []byte) {
	t.Helper()
	d, err := Read("f", data)
	if err == nil {
		checkDraft(t, d)
	} else if review.KindOf(err) != review.KindDamaged || strings.Contains(err.Error(), "reader failed") {
		t.Fatalf("error %v", err)
	}
}

// FuzzText reads the same text in every encoding, and markdown among it.
func FuzzText(f *testing.F) {
	for _, s := range []string{sampleText, "# 办法\n\n**第一条** 甲\\*乙\n\n| a | b |\n|---|---|\n| 甲 | 乙 |\n", "---\na: b\n---\n> - 1. `甲`", "\uFEFF\u2028\u0085\v\f第\u200b一条", "第\xFF一条\x00", "<!-- --> ![x](y) __甲__"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		checkRead(t, []byte(text))
		checkRead(t, encode16(text, binary.LittleEndian, true))
		checkRead(t, encode16(text, binary.BigEndian, false))
		if gb, err := simplifiedchinese.GB18030.NewEncoder().String(text); err == nil {
			checkRead(t, []byte(gb))
		}
	})
}

// FuzzOFD puts its input into the files that lead to the pages, and into one.
func FuzzOFD(f *testing.F) {
	f.Add(`<O><DocBody><DocRoot>D</DocRoot></DocBody></O>`, `<D><Pages><Page BaseLoc="P"/></Pages></D>`, `<P><TextObject Boundary="0 0 9 9" Size="5"><TextCode X="1" Y="2" DeltaX="g 3 5">第一条 为了规范管理</TextCode></TextObject></P>`)
	f.Add(`<O><DocBody><DocRoot>/../D</DocRoot></DocBody><DocBody/></O>`, `<D><Pages><Page BaseLoc="/P"/><Page BaseLoc="../../P"/><Page/></Pages></D>`, `<P><a><a><TextObject CTM="1 0 0 -1 0 0"><TextCode/></TextObject></a></a></P>`)
	f.Fuzz(func(t *testing.T, root, document, page string) {
		checkRead(t, zipOf(map[string]string{"OFD.xml": root, "D": document, "P": page}))
	})
}

// FuzzOLE damages a .doc at two places and cuts it.
func FuzzOLE(f *testing.F) {
	whole := sampleWord97()
	f.Add(600, byte(0xFF), 1500, byte(0), len(whole))
	f.Add(76, byte(9), 48, byte(3), len(whole)-512)
	f.Fuzz(func(t *testing.T, a int, x byte, b int, y byte, n int) {
		data := bytes.Clone(whole[:max(0, min(n, len(whole)))])
		for at, v := range map[int]byte{a: x, b: y} {
			if at >= 0 && at < len(data) {
				data[at] = v
			}
		}
		checkRead(t, data)
	})
}

// FuzzCompare holds that the changes always lead from the old text to the new.
func FuzzCompare(f *testing.F) {
	f.Add("第一条 甲乙丙丁。\n第二条 罚款100元。", "第一条 甲乙丙。\n第三条 罚款200元以下。")
	f.Add("", "一、二类")
	f.Fuzz(func(t *testing.T, before, after string) {
		old, new := FromText(before), FromText(after)
		applied(t, old, new, Compare(old, new))
	})
}
