package draft

import (
	"bytes"
	"strconv"
)

// pdfLexer reads values from the bytes of a file, of an unpacked stream, or of
// the drawing of a page. It always goes forward and ends at the last byte,
// whatever the bytes are.
type pdfLexer struct {
	b     []byte
	at    int
	depth int
	deep  bool // values nested beyond the limit were met; nothing is read behind them
	refs  bool // "7 0 R" is a reference, as it is everywhere but in a drawing
}

// object reads one value, or the word that stands instead.
func (l *pdfLexer) object() pdfObject {
	t := l.token()
	switch v := t.(type) {
	case pdfWord:
		switch v {
		case "<<":
			return l.nested(l.dict)
		case "[":
			return l.nested(l.array)
		case "true":
			return true
		case "false":
			return false
		case "null":
			return nil
		}
	case float64:
		if l.refs {
			return l.reference(v)
		}
	}
	return t
}

func (l *pdfLexer) nested(read func() pdfObject) pdfObject {
	if l.depth >= maxNesting {
		l.deep, l.at = true, len(l.b)
		return pdfWord("")
	}
	l.depth++
	defer func() { l.depth-- }()
	return read()
}

// reference reads the rest of "7 0 R" when it is one.
func (l *pdfLexer) reference(number float64) pdfObject {
	at := l.at
	if _, ok := l.token().(float64); ok && l.token() == pdfWord("R") && number >= 0 && number <= maxObjects {
		return pdfRef(number)
	}
	l.at = at
	return number
}

// ends reports words that end a value which was not closed.
func ends(w pdfWord) bool { return w == "" || w == "endobj" || w == "stream" || w == "endstream" }

func (l *pdfLexer) array() pdfObject {
	a := pdfArray{}
	for {
		at := l.at
		switch v := l.object().(type) {
		case pdfWord:
			if v == "]" {
				return a
			}
			if ends(v) || v == ">>" {
				l.at = at
				return a
			}
		default:
			a = append(a, v)
		}
	}
}

func (l *pdfLexer) dict() pdfObject {
	d := pdfDict{}
	for {
		at := l.at
		switch key := l.token().(type) {
		case pdfName:
			at = l.at
			v := l.object()
			if w, is := v.(pdfWord); is {
				if ends(w) || w == ">>" { // a name without a value
					l.at = at
				}
				continue
			}
			d[key] = v
		case pdfWord:
			if key == ">>" {
				return d
			}
			if ends(key) {
				l.at = at
				return d
			}
		}
	}
}

func isPDFSpace(c byte) bool {
	return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0
}
func isPDFDelimiter(c byte) bool { return bytes.IndexByte([]byte("<>()[]{}/%"), c) >= 0 }

// token reads a number, a string, a name or a word.
func (l *pdfLexer) token() pdfObject {
	l.space()
	if l.at >= len(l.b) {
		return pdfWord("")
	}
	c := l.b[l.at]
	switch {
	case c == '(':
		return l.literal()
	case c == '<' && !l.next('<'):
		return l.hex()
	case c == '/':
		l.at++
		return pdfName(unescapeName(l.regular()))
	case c == '<' || c == '>' && l.next('>'):
		l.at += 2
		return pdfWord(l.b[l.at-2 : l.at])
	case isPDFDelimiter(c):
		l.at++
		return pdfWord(l.b[l.at-1 : l.at])
	}
	w := l.regular()
	if n, ok := pdfNumber(w); ok {
		return n
	}
	return pdfWord(w)
}

func (l *pdfLexer) next(c byte) bool { return l.at+1 < len(l.b) && l.b[l.at+1] == c }

// space passes over blanks and comments.
func (l *pdfLexer) space() {
	for ; l.at < len(l.b); l.at++ {
		switch c := l.b[l.at]; {
		case c == '%':
			n := bytes.IndexAny(l.b[l.at:], "\r\n")
			if n < 0 {
				l.at = len(l.b)
				return
			}
			l.at += n
		case !isPDFSpace(c):
			return
		}
	}
}

// regular reads up to the next blank or delimiter.
func (l *pdfLexer) regular() []byte {
	from := l.at
	for l.at < len(l.b) && !isPDFSpace(l.b[l.at]) && !isPDFDelimiter(l.b[l.at]) {
		l.at++
	}
	return l.b[from:l.at]
}

// pdfNumber reads a number as PDF writes it: no exponents, no other bases.
func pdfNumber(w []byte) (float64, bool) {
	if len(w) == 0 || len(w) > 32 {
		return 0, false
	}
	for _, c := range w {
		if (c < '0' || c > '9') && c != '.' && c != '-' && c != '+' {
			return 0, false
		}
	}
	n, err := strconv.ParseFloat(string(w), 64)
	return n, err == nil
}
