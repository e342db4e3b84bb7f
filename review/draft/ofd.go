package draft

import (
	"path"
	"strconv"
	"strings"

	"hefa/review"
)

// ofdRoot and ofdDocument are the two files that lead to the pages of an OFD
// (GB/T 33190-2016).
type ofdRoot struct {
	Bodies []struct {
		Root string `xml:"DocRoot"`
	} `xml:"DocBody"`
}

type ofdDocument struct {
	Pages []struct {
		At string `xml:"BaseLoc,attr"`
	} `xml:"Pages>Page"`
}

// readOFD reads the text of an OFD file; paragraphs are inferred as for a PDF.
func readOFD(c container, s *sheet) error {
	var root ofdRoot
	if err := c.unmarshal("OFD.xml", &root); err != nil {
		return err
	}
	if c.has("Encryptions.xml") {
		return errEncrypted(c.name)
	}
	var lines []textLine
	pages := 0
	for _, body := range root.Bodies {
		var doc ofdDocument
		at := strings.TrimPrefix(strings.TrimSpace(body.Root), "/")
		if err := c.unmarshal(at, &doc); err != nil {
			return err
		}
		for _, p := range doc.Pages {
			if pages++; pages > maxPages {
				return review.Damaged("draft.too_many_pages", nil, c.name, maxPages)
			}
			ls, err := ofdPage(c, path.Dir(at), p.At, pages)
			if err != nil {
				return err
			}
			if lines = append(lines, ls...); len(lines) > 10*maxParagraphs {
				return errTooMany(c.name)
			}
		}
	}
	if err := checkText(c.name, lines, pages); err != nil {
		return err
	}
	for _, l := range flowLines(lines) {
		s.add(l)
	}
	s.warn("draft.warn.layout")
	return nil
}

func ofdPage(c container, dir, at string, page int) ([]textLine, error) {
	if !strings.HasPrefix(at, "/") {
		at = path.Join(dir, at)
	}
	b, err := c.part(at)
	if err != nil || b == nil {
		return nil, err
	}
	p := &ofdText{xml: walkXML(b)}
	if err := p.objects(); err != nil {
		return nil, wordError(c.name, err)
	}
	return linesOf(page, p.glyphs), nil
}

// number reads a length in millimetres; anything unreadable is 0.
func number(s string) float64 {
	f, err := strconv.ParseFloat(s, 64)
	if err != nil || f != f || f > 1e6 || f < -1e6 {
		return 0
	}
	return f
}
