package pinyin

import (
	"math/bits"
	"testing"
)

func mask(letters string) (m uint32) {
	for _, r := range letters {
		m |= 1 << (r - 'a')
	}
	return m
}

func TestInitials(t *testing.T) {
	for r, want := range map[rune]string{
		'工': "g", '程': "c", '变': "b", '更': "g", '办': "b", '法': "f", '安': "a", '二': "e", '〇': "l", '绿': "l",
		'重': "cz", '长': "cz", '行': "hx", '乐': "ly", '单': "dcs", '会': "hk", '调': "dt", '厦': "sx", '解': "jx",
		'县': "x", '石': "s", '区': "q", '量': "l", '政': "z", '㐀': "q", '鿕': "d", '瓩': "qw", '兙': "",
		'a': "a", 'Z': "z", 'Ｑ': "q", 'ｚ': "z",
		'0': "", '９': "", '，': "", ' ': "", '《': "", '\n': "", 'é': "", 'я': "", '한': "", 'か': "",
		'`': "", '{': "", '@': "", '[': "", '⿰': "", '䷀': "", '𠀀': "", -1: "", 0x10FFFF: "", '\ufffd': "",
	} {
		if got := Initials(r); got != mask(want) {
			t.Errorf("%q: %026b, want %q", r, got, want)
		}
	}
}

// The table is generated: each character's usual reading is one of its
// readings, capitals have several and small letters one.
func TestTableIsWhole(t *testing.T) {
	if (len(table)-width)%record != 0 {
		t.Fatalf("%d bytes", len(table))
	}
	known, many := 0, 0
	for r := rune(first); r <= last; r++ {
		m := Initials(r)
		b := usual(r)
		if (m == 0) != (b == 0) {
			t.Fatalf("%c: mask %b, usual %q", r, m, b)
		}
		if m == 0 {
			continue
		}
		known++
		if m&(1<<(b-'a')) == 0 || m>>26 != 0 || m&mask("iuv") != 0 {
			t.Errorf("%c: mask %b, usual %c", r, m, b)
		}
		if n := bits.OnesCount32(m); n > 1 {
			many++
		} else if table[r-first] < 'a' {
			t.Errorf("%c is marked as a polyphone and has one initial", r)
		}
	}
	if many != (len(table)-width)/record {
		t.Errorf("%d polyphones, %d records", many, (len(table)-width)/record)
	}
	if known < 26000 || len(table) > 100<<10 {
		t.Errorf("%d characters in %d bytes", known, len(table))
	}
}
