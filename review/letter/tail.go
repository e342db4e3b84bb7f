package letter

import (
	"strings"

	"hefa/review"
)

// attachments writes the 附件说明 (7.3.4): one line below the text, indented
// two characters, names aligned under each other, no full stop.
func (p *part) attachments(names []string) {
	if len(names) == 0 {
		return
	}
	p.blank(1, true)
	if len(names) == 1 {
		p.attachment(5, 3, "附件："+names[0])
		return
	}
	number := 1.0 // room for "1.", in characters
	if len(names) > 9 {
		number = 1.5
	}
	for i, name := range names {
		line := itoa(i+1) + ".\t" + name
		if i == 0 {
			p.attachment(5+number, 3+number, "附件："+line)
		} else {
			p.attachment(5+number, number, line)
		}
	}
}

// attachment writes one line that hangs: wrapped lines begin left characters
// in, the first one hang characters before them.
func (p *part) attachment(left, hang float64, s string) {
	x := text("Attachment", s)
	x.keepNext = true
	x.extra = `<w:ind w:left="` + itoa(chars(left)) + `" w:hanging="` + itoa(chars(hang)) + `"/>`
	p.para(x)
}

// signature writes name and date for a letter with a seal (7.3.5.1): the date
// ends four characters from the edge, the name is centred above it. Both are
// centred in the same box, so they stay aligned in any font. The empty lines
// above are room for the seal.
func (p *part) signature(c review.LetterContent, blanks int) {
	sign := oneLine(c.Sign)
	date := c.Date.Chinese()
	if sign == "" && date == "" {
		return
	}
	p.blank(blanks, true)
	p.signatureLines(sign, date, signLeft(sign, date), noteText(c) != "")
}

// signatureLines writes the two lines in a box that begins left twips in.
func (p *part) signatureLines(sign, date string, left int, noted bool) {
	indent := `<w:ind w:left="` + itoa(left) + `"/>`
	p.para(para{style: "Sign", keepNext: true, extra: indent, runs: []run{{text: sign}}})
	p.para(para{style: "Sign", keepNext: noted, extra: indent, runs: []run{{text: date}}})
}

// signLeft is the left indent of the signature box, in twips. Its right edge is
// the edge of the text; half its width is what centres the date. A long name has
// a little room at both ends: in a box of its very width the last character
// would go to a line of its own.
func signLeft(sign, date string) int {
	half := 4 + emWidth(date)/2
	half = max(half, emWidth(sign)/2+0.25)
	return max(0, mm(measureMM)-2*chars(half))
}

// emWidth estimates the width of text in characters: digits, Latin letters and
// ASCII signs are half a character wide.
func emWidth(s string) float64 {
	w := 0.0
	for _, r := range s {
		if r < 0x80 {
			w += 0.5
		} else {
			w++
		}
	}
	return w
}

// note writes the 附注 (7.3.6), indented two characters below the date.
func (p *part) note(c review.LetterContent) {
	if n := noteText(c); n != "" {
		p.para(text("Body", n))
	}
}

func noteText(c review.LetterContent) string {
	n := oneLine(c.Note)
	if n == "" || (strings.HasPrefix(n, "（") && strings.HasSuffix(n, "）")) {
		return n
	}
	return "（" + n + "）"
}

// addressee is the 主送机关 with its colon.
func addressee(c review.LetterContent) string {
	to := oneLine(c.To)
	if to == "" || strings.HasSuffix(to, "：") {
		return to
	}
	return strings.TrimSuffix(to, ":") + "："
}
