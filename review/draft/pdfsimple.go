package draft

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// simple sets up a font of single-byte codes. In a Chinese draft it writes
// digits, Latin letters and signs.
func (f *pdfFont) simple(file *pdfFile, v pdfDict) {
	f.split = func(string) int { return 1 }
	base, changed := file.name(v["Encoding"]), map[byte]string{}
	if d := file.dict(v["Encoding"]); d != nil {
		base, changed = file.name(d["BaseEncoding"]), differences(file, d)
	}
	f.decode = func(code string) string {
		if s, ok := changed[code[0]]; ok {
			return s
		}
		if base == "MacRomanEncoding" {
			return string(charmap.Macintosh.DecodeByte(code[0]))
		}
		return string(rune(windows1252(int(code[0]))))
	}
	first, ws := file.count(v["FirstChar"]), file.array(v["Widths"])
	for i := range min(len(ws), 256) {
		f.widths[first+i] = file.number(ws[i])
	}
	f.standard = 500
}

// differences reads the codes that a font gives other characters:
// "39 /quotesingle 96 /grave".
func differences(file *pdfFile, encoding pdfDict) map[byte]string {
	out := map[byte]string{}
	code := 0
	for _, o := range file.array(encoding["Differences"]) {
		switch v := o.(type) {
		case float64:
			code = file.count(v)
		case pdfName:
			if code < 256 {
				out[byte(code)] = glyphNamed(string(v))
			}
			code++
		}
	}
	return out
}

// glyphNames are the signs that official texts have among Latin letters, by
// their names in the Adobe Glyph List.
var glyphNames = map[string]string{
	"zero": "0", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9",
	"space": " ", "exclam": "!", "quotedbl": `"`, "numbersign": "#", "dollar": "$", "percent": "%", "ampersand": "&", "quotesingle": "'",
	"parenleft": "(", "parenright": ")", "asterisk": "*", "plus": "+", "comma": ",", "hyphen": "-", "period": ".", "slash": "/",
	"colon": ":", "semicolon": ";", "less": "<", "equal": "=", "greater": ">", "question": "?", "at": "@", "bracketleft": "[",
	"backslash": `\`, "bracketright": "]", "underscore": "_", "grave": "`", "braceleft": "{", "bar": "|", "braceright": "}", "asciitilde": "~",
	"quoteleft": "‘", "quoteright": "’", "quotedblleft": "“", "quotedblright": "”", "endash": "–", "emdash": "—", "ellipsis": "…",
	"bullet": "•", "periodcentered": "·", "degree": "°", "multiply": "×", "divide": "÷", "section": "§", "fi": "fi", "fl": "fl",
}

// glyphNamed returns the text of a glyph name; one without meaning is U+FFFD.
func glyphNamed(name string) string {
	name, _, _ = strings.Cut(name, ".") // a.alt
	if s, ok := glyphNames[name]; ok {
		return s
	}
	if utf8.RuneCountInString(name) == 1 {
		return name
	}
	for _, prefix := range []string{"uni", "u"} {
		if hex, ok := strings.CutPrefix(name, prefix); ok && len(hex) >= 4 && len(hex) <= 6 {
			if n, err := strconv.ParseUint(hex, 16, 32); err == nil {
				return string(rune(n))
			}
		}
	}
	return "\uFFFD"
}
