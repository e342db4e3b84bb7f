package letter

import (
	"strings"
	"testing"

	"hefa/review"
)

// The elements of a letter, measured where the standard puts them. Rows are
// those of the text, bands those of the ink; what a program leaves between
// figures and Chinese makes dates a little wider than they should be.

const (
	rightEdge = pageWidthMM - rightMM
	footEdge  = pageHeightMM - bottomMM
	charMM    = charTw / 1440.0 * 25.4           // a body character
	smallMM   = imprintSizePt / 72 * 25.4        // a character of the 版记 and of the page number
	lineMM    = lineTw / 1440.0 * 25.4           // a line of text
	titleMM   = (titleSizePt - 0.25) / 72 * 25.4 // a character of the title
)

// inkInLine is how far below the head of a line of a height its ink begins.
func inkInLine(lineMM, sizePt float64) float64 {
	return lineMM*baselineInLine - sizePt*glyphRise/72*25.4
}

func TestRenderTextArea(t *testing.T) {
	dir := renderer(t)
	full := func(form review.LetterForm) review.LetterContent {
		c := shortLetter()
		c.Form, c.Body = form, []review.LetterPara{{Text: strings.Repeat("汉", 2000)}}
		return c
	}
	for name, pdf := range drawAll(t, dir, map[string]review.LetterContent{"area-document": full(review.FormDocument), "area-letterhead": full(review.FormLetterhead)}) {
		pages := rowsOf(t, pdf)
		lines := pages[1][:len(pages[1])-1]
		if len(lines) != 22 {
			t.Fatalf("%s: %d lines", name, len(lines))
		}
		for i, l := range lines {
			if n := len([]rune(l.text)); n != charsPerLine {
				t.Errorf("%s, line %d: %d characters", name, i+1, n)
			}
			near(t, name+": left edge", l.left, leftMM)
			near(t, name+": right edge", l.right, rightEdge)
		}
		within(t, name+": distance of 22 lines", lines[21].middle()-lines[0].middle(), 21*lineMM, 0.05)
		ink := blackBands(t, pdf, 2)
		near(t, name+": head of the text area", ink[0].top-inkInLine(lineMM, bodySizePt), topMM)
		within(t, name+": foot of the text area", lines[21].middle()-lines[0].middle()+ink[0].top-inkInLine(lineMM, bodySizePt)+lineMM, footEdge, 0.8)
		foot := 0.0
		for _, r := range pages[0] {
			if strings.HasPrefix(r.text, "汉") {
				foot = r.bottom
			}
		}
		if footEdge-foot > lineMM {
			t.Errorf("%s: the first page ends at %.1f mm, with room for another line", name, foot)
		}
	}
}

func TestRenderHeadOfDocument(t *testing.T) {
	dir := renderer(t)
	for name, c := range map[string]review.LetterContent{"head": shortLetter(), "head-signer": markedLetter()} {
		pdf := draw(t, dir, name, c)
		pages, red := rowsOf(t, pdf), redBands(t, pdf)
		number, _ := find(t, pages, c.No)
		title, _ := find(t, pages, breakTitle(c.Title, titlePerLine)[0])
		ink := blackBands(t, pdf, 1)
		i := 0
		for ink[i].bottom < red[0].bottom { // the marks
			i++
		}
		fitted := fitOrg(orgName(c))
		foot := float64(fitted.heightTw())/1440*25.4*(1-baselineInLine) - fitted.sizePt*glyphDrop/72*25.4
		within(t, name+": two lines from name to number", ink[i].top-red[0].bottom, foot+2*lineMM+inkInLine(lineMM, bodySizePt), 1)
		// LibreOffice sets the text of a grid in the middle of its line.
		within(t, name+": number to red line", red[1].top-ink[i].bottom, redRuleGapMM, 0.8)
		near(t, name+": two lines from red line to title", ink[i+1].top-red[1].bottom, 2*lineMM+inkInLine(33/72.0*25.4, titleSizePt))
		near(t, name+": title in the middle", title.centre(), leftMM+measureMM/2)
		if c.Signer == "" {
			near(t, name+": number in the middle", number.centre(), leftMM+measureMM/2)
			continue
		}
		near(t, name+": number one character in", number.left, leftMM+charMM)
		near(t, name+": signer one character in", number.right, rightEdge-charMM)
		for i, mark := range []string{c.CopyNo, c.Secret, c.Urgency} {
			r, _ := find(t, pages, mark)
			near(t, mark+" at the edge", r.left, leftMM)
			near(t, mark+" in its line", r.middle(), topMM+(float64(i)+0.5)*lineMM+0.5)
		}
	}
}

func TestRenderTitleAddresseeText(t *testing.T) {
	dir := renderer(t)
	c := shortLetter()
	c.Body = append([]review.LetterPara{{Text: filler(1)}, {Level: 1, Heading: "甲"}, {Level: 2, Heading: "乙"}, {Level: 3, Text: "丙。"}, {Level: 4, Text: "丁。"}}, c.Body...)
	for name, pdf := range drawAll(t, dir, inBothForms(map[string]review.LetterContent{"text": c})) {
		pages := rowsOf(t, pdf)
		lines := breakTitle(c.Title, titlePerLine)
		for i, l := range lines {
			r, _ := find(t, pages, l)
			within(t, name+": size of the title", (r.right-r.left)/float64(len([]rune(l))), titleMM, 0.1)
			near(t, name+": title in the middle", r.centre(), leftMM+measureMM/2)
			if i > 0 {
				above, _ := find(t, pages, lines[i-1])
				within(t, name+": distance of the title's lines", r.middle()-above.middle(), 33/72.0*25.4, 0.1)
			}
		}
		title, _ := find(t, pages, lines[len(lines)-1])
		to, _ := find(t, pages, addressee(c))
		near(t, name+": addressee at the edge", to.left, leftMM)
		within(t, name+": one line from title to addressee", to.middle()-title.middle(), 2.5*lineMM+(33-lineTw/20.0)/2/72*25.4-lineMM/2, 1)
		for _, indented := range []string{"本办法所称", "一、甲", "（一）乙", "1.丙", "（1）丁"} {
			r, _ := find(t, pages, indented)
			near(t, name+": "+indented, r.left, leftMM+2*charMM)
		}
		second, _ := find(t, pages, string([]rune(filler(1))[26:34]))
		near(t, name+": second line of a paragraph", second.left, leftMM)
	}
}
