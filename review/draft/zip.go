package draft

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"path"
	"strings"
)

// container is a zip whose parts are read under limits.
type container struct {
	*zip.Reader
	name string // of the file, for messages
	left *int   // bytes that may still be unpacked; a part can be asked for again and again
}

// openZip opens a container. A broken directory nearly always means a file that
// was cut short on its way.
func openZip(name string, data []byte) (container, error) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return container{}, errTruncated(name, err)
	}
	if len(z.File) > maxEntries {
		return container{}, errTooBig(name)
	}
	left := maxUnpacked
	return container{z, name, &left}, nil
}

func (c container) has(part string) bool { return c.find(part) != nil }

func (c container) find(part string) *zip.File {
	for _, f := range c.File {
		if strings.EqualFold(strings.ReplaceAll(f.Name, "\\", "/"), part) {
			return f
		}
	}
	return nil
}

// part unpacks one part; nil when there is none. A part that says it is too big
// is not unpacked, and one that lied about it is cut off.
func (c container) part(part string) ([]byte, error) {
	f := c.find(strings.TrimPrefix(path.Clean(part), "/"))
	if f == nil {
		return nil, nil
	}
	return c.unpack(f)
}

func (c container) unpack(f *zip.File) ([]byte, error) {
	if f.Flags&1 != 0 {
		return nil, errEncrypted(c.name)
	}
	if f.UncompressedSize64 > maxPart {
		return nil, errTooBig(c.name)
	}
	r, err := f.Open()
	if err != nil {
		return nil, errBroken(c.name, err)
	}
	defer r.Close()
	b, err := io.ReadAll(io.LimitReader(r, maxPart+1))
	if *c.left -= len(b); len(b) > maxPart || *c.left < 0 {
		return nil, errTooBig(c.name)
	}
	if err != nil {
		return nil, errBroken(c.name, err)
	}
	return b, nil
}

// unmarshal reads a small part into a struct; a missing part leaves it alone.
func (c container) unmarshal(part string, into any) error {
	b, err := c.part(part)
	if err != nil || b == nil {
		return err
	}
	if err := xml.Unmarshal(b, into); err != nil && !errors.Is(err, io.EOF) {
		return errBroken(c.name, err)
	}
	return nil
}

// readZip tells the formats that are zip containers apart by their parts.
func readZip(name string, data []byte, v view, s *sheet) (string, error) {
	c, err := openZip(name, data)
	if err != nil {
		return "", err
	}
	main, err := c.wordDocument()
	if err != nil {
		return "", err
	}
	if main != "" {
		return "docx", readDocx(c, main, v, s)
	}
	switch {
	case c.has("OFD.xml"):
		return "ofd", readOFD(c, s)
	case c.has("xl/workbook.xml"):
		return "", errFormat("xlsx", name)
	case c.has("ppt/presentation.xml"):
		return "", errFormat("pptx", name)
	case c.has("mimetype"):
		return "", errFormat("odt", name)
	}
	return readArchive(c, v, s)
}

// wordDocument returns the path of the part that holds a Word document's text,
// or "" when the container is none.
func (c container) wordDocument() (string, error) {
	var rels struct {
		Rel []struct {
			Type   string `xml:",attr"`
			Target string `xml:",attr"`
		} `xml:"Relationship"`
	}
	if err := c.unmarshal("_rels/.rels", &rels); err != nil {
		return "", err
	}
	for _, r := range rels.Rel {
		target := strings.TrimPrefix(path.Clean("/"+r.Target), "/")
		if strings.HasSuffix(r.Type, "/officeDocument") && strings.HasPrefix(target, "word/") && c.has(target) {
			return target, nil
		}
	}
	if c.has("word/document.xml") {
		return "word/document.xml", nil
	}
	return "", nil
}
