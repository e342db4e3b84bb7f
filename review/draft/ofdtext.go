package draft

import (
	"encoding/xml"
	"strings"
)

// ofdText collects the text objects of one page.
type ofdText struct {
	xml    *xmlWalk
	glyphs []glyph
}

// objects walks layers and blocks down to the text objects.
func (p *ofdText) objects() error {
	return p.xml.children(func(e xml.StartElement) error {
		if e.Name.Local == "TextObject" {
			return p.object(e)
		}
		return p.objects()
	}, nil)
}

func (p *ofdText) object(e xml.StartElement) error {
	var box [4]float64
	for i, f := range strings.Fields(attr(e, "Boundary")) {
		if i < len(box) {
			box[i] = number(f)
		}
	}
	size := number(attr(e, "Size"))
	if m := strings.Fields(attr(e, "CTM")); len(m) == 6 && number(m[3]) > 0 {
		size *= number(m[3])
	}
	x, y := box[0], box[1]
	return p.xml.children(func(e xml.StartElement) error {
		if e.Name.Local != "TextCode" {
			return p.xml.skip()
		}
		if v := attr(e, "X"); v != "" { // without one the text goes on where it was
			x = box[0] + number(v)
		}
		if v := attr(e, "Y"); v != "" {
			y = box[1] + number(v)
		}
		var text strings.Builder
		if err := p.xml.children(nil, func(b []byte) { text.Write(b) }); err != nil {
			return err
		}
		letters := []rune(strings.Trim(text.String(), "\r\n"))
		advance := deltas(attr(e, "DeltaX"), len(letters))
		for i, r := range letters {
			g := glyph{x: x, y: -y, width: size, size: size, text: string(r)}
			if r < 0x80 {
				g.width = size / 2
			}
			p.glyphs = append(p.glyphs, g)
			if x += g.width; i < len(advance) {
				x += advance[i] - g.width
			}
		}
		return nil
	}, nil)
}

// deltas reads the distances between n letters; "g 3 5.2" stands for 5.2 three
// times.
func deltas(s string, n int) []float64 {
	var out []float64
	fs := strings.Fields(s)
	for i := 0; i < len(fs) && len(out) < n; i++ {
		if fs[i] != "g" || i+2 >= len(fs) {
			out = append(out, number(fs[i]))
			continue
		}
		for range min(small(fs[i+1]), n-len(out)) {
			out = append(out, number(fs[i+2]))
		}
		i += 2
	}
	return out
}
