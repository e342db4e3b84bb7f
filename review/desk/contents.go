package desk

import (
	"io"
	"strings"
	"time"

	"hefa/review"
	"hefa/review/ledger"
	"hefa/review/letter"
)

// ContentsEndings are the kinds of file a table of contents is written as.
func ContentsEndings() []string { return []string{".docx", ".xlsx", ".txt"} }

// Contents lists the papers in the file of a matter.
func (d *Desk) Contents(m *review.Matter) []review.ContentsRow { return m.Contents(d.ProfileOf(m)) }

// contentsWidth is how wide a table of contents in plain text is, in cells.
const contentsWidth = 92

// WriteContents writes the table of contents of a matter's file, for the front
// of it, as one of ContentsEndings.
func (d *Desk) WriteContents(w io.Writer, m *review.Matter, ending string) error {
	if ending == ".xlsx" {
		return ledger.Contents(w, m, d.Contents(m))
	}
	page := letter.Contents(m, d.Contents(m), d.Office().OrBlank())
	if ending == ".txt" {
		_, err := io.WriteString(w, strings.Join(letter.Text(page, contentsWidth), "\n")+"\n")
		return err
	}
	return letter.Docx(w, page, d.Today().Time().Add(9*time.Hour))
}
