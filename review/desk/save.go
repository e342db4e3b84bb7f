package desk

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"hefa/review"
	"hefa/review/letter"
)

// Format is what a letter is saved as.
type Format string

const (
	Docx Format = "docx"
	PDF  Format = "pdf"
	Text Format = "txt" // paragraphs, see letter.Plain
	// Own and OwnPDF are drawn into the bureau's own template.
	Own    Format = "own"
	OwnPDF Format = "own-pdf"
)

// SavePaper writes a letter of a matter into a folder and returns the path. The
// file appears whole or not at all: it is written aside, synced and renamed.
// Another file of that name is never replaced; the new one is numbered.
func (d *Desk) SavePaper(ctx context.Context, no string, p Paper, as Format, folder string) (string, error) {
	if err := CheckFolder(folder); err != nil { // before anything is converted
		return "", err
	}
	data, err := d.drawn(ctx, p, as)
	if err != nil {
		return "", err
	}
	return WriteNew(folder, PaperName(no, p), as.ending(), data)
}

// Formats lists what a letter can be saved as.
func (d *Desk) Formats() []Format {
	all := []Format{Docx, PDF, Text}
	if d.Template() != (Template{}) {
		all = append(all, Own, OwnPDF)
	}
	return all
}

// UsualFormat is what a letter is saved as unless the officer says otherwise: in
// the bureau's template where one is kept.
func (d *Desk) UsualFormat() Format {
	if d.Template() != (Template{}) {
		return Own
	}
	return Docx
}

// Converts reports whether another program has to make the file.
func (f Format) Converts() bool { return f == PDF || f == OwnPDF }

func (f Format) ending() string {
	switch f {
	case Own:
		return ".docx"
	case OwnPDF:
		return ".pdf"
	}
	return "." + string(f)
}

func (d *Desk) drawn(ctx context.Context, p Paper, as Format) ([]byte, error) {
	if as == Text && !p.Transcribed {
		return []byte(strings.Join(letter.Plain(p.Content), "\n") + "\n"), nil
	}
	draw := d.Docx
	if as == Own || as == OwnPDF {
		draw = d.OwnDocx
	}
	data, err := draw(ctx, p)
	if err == nil && as.Converts() {
		data, err = d.PDF(ctx, data)
	}
	return data, err
}

// PaperName is the file name of a letter of a matter. A preview has no number
// and is named for its matter, so that nobody takes it for the letter.
func PaperName(no string, p Paper) string {
	c := p.Content
	if !p.Issued {
		c.No = no + " 预览"
	}
	return FileName(c)
}

// PDF turns a .docx into a PDF by a program of this machine.
func (d *Desk) PDF(ctx context.Context, docx []byte) ([]byte, error) {
	data, err := d.pdf(ctx, docx)
	if ofSystem(err) {
		return nil, SaveFault(err, os.TempDir())
	}
	return data, err
}

// FileName makes a file name from a letter's number and title that every
// system accepts.
func FileName(c review.LetterContent) string {
	name := strings.TrimSpace(c.No + " " + c.Title)
	name = strings.Map(func(r rune) rune {
		if r < ' ' || strings.ContainsRune(`<>:"/\|?*`, r) {
			return '_'
		}
		return r
	}, review.CleanLine(name))
	const most = 80 // in runes: 240 bytes in Chinese, below the 255 of file systems
	if r := []rune(name); len(r) > most {
		name = string(r[:most])
	}
	return strings.TrimRight(name, ". ")
}

// WriteNew writes data as a new file folder/name+ext, numbered where a file of
// that name with other content is there. The same content is not written twice.
func WriteNew(folder, name, ext string, data []byte) (string, error) {
	if err := CheckFolder(folder); err != nil {
		return "", err
	}
	tmp, err := os.CreateTemp(folder, ".hefa-*")
	if err != nil {
		return "", SaveFault(err, folder)
	}
	defer os.Remove(tmp.Name())
	_, err = tmp.Write(data)
	if err = errors.Join(err, tmp.Sync(), tmp.Close()); err != nil {
		return "", SaveFault(err, folder)
	}
	for n := 1; n < 1000; n++ {
		path := filepath.Join(folder, name+ext)
		if n > 1 {
			path = filepath.Join(folder, fmt.Sprintf("%s-%d%s", name, n, ext))
		}
		old, err := os.ReadFile(path)
		if err == nil && string(old) == string(data) {
			return path, nil
		}
		if !errors.Is(err, os.ErrNotExist) {
			continue
		}
		if err := os.Rename(tmp.Name(), path); err != nil {
			return "", SaveFault(err, folder)
		}
		return path, nil
	}
	return "", review.Damaged("save.names", nil, name)
}

// SaveOrder says which letter is to be saved and where.
type SaveOrder struct {
	No     string // of the matter
	Kind   review.LetterKind
	Letter string // number of a letter, voided or not; "" = the preview of what is due
	Form   review.LetterForm
	As     Format
	Folder string
}

// SaveLetter writes a letter of a matter into a folder, which is offered the
// next time.
func (d *Desk) SaveLetter(ctx context.Context, o SaveOrder) (string, error) {
	f, err := d.Show(ctx, o.No)
	if err != nil {
		return "", err
	}
	p, err := d.Paper(f.Matter, o.Kind, o.Form)
	if o.Letter != "" {
		p, err = d.issued(f.Matter, o.Letter)
	}
	if err != nil {
		return "", err
	}
	path, err := d.SavePaper(ctx, f.Matter.No, p, o.As, o.Folder)
	if err != nil {
		return "", err
	}
	return path, d.rememberFolder(ctx, o.Folder)
}

func (d *Desk) issued(m *review.Matter, letterNo string) (Paper, error) {
	for _, l := range m.Letters {
		if l.No == letterNo {
			return d.Sheet(m, l), nil
		}
	}
	return Paper{}, review.NotFound("letter.no", letterNo)
}

// rememberFolder keeps a convenience, not a decision: it enters no history.
func (d *Desk) rememberFolder(ctx context.Context, folder string) error {
	if err := d.reload(ctx); err != nil { // another window may have changed the rest of it
		return err
	}
	o := d.Office()
	if o.Folder == folder || !o.Complete() {
		return nil
	}
	o.Folder = folder
	value, err := json.Marshal(o)
	if err != nil {
		return err
	}
	if err := d.repo.Update(ctx, func(tx Tx) error { return tx.PutSetting(keyOffice, value) }); err != nil {
		return err
	}
	return d.reload(ctx)
}
