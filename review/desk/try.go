package desk

import (
	"context"
	"encoding/json"

	"hefa/review"
	"hefa/review/letter"
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
	c, warnings, err := d.rehearse(m, verb, args, d.doubts)
	if err != nil {
		return Outcome{}, err
	}
	out := Outcome{Row: d.Row(c), Warnings: warnings}
	out.Window, out.Running = c.Window(d.ProfileOf(c), d.Calendar())
	return out, nil
}

// inspection looks at a letter that is about to be issued.
type inspection func(m *review.Matter, l review.Letter, c review.LetterContent) []review.Warning

// rehearse applies a verb to a copy of the matter and returns the copy.
func (d *Desk) rehearse(m *review.Matter, verb string, args review.Args, look inspection) (*review.Matter, []review.Warning, error) {
	v, ok := review.VerbNamed(verb)
	if !ok {
		return nil, nil, review.Invalid("verb.unknown", verb)
	}
	var c review.Matter
	b, err := json.Marshal(m)
	if err != nil {
		return nil, nil, err
	}
	if err := json.Unmarshal(b, &c); err != nil {
		return nil, nil, err
	}
	env := d.env(nil, &c)
	if v.Anew {
		env.Profile = d.Profile()
	}
	env.Number = func(string, int) (int, error) { return 1 << 20, nil }
	env.Inspect = look
	env.Stored = func(path string) (review.Attachment, error) {
		return review.Attachment{Name: path, SHA256: digest([]byte(path))}, nil
	}
	_, err = review.Do(env, &c, v, clean(v, args))
	return &c, env.Warnings, err
}

// Doubts tells what an officer should look at before a letter is issued, as the
// form of issuing shows it besides the warnings of issuing itself. Whoever
// issues without a form asks for it first. It reads files and the library. What
// may not be issued raises no doubts: issuing says why.
func (d *Desk) Doubts(ctx context.Context, m *review.Matter, args review.Args) []review.Warning {
	var out []review.Warning
	_, _, _ = d.rehearse(m, "issue", args, func(m *review.Matter, l review.Letter, c review.LetterContent) []review.Warning {
		out = d.doubts(m, l, c)
		rows, _ := d.LookOver(ctx, m, l.Kind, Paper{Content: c}) // a draft that cannot be read stops no letter
		for _, r := range letter.Doubts(rows) {
			out = append(out, r.Warning())
		}
		return nil
	})
	return out
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
