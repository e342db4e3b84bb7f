package letter

import (
	"archive/zip"
	"bytes"
	"strings"

	"hefa/review"
)

const typesPart = "[Content_Types].xml"

// oleMagic begins every file of Word 97–2003, and an encrypted .docx too.
const oleMagic = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

// openTemplate opens a template and refuses what must not be filled.
func openTemplate(data []byte) (*zip.Reader, error) {
	if len(data) > maxTemplate {
		return nil, review.Invalid("template.too_big")
	}
	if strings.HasPrefix(string(data[:min(len(data), len(oleMagic))]), oleMagic) {
		return nil, review.Invalid("template.old_doc")
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		if bytes.HasPrefix(data, []byte("PK")) {
			return nil, review.Damaged("template.damaged", err)
		}
		return nil, review.Invalid("template.not_docx")
	}
	if err := checkParts(z); err != nil {
		return nil, err
	}
	return z, guard(z)
}

// checkParts looks at the list of parts and at their content types.
func checkParts(z *zip.Reader) error {
	if len(z.File) > maxParts {
		return review.Invalid("template.too_big")
	}
	seen := map[string]*zip.File{}
	for _, f := range z.File {
		name := strings.ToLower(f.Name)
		switch {
		case seen[name] != nil:
			return review.Damaged("template.damaged", nil)
		case strings.Contains(name, "vbaproject") || strings.Contains(name, "vbadata"):
			return review.Refused("template.macro")
		}
		seen[name] = f
	}
	types := seen[strings.ToLower(typesPart)]
	if types == nil || seen["word/document.xml"] == nil {
		return review.Invalid("template.not_docx")
	}
	data, err := readPart(types)
	if err != nil {
		return templateError(err)
	}
	if bytes.Contains(bytes.ToLower(data), []byte("macroenabled")) {
		return review.Refused("template.macro")
	}
	return nil
}

// rewriteTypes copies the content types, making a document out of a .dotx.
func rewriteTypes(w *zip.Writer, f *zip.File) error {
	data, err := readPart(f)
	if err != nil {
		return err
	}
	return writePart(w, f, bytes.ReplaceAll(data, []byte(typeBase+"template.main+xml"), []byte(typeBase+"document.main+xml")))
}
