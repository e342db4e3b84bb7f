package review_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"hefa/review"
)

// What untrusted text becomes: line ends are one kind, damage is visible, and
// what is drawn as nothing is gone.
func TestCleanText(t *testing.T) {
	for in, want := range map[string]string{
		"": "", "合法性审查 A~": "合法性审查 A~", "第一行\n第二行": "第一行\n第二行",
		"a\r\nb": "a\nb", "a\rb": "a\nb", "a\r": "a\n", "a\r\rb": "a\n\nb", "a\n\rb": "a\n\nb", "a\u0085b\u2028c\u2029d": "a\nb\nc\nd",
		"a\tb":       "a    b",
		"a\x1b[31mb": "a\ufffd[31mb", "\x00\x1f": "\ufffd\ufffd", "a\x7fb": "a\ufffdb", "a\u0080b\u009f": "a\ufffdb\ufffd", "a\u00a0b": "a\u00a0b", " ": " ",
		"\xff中": "\ufffd中", "中\xe4\xb8": "中\ufffd\ufffd", "a\ufffdb": "a\ufffdb",
		"\ufdcf\ufdd0\ufdef\ufdf0": "\ufdcf\ufffd\ufffd\ufdf0", "\ufffe\uffff": "\ufffd\ufffd", "\U0001fffd\U0001fffe\U0001ffff\U00020000": "\U0001fffd\ufffd\ufffd\U00020000",
		"þÿ":                     "þÿ",
		"a\u202eb\u200bc\ufeffd": "abcd", "¬\u00ad®": "¬®", "x\ufe0fy": "xy", "\U000e0001\U000e0fff": "", "\U000dffff": "\ufffd",
		"\U000effff": "\ufffd", "\U000efffd": "\U000efffd", "\U000e1000": "\U000e1000",
		"\U000f0000\U0010fffd": "", "\ue000": "\ue000", "一鿿龥": "一鿿龥", "\u4dff\ua000": "\u4dff\ua000",
	} {
		if got := review.CleanText(in); got != want {
			t.Errorf("%+q became %+q, want %+q", in, got, want)
		}
		line := strings.ReplaceAll(want, "\n", " ")
		if got := review.CleanLine(in); got != line {
			t.Errorf("%+q became the line %+q, want %+q", in, got, line)
		}
	}
}

// Cleaning ends on any bytes, leaves nothing to be cleaned, and never touches
// what was clean.
func TestCleaningTwiceChangesNothing(t *testing.T) {
	piece := rapid.OneOf(rapid.StringMatching(`[ -~一-龥]{0,4}`), rapid.SampledFrom([]string{"\r\n", "\r", "\n", "\t", "\x1b[2J", "\u202e", "\u200d", "\u2028", "\ufe0f", "\xff", "\xe4\xb8", "\U000e0041", "\u0085", "\x7f"}))
	rapid.Check(t, func(t *rapid.T) {
		in := strings.Join(rapid.SliceOf(piece).Draw(t, "pieces"), "")
		for _, clean := range []func(string) string{review.CleanText, review.CleanLine} {
			out := clean(in)
			if !utf8.ValidString(out) || clean(out) != out || strings.ContainsFunc(out, review.IsHidden) {
				t.Fatalf("%+q became %+q", in, out)
			}
		}
		if strings.Contains(review.CleanLine(in), "\n") {
			t.Fatalf("%+q is more than a line", in)
		}
	})
}
