package desk

import (
	"bytes"
	"context"
	"encoding/json"
	"path/filepath"
	"slices"
	"strings"

	"hefa/review"
	"hefa/review/draft"
	"hefa/review/letter"
)

// Template is the bureau's own Word template for letters, kept in the file so
// that a copy of one file is everything.
type Template struct {
	Name   string `json:"name"`
	SHA256 string `json:"sha256"`
}

// Template returns the bureau's template, zero when none is kept.
func (d *Desk) Template() Template { return d.state.Load().template }

// KeepTemplate takes a .docx with placeholders for the bureau's template. One
// that would spoil every letter is refused. What it has no place for is told.
func (d *Desk) KeepTemplate(ctx context.Context, path string) (letter.Report, error) {
	name, data, err := draft.Open(path)
	if err != nil {
		return letter.Report{}, err
	}
	report, err := letter.CheckTemplate(data, d.Office().Bureau)
	if err != nil {
		return report, err
	}
	t := Template{review.CleanLine(filepath.Base(name)), digest(data)}
	if err := unsound(t, report); err != nil {
		return report, err
	}
	return report, d.setTemplate(ctx, &t, data)
}

// unsound refuses a template that spoils every letter, naming what is wrong
// with it or what it lacks.
func unsound(t Template, r letter.Report) error {
	wrong := slices.Concat(r.Unknown, r.Broken, r.Unclosed)
	switch {
	case len(wrong) > 0:
		return review.Invalid("template.wrong", t.Name, strings.Join(wrong, "、"))
	case len(r.Missing) > 0:
		return review.Invalid("template.lacks", t.Name, strings.Join(r.Missing, "、"))
	}
	return nil
}

// DropTemplate returns to the layout of the standard.
func (d *Desk) DropTemplate(ctx context.Context) error {
	if d.Template() == (Template{}) {
		return review.Refused("template.none")
	}
	return d.setTemplate(ctx, nil, nil)
}

func (d *Desk) setTemplate(ctx context.Context, t *Template, data []byte) error {
	var value []byte
	args := review.Args{}
	if t != nil {
		value, _ = json.Marshal(t)
		args["name"] = []string{t.Name}
	}
	err := d.repo.Update(ctx, func(tx Tx) error {
		if t != nil {
			if err := tx.PutBlob(t.SHA256, data); err != nil {
				return err
			}
		}
		if err := tx.PutSetting(keyTemplate, value); err != nil {
			return err
		}
		e := d.event(keyTemplate, args, d.Office().Officer)
		e.After = value
		return tx.Log(&e)
	})
	if err != nil {
		return err
	}
	return d.reload(ctx)
}

// SaveTemplate writes the layout of the standard as a template to be edited, as
// a new file beside others of that name, and returns its path.
func SaveTemplate(path string, form review.LetterForm) (string, error) {
	var b bytes.Buffer
	if err := letter.Template(&b, form); err != nil {
		return "", err
	}
	name := strings.TrimSuffix(filepath.Base(path), ".docx")
	return WriteNew(filepath.Dir(path), name, ".docx", b.Bytes())
}

// OwnDocx draws a letter into the bureau's template.
func (d *Desk) OwnDocx(ctx context.Context, p Paper) ([]byte, error) {
	if p.Transcribed {
		return nil, review.Refused("letter.transcribed")
	}
	t := d.Template()
	if t == (Template{}) {
		return nil, review.Refused("template.none")
	}
	form, err := d.repo.Blob(ctx, t.SHA256)
	if err != nil {
		return nil, err
	}
	data, report, err := letter.Fill(form, letter.ValuesOf(p.Content))
	if err == nil {
		err = unsound(t, report)
	}
	return data, err
}
