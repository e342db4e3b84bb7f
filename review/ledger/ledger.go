// Package ledger writes the office's ledger (台账) as a spreadsheet and reads
// ledgers kept elsewhere. What it writes is Chinese content, like a letter.
package ledger

import "hefa/review"

// Entry is a matter with the row and the rules computed from it.
type Entry struct {
	Matter  *review.Matter
	Row     review.Summary
	Profile *review.Profile
}

// Column is a column of a sheet. Width is in characters of the standard font.
type Column struct {
	Head  string
	Width float64
	Wrap  bool
}

// Sheet is a table of the ledger: an entry gives none, one or several rows.
// Cells are string, int or review.Date; a zero date is an empty cell.
//
// Pages is how many pages side by side a printed row takes; Keep is how many
// columns are repeated at the left of each.
type Sheet struct {
	Name    string
	Pages   int
	Keep    int
	Spare   bool // left out of a workbook where it has no rows
	Columns []Column
	Rows    func(Entry) [][]any
	// read understands a table as this sheet; nil where the sheet is read by its
	// headings, as anybody's ledger is, or not at all.
	read func(Table) (details, bool)
}

// Sheets lists the tables in the order of the workbook. The first one is what
// a .csv holds.
func Sheets() []Sheet {
	return []Sheet{matterSheet(), spare(roundSheet()), opinionSheet(), spare(counselSheet()), spare(pauseSheet()), letterSheet(), spare(competitionSheet()),
		spare(recordSheet()), filingSheet(), spare(dealSheet()), forceSheet(), spare(cleanupSheet()), spare(evaluationSheet()),
		catalogueSheet(), spare(stepSheet()), spare(changeSheet()), spare(circularSheet()), spare(circularItemSheet()), spare(noteSheet())}
}

// spare leaves a sheet without rows out of the workbook, so that no empty page
// is printed.
func spare(s Sheet) Sheet {
	s.Spare = true
	return s
}

// Book is a ledger being written. Nothing is complete before Close; Discard
// gives up.
type Book interface {
	Add(e Entry) error
	Close() error
	Discard() error
}

// one is the only row of an entry.
func one(cells ...any) [][]any { return [][]any{cells} }
