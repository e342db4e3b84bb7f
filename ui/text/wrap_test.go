package text

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

const article = "第十二条 任何单位和个人不得擅自改变“城市蓝线”（以下简称“蓝线”）内土地的用途；确需改变的，应当依照《中华人民共和国城乡规划法》" +
	"第五十条第一款、《城市蓝线管理办法》（建设部令第145号）第七条的规定，报经县人民政府批准……违反规定的，由县自然资源局责令限期改正，并处5000元以上50000元以下罚款。" +
	"详见 https://www.example.gov.cn/zwgk/2026/03/01/content_123456.html 。"

func withoutSpace(s string) string { return strings.NewReplacer(" ", "", "\n", "").Replace(s) }

// checkWrap holds what Wrap promises for every text and width.
func checkWrap(t interface{ Fatalf(string, ...any) }, s string, w int) {
	lines := Wrap(s, w)
	if len(lines) == 0 {
		t.Fatalf("no line for %q", s)
	}
	for i, l := range lines {
		if Width(l) > max(0, w) {
			t.Fatalf("Wrap(%q, %d) line %d = %q is %d cells", s, w, i, l, Width(l))
		}
	}
	if w < 2 {
		return // a wide character does not fit at all
	}
	if got, want := withoutSpace(strings.Join(lines, "")), withoutSpace(SafeText(s)); got != want {
		t.Fatalf("Wrap(%q, %d) lost text: %q, want %q", s, w, got, want)
	}
}

func TestWrapProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		checkWrap(t, anyText().Draw(t, "s"), rapid.IntRange(-1, 70).Draw(t, "w"))
	})
}

func FuzzWrap(f *testing.F) {
	f.Add(article, 20)
	for i, p := range pieces {
		f.Add(p+"招标"+p, i%12)
	}
	f.Fuzz(func(t *testing.T, s string, w int) {
		if len(s) < 2000 && w < 500 {
			checkWrap(t, s, w)
		}
	})
}

func TestSpansJoin(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, w := SafeLine(anyText().Draw(t, "s")), rapid.IntRange(-1, 50).Draw(t, "w")
		at := 0
		for i, sp := range Spans(s, w) {
			if sp.Start != at || sp.End < sp.Start || i > 0 && sp.Start == sp.End {
				t.Fatalf("Spans(%q, %d)[%d] = %v", s, w, i, sp)
			}
			at = sp.End
		}
		if at != len(s) {
			t.Fatalf("Spans(%q, %d) end at %d", s, w, at)
		}
	})
}

// TestWrapForbiddenStarts: no line starts with closing or ends with opening
// punctuation, in legal text at widths where no run is longer than a line.
func TestWrapForbiddenStarts(t *testing.T) {
	text := article[:strings.Index(article, "详见")]
	for w := 16; w <= 100; w++ {
		lines := Wrap(text, w)
		if again := Wrap(strings.Join(lines, "\n"), w); !slices.Equal(again, lines) {
			t.Errorf("width %d: wrapping twice differs: %q", w, again)
		}
		for _, l := range lines {
			first, _ := utf8.DecodeRuneInString(l)
			last, _ := utf8.DecodeLastRuneInString(l)
			if strings.ContainsRune("，。、；：！？）》”…", first) || strings.ContainsRune("（《“", last) {
				t.Errorf("width %d: bad line %q", w, l)
			}
		}
	}
}

func TestWrapTable(t *testing.T) {
	tests := []struct {
		name, in string
		w        int
		want     []string
	}{
		{"empty", "", 10, []string{""}},
		{"fits", "招标公告", 8, []string{"招标公告"}},
		{"punctuation comes along", "招标公告。", 8, []string{"招标公", "告。"}},
		{"opening comes along", "依照《办法》", 6, []string{"依照", "《办", "法》"}},
		{"spaces at a break go", "hello   world", 6, []string{"hello", "world"}},
		{"line ends stay", "甲\r\n\r\n乙", 6, []string{"甲", "", "乙"}},
		{"long run is cut", "abcdefghij", 4, []string{"abcd", "efgh", "ij"}},
		{"indent stays", "　　第一条", 6, []string{"　　第", "一条"}},
		{"too narrow for a character", "招a", 1, []string{"", "a"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := Wrap(tt.in, tt.w); !slices.Equal(got, tt.want) {
				t.Errorf("Wrap(%q, %d) = %q, want %q", tt.in, tt.w, got, tt.want)
			}
		})
	}
}

func BenchmarkWrapArticle(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Wrap(article, 40)
	}
}
