package letter

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"

	"hefa/review"
)

// maxNesting is how deep the elements of a template may nest.
const maxNesting = 256

// errMarkup reports markup that no word processor writes.
var errMarkup = errors.New("markup that does not nest")

// node is a paragraph, a table row or a table of a fragment, with the byte
// range it covers. Text is known by its raw bytes, so nothing else need be
// understood.
type node struct {
	kind     string // "p", "tr" or "tbl"
	from, to int
	parent   int    // element that holds it: equal numbers mean the same one
	holder   string // that element's local name, "" at the root of the fragment
	row      int    // index of the nearest row around it, -1 without one
	solid    bool   // holds more than text: a picture, a field, a section break
	table    int    // index of the nearest table around it, -1 without one
	rows     int    // of a table: its rows
	props    seg    // of a paragraph: its w:pPr, empty without one
	segs     []seg  // of a paragraph: its own text
	joined   []byte // the segments joined, while the paragraph is open
	text     string // and when it is closed
}

// seg is the byte range of the text of one w:t, and of the w:rPr of its run.
type seg struct {
	from, to int
	props    *seg
}

// wordNames are the namespaces of WordprocessingML, transitional and strict.
var wordNames = []string{
	"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
	"http://purl.oclc.org/ooxml/wordprocessingml/main",
}

// wordPrefix finds the prefix that the root element gives to WordprocessingML
// and the namespace it stands for, and refuses a part that declares a document
// type.
func wordPrefix(x []byte) (prefix, space string, err error) {
	d := xml.NewDecoder(bytes.NewReader(x))
	for {
		tok, err := d.RawToken()
		if err != nil {
			return "", "", err
		}
		switch e := tok.(type) {
		case xml.Directive:
			return "", "", errMarkup
		case xml.StartElement:
			for _, a := range e.Attr {
				if a.Value != wordNames[0] && a.Value != wordNames[1] {
					continue
				}
				if a.Name.Space == "xmlns" {
					return a.Name.Local, a.Value, nil
				}
				if a.Name.Space == "" && a.Name.Local == "xmlns" {
					return "", a.Value, nil
				}
			}
			return "", "", errMarkup
		}
	}
}

// scanner walks a fragment and keeps the open elements.
type scanner struct {
	x      []byte
	prefix string
	nodes  []node
	open   []element
	serial int
	textAt int // where the text of the open w:t begins, -1 outside one
}

type element struct {
	name  xml.Name
	id    int // serial number, for parent
	node  int // index in nodes, -1 for other elements
	at    int // where it begins
	props seg // of a run: its w:rPr
}

// scan finds the paragraphs, rows and tables of a fragment, in the order in
// which they begin. A paragraph inside a text box of another is a node of its
// own, and its text is not the outer one's.
func scan(x []byte, prefix string) ([]node, error) {
	s := scanner{x: x, prefix: prefix, textAt: -1}
	d := xml.NewDecoder(bytes.NewReader(x))
	for {
		at := int(d.InputOffset())
		tok, err := d.RawToken()
		if errors.Is(err, io.EOF) {
			if len(s.open) > 0 {
				return nil, errMarkup
			}
			return s.nodes, nil
		}
		if err != nil {
			return nil, err
		}
		switch e := tok.(type) {
		case xml.Directive:
			return nil, errMarkup
		case xml.StartElement:
			s.start(e.Name, at, int(d.InputOffset()))
		case xml.EndElement:
			if !s.end(e.Name, at, int(d.InputOffset())) {
				return nil, errMarkup
			}
		}
		if s.tooBig() {
			return nil, review.Invalid("template.too_big")
		}
	}
}

// tooBig reports whether the fragment has outgrown what may be searched.
func (s *scanner) tooBig() bool {
	if len(s.open) > maxNesting || len(s.nodes) > maxNodes {
		return true
	}
	p := s.inner("p")
	return p >= 0 && (len(s.nodes[p].joined) > maxParagraph || len(s.nodes[p].segs) > maxSegments)
}

func (s *scanner) start(name xml.Name, at, after int) {
	s.serial++
	e := element{name: name, id: s.serial, node: -1, at: at}
	if name.Space == s.prefix {
		switch name.Local {
		case "p", "tr", "tbl":
			e.node = s.add(name.Local, at)
		case "t":
			s.textAt = after
		case "sectPr", "drawing", "pict", "object", "fldChar", "fldSimple":
			if p := s.inner("p"); p >= 0 {
				s.nodes[p].solid = true
			}
		}
	}
	s.open = append(s.open, e)
}

// add opens a node.
func (s *scanner) add(kind string, at int) int {
	n := node{kind: kind, from: at, row: s.inner("tr"), table: s.inner("tbl")}
	if len(s.open) > 0 {
		n.parent, n.holder = s.open[len(s.open)-1].id, s.open[len(s.open)-1].name.Local
	}
	if kind == "tr" && n.table >= 0 {
		s.nodes[n.table].rows++
	}
	s.nodes = append(s.nodes, n)
	return len(s.nodes) - 1
}

// inner is the index of the innermost open node of a kind, or -1.
func (s *scanner) inner(kind string) int {
	for i := len(s.open) - 1; i >= 0; i-- {
		if n := s.open[i].node; n >= 0 && s.nodes[n].kind == kind {
			return n
		}
	}
	return -1
}

func (s *scanner) end(name xml.Name, at, after int) bool {
	if len(s.open) == 0 || s.open[len(s.open)-1].name != name {
		return false
	}
	e := s.open[len(s.open)-1]
	s.open = s.open[:len(s.open)-1]
	if e.node >= 0 {
		n := &s.nodes[e.node]
		n.to, n.text, n.joined = after, string(n.joined), nil
	}
	s.keepProps(e, after)
	if name.Space == s.prefix && name.Local == "t" && s.textAt >= 0 {
		// Text with markup in it, a comment or CDATA, is left alone.
		if p := s.inner("p"); p >= 0 && at > s.textAt && bytes.IndexByte(s.x[s.textAt:at], '<') < 0 {
			n := &s.nodes[p]
			n.segs = append(n.segs, seg{s.textAt, at, s.runProps()})
			n.joined = append(n.joined, s.x[s.textAt:at]...)
		}
		s.textAt = -1
	}
	return true
}

// keepProps keeps the properties of the paragraph or the run that e stands
// directly in.
func (s *scanner) keepProps(e element, after int) {
	if e.name.Space != s.prefix || len(s.open) == 0 {
		return
	}
	up := &s.open[len(s.open)-1]
	switch {
	case e.name.Local == "pPr" && up.node >= 0:
		s.nodes[up.node].props = seg{from: e.at, to: after}
	case e.name.Local == "rPr" && up.name.Local == "r":
		up.props = seg{from: e.at, to: after}
	}
}

// runProps are the properties of the innermost open run.
func (s *scanner) runProps() *seg {
	for i := len(s.open) - 1; i >= 0; i-- {
		if s.open[i].name.Space == s.prefix && s.open[i].name.Local == "r" {
			return &seg{from: s.open[i].props.from, to: s.open[i].props.to}
		}
	}
	return &seg{}
}
