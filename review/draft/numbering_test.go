package draft

import (
	"encoding/binary"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"
)

// TestNumberedDocReadsLikeDocx reads one document in both of Word's formats, the
// .doc as LibreOffice wrote it: chapters, articles, items, styles that number,
// lists that begin anew, numbers in a table.
func TestNumberedDocReadsLikeDocx(t *testing.T) {
	var drafts [2]*Draft
	for i, name := range []string{"testdata/numbered.docx", "testdata/numbered.doc"} {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		drafts[i] = mustRead(t, name, data)
		if len(drafts[i].Warnings) > 0 {
			t.Errorf("%s warns %v", name, drafts[i].Warnings)
		}
	}
	if !slices.Equal(drafts[0].Paragraphs, drafts[1].Paragraphs) || !slices.Equal(drafts[0].Articles, drafts[1].Articles) {
		t.Errorf("the .doc reads\n%s\nand the .docx\n%s", drafts[1].Text(), drafts[0].Text())
	}
	for _, want := range []string{"第一章 总则\n第一条 为了规范管理，制定本办法。\n第二条 本办法适用于本县。\n（一）甲；\n（二）乙。\n1. 子\n（1） 丑\n第二章 附则\n",
		"一、目标\n（一）子目标\n1. 细目\n", "一、重新起\n", "第一条 样式一\n（一）样式项\n第二条 样式二\n不编号\n第三条 样式三\n", "• 圆点\nC. 字母\ni) 罗马\n① 圈\nii) 罗马\n", "\n3. 格一\t4. 格二\n"} {
		if !strings.Contains(drafts[1].Text(), want) {
			t.Errorf("missing %q in\n%s", want, drafts[1].Text())
		}
	}
}

// TestArticlesCountThroughChapters: a list of chapters and articles may count
// its articles on, and may write all numbers in digits.
func TestArticlesCountThroughChapters(t *testing.T) {
	level := func(i, more, text string) string {
		return `<w:lvl w:ilvl="` + i + `"><w:numFmt w:val="chineseCounting"/>` + more + `<w:lvlText w:val="` + text + `"/></w:lvl>`
	}
	numbers := `<w:abstractNum w:abstractNumId="0">` + level("0", "", "第%1章") + level("1", "", "第%2节") + level("2", `<w:lvlRestart w:val="1"/>`, "第%3条") +
		level("3", `<w:lvlRestart w:val="0"/><w:isLgl/>`, "%1.%4") + `</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`
	var body string
	for _, l := range []int{0, 2, 1, 2, 3, 0, 2, 3} {
		body += para(listed("1", l), "甲")
	}
	d := mustRead(t, "f", docx(body, "numbering", numbers))
	wantParagraphs(t, d, "第一章 甲", "第一条 甲", "第一节 甲", "第二条 甲", "1.1 甲", "第二章 甲", "第一条 甲", "2.2 甲")
}

// tables97 writes list definitions and the lists that paragraphs name.
type tables97 struct{ lists, levels, overrides, changes []byte }

func (b *tables97) level(start uint32, nfc, flags, follow, limit byte, text string) []byte {
	le := binary.LittleEndian
	out := le.AppendUint32(nil, start)
	out = append(out, nfc, flags)
	out = append(out, make([]byte, 9)...)
	out = append(out, follow)
	out = append(out, make([]byte, 8)...)
	out = append(out, 1, 2, limit, 0) // one byte of character, two of paragraph properties
	out = append(out, 0xAA, 0xBB, 0xCC)
	units := utf16.Encode([]rune(text))
	out = le.AppendUint16(out, uint16(len(units)))
	for _, u := range units {
		out = le.AppendUint16(out, u)
	}
	return out
}

func (b *tables97) list(id uint32, simple byte, levels ...[]byte) {
	le := binary.LittleEndian
	b.lists = le.AppendUint32(b.lists, id)
	b.lists = le.AppendUint32(b.lists, 0)
	for range levels97 {
		b.lists = le.AppendUint16(b.lists, noStyle97)
	}
	b.lists = append(b.lists, simple, 0)
	b.levels = append(b.levels, slices.Concat(levels...)...)
}

