package desk

import (
	"context"
	"encoding/json"

	"hefa/review"
)

// Outcome is what a verb would come to.
type Outcome struct {
	Row      review.Summary
	Window   review.Window
	Running  bool
	Warnings []review.Warning
}

// Try applies a verb to a copy of the matter and saves nothing: a form shows
// what would follow before the officer decides.
func (d *Desk) Try(m *review.Matter, verb string, args review.Args) (Outcome, error) {
	v, ok := review.VerbNamed(verb)
	if !ok {
		return Outcome{}, review.Invalid("verb.unknown", verb)
	}
	var c review.Matter
	b, err := json.Marshal(m)
	if err != nil {
		return Outcome{}, err
	}
	if err := json.Unmarshal(b, &c); err != nil {
		return Outcome{}, err
	}
	env := d.env(nil, &c)
	if v.Anew {
		env.Profile = d.Profile()
	}
	env.Number = func(string, int) (int, error) { return 1 << 20, nil }
	env.Inspect = d.doubts
	env.Stored = func(path string) (review.Attachment, error) {
		return review.Attachment{Name: path, SHA256: digest([]byte(path))}, nil
	}
	if _, err := review.Do(env, &c, v, clean(v, args)); err != nil {
		return Outcome{}, err
	}
	out := Outcome{Row: d.Row(&c), Warnings: env.Warnings}
	out.Window, out.Running = c.Window(d.ProfileOf(&c), d.Calendar())
	return out, nil
}

// Foresee tells what registering a matter would warn of, as far as the form is
// filled in.
func (d *Desk) Foresee(args review.Args) []review.Warning {
	return review.Foresee(d.Env(&review.Matter{}), args)
}

// Last returns the step that Undo would take back, of one matter or ("") of
// all; empty when there is none.
func (d *Desk) Last(ctx context.Context, no string) ([]review.Event, error) {
	var out []review.Event
	err := d.repo.Update(ctx, func(tx Tx) (err error) {
		out, err = lastStep(tx, no)
		return err
	})
	return out, err
}
