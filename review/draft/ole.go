package draft

import (
	"bytes"
	"errors"
	"io"

	"github.com/richardlehane/mscfb"
)

// readOLE handles the container of Office 97–2003. WPS writes its .wps files in
// it too, and an encrypted .docx lies in one.
func readOLE(name string, data []byte, v view, s *sheet) (string, error) {
	streams, err := openOLE(data)
	switch {
	case streams["EncryptedPackage"] != nil || err != nil && bytes.Contains(data, utf16Name("EncryptedPackage")):
		return "", errEncrypted(name)
	case streams["Workbook"] != nil || streams["Book"] != nil:
		return "", errFormat("xlsx", name)
	case streams["PowerPoint Document"] != nil:
		return "", errFormat("pptx", name)
	case streams["WordDocument"] == nil && err != nil:
		return "", errTruncated(name, err)
	case streams["WordDocument"] == nil:
		return "", errNotDraft(name)
	}
	return "doc", readWord97(name, streams, v, s)
}

// openOLE reads the streams that matter. On an error it returns those that
// could be read.
func openOLE(data []byte) (map[string]record, error) {
	streams := map[string]record{}
	c, err := mscfb.New(bytes.NewReader(data))
	if err != nil {
		return streams, err
	}
	for range maxEntries {
		f, err := c.Next()
		if err != nil {
			return streams, nil // the end of the directory
		}
		switch f.Name {
		case "WordDocument", "0Table", "1Table":
			if f.Size > int64(len(data)) || f.Size < 0 {
				return streams, io.ErrUnexpectedEOF
			}
			b := make([]byte, f.Size)
			if _, err := io.ReadFull(f, b); err != nil {
				return streams, err
			}
			streams[f.Name] = b
		case "EncryptedPackage", "Workbook", "Book", "PowerPoint Document":
			streams[f.Name] = record{0}
		}
	}
	return streams, errors.New("too many entries")
}

// utf16Name writes an ASCII name as the directory of the container does.
func utf16Name(s string) []byte {
	out := make([]byte, 0, 2*len(s))
	for i := range len(s) {
		out = append(out, s[i], 0)
	}
	return out
}
