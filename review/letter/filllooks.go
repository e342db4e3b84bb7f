package letter

import (
	"bytes"
	"encoding/xml"
	"slices"
	"strconv"
	"strings"
)

// looks are the properties of the paragraph a placeholder stands in and of the
// run it begins in, as the template has them.
type looks struct{ para, run props }

// props are the elements of a w:pPr or a w:rPr in their order.
type props []prop

type prop struct {
	name string // local
	raw  string
	attr []xml.Attr
}

// looksOf reads the looks of a placeholder. Text before it may be set otherwise.
func looksOf(x []byte, n *node, m mark) looks {
	l := looks{para: propsOf(x[n.props.from:n.props.to])}
	pos := 0
	for _, s := range n.segs {
		if pos += s.to - s.from; pos > m.from {
			l.run = propsOf(x[s.props.from:s.props.to])
			break
		}
	}
	return l
}

// propsOf takes a w:pPr or w:rPr apart. The fragment was scanned before and
// nests.
func propsOf(x []byte) props {
	var out props
	d := xml.NewDecoder(bytes.NewReader(x))
	for depth, at := 0, 0; ; {
		before := int(d.InputOffset())
		tok, err := d.RawToken()
		if err != nil {
			return out
		}
		switch e := tok.(type) {
		case xml.StartElement:
			if depth++; depth == 2 {
				at = before
				out = append(out, prop{name: e.Name.Local, attr: e.Copy().Attr})
			}
		case xml.EndElement:
			if depth--; depth == 1 {
				out[len(out)-1].raw = string(x[at:d.InputOffset()])
			}
		}
	}
}

// all is the markup of all properties but some.
func (p props) all(but ...string) string {
	return p.pick(func(name string) bool { return !slices.Contains(but, name) })
}

func (p props) only(names ...string) string {
	return p.pick(func(name string) bool { return slices.Contains(names, name) })
}

func (p props) pick(want func(string) bool) string {
	var b strings.Builder
	for _, x := range p {
		if want(x.name) {
			b.WriteString(x.raw)
		}
	}
	return b.String()
}

// head are the run's properties with Chinese characters in 黑体.
func (l looks) head() string {
	fonts := `<w:rFonts w:eastAsia="` + heiTi + `" w:hint="eastAsia"`
	for _, p := range l.run {
		if p.name != "rFonts" {
			continue
		}
		for _, a := range p.attr {
			if a.Name.Local != "eastAsia" && a.Name.Local != "eastAsiaTheme" && a.Name.Local != "hint" {
				fonts += ` w:` + a.Name.Local + `="` + escape(a.Value) + `"`
			}
		}
	}
	return l.run.only("rStyle") + fonts + `/>` + l.run.all("rStyle", "rFonts", "rPrChange")
}

// cell is the paragraph of a cell. It keeps what sets the lines of the
// placeholder's paragraph; indents, numbers, frames and breaks belong to the text
// that stood there.
func (l looks) cell(f *partFiller, keepNext bool, jc string) string {
	keep := ""
	if keepNext {
		keep = `<w:keepNext/>`
	}
	return f.wrap("pPr", l.para.only("pStyle")+keep+l.para.only("snapToGrid", "spacing")+
		`<w:ind w:leftChars="0" w:left="0" w:rightChars="0" w:right="0" w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="`+jc+`"/>`)
}

// measureOf is the width of the text area of a part's last section in twips; of
// a part without one, that of the standard.
func measureOf(x []byte, prefix string) int {
	page, margins := 0, 0
	d := xml.NewDecoder(bytes.NewReader(x))
	for {
		tok, err := d.RawToken()
		if err != nil {
			break
		}
		e, ok := tok.(xml.StartElement)
		if !ok || e.Name.Space != prefix {
			continue
		}
		switch e.Name.Local {
		case "pgSz":
			page = twips(e, "w")
		case "pgMar":
			margins = twips(e, "left") + twips(e, "right") + twips(e, "gutter")
		}
	}
	if w := page - margins; page > 0 && w > 0 && w < 1<<16 {
		return w
	}
	return mm(measureMM)
}

func twips(e xml.StartElement, name string) int {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			n, _ := strconv.Atoi(a.Value)
			return max(-1<<16, min(n, 1<<16))
		}
	}
	return 0
}
