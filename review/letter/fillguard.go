package letter

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"path"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"hefa/review"
)

// A filled template is a letter of the bureau: it must not fetch, run or carry
// along anything from elsewhere. What a letter never needs is refused by name,
// not taken out, because the person who made the template has to know.

// guard refuses parts that bring in what is not the letter.
func guard(z *zip.Reader) error {
	total := int64(0)
	for _, f := range z.File {
		if err := guardName(f.Name); err != nil {
			return err
		}
		if f.UncompressedSize64 > maxTemplatePart {
			return review.Invalid("template.part_too_big", shortened(f.Name))
		}
		if total += int64(f.UncompressedSize64); total > maxFilled {
			return review.Invalid("template.too_big")
		}
		if err := guardPart(f); err != nil {
			return templateError(err)
		}
	}
	return nil
}

// guardName refuses a name that would lead out of the package, and parts that
// are objects of other programs.
func guardName(name string) error {
	slashed := strings.ReplaceAll(name, `\`, "/")
	switch lower := strings.ToLower(slashed); {
	case slashed != name || path.IsAbs(name) || slices.Contains(strings.Split(name, "/"), "..") || strings.Contains(name, ":"):
		return review.Refused("template.path", shortened(name))
	case strings.HasPrefix(lower, "word/embeddings/") || strings.HasPrefix(lower, "word/activex/") || strings.Contains(lower, "oleobject"):
		return review.Refused("template.embedded", shortened(name))
	}
	return nil
}

// measured inflates a part that is only copied: its declared size may lie.
func measured(f *zip.File) error {
	r, err := f.Open()
	if err != nil {
		return err
	}
	defer r.Close()
	n, err := io.Copy(io.Discard, io.LimitReader(r, maxTemplatePart+1))
	if n > maxTemplatePart {
		return review.Invalid("template.part_too_big", shortened(f.Name))
	}
	return err
}

// guardPart looks into the parts that tell of links and fields.
func guardPart(f *zip.File) error {
	name, look := strings.ToLower(f.Name), guardFields
	switch {
	case strings.HasSuffix(name, ".rels"):
		look = func(data []byte) error {
			return guardRelations(data, linkedText.MatchString(name), name == "_rels/.rels")
		}
	case !strings.HasPrefix(name, "word/") || !strings.HasSuffix(name, ".xml"):
		return measured(f)
	}
	data, err := readPart(f)
	if err != nil {
		return err
	}
	return look(data)
}

// linkedText are the relations of parts in which a person clicks on links.
var linkedText = regexp.MustCompile(`^word/_rels/(document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml\.rels$`)

// guardRelations refuses links to files elsewhere, hyperlinks of a text excepted:
// nobody follows those but a reader who clicks on them. The root relations lead
// to the text.
func guardRelations(data []byte, text, root bool) error {
	d := xml.NewDecoder(bytes.NewReader(data))
	for {
		tok, err := d.RawToken()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		e, ok := tok.(xml.StartElement)
		if !ok || e.Name.Local != "Relationship" {
			continue
		}
		kind, target := path.Base(attribute(e, "Type")), attribute(e, "Target")
		switch {
		case text && strings.EqualFold(kind, "hyperlink"):
		case root && kind == "officeDocument" && path.Clean("/"+target) != "/word/document.xml":
			return review.Invalid("template.not_docx") // another text than the one looked at
		case strings.EqualFold(attribute(e, "TargetMode"), "External"):
			return review.Refused("template.external", shortened(kind), shortened(target))
		case slices.Contains([]string{"oleobject", "package", "control", "afchunk"}, strings.ToLower(kind)):
			return review.Refused("template.embedded", shortened(target))
		}
	}
}

func attribute(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// fetching are the fields that put in what stands elsewhere, or start another
// program.
var fetching = []string{"DDE", "DDEAUTO", "INCLUDETEXT", "INCLUDEPICTURE", "INCLUDE", "IMPORT", "LINK", "DATABASE", "RD", "EMBED"}

// fetched is what an element fetches from elsewhere: a picture that is linked and
// not embedded. Readers take its address from the element, or from a relation
// whatever kind that claims to be, so one called a hyperlink would do.
func fetched(e xml.StartElement) string {
	for _, a := range e.Attr {
		linked := a.Name.Local == "link" && a.Name.Space != "" && a.Name.Space != "xmlns"
		switch e.Name.Local {
		case "imagedata", "fill", "stroke", "background": // of a drawing in VML
			linked = linked || a.Name.Local == "src" || a.Name.Local == "href"
		}
		if linked && a.Value != "" {
			return a.Value
		}
	}
	return ""
}

// guardFields refuses those fields, and pictures from elsewhere. The code of a field may be split over runs
// and hold other fields.
func guardFields(data []byte) error {
	var open []string // codes of the fields that are open
	inside := false   // of a w:instrText
	refuse := func(code string) error {
		if words := strings.Fields(code); len(words) > 0 && slices.Contains(fetching, strings.ToUpper(words[0])) {
			return review.Refused("template.field", shortened(words[0]))
		}
		return nil
	}
	d := xml.NewDecoder(bytes.NewReader(data))
	for {
		tok, err := d.RawToken()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return err
		}
		switch e := tok.(type) {
		case xml.StartElement:
			if target := fetched(e); target != "" {
				return review.Refused("template.external", e.Name.Local, shortened(target))
			}
			inside = e.Name.Local == "instrText"
			switch kind := attribute(e, "fldCharType"); {
			case e.Name.Local == "fldSimple":
				err = refuse(attribute(e, "instr"))
			case e.Name.Local == "fldChar" && kind == "begin":
				open = append(open, "")
			case e.Name.Local == "fldChar" && kind != "" && len(open) > 0:
				err = refuse(open[len(open)-1])
				if kind == "end" {
					open = open[:len(open)-1]
				}
			}
		case xml.CharData:
			if inside {
				if len(open) == 0 { // damaged, but Word may still take it for a field
					open = append(open, "")
				}
				open[len(open)-1] += string(e)
			}
		case xml.EndElement:
			inside = false
		}
		if err != nil {
			return err
		}
		if len(open) > maxNesting {
			return review.Invalid("template.too_big")
		}
	}
	for _, code := range open {
		if err := refuse(code); err != nil {
			return err
		}
	}
	return nil
}

// shortened is what a file says as a person can read it in a sentence.
func shortened(s string) string {
	s = oneLine(s)
	if utf8.RuneCountInString(s) > 60 {
		s = string([]rune(s)[:60]) + "…"
	}
	return s
}
