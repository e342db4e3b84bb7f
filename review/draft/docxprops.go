package draft

import (
	"encoding/xml"
	"strconv"
)

// paragraphProps are the properties of a Word paragraph that bear on its text.
type paragraphProps struct {
	style    string
	list     string // numId; "0" takes a style's numbering away
	level    int    // ilvl; -1 when not said
	align    string
	inserted bool // the paragraph mark is a tracked insertion
	deleted  bool // the paragraph mark is a tracked deletion
}

// readProps reads w:pPr. What the paragraph was before a tracked change of
// format (w:pPrChange) does not count.
func (w *wordText) readProps(p *paragraphProps) error {
	p.level = -1
	var read func(e xml.StartElement) error
	read = func(e xml.StartElement) error {
		switch e.Name.Local {
		case "pStyle":
			p.style = attr(e, "val")
		case "numId":
			p.list = attr(e, "val")
		case "ilvl":
			p.level = small(attr(e, "val"))
		case "jc":
			p.align = attr(e, "val")
		case "ins", "moveTo":
			p.inserted = true
			w.tracked++
		case "del", "moveFrom":
			p.deleted = true
			w.tracked++
		case "pPrChange", "rPrChange", "sectPr":
			return w.xml.skip()
		}
		return w.xml.children(read, nil)
	}
	return w.xml.children(read, nil)
}

// small reads a number that counts levels or starts a list; anything
// unreasonable is 0.
func small(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil || n < 0 || n > 1<<20 {
		return 0
	}
	return n
}
