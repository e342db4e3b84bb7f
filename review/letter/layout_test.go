package letter

import (
	"strings"
	"testing"

	"hefa/review"
)

func TestRedHeadFitsOneLine(t *testing.T) {
	for n := 1; n <= 33; n++ {
		f := fitOrg(strings.Repeat("县", n))
		if w := float64(n) * f.sizePt * float64(f.percent) / 100; w > measureMM*72/25.4 {
			t.Errorf("%d characters: %.0f pt wide at %v pt, %d%%", n, w, f.sizePt, f.percent)
		}
	}
	if f := fitOrg("柳河县司法局文件"); f.percent != 100 || f.sizePt != orgSizePt {
		t.Errorf("an ordinary name is squeezed: %+v", f)
	}
}

func TestSignatureBoxHoldsBoth(t *testing.T) {
	date := review.MustDate("2026-03-02").Chinese()
	// Six characters of date end four from the edge: the box is 2×(4+3) wide.
	if got, want := signLeft("柳河县司法局", date), mm(measureMM)-2*chars(4+emWidth(date)/2); got != want {
		t.Errorf("left indent %d, want %d", got, want)
	}
	if got, want := signLeft(strings.Repeat("局", 20), date), mm(measureMM)-chars(20.5); got != want {
		t.Errorf("a long name: left indent %d, want %d", got, want)
	}
	if got := signLeft(strings.Repeat("局", 50), date); got != 0 {
		t.Errorf("an endless name: left indent %d", got)
	}
}

// The signature must not stand alone on a page: from the last paragraph of the
// text on, all but the last line of the block keep with the next.
func TestSignatureKeepsWithText(t *testing.T) {
	doc := string(document(fullLetter(), ordinary))
	_, tail, ok := strings.Cut(doc, "附件：1.")
	if !ok {
		t.Fatal("no attachments")
	}
	block, _, _ := strings.Cut(tail, "此件公开发布")
	lines := strings.Split(block, "<w:p>")[1:]
	for _, l := range lines[:len(lines)-1] {
		if !strings.Contains(l, "<w:keepNext/>") {
			t.Errorf("may be torn off: %s", l)
		}
	}
}

func TestOptionalElements(t *testing.T) {
	bare := review.LetterContent{Org: "柳河县司法局", Title: "函", Sign: "柳河县司法局"}
	for _, tt := range []struct {
		name string
		with func(*review.LetterContent)
		has  string
	}{
		{"copies", func(c *review.LetterContent) { c.CC = []string{"县财政局", " ", "县审计局"} }, "抄送：县财政局，县审计局。"},
		{"printer", func(c *review.LetterContent) { c.Printer, c.PrintDate = "办公室", review.MustDate("2026-12-05") }, "2026年12月5日印发"},
		{"note", func(c *review.LetterContent) { c.Note = "联系人：李" }, "（联系人：李）"},
		{"note with brackets", func(c *review.LetterContent) { c.Note = "（联系人：李）" }, ">（联系人：李）<"},
		{"one attachment", func(c *review.LetterContent) { c.Attachments = []string{"清单"} }, "附件：清单"},
		{"addressee", func(c *review.LetterContent) { c.To = "县政府:" }, ">县政府：<"},
		{"date", func(c *review.LetterContent) { c.Date = review.MustDate("2026-03-02") }, "2026年3月2日"},
		{"signer", func(c *review.LetterContent) { c.Signer = "王明" }, "签发人："},
	} {
		if strings.Contains(string(document(bare, ordinary)), tt.has) {
			t.Errorf("%s: drawn though not given", tt.name)
		}
		c := bare
		tt.with(&c)
		if !strings.Contains(string(document(c, ordinary)), tt.has) {
			t.Errorf("%s: %q is missing", tt.name, tt.has)
		}
	}
}

func TestLetterheadHasNoPrintingLine(t *testing.T) {
	doc := string(document(letterheadLetter(), ordinary))
	if strings.Contains(doc, "印发<") || strings.Contains(doc, "tblBorders") || !strings.Contains(doc, "抄送") {
		t.Error("10.1: copies only, without lines")
	}
}

func TestTenAttachmentsAlign(t *testing.T) {
	c := shortLetter()
	c.Attachments = strings.Split(strings.Repeat("清单,", 11), ",")
	doc := string(document(c, ordinary))
	if n := strings.Count(doc, `<w:pStyle w:val="Attachment"/>`); n != 11 {
		t.Errorf("%d attachments", n)
	}
	if !strings.Contains(doc, "<w:t xml:space=\"preserve\">11.</w:t>") {
		t.Error("no number 11")
	}
}
