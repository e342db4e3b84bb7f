package letter

import (
	"math"
	"strings"
	"testing"

	"hefa/review"
)

func TestRenderSignature(t *testing.T) {
	dir := renderer(t)
	long := markedLetter()
	letters := inBothForms(map[string]review.LetterContent{"sign": shortLetter(), "sign-long": long})
	for name, pdf := range drawAll(t, dir, letters) {
		c, pages := letters[name], rowsOf(t, pdf)
		date, on := find(t, pages, "2026年3月2日")
		sign, signedOn := lastOf(pages, c.Sign)
		if signedOn != on {
			t.Fatalf("%s: name on page %d, date on %d, want both on one", name, signedOn, on)
		}
		near(t, name+": name above the date", sign.centre(), date.centre())
		near(t, name+": name a line above the date", date.middle()-sign.middle(), float64(fit(c).line)/1440*25.4)
		if emWidth(c.Sign) < 14 {
			// The date is wider by what stands around its figures.
			within(t, name+": date four characters in", rightEdge-date.right, 4*charMM, 0.3*5*charMM)
		} else if sign.right > rightEdge {
			t.Errorf("%s: the name ends at %.1f mm, beyond the text", name, sign.right)
		}
		text, textOn := find(t, pages, "以上意见仅就")
		if textOn != on {
			t.Errorf("%s: signed on page %d, the text ends on %d", name, on, textOn)
		}
		near(t, name+": room for the seal", sign.middle()-text.middle(), float64((fit(c).blanks+1)*fit(c).line)/1440*25.4)
		note, _ := find(t, pages, "（此件公开发布）")
		near(t, name+": note two characters in", note.left, leftMM+2*charMM)
		near(t, name+": note below the date", note.middle()-date.middle(), float64(fit(c).line)/1440*25.4)
	}
}

// lastOf is the last row that is text, whole, and its page.
func lastOf(pages [][]printed, text string) (row printed, page int) {
	for i, rows := range pages {
		for _, r := range rows {
			if r.text == text {
				row, page = r, i+1
			}
		}
	}
	return row, page
}

func TestRenderAttachments(t *testing.T) {
	dir := renderer(t)
	c := fullLetter()
	pages := rowsOf(t, draw(t, dir, "attachments", c))
	first, _ := find(t, pages, "附件：1.")
	near(t, "attachments two characters in", first.left, leftMM+2*charMM)
	second, _ := find(t, pages, "2.法律顾问意见")
	third, _ := find(t, pages, "3.未采纳意见说明")
	near(t, "numbers under each other", second.left, leftMM+5*charMM)
	near(t, "numbers under each other", third.left, second.left)
	wrapped, _ := find(t, pages, "改建议稿")
	near(t, "a wrapped name under the name", wrapped.left, leftMM+6*charMM)
}

func TestRenderPageNumbers(t *testing.T) {
	dir := renderer(t)
	for name, pdf := range drawAll(t, dir, inBothForms(map[string]review.LetterContent{"numbers": fullLetter()})) {
		for i, rows := range rowsOf(t, pdf) {
			n := i + 1
			foot := rows[len(rows)-1]
			if strings.HasSuffix(name, "letterhead") && n == 1 {
				if strings.HasPrefix(foot.text, "—") {
					t.Errorf("%s: a number on the first page", name)
				}
				continue
			}
			if foot.text != "—"+itoa(n)+"—" {
				t.Fatalf("%s: page %d ends in %q", name, n, foot.text)
			}
			if n%2 == 1 {
				near(t, name+": odd number at the right, one character in", foot.right, rightEdge-smallMM)
			} else {
				near(t, name+": even number at the left, one character in", foot.left, leftMM+smallMM)
			}
			ink := blackBands(t, pdf, n)
			number := ink[len(ink)-1]
			// The dash stands in the middle of the figures.
			near(t, name+": number 7 mm below the text area", (number.top+number.bottom)/2, footEdge+pageNoDropMM)
			near(t, name+": height of the figures", number.bottom-number.top, 0.68*imprintSizePt/72*25.4)
		}
	}
}

// ruled are the bands as long as the text area is wide: the lines of the 版记.
func ruled(ink []band) []band {
	var out []band
	for _, b := range ink {
		if math.Abs(b.right-b.left-measureMM) < 0.5 && b.bottom-b.top < 1 {
			out = append(out, b)
		}
	}
	return out
}

func TestRenderImprint(t *testing.T) {
	dir := renderer(t)
	letters := inBothForms(map[string]review.LetterContent{"imprint": shortLetter(), "imprint-full": fullLetter()})
	for name, pdf := range drawAll(t, dir, letters) {
		c, pages := letters[name], rowsOf(t, pdf)
		copies, on := find(t, pages, "抄送：")
		if on != len(pages) {
			t.Errorf("%s: copies on page %d of %d", name, on, len(pages))
		}
		near(t, name+": copies one character in", copies.left, leftMM+smallMM)
		lines := ruled(blackBands(t, pdf, len(pages)))
		if isLetterhead(c) {
			last := printed{}
			for _, r := range pages[on-1] {
				if r.middle() < footEdge {
					last = r
				}
			}
			if len(lines) != 0 || footEdge-last.middle() > imprintTw/1440.0*25.4 {
				t.Errorf("%s: lines %v, copies end at %.1f mm", name, lines, last.middle())
			}
			continue
		}
		if len(lines) != 3 {
			t.Fatalf("%s: lines %v, want three", name, lines)
		}
		near(t, name+": last line at the foot of the text area", lines[2].bottom, footEdge)
		for i, want := range []float64{0.35, 0.25, 0.35} {
			within(t, name+": thickness of a line", lines[i].bottom-lines[i].top, want, 1.2*inMM(1))
			near(t, name+": left end of a line", lines[i].left, leftMM)
		}
		printer, _ := lastOf(pages, c.Printer+c.PrintDate.Chinese()+"印发")
		near(t, name+": printer one character in", printer.left, leftMM+smallMM)
		near(t, name+": date one character in", printer.right, rightEdge-smallMM)
		if !(lines[0].bottom < copies.middle() && copies.middle() < lines[1].top && lines[1].bottom < printer.middle() && printer.middle() < lines[2].top) {
			t.Errorf("%s: copies at %.1f, printer at %.1f, lines %v", name, copies.middle(), printer.middle(), lines)
		}
	}
}
