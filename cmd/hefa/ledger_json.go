package main

import (
	"hefa/review/desk"
	"hefa/review/ledger"
)

// ledgerAnswer is {saved, registered, transcribed, inforce, guessed, no_year, hidden,
// damaged, nos, details: [{sheet, rows}], sheets: [{sheet, row, columns: [{column, heading, field}]}],
// known: [{sheet, row, title, no, repeats: {sheet, row}}], refused: [{sheet, row, title,
// error}]}.
func (p *program) ledgerAnswer(r ledger.Reading, t desk.Taken, kept bool) map[string]any {
	sheets := []map[string]any{}
	for _, m := range r.Mappings {
		columns := []map[string]any{}
		for _, c := range m.Columns {
			columns = append(columns, map[string]any{"column": c.Letter(), "heading": c.Heading, "field": orNull(c.Field)})
		}
		sheets = append(sheets, map[string]any{"sheet": orNull(m.Sheet), "row": m.Head, "columns": columns})
	}
	parts := []map[string]any{}
	for _, d := range r.Details {
		parts = append(parts, map[string]any{"sheet": d.Sheet, "rows": d.Rows})
	}
	known, refused := []map[string]any{}, []map[string]any{}
	for _, x := range t.Twins {
		row := map[string]any{"sheet": orNull(x.Sheet), "row": x.N, "title": x.Title, "no": orNull(x.No), "repeats": nil}
		if x.First != nil {
			row["repeats"] = map[string]any{"sheet": orNull(x.First.Sheet), "row": x.First.N}
		}
		known = append(known, row)
	}
	for _, x := range t.Refused {
		refused = append(refused, map[string]any{"sheet": orNull(x.Sheet), "row": x.N, "title": orNull(x.Title), "error": p.failureOf(x.Err)})
	}
	return map[string]any{
		"saved": kept && len(t.Refused) == 0, "registered": t.Registered, "transcribed": t.Transcribed, "inforce": t.InForce, "guessed": len(t.Guessed), "no_year": len(t.NoYear),
		"hidden": r.Hidden, "damaged": r.Damaged, "nos": list(t.Nos), "details": parts, "sheets": sheets, "known": known, "refused": refused,
	}
}
