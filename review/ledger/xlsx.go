package ledger

import (
	"archive/zip"
	"errors"
	"io"
	"strconv"

	"github.com/xuri/excelize/v2"

	"hefa/review"
)

// maxCell is the most characters a cell of a workbook holds.
const maxCell = 32767

// workbook streams the sheets side by side: memory does not grow with the
// number of matters, what does not fit is kept in temporary files.
type workbook struct {
	file   *excelize.File
	out    io.Writer
	sheets []*stream
}

type stream struct {
	Sheet
	w      *excelize.StreamWriter
	row    int
	styles []int // by column
}

// NewXLSX starts a workbook that Close writes to w.
func NewXLSX(w io.Writer) (Book, error) {
	b := &workbook{file: excelize.NewFile(), out: w}
	styles, err := newStyles(b.file)
	if err != nil {
		return nil, errors.Join(err, b.file.Close())
	}
	if err := b.file.SetDocProps(&excelize.DocProperties{Title: "合法性审查台账", Creator: "合法"}); err != nil {
		return nil, errors.Join(err, b.file.Close())
	}
	for i, s := range Sheets() {
		if err := b.start(i, s, styles); err != nil {
			return nil, errors.Join(err, b.file.Close())
		}
	}
	return b, nil
}

func (b *workbook) start(i int, s Sheet, styles styles) error {
	if i == 0 {
		if err := b.file.SetSheetName(b.file.GetSheetName(0), s.Name); err != nil {
			return err
		}
	} else if _, err := b.file.NewSheet(s.Name); err != nil {
		return err
	}
	if err := setPage(b.file, s); err != nil { // the stream begins with what is known of the page
		return err
	}
	w, err := b.file.NewStreamWriter(s.Name)
	if err != nil {
		return err
	}
	if err := setColumns(w, s); err != nil {
		return err
	}
	st := &stream{Sheet: s, w: w, row: 1}
	head := make([]any, len(s.Columns))
	for c, col := range s.Columns {
		head[c] = excelize.Cell{StyleID: styles.head, Value: col.Head}
		st.styles = append(st.styles, styles.of(col))
	}
	b.sheets = append(b.sheets, st)
	return w.SetRow("A1", head, excelize.RowOpts{Height: 30})
}

// Add writes the rows of a matter into every sheet.
func (b *workbook) Add(e Entry) error {
	for _, s := range b.sheets {
		for _, cells := range s.Rows(e) {
			if err := s.write(cells); err != nil {
				return err
			}
		}
	}
	return nil
}

func (s *stream) write(cells []any) error {
	s.row++
	if s.row > excelize.TotalRows {
		return review.Refused("ledger.full", s.Name, excelize.TotalRows)
	}
	row := make([]any, len(cells))
	for i, c := range cells {
		row[i] = excelize.Cell{StyleID: s.styles[i], Value: cellValue(c)}
	}
	return s.w.SetRow("A"+strconv.Itoa(s.row), row, excelize.RowOpts{Height: s.height(cells)})
}

// cellValue never makes a formula: text is written as text, whatever it begins
// with.
func cellValue(c any) any {
	switch c := c.(type) {
	case review.Date:
		if c.IsZero() {
			return nil
		}
		return c.Time()
	case string:
		if c == "" {
			return nil
		}
		return cut(review.CleanText(c))
	}
	return c
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

// Close writes the workbook. It is streamed as well: the library would hold
// the packed file in memory.
func (b *workbook) Close() error {
	for i, s := range b.sheets {
		ref := "A1:" + columnName(len(s.Columns)) + strconv.Itoa(s.row)
		if err := b.file.AutoFilter(s.Name, ref, nil); err != nil {
			return b.fail(err)
		}
		if err := repeatHead(b.file, s.Sheet); err != nil {
			return b.fail(err)
		}
		if err := s.w.Flush(); err != nil {
			return b.fail(err)
		}
		b.sheets[i].w = nil
	}
	b.file.SetZipWriter(func(io.Writer) excelize.ZipWriter { return zip.NewWriter(b.out) })
	return b.fail(b.file.Write(io.Discard))
}

// fail lets go of the temporary files, whatever happened.
func (b *workbook) fail(err error) error { return errors.Join(err, b.file.Close()) }

// Discard removes the temporary files.
func (b *workbook) Discard() error { return b.file.Close() }

func columnName(n int) string {
	name, _ := excelize.ColumnNumberToName(n)
	return name
}
