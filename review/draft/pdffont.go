package draft

import (
	"strings"
	"unicode/utf16"

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
func (p *pdfPage) fontNamed(name pdfName, resources pdfDict) *pdfFont {
	f, ok := p.names[name]
	if !ok {
		f = p.readFont(p.file.dict(resources["Font"])[name])
		p.names[name] = f
	}
	return f
}

func (p *pdfPage) readFont(o pdfObject) *pdfFont {
	v := p.file.dict(o)
	if v == nil {
		return nil
	}
	ref, shared := o.(pdfRef)
	f, ok := p.fonts[ref]
	if !ok || !shared {
		f = p.newFont(v)
		p.fonts[ref] = f
	}
	return f
}

func (p *pdfPage) newFont(v pdfDict) *pdfFont {
	f := &pdfFont{known: map[string]string{}, widths: map[int]float64{}}
	if table, ok := p.file.value(v["ToUnicode"]).(*pdfStream); ok {
		f.unicode = p.readUnicodeMap(table)
	}
	if p.file.name(v["Subtype"]) != "Type0" {
		f.simple(p.file, v)
		return f
	}
	encoding := string(p.file.name(v["Encoding"]))
	f.split = func(string) int { return 2 }
	f.decode = func(string) string { return "\uFFFD" }
	switch {
	case strings.HasPrefix(encoding, "UniGB-"):
		f.decode = decodeUTF16
	case strings.HasPrefix(encoding, "GB"): // GBK-EUC-H, GB-EUC-H, GBKp-EUC-H, GBK2K-H
		f.split, f.decode = gbkLength, decodeGBK
	}
	var font pdfDict
	if below := p.file.array(v["DescendantFonts"]); len(below) > 0 {
		font = p.file.dict(below[0])
	}
	f.cidWidths(p.file, font, encoding)
	return f
}

// cidWidths reads the widths of a composite font: "c [w1 w2 …]" and
// "first last w". They go by character identifiers, which equal the codes in
// the identity encoding only. A code has two bytes: more widths are no use.
func (f *pdfFont) cidWidths(file *pdfFile, v pdfDict, encoding string) {
	f.standard = 1000
	if d := v["DW"]; d != nil {
		f.standard = file.number(d)
	}
	if !strings.HasPrefix(encoding, "Identity") {
		return
	}
	left := 1 << 17
	w := file.array(v["W"])
	for i := 0; i+1 < len(w) && left > 0; {
		first := file.count(w[i])
		if list, ok := file.value(w[i+1]).(pdfArray); ok {
			for j := range min(len(list), left) {
				f.widths[first+j] = file.number(list[j])
			}
			i, left = i+2, left-len(list)
			continue
		}
		for c := first; c <= file.count(w[i+1]) && i+2 < len(w) && left > 0; c++ {
			f.widths[c] = file.number(w[i+2])
			left--
		}
		i, left = i+3, left-1
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
