package draft

import (
	"bytes"
	"encoding/binary"
	"maps"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"golang.org/x/text/encoding/simplifiedchinese"

	"hefa/review"
)

// ole builds a compound file of the streams given as name, content pairs. Every
// stream is padded beyond the size that would put it into the mini stream.
func ole(pairs ...string) []byte {
	le := binary.LittleEndian
	var fat []uint32
	var body, dir []byte
	chain := func(b []byte) (start uint32) {
		start = uint32(len(fat))
		for i := 0; i < len(b); i += 512 {
			fat = append(fat, uint32(len(fat))+1)
		}
		fat[len(fat)-1] = 0xFFFFFFFE
		body = append(body, b...)
		return start
	}
	entry := func(name string, kind byte, right, child, start uint32, size int) {
		e := make([]byte, 128)
		for i, u := range utf16.Encode([]rune(name)) {
			le.PutUint16(e[2*i:], u)
		}
		le.PutUint16(e[64:], uint16(2*len(name)+2))
		e[66] = kind
		le.PutUint32(e[68:], 0xFFFFFFFF)
		le.PutUint32(e[72:], right)
		le.PutUint32(e[76:], child)
		le.PutUint32(e[116:], start)
		le.PutUint32(e[120:], uint32(size))
		dir = append(dir, e...)
	}
	fat = append(fat, 0xFFFFFFFD) // sector 0 holds the table itself
	n := len(pairs) / 2
	entry("Root Entry", 5, 0xFFFFFFFF, 1, 0xFFFFFFFE, 0)
	for i := range n {
		b := []byte(pairs[2*i+1])
		b = append(b, make([]byte, (max(8, (len(b)+511)/512))*512-len(b))...)
		right := uint32(i + 2)
		if i == n-1 {
			right = 0xFFFFFFFF
		}
		entry(pairs[2*i], 2, right, 0xFFFFFFFF, chain(b), len(b))
	}
	dir = append(dir, make([]byte, (512-len(dir)%512)%512)...)
	root := chain(dir)
	head := make([]byte, 512)
	copy(head, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")
	for at, v := range map[int]uint16{24: 0x3E, 26: 3, 28: 0xFFFE, 30: 9, 32: 6} {
		le.PutUint16(head[at:], v)
	}
	for at, v := range map[int]uint32{44: 1, 48: root, 56: 4096, 60: 0xFFFFFFFE, 68: 0xFFFFFFFE} {
		le.PutUint32(head[at:], v)
	}
	for i := range 109 {
		le.PutUint32(head[76+4*i:], 0xFFFFFFFF)
	}
	le.PutUint32(head[76:], 0)
	table := bytes.Repeat([]byte{0xFF}, 512)
	for i, v := range fat {
		le.PutUint32(table[4*i:], v)
	}
	return slices.Concat(head, table, body)
}

// span97 is a stretch of text with its paragraph and character properties.
type span97 struct{ text, papx, chpx string }

const (
	inTable = "\x16\x24\x01"
	rowEnd  = inTable + "\x17\x24\x01"
	centre  = "\x03\x24\x01"
	listed1 = "\x0B\x46\x01\x00"
	deleted = "\x00\x08\x01"
	added   = "\x01\x08\x01"
)

// word97File builds a Word 97 document: text in one piece of UTF-16 at offset
// 2048, one page of character and one of paragraph properties behind it.
func word97File(flags uint16, notes int, spans ...span97) []byte {
	le := binary.LittleEndian
	doc, table := make([]byte, 2048), []byte{}
	chpx, papx := make([]byte, 512), make([]byte, 512)
	n := len(spans)
	chars, at, chTop, paTop := 0, 2048, 510, 510
	for i, s := range spans {
		le.PutUint32(chpx[4*i:], uint32(at))
		le.PutUint32(papx[4*i:], uint32(at))
		for _, u := range utf16.Encode([]rune(s.text)) {
			doc = le.AppendUint16(doc, u)
			at, chars = at+2, chars+1
		}
		chTop = (chTop - len(s.chpx) - 1) &^ 1
		chpx[chTop] = byte(len(s.chpx))
		copy(chpx[chTop+1:], s.chpx)
		chpx[4*(n+1)+i] = byte(chTop / 2)
		body := "\x00\x00" + s.papx
		if len(body)%2 == 0 {
			body += "\x00"
		}
		paTop = (paTop - len(body) - 1) &^ 1
		papx[paTop] = byte((len(body) + 1) / 2)
		copy(papx[paTop+1:], body)
		papx[4*(n+1)+13*i] = byte(paTop / 2)
	}
	le.PutUint32(chpx[4*n:], uint32(at))
	le.PutUint32(papx[4*n:], uint32(at))
	chpx[511], papx[511] = byte(n), byte(n)
	doc = append(doc, make([]byte, (512-len(doc)%512)%512)...)
	page := uint32(len(doc) / 512)
	doc = slices.Concat(doc, chpx, papx)
	field := func(at int, b []byte) {
		le.PutUint32(doc[at:], uint32(len(table)))
		le.PutUint32(doc[at+4:], uint32(len(b)))
		table = append(table, b...)
	}
	words := func(vs ...uint32) (b []byte) {
		for _, v := range vs {
			b = le.AppendUint32(b, v)
		}
		return b
	}
	field(fibCharacters, words(2048, uint32(at), page))
	field(fibParagraphs, words(2048, uint32(at), page+1))
	clx := append([]byte{2}, words(16, 0, uint32(chars))...)
	field(fibPieces, append(append(clx, 0, 0), append(words(2048), 0, 0)...))
	le.PutUint16(doc, fibMagic)
	le.PutUint16(doc[fibFlags:], flags)
	le.PutUint32(doc[fibLengths:], uint32(chars-notes))
	le.PutUint32(doc[fibLengths+4:], uint32(notes))
	return ole("WordDocument", string(doc), "0Table", string(table))
}

func sampleWord97() []byte {
	return word97File(0, 5,
		span97{"某县某办法\r", centre, ""}, span97{"自动编号。\r", listed1, ""},
		span97{"第一条　罚款\x13 PAGE \x14", "", ""}, span97{"五百", "", deleted}, span97{"三百", "", added}, span97{"\x15元\x1e。\x02\r", "", ""},
		span97{"指标\x07", inTable, ""}, span97{"\x07", inTable, ""}, span97{"上\r", inTable, ""}, span97{"下\x07", inTable, ""}, span97{"\x07", rowEnd, ""},
		span97{"独格\x07", inTable, ""}, span97{"\x07", rowEnd, ""},
		span97{"前段", "", ""}, span97{"\r", "", deleted}, span97{"后段\x0b换行\x0c", "", ""}, span97{"\x02见注。\r", "", ""})
}

func TestWord97(t *testing.T) {
	d := mustRead(t, "a.wps", sampleWord97())
	wantParagraphs(t, d, "某县某办法", "自动编号。", "第一条　罚款三百元-。", "指标\t\t上 下", "独格", "前段后段", "换行", "注1：见注。")
	if d.Encoding != "doc" || d.Title != "某县某办法" || labels(d) != "第一条" {
		t.Errorf("encoding %s title %s articles %s", d.Encoding, d.Title, labels(d))
	}
	for code, want := range map[string]int{"draft.warn.auto_numbers": 1, "draft.warn.tracked": 3} {
		if got := warned(d, code); len(got) != 1 || got[0] != want {
			t.Errorf("%s %v, want %d", code, got, want)
		}
	}
	o, err := ReadOriginal("a.doc", sampleWord97())
	if err != nil {
		t.Fatal(err)
	}
	wantParagraphs(t, o, "某县某办法", "自动编号。", "第一条　罚款五百元-。", "指标\t\t上 下", "独格", "前段", "后段", "换行", "注1：见注。")
}

func TestOLERefusals(t *testing.T) {
	good := sampleWord97()
	for name, c := range map[string]struct {
		data []byte
		code string
	}{
		"encrypted docx": {ole("EncryptedPackage", "x", "EncryptionInfo", "x"), "draft.encrypted"},
		"encrypted doc":  {word97File(fibEncrypted, 0, span97{"甲\r", "", ""}), "draft.encrypted"},
		"xls":            {ole("Workbook", "x"), "draft.format.xlsx"},
		"ppt":            {ole("PowerPoint Document", "x"), "draft.format.pptx"},
		"something else": {ole("Contents", "x"), "draft.not_a_draft"},
		"word 95":        {ole("WordDocument", "\xDC\xA5"), "draft.format.doc95"},
		"no pieces":      {ole("WordDocument", "\xEC\xA5"), "draft.damaged"},
		"cut":            {good[:len(good)/2], "draft.truncated"},
		"head only":      {good[:100], "draft.truncated"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := Read("甲.doc", c.data)
			wantCode(t, err, review.KindDamaged, c.code)
		})
	}
}

