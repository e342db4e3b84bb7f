package letter

import "hefa/review"

// The red double rules of the letterhead form (10.1) are 170 mm long and
// centred on the page, so they reach past the text area on both sides.
const (
	ruleLeftMM  = leftMM - (pageWidthMM-doubleRuleMM)/2
	ruleRightMM = rightMM - (pageWidthMM-doubleRuleMM)/2
)

// ruleIndent makes a paragraph as wide as the double rules.
var ruleIndent = `<w:ind w:left="-` + itoa(mm(ruleLeftMM)) + `" w:right="-` + itoa(mm(ruleRightMM)) + `"/>`

// A double rule is drawn as two paragraph borders, because programs disagree
// on which line of Word's thick-thin border is the thick one.
const (
	thickRule = "18" // 2.25 pt
	thinRule  = "6"  // 0.75 pt
)

func ruleBorder(eighths string, space int) string {
	return `<w:pBdr><w:bottom w:val="single" w:sz="` + eighths + `" w:space="` + itoa(space) + `" w:color="FF0000"/></w:pBdr>`
}

// letterheadHeader is the header of the first page: the name of the organ 30 mm
// below the edge of the paper and the upper double rule, thick above thin. It
// is a header because it stands above the text area.
func letterheadHeader(c review.LetterContent) []byte {
	f := fitOrg(orgName(c))
	var p part
	p.raw(xmlHead, `<w:hdr `, nsWord, ` `, nsOffice, `>`)
	p.raw(`<w:p><w:pPr><w:pStyle w:val="Org"/>`, ruleBorder(thickRule, letterheadGap(f)), f.line(0), ruleIndent, `</w:pPr>`)
	p.orgRun(f)
	p.raw(`</w:p>`)
	p.hairline(thinRule)
	p.raw(`</w:hdr>`)
	return p.Bytes()
}

// letterheadGap is the space between the foot of the name's line and the rule 4
// mm below its ink, in points.
func letterheadGap(f orgFit) int {
	foot := float64(f.heightTw()) / 20 * (1 - baselineInLine)
	return int(redRuleGapMM*72/25.4 - (foot - f.sizePt*glyphDrop) + 0.5)
}

// letterheadHeight is how far below the edge of the paper the first page's
// header ends, in twips: name, thick rule, and the hairline under it.
func letterheadHeight(f orgFit) int {
	return mm(letterheadMM) + f.heightTw() + pt(float64(letterheadGap(f))) + pt(2.25) + hairlineTw + pt(0.75)
}

// letterheadFooter is the footer of the first page: the lower double rule, thin
// above thick, and no page number.
func letterheadFooter() []byte {
	var p part
	p.raw(xmlHead, `<w:ftr `, nsWord, ` `, nsOffice, `>`)
	p.hairline(thinRule)
	p.hairline(thickRule)
	p.raw(`</w:ftr>`)
	return p.Bytes()
}

// hairlineTw is the height of the paragraph that carries the second rule.
const hairlineTw = 40

// hairline is a paragraph of two points that carries one red rule.
func (p *part) hairline(eighths string) {
	p.raw(`<w:p><w:pPr><w:pStyle w:val="RedRule"/>`, ruleBorder(eighths, 0), offGrid, exact(hairlineTw), ruleIndent,
		`<w:rPr>`, size(1), `</w:rPr></w:pPr></w:p>`)
}

// letterheadFirstLines writes what follows the upper rule: the marks at the
// left and the number at the right of the same line.
func (p *part) letterheadFirstLines(c review.LetterContent, line int) {
	marks := oneLines([]string{c.CopyNo, c.Secret, c.Urgency})
	first := []run{{text: "\t" + displayNo(c)}}
	if len(marks) > 0 {
		first = append([]run{{text: marks[0], style: "Hei"}}, first...)
	}
	p.para(para{
		style: "LetterNo",
		extra: `<w:tabs><w:tab w:val="right" w:pos="` + itoa(mm(measureMM)) + `"/></w:tabs>` +
			`<w:spacing w:before="` + itoa(numberDropTw(line)) + `" w:after="0" w:line="` + itoa(line) + `" w:lineRule="exact"/>`,
		runs: first,
	})
	for _, m := range marks[min(1, len(marks)):] {
		p.para(text("Mark", m))
	}
	p.blank(2, false)
}

// numberDropTw is the space above the number's line: its ink stands 7/8 of a
// character below the rule (10.1).
func numberDropTw(line int) int {
	ink := float64(line)*baselineInLine - bodySizePt*20*glyphRise
	return int(bodySizePt*20*7/8 - ink + 0.5)
}
