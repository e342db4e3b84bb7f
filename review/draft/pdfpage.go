package draft

import (
	"errors"
	"fmt"
	"math"

	"github.com/ledongthuc/pdf"
)

const (
	maxOperators = 2_000_000 // drawing operators of one page
	maxForms     = 8         // forms inside one another
	maxGlyphs    = maxPart / 4
)

var errPage = errors.New("page asks for too much")

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
	saved     []pdfState
	fonts     map[string]*pdfFont // by the font's own object, shared by all pages
	names     map[string]*pdfFont // by their names in the resources of what is drawn
	glyphs    []glyph
	total     int // glyphs of all pages
	operators int
	forms     int
}

// read replaces the glyphs by those of another page. The library panics on some
// damaged ones.
func (p *pdfPage) read(r *pdf.Reader, number int) (err error) {
	defer func() {
		if cause := recover(); cause != nil {
			err = fmt.Errorf("page %d: %v", number, cause)
		}
	}()
	p.glyphs, p.saved, p.operators = nil, nil, 0
	p.pdfState = pdfState{ctm: identity, text: identity, line: identity, stretch: 1}
	page := r.Page(number)
	if page.V.IsNull() || page.V.Key("Contents").IsNull() {
		return nil
	}
	p.draw(page.V.Key("Contents"), page.Resources())
	return nil
}

// draw interprets a content stream.
func (p *pdfPage) draw(stream, resources pdf.Value) {
	outer := p.names
	p.names = map[string]*pdfFont{}
	defer func() { p.names = outer }()
	pdf.Interpret(stream, func(stack *pdf.Stack, op string) {
		if p.operators++; p.operators > maxOperators {
			panic(errPage)
		}
		args := make([]pdf.Value, stack.Len())
		for i := len(args) - 1; i >= 0; i-- {
			args[i] = stack.Pop()
		}
		p.operator(op, args, resources)
	})
}

func (p *pdfPage) operator(op string, args []pdf.Value, resources pdf.Value) {
	num := func(i int) float64 {
		if i >= len(args) {
			return 0
		}
		return args[i].Float64()
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
			p.font, p.size = p.fontNamed(args[0].Name(), resources), num(1)
		}
	case "Do":
		if len(args) == 1 {
			p.form(resources.Key("XObject").Key(args[0].Name()), resources)
		}
	default:
		p.showOperator(op, args)
	}
}

// showOperator handles the operators that show text.
func (p *pdfPage) showOperator(op string, args []pdf.Value) {
	if len(args) == 0 {
		return
	}
	last := args[len(args)-1]
	switch op {
	case "\"":
		if len(args) == 3 {
			p.words, p.spacing = args[0].Float64(), args[1].Float64()
		}
		fallthrough
	case "'":
		p.moveLine(0, -p.leading)
		fallthrough
	case "Tj":
		p.show(last.RawString())
	case "TJ":
		for i := range last.Len() {
			if v := last.Index(i); v.Kind() == pdf.String {
				p.show(v.RawString())
			} else {
				p.advance(-v.Float64() / 1000 * p.size)
			}
		}
	}
}

func (p *pdfPage) moveLine(x, y float64) {
	p.line = matrix{1, 0, 0, 1, x, y}.times(p.line)
	p.text = p.line
}

func (p *pdfPage) advance(x float64) {
	p.text = matrix{1, 0, 0, 1, x * p.stretch, 0}.times(p.text)
}

// show places the glyphs of a string.
func (p *pdfPage) show(raw string) {
	if p.font == nil {
		return
	}
	for len(raw) > 0 {
		code, text, width := p.font.next(raw)
		raw = raw[len(code):]
		place := matrix{p.size * p.stretch, 0, 0, p.size, 0, p.raise}.times(p.text).times(p.ctm)
		if p.total++; p.total > maxGlyphs {
			panic(errPage)
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
}

// form draws a form: a piece of content with resources of its own.
func (p *pdfPage) form(form, outer pdf.Value) {
	if form.Key("Subtype").Name() != "Form" || p.forms >= maxForms {
		return
	}
	resources := form.Key("Resources")
	if resources.IsNull() {
		resources = outer
	}
	saved, depth := p.pdfState, len(p.saved)
	p.forms++
	if m := form.Key("Matrix"); m.Len() == 6 {
		var own matrix
		for i := range own {
			own[i] = m.Index(i).Float64()
		}
		p.ctm = own.times(p.ctm)
	}
	p.draw(form, resources)
	p.forms--
	p.pdfState, p.saved = saved, p.saved[:min(depth, len(p.saved))]
}
