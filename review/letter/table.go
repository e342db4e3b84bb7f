package letter

import (
	"strings"

	"hefa/review"
)

// table writes a ruled table across the text area. Its head repeats on every
// page and no row is split. With keepNext its last row stays with what follows.
func (p *part) table(t review.LetterTable, keepNext bool) {
	widths := columnWidths(t)
	if len(widths) == 0 {
		return
	}
	p.raw(`<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/><w:tblW w:w="`, itoa(mm(measureMM)),
		`" w:type="dxa"/><w:jc w:val="center"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>`)
	for _, w := range widths {
		p.raw(`<w:gridCol w:w="`, itoa(w), `"/>`)
	}
	p.raw(`</w:tblGrid>`)
	if len(t.Head) > 0 {
		p.row(widths, t.Head, "CellHead", `<w:tblHeader/>`, true)
	}
	for i, r := range t.Rows {
		p.row(widths, r, "Cell", "", keepNext && i == len(t.Rows)-1)
	}
	p.raw(`</w:tbl>`)
}

func (p *part) row(widths []int, cells []string, style, props string, keepNext bool) {
	p.raw(`<w:tr><w:trPr><w:cantSplit/>`, props, `</w:trPr>`)
	for i, w := range widths {
		cell := ""
		if i < len(cells) {
			cell = clean(cells[i])
		}
		p.raw(`<w:tc><w:tcPr><w:tcW w:w="`, itoa(w), `" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>`)
		for line := range strings.SplitSeq(cell, "\n") {
			x := text(style, line)
			x.keepNext = keepNext
			p.para(x)
		}
		p.raw(`</w:tc>`)
	}
	p.raw(`</w:tr>`)
}

// columns is the number of columns of a table: its longest row, at most 63,
// which is what Word takes.
func columns(t review.LetterTable) int {
	n := len(t.Head)
	for _, r := range t.Rows {
		n = max(n, len(r))
	}
	return min(n, 63)
}

// columnWidths shares the text area among the columns, in twips.
func columnWidths(t review.LetterTable) []int {
	out := make([]int, columns(t))
	total := 0
	for i := range out {
		out[i] = 1
		if i < len(t.Widths) {
			out[i] = min(max(1, t.Widths[i]), 1000)
		}
		total += out[i]
	}
	for i := range out {
		out[i] = mm(measureMM) * out[i] / total
	}
	return out
}
