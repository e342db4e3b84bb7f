package desk

import (
	"context"
	"slices"

	"hefa/review"
	"hefa/review/draft"
)

// shelf holds the drafts of a matter; each is read once, and compared with the
// last one once.
type shelf struct {
	ctx   context.Context
	desk  *Desk
	files []review.Attachment
	read  map[int]*draft.Draft
	pairs map[int]*Versions
}

func (s *shelf) draft(i int) (*draft.Draft, error) {
	if s.read[i] != nil {
		return s.read[i], nil
	}
	data, err := s.desk.repo.Blob(s.ctx, s.files[i].SHA256)
	if err != nil {
		return nil, err
	}
	s.read[i], err = draft.Read(s.files[i].Name, data)
	return s.read[i], err
}

// compare compares a draft with the last one.
func (s *shelf) compare(i int) (*Versions, error) {
	if s.pairs[i] != nil {
		return s.pairs[i], nil
	}
	before, err := s.draft(i)
	if err != nil {
		return nil, err
	}
	last := len(s.files) - 1
	after, err := s.draft(last)
	if err != nil {
		return nil, err
	}
	s.pairs[i] = &Versions{OldName: s.files[i].Name, NewName: s.files[last].Name, Old: before, New: after, Changes: draft.Compare(before, after)}
	return s.pairs[i], nil
}

// carry finds where the opinions stand in the last draft. An earlier draft that
// cannot be read tells nothing.
func (s *shelf) carry(m *review.Matter) []Carried {
	var out []Carried
	for round, opinions := range roundsOf(m) {
		for _, o := range opinions {
			i := writtenOn(m, s.files, round, o)
			if i == len(s.files)-1 || o.Retracted != "" {
				continue
			}
			v, err := s.compare(i)
			if err != nil {
				continue
			}
			if st, known := v.Standing(o); known {
				out = append(out, Carried{round, o.N, st})
			}
		}
	}
	return out
}

// roundsOf lists the opinions by round: 0 for the review that runs or ran last,
// from 1 on for the earlier ones.
func roundsOf(m *review.Matter) [][]review.Opinion {
	out := [][]review.Opinion{m.Opinions}
	for _, r := range m.Rounds {
		out = append(out, r.Opinions)
	}
	return out
}

// writtenOn returns the draft an opinion was written on: the one it says, or
// for an opinion of older records the last that had come when its round ended.
func writtenOn(m *review.Matter, files []review.Attachment, round int, o review.Opinion) int {
	if i := slices.IndexFunc(files, func(f review.Attachment) bool { return o.Text != "" && f.SHA256 == o.Text }); i >= 0 {
		return i
	}
	last := len(files) - 1
	i := last - 1
	if round > 0 {
		next := m.Accepted // the day the revised draft came
		if round < len(m.Rounds) {
			next = m.Rounds[round].Accepted
		}
		if i = slices.IndexFunc(files, func(f review.Attachment) bool { return f.On >= next }) - 1; i < -1 {
			return last // none came after it
		}
	}
	return max(i, 0)
}
