package draft

import (
	"encoding/binary"
	"strings"
	"testing"
)

// TestWord97Oddities: the main text, boxes and notes are read, headers and
// comments are not; what a field tells Word is not text.
func TestWord97Oddities(t *testing.T) {
	for _, c := range []struct {
		name  string
		spans []span97
		want  string
	}{
		{"paragraphs", []span97{{"第一条　甲。\r第二条　乙。\r", "", ""}}, "第一条　甲。|第二条　乙。"},
		{"line and page breaks", []span97{{"甲\x0b乙\x0c丙\r", "", ""}}, "甲|乙|丙"},
		{"hyphens and marks", []span97{{"甲\x1e乙\x1f丙\x05\x02。\r", "", ""}}, "甲-乙丙。"},
		{"field without a result", []span97{{"见\x13 REF \\h \x15第三条。\r", "", ""}}, "见第三条。"},
		{"field in a field", []span97{{"甲\x13 IF \x13 PAGE \x14一\x15 \x14乙\x15丙\r", "", ""}}, "甲乙丙"},
		{"field marks out of order", []span97{{"甲\x15\x14乙\x13丙\r", "", ""}}, "甲乙"},
		{"row of three", []span97{{"甲\x07", inTable, ""}, {"乙\x07", inTable, ""}, {"丙\x07", inTable, ""}, {"\x07", rowEnd, ""}, {"末\r", "", ""}}, "甲\t乙\t丙|末"},
		{"row that never ends", []span97{{"甲\x07", inTable, ""}, {"乙\r", inTable, ""}, {"末\r", "", ""}}, "甲|乙|末"},
		{"hidden text", []span97{{"甲", "", ""}, {"密", "", "\x3C\x08\x01"}, {"乙\r", "", ""}}, "甲乙"},
		{"last paragraph without its mark", []span97{{"甲\r乙", "", ""}}, "甲|乙"},
		{"surrogates", []span97{{"𠮷某\r", "", ""}}, "𠮷某"},
		{"nothing but blanks between", []span97{{"甲\r\r　\r乙\r", "", ""}}, "甲|乙"},
	} {
		d, err := Read("a.doc", word97File(0, 0, c.spans...))
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if got := strings.Join(d.Paragraphs, "|"); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// TestWord97PiecesAreNotTrusted damages the table that says where the text lies.
func TestWord97PiecesAreNotTrusted(t *testing.T) {
	streams, err := openOLE(sampleWord97())
	if err != nil {
		t.Fatal(err)
	}
	read := func(change func(doc, table record)) string {
		s := map[string]record{"WordDocument": append(record{}, streams["WordDocument"]...), "0Table": append(record{}, streams["0Table"]...)}
		change(s["WordDocument"], s["0Table"])
		var out sheet
		if err := readWord97("f", s, view{}, &out); err != nil {
			return "refused"
		}
		return "read"
	}
	put := func(b record, at int, v uint32) { binary.LittleEndian.PutUint32(b[at:], v) }
	clx := int(streams["WordDocument"].u32(fibPieces))
	for name, c := range map[string]struct {
		change func(doc, table record)
		want   string
	}{
		"as it is":                  {func(_, _ record) {}, "read"},
		"pieces beyond the table":   {func(doc, _ record) { put(doc, fibPieces, 1<<30) }, "refused"},
		"no pieces":                 {func(doc, _ record) { put(doc, fibPieces+4, 0) }, "refused"},
		"text beyond the file":      {func(_, table record) { put(table, clx+5+8+2, 1<<29) }, "refused"},
		"a piece of negative size":  {func(_, table record) { put(table, clx+5, 1<<20) }, "refused"},
		"more text than the file":   {func(_, table record) { put(table, clx+5+4, 1<<28) }, "refused"},
		"property lists before":     {func(_, table record) { table[clx] = 1 }, "refused"},
		"lengths beyond the text":   {func(doc, _ record) { put(doc, fibLengths, 1<<31-1) }, "read"},
		"negative lengths":          {func(doc, _ record) { put(doc, fibLengths, 1<<31) }, "read"},
		"formatting pages anywhere": {func(doc, _ record) { put(doc, fibParagraphs+4, 1<<31-1); put(doc, fibCharacters, 7) }, "read"},
		"styles anywhere":           {func(doc, _ record) { put(doc, fibStyles, 3); put(doc, fibStyles+4, 1<<31-1) }, "read"},
		"lists anywhere":            {func(doc, _ record) { put(doc, fibLists, 1); put(doc, fibLists+4, 400); put(doc, fibOverrides+4, 1<<30) }, "read"},
	} {
		if got := read(c.change); got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
}

func TestSprms(t *testing.T) {
	var got []int
	list := record("\x03\x24\x01" + "\x0B\x46\x02\x00" + "\x00\xC6\x02ab" + "\x08\xD6\x03\x00xy" + "\x00\x68\x01\x02\x03\x04" + "\x16\x24\x01")
	list.sprms(func(op int, operand record) { got = append(got, op, len(operand)) })
	want := []int{0x2403, 1, 0x460B, 2, 0xC600, 3, 0xD608, 4, 0x6800, 4, 0x2416, 1}
	if len(got) != len(want) {
		t.Fatalf("%X, want %X", got, want)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Fatalf("%X, want %X", got, want)
		}
	}
	for _, cut := range []string{"", "\x03", "\x03\x24", "\x00\xC6\xFF", "\x08\xD6\xFF\xFF"} {
		record(cut).sprms(func(int, record) {}) // must end
	}
	r := record{1, 2, 3}
	if r.u32(0) != 0 || r.u16(2) != 0 || r.byte(-1) != 0 || r.from(-1, 2) != nil || r.from(2, 9).byte(0) != 3 || r.from(4, 1) != nil {
		t.Error("a record reads beyond its end")
	}
}
