package desk

import (
	"context"

	"hefa/review"
	"hefa/review/draft"
	"hefa/review/letter"
)

// File is a matter with everything computed from it.
type File struct {
	Matter  *review.Matter
	Row     review.Summary
	Rules   review.KindRules
	Profile *review.Profile
	Window  review.Window // zero before acceptance
	Running bool          // Window holds
	Events  []review.Event
}

// Show opens the file of a matter.
func (d *Desk) Show(ctx context.Context, no string) (*File, error) {
	m, err := d.repo.Matter(ctx, review.NormalizeNo(no))
	if err != nil {
		return nil, err
	}
	if err := d.current(ctx); err != nil {
		return nil, err
	}
	f := &File{Matter: m, Row: d.Row(m), Profile: d.ProfileOf(m)}
	if m.Circular == nil { // a circular has nothing to be handed in or looked at
		f.Rules = f.Profile.For(m.Kind)
	}
	f.Window, f.Running = m.Window(f.Profile, d.Calendar())
	err = d.repo.Events(ctx, m.ID, func(e review.Event) bool {
		f.Events = append(f.Events, e)
		return true
	})
	return f, err
}

// VerbState says whether a verb is allowed now and, if not, why.
type VerbState struct {
	Verb    review.Verb
	Refusal *review.Error // nil = allowed
}

// Verbs answers for every verb of the table whether the matter permits it.
func (d *Desk) Verbs(m *review.Matter) []VerbState {
	env := d.Env(m)
	var out []VerbState
	for _, v := range review.Verbs() {
		out = append(out, VerbState{v, v.Allow(env, m)})
	}
	return out
}

// Env is what verbs may know of a matter outside a transaction: enough to ask
// what is allowed, what to offer and what a window would be.
func (d *Desk) Env(m *review.Matter) *review.Env { return d.env(nil, m) }

// Due computes the window of a matter of this kind accepted on a day.
func (d *Desk) Due(k review.Kind, from review.Date) review.Window {
	return review.ComputeWindow(d.Profile().For(k).Window, from, nil, 0, d.Calendar())
}

// Draft reads the text under review, nil when there is none.
func (d *Desk) Draft(ctx context.Context, m *review.Matter) (*draft.Draft, error) {
	att, ok := m.DraftFile()
	if !ok {
		return nil, nil
	}
	data, err := d.repo.Blob(ctx, att.SHA256)
	if err != nil {
		return nil, err
	}
	return draft.Read(att.Name, data)
}

// Blob returns a file kept with a matter.
func (d *Desk) Blob(ctx context.Context, sha string) ([]byte, error) { return d.repo.Blob(ctx, sha) }

func (d *Desk) compose(m *review.Matter, l review.Letter, form review.LetterForm) review.LetterContent {
	return letter.Compose(d.input(m, l, form))
}

// input is what a letter is composed from.
func (d *Desk) input(m *review.Matter, l review.Letter, form review.LetterForm) letter.Input {
	p := d.ProfileOf(m)
	w, _ := m.Window(p, d.Calendar())
	in := letter.Input{Matter: m, Kind: l.Kind, On: l.On, To: l.To, Pause: l.Pause, Form: form, Office: d.Office().OrBlank(), Profile: p, Window: w, Calendar: d.Calendar()}
	if in.Wording, _ = m.Wording(l.Kind, l.To); l.Wording != nil {
		in.Wording = *l.Wording
	}
	return in
}
