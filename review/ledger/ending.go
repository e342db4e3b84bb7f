package ledger

import (
	"io"
	"path/filepath"
	"strings"

	"hefa/review"
)

// BookFor tells by the ending of a file what is to be written into it: .xlsx,
// or .csv in an encoding.
func BookFor(path string, enc Encoding) (func(io.Writer) (Book, error), error) {
	switch strings.ToLower(filepath.Ext(path)) {
	case ".xlsx":
		if enc != "" {
			return nil, review.Invalid("ledger.encoding")
		}
		return NewXLSX, nil
	case ".csv":
		return func(w io.Writer) (Book, error) { return NewCSV(w, enc) }, nil
	}
	return nil, review.Invalid("ledger.ending", path)
}
