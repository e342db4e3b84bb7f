package ledger

import (
	"bufio"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"os"
	"regexp"
	"strconv"
	"time"

	"hefa/review"
)

// maxCell is the most characters a cell of a workbook holds.
const maxCell = 32767

// serialZero is the day before the first that a workbook counts; its 29
// February 1900 never was.
var serialZero = review.DateOf(1899, time.December, 30)

// spool keeps the rows of a sheet in a temporary file, as the workbook will
// hold them: memory does not grow with the number of rows.
type spool struct {
	file    *os.File
	out     *bufio.Writer
	columns []string // letters
	err     error
}

func newSpool(columns int) (*spool, error) {
	f, err := os.CreateTemp("", "hefa-ledger-")
	if err != nil {
		return nil, err
	}
	s := &spool{file: f, out: bufio.NewWriterSize(f, 1<<16)}
	for c := range columns {
		s.columns = append(s.columns, columnName(c+1))
	}
	return s, nil
}

func (s *spool) put(parts ...string) {
	for _, p := range parts {
		_, _ = s.out.WriteString(p) // a failed write fails every later one and the flush
	}
}

// row writes a row of cells, each in its style. Height is in points.
func (s *spool) row(n int, height float64, cells []any, styles []int) error {
	number := strconv.Itoa(n)
	s.put(`<row r="`, number, `" ht="`, strconv.FormatFloat(height, 'f', -1, 64), `" customHeight="1">`)
	for i, c := range cells {
		s.put(`<c r="`, s.columns[i], number, `" s="`, strconv.Itoa(styles[i]), `"`)
		s.value(c)
	}
	s.put(`</row>`)
	return s.err
}

// value ends the cell that was begun. It never makes a formula: text is
// written as text, whatever it begins with.
func (s *spool) value(c any) {
	switch c := c.(type) {
	case review.Date:
		if n := int(c - serialZero); !c.IsZero() && n > 60 {
			s.put(`><v>`, strconv.Itoa(n), `</v></c>`)
			return
		}
		s.text(c.String())
	case int:
		s.put(`><v>`, strconv.Itoa(c), `</v></c>`)
	default:
		s.text(fmt.Sprint(c))
	}
}

// coded is what readers of a workbook take for a character written as its
// number; its underscore is written as one.
var coded = regexp.MustCompile(`_x[0-9A-Fa-f]{4}_`)

func (s *spool) text(t string) {
	if t == "" {
		s.put(`/>`)
		return
	}
	t = coded.ReplaceAllString(cut(review.CleanText(t)), "_x005F$0")
	s.put(` t="inlineStr"><is><t xml:space="preserve">`)
	if err := xml.EscapeText(s.out, []byte(t)); err != nil {
		s.err = err
	}
	s.put(`</t></is></c>`)
}

// cut keeps a text within a cell, which is measured in UTF-16 units.
func cut(s string) string {
	if len(s) <= maxCell {
		return s
	}
	units := 0
	for i, r := range s {
		units++
		if r > 0xffff {
			units++
		}
		if units >= maxCell {
			return s[:i] + "…"
		}
	}
	return s
}

// copyTo writes all rows to w.
func (s *spool) copyTo(w io.Writer) error {
	if err := s.out.Flush(); err != nil {
		return err
	}
	if _, err := s.file.Seek(0, io.SeekStart); err != nil {
		return err
	}
	_, err := io.Copy(w, s.file)
	return err
}

// discard removes the temporary file.
func (s *spool) discard() error {
	return errors.Join(s.file.Close(), os.Remove(s.file.Name()))
}
