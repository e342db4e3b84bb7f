package form

import (
	"runtime"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestCleanPath(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("backslashes part folders there")
	}
	for in, want := range map[string]string{
		"/home/a/稿.docx":                      "/home/a/稿.docx",
		"  /home/a/稿.docx\t":                  "/home/a/稿.docx",
		`"/home/a/送审稿 一.docx"`:                "/home/a/送审稿 一.docx",
		`'/home/a/送审稿 一.docx'`:                "/home/a/送审稿 一.docx",
		"“/home/a/稿.docx”":                    "/home/a/稿.docx",
		`/home/a/送审稿\ 一.docx`:                 "/home/a/送审稿 一.docx",
		"file:///home/a/%E7%A8%BF%20%31.docx": "/home/a/稿 1.docx",
		"file:///C:/a.docx":                   "C:/a.docx",
		"file:///home/%zz":                    "file:///home/%zz",
		`"`:                                   `"`,
		"":                                    "",
		`C:\a`:                                `C:a`,
		`/home/a\`:                            `/home/a\`,
		`'it''s'`:                             `it''s`,
	} {
		if got := CleanPath(in); got != want {
			t.Errorf("CleanPath(%q) = %q, want %q", in, got, want)
		}
	}
}

// TestQuotedPathIsItself: whatever a path holds, quotes around it go and
// nothing else does.
func TestQuotedPathIsItself(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := rapid.StringOf(rapid.RuneFrom([]rune(`/ab稿 \'"%.`))).Draw(t, "path")
		for _, q := range []string{`"`, `'`} {
			if got := CleanPath(" " + q + p + q + "\n"); got != p {
				t.Fatalf("%q with %s around it became %q", p, q, got)
			}
		}
	})
}

func FuzzCleanPath(f *testing.F) {
	f.Add(`'/a b'`)
	f.Add(`file:///%e7`)
	f.Fuzz(func(t *testing.T, s string) {
		if got := CleanPath(s); len(got) > len(strings.TrimSpace(s)) {
			t.Errorf("%q grew to %q", s, got)
		}
	})
}
