package draft

import "sort"

// Field numbers and flags of the file information block, as [MS-DOC] 2.5
// names them.
const (
	fibMagic      = 0xA5EC
	fibFlags      = 0x0A
	fibEncrypted  = 0x0100
	fibTable1     = 0x0200
	fibLengths    = 0x4C // eight lengths: text, notes, headers, macros, comments, endnotes, boxes, header boxes
	fibStyles     = 0xA2
	fibCharacters = 0xFA
	fibParagraphs = 0x102
	fibPieces     = 0x1A2
	fibLists      = 0x2E2
	fibOverrides  = 0x2EA
)

// word97 is a Word 97–2003 document being read.
type word97 struct {
	view
	doc, table record
	dead       []stretch // text that the view leaves out
	marks      []paragraphMark
	styles     map[int]wordStyle
	numbers    *numbering
	unread     int // paragraphs whose automatic number could not be found
	tracked    int
	vanished   int
}

// stretch is a range of file offsets.
type stretch struct{ from, to int }

// letter is one UTF-16 unit of the text and where it lies in the file.
type letter struct {
	unit uint16
	at   int
}

func readWord97(name string, streams map[string]record, v view, s *sheet) error {
	w := &word97{view: v, doc: streams["WordDocument"], table: streams["0Table"]}
	flags := w.doc.u16(fibFlags)
	switch {
	case w.doc.u16(0) != fibMagic:
		return errFormat("doc95", name)
	case flags&fibEncrypted != 0:
		return errEncrypted(name)
	case flags&fibTable1 != 0:
		w.table = streams["1Table"]
	}
	letters, err := w.pieces(name)
	if err != nil {
		return err
	}
	w.readCharacters()
	w.styles, w.numbers = w.readStyles(), w.readLists()
	w.readParagraphs()
	w.write(letters, s)
	if s.full() {
		return errTooMany(name)
	}
	if w.tracked > 0 {
		s.warn("draft.warn.tracked", w.tracked)
	}
	if w.vanished > 0 {
		s.warn("draft.warn.vanished", w.vanished)
	}
	if w.unread > 0 {
		s.warn("draft.warn.auto_numbers", w.unread)
	}
	return nil
}

// plex returns the part of the table stream that a pair of fields points at.
func (w *word97) plex(field int) record {
	return w.table.from(w.doc.u32(field), w.doc.u32(field+4))
}

// pieces puts the text together from the piece table.
func (w *word97) pieces(name string) ([]letter, error) {
	clx := w.plex(fibPieces)
	for clx.byte(0) == 1 { // property lists of a fast save
		clx = clx.from(3+clx.u16(1), len(clx))
	}
	n := (clx.u32(1) - 4) / 12
	plc := clx.from(5, 4+12*n)
	if clx.byte(0) != 2 || n < 1 || len(plc) < 4+12*n {
		return nil, errBroken(name, nil)
	}
	var out []letter
	for i := range n {
		chars := plc.u32(4*i+4) - plc.u32(4*i)
		at := plc.u32(4*(n+1) + 8*i + 2)
		narrow := at&0x40000000 != 0
		at &= 0x3FFFFFFF
		step := 2
		if narrow {
			at, step = at/2, 1
		}
		if chars < 0 || at+chars*step > len(w.doc) || len(out)+chars > len(w.doc) {
			return nil, errTruncated(name, nil)
		}
		for j := range chars {
			l := letter{at: at + j*step}
			if narrow {
				l.unit = windows1252(w.doc.byte(l.at))
			} else {
				l.unit = uint16(w.doc.u16(l.at))
			}
			out = append(out, l)
		}
	}
	return out, nil
}

// windows1252 maps the bytes 80–9F; all others are their own code.
func windows1252(b int) uint16 {
	if b < 0x80 || b > 0x9F {
		return uint16(b)
	}
	return [32]uint16{0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0x8D, 0x17D, 0x8F,
		0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0x9D, 0x17E, 0x178}[b-0x80]
}

// pages calls do for each 512-byte page of formatting that a field lists.
func (w *word97) pages(field int, do func(page record)) {
	plc := w.plex(field)
	n := min((len(plc)-4)/8, len(w.doc)/512) // more pages than fit are a lie
	for i := range n {
		if page := w.doc.from((plc.u32(4*(n+1)+4*i)&0x3FFFFF)*512, 512); len(page) == 512 {
			do(page)
		}
	}
}

// readCharacters finds tracked changes and hidden text.
func (w *word97) readCharacters() {
	w.pages(fibCharacters, func(page record) {
		n := page.byte(511)
		for i := range n {
			at := page.byte(4*(n+1)+i) * 2
			if at == 0 {
				continue
			}
			hide := false
			page.from(at+1, page.byte(at)).sprms(func(op int, operand record) {
				if operand.byte(0) != 1 {
					return
				}
				switch op {
				case 0x0800, 0x0801: // sprmCFRMarkDel, sprmCFRMark: deleted, inserted
					w.tracked++
					hide = hide || (op == 0x0801) == w.original
				case 0x083C: // sprmCFVanish
					w.vanished++
					hide = true
				}
			})
			if hide {
				w.dead = append(w.dead, stretch{page.u32(4 * i), page.u32(4*i + 4)})
			}
		}
	})
	sort.Slice(w.dead, func(i, j int) bool { return w.dead[i].from < w.dead[j].from })
}

func (w *word97) isDead(at int) bool {
	i := sort.Search(len(w.dead), func(i int) bool { return w.dead[i].from > at }) - 1
	return i >= 0 && at < w.dead[i].to
}
