package draft

import "bytes"

const (
	maxOperators = 2_000_000 // drawing operators of all pages of a file
	maxOperands  = 1000      // of one operator; tables of characters have most, 300
)

// interpret calls do for every operator with the values before it. count goes
// up by one for each, so that drawings can be limited together.
func interpret(content []byte, count *int, do func(op pdfWord, args []pdfObject) error) error {
	l := &pdfLexer{b: content}
	var args []pdfObject
	for {
		v := l.object()
		op, ok := v.(pdfWord)
		if !ok {
			if len(args) < maxOperands {
				args = append(args, v)
			}
			continue
		}
		if op == "" {
			if l.deep {
				return errNesting
			}
			return nil
		}
		if *count++; *count > maxOperators {
			return errTooMuch
		}
		if op == "ID" { // the bytes of a picture, up to EI
			n := bytes.Index(l.b[l.at:], []byte("EI"))
			if n < 0 {
				return nil // a picture to the end
			}
			l.at += n + len("EI")
		} else if err := do(op, args); err != nil {
			return err
		}
		args = args[:0]
	}
}
