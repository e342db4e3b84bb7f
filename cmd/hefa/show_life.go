package main

import "hefa/review"

// filingRow is the duty to file with one recipient, as show prints it.
type filingRow struct {
	To      string      `json:"to"`
	Due     review.Date `json:"due"`
	Sent    review.Date `json:"sent"`
	Result  any         `json:"result"`
	On      review.Date `json:"result_on"`
	Correct review.Date `json:"correct_by"`
	InTime  bool        `json:"in_time"`
	Open    bool        `json:"open"`
}

func filingRows(fs []review.Filing) []filingRow {
	out := []filingRow{}
	for _, f := range fs {
		out = append(out, filingRow{f.To, f.Due, f.Sent, orNull(f.Result), f.ResultOn, f.Correct, f.InTime(), f.Open()})
	}
	return out
}

// life adds what happened around the review; what did not happen is null.
func (f *file) life(m *review.Matter) {
	f.Plan, f.Scope, f.Consults, f.Competition, f.Deal = present(m.Plan), present(m.Scope), list(m.Consults), present(m.Competition), present(m.Deal)
	f.Rounds, f.Deliberation, f.Recording = list(m.Rounds), present(m.Deliberation), present(m.Recording)
	f.Publication, f.Evaluation, f.Cleanups = present(m.Publication), present(m.Evaluation), list(m.Cleanups)
	f.Circular = present(m.Circular)
	f.Refusals, f.Archived = list(m.Refusals), m.Archived
}

// present keeps a nil pointer from becoming a non-nil any.
func present[T any](p *T) any {
	if p == nil {
		return nil
	}
	return p
}
