package draft

import (
	"bytes"
)

// magics are the first bytes of the formats hefa meets.
var magics = []struct{ format, head string }{
	{"zip", "PK\x03\x04"},
	{"zip", "PK\x05\x06"}, // an empty container
	{"ole", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"},
	{"pdf", "%PDF-"},
	{"rtf", "{\\rtf"},
	{"archive", "Rar!\x1A\x07"},
	{"archive", "7z\xBC\xAF\x27\x1C"},
	{"archive", "\x1F\x8B\x08"},
	{"image", "\xFF\xD8\xFF"},
	{"image", "\x89PNG\r\n"},
	{"image", "GIF8"},
	{"image", "II*\x00"},
	{"image", "MM\x00*"},
	{"program", "MZ\x90\x00"},
	{"program", "\x7FELF"},
}

// sniff names the format of a file by its first bytes: one of those in magics,
// "html", "xml", or "text" when nothing else is recognised.
func sniff(data []byte) string {
	for _, m := range magics {
		if bytes.HasPrefix(data, []byte(m.head)) {
			return m.format
		}
	}
	if i := bytes.Index(data[:min(len(data), 1024)], []byte("%PDF-")); i >= 0 {
		return "pdf" // some writers put rubbish before the header
	}
	head := bytes.ToLower(bytes.TrimLeft(bytes.TrimPrefix(data[:min(len(data), 512)], []byte("\xEF\xBB\xBF")), " \r\n\t"))
	switch {
	case bytes.HasPrefix(head, []byte("<!doctype html")), bytes.HasPrefix(head, []byte("<html")), bytes.HasPrefix(head, []byte("mime-version:")):
		return "html"
	case bytes.HasPrefix(head, []byte("<?xml")):
		return "xml"
	}
	return "text"
}
