package review_test

import (
	"testing"

	"hefa/review"
)

func TestStripControlsTakesSequencesWhole(t *testing.T) {
	for in, want := range map[string]string{
		"第一行\r\n\t第二行\x07问题":                    "第一行\r\n\t第二行问题",
		"恶意\x1b[31m标题\x1b]0;pwned\x07换行\x1b[0m": "恶意标题换行",
		"\x1b]0;未完":  "",
		"平常文字〔2026〕": "平常文字〔2026〕",
		"":           "",
	} {
		if got := review.StripControls(in); got != want {
			t.Errorf("%q is %q, want %q", in, got, want)
		}
	}
}
