package main

import (
	"hefa/review"
	"hefa/review/desk"
)

// letterProofs prints the list a letter is looked over with before it is
// issued. An issued letter needs none.
func (p *program) letterProofs(paper desk.Paper) error {
	if p.json {
		rows := make([]map[string]any, 0, len(paper.Proofs))
		for _, r := range paper.Proofs {
			rows = append(rows, map[string]any{"name": r.Name, "ok": r.OK, "checked": !r.Open, "code": r.Code, "message": p.words.Warning(r.Warning()), "rule": orNull(r.Rule.Basis)})
		}
		return p.answer(map[string]any{"issued": paper.Issued, "no": orNull(paper.Content.No), "worded": !paper.Wording.IsZero(), "checks": rows})
	}
	if paper.Issued {
		return review.Refused("letter.check.issued", paper.Content.No)
	}
	var rows [][]string
	for _, r := range paper.Proofs {
		mark := "cli.check.ok"
		switch {
		case r.Open:
			mark = "cli.check.open"
		case !r.OK:
			mark = "cli.check.look"
		}
		rows = append(rows, []string{p.words.T(mark), p.words.Warning(r.Warning())})
	}
	p.table(rows)
	return nil
}
