package draft

import "math"

const (
	maxForms  = 8 // forms inside one another
	maxGlyphs = maxPart / 4
)

// matrix is a transformation as PDF writes it: x' = a·x + c·y + e,
// y' = b·x + d·y + f.
type matrix [6]float64

var identity = matrix{1, 0, 0, 1, 0, 0}

// times applies m first, then n.
func (m matrix) times(n matrix) matrix {
	return matrix{
		m[0]*n[0] + m[1]*n[2], m[0]*n[1] + m[1]*n[3],
		m[2]*n[0] + m[3]*n[2], m[2]*n[1] + m[3]*n[3],
		m[4]*n[0] + m[5]*n[2] + n[4], m[4]*n[1] + m[5]*n[3] + n[5],
	}
}

// pdfState is what q saves and Q restores.
type pdfState struct {
	ctm, text, line         matrix
	font                    *pdfFont
	size, spacing, words    float64
	stretch, leading, raise float64
}

// pdfPage collects the glyphs of a page.
type pdfPage struct {
	pdfState
	file      *pdfFile
	saved     []pdfState
	fonts     map[pdfRef]*pdfFont  // by the font's own object, shared by all pages
	names     map[pdfName]*pdfFont // by their names in the resources of what is drawn
	glyphs    []glyph
	total     int // glyphs of all pages
	operators int // of all pages
	forms     int // being drawn, one inside the other
}

func newPDFPage(f *pdfFile) *pdfPage { return &pdfPage{file: f, fonts: map[pdfRef]*pdfFont{}} }

// read replaces the glyphs by those of another page.
func (p *pdfPage) read(leaf pdfLeaf) error {
	p.glyphs, p.saved = nil, nil
	p.pdfState = pdfState{ctm: identity, text: identity, line: identity, stretch: 1}
	content, err := p.file.drawing(leaf.page["Contents"])
	if err != nil {
		return err
	}
	return p.draw(content, leaf.resources)
}

// draw interprets a drawing.
func (p *pdfPage) draw(content []byte, resources pdfDict) error {
	if p.file.drawn += len(content); p.file.drawn > maxUnpacked { // a form may be drawn again and again
		return errTooMuch
	}
	outer := p.names
	p.names = map[pdfName]*pdfFont{}
	defer func() { p.names = outer }()
	return interpret(content, &p.operators, func(op pdfWord, args []pdfObject) error {
		return p.operator(op, args, resources)
	})
}

func (p *pdfPage) operator(op pdfWord, args []pdfObject, resources pdfDict) error {
	num := func(i int) float64 {
		if i >= len(args) {
			return 0
		}
		return p.file.number(args[i])
	}
	switch op {
	case "q":
		if len(p.saved) < maxNesting {
			p.saved = append(p.saved, p.pdfState)
		}
	case "Q":
		if n := len(p.saved); n > 0 {
			p.pdfState, p.saved = p.saved[n-1], p.saved[:n-1]
		}
	case "cm":
		if len(args) == 6 {
			p.ctm = matrix{num(0), num(1), num(2), num(3), num(4), num(5)}.times(p.ctm)
		}
	case "BT":
		p.text, p.line = identity, identity
	case "Tm":
		if len(args) == 6 {
			p.line = matrix{num(0), num(1), num(2), num(3), num(4), num(5)}
			p.text = p.line
		}
	case "Td":
		p.moveLine(num(0), num(1))
	case "TD":
		p.leading = -num(1)
		p.moveLine(num(0), num(1))
	case "T*":
		p.moveLine(0, -p.leading)
	case "Tc":
		p.spacing = num(0)
	case "Tw":
		p.words = num(0)
	case "Tz":
		p.stretch = num(0) / 100
	case "TL":
		p.leading = num(0)
	case "Ts":
		p.raise = num(0)
	case "Tf":
		if len(args) == 2 {
			p.font, p.size = p.fontNamed(p.file.name(args[0]), resources), num(1)
		}
	case "Do":
		if len(args) == 1 {
			return p.form(p.file.dict(resources["XObject"])[p.file.name(args[0])], resources)
		}
	default:
		return p.showOperator(op, args)
	}
	return nil
}

// showOperator handles the operators that show text.
func (p *pdfPage) showOperator(op pdfWord, args []pdfObject) error {
	if len(args) == 0 {
		return nil
	}
	switch op {
	case "\"":
		if len(args) == 3 {
			p.words, p.spacing = p.file.number(args[0]), p.file.number(args[1])
		}
		fallthrough
	case "'":
		p.moveLine(0, -p.leading)
		fallthrough
	case "Tj":
		return p.show(pdfString(args[len(args)-1]))
	case "TJ":
		for _, v := range p.file.array(args[len(args)-1]) {
			if back, ok := v.(float64); ok {
				p.advance(-back / 1000 * p.size)
			} else if err := p.show(pdfString(v)); err != nil {
				return err
			}
		}
	}
	return nil
}

func (p *pdfPage) moveLine(x, y float64) {
	p.line = matrix{1, 0, 0, 1, x, y}.times(p.line)
	p.text = p.line
}

func (p *pdfPage) advance(x float64) {
	p.text = matrix{1, 0, 0, 1, x * p.stretch, 0}.times(p.text)
}

// show places the glyphs of a string.
func (p *pdfPage) show(raw string) error {
	if p.font == nil {
		return nil
	}
	for len(raw) > 0 {
		code, text, width := p.font.next(raw)
		raw = raw[len(code):]
		place := matrix{p.size * p.stretch, 0, 0, p.size, 0, p.raise}.times(p.text).times(p.ctm)
		if p.total++; p.total > maxGlyphs {
			return errTooMuch
		}
		p.glyphs = append(p.glyphs, glyph{
			x: place[4], y: place[5], text: text,
			width: width * math.Hypot(place[0], place[1]), size: math.Hypot(place[2], place[3]),
		})
		step := width*p.size + p.spacing
		if code == " " {
			step += p.words
		}
		p.advance(step)
	}
	return nil
}

// form draws a form: a piece of content with resources of its own.
func (p *pdfPage) form(o pdfObject, outer pdfDict) error {
	form, ok := p.file.value(o).(*pdfStream)
	if !ok || p.file.name(form.dict["Subtype"]) != "Form" || p.forms >= maxForms {
		return nil
	}
	content, err := p.file.unpack(form)
	if err != nil {
		return err
	}
	resources := p.file.dict(form.dict["Resources"])
	if resources == nil {
		resources = outer
	}
	saved, depth := p.pdfState, len(p.saved)
	p.forms++
	if m := p.file.array(form.dict["Matrix"]); len(m) == 6 {
		var own matrix
		for i := range own {
			own[i] = p.file.number(m[i])
		}
		p.ctm = own.times(p.ctm)
	}
	err = p.draw(content, resources)
	p.forms--
	p.pdfState, p.saved = saved, p.saved[:min(depth, len(p.saved))]
	return err
}
