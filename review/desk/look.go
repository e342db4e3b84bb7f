package desk

import (
	"context"

	"hefa/review"
	"hefa/review/draft"
	"hefa/review/letter"
)

// LookNames lists the rows LookOver may give, in their order.
func LookNames() []string { return []string{"places", "statutes"} }

// LookOver gives the rows of the list before issuing that have to be read for:
// whether opinions name places and words the draft has, and whether what is
// cited is in force. They come behind Paper.Proofs. It reads files and the
// library and is not for an Update. An issued letter is not looked over.
func (d *Desk) LookOver(ctx context.Context, m *review.Matter, k review.LetterKind, p Paper) ([]letter.Proof, error) {
	if p.Issued || p.Voided != "" {
		return nil, nil
	}
	var out []letter.Proof
	if k == review.OpinionLetter {
		s := &shelf{ctx: ctx, desk: d, files: DraftFiles(m), read: map[int]*draft.Draft{}}
		out = places(m.LiveOpinions(), s.on())
	}
	rows, err := d.sources(ctx, m, k, p.Content)
	return append(out, rows...), err
}

// on tells which drafts an opinion may have been written on: the one it says,
// or for an opinion of older records any. Drafts that cannot be read are left
// out.
func (s *shelf) on() func(review.Opinion) []onDraft {
	laid := map[int]onDraft{}
	return func(o review.Opinion) (out []onDraft) {
		for i, f := range s.files {
			if o.Text != "" && o.Text != f.SHA256 {
				continue
			}
			if _, done := laid[i]; !done {
				t, err := s.draft(i)
				if err != nil {
					continue
				}
				laid[i] = onDraftOf(f.Name, t)
			}
			out = append(out, laid[i])
		}
		return out
	}
}
