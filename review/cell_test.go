package review_test

import (
	"testing"

	"pgregory.net/rapid"

	"hefa/review"
)

func TestGuardCell(t *testing.T) {
	for in, want := range map[string]string{"=1+1": "'=1+1", "-5": "-5", "-5a": "'-5a", "＝a": "'＝a", "@x": "'@x", "+8613": "+8613", "'a": "'a", "": "", "文": "文",
		"=cmd|' /C calc'!A0": "'=cmd|' /C calc'!A0", "+33": "+33", "-Inf": "-Inf"} {
		if got := review.GuardCell(in); got != want || review.UnguardCell(got) != in {
			t.Errorf("%q: %q, back %q", in, got, review.UnguardCell(got))
		}
	}
}

// What is guarded comes back, unless an apostrophe already stood before it.
func TestGuardComesBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringOf(rapid.SampledFrom([]rune("=+-@＝'a1文\t"))).Draw(t, "cell")
		g := review.GuardCell(s)
		if s != "" && s[0] != '\'' && review.UnguardCell(g) != s {
			t.Fatalf("%q, guarded %q, comes back as %q", s, g, review.UnguardCell(g))
		}
	})
}
