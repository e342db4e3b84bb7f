package ledger

import (
	"errors"
	"strings"
	"unicode"

	"hefa/review"
)

// Bounds of what is read from a file somebody sent.
const (
	maxRows    = 200_000 // rows that hold something
	maxColumns = 500
	maxSheets  = 100
	maxUnzip   = 1 << 30 // bytes a workbook may unpack to
	memoryPart = 16 << 20
)

// Line is a row that holds something; N counts from 1 as the spreadsheet does.
type Line struct {
	N     int
	Cells []string
}

// Table is a sheet as it was read. Days are numbers in a workbook and text in
// a .csv.
type Table struct {
	Name     string // "" in a .csv
	Lines    []Line
	Hidden   int  // rows that were hidden; they are read all the same
	Base1904 bool // days count from 1904
	Damaged  int  // bytes that fit no encoding
	Serial   bool // whole numbers may be days
}

// Read reads the tables of a .xlsx or .csv; which of them it is is told by
// what is in the file, not by its name.
func Read(name string, data []byte) ([]Table, error) {
	if isZip(data) {
		return readXLSX(name, data)
	}
	if isOle(data) {
		return nil, review.Damaged("ledger.xls", nil, name)
	}
	if isHTML(data) {
		return nil, review.Damaged("ledger.html", nil, name)
	}
	t, err := readCSV(name, data)
	return []Table{t}, err
}

func isZip(data []byte) bool {
	return strings.HasPrefix(string(data[:min(4, len(data))]), "PK\x03\x04")
}

// isHTML tells a table of a web page, which office systems export as .xls, or
// the XML that old versions of Excel wrote.
func isHTML(data []byte) bool {
	head := strings.ToLower(strings.TrimSpace(strings.TrimPrefix(string(data[:min(1024, len(data))]), "\ufeff")))
	for _, tag := range []string{"<html", "<!doctype html", "<table", "<meta", "<head", "<style", "<div"} {
		if strings.HasPrefix(head, tag) {
			return true
		}
	}
	return strings.HasPrefix(head, "<?xml") && (strings.Contains(head, "spreadsheet") || strings.Contains(head, "<html"))
}

// isOle tells an old .xls, or a workbook with a password.
func isOle(data []byte) bool {
	return strings.HasPrefix(string(data[:min(8, len(data))]), "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
}

var errTooMany = errors.New("too many rows")

// add keeps a row that holds something.
func (t *Table) add(n int, cells []string) error {
	out, filled := make([]string, 0, min(len(cells), maxColumns)), false
	for i, c := range cells {
		if i == maxColumns {
			break
		}
		c = strings.TrimFunc(review.CleanText(c), func(r rune) bool { return unicode.IsSpace(r) || r == '\u00a0' })
		filled = filled || c != ""
		out = append(out, c)
	}
	if !filled {
		return nil
	}
	if len(t.Lines) == maxRows {
		return errTooMany
	}
	t.Lines = append(t.Lines, Line{n, out})
	return nil
}

func refuseRead(name string, err error) error {
	if errors.Is(err, errTooMany) {
		return review.Damaged("ledger.rows", nil, name, maxRows)
	}
	return review.Damaged("ledger.unreadable", err, name)
}
