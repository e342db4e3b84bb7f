package draft

import (
	"bytes"
	"strconv"
)

// literal reads a string in brackets.
func (l *pdfLexer) literal() string {
	var out []byte
	open := 0
	for ; l.at < len(l.b); l.at++ {
		c := l.b[l.at]
		switch c {
		case '(':
			if open++; open == 1 {
				continue
			}
		case ')':
			if open--; open == 0 {
				l.at++
				return string(out)
			}
		case '\\':
			out = l.escape(out)
			continue
		}
		out = append(out, c)
	}
	return string(out)
}

// escape reads what a backslash introduces, up to its last byte.
func (l *pdfLexer) escape(out []byte) []byte {
	if l.at++; l.at >= len(l.b) {
		return out
	}
	c := l.b[l.at]
	switch c {
	case 'n':
		c = '\n'
	case 'r':
		c = '\r'
	case 't':
		c = '\t'
	case 'b':
		c = '\b'
	case 'f':
		c = '\f'
	case '\r', '\n': // a string may go on in the next line
		if c == '\r' && l.next('\n') {
			l.at++
		}
		return out
	case '0', '1', '2', '3', '4', '5', '6', '7':
		n := int(c - '0')
		for range 2 {
			if l.at+1 < len(l.b) && l.b[l.at+1] >= '0' && l.b[l.at+1] <= '7' {
				l.at++
				n = n*8 + int(l.b[l.at]-'0')
			}
		}
		c = byte(n)
	}
	return append(out, c)
}

// hex reads a string of hexadecimal digits; others count for nothing.
func (l *pdfLexer) hex() string {
	from := l.at + 1
	n := bytes.IndexByte(l.b[from:], '>')
	if n < 0 {
		n = len(l.b) - from
	}
	l.at = min(from+n+1, len(l.b))
	return string(unhex(l.b[from : from+n]))
}

func unhex(b []byte) []byte {
	out := make([]byte, 0, len(b)/2+1)
	half, odd := byte(0), false
	for _, c := range b {
		digit, ok := hexDigit(c)
		if !ok {
			continue
		}
		if odd {
			out = append(out, half<<4|digit)
		}
		half, odd = digit, !odd
	}
	if odd { // a missing last digit is 0
		out = append(out, half<<4)
	}
	return out
}

func hexDigit(c byte) (byte, bool) {
	switch {
	case c >= '0' && c <= '9':
		return c - '0', true
	case c >= 'a' && c <= 'f':
		return c - 'a' + 10, true
	case c >= 'A' && c <= 'F':
		return c - 'A' + 10, true
	}
	return 0, false
}

// unescapeName reads #20 in a name as the byte it stands for.
func unescapeName(b []byte) string {
	if bytes.IndexByte(b, '#') < 0 {
		return string(b)
	}
	var out []byte
	for i := 0; i < len(b); i++ {
		if b[i] == '#' && i+2 < len(b) {
			if n, err := strconv.ParseUint(string(b[i+1:i+3]), 16, 8); err == nil {
				out, i = append(out, byte(n)), i+2
				continue
			}
		}
		out = append(out, b[i])
	}
	return string(out)
}
