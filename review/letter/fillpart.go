package letter

import (
	"bytes"
	"regexp"
	"strings"

	"hefa/review"
)

// partFiller fills the fragments of one part.
type partFiller struct {
	prefix  string
	space   string // the namespace of the prefix
	measure int    // width of the text area in twips
	report  *Report
	spent   int // bytes put in so far
}

// spend counts what is put in and refuses a template that makes it explode.
func (f *partFiller) spend(n int) error {
	if f.spent += n; f.spent > maxFilled {
		return review.Invalid("template.too_big")
	}
	return nil
}

// scope is the values a fragment sees: its own, then those around it.
type scope struct {
	values Values
	outer  *scope
}

func (s *scope) text(name string) (string, bool) {
	for ; s != nil; s = s.outer {
		if v, ok := s.values.Text[name]; ok {
			return v, true
		}
	}
	return "", false
}

func (s *scope) list(name string) ([]Values, bool) {
	for ; s != nil; s = s.outer {
		if v, ok := s.values.Lists[name]; ok {
			return v, true
		}
	}
	return nil, false
}

// mark is one placeholder in the text of a paragraph.
type mark struct {
	node     int // index of the paragraph
	from, to int // in its text
	sign     string
	name     string
}

// placeholder matches {{name}}, {{#name}} and {{/name}}; an input method may
// have typed them full width.
var placeholder = regexp.MustCompile(`(?:\{\{|｛｛)[\s\x{3000}]*([#/＃／]?)[\s\x{3000}]*([^{}｛｝<>&]{1,60}?)[\s\x{3000}]*(?:\}\}|｝｝)`)

// marks lists the placeholders of a paragraph, which has index i.
func (n *node) marks(i int) []mark {
	if !strings.Contains(n.text, "{{") && !strings.Contains(n.text, "｛｛") {
		return nil
	}
	var out []mark
	for _, m := range placeholder.FindAllStringSubmatchIndex(n.text, -1) {
		sign := strings.NewReplacer("＃", "#", "／", "/").Replace(n.text[m[2]:m[3]])
		out = append(out, mark{node: i, from: m[0], to: m[1], sign: sign, name: n.text[m[4]:m[5]]})
	}
	return out
}

// fill fills the blocks and placeholders of x, whose nodes are known. In a
// repeated fragment a paragraph of which nothing is left disappears.
func (f *partFiller) fill(x []byte, nodes []node, sc *scope, repeated bool) ([]byte, error) {
	blocks, err := f.findBlocks(x, nodes, sc)
	if err != nil {
		return nil, err
	}
	var edits []edit
	for _, b := range blocks {
		e, err := f.repeat(b, sc)
		if err != nil {
			return nil, err
		}
		edits = append(edits, e)
	}
	for i := range nodes {
		n := &nodes[i]
		if n.kind != "p" || covered(n, blocks) {
			continue
		}
		e, err := f.paragraph(x, n, i, sc, repeated)
		if err != nil {
			return nil, err
		}
		edits = append(edits, e...)
	}
	return apply(x, dropEmptyTables(nodes, blocks, edits))
}

func covered(n *node, blocks []block) bool {
	for _, b := range blocks {
		if n.from >= b.from && n.to <= b.to {
			return true
		}
	}
	return false
}

// repeat fills the body of a block once for every entry of its list.
func (f *partFiller) repeat(b block, sc *scope) (edit, error) {
	var out bytes.Buffer
	entries, _ := sc.list(b.name)
	nodes, err := scan(b.body, f.prefix)
	if err != nil {
		return edit{}, err
	}
	for _, v := range entries {
		data, err := f.fill(b.body, nodes, &scope{values: v, outer: sc}, true)
		if err != nil {
			return edit{}, err
		}
		out.Write(data)
		if err := f.spend(len(data)); err != nil {
			return edit{}, err
		}
	}
	with := out.String()
	return edit{b.from, b.to, with + f.closingParagraph(b.holder, with)}, nil
}

// closingParagraph is the empty paragraph an element must end in that holds what
// was put in: nothing at all, or a table.
func (f *partFiller) closingParagraph(holder, with string) string {
	if needsParagraph(holder) && (with == "" || strings.HasSuffix(with, tableEnd)) {
		return "<" + f.tag("p") + "/>"
	}
	return ""
}

// needsParagraph reports elements that Word refuses without a paragraph.
func needsParagraph(holder string) bool {
	switch holder {
	case "tc", "txbxContent", "hdr", "ftr", "footnote", "endnote":
		return true
	}
	return false
}

// paragraph gives the edits that fill a paragraph outside any block.
func (f *partFiller) paragraph(x []byte, n *node, i int, sc *scope, repeated bool) ([]edit, error) {
	var edits []edit
	var after strings.Builder // tables, and the text behind them
	left := n.text
	for _, m := range n.marks(i) {
		if m.sign != "" {
			continue
		}
		value, ok := sc.text(m.name)
		if !ok {
			note(&f.report.Unknown, m.name)
			continue
		}
		rest := sc.pieces(m.name)
		if len(rest) > 0 {
			value, rest = rest[0].text, rest[1:]
		}
		if strings.TrimSpace(value) == "" && len(rest) == 0 && !repeated {
			note(&f.report.Empty, m.name)
		}
		if value == "" {
			left = strings.Replace(left, n.text[m.from:m.to], "", 1)
		}
		with := f.value(value)
		behind := f.behind(looksOf(x, n, m), rest)
		if err := f.spend(len(with) + len(behind)); err != nil {
			return nil, err
		}
		after.WriteString(behind)
		edits = append(edits, n.replace(m.from, m.to, with)...)
	}
	if nothing := strings.TrimSpace(left) == "" && !n.solid; after.Len() > 0 {
		with := after.String() + f.closingParagraph(n.holder, after.String())
		if nothing {
			return []edit{{n.from, n.to, with}}, nil
		}
		return append(edits, edit{n.to, n.to, with}), nil
	} else if nothing && repeated && len(edits) > 0 && n.holder == "" {
		return []edit{{n.from, n.to, ""}}, nil
	}
	return edits, nil
}

// value is a text as it stands inside w:t; line breaks leave it and return.
func (f *partFiller) value(s string) string {
	br := "</" + f.tag("t") + "><" + f.tag("br") + "/><" + f.tag("t") + ` xml:space="preserve">`
	return strings.ReplaceAll(escape(clean(s)), "\n", br)
}

func (f *partFiller) tag(local string) string {
	if f.prefix == "" {
		return local
	}
	return f.prefix + ":" + local
}
