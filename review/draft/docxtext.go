package draft

import (
	"encoding/xml"
	"errors"
	"strings"
)

var errParagraphs = errors.New("too many paragraphs")

// wordText walks the parts of a Word document that hold text.
type wordText struct {
	view
	xml      *xmlWalk
	styles   styles
	numbers  *numbering
	total    int  // paragraphs so far
	deleted  int  // depth of enclosing deletions
	inserted int  // depth of enclosing insertions
	hidden   bool // the current run is hidden text
	tracked  int  // insertions and deletions met
	vanished int  // hidden runs met
}

// flow receives the paragraphs of a body, a cell or a text box. A deleted
// paragraph mark lets a paragraph run on into the next one.
type flow struct {
	lines []line
	carry string
}

func (f *flow) finish() {
	if f.carry != "" {
		f.lines = append(f.lines, line{text: f.carry})
		f.carry = ""
	}
}

// blocks reads paragraphs and tables, however deep content controls and the
// like have wrapped them.
func (w *wordText) blocks(f *flow) error {
	return w.xml.children(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "p":
			if isWord(e) {
				return w.paragraph(f)
			}
		case "tbl":
			return w.table(f)
		case "Fallback", "sectPr", "tblPr", "pPrChange":
			return w.xml.skip()
		case "footnote", "endnote":
			if t := attr(e, "type"); t != "" && t != "normal" {
				return w.xml.skip() // the line above the notes
			}
			return w.note(f)
		}
		return w.blocks(f)
	}, nil)
}

// note reads one note as one line.
func (w *wordText) note(f *flow) error {
	var inner flow
	if err := w.blocks(&inner); err != nil {
		return err
	}
	inner.finish()
	if t := inner.joined(); t != "" {
		f.lines = append(f.lines, line{text: t})
	}
	return nil
}

// joined returns all text on one line, as a cell or a note needs it.
func (f *flow) joined() string {
	var parts []string
	for _, l := range f.lines {
		if t := strings.Join(strings.Fields(l.text), " "); t != "" {
			parts = append(parts, t)
		}
	}
	return strings.Join(parts, " ")
}

// wordParagraph is a paragraph being read.
type wordParagraph struct {
	text   strings.Builder
	props  paragraphProps
	boxes  flow   // text boxes anchored in it
	fields []bool // open fields; true while their instruction is read
}

func (w *wordText) paragraph(f *flow) error {
	if w.total++; w.total > maxParagraphs {
		return errParagraphs
	}
	var p wordParagraph
	if err := w.inline(&p); err != nil {
		return err
	}
	text := f.carry + p.text.String()
	f.carry = ""
	p.boxes.finish()
	if w.original && p.props.inserted || !w.original && p.props.deleted {
		f.carry = text // the mark is gone, and its number with it
		f.lines = append(f.lines, p.boxes.lines...)
		return nil
	}
	style := w.styles.of(p.props.style)
	l := line{text: w.numbers.label(p.props, style) + text, centred: style.centred, heading: style.title}
	if p.props.align != "" {
		l.centred = p.props.align == "center"
	}
	if strings.TrimSpace(text) != "" {
		f.lines = append(f.lines, l)
	}
	f.lines = append(f.lines, p.boxes.lines...)
	return nil
}

// inline reads what stands inside a paragraph.
func (w *wordText) inline(p *wordParagraph) error {
	return w.xml.children(func(e xml.StartElement) error { return w.inlineElement(p, e) }, nil)
}

func (w *wordText) inlineElement(p *wordParagraph, e xml.StartElement) error {
	switch e.Name.Local {
	case "pPr":
		return w.readProps(&p.props)
	case "del", "moveFrom":
		w.tracked++
		w.deleted++
		defer func() { w.deleted-- }()
	case "ins", "moveTo":
		w.tracked++
		w.inserted++
		defer func() { w.inserted-- }()
	case "r":
		outer := w.hidden
		w.hidden = false
		defer func() { w.hidden = outer }()
	case "rPr":
		return w.runProps()
	case "t", "delText":
		return w.xml.children(nil, func(b []byte) {
			if w.shows(p) {
				p.text.Write(b)
			}
		})
	case "txbxContent":
		return w.blocks(&p.boxes)
	case "Fallback", "rt", "pPrChange", "instrText":
		return w.xml.skip()
	default:
		if w.shows(p) {
			p.text.WriteString(signOf(e))
		}
		p.field(e)
	}
	return w.inline(p)
}

// shows reports whether text at this place belongs to the view that is read.
func (w *wordText) shows(p *wordParagraph) bool {
	if w.hidden || !w.original && w.deleted > 0 || w.original && w.inserted > 0 {
		return false
	}
	for _, instruction := range p.fields {
		if instruction {
			return false
		}
	}
	return true
}

// field follows the marks that separate a field's instruction from its result.
func (p *wordParagraph) field(e xml.StartElement) {
	if e.Name.Local != "fldChar" {
		return
	}
	n := len(p.fields)
	switch attr(e, "fldCharType") {
	case "begin":
		p.fields = append(p.fields, true)
	case "separate":
		if n > 0 {
			p.fields[n-1] = false
		}
	case "end":
		p.fields = p.fields[:max(n-1, 0)]
	}
}

// runProps reads the properties of a run, of which only hiding matters.
func (w *wordText) runProps() error {
	return w.xml.children(func(e xml.StartElement) error {
		if e.Name.Local == "vanish" && isOn(e) {
			w.hidden = true
			w.vanished++
		}
		return w.xml.skip()
	}, nil)
}

func isWord(e xml.StartElement) bool {
	return e.Name.Space == "http://schemas.openxmlformats.org/wordprocessingml/2006/main" ||
		e.Name.Space == "http://purl.oclc.org/ooxml/wordprocessingml/main"
}
