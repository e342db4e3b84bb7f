package draft

import (
	"fmt"
	"strings"
	"unicode/utf16"
)

// write turns the letters into lines: the main text, text boxes, foot- and
// endnotes. Headers and comments are left out.
func (w *word97) write(letters []letter, s *sheet) {
	var stories [8][]letter
	from := 0
	for i := range stories {
		to := min(from+max(w.doc.u32(fibLengths+4*i), 0), len(letters))
		stories[i] = letters[from:to]
		from = to
	}
	for _, i := range []int{0, 6} {
		for _, l := range w.lines(stories[i]) {
			s.add(l)
		}
	}
	notes := 0
	for _, i := range []int{1, 5} {
		for _, l := range w.lines(stories[i]) {
			if t := trim(l.text); t != "" {
				notes++
				s.add(line{text: fmt.Sprintf("注%d：%s", notes, t), note: true})
			}
		}
	}
}

// story builds lines from the letters of one story.
type story struct {
	units  []uint16 // of the paragraph or cell being read
	cell   []string // paragraphs of the cell
	row    []string // cells of the row
	single []line   // the same as ordinary lines, for a row of one cell
	fields []bool   // open fields; true while their instruction is read
	out    []line
}

func (w *word97) lines(letters []letter) []line {
	var t story
	for _, l := range letters {
		switch l.unit {
		case 0x13, 0x14, 0x15:
			t.field(l.unit)
		case '\r', '\f', 0x07:
			if l.unit == '\r' && w.isDead(l.at) { // a deleted mark: the paragraph runs on
				continue
			}
			w.end(&t, l)
		case 0x0B, 0x0E:
			t.units = append(t.units, '\n')
		case 0x1E:
			t.units = append(t.units, '-')
		case 0x01, 0x02, 0x03, 0x04, 0x05, 0x08, 0x1F: // pictures, reference marks, soft hyphens
		default:
			if !w.isDead(l.at) && !t.instruction() {
				t.units = append(t.units, l.unit)
			}
		}
	}
	t.end('\r', paragraphMark{}, "", false)
	return t.out
}

// end closes what a mark ends. The mark behind a row is no paragraph.
func (w *word97) end(t *story, l letter) {
	m, number := w.markAt(l.at), ""
	if !m.rowEnd {
		number = w.number(m)
	}
	t.end(l.unit, m, number, w.isCentred(m))
}

// field follows the marks around a field's instruction and result.
func (t *story) field(unit uint16) {
	n := len(t.fields)
	switch {
	case unit == 0x13:
		t.fields = append(t.fields, true)
	case n == 0:
	case unit == 0x14:
		t.fields[n-1] = false
	default:
		t.fields = t.fields[:n-1]
	}
}

func (t *story) instruction() bool {
	for _, instruction := range t.fields {
		if instruction {
			return true
		}
	}
	return false
}

// end closes a paragraph, a cell or a row.
func (t *story) end(unit uint16, m paragraphMark, number string, centred bool) {
	text := string(utf16.Decode(t.units))
	t.units = t.units[:0]
	if strings.TrimSpace(text) != "" { // a number alone is nothing to read
		text = number + text
	}
	switch {
	case unit == 0x07 && m.rowEnd:
		t.endRow()
	case unit == 0x07 || m.inTable:
		if text = strings.TrimSpace(text); text != "" {
			t.cell = append(t.cell, text)
			t.single = append(t.single, line{text: text, centred: centred})
		}
		if unit == 0x07 {
			t.row = append(t.row, strings.Join(strings.Fields(strings.Join(t.cell, " ")), " "))
			t.cell = nil
		}
	default:
		t.endRow() // a row that a damaged file left open
		t.out = append(t.out, line{text: text, centred: centred})
	}
}

func (t *story) endRow() {
	if len(t.row) > 1 {
		t.out = append(t.out, line{text: strings.TrimRight(strings.Join(t.row, "\t"), "\t"), table: true})
	} else {
		t.out = append(t.out, t.single...)
	}
	t.row, t.cell, t.single = nil, nil, nil
}
