package text

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// pieces are what officers' text is made of, plus what attackers and broken
// files put into it.
var pieces = []string{
	"关于", "印发", "《", "》", "（", "）", "“", "”", "，", "。", "、", "：", "；", "！", "？",
	"第十二条", "招标公告", "a", "word", " ", "  ", "　", "\t", "\n", "\r", "\r\n", "2026年3月1日",
	"https://example.gov.cn/a/b?c=d", "—", "…", "·", "①", "㎡", "𠮷", "é", "e\u0301", "\u0301",
	"\x1b[31m", "\x1b]0;x\x07", "\x00", "\u009b", "\u202e", "\u200b", "\ufeff", "\ufe0f", "❤️",
	"👨‍👩‍👧", "🇨🇳", "🇨", "ᄀ", "ᅡ", "각", "क्ष", "ก็", "\xff", "\x9b", "\xe4\xbd", "\U000f0000", "\ue000",
	"\U000e0101", "\u2028", "\u0085", "\ufffe", "✓", "%", "-", "/", ".", "10000.00", "\u034f", "\u1160",
}

func anyText() *rapid.Generator[string] {
	mixed := rapid.Map(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 40), func(p []string) string {
		return strings.Join(p, "")
	})
	raw := rapid.Map(rapid.SliceOfN(rapid.Byte(), 0, 60), func(b []byte) string { return string(b) })
	return rapid.OneOf(mixed, mixed, rapid.String(), raw)
}

func TestCellIsExact(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, w := anyText().Draw(t, "s"), rapid.IntRange(-2, 90).Draw(t, "w")
		for name, got := range map[string]string{
			"Cell": Cell(s, w), "CellRight": CellRight(s, w), "CellWith": CellWith(s, w, ".."),
		} {
			if Width(got) != max(0, w) || strings.ContainsAny(got, "\n\r\t") {
				t.Fatalf("%s(%q, %d) = %q, %d cells", name, s, w, got, Width(got))
			}
		}
	})
}

func TestTruncateNeverOver(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, w := anyText().Draw(t, "s"), rapid.IntRange(-2, 60).Draw(t, "w")
		got := Truncate(s, w)
		if Width(got) > max(0, w) {
			t.Fatalf("Truncate(%q, %d) = %q, %d cells", s, w, got, Width(got))
		}
		if w > 0 && Width(s) <= w && got != s {
			t.Fatalf("Truncate(%q, %d) = %q changed what fits", s, w, got)
		}
	})
}

func TestCellTable(t *testing.T) {
	tests := []struct {
		s    string
		w    int
		cell string
	}{
		{"招标公告", 8, "招标公告"},
		{"招标公告", 9, "招标公告 "},
		{"招标公告", 7, "招标公…"},
		{"招标公告", 6, "招标… "},
		{"招标公告", 1, "…"},
		{"招标公告", 0, ""},
		{"招标公告", -3, ""},
		{"a\tb", 7, "a    b "},
		{"甲\r\n乙", 6, "甲 乙 "},
		{"金额\x1b[8m100万", 12, "金额�[8m100…"},
	}
	for _, tt := range tests {
		if got := Cell(tt.s, tt.w); got != tt.cell {
			t.Errorf("Cell(%q, %d) = %q, want %q", tt.s, tt.w, got, tt.cell)
		}
	}
	if got := CellRight("招标", 7); got != "   招标" {
		t.Errorf("CellRight = %q", got)
	}
	if got := TruncateWith("招标公告", 1, ".."); got != "" {
		t.Errorf("no room for tail nor character: %q", got)
	}
	if got := TruncateWith("abcdef", 1, ".."); got != "a" {
		t.Errorf("no room for the tail: %q", got)
	}
}

func TestTruncateKeepsStyleEnds(t *testing.T) {
	got := Truncate("\x1b[31m招标公告\x1b[m", 5)
	if got != "\x1b[31m招标…\x1b[m" {
		t.Errorf("got %q", got)
	}
}

func BenchmarkCellLongTitle(b *testing.B) {
	s := strings.Repeat("关于印发《城市生活垃圾分类管理办法（试行）》的通知", 8)
	b.ReportAllocs()
	for b.Loop() {
		Cell(s, 60)
	}
}
