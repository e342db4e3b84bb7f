package desk

import (
	"cmp"
	"context"
	"io"
	"slices"
	"strings"
	"time"

	"hefa/review"
	"hefa/review/ledger"
	"hefa/review/letter"
)

// Rounds lists the cleanup rounds of the file, the one begun last first. Open
// ones still have documents without a result.
func (d *Desk) Rounds(ctx context.Context) ([]review.CleanupRound, error) {
	at := map[string]int{}
	var out []review.CleanupRound
	err := d.repo.Matters(ctx, func(m *review.Matter) bool {
		for _, c := range m.Cleanups {
			i, known := at[c.Round]
			if !known {
				i, at[c.Round] = len(out), len(out)
				out = append(out, review.CleanupRound{Name: c.Round})
			}
			out[i].Add(m, c)
		}
		return ctx.Err() == nil
	})
	slices.SortStableFunc(out, func(a, b review.CleanupRound) int {
		return cmp.Or(cmp.Compare(b.Begun, a.Begun), strings.Compare(a.Name, b.Name))
	})
	return out, cmp.Or(err, ctx.Err())
}

// Round returns a cleanup round by its name; "" is the one begun last.
func (d *Desk) Round(ctx context.Context, name string) (review.CleanupRound, error) {
	all, err := d.Rounds(ctx)
	if err != nil {
		return review.CleanupRound{}, err
	}
	for _, r := range all {
		if name == "" || r.Name == name {
			return r, nil
		}
	}
	return review.CleanupRound{}, review.NotFound("cleanup.round", name)
}

// WriteRound writes what a cleanup round came to, as one of ContentsEndings:
// the list that is published, and what is still to be decided.
func (d *Desk) WriteRound(w io.Writer, r review.CleanupRound, ending string) error {
	if ending == ".xlsx" {
		return ledger.Round(w, r)
	}
	page := letter.Round(r, d.Office().OrBlank(), d.Today())
	if ending == ".txt" {
		_, err := io.WriteString(w, strings.Join(letter.Text(page, contentsWidth), "\n")+"\n")
		return err
	}
	return letter.Docx(w, page, d.Today().Time().Add(9*time.Hour))
}
