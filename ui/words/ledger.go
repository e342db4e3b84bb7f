package words

import (
	"fmt"

	"hefa/review"
	"hefa/review/desk"
	"hefa/review/ledger"
	"hefa/ui/locale"
)

// mostRows is how many rows are named where many are alike.
const mostRows = 20

// LedgerReading tells what else was found while a ledger was read: sheets that
// hang on matters, sheets left out, hidden rows, damaged characters.
func LedgerReading(say locale.Catalogue, r ledger.Reading) []string {
	var out []string
	for _, d := range r.Details {
		if d.Rows > 0 {
			out = append(out, say.T("cli.ledger.details", d.Sheet, d.Rows))
		}
	}
	for _, name := range r.Unused {
		out = append(out, say.T("cli.ledger.skipped", name))
	}
	if r.Hidden > 0 {
		out = append(out, say.T("cli.ledger.hidden", r.Hidden))
	}
	if r.Damaged > 0 {
		out = append(out, say.T("cli.ledger.damaged", r.Damaged))
	}
	return out
}

// LedgerTaken tells what an import comes to, or would: rows that are refused
// first, then what was guessed, then rows that are on record already.
func LedgerTaken(say locale.Catalogue, t desk.Taken) []string {
	var out []string
	for _, x := range t.Refused {
		out = append(out, say.T("cli.ledger.row", ledgerRow(say, x.Sheet, x.N), briefly(x.Title), say.Error(x.Err)))
	}
	row := func(code string) func(ledger.Record) string {
		return func(r ledger.Record) string {
			return say.T("cli.ledger."+code, ledgerRow(say, r.Sheet, r.N), briefly(r.Title))
		}
	}
	out = append(out, some(say, t.Loose, row("loose"))...)
	out = append(out, some(say, t.Untold, row("untold"))...)
	out = append(out, some(say, t.Uncounted, row("uncounted"))...)
	out = append(out, some(say, t.Odd, func(r ledger.Record) string {
		return say.T("cli.ledger.odd", ledgerRow(say, r.Sheet, r.N), r.GivenLetter)
	})...)
	for _, code := range t.Codes {
		out = append(out, say.T("cli.ledger.code", code))
	}
	out = append(out, some(say, t.Renumbered, func(r ledger.Record) string {
		return say.T("cli.ledger.renumbered", ledgerRow(say, r.Sheet, r.N), briefly(r.Title), r.Number)
	})...)
	for _, a := range t.Alike {
		out = append(out, say.T("cli.ledger.alike", a.New, a.Known))
	}
	out = append(out, some(say, t.Guessed, func(r ledger.Record) string {
		return say.T("cli.ledger.guessed", ledgerRow(say, r.Sheet, r.N), briefly(r.Title), say.T("kind."+string(r.Kind)))
	})...)
	out = append(out, some(say, t.NoYear, func(r ledger.Record) string {
		return say.T("cli.ledger.noyear", ledgerRow(say, r.Sheet, r.N), briefly(r.Title), say.T("ledger.field."+string(r.GuessField)), r.Guess)
	})...)
	return append(out, some(say, t.Twins, func(x desk.Twin) string {
		if x.No != "" {
			return say.T("cli.ledger.known", ledgerRow(say, x.Sheet, x.N), briefly(x.Title), x.No)
		}
		return say.T("cli.ledger.repeated", ledgerRow(say, x.Sheet, x.N), briefly(x.Title), ledgerRow(say, x.First.Sheet, x.First.N))
	})...)
}

// some tells of the first rows and how many more there are.
func some[T any](say locale.Catalogue, all []T, line func(T) string) []string {
	var out []string
	for i, x := range all {
		if i == mostRows {
			return append(out, say.T("cli.ledger.more", len(all)-i))
		}
		out = append(out, line(x))
	}
	return out
}

func ledgerRow(say locale.Catalogue, sheet string, n int) string {
	if sheet == "" {
		return say.T("cli.ledger.at", n)
	}
	return say.T("cli.ledger.at.sheet", sheet, n)
}

// briefly is enough of a title to know the row by.
func briefly(title string) string {
	const most = 30
	if r := []rune(review.CleanLine(title)); len(r) > most {
		return fmt.Sprint(string(r[:most-1]), "…")
	}
	return review.CleanLine(title)
}

// LedgerSheet names a sheet and the row of its headings; a sheet may have none.
func LedgerSheet(say locale.Catalogue, m ledger.Mapping) string {
	switch {
	case m.Head == 0:
		return say.T("cli.ledger.headless", m.Sheet)
	case m.Sheet == "":
		return say.T("ledger.screen.head", m.Head)
	}
	return say.T("cli.ledger.sheet", m.Sheet, m.Head)
}

// LedgerSample is the first thing that stands in a column.
func LedgerSample(say locale.Catalogue, c ledger.Mapped) string {
	if c.Sample == "" {
		return ""
	}
	return say.T("cli.ledger.sample", briefly(c.Sample))
}
