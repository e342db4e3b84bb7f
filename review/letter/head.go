package letter

import (
	"fmt"
	"math"

	"hefa/review"
)

// redHead writes the 版头 of the document form (7.2): copy number, secrecy and
// urgency at the upper left, the red name of the organ, the number and the red
// line.
func (p *part) redHead(c review.LetterContent, line int) {
	p.redOrg(c, line)
	p.docNo(c)
	p.blank(2, false)
}

// redOrg writes it down to the number.
func (p *part) redOrg(c review.LetterContent, line int) {
	marks := oneLines([]string{c.CopyNo, c.Secret, c.Urgency})
	for _, m := range marks {
		p.para(text("Mark", m))
	}
	f := fitOrg(orgName(c))
	before := max(0, mm(headDropMM)-len(marks)*line-f.inkOffset())
	p.raw(`<w:p><w:pPr><w:pStyle w:val="Org"/>`, f.line(before), `</w:pPr>`)
	p.orgRun(f)
	p.raw(`</w:p>`)
	p.blank(2, false)
}

// docNo writes the number: centred, or, when a signer is named, at the left
// with the signer at the right (7.2.6).
func (p *part) docNo(c review.LetterContent) {
	signer := oneLine(c.Signer)
	if signer == "" {
		p.para(text("DocNo", displayNo(c)))
		return
	}
	p.para(para{
		style: "DocNo",
		// Tabs, not an indent: the red line must keep its length.
		extra: `<w:tabs><w:tab w:val="left" w:pos="` + itoa(charTw) + `"/><w:tab w:val="right" w:pos="` +
			itoa(mm(measureMM)-charTw) + `"/></w:tabs><w:jc w:val="left"/>`,
		runs: []run{{text: "\t" + displayNo(c) + "\t签发人："}, {text: signer, style: "Kai"}},
	})
}

// displayNo is the number as drawn; before one is allocated, its place is left
// blank.
func displayNo(c review.LetterContent) string {
	if no := oneLine(c.No); no != "" {
		return no
	}
	if c.Code == "" && c.Year == 0 {
		return "\u3000"
	}
	return fmt.Sprintf("%s〔%d〕\u3000号", oneLine(c.Code), c.Year)
}

// orgName is the red head's text.
func orgName(c review.LetterContent) string {
	name := oneLine(c.Org)
	if isLetterhead(c) {
		return name
	}
	return name + "文件"
}

func isLetterhead(c review.LetterContent) bool { return c.Form == review.FormLetterhead }

// redRule is the red line under the number, 4 mm below its ink. A paragraph's
// border is measured from the foot of the line, which the ink does not reach.
func redRule(line int) string {
	return `<w:pBdr><w:bottom w:val="single" w:sz="8" w:space="` + itoa(redRuleSpace(line)) + `" w:color="FF0000"/></w:pBdr>`
}

// redRuleSpace is the space between the foot of the number's line and the red
// line, in points.
func redRuleSpace(line int) int {
	foot := float64(line) / 20
	ink := foot*baselineInLine + bodySizePt*glyphDrop
	return int(math.Round(redRuleGapMM*72/25.4 - (foot - ink)))
}

// orgFit is the red head made to fit one line: first the characters are
// narrowed, to at least six tenths, then they become smaller.
type orgFit struct {
	text    string
	sizePt  float64
	percent int
}

const (
	orgSizePt     = 48.0
	orgMinSizePt  = 22.0
	orgMinPercent = 60
)

func fitOrg(name string) orgFit {
	f := orgFit{text: name, sizePt: orgSizePt, percent: 100}
	n := max(1, emWidth(name))
	room := measureMM * 72 / 25.4 * 0.98
	if w := n * f.sizePt; w > room {
		f.percent = max(orgMinPercent, int(100*room/w))
	}
	if w := n * f.sizePt * float64(f.percent) / 100; w > room {
		f.sizePt = max(orgMinSizePt, math.Floor(f.sizePt*room/w))
	}
	return f
}

func (f orgFit) heightTw() int { return pt(f.sizePt * 17 / 16) }

// inkOffset is how far the ink begins below the head of the line, in twips.
func (f orgFit) inkOffset() int {
	return int(math.Round(float64(f.heightTw())*baselineInLine - f.sizePt*20*glyphRise))
}

func (f orgFit) line(before int) string {
	return `<w:spacing w:before="` + itoa(before) + `" w:after="0" w:line="` + itoa(f.heightTw()) + `" w:lineRule="exact"/>`
}

// orgRun writes the name. It is no ordinary run: size and width are its own.
func (p *part) orgRun(f orgFit) {
	p.raw(`<w:r><w:rPr><w:rFonts w:hint="eastAsia"/><w:spacing w:val="0"/><w:w w:val="`, itoa(f.percent), `"/>`, size(f.sizePt), `</w:rPr>`,
		`<w:t xml:space="preserve">`, escape(f.text), `</w:t></w:r>`)
}
