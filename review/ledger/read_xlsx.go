package ledger

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"
)

// readXLSX reads the visible sheets of a workbook: cells as they are stored,
// of formulas the value they had when the file was saved.
func readXLSX(name string, data []byte) (out []Table, err error) {
	defer func() { // the library was written for files that are what they say
		if r := recover(); r != nil {
			out, err = nil, refuseRead(name, fmt.Errorf("%v", r))
		}
	}()
	f, err := excelize.OpenReader(bytes.NewReader(data), excelize.Options{
		RawCellValue: true, UnzipSizeLimit: maxUnzip, UnzipXMLSizeLimit: memoryPart})
	if err != nil {
		return nil, refuseRead(name, err)
	}
	defer f.Close()
	props, _ := f.GetWorkbookProps()
	base1904 := props.Date1904 != nil && *props.Date1904
	merged := mergedCells(data)
	for i, sheet := range f.GetSheetList() {
		if visible, err := f.GetSheetVisible(sheet); err != nil || !visible || i == maxSheets {
			continue
		}
		t, err := readSheet(f, sheet)
		if err != nil {
			return nil, refuseRead(name, err)
		}
		t.spread(merged[sheet])
		t.Name, t.Base1904, t.Serial = sheet, base1904, true
		out = append(out, t)
	}
	return out, nil
}

func readSheet(f *excelize.File, sheet string) (Table, error) {
	var t Table
	rows, err := f.Rows(sheet)
	if err != nil {
		if strings.Contains(err.Error(), "not exist") || strings.Contains(err.Error(), "not a worksheet") {
			return t, nil // a sheet of charts
		}
		return t, err
	}
	for n := 1; rows.Next(); n++ {
		cells, err := rows.Columns()
		if err != nil {
			return t, err
		}
		if len(cells) > 0 && rows.GetRowOpts().Hidden {
			t.Hidden++
		}
		if err := t.add(n, cells); err != nil {
			return t, err
		}
	}
	return t, rows.Close()
}

// At is a cell of the row, "" beyond its end.
func (l Line) At(i int) string {
	if i < 0 || i >= len(l.Cells) {
		return ""
	}
	return l.Cells[i]
}

func (l *Line) set(i int, s string) {
	for len(l.Cells) <= i {
		l.Cells = append(l.Cells, "")
	}
	if l.Cells[i] == "" {
		l.Cells[i] = s
	}
}
