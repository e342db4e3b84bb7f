package draft

import (
	"fmt"
	"strings"
	"unicode/utf16"

	"github.com/ledongthuc/pdf"
	"golang.org/x/text/encoding/simplifiedchinese"
)

// pdfFont turns the codes of a font into text and widths.
type pdfFont struct {
	split    func(raw string) int     // bytes of the next code
	decode   func(code string) string // what toUnicode does not tell
	unicode  *unicodeMap              // nil when the font has none
	widths   map[int]float64          // in thousandths of the size
	standard float64
	known    map[string]string
}

// next takes the first code off a string. width is in units of the font size.
func (f *pdfFont) next(raw string) (code, text string, width float64) {
	code = raw[:min(max(f.split(raw), 1), len(raw))]
	text, ok := f.known[code]
	if !ok {
		text = f.text(code)
		f.known[code] = text
	}
	n := 0
	for i := range len(code) {
		n = n<<8 | int(code[i])
	}
	if w, ok := f.widths[n]; ok {
		return code, text, w / 1000
	}
	if len(code) == 1 && f.standard == 1000 { // half-width in a Chinese font
		return code, text, 0.5
	}
	return code, text, f.standard / 1000
}

func (f *pdfFont) text(code string) string {
	if f.unicode != nil {
		if t, ok := f.unicode.lookup(code); ok {
			return t
		}
	}
	return f.decode(code)
}

// fontNamed finds a font in the resources; the fonts of a document are read
// once.
func (p *pdfPage) fontNamed(name string, resources pdf.Value) *pdfFont {
	f, ok := p.names[name]
	if !ok {
		f = p.readFont(name, resources)
		p.names[name] = f
	}
	return f
}

func (p *pdfPage) readFont(name string, resources pdf.Value) *pdfFont {
	v := resources.Key("Font").Key(name)
	if v.IsNull() {
		return nil
	}
	key := fmt.Sprint(v)
	f, ok := p.fonts[key]
	if !ok {
		f = newPDFFont(v)
		p.fonts[key] = f
	}
	return f
}

func newPDFFont(v pdf.Value) *pdfFont {
	f := &pdfFont{known: map[string]string{}, widths: map[int]float64{}, unicode: readUnicodeMap(v)}
	encoding := v.Key("Encoding").Name()
	if v.Key("Subtype").Name() != "Type0" {
		f.simple(v)
		return f
	}
	f.split = func(string) int { return 2 }
	f.decode = func(string) string { return "\uFFFD" }
	switch {
	case strings.HasPrefix(encoding, "UniGB-"):
		f.decode = decodeUTF16
	case strings.HasPrefix(encoding, "GB"): // GBK-EUC-H, GB-EUC-H, GBKp-EUC-H, GBK2K-H
		f.split, f.decode = gbkLength, decodeGBK
	}
	f.cidWidths(v.Key("DescendantFonts").Index(0), encoding)
	return f
}

// simple sets up a font of single-byte codes; the library knows its encodings.
func (f *pdfFont) simple(v pdf.Value) {
	font := pdf.Font{V: v}
	f.split = func(string) int { return 1 }
	f.decode = func(code string) string { return font.Encoder().Decode(code) }
	first, ws := font.FirstChar(), v.Key("Widths")
	for i := range min(ws.Len(), 256) {
		f.widths[first+i] = ws.Index(i).Float64()
	}
	f.standard = 500
}

// cidWidths reads the widths of a composite font: "c [w1 w2 …]" and
// "first last w". They go by character identifiers, which equal the codes in
// the identity encoding only.
func (f *pdfFont) cidWidths(v pdf.Value, encoding string) {
	f.standard = 1000
	if d := v.Key("DW"); !d.IsNull() {
		f.standard = d.Float64()
	}
	if !strings.HasPrefix(encoding, "Identity") {
		return
	}
	w := v.Key("W")
	for i := 0; i+1 < w.Len(); {
		first, second := int(w.Index(i).Int64()), w.Index(i+1)
		if second.Kind() == pdf.Array {
			for j := range min(second.Len(), 1<<16) {
				f.widths[first+j] = second.Index(j).Float64()
			}
			i += 2
			continue
		}
		for c := first; c <= min(int(second.Int64()), first+1<<16); c++ {
			f.widths[c] = w.Index(i + 2).Float64()
		}
		i += 3
	}
}

func decodeUTF16(code string) string {
	var us []uint16
	for i := 0; i+1 < len(code); i += 2 {
		us = append(us, uint16(code[i])<<8|uint16(code[i+1]))
	}
	return string(utf16.Decode(us))
}

func gbkLength(raw string) int {
	if raw[0] > 0x80 {
		return 2
	}
	return 1
}

func decodeGBK(code string) string {
	t, err := simplifiedchinese.GBK.NewDecoder().String(code)
	if err != nil {
		return "\uFFFD"
	}
	return t
}
