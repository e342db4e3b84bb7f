package pdf

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"hefa/review"
)

// failed tells that a program made no PDF and, where it said anything a person
// can read, what.
func failed(p Program, said []byte) error {
	if line := lastLine(said); line != "" {
		return &review.Error{Code: "pdf.failed.said", Args: []any{p.Name, line}}
	}
	return &review.Error{Code: "pdf.failed", Args: []any{p.Name}}
}

// traced are lines of a stack: soffice.bin(+0x10b1)[0x55e9a34a90b1].
var traced = regexp.MustCompile(`0x[0-9a-fA-F]+|^\s*(at|#\d+)\s|:\s*$`)

// mostSaid is how many characters of a line are passed on.
const mostSaid = 80

// lastLine is the last thing a program said that is text, "" for nothing. What a
// program that crashed writes of its memory is no text to anybody.
func lastLine(said []byte) string {
	lines := strings.FieldsFunc(string(said), func(r rune) bool { return r == '\n' || r == '\r' })
	for i := len(lines) - 1; i >= 0; i-- {
		if !utf8.ValidString(lines[i]) || traced.MatchString(lines[i]) {
			continue
		}
		if s := []rune(strings.TrimSpace(review.CleanLine(lines[i]))); len(s) > 0 {
			return string(s[:min(len(s), mostSaid)])
		}
	}
	return ""
}
