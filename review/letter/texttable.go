package letter

import (
	"strings"

	"github.com/rivo/uniseg"

	"hefa/review"
)

// table draws a table in columns; where they would become too narrow to read,
// each row becomes a short list instead.
func (t *textLetter) table(tb review.LetterTable) {
	n := columns(tb)
	if n == 0 {
		return
	}
	widths := t.columnCells(tb)
	rows := tb.Rows
	if len(tb.Head) > 0 {
		rows = append([][]string{tb.Head}, rows...)
	}
	t.rule()
	for i, r := range rows {
		if widths == nil {
			for _, cell := range oneLines(r) {
				t.add(wrap(cell, t.width, 2, 4)...)
			}
		} else {
			t.row(r, widths)
		}
		if i == 0 || i == len(rows)-1 || widths == nil {
			t.rule()
		}
	}
}

// columnCells shares the width among the columns with one cell between them;
// nil means that one would get less than six cells.
func (t *textLetter) columnCells(tb review.LetterTable) []int {
	shares := columnWidths(tb)
	total := 0
	for _, s := range shares {
		total += s
	}
	for i, s := range shares {
		shares[i] = (t.width - len(shares) + 1) * s / total
		if shares[i] < 6 {
			return nil
		}
	}
	return shares
}

// row draws the cells of one row beside each other, each wrapped.
func (t *textLetter) row(cells []string, widths []int) {
	columns := make([][]string, len(widths))
	height := 0
	for i, w := range widths {
		if i < len(cells) {
			for _, p := range paragraphs(cells[i]) {
				columns[i] = append(columns[i], wrap(p, w, 0, 0)...)
			}
		}
		height = max(height, len(columns[i]))
	}
	for y := range height {
		var b strings.Builder
		for i, w := range widths {
			s := ""
			if y < len(columns[i]) {
				s = columns[i][y]
			}
			b.WriteString(s + strings.Repeat(" ", max(0, w-uniseg.StringWidth(s))+1))
		}
		t.add(strings.TrimRight(b.String(), " "))
	}
}
