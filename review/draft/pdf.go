package draft

import (
	"bytes"
	"errors"

	"hefa/review"
)

const maxPages = 1000

var errPages = errors.New("pdf has too many pages")

// readPDF reads the text of a PDF. Paragraphs are inferred from the layout, and
// text that came out as garbage is refused rather than shown.
func readPDF(name string, data []byte, s *sheet) error {
	lines, pages, err := pdfLines(trimPDF(data))
	if err != nil {
		return pdfError(name, data, err)
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

func pdfLines(data []byte) (lines []textLine, pages int, err error) {
	f, err := scanPDF(data)
	if err != nil {
		return nil, 0, err
	}
	leaves, err := f.leaves()
	if err != nil {
		return nil, 0, err
	}
	p := newPDFPage(f)
	for i, leaf := range leaves {
		if err := p.read(leaf); err != nil {
			return nil, 0, err
		}
		lines = append(lines, linesOf(i+1, p.glyphs)...)
	}
	return lines, len(leaves), nil
}

// pdfError gives a failure its code. A part that is not there was most likely
// lost on the way.
func pdfError(name string, data []byte, err error) error {
	switch {
	case errors.Is(err, errLocked):
		return errEncrypted(name)
	case errors.Is(err, errNesting):
		return errTooDeep(name)
	case errors.Is(err, errPages):
		return review.Damaged("draft.too_many_pages", err, name, maxPages)
	case !bytes.Contains(data[max(0, len(data)-1024):], []byte("%%EOF")):
		return errTruncated(name, err)
	}
	return errBroken(name, err)
}

// trimPDF drops what readers forgive: rubbish before the header.
func trimPDF(data []byte) []byte {
	return data[max(bytes.Index(data[:min(len(data), 1024)], []byte("%PDF-")), 0):]
}
