// Package pdf turns a .docx into a PDF by an office program that is installed:
// Word or WPS on Windows, LibreOffice everywhere. hefa draws no PDF itself: the
// fonts of official letters are the machine's, not ours.
package pdf

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"time"

	"hefa/review"
)

// Limit is how long one program may take. The first start of LibreOffice on a
// slow machine takes most of a minute.
const Limit = 2 * time.Minute

// Converter tries programs in turn until one has made a PDF.
type Converter struct {
	Programs []Program
	Limit    time.Duration // for each program; 0 = the package's Limit
}

// Installed finds the programs of this machine.
func Installed() Converter { return Converter{Programs: find(osWorld())} }

// Convert returns the document as a PDF. Nothing is left behind in the
// temporary folder. It fails with pdf.none where no program is installed, with
// what the last one said where none succeeded, and with the error of the system
// where the temporary folder cannot be written.
func (c Converter) Convert(ctx context.Context, docx []byte) ([]byte, error) {
	err := error(review.NotFound("pdf.none"))
	for _, p := range c.Programs {
		var out []byte
		if out, err = c.by(ctx, p, docx); err == nil {
			return out, nil
		}
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
	}
	return nil, err
}

// by converts with one program, in a folder of its own.
func (c Converter) by(ctx context.Context, p Program, docx []byte) ([]byte, error) {
	dir, err := os.MkdirTemp("", "hefa-pdf-*")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	source, target := filepath.Join(dir, "letter.docx"), filepath.Join(dir, "letter.pdf")
	if err := os.WriteFile(source, docx, 0o600); err != nil {
		return nil, err
	}
	limit := c.Limit
	if limit == 0 {
		limit = Limit
	}
	ctx, cancel := context.WithTimeout(ctx, limit)
	defer cancel()
	said, err := run(p.command(ctx, dir, source, target))
	switch {
	case errors.Is(ctx.Err(), context.DeadlineExceeded):
		return nil, &review.Error{Code: "pdf.slow", Args: []any{p.Name, int(limit.Seconds())}}
	case err != nil:
		return nil, failed(p, said)
	}
	out, err := os.ReadFile(target)
	if err != nil || !bytes.HasPrefix(out, []byte("%PDF-")) {
		return nil, failed(p, said)
	}
	return out, nil
}
