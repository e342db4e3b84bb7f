package desk

import (
	"context"
	"encoding/json"

	"hefa/review"
	"hefa/review/calendar"
)

// ImportNotice takes in a year's holiday notice, recomputes the clocks of all
// accepted matters, and returns how many due days of matters not closed moved.
func (d *Desk) ImportNotice(ctx context.Context, n calendar.Notice) (moved int, err error) {
	if err := n.Check(); err != nil {
		return 0, err
	}
	err = d.repo.Update(ctx, func(tx Tx) error {
		if err := d.current(ctx); err != nil {
			return err
		}
		value, err := d.withNotice(ctx, n)
		if err != nil {
			return err
		}
		rows, err := d.List(ctx, Page{View: review.ViewAll})
		if err != nil {
			return err
		}
		e := d.event("calendar", review.Args{"source": {n.Source}}, d.Office().Officer)
		e.After = value
		if err := tx.PutSetting(keyNotices, value); err != nil {
			return err
		}
		if moved, err = d.refresh(tx, rows, d.Calendar().With(n)); err != nil {
			return err
		}
		return tx.Log(&e)
	})
	if err != nil {
		return 0, err
	}
	return moved, d.reload(ctx)
}

// withNotice is the setting of all notices, with this one for its year.
func (d *Desk) withNotice(ctx context.Context, n calendar.Notice) ([]byte, error) {
	var notices []calendar.Notice
	if err := d.setting(ctx, keyNotices, &notices); err != nil {
		return nil, err
	}
	kept := []calendar.Notice{n}
	for _, old := range notices {
		if old.Year != n.Year {
			kept = append(kept, old)
		}
	}
	return json.Marshal(kept)
}

func (d *Desk) refresh(tx Tx, rows []review.Summary, c review.Calendar) (moved int, err error) {
	for _, old := range rows {
		m, err := tx.Matter(old.No)
		if err != nil {
			return 0, err
		}
		row := review.Summarize(m, d.ProfileOf(m), c)
		if row == old {
			continue
		}
		if row.Due != old.Due && !old.Stage.Closed() {
			moved++
		}
		if err := tx.Refresh(row); err != nil {
			return 0, err
		}
	}
	return moved, nil
}

// Keep stores what was typed into a form and not yet saved, so that Esc, a
// crash or a power cut lose nothing. Empty values forget it.
func (d *Desk) Keep(ctx context.Context, form string, values map[string]string) error {
	var value []byte
	if len(values) > 0 {
		value, _ = json.Marshal(values)
	}
	return d.repo.Update(ctx, func(tx Tx) error { return tx.PutSetting("form/"+form, value) })
}

// Kept returns what Keep stored.
func (d *Desk) Kept(ctx context.Context, form string) (map[string]string, error) {
	var values map[string]string
	err := d.setting(ctx, "form/"+form, &values) // before values is read: a return reads and calls in no set order
	return values, err
}
