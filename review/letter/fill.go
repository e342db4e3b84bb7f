package letter

import (
	"archive/zip"
	"bytes"
	"io"
	"regexp"
	"slices"

	"hefa/review"
)

// Report says what an officer should look at before a filled template is sent.
// Names come once each, in the order of the document.
type Report struct {
	Unknown []string `json:"unknown,omitempty"` // placeholders that no value answers; they stay visible
	Empty   []string `json:"empty,omitempty"`   // placeholders whose value is empty
	Broken  []string `json:"broken,omitempty"`  // blocks that do not close where they may; they stay visible

	Unclosed []string `json:"unclosed,omitempty"` // what is left of placeholders that lost a brace; it stays visible
	Missing  []string `json:"missing,omitempty"`  // what no letter is without and the template has no place for
	Absent   []string `json:"absent,omitempty"`   // what else the letter has and the template has no place for
}

// Faulty reports a template that spoils every letter filled into it.
func (r Report) Faulty() bool {
	return len(r.Unknown)+len(r.Broken)+len(r.Unclosed)+len(r.Missing) > 0
}

// Limits for a template.
const (
	maxTemplate     = 20 << 20 // bytes of the file
	maxTemplatePart = 16 << 20 // bytes of one inflated part
	maxFilled       = 64 << 20 // bytes of one part when filled
	maxParts        = 2000
	maxNodes        = 50_000  // paragraphs, rows and tables of a part
	maxParagraph    = 100_000 // bytes of text of one paragraph
	maxSegments     = 10_000  // runs of one paragraph
	maxMarks        = 2_000   // block marks of a part
)

// filledParts are the parts whose text is replaced; the rest is copied as it
// is, byte for byte.
var filledParts = regexp.MustCompile(`^word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml$`)

// Fill fills a .docx template. {{name}} becomes a text, even where Word has
// split it over several runs; {{#name}} … {{/name}} repeats paragraphs, or a
// table row when both marks stand in it, once for every entry of a list. Full
// width braces count as braces. Only text changes, all other markup survives; a
// table of the letter takes the place of the paragraph it would stand in.
//
// It refuses what is no .docx ("template.not_docx"), the old .doc format
// ("template.old_doc"), macros ("template.macro"), what fetches or carries
// along things from elsewhere (see guard), and what is damaged
// ("template.damaged") or too large ("template.too_big").
func Fill(template []byte, values Values) ([]byte, Report, error) {
	var report Report
	z, err := openTemplate(template)
	if err != nil {
		return nil, report, err
	}
	var out bytes.Buffer
	var seen survey
	w := zip.NewWriter(&out)
	for _, f := range z.File {
		var err error
		switch {
		case filledParts.MatchString(f.Name):
			err = fillPart(w, f, values, &seen, &report)
		case f.Name == typesPart:
			err = rewriteTypes(w, f)
		default:
			err = w.Copy(f)
		}
		if err != nil {
			return nil, report, templateError(err)
		}
	}
	if err := w.Close(); err != nil {
		return nil, report, templateError(err)
	}
	report.Unclosed, report.Missing, report.Absent = seen.stray, seen.lacking(needed, values), seen.lacking(optional, values)
	return out.Bytes(), report, nil
}

// templateError makes any failure of reading one an officer understands.
func templateError(err error) error {
	if review.KindOf(err) != "" {
		return err
	}
	return review.Damaged("template.damaged", err)
}

// fillPart fills one part into w.
func fillPart(w *zip.Writer, f *zip.File, values Values, seen *survey, report *Report) error {
	data, err := readPart(f)
	if err != nil {
		return err
	}
	prefix, space, err := wordPrefix(data)
	if err != nil {
		return err
	}
	nodes, err := scan(data, prefix)
	if err != nil {
		return err
	}
	seen.read(nodes)
	fl := partFiller{prefix: prefix, space: space, measure: measureOf(data, prefix), report: report}
	if data, err = fl.fill(data, nodes, &scope{values: values}, false); err != nil {
		return err
	}
	return writePart(w, f, data)
}

func writePart(w *zip.Writer, f *zip.File, data []byte) error {
	out, err := w.CreateHeader(&zip.FileHeader{Name: f.Name, Method: zip.Deflate, Modified: f.Modified})
	if err != nil {
		return err
	}
	_, err = out.Write(data)
	return err
}

// readPart inflates a part, at most maxTemplatePart of it.
func readPart(f *zip.File) ([]byte, error) {
	if f.UncompressedSize64 > maxTemplatePart {
		return nil, review.Invalid("template.too_big")
	}
	r, err := f.Open()
	if err != nil {
		return nil, err
	}
	defer r.Close()
	data, err := io.ReadAll(io.LimitReader(r, maxTemplatePart+1))
	if err == nil && len(data) > maxTemplatePart {
		return nil, review.Invalid("template.too_big")
	}
	return data, err
}

// note adds a name to a list of the report once.
func note(list *[]string, name string) {
	if !slices.Contains(*list, name) {
		*list = append(*list, name)
	}
}
