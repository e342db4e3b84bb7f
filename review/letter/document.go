package letter

import (
	"strings"

	"hefa/review"
)

// document is word/document.xml: the letter from head to imprint.
func document(c review.LetterContent, s spacing) []byte {
	var p part
	p.raw(xmlHead, `<w:document `, nsWord, ` `, nsOffice, `><w:body>`)
	switch {
	case c.Form == review.FormPage:
	case isLetterhead(c):
		p.letterheadFirstLines(c, s.line)
	default:
		p.redHead(c, s.line)
	}
	title, style := titleLines(c.Title)
	p.para(text(style, strings.Join(title, "\n")))
	p.blank(1, false)
	if to := addressee(c); to != "" {
		p.para(text("To", to))
	}
	p.body(c.Body)
	p.attachments(oneLines(c.Attachments))
	p.signature(c, s.blanks)
	p.note(c)
	p.imprint(c)
	p.section(isLetterhead(c), s.line)
	p.raw(`</w:body></w:document>`)
	return p.Bytes()
}

// section sets paper, margins, footers and, in the document form, the grid of 22
// lines. The grid has lines only: a character grid narrower than the font loses
// a third of every line in LibreOffice. A letterhead has none: its first page
// begins below the head, LibreOffice centres whole lines of the grid in what is
// left, and so the text sank below its place and lost its last line. Nor has a
// letter set closer. Every line has an exact height anyway.
func (p *part) section(letterhead bool, line int) {
	header := headerMM
	p.raw(`<w:sectPr>`)
	if letterhead {
		header = letterheadMM
		p.raw(`<w:headerReference w:type="first" r:id="`, relFirstHeader, `"/>`)
	}
	p.raw(`<w:footerReference w:type="default" r:id="`, relOddFooter, `"/><w:footerReference w:type="even" r:id="`, relEvenFooter, `"/>`)
	if letterhead {
		p.raw(`<w:footerReference w:type="first" r:id="`, relFirstFooter, `"/>`)
	}
	p.raw(`<w:pgSz w:w="`, itoa(mm(pageWidthMM)), `" w:h="`, itoa(mm(pageHeightMM)), `"/>`,
		`<w:pgMar`, attrs("top", itoa(mm(topMM)), "right", itoa(mm(rightMM)), "bottom", itoa(mm(bottomMM)), "left", itoa(mm(leftMM)),
			"header", itoa(mm(header)), "footer", itoa(mm(footerMM)), "gutter", "0"), `/>`)
	if letterhead {
		p.raw(`<w:titlePg/>`)
	}
	grid := `<w:docGrid`
	if !letterhead && line == lineTw {
		grid += ` w:type="lines"`
	}
	p.raw(grid, ` w:linePitch="`, itoa(line), `"/></w:sectPr>`)
}
