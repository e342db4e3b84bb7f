package draft

import (
	"math"
	"slices"
	"strings"
	"unicode/utf8"
)

// textLine is one line as a page of a PDF or OFD shows it. Lengths are in any
// unit, y grows upwards.
type textLine struct {
	page        int
	left, right float64
	y, size     float64
	text        string
	note        bool
}

// glyph is a piece of text at its place on a page.
type glyph struct {
	x, y, width, size float64
	text              string
}

// linesOf puts the glyphs of a page into lines, top to bottom. Pieces that stand
// far apart on one line are the cells of a table.
func linesOf(page int, glyphs []glyph) []textLine {
	slices.SortStableFunc(glyphs, func(a, b glyph) int {
		switch {
		case a.y > b.y:
			return -1
		case a.y < b.y:
			return 1
		}
		return 0
	})
	var out []textLine
	for len(glyphs) > 0 {
		n := 1 // glyphs on this line: those whose base lies within half a letter
		for n < len(glyphs) && glyphs[0].y-glyphs[n].y <= 0.5*max(glyphs[0].size, glyphs[n].size) {
			n++
		}
		out = append(out, lineOf(page, glyphs[:n]))
		glyphs = glyphs[n:]
	}
	return slices.DeleteFunc(out, func(l textLine) bool { return strings.TrimSpace(l.text) == "" })
}

func lineOf(page int, row []glyph) textLine {
	slices.SortStableFunc(row, func(a, b glyph) int {
		switch {
		case a.x < b.x:
			return -1
		case a.x > b.x:
			return 1
		}
		return 0
	})
	l := textLine{page: page, left: math.Inf(1), y: row[0].y}
	pen := 0.0 // where the last glyph ended, be it a blank
	var b strings.Builder
	for _, g := range row {
		l.size = max(l.size, g.size)
	}
	for _, g := range row {
		switch blank := strings.TrimSpace(g.text) == ""; {
		case g.size < 0.7*l.size && isFootnoteSign(g.text): // a raised reference to a note
			continue
		case blank && b.Len() == 0:
			continue // indentation
		case b.Len() > 0 && g.x-pen > 2.5*l.size:
			b.WriteByte('\t')
		case b.Len() > 0 && g.x-pen > 0.6*l.size && !blank:
			b.WriteByte(' ')
		}
		b.WriteString(g.text)
		pen = max(pen, g.x+g.width)
		if strings.TrimSpace(g.text) != "" {
			l.left, l.right = min(l.left, g.x), max(l.right, g.x+g.width)
		}
	}
	l.text = strings.TrimRight(b.String(), " \u3000")
	return l
}

func isFootnoteSign(s string) bool {
	return s != "" && strings.Trim(s, "0123456789①②③④⑤⑥⑦⑧⑨⑩*[]〔〕 ") == ""
}

// margins is the text area that the long lines of a document fill, and the size
// most of it is set in.
type margins struct{ left, right, size float64 }

func marginsOf(lines []textLine) margins {
	sizes := map[float64]int{}
	m := margins{left: math.Inf(1), right: math.Inf(-1)}
	for _, l := range lines {
		n := utf8.RuneCountInString(l.text)
		size := math.Round(l.size*2) / 2
		if sizes[size] += n; sizes[size] > sizes[m.size] {
			m.size = size
		}
	}
	for _, l := range lines {
		if utf8.RuneCountInString(l.text) >= 12 && math.Abs(l.size-m.size) <= 0.15*m.size {
			m.left, m.right = min(m.left, l.left), max(m.right, l.right)
		}
	}
	return m
}

// flowLines joins the lines of all pages into paragraphs.
func flowLines(lines []textLine) []line {
	lines = dropFurniture(lines)
	m := marginsOf(lines)
	body, notes := splitNotes(lines, m)
	out := joinParagraphs(body, m)
	for _, l := range joinParagraphs(notes, m) {
		l.note = true
		out = append(out, l)
	}
	return out
}

func joinParagraphs(lines []textLine, m margins) []line {
	var out []line
	for i, l := range lines {
		if i > 0 && !begins(lines[i-1], l, m) {
			last := &out[len(out)-1]
			last.text = glue(last.text, l.text)
			continue
		}
		middle := (l.left + l.right - m.left - m.right) / 2
		out = append(out, line{
			text:    l.text,
			table:   strings.Contains(l.text, "\t"),
			centred: math.Abs(middle) < l.size && l.left > m.left+1.5*l.size,
		})
	}
	return out
}

// begins reports whether a paragraph begins with the line below.
func begins(above, below textLine, m margins) bool {
	last, _ := utf8.DecodeLastRuneInString(above.text)
	ended := strings.ContainsRune("。：:！？", last)
	slack := 3 * m.size
	if ended {
		slack = 1.2 * m.size
	}
	switch {
	case strings.Contains(above.text, "\t") || strings.Contains(below.text, "\t"):
		return true
	case below.left-m.left >= 1.5*m.size, strings.HasPrefix(below.text, "【"): // indented
		return true
	case above.right < m.right-slack: // the line above was not filled
		return true
	case math.Abs(above.size-below.size) > 0.15*m.size:
		return true
	case isTitle(above.text), docNo.MatchString(below.text): // a title that fills the line
		return true
	case above.page == below.page && above.y-below.y > 4*m.size:
		return true
	}
	mark, ok := readMark(below.text)
	if ok && mark.rank < article {
		return isDivision(mark)
	}
	return ok && (ended || last == '；' || last == ';') && !isReference(mark)
}

// glue joins two lines of one paragraph; Latin words need a space between them.
func glue(above, below string) string {
	a, _ := utf8.DecodeLastRuneInString(above)
	b, _ := utf8.DecodeRuneInString(below)
	if isLetter(a) && isLetter(b) {
		return above + " " + below
	}
	return above + below
}

func isLetter(r rune) bool { return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' }
