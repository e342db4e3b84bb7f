package letter

import (
	"slices"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

func TestClean(t *testing.T) {
	for in, want := range map[string]string{
		"":                   "",
		"plain ASCII":        "plain ASCII",
		"汉字“引号”":             "汉字“引号”",
		"a\r\nb\rc\vd\u2028": "a\nb\nc\nd\n",
		"a\tb\u00a0c":        "a b c",
		"a\x00b\x1bc\x7f":    "a�b�c�",
		"\xff汉\xe6":          "�汉�",
		"\ufffe\uffff":       "��",
		"零\u200b宽\ufeff":     "零宽",
		"\u202e反\u2069":      "反",
		"👨\u200d👩":           "👨\u200d👩",
		"𠮷":                  "𠮷",
	} {
		if got := clean(in); got != want {
			t.Errorf("clean(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestCleanIsStable(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		once := clean(string(rapid.SliceOf(rapid.Byte()).Draw(t, "bytes")))
		if clean(once) != once || !utf8.ValidString(once) {
			t.Fatalf("%q is not clean", once)
		}
	})
}

func TestOneLineAndParagraphs(t *testing.T) {
	if got := oneLine("　县\n财政局 　"); got != "县 财政局" {
		t.Errorf("%q", got)
	}
	if got := paragraphs("　　第一段\r\n\r\n　　第二段　\n "); !slices.Equal(got, []string{"第一段", "第二段"}) {
		t.Errorf("%q", got)
	}
	if got := oneLines([]string{"", " ", "甲", "\n"}); !slices.Equal(got, []string{"甲"}) {
		t.Errorf("%q", got)
	}
}

func TestRunBreaksAndEscapes(t *testing.T) {
	var p part
	p.run(run{text: "a&<b>\t\"c\"\nd", style: "Hei"})
	const open = `<w:r><w:rPr><w:rStyle w:val="Hei"/><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">`
	want := open + `a&amp;&lt;b&gt;</w:t></w:r><w:r><w:tab/></w:r>` + open + `&quot;c&quot;</w:t></w:r><w:r><w:br/></w:r>` + open + `d</w:t></w:r>`
	if got := p.String(); got != want {
		t.Errorf("\n got %s\nwant %s", got, want)
	}
	p.Reset()
	p.run(run{})
	if p.Len() != 0 {
		t.Errorf("an empty run wrote %s", p.String())
	}
}
