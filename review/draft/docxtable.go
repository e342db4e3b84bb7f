package draft

import (
	"encoding/xml"
	"strings"
)

// table reads a table: each row becomes one line with TAB between its cells. A
// row of a single cell is layout, and its paragraphs are ordinary ones.
func (w *wordText) table(f *flow) error {
	return w.xml.children(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "tr":
			return w.row(f)
		case "tblPr", "tblGrid", "Fallback":
			return w.xml.skip()
		}
		return w.table(f)
	}, nil)
}

func (w *wordText) row(f *flow) error {
	var cells []flow
	deleted, inserted := false, false
	var read func(e xml.StartElement) error
	read = func(e xml.StartElement) error {
		switch e.Name.Local {
		case "tc":
			cells = append(cells, flow{})
			if err := w.blocks(&cells[len(cells)-1]); err != nil {
				return err
			}
			cells[len(cells)-1].finish()
			return nil
		case "del":
			deleted = true
			w.tracked++
		case "ins":
			inserted = true
			w.tracked++
		}
		return w.xml.children(read, nil) // properties and content controls
	}
	if err := w.xml.children(read, nil); err != nil {
		return err
	}
	if deleted && !w.original || inserted && w.original {
		return nil
	}
	if len(cells) == 1 {
		f.lines = append(f.lines, cells[0].lines...)
		return nil
	}
	texts := make([]string, len(cells))
	for i := range cells {
		texts[i] = cells[i].joined()
	}
	f.lines = append(f.lines, line{text: strings.TrimRight(strings.Join(texts, "\t"), "\t"), table: true})
	return nil
}
