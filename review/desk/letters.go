package desk

import (
	"context"

	"hefa/review"
	"hefa/review/letter"
)

// Paper is a letter ready to be looked at or saved.
type Paper struct {
	Content    review.LetterContent
	Issued     bool          // it has a number and will not change
	Unverified []review.Rule // provisions cited that are still to be confirmed
	file       string
}

// Paper returns the standing letter of a kind as it was issued, or a preview
// without number of what would be issued now.
func (d *Desk) Paper(m *review.Matter, k review.LetterKind, form review.LetterForm) (Paper, error) {
	unverified := letter.Unverified(d.ProfileOf(m), m, k)
	if l, ok := m.LiveLetter(k); ok && !issuable(d.Env(m), m, k) {
		p := d.Sheet(m, l)
		p.Unverified = unverified
		return p, nil
	}
	if !issuable(d.Env(m), m, k) {
		return Paper{}, review.Refused("letter.notdue", k, m.Stage())
	}
	if form == "" {
		form = d.Office().Form
	}
	return Paper{Content: d.compose(m, k, d.Today(), form), Unverified: unverified}, nil
}

// Sheet returns an issued letter, standing or voided, as it went out.
func (d *Desk) Sheet(m *review.Matter, l review.Letter) Paper {
	c := l.Content
	if c.Title == "" && l.File == "" { // kept to be written when asked for; see Options.DrawLater
		c = d.compose(m, l.Kind, l.On, c.Form)
		c.No = l.No
	}
	return Paper{Content: c, Issued: true, file: l.File}
}

func issuable(e *review.Env, m *review.Matter, k review.LetterKind) bool {
	v, _ := review.VerbNamed("issue")
	if v.Allow(e, m) != nil {
		return false
	}
	for _, name := range v.Params[0].Choices(e, m) {
		if name == string(k) {
			return true
		}
	}
	return false
}

// Docx returns the letter as a .docx: the very file that was kept when it was
// issued, or a drawing of the preview.
func (d *Desk) Docx(ctx context.Context, p Paper) ([]byte, error) {
	if p.file != "" {
		return d.repo.Blob(ctx, p.file)
	}
	return draw(p.Content)
}
