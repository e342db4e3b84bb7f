package desk

import (
	"bytes"
	"context"
	"encoding/json"

	"hefa/review"
	"hefa/review/profile"
)

// A matter is judged by the rules it was received under, however often the
// rules change later. Each edition a matter needs is therefore kept in the
// file as text, under the digest the matter names.

// ProfileOf returns the rules a matter was received under.
func (d *Desk) ProfileOf(m *review.Matter) *review.Profile {
	s := d.state.Load()
	if p, ok := s.editions[m.Profile]; ok {
		return p
	}
	return s.profile
}

// OwnRules returns what the place wrote over the national profile, "" for
// nothing.
func (d *Desk) OwnRules() string { return d.state.Load().own }

// SetRules changes the rules new matters are received under. The change enters
// the history; matters received before keep the rules they have.
func (d *Desk) SetRules(ctx context.Context, own string) error {
	if _, _, err := profile.Over([]byte(own)); err != nil {
		return err
	}
	value, err := json.Marshal(own)
	if err != nil {
		return err
	}
	err = d.repo.Update(ctx, func(tx Tx) error {
		if _, err := d.keepEdition(tx); err != nil { // the rules so far, for matters already received
			return err
		}
		if err := tx.PutSetting(keyProfile, value); err != nil {
			return err
		}
		e := d.event(keyProfile, nil, d.Office().Officer)
		e.After = value
		return tx.Log(&e)
	})
	if err != nil {
		return err
	}
	return d.reload(ctx)
}

// current takes up the rules that another window has changed: what is new is
// received under the rules in force, not under those this window began with.
func (d *Desk) current(ctx context.Context) error {
	stored, err := d.repo.Setting(ctx, keyProfile)
	if err != nil {
		return err
	}
	mine, err := json.Marshal(d.state.Load().own)
	if err != nil || bytes.Equal(stored, mine) || stored == nil && d.state.Load().own == "" {
		return err
	}
	return d.reload(ctx)
}

// learn takes up the rules of a matter that another window received under rules
// this one has not seen.
func (d *Desk) learn(ctx context.Context, m *review.Matter) error {
	if _, known := d.state.Load().editions[m.Profile]; known || m.Profile == "" {
		return nil
	}
	return d.reload(ctx)
}

func (d *Desk) loadEditions(ctx context.Context, s *state) error {
	if err := d.setting(ctx, keyEdition, &s.texts); err != nil {
		return err
	}
	for edition, text := range s.texts {
		if s.editions[edition] != nil {
			continue
		}
		p, err := profile.Parse([]byte(text))
		if err != nil {
			return review.Damaged("profile.edition", err, edition)
		}
		s.editions[edition] = p
	}
	return nil
}

// keepEdition stores the rules in force with the first matter received under
// them, and returns the state that holds once that is committed; nil when they
// are kept already.
func (d *Desk) keepEdition(tx Tx) (*state, error) {
	s := d.state.Load()
	if _, kept := s.texts[s.profile.Edition]; kept {
		return nil, nil
	}
	next := *s
	next.texts = map[string]string{}
	stored, err := tx.Setting(keyEdition) // another window may have kept some
	if err == nil && stored != nil {
		err = json.Unmarshal(stored, &next.texts)
	}
	if err != nil {
		return nil, err
	}
	next.texts[s.profile.Edition] = s.text
	value, err := json.Marshal(next.texts)
	if err != nil {
		return nil, err
	}
	return &next, tx.PutSetting(keyEdition, value)
}
