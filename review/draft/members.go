package draft

import (
	"path"
	"slices"
	"strings"

	"golang.org/x/text/encoding/simplifiedchinese"

	"hefa/review"
)

// Members lists the files in a zip archive that may be drafts, in the order of
// the archive. A file that is no archive has none.
func Members(name string, data []byte) ([]string, error) {
	c, err := openZip(name, data)
	if err != nil {
		return nil, err
	}
	return c.members(), nil
}

// Member unpacks one of the files that Members lists.
func Member(name string, data []byte, member string) ([]byte, error) {
	c, err := openZip(name, data)
	if err != nil {
		return nil, err
	}
	for _, f := range c.File {
		if memberName(f.Name, f.NonUTF8) == member {
			return c.unpack(f)
		}
	}
	return nil, review.NotFound("draft.zip.no_member", name, member)
}

// members leaves out folders and what systems and editors put into archives.
func (c container) members() []string {
	var out []string
	for _, f := range c.File {
		n := memberName(f.Name, f.NonUTF8)
		base := path.Base(n)
		ext := strings.ToLower(path.Ext(n))
		if strings.HasPrefix(n, "__MACOSX/") || strings.HasPrefix(base, ".") || strings.HasPrefix(base, "~$") {
			continue
		}
		if slices.Contains([]string{".docx", ".doc", ".wps", ".pdf", ".ofd", ".txt", ".md"}, ext) {
			out = append(out, n)
		}
	}
	return out
}

// memberName decodes a name: archives made by Chinese Windows write GBK.
func memberName(raw string, foreign bool) string {
	if foreign {
		if n, err := simplifiedchinese.GB18030.NewDecoder().String(raw); err == nil {
			raw = n
		}
	}
	return review.CleanLine(strings.ReplaceAll(raw, "\\", "/"))
}

// readArchive reads the draft in an archive that holds one; of several it names
// them, so that the officer chooses.
func readArchive(c container, v view, s *sheet) (string, error) {
	ms := c.members()
	switch len(ms) {
	case 0:
		return "", errFormat("zip", c.name)
	case 1:
		for _, f := range c.File {
			if memberName(f.Name, f.NonUTF8) != ms[0] {
				continue
			}
			b, err := c.unpack(f)
			if err != nil {
				return "", err
			}
			if sniff(b) == "zip" && !isDocument(ms[0], b) { // an archive in an archive
				return "", errFormat("zip", c.name)
			}
			return readFormat(path.Base(ms[0]), b, v, s)
		}
	}
	return "", review.Damaged("draft.zip.several", nil, c.name, strings.Join(ms, "、"))
}

func isDocument(name string, data []byte) bool {
	c, err := openZip(name, data)
	if err != nil {
		return true // its reader says what is wrong
	}
	main, err := c.wordDocument()
	return err != nil || main != "" || c.has("OFD.xml")
}
