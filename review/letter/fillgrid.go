package letter

import (
	"strings"

	"hefa/review"
)

// tableEnd closes a table put into a template.
const tableEnd = "</w:tbl>"

// piece is a stretch of a text that has tables in it: text, or a table.
type piece struct {
	text  string
	table *review.LetterTable
}

// pieces parts the text of a name at its tables; the first piece is always
// text. It is nil for a text without tables. A name that is a list as well, as
// 正文, has the tables of its entries.
func (s *scope) pieces(name string) []piece {
	for ; s != nil; s = s.outer {
		if t := s.values.Tables[name]; t != nil {
			return []piece{{}, {table: t}}
		}
		if _, ok := s.values.Text[name]; ok {
			return parted(s.values.Lists[name])
		}
	}
	return nil
}

// parted joins the entries of a list to texts, from table to table.
func parted(list []Values) []piece {
	var out []piece
	from := 0
	for i, v := range list {
		for _, t := range v.Tables {
			if text := joined(list[from:i]); text != "" || len(out) == 0 {
				out = append(out, piece{text: text})
			}
			out = append(out, piece{table: t})
			from = i + 1
		}
	}
	if text := joined(list[from:]); text != "" && len(out) > 0 {
		out = append(out, piece{text: text})
	}
	return out
}

// behind is what follows the paragraph of a placeholder: tables, and text
// between them in paragraphs like it.
func (f *partFiller) behind(l looks, rest []piece) string {
	var b strings.Builder
	for _, p := range rest {
		if p.table != nil {
			b.WriteString(f.grid(*p.table, l))
			continue
		}
		b.WriteString("<" + f.tag("p") + ">" + f.wrap("pPr", l.para.all("sectPr", "pPrChange")) + "<" + f.tag("r") + ">" + f.wrap("rPr", l.run.all("rPrChange")) +
			"<" + f.tag("t") + ` xml:space="preserve">` + f.value(p.text) + "</" + f.tag("t") + "></" + f.tag("r") + "></" + f.tag("p") + ">")
	}
	return b.String()
}

func (f *partFiller) wrap(name, inside string) string {
	if inside == "" {
		return ""
	}
	return "<" + f.tag(name) + ">" + inside + "</" + f.tag(name) + ">"
}

// grid is a ruled table across the text area or the cell it stands in, with the
// looks of the placeholder it replaces: style, lines and characters are the
// paragraph's, its indents are not. The head is in 黑体 and repeats on every
// page, no row is split. Nothing is asked of the template's styles.
func (f *partFiller) grid(t review.LetterTable, l looks) string {
	widths := columnWidths(t)
	if len(widths) == 0 {
		return ""
	}
	var p part
	p.raw(`<w:tbl`)
	if f.prefix != "w" { // attributes need a prefix, which the template may not have
		p.raw(` xmlns:w="`, f.space, `"`)
	}
	p.raw(`><w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:jc w:val="center"/><w:tblBorders>`)
	for _, side := range []string{"top", "left", "bottom", "right", "insideH", "insideV"} {
		p.raw(border(side, "4", "auto"))
	}
	p.raw(`</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="`, itoa(cellMarginTw), `" w:type="dxa"/><w:right w:w="`, itoa(cellMarginTw),
		`" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>`)
	for _, w := range widths {
		p.raw(`<w:gridCol w:w="`, itoa(w*f.measure/mm(measureMM)), `"/>`)
	}
	p.raw(`</w:tblGrid>`)
	if len(t.Head) > 0 {
		f.gridRow(&p, widths, t.Head, `<w:tblHeader/>`, l.head(), l.cell(f, true, "center"))
	}
	for i, r := range t.Rows {
		kept := i == len(t.Rows)-1 && l.para.only("keepNext") != "" // with the signature
		f.gridRow(&p, widths, r, "", l.run.all("rPrChange"), l.cell(f, kept, "left"))
	}
	p.raw(tableEnd)
	return p.String()
}

// gridRow writes a row, every cell in the same properties of run and paragraph.
func (f *partFiller) gridRow(p *part, widths []int, cells []string, props, run, para string) {
	p.raw(`<w:tr><w:trPr><w:cantSplit/>`, props, `</w:trPr>`)
	for i, w := range widths {
		cell := ""
		if i < len(cells) {
			cell = clean(cells[i])
		}
		p.raw(`<w:tc><w:tcPr><w:tcW w:w="`, itoa(w*5000/mm(measureMM)), `" w:type="pct"/><w:vAlign w:val="center"/></w:tcPr>`)
		for line := range strings.SplitSeq(cell, "\n") {
			p.raw(`<w:p>`, para, `<w:r>`, f.wrap("rPr", run), `<w:t xml:space="preserve">`, escape(line), `</w:t></w:r></w:p>`)
		}
		p.raw(`</w:tc>`)
	}
	p.raw(`</w:tr>`)
}
