package draft

import (
	"bytes"
	"errors"
	"fmt"
	"strings"

	"github.com/ledongthuc/pdf"

	"hefa/review"
)

const maxPages = 1000

// readPDF reads the text of a PDF. Paragraphs are inferred from the layout, and
// text that came out as garbage is refused rather than shown.
func readPDF(name string, data []byte, s *sheet) error {
	data = trimPDF(data)
	source := &pdfSource{Reader: bytes.NewReader(data)}
	r, err := openPDF(name, data, source)
	if err != nil {
		return err
	}
	var lines []textLine
	p := &pdfPage{fonts: map[string]*pdfFont{}}
	pages := r.NumPage()
	if pages > maxPages {
		return review.Damaged("draft.too_many_pages", nil, name, maxPages)
	}
	for i := 1; i <= pages; i++ {
		source.refill()
		if err := p.read(r, i); err != nil {
			return errBroken(name, err)
		}
		lines = append(lines, linesOf(i, p.glyphs)...)
	}
	if err := checkText(name, lines, pages); err != nil {
		return err
	}
	for _, l := range flowLines(lines) {
		if s.add(l); s.full() {
			return errTooMany(name)
		}
	}
	s.warn("draft.warn.layout")
	return nil
}

// openPDF opens a file and gives a failure its code. The library panics on some
// damaged files.
func openPDF(name string, data []byte, source *pdfSource) (r *pdf.Reader, err error) {
	defer func() {
		if p := recover(); p != nil {
			r, err = nil, errBroken(name, fmt.Errorf("pdf: %v", p))
		}
	}()
	if asksTooMuch(data) {
		return nil, errBroken(name, errPage)
	}
	source.refill()
	r, err = pdf.NewReader(source, int64(len(data)))
	switch {
	case err == nil && hasCircle(r):
		return nil, errBroken(name, errCircle)
	case err == nil:
		r.NumPage() // fails here rather than later
	case errors.Is(err, pdf.ErrInvalidPassword), strings.Contains(err.Error(), "encrypt"):
		return nil, errEncrypted(name)
	case !bytes.Contains(data[max(0, len(data)-1024):], []byte("%%EOF")):
		return nil, errTruncated(name, err)
	default:
		return nil, errBroken(name, err)
	}
	return r, nil
}
