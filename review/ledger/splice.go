package ledger

import (
	"archive/zip"
	"bytes"
	"io"

	"github.com/xuri/excelize/v2"
)

// splicer packs a workbook and puts the rows of each sheet where the library
// has left the sheet without them.
type splicer struct {
	*zip.Writer
	rows map[string]*spool // by part
}

var _ excelize.ZipWriter = splicer{}

// Create begins a part.
func (z splicer) Create(name string) (io.Writer, error) {
	w, err := z.Writer.Create(name)
	if rows := z.rows[name]; err == nil && rows != nil {
		return &spliced{w, rows}, nil
	}
	return w, err
}

// spliced is a part that is a sheet; the library writes it in one piece.
type spliced struct {
	out  io.Writer
	rows *spool
}

var endOfRows = []byte("</sheetData>")

// Write writes the sheet with its rows.
func (s *spliced) Write(p []byte) (int, error) {
	i := bytes.Index(p, endOfRows)
	if i < 0 {
		return s.out.Write(p)
	}
	if _, err := s.out.Write(p[:i]); err != nil {
		return 0, err
	}
	if err := s.rows.copyTo(s.out); err != nil {
		return 0, err
	}
	if _, err := s.out.Write(p[i:]); err != nil {
		return 0, err
	}
	return len(p), nil
}
