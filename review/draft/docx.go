package draft

import (
	"errors"
	"fmt"
	"path"
)

// readDocx reads the text of a Word document: the body, then the foot- and
// endnotes behind it.
func readDocx(c container, main string, v view, s *sheet) error {
	dir := path.Dir(main)
	body, err := c.part(main)
	if err != nil {
		return err
	}
	styles, err := readStyles(c, dir+"/styles.xml")
	if err != nil {
		return err
	}
	numbers, err := readNumbering(c, dir+"/numbering.xml", styles)
	if err != nil {
		return err
	}
	w := &wordText{view: v, styles: styles, numbers: numbers}
	if err := w.read(body, s, false); err != nil {
		return wordError(c.name, err)
	}
	for _, notes := range []string{"footnotes", "endnotes"} {
		b, err := c.part(dir + "/" + notes + ".xml")
		if err != nil {
			return err
		}
		if err := w.read(b, s, true); err != nil {
			return wordError(c.name, err)
		}
	}
	if w.tracked > 0 {
		s.warn("draft.warn.tracked", w.tracked)
	}
	if w.vanished > 0 {
		s.warn("draft.warn.vanished", w.vanished)
	}
	return nil
}

// wordError gives an error of a reader its code.
func wordError(name string, err error) error {
	switch {
	case errors.Is(err, errNesting):
		return errTooDeep(name)
	case errors.Is(err, errParagraphs):
		return errTooMany(name)
	}
	return errBroken(name, err)
}

// read walks one part. Notes are numbered in the order they stand in.
func (w *wordText) read(part []byte, s *sheet, notes bool) error {
	if part == nil {
		return nil
	}
	w.xml, w.total = walkXML(part), len(s.lines)
	var f flow
	if err := w.blocks(&f); err != nil {
		return err
	}
	f.finish()
	for i, l := range f.lines {
		if l.note = notes; notes {
			l.text = fmt.Sprintf("注%d：%s", i+1, trim(l.text))
		}
		s.add(l)
	}
	return nil
}
