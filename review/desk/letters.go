package desk

import (
	"context"
	"strings"

	"hefa/review"
	"hefa/review/letter"
)

// Paper is a letter ready to be looked at or saved.
type Paper struct {
	Content    review.LetterContent
	Issued     bool           // it has a number and will not change
	Voided     string         // why, when it no longer stands
	To         string         // FilingRule.ID of a filing letter
	Unverified []review.Rule  // provisions cited that are still to be confirmed
	Proofs     []letter.Proof // of a preview: what to look over before it is issued
	Wording    review.Wording // of a preview: the officer's own text, zero = as composed
	// Transcribed letters were issued elsewhere: there is no text to save.
	Transcribed bool
	file        string
}

// Paper returns the standing letter of a kind as it was issued, or a preview
// without number of what would be issued now.
func (d *Desk) Paper(m *review.Matter, k review.LetterKind, form review.LetterForm) (Paper, error) {
	return d.PaperTo(m, k, "", form)
}

// PaperTo is Paper for one recipient of a filing letter; "" is the next in
// turn.
func (d *Desk) PaperTo(m *review.Matter, k review.LetterKind, to string, form review.LetterForm) (Paper, error) {
	unverified, due := d.unverified(m, k), issuable(d.Env(m), m, k)
	l, ok := m.LiveLetter(k)
	if to != "" {
		l, ok = m.LetterTo(k, to)
		due = due && !ok
	}
	if ok && !due {
		p := d.Sheet(m, l)
		p.Unverified = unverified
		return p, nil
	}
	if !due {
		for i := len(m.Letters) - 1; i >= 0; i-- {
			if m.Letters[i].Kind == k { // only voided ones are left: they stay on record
				p := d.Sheet(m, m.Letters[i])
				p.Voided = m.Letters[i].Voided
				return p, nil
			}
		}
		return Paper{}, review.Refused("letter.notdue", k, m.Stage())
	}
	if form == "" {
		form = d.Office().Form
	}
	if to == "" {
		to = m.Recipient(k)
	}
	next := review.Letter{Kind: k, On: d.Today(), To: to}
	in := d.input(m, next, form)
	c := letter.Compose(in)
	return Paper{Content: c, Unverified: unverified, To: to, Wording: in.Wording, Proofs: letter.Inspect(d.proofInput(in), c, d.Today())}, nil
}

// Composed returns a letter that is due as the facts make it, without what the
// officer wrote of it.
func (d *Desk) Composed(m *review.Matter, k review.LetterKind, to string, form review.LetterForm) review.LetterContent {
	return d.compose(m.Unworded(), review.Letter{Kind: k, On: d.Today(), To: to}, form)
}

// proofInput shows the office as it is, where a letter shows blanks.
func (d *Desk) proofInput(in letter.Input) letter.Input {
	in.Office = d.Office()
	return in
}

// doubts are what the officer should look at before a letter is issued.
func (d *Desk) doubts(m *review.Matter, l review.Letter, c review.LetterContent) []review.Warning {
	var out []review.Warning
	for _, p := range letter.Doubts(letter.Inspect(d.proofInput(d.input(m, l, c.Form)), c, d.Today())) {
		if p.Name != "office" && p.Name != "stale" && p.Code != "date.future" { // said by issuing itself
			out = append(out, p.Warning())
		}
	}
	return out
}

// unverified lists what a letter rests on and is still to be confirmed.
func (d *Desk) unverified(m *review.Matter, k review.LetterKind) []review.Rule {
	p := d.ProfileOf(m)
	out := letter.Unverified(p, m, k)
	if k == review.CircularLetter {
		out = append(out, letter.UnverifiedBreaches(p, m, m.Breaches(p, d.Calendar(), d.Today()))...)
	}
	return out
}

// transcribedNote stands where the text of a letter would. It is content, like
// the letter itself.
const transcribedNote = "本文书转录自台账，原文不在本系统中，请查纸质档案。"

// Sheet returns an issued letter, standing or voided, as it went out.
func (d *Desk) Sheet(m *review.Matter, l review.Letter) Paper {
	c := l.Content
	if l.Transcribed {
		c.Form, c.No, c.Date = review.FormPage, l.No, l.On
		c.Body = []review.LetterPara{{Text: strings.TrimPrefix(l.No+"，", "，") + l.On.Chinese() + "出具。"}, {Text: transcribedNote}}
		return Paper{Content: c, Issued: true, To: l.To, Transcribed: true}
	}
	if c.Title == "" && l.File == "" { // kept to be written when asked for; see Options.DrawLater
		c = d.compose(m.Unworded(), l, c.Form)
		c.No = l.No
	}
	return Paper{Content: c, Issued: true, To: l.To, file: l.File}
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
	if p.Transcribed {
		return nil, review.Refused("letter.transcribed")
	}
	if p.file != "" {
		return d.repo.Blob(ctx, p.file)
	}
	return draw(p.Content)
}
