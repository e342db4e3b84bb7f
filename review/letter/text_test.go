package letter

import (
	"bytes"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/rivo/uniseg"
	"pgregory.net/rapid"

	"hefa/review"
)

func TestWrap(t *testing.T) {
	for _, tt := range []struct {
		s                  string
		width, first, rest int
		want               []string
	}{
		{"", 10, 4, 0, nil},
		{"汉字汉字汉字", 8, 4, 0, []string{"    汉字", "汉字汉字"}},
		{"汉字汉，字", 6, 0, 0, []string{"汉字", "汉，字"}},
		{"依据《办法》办理", 6, 0, 0, []string{"依据", "《办", "法》办", "理"}},
		{"第12345条", 6, 0, 0, []string{"第", "12345", "条"}},
		{"abcdefghijkl", 5, 0, 2, []string{"abcde", "  fgh", "  ijk", "  l"}},
		{"a b", 10, 0, 0, []string{"a b"}},
	} {
		if got := wrap(tt.s, tt.width, tt.first, tt.rest); !slices.Equal(got, tt.want) {
			t.Errorf("wrap(%q, %d) = %q, want %q", tt.s, tt.width, got, tt.want)
		}
	}
}

func TestWrapKeepsTextAndWidth(t *testing.T) {
	alphabet := []rune("汉字，。《》（）“”—…abc 123👍é𠮷·")
	rapid.Check(t, func(t *rapid.T) {
		s := oneLine(rapid.StringOf(rapid.SampledFrom(alphabet)).Draw(t, "s"))
		width := rapid.IntRange(4, 80).Draw(t, "width")
		lines := wrap(s, width, 4, 0)
		for _, l := range lines {
			if uniseg.StringWidth(l) > width {
				t.Fatalf("%q is wider than %d", l, width)
			}
		}
		squeeze := func(s string) string { return strings.ReplaceAll(s, " ", "") }
		if squeeze(strings.Join(lines, "")) != squeeze(s) {
			t.Fatalf("%q became %q", s, lines)
		}
	})
}

func TestTextFitsEveryWidth(t *testing.T) {
	all := samples()
	all["huge"] = hugeLetter()
	hostileLetter := shortLetter()
	hostileLetter.Title, hostileLetter.Org, hostileLetter.Sign = hostile, hostile, hostile
	all["hostile"] = hostileLetter
	for name, c := range all {
		for _, width := range []int{-3, 0, 1, 16, 17, 23, 40, 64, 80, 200} {
			for _, l := range Text(c, width) {
				if got := uniseg.StringWidth(l); got > max(width, minTextWidth) {
					t.Errorf("%s at %d: %q is %d wide", name, width, l, got)
				}
				if strings.HasSuffix(l, " ") || strings.ContainsAny(l, "\t\n\x1b") {
					t.Errorf("%s at %d: untidy line %q", name, width, l)
				}
			}
		}
	}
}

func TestDisplayNo(t *testing.T) {
	for _, tt := range []struct {
		c    review.LetterContent
		want string
	}{
		{review.LetterContent{No: "柳司审〔2026〕3号", Code: "柳司审", Year: 2026}, "柳司审〔2026〕3号"},
		{review.LetterContent{Code: "柳司审", Year: 2026}, "柳司审〔2026〕\u3000号"},
		{review.LetterContent{}, "\u3000"},
	} {
		if got := displayNo(tt.c); got != tt.want {
			t.Errorf("got %q, want %q", got, tt.want)
		}
	}
}

// A page that is part of a report has neither head nor number in any form.
func TestPageHasNoHead(t *testing.T) {
	c := review.LetterContent{Form: review.FormPage, Title: "甲情况", Org: "某局", Code: "某审", Year: 2026, Body: []review.LetterPara{{Level: 1, Heading: "总体"}, {Text: "乙"}}}
	got := strings.Join(Text(c, 40), "\n")
	var b bytes.Buffer
	if err := Docx(&b, c, time.Unix(1_800_000_000, 0)); err != nil {
		t.Fatal(err)
	}
	page := string(document(c, ordinary))
	for _, s := range []string{"某局", "某审", Rule} {
		if strings.Contains(got, s) || strings.Contains(page, s) {
			t.Errorf("%q stands on the page:\n%s", s, got)
		}
	}
	if !strings.Contains(got, "甲情况") || !strings.Contains(page, "一、总体") || strings.Contains(page, "DocNo") {
		t.Errorf("%s\n%s", got, page)
	}
}
