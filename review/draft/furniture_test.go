package draft

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"hefa/review"
)

// pageOf lays words out as the lines of a page.
func pageOf(page int, words ...string) []textLine {
	var out []textLine
	for _, w := range words {
		out = append(out, textLine{page: page, size: 16, text: w})
	}
	return out
}

func wordsOf(ls []textLine) string {
	var out []string
	for _, l := range ls {
		out = append(out, l.text)
	}
	return strings.Join(out, " ")
}

// Numbers of pages go at their edges only; a header goes that returns three
// times and on half of the pages.
func TestWhatBelongsToThePage(t *testing.T) {
	for _, number := range []string{"— 1 —", "- 12 -", "3/10", "第 4 页 共 10 页", "第4页，共10页", "5", "·6·", "～7～", "－8－"} {
		want := ""
		if number == "～7～" || number == "－8－" {
			want = " " + number
		}
		if got := wordsOf(dropFurniture(pageOf(1, "甲", "乙", "丙", number))); got != "甲 乙 丙"+want {
			t.Errorf("%s: %s", number, got)
		}
	}
	if got := wordsOf(dropFurniture(pageOf(1, "甲", "乙", "1", "丙", "丁"))); got != "甲 乙 1 丙 丁" {
		t.Errorf("a number in the middle: %s", got)
	}
	for at, stays := range map[int]bool{0: false, 1: false, 2: true, 3: false, 4: false} {
		ws := []string{"甲", "乙", "丙", "丁"}
		ws = slices.Insert(ws, at, "12")
		if got := strings.Contains(wordsOf(dropFurniture(pageOf(1, ws...))), "12"); got != stays {
			t.Errorf("line %d of five: %v", at, got)
		}
	}
	for name, c := range map[string]struct {
		pages, with int
		stays       bool
	}{
		"on two pages": {2, 2, true}, "on three": {3, 3, false}, "on three of six": {6, 3, false}, "on three of seven": {7, 3, true}, "on four of seven": {7, 4, false},
	} {
		var lines []textLine
		for p := range c.pages {
			head := fmt.Sprintf("第%s页的话", han(p+1))
			if p < c.with {
				head = "某县人民政府文件"
			}
			lines = append(lines, pageOf(p+1, head, "甲", "乙", "丙", "丁")...)
		}
		if got := strings.Contains(wordsOf(dropFurniture(lines)), "某县人民政府文件"); got != c.stays {
			t.Errorf("%s: %v", name, got)
		}
	}
	var lines []textLine
	for p := range 4 {
		lines = append(lines, pageOf(p+1, "甲"+han(p+1), "乙"+han(p+1), "同一句话。", "丙"+han(p+1), "丁"+han(p+1))...)
	}
	if got := strings.Count(wordsOf(dropFurniture(lines)), "同一句话。"); got != 4 {
		t.Errorf("a sentence in the middle of four pages stays %d times", got)
	}
}

// Small type under the text of a page is a note; above it, or alone on a page,
// it is text.
func TestSmallTypeUnderTheText(t *testing.T) {
	line := func(page int, size float64, text string) textLine {
		return textLine{page: page, size: size, text: text}
	}
	for name, c := range map[string]struct {
		lines       []textLine
		body, notes string
	}{
		"just small enough": {[]textLine{line(1, 10, "甲"), line(1, 8.9, "注")}, "甲", "注"},
		"not small enough":  {[]textLine{line(1, 10, "甲"), line(1, 9, "注")}, "甲 注", ""},
		"above the text":    {[]textLine{line(1, 8, "小"), line(1, 10, "甲")}, "小 甲", ""},
		"between":           {[]textLine{line(1, 10, "甲"), line(1, 8, "小"), line(1, 10, "乙")}, "甲 小 乙", ""},
		"on two pages":      {[]textLine{line(1, 10, "甲"), line(1, 8, "注一"), line(2, 10, "乙"), line(2, 8, "注二")}, "甲 乙", "注一 注二"},
		"a page of its own": {[]textLine{line(1, 8, "小"), line(2, 10, "乙")}, "小 乙", ""},
	} {
		body, notes := splitNotes(c.lines, margins{size: 10})
		if wordsOf(body) != c.body || wordsOf(notes) != c.notes {
			t.Errorf("%s: %s | %s", name, wordsOf(body), wordsOf(notes))
		}
	}
}

// What a page brought out is refused when it is hardly anything, or no Chinese
// that anybody writes.
func TestReadableText(t *testing.T) {
	for name, c := range map[string]struct {
		text  string
		pages int
		code  string
	}{
		"nothing":             {"", 1, "draft.pdf.scanned"},
		"blanks":              {" \u3000 ", 1, "draft.pdf.scanned"},
		"a line on a page":    {strings.Repeat("的一", 10), 1, ""},
		"less than a line":    {strings.Repeat("的", 19), 1, "draft.pdf.scanned"},
		"little on many":      {strings.Repeat("的", 199), 10, "draft.pdf.scanned"},
		"enough on many":      {strings.Repeat("的", 200), 100, ""},
		"a few signs broken":  {strings.Repeat("的", 98) + "\ufffd\ue000", 1, ""},
		"more signs broken":   {strings.Repeat("的", 97) + "\ufffd\ue000\x01", 1, "draft.pdf.garbled"},
		"three in ten":        {strings.Repeat("的", 30) + strings.Repeat("a", 70), 1, ""},
		"fewer":               {strings.Repeat("的", 29) + strings.Repeat("a", 71), 1, "draft.pdf.garbled"},
		"rare signs, short":   {strings.Repeat("龘", 200), 1, ""},
		"rare signs, long":    {strings.Repeat("龘", 201), 1, "draft.pdf.garbled"},
		"one in twenty is so": {strings.Repeat("龘", 380) + strings.Repeat("的", 20), 1, ""},
		"fewer than that":     {strings.Repeat("龘", 381) + strings.Repeat("的", 19), 1, "draft.pdf.garbled"},
		"blanks do not count": {strings.Repeat("的 ", 30) + strings.Repeat("a ", 70), 1, ""},
	} {
		code := ""
		if err, refused := checkText("甲.pdf", []textLine{{text: c.text}}, c.pages).(*review.Error); refused {
			code = err.Code
		}
		if code != c.code {
			t.Errorf("%s: %q, want %q", name, code, c.code)
		}
	}
}
