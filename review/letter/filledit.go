package letter

import (
	"bytes"
	"cmp"
	"slices"
)

// edit replaces the bytes from…to of a fragment.
type edit struct {
	from, to int
	with     string
}

// apply makes edits in the order of their offsets, whatever order they were
// found in: a text box inside a paragraph is scanned after text that follows
// it. Edits that overlap are an error.
func apply(x []byte, edits []edit) ([]byte, error) {
	slices.SortStableFunc(edits, func(a, b edit) int { return cmp.Compare(a.from, b.from) })
	var out bytes.Buffer
	done := 0
	for _, e := range edits {
		if e.from < done || e.to < e.from {
			return nil, errMarkup
		}
		out.Write(x[done:e.from])
		out.WriteString(e.with)
		done = e.to
	}
	out.Write(x[done:])
	return out.Bytes(), nil
}

// replace gives the edits that put a text in place of n.text[from:to]: the
// first segment takes it, the others lose their share.
func (n *node) replace(from, to int, with string) []edit {
	var out []edit
	pos := 0
	for _, s := range n.segs {
		size := s.to - s.from
		a, b := max(from-pos, 0), min(to-pos, size)
		if a < b {
			out = append(out, edit{s.from + a, s.from + b, with})
			with = ""
		}
		pos += size
	}
	return out
}
