package draft

import (
	"sort"
)

// unicodeMap is a font's own table from codes to text (ToUnicode).
type unicodeMap struct {
	single map[string]string
	ranges []unicodeRange // in order of from
}

// unicodeRange maps the codes from…to to texts that count on from the first.
type unicodeRange struct{ from, to, text string }

// readUnicodeMap reads the pairs and ranges of a table; one that cannot be
// unpacked says nothing, and the quality gate sees what that does to the text.
func (p *pdfPage) readUnicodeMap(table *pdfStream) *unicodeMap {
	b, err := p.file.unpack(table)
	if err != nil {
		return nil
	}
	m := &unicodeMap{single: map[string]string{}}
	_ = interpret(b, &p.operators, func(op pdfWord, args []pdfObject) error {
		switch op {
		case "endbfchar":
			for ; len(args) >= 2; args = args[2:] {
				m.single[pdfString(args[0])] = decodeUTF16(pdfString(args[1]))
			}
		case "endbfrange":
			for ; len(args) >= 3; args = args[3:] {
				m.addRange(pdfString(args[0]), pdfString(args[1]), args[2])
			}
		}
		return nil
	})
	sort.Slice(m.ranges, func(i, j int) bool { return m.ranges[i].from < m.ranges[j].from })
	return m
}

func (m *unicodeMap) addRange(from, to string, o pdfObject) {
	list, ok := o.(pdfArray)
	if !ok {
		m.ranges = append(m.ranges, unicodeRange{from, to, pdfString(o)})
		return
	}
	for i := range min(len(list), 256) {
		m.single[addToLast(from, i)] = decodeUTF16(pdfString(list[i]))
	}
}

func (m *unicodeMap) lookup(code string) (string, bool) {
	if t, ok := m.single[code]; ok {
		return t, true
	}
	i := sort.Search(len(m.ranges), func(i int) bool { return m.ranges[i].from > code }) - 1
	if i < 0 || code > m.ranges[i].to || len(code) != len(m.ranges[i].from) {
		return "", false
	}
	r := m.ranges[i]
	offset := 0
	for j := range len(code) {
		offset = offset<<8 + int(code[j]) - int(r.from[j])
	}
	return decodeUTF16(addToLast(r.text, offset)), true
}

// addToLast adds n to the last two bytes of s, as the ranges of a table count.
func addToLast(s string, n int) string {
	b := []byte(s)
	for i := len(b) - 1; i >= 0 && n > 0; i-- {
		n += int(b[i])
		b[i] = byte(n)
		n >>= 8
	}
	return string(b)
}
