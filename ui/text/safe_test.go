package text

import (
	"testing"
	"unicode"
	"unicode/utf8"

	"pgregory.net/rapid"
)

func TestSafeTable(t *testing.T) {
	tests := []struct{ name, in, line, text string }{
		{"clean", "关于《办法》的意见", "关于《办法》的意见", "关于《办法》的意见"},
		{"carriage return overwrites a row", "CR|金额100万\r假冒", "CR|金额100万 假冒", "CR|金额100万\n假冒"},
		{"one line end", "a\r\nb\n\rc", "a b  c", "a\nb\n\nc"},
		{"unicode line ends", "a\u2028b\u2029c\u0085d", "a b c d", "a\nb\nc\nd"},
		{"tab", "a\tb", "a    b", "a    b"},
		{"escape", "\x1b[2J", "�[2J", "�[2J"},
		{"c1 control", "\u009b31m", "�31m", "�31m"},
		{"raw c1 byte", "\x9b31m", "�31m", "�31m"},
		{"delete and nul", "\x7f\x00", "��", "��"},
		{"bidi and zero width", "a\u202eb\u200bc\u200dd\ufeffe\u00adf", "abcdef", "abcdef"},
		{"variation selectors", "❤\ufe0f葛\U000e0100", "❤葛", "❤葛"},
		{"tags", "a\U000e0041\U000e007f", "a", "a"},
		{"private use", "\ue863\U000f1234\U00101234", "\ue863", "\ue863"},
		{"gbk bytes", "\xba\xcf\xc8\xcb", "����", "����"},
		{"noncharacters", "\ufffe\ufdd0\U0001ffff", "���", "���"},
		{"replacement itself", "\ufffd", "\ufffd", "\ufffd"},
		{"rare name", "𠮷", "𠮷", "𠮷"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := SafeLine(tt.in); got != tt.line {
				t.Errorf("SafeLine(%q) = %q, want %q", tt.in, got, tt.line)
			}
			if got := SafeText(tt.in); got != tt.text {
				t.Errorf("SafeText(%q) = %q, want %q", tt.in, got, tt.text)
			}
		})
	}
}

// checkSafe holds what SafeLine and SafeText promise.
func checkSafe(t interface{ Fatalf(string, ...any) }, s string) {
	for name, f := range map[string]func(string) string{"SafeLine": SafeLine, "SafeText": SafeText} {
		got := f(s)
		if f(got) != got {
			t.Fatalf("%s(%q) is not idempotent", name, s)
		}
		if !utf8.ValidString(got) {
			t.Fatalf("%s(%q) = %q is not UTF-8", name, s, got)
		}
		for _, r := range got {
			if r == '\n' && name == "SafeText" {
				continue
			}
			if unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp, unicode.Variation_Selector) || r >= 0xf0000 {
				t.Fatalf("%s(%q) keeps %U", name, s, r)
			}
		}
	}
}

func TestSafeProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) { checkSafe(t, anyText().Draw(t, "s")) })
}

func FuzzSafe(f *testing.F) {
	for _, p := range pieces {
		f.Add(p + "a" + p)
	}
	f.Fuzz(func(t *testing.T, s string) { checkSafe(t, s) })
}

func BenchmarkSafeLineClean(b *testing.B) {
	s := "关于印发《某某县城市生活垃圾分类管理办法（试行）》的通知"
	b.ReportAllocs()
	for b.Loop() {
		SafeLine(s)
	}
}