func (b *tables97) override(id uint32, changes ...[]byte) {
	b.overrides = binary.LittleEndian.AppendUint32(b.overrides, id)
	b.overrides = append(b.overrides, make([]byte, 8)...)
	b.overrides = append(b.overrides, byte(len(changes)), 0, 0, 0)
	b.changes = append(b.changes, 0xFF, 0xFF, 0xFF, 0xFF)
	b.changes = append(b.changes, slices.Concat(changes...)...)
}

func (b *tables97) word() *word97 {
	le := binary.LittleEndian
	lists := append(le.AppendUint16(nil, uint16(len(b.lists)/listSize)), b.lists...)
	overrides := append(le.AppendUint32(nil, uint32(len(b.overrides)/16)), b.overrides...)
	w := &word97{doc: make([]byte, 0x300), table: slices.Concat([]byte("head"), lists, b.levels, overrides, b.changes)}
	for i, v := range []int{4, len(lists), 4 + len(lists) + len(b.levels), len(overrides) + len(b.changes)} {
		le.PutUint32(w.doc[fibLists+4*i:], uint32(v))
	}
	return w
}

func TestWord97Lists(t *testing.T) {
	var b tables97
	nine := make([][]byte, levels97)
	for i := range nine {
		nine[i] = b.level(1, 0, 0, 0, 0, string(rune(i))+".")
	}
	nine[0] = b.level(1, 37, 0, 1, 0, "第\x00章")
	nine[1] = b.level(1, 39, 8, 2, 0, "第\x01条") // counts on
	nine[2] = b.level(3, 18, 4, 0, 0, "\x01-\x02")
	b.list(7, 0, nine...)
	b.list(8, 1, b.level(1, 11, 0, 2, 0, "\x00、"))
	b.override(8)
	b.override(7)
	change := func(start uint32, flags byte, own []byte) []byte {
		return append(append(binary.LittleEndian.AppendUint32(nil, start), flags, 0, 0, 0), own...)
	}
	b.override(8, change(5, 0x10, nil))
	b.override(8, change(9, 0x30, b.level(2, 3, 0, 2, 0, "\x00)")))
	b.override(99)
	n := b.word().readLists()
	var got []string
	for _, p := range []paragraphProps{{list: "1"}, {list: "2"}, {list: "2", level: 1}, {list: "2", level: 1}, {list: "2"}, {list: "2", level: 1}, {list: "2", level: 2}, {list: "1"},
		{list: "3"}, {list: "3"}, {list: "4"}, {list: "1"}, {list: "5"}, {list: "6"}, {list: "1", level: 5}, {list: "0"}} {
		got = append(got, n.label(p, wordStyle{level: -1}))
	}
	want := []string{"一、", "第一章 ", "第一条", "第二条", "第二章 ", "第三条", "3-3 ", "二、", "五、", "六、", "B)", "三、", "", "", "", ""}
	if !slices.Equal(got, want) {
		t.Errorf("labels\n got %q\nwant %q", got, want)
	}
}

// FuzzWord97 fuzzes the tables of a .doc: styles, lists and properties.
func FuzzWord97(f *testing.F) {
	var b tables97
	b.list(7, 1, b.level(1, 37, 0, 1, 0, "第\x00章"))
	b.override(7)
	w := b.word()
	f.Add([]byte(w.doc[fibLists:fibLists+16]), []byte(w.table), listed1)
	f.Add([]byte("\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x7F\x00\x00\x00\x00\xFF\xFF\xFF\xFF"), []byte("\xFF\xFF"), "\x0A\x26\xFF\x0B\x46\x01\xF8")
	f.Fuzz(func(t *testing.T, fields, table []byte, props string) {
		w := &word97{doc: make([]byte, 0x400), table: table}
		copy(w.doc[fibLists:fibLists+16], fields)
		copy(w.doc[fibStyles:fibStyles+8], fields)
		w.styles, w.numbers = w.readStyles(), w.readLists()
		m := paragraphMark{props: paragraphProps{level: -1, style: "0"}}
		m.change(record(props))
		for range 3 {
			if label := w.number(m); len([]rune(label)) > 2000 {
				t.Fatalf("a label of %d characters", len(label))
			}
		}
	})
}
