package letter

import (
	"os/exec"
	"strings"
	"testing"

	"hefa/review"
)

// wordedLetter is an opinion letter as an officer rewrote it, with everything
// that can be set: marks at the head, every level, a table kept in its place,
// attachments, copies.
func wordedLetter(form review.LetterForm) review.LetterContent {
	m := wholeLife()
	in := Input{Matter: m, Kind: review.UnadoptedLetter, On: review.MustDate("2026-11-30"), Form: form, Office: office(), Profile: national}
	in.Wording = review.Wording{
		Body: "经研究，现将有关情况说明如下：\n一、基本情况\n" + filler(2) + "\n（一）权限。县人民政府有权制定。\n1.第五条没有上位法依据。\n2. 5年的期限过长。\n（1）建议缩短。\n（2）建议删除。\n" +
			"二、逐条说明\n【表1】\n\\1.这一行不编号。\n" + filler(8) + "\n三、结论。可以提请审议。",
		CC:          []string{"县人大常委会办公室", "县人民政府办公室", "县市场监督管理局", "县财政局"},
		Attachments: []string{"《柳河县农村自建房安全管理办法（试行）》修改建议稿", "法律顾问意见", "公开征求意见情况"},
		CopyNo:      "000001", Secret: "机密★1年", Urgency: "特急", Signer: "王　明", Note: "此件依申请公开", Addressee: "县人民政府",
	}
	return Compose(in)
}

func allText(t *testing.T, pdf string) string {
	t.Helper()
	out, err := exec.Command("pdftotext", "-layout", pdf, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	return bare(string(out))
}

// bare is text without blanks and line ends.
func bare(s string) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(s, "\u3000", "")), "")
}

// TestRenderWorded: what the officer set is on paper, in its place and order,
// and the red lines stand where they stand without it.
func TestRenderWorded(t *testing.T) {
	dir := renderer(t)
	for _, form := range []review.LetterForm{review.FormDocument, review.FormLetterhead} {
		c := wordedLetter(form)
		pdf := draw(t, dir, "worded-"+string(form), c)
		text := allText(t, pdf)
		at := 0
		for _, want := range []string{"一、基本情况", "（一）权限。县人民政府有权制定。", "1.第五条没有上位法依据。", "2.5年的期限过长。", "（1）建议缩短。", "（2）建议删除。",
			"二、逐条说明", "审查意见", "采纳情况", "1.这一行不编号。", "三、结论。可以提请审议。", "附件：1.《柳河县农村自建房安全管理办法（试行）》", "2.法律顾问意见", "3.公开征求意见情况",
			"柳河县司法局", "2026年11月30日", "（此件依申请公开）", "抄送：县人大常委会办公室，县人民政府办公室，县市场监督管理局，县财政局。"} {
			i := strings.Index(text[at:], bare(want))
			if i < 0 {
				t.Errorf("%s: %q is not on paper, or not in its place:\n%s", form, want, text[at:])
				break
			}
			at += i
		}
		marks := bare(strings.Join(pageText(t, pdf, "1")[:6], "\n"))
		if a, b, c := strings.Index(marks, "000001"), strings.Index(marks, "机密★1年"), strings.Index(marks, "特急"); a < 0 || b < a || c < b {
			t.Errorf("%s: the marks are not at the head, one under the other: %s", form, marks)
		}
		if signed := strings.Contains(text, "签发人：王明"); signed != (form == review.FormDocument) {
			t.Errorf("%s: signer shown: %v", form, signed)
		}
		b := redBands(t, pdf)
		if form == review.FormDocument {
			near(t, "head of the name below the marks", b[0].top, topMM+headDropMM)
			continue
		}
		near(t, "head of the name", b[0].top, letterheadMM)
		near(t, "foot of the lower line", pageHeightMM-b[len(b)-1].bottom, footerMM)
	}
}

// TestRenderEveryLetter: no letter hefa composes loses a word on its way to
// paper.
func TestRenderEveryLetter(t *testing.T) {
	dir := renderer(t)
	letters := everyLetter()
	for name, pdf := range drawAll(t, dir, letters) {
		c, text := letters[name], allText(t, pdf)
		for _, it := range bodyItems(c.Body) {
			// Lines may be parted by a page's foot: look for both ends of a paragraph.
			r := []rune(bare(it.para.plain()))
			for _, want := range []string{string(r[:min(len(r), 6)]), string(r[max(0, len(r)-6):])} {
				if !strings.Contains(text, want) {
					t.Errorf("%s lacks %q", name, want)
				}
			}
		}
	}
}

// TestRenderExtremes: the shortest and the longest of letters, and whatever may
// be typed, show text on the first page, lose nothing and end in the imprint.
func TestRenderExtremes(t *testing.T) {
	dir := renderer(t)
	short, title, odd := shortLetter(), shortLetter(), shortLetter()
	short.Body = []review.LetterPara{{Text: "同意。"}}
	title.Title = "关于《" + strings.Repeat("柳河县农村自建房安全管理和宅基地审批监督工作", 8) + "实施办法》的意见"
	odd.Title = "关于《𠮷村<&>办法]]>》的意见"
	odd.Body = []review.LetterPara{{Level: 1, Heading: "<&>", Text: "]]>𠀀&amp;"}, {Text: strings.Repeat("a", 300) + "末"}}
	odd.Attachments, odd.CC = []string{"<&>]]>"}, []string{"𠮷<局>"}
	letters := inBothForms(map[string]review.LetterContent{"short": short, "title": title, "odd": odd, "huge": hugeLetter()})
	for name, pdf := range drawAll(t, dir, letters) {
		c, pages := letters[name], rowsOf(t, pdf)
		text := allText(t, pdf)
		items := bodyItems(c.Body)
		if first := []rune(bare(items[0].para.plain())); !strings.Contains(bare(textOfRows(pages[0])), string(first[:min(len(first), 10)])) {
			t.Errorf("%s: no text on the first page", name)
		}
		last := items[len(items)-1].para.plain()
		for _, want := range append([]string{last[len(last)-len("末"):], ccText(c), c.Sign, noteText(c)}, oneLines(c.Attachments)...) {
			if !strings.Contains(text, bare(want)) {
				t.Errorf("%s lacks %q", name, want)
			}
		}
		if _, on := find(t, pages, "抄送："); on != len(pages) {
			t.Errorf("%s: copies on page %d of %d", name, on, len(pages))
		}
		if (name == "short-document" || name == "short-letterhead") && len(pages) != 1 {
			t.Errorf("%s: %d pages", name, len(pages))
		}
	}
}
