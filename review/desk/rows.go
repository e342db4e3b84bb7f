package desk

import (
	"context"
	"encoding/json"

	"hefa/review"
)

const keyRows = "rows"

// Freshen computes the rows of a file anew that an earlier version of the
// program wrote, so that the queue shows what this one would make of the
// facts. The facts and their history stay as they are.
func (d *Desk) Freshen(ctx context.Context) error {
	var stored int
	if err := d.setting(ctx, keyRows, &stored); err != nil || stored >= review.RowEdition {
		return err
	}
	rows, err := d.List(ctx, Page{View: review.ViewAll})
	if err != nil {
		return err
	}
	edition, err := json.Marshal(review.RowEdition)
	if err != nil {
		return err
	}
	return d.repo.Update(ctx, func(tx Tx) error {
		if _, err := d.refresh(tx, rows, d.Calendar()); err != nil {
			return err
		}
		return tx.PutSetting(keyRows, edition)
	})
}
