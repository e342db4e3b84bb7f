package desk

import (
	"context"
	"encoding/json"
	"slices"

	"hefa/review"
)

// Undone tells what was taken back.
type Undone struct {
	Verb    string
	Nos     []string
	Voided  []string // letters that keep their number as voided
	Numbers []string // matter numbers that stay on record though they are used no more
}

// lastStep returns the step that is undone next, of one matter or ("") of all.
func lastStep(tx Tx, no string) ([]review.Event, error) {
	if no == "" {
		return tx.LastStep("")
	}
	m, err := tx.Matter(review.NormalizeNo(no))
	if err != nil {
		return nil, err
	}
	return tx.LastStep(m.ID)
}

// Undo takes back the last step, of one matter or ("") of all. The history
// only grows: the inverse is written as a new event.
func (d *Desk) Undo(ctx context.Context, no string) (Undone, error) {
	var out Undone
	err := d.repo.Update(ctx, func(tx Tx) error {
		if err := d.current(ctx); err != nil {
			return err
		}
		events, err := lastStep(tx, no)
		if err != nil {
			return err
		}
		if len(events) == 0 {
			return review.Refused("undo.nothing")
		}
		step := d.newID()
		for _, e := range events {
			if err := d.revert(tx, e, step, &out); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return Undone{}, err
	}
	out.Nos, out.Numbers = each(out.Nos), each(out.Numbers)
	return out, nil
}

// each lists every number once: a step may have changed a matter several times.
func each(nos []string) []string {
	seen := map[string]bool{}
	return slices.DeleteFunc(nos, func(no string) bool {
		again := seen[no]
		seen[no] = true
		return again
	})
}

func (d *Desk) revert(tx Tx, e review.Event, step string, out *Undone) error {
	var after review.Matter
	if err := json.Unmarshal(e.After, &after); err != nil {
		return review.Damaged("history.damaged", err, e.ID)
	}
	m, err := tx.Matter(after.No)
	if err != nil {
		return err
	}
	before, err := tx.Before(e)
	if err != nil {
		return err
	}
	reverted := review.Revert(m, before, "撤销操作", d.Today())
	if err := reverted.Validate(); err != nil {
		return err
	}
	for _, l := range reverted.Letters {
		was := slices.IndexFunc(m.Letters, func(x review.Letter) bool { return x.No == l.No && x.Live() })
		if !l.Live() && was >= 0 {
			out.Voided = append(out.Voided, l.No)
		}
	}
	if before == nil || reverted.No != m.No {
		out.Numbers = append(out.Numbers, m.No)
	}
	inverse := d.event(review.UndoVerb, review.Args{"event": {e.ID}, "verb": {e.Verb}}, d.Office().Officer)
	inverse.Step = step
	if err := d.save(tx, reverted, &inverse); err != nil {
		return err
	}
	out.Verb, out.Nos = e.Verb, append(out.Nos, reverted.No)
	return tx.MarkUndone(e.ID, inverse.ID)
}