func TestWord97Styles(t *testing.T) {
	style := func(kind, based uint16, name, sprms string) []byte {
		le := binary.LittleEndian
		b := le.AppendUint16(nil, 0)
		b = le.AppendUint16(b, based<<4|kind)
		b = append(b, make([]byte, 6)...)
		b = le.AppendUint16(b, uint16(len(name)))
		for _, c := range name + "\x00" {
			b = le.AppendUint16(b, uint16(c))
		}
		b = le.AppendUint16(b, uint16(2+len(sprms)))
		b = le.AppendUint16(b, 0)
		return append(b, sprms...)
	}
	sheet := binary.LittleEndian.AppendUint16(nil, 18)
	head := make([]byte, 18)
	head[0], head[2] = 4, 10
	sheet = append(sheet, head...)
	for _, s := range [][]byte{style(1, 0xFFF, "n", ""), style(1, 0, "Art", listed1+centre), style(1, 1, "Sub", "\x0A\x26\x02"), style(1, 1, "Off", "\x0B\x46\x00\x00")} {
		sheet = binary.LittleEndian.AppendUint16(sheet, uint16(len(s)))
		if sheet = append(sheet, s...); len(s)%2 == 1 {
			sheet = append(sheet, 0)
		}
	}
	w := word97{doc: make([]byte, 0x200), table: sheet}
	binary.LittleEndian.PutUint32(w.doc[fibStyles+4:], uint32(len(sheet)))
	want := map[int]wordStyle{0: {level: -1}, 1: {centred: true, list: "1", level: -1, source: "1"},
		2: {centred: true, list: "1", level: 2, source: "1"}, 3: {centred: true, list: "0", level: -1, source: "3"}}
	if got := w.readStyles(); !maps.Equal(got, want) {
		t.Errorf("styles %+v", got)
	}
}

