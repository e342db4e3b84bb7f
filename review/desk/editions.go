package desk

import (
	"bytes"
	"context"
	"encoding/json"
	"maps"

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
		if err := d.current(ctx); err != nil {
			return err
		}
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

// current takes up what another window or the command line has changed of the
// settings: the rules in force and those of every matter, the working days, the
// office. What is done goes by the file, not by what this window began with.
// Within a transaction nobody can change them any more.
func (d *Desk) current(ctx context.Context) error {
	mine := d.state.Load().stored
	for _, key := range []string{keyProfile, keyEdition, keyNotices, keyOffice, keyTemplate} {
		stored, err := d.repo.Setting(ctx, key)
		if err != nil {
			return err
		}
		if !bytes.Equal(stored, mine[key]) {
			return d.reload(ctx)
		}
	}
	return nil
}

// readEditions reads the rules of every edition that the file keeps.
func (s *state) readEditions() error {
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
	next.texts = map[string]string{s.profile.Edition: s.text}
	maps.Copy(next.texts, s.texts)
	value, err := json.Marshal(next.texts)
	if err != nil {
		return nil, err
	}
	next.stored = maps.Clone(s.stored)
	next.stored[keyEdition] = value
	return &next, tx.PutSetting(keyEdition, value)
}
