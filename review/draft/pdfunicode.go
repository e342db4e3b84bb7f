package draft

import (
	"sort"
	"strings"

	"github.com/ledongthuc/pdf"
)

// unicodeMap is a font's own table from codes to text (ToUnicode).
type unicodeMap struct {
	single map[string]string
	ranges []unicodeRange // in order of from
}

// unicodeRange maps the codes from…to to texts that count on from the first.
type unicodeRange struct{ from, to, text string }

func readUnicodeMap(font pdf.Value) *unicodeMap {
	stream := font.Key("ToUnicode")
	if stream.Kind() != pdf.Stream {
		return nil
	}
	m := &unicodeMap{single: map[string]string{}}
	count := 0
	pdf.Interpret(stream, func(stack *pdf.Stack, op string) {
		if count++; count > maxOperators {
			panic(errPage)
		}
		switch op {
		case "endbfchar":
			for stack.Len() >= 2 {
				text := stack.Pop().RawString()
				m.single[stack.Pop().RawString()] = decodeUTF16(text)
			}
		case "endbfrange":
			for stack.Len() >= 3 {
				text, to := stack.Pop(), stack.Pop().RawString()
				m.addRange(stack.Pop().RawString(), to, text)
			}
		case "findresource": // leaves a dictionary, and any will do
			stack.Push(font)
		}
		for strings.HasPrefix(op, "begin") && stack.Len() > 0 {
			stack.Pop() // how many entries follow
		}
	})
	sort.Slice(m.ranges, func(i, j int) bool { return m.ranges[i].from < m.ranges[j].from })
	return m
}

func (m *unicodeMap) addRange(from, to string, text pdf.Value) {
	if text.Kind() != pdf.Array {
		m.ranges = append(m.ranges, unicodeRange{from, to, text.RawString()})
		return
	}
	for i := range min(text.Len(), 256) {
		m.single[addToLast(from, i)] = decodeUTF16(text.Index(i).RawString())
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
