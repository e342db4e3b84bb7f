package ledger

import (
	"archive/zip"
	"errors"
	"fmt"
	"io"
	"strconv"

	"github.com/xuri/excelize/v2"

	"hefa/review"
)

// workbook fills all sheets side by side. The library makes the workbook with
// its styles and pages; the rows wait in temporary files, for it would keep
// some 30 MB of every long sheet in memory.
type workbook struct {
	file   *excelize.File
	out    io.Writer
	sheets []*stream
}

type stream struct {
	Sheet
	rows   *spool
	row    int
	styles []int // by column
}

// NewXLSX starts a workbook that Close writes to w.
func NewXLSX(w io.Writer) (Book, error) { return newWorkbook(w, "合法性审查台账", Sheets()) }

func newWorkbook(w io.Writer, title string, sheets []Sheet) (*workbook, error) {
	b := &workbook{file: excelize.NewFile(), out: w}
	styles, err := newStyles(b.file)
	if err == nil {
		err = b.file.SetDocProps(&excelize.DocProperties{Title: title, Creator: "合法"})
	}
	for i, s := range sheets {
		if err == nil {
			err = b.start(i, s, styles)
		}
	}
	if err != nil {
		return nil, errors.Join(err, b.Discard())
	}
	return b, nil
}

// start makes a sheet with its head, which stays in sight.
func (b *workbook) start(i int, s Sheet, styles styles) error {
	if i == 0 {
		if err := b.file.SetSheetName(b.file.GetSheetName(0), s.Name); err != nil {
			return err
		}
	} else if _, err := b.file.NewSheet(s.Name); err != nil {
		return err
	}
	rows, err := newSpool(len(s.Columns))
	if err != nil {
		return err
	}
	st := &stream{Sheet: s, rows: rows, row: 1}
	b.sheets = append(b.sheets, st)
	for c, col := range s.Columns {
		st.styles = append(st.styles, styles.of(col))
		if err := b.file.SetCellValue(s.Name, rows.columns[c]+"1", col.Head); err != nil {
			return err
		}
	}
	return errors.Join(
		b.file.SetCellStyle(s.Name, "A1", rows.columns[len(s.Columns)-1]+"1", styles.head),
		b.file.SetRowHeight(s.Name, 1, 30), setColumns(b.file, s))
}

// Add writes the rows of a matter into every sheet.
func (b *workbook) Add(e Entry) error {
	for _, s := range b.sheets {
		for _, cells := range s.Rows(e) {
			s.row++
			if s.row > excelize.TotalRows {
				return review.Refused("ledger.full", s.Name, excelize.TotalRows)
			}
			if err := s.rows.row(s.row, s.height(cells), cells, s.styles); err != nil {
				return err
			}
		}
	}
	return nil
}

// Close writes the workbook.
func (b *workbook) Close() error {
	z := splicer{zip.NewWriter(b.out), map[string]*spool{}}
	for i, s := range b.sheets {
		if s.row == 1 && s.Spare {
			if err := b.file.DeleteSheet(s.Name); err != nil {
				return errors.Join(err, b.Discard())
			}
			continue
		}
		z.rows[fmt.Sprintf("xl/worksheets/sheet%d.xml", i+1)] = s.rows
	}
	for _, s := range b.sheets {
		if s.row == 1 && s.Spare {
			continue
		}
		ref := "A1:" + columnName(len(s.Columns)) + strconv.Itoa(s.row)
		// The page comes after the filter, which forgets that a sheet is to fit.
		if err := errors.Join(b.file.AutoFilter(s.Name, ref, nil), setPage(b.file, s.Sheet), b.file.SetSheetDimension(s.Name, ref), repeatHead(b.file, s.Sheet)); err != nil {
			return errors.Join(err, b.Discard())
		}
	}
	b.file.SetZipWriter(func(io.Writer) excelize.ZipWriter { return z })
	return errors.Join(b.file.Write(io.Discard), b.Discard())
}

// Discard removes the temporary files.
func (b *workbook) Discard() error {
	err := b.file.Close()
	for _, s := range b.sheets {
		err = errors.Join(err, s.rows.discard())
	}
	return err
}

func columnName(n int) string {
	name, _ := excelize.ColumnNumberToName(n)
	return name
}
