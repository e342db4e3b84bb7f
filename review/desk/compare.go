package desk

import (
	"context"
	"slices"
	"strings"

	"hefa/review"
	"hefa/review/draft"
)

// Versions are two drafts of a matter and what changed between them.
type Versions struct {
	OldName, NewName string
	Old, New         *draft.Draft
	Changes          *draft.Comparison
}

// DraftFiles lists the attachments that hold the text under review, in the
// order they came.
func DraftFiles(m *review.Matter) []review.Attachment {
	return slices.DeleteFunc(slices.Clone(m.Attachments), func(a review.Attachment) bool { return !a.Draft })
}

// Compare compares the last two drafts of a matter; nil when there are not two.
func (d *Desk) Compare(ctx context.Context, m *review.Matter) (*Versions, error) {
	files := DraftFiles(m)
	if len(files) < 2 {
		return nil, nil
	}
	files = files[len(files)-2:]
	var drafts [2]*draft.Draft
	for i, f := range files {
		data, err := d.repo.Blob(ctx, f.SHA256)
		if err != nil {
			return nil, err
		}
		if drafts[i], err = draft.Read(f.Name, data); err != nil {
			return nil, err
		}
	}
	return &Versions{
		OldName: files[0].Name, NewName: files[1].Name, Old: drafts[0], New: drafts[1],
		Changes: draft.Compare(drafts[0], drafts[1]),
	}, nil
}

// Touched tells whether the new draft says something else where an opinion
// found fault: in its article or, for one without, in the words it quotes. It
// is a hint, for a change need not be the one that was asked for; known is
// false when the old draft has no such place.
func (v *Versions) Touched(o review.Opinion) (touched, known bool) {
	i := slices.IndexFunc(v.Old.Articles, func(a draft.Article) bool { return o.Article != "" && a.Label == o.Article })
	if i < 0 {
		quote := strings.TrimSpace(o.Quote)
		if quote == "" || !strings.Contains(v.Old.Text(), quote) {
			return false, false
		}
		return !strings.Contains(v.New.Text(), quote), true
	}
	a := v.Old.Articles[i]
	first, end := a.Paragraph, a.Paragraph+a.Paragraphs()
	was := map[int]int{} // paragraph of the new draft → of the old one
	for _, c := range v.Changes.Changes {
		if c.OldAt >= 0 && c.NewAt >= 0 {
			was[c.NewAt] = c.OldAt
		}
	}
	return slices.ContainsFunc(v.Changes.Changes, func(c draft.Change) bool {
		at := c.OldAt
		if c.Kind == draft.Insert {
			at = v.into(c.NewAt, was)
		}
		return at >= first && at < end && c.Kind != draft.Equal && c.Kind != draft.Renumber
	}), true
}

// into finds the old first paragraph of the article that a new paragraph was
// put into; -1 when it begins an article or stands in none.
func (v *Versions) into(p int, was map[int]int) int {
	a, ok := v.New.ArticleAt(p)
	old, kept := was[a.Paragraph]
	if !ok || a.Paragraph == p || !kept {
		return -1
	}
	return old
}
