package letter

import (
	"bytes"
	"strings"
)

const (
	xmlHead  = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	nsWord   = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`
	nsOffice = `xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`
)

// part collects the XML of one part of the package.
type part struct{ bytes.Buffer }

// raw writes markup as it stands.
func (p *part) raw(markup ...string) {
	for _, m := range markup {
		p.WriteString(m)
	}
}

var escaper = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;")

// escape makes cleaned text safe inside an element or an attribute.
func escape(s string) string { return escaper.Replace(s) }

// attrs writes name="value" pairs with the w: prefix.
func attrs(pairs ...string) string {
	var b strings.Builder
	for i := 0; i+1 < len(pairs); i += 2 {
		b.WriteString(` w:` + pairs[i] + `="` + pairs[i+1] + `"`)
	}
	return b.String()
}
