package letter

import (
	"strings"

	"hefa/review"
)

// imprint writes the 版记 (7.4) at the foot of the last page: a table that
// floats at the lower edge of the text area, anchored to a last, almost
// invisible paragraph. First and last line 0.35 mm, the one between 0.25 mm.
// The letterhead form has neither lines nor a printing line (10.1).
func (p *part) imprint(c review.LetterContent) {
	if cc, printing := ccText(c), printingText(c); cc != "" || printing != "" {
		p.imprintTable(cc, printing, !isLetterhead(c))
	}
}

func (p *part) imprintTable(cc, printing string, lined bool) {
	width := itoa(mm(measureMM))
	p.raw(`<w:tbl><w:tblPr><w:tblpPr w:leftFromText="0" w:rightFromText="0" w:vertAnchor="margin" w:horzAnchor="page" w:tblpX="`, itoa(mm(leftMM)),
		`" w:tblpYSpec="bottom"/><w:tblOverlap w:val="never"/><w:tblW w:w="`, width, `" w:type="dxa"/>`)
	if lined {
		p.raw(`<w:tblBorders>`, border("top", "8", "000000"), border("bottom", "8", "000000"), border("insideH", "6", "000000"), `</w:tblBorders>`)
	}
	p.raw(`<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>`,
		`<w:tblGrid><w:gridCol w:w="`, width, `"/></w:tblGrid>`)
	if cc != "" {
		p.imprintRow(text("CC", cc))
	}
	if printing != "" {
		p.imprintRow(para{
			style: "Imprint",
			extra: `<w:tabs><w:tab w:val="right" w:pos="` + itoa(mm(measureMM)-pt(imprintSizePt)) + `"/></w:tabs>`,
			runs:  []run{{text: printing}},
		})
	}
	p.raw(`</w:tbl>`)
	p.para(para{style: "Anchor"})
}

func (p *part) imprintRow(x para) {
	p.raw(`<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="`, itoa(mm(measureMM)), `" w:type="dxa"/></w:tcPr>`)
	p.para(x)
	p.raw(`</w:tc></w:tr>`)
}

// ccIndent lets the wrapped names align after the colon (7.4.2).
const ccIndent = `<w:ind w:leftChars="400" w:left="1120" w:rightChars="100" w:right="280" w:hangingChars="300" w:hanging="840"/>`

func ccText(c review.LetterContent) string {
	cc := oneLines(c.CC)
	if len(cc) == 0 {
		return ""
	}
	return "抄送：" + strings.TrimSuffix(strings.Join(cc, "，"), "。") + "。"
}

// printingText is the 印发 line, name and date parted by a tab, or "".
func printingText(c review.LetterContent) string {
	name := oneLine(c.Printer)
	if name == "" || isLetterhead(c) {
		return ""
	}
	if c.PrintDate.IsZero() {
		return name + "\t印发"
	}
	return name + "\t" + c.PrintDate.Chinese() + "印发"
}