func TestArchives(t *testing.T) {
	one := docx(paras("第一条 甲。"))
	gbk, _ := simplifiedchinese.GBK.NewEncoder().String("送审稿.txt")
	two := zipOf(map[string]string{"a/送审稿.docx": string(one), gbk: "第二条 乙。", "__MACOSX/x.docx": "", "a/~$审稿.docx": "", "a/图.png": ""})
	_, err := Read("材料.zip", two)
	wantCode(t, err, review.KindDamaged, "draft.zip.several")
	ms, err := Members("材料.zip", two)
	if err != nil || strings.Join(ms, " ") != "a/送审稿.docx 送审稿.txt" {
		t.Fatalf("members %q %v", ms, err)
	}
	b, err := Member("材料.zip", two, "送审稿.txt")
	if err != nil || string(b) != "第二条 乙。" {
		t.Errorf("member %q %v", b, err)
	}
	_, err = Member("材料.zip", two, "无")
	wantCode(t, err, review.KindNotFound, "draft.zip.no_member")
	single := zipOf(map[string]string{"甲.docx": string(one)})
	if d := mustRead(t, "甲.zip", single); d.Encoding != "docx" || labels(d) != "第一条" {
		t.Errorf("single member: %s %s", d.Encoding, labels(d))
	}
	for _, data := range [][]byte{zipOf(nil), zipOf(map[string]string{"a.docx": string(single)}), zipOf(map[string]string{"图.png": ""})} {
		_, err := Read("甲.zip", data)
		wantCode(t, err, review.KindDamaged, "draft.format.zip")
	}
}
