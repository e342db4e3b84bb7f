package text

import (
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"
)

// Whatever the quick way answers is what the renderer's library answers.
func TestQuickWidthAgreesWithTheRenderer(t *testing.T) {
	parts := []string{"招标", "a", " ", "，", "《", "》", "〔2026〕", "─", "│", "“", "”", "…", "—", "·", "\x1b[31m", "\x1b[1;38;5;12m", "\x1b[m",
		"（", "～", "〇", "　", "々", "〓", "①", "●", "✓", "⚠️", "👍🏽", "é", "\u0301", "\u200b", "\x1b]0;x\a", "\x1b[2J", "\ufe0f", "\u3099", "𠮷", "\xff", "가"}
	rapid.Check(t, func(t *rapid.T) {
		s := ""
		for _, p := range rapid.SliceOfN(rapid.SampledFrom(parts), 0, 12).Draw(t, "parts") {
			s += p
		}
		s += rapid.StringOfN(rapid.Rune(), 0, 3, -1).Draw(t, "any")
		if w, ok := quickWidth(s); ok && w != ansi.StringWidth(s) {
			t.Fatalf("%q: %d, want %d", s, w, ansi.StringWidth(s))
		}
	})
}

func TestQuickWidthCoversWhatAFrameIsMadeOf(t *testing.T) {
	for _, s := range []string{"", "\x1b[1m│\x1b[m 青岚县校外托管机构管理办法（试行）（送审稿） 县教育局 \x1b[38;2;1;2;3m逾期2日\x1b[m ─── “引文”……"} {
		if _, ok := quickWidth(s); !ok {
			t.Errorf("%q takes the slow way", s)
		}
	}
}
