package draft

import (
	"strconv"
	"strings"
	"unicode/utf16"
)

// nfcFormats are the number formats of Word 97 ([MS-OSHARED] 2.2.1.3) by the
// names that .docx gives them; others are written in digits.
var nfcFormats = map[int]string{
	1: "upperRoman", 2: "lowerRoman", 3: "upperLetter", 4: "lowerLetter", 10: "ideographDigital", 11: "japaneseCounting",
	14: "decimalFullWidth", 17: "japaneseDigitalTenThousand", 18: "decimalEnclosedCircle", 19: "decimalFullWidth2", 22: "decimalZero",
	23: "bullet", 27: "decimalEnclosedParen", 28: "decimalEnclosedCircleChinese", 30: "ideographTraditional", 31: "ideographZodiac",
	33: "taiwaneseCounting", 35: "taiwaneseCountingThousand", 36: "taiwaneseDigital", 37: "chineseCounting",
	38: "chineseLegalSimplified", 39: "chineseCountingThousand", 255: "none",
}

const (
	listSize  = 28 // bytes of an LSTF, and of an LVLF
	levels97  = 9
	noStyle97 = 0xFFF
)

// list97 is a list definition (LSTF) with its levels.
type list97 struct {
	id     int
	styles [levels97]int
	levels map[int]listLevel
}

// readLists reads the list definitions (PlfLst with the levels behind it, which
// its length does not count) and the lists that paragraphs name (PlfLfo), whose
// numbers begin with 1.
func (w *word97) readLists() *numbering {
	n := &numbering{lists: map[string]*list{}, counts: map[string]map[int]int{}}
	plf := w.plex(fibLists)
	at := w.doc.u32(fibLists) + w.doc.u32(fibLists+4)
	defined := map[int]list97{}
	for i := range min(plf.u16(0), len(plf)/listSize) {
		head := plf.from(2+i*listSize, listSize)
		d := list97{id: head.u32(0), levels: map[int]listLevel{}}
		count := levels97
		if head.byte(26)&1 != 0 { // a simple list
			count = 1
		}
		for level := range levels97 {
			d.styles[level] = head.u16(8 + 2*level)
		}
		for level := range count {
			d.levels[level], at = w.readLevel(at, level, d.styles[level])
		}
		defined[d.id] = d
	}
	w.readOverrides(n, defined)
	return n
}

// readOverrides reads the lists that paragraphs name, and what each changes.
func (w *word97) readOverrides(n *numbering, defined map[int]list97) {
	plf := w.plex(fibOverrides)
	count := min(plf.u32(0), len(plf)/16)
	at := w.doc.u32(fibOverrides) + 4 + 16*count
	for i := range count {
		lfo := plf.from(4+16*i, 16)
		d := defined[lfo.u32(0)]
		l := &list{abstract: strconv.Itoa(d.id), levels: map[int]listLevel{}, restart: map[int]int{}}
		for level, def := range d.levels {
			l.levels[level] = def
		}
		at += 4
		for range min(lfo.byte(12), levels97) {
			start, flags := w.table.u32(at), w.table.u32(at+4)
			level := flags & 0xF
			at += 8
			if flags&0x20 != 0 { // a format of its own
				def, next := w.readLevel(at, level, noStyle97)
				l.levels[level], at, start = def, next, def.start
			}
			if flags&0x10 != 0 {
				l.restart[level] = start & 0xFFFF
			}
		}
		n.lists[strconv.Itoa(i+1)] = l
	}
}

// readLevel reads an LVL at an offset of the table stream and returns where the
// next one begins.
func (w *word97) readLevel(at, level, style int) (listLevel, int) {
	head := w.table.from(at, listSize)
	at += listSize + head.byte(24) + head.byte(25)
	units := make([]uint16, min(w.table.u16(at), 64))
	for i := range units {
		units[i] = uint16(w.table.u16(at + 2 + 2*i))
	}
	def := listLevel{start: head.u32(0) & 0xFFFF, format: nfcFormats[head.byte(4)], text: placed97(units), under: level, legal: head.byte(5)&4 != 0}
	if head.byte(5)&8 != 0 {
		def.under = min(head.byte(26), level)
	}
	if head.byte(15) == 2 {
		def.suffix = "nothing"
	}
	if style != noStyle97 {
		def.style = strconv.Itoa(style)
	}
	return def, at + 2 + 2*w.table.u16(at)
}

// placed97 writes the numbers of levels, which stand in a level's text as the
// characters 0–8, as .docx does: %1 for that of the first level.
func placed97(units []uint16) string {
	var b strings.Builder
	for _, r := range utf16.Decode(units) {
		if r < levels97 {
			b.WriteString("%" + strconv.Itoa(int(r)+1))
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// listName names the list that sprmPIlfo puts a paragraph into; "0" takes it out
// of all, as the values from 0xF801 on do: they hide the number.
func listName(operand record) string {
	if n := operand.u16(0); n < 0xF801 {
		return strconv.Itoa(n)
	}
	return "0"
}
