package desk

import (
	"context"
	"slices"

	"hefa/review"
	"hefa/review/draft"
)

// Versions are two drafts of a matter and what changed between them.
type Versions struct {
	OldName, NewName string
	Old, New         *draft.Draft
	Changes          *draft.Comparison
	Carried          []Carried // opinions and where they stand in the new draft

	followed []draft.Place
	was, now bareDraft
}

// bareDraft is the letters and digits of a draft, in which words are looked for.
type bareDraft struct {
	all      string
	articles []string
}

func bareOf(d *draft.Draft) bareDraft {
	b := bareDraft{all: draft.Bare(d.Text())}
	for _, a := range d.Articles {
		b.articles = append(b.articles, draft.Bare(a.Text))
	}
	return b
}

// Carried is an opinion with its standing in the newest draft. Round counts the
// earlier reviews from 1; 0 is the review that runs or ran last.
type Carried struct {
	Round int
	N     int
	Standing
}

// CarriedTo returns the standing of an opinion, if it is known.
func (v *Versions) CarriedTo(round, n int) (Standing, bool) {
	if v == nil {
		return Standing{}, false
	}
	i := slices.IndexFunc(v.Carried, func(c Carried) bool { return c.Round == round && c.N == n })
	if i < 0 {
		return Standing{}, false
	}
	return v.Carried[i].Standing, true
}

// prepare follows the articles of the old draft, once.
func (v *Versions) prepare() {
	if v.followed == nil {
		v.followed = draft.Follow(v.Old, v.New, v.Changes)
		v.was, v.now = bareOf(v.Old), bareOf(v.New)
	}
}

// DraftFiles lists the attachments that hold the text under review, in the
// order they came.
func DraftFiles(m *review.Matter) []review.Attachment {
	return slices.DeleteFunc(slices.Clone(m.Attachments), func(a review.Attachment) bool { return !a.Draft })
}

// Compare compares the last two drafts of a matter and carries its opinions,
// those of earlier rounds too, from the draft each was written on to the last;
// nil when there are not two drafts.
func (d *Desk) Compare(ctx context.Context, m *review.Matter) (*Versions, error) {
	files := DraftFiles(m)
	if len(files) < 2 {
		return nil, nil
	}
	s := &shelf{ctx: ctx, desk: d, files: files, read: map[int]*draft.Draft{}, pairs: map[int]*Versions{}}
	v, err := s.compare(len(files) - 2)
	if err != nil {
		return nil, err
	}
	v.Carried = s.carry(m)
	return v, nil
}
