package draft

import (
	"fmt"
	"path/filepath"
	"strings"

	"hefa/review"
)

// Read makes a Draft of a file's bytes. The format is recognised from the
// bytes; name serves messages and, where the text names none, the title.
// Tracked changes are read as accepted. Errors are *review.Error of
// KindDamaged whose first argument is the file's name.
func Read(name string, data []byte) (*Draft, error) {
	return read(name, data, view{})
}

// ReadOriginal is Read with tracked changes undone: deletions stand, insertions
// are left out.
func ReadOriginal(name string, data []byte) (*Draft, error) {
	return read(name, data, view{original: true})
}

// view says which side of tracked changes is read.
type view struct{ original bool }

// read recovers from panics: a file that breaks a reader is a broken file, and
// the program goes on.
func read(name string, data []byte, v view) (d *Draft, err error) {
	base := filepath.Base(strings.ReplaceAll(name, "\\", "/"))
	defer func() {
		if p := recover(); p != nil {
			d, err = nil, errBroken(base, fmt.Errorf("reader failed: %v", p))
		}
	}()
	if len(data) == 0 {
		return nil, review.Damaged("draft.empty", nil, base)
	}
	if len(data) > MaxFile {
		return nil, review.Damaged("draft.file_too_big", nil, base, MaxFile>>20)
	}
	var s sheet
	format, err := readFormat(base, data, v, &s)
	if err != nil {
		return nil, err
	}
	if s.full() {
		return nil, errTooMany(base)
	}
	if len(s.lines) == 0 {
		return nil, errNoText(base)
	}
	d = s.draft(strings.TrimSuffix(base, filepath.Ext(base)))
	d.Encoding = format
	return d, nil
}

// readFormat hands the bytes to the reader of their format and returns the
// name of the encoding or format.
func readFormat(name string, data []byte, v view, s *sheet) (string, error) {
	format := sniff(data)
	switch format {
	case "text":
		return readText(name, data, s)
	case "zip":
		return readZip(name, data, v, s)
	case "pdf":
		return "pdf", readPDF(name, data, s)
	case "ole":
		return readOLE(name, data, v, s)
	}
	return "", errFormat(format, name)
}
