package desk

import (
	"bytes"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"hefa/review"
	"hefa/review/letter"
	"hefa/review/report"
)

// ReportEndings lists the files a report can be written as.
func ReportEndings() []string { return []string{".xlsx", ".docx", ".csv", ".txt"} }

// WriteReport writes a report as the ending of a file says: a workbook with
// charts, the section of a yearly report, a table of text, or plain text.
func (d *Desk) WriteReport(w io.Writer, r report.Report, ending string) error {
	switch strings.ToLower(ending) {
	case ".xlsx":
		return report.Workbook(w, r)
	case ".docx":
		return letter.Docx(w, report.Section(r), d.clock())
	case ".csv":
		return report.CSV(w, r)
	case ".txt":
		_, err := io.WriteString(w, strings.Join(letter.Text(report.Section(r), 76), "\n")+"\n")
		return err
	}
	return review.Invalid("report.ending", ending, strings.Join(ReportEndings(), " "))
}

// SaveReport writes a report as a new file and returns its path. A file that
// is there already is never replaced; the new one is numbered.
func (d *Desk) SaveReport(r report.Report, path string) (string, error) {
	ending := filepath.Ext(path)
	if !slices.Contains(ReportEndings(), strings.ToLower(ending)) {
		return "", review.Invalid("report.ending", filepath.Base(path), strings.Join(ReportEndings(), " "))
	}
	var b bytes.Buffer
	if err := d.WriteReport(&b, r, ending); err != nil {
		return "", err
	}
	return WriteNew(filepath.Dir(path), strings.TrimSuffix(filepath.Base(path), ending), ending, b.Bytes())
}
