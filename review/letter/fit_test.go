package letter

import (
	"strings"
	"testing"

	"hefa/review"
)

// linesLetter has a body of n short lines, and copies or not.
func linesLetter(form review.LetterForm, n int, copies bool) review.LetterContent {
	c := shortLetter()
	c.Form, c.Title, c.Note, c.CC, c.Printer = form, "关于自建房的函", "", nil, ""
	if copies {
		c.CC = []string{"县财政局"}
	}
	if copies && form == review.FormDocument {
		c.Printer = c.Sign
	}
	c.Body = nil
	for range n {
		c.Body = append(c.Body, review.LetterPara{Text: "一行文字。"})
	}
	return c
}

var bothForms = []review.LetterForm{review.FormDocument, review.FormLetterhead}

// A letter that fits stands in ordinary lines, one that nearly fits comes
// closer step by step, and what needs a second page anyway keeps its 22 lines.
func TestFitComesCloserOnlyToSaveAPage(t *testing.T) {
	const room = 22 * lineTw
	for _, form := range bothForms {
		for _, copies := range []bool{false, true} {
			last, closer, apart := ordinary, 0, 0
			for n := 1; n <= 30; n++ {
				c := linesLetter(form, n, copies)
				s, h := fit(c), measure(c)
				fits := h.tw(s) <= room
				switch {
				case h.tw(ordinary) <= room:
					if s != ordinary {
						t.Errorf("%s, %d lines: %+v though it fits", form, n, s)
					}
				case s != ordinary:
					closer++
					if !fits || s.line < tightTw || s.line > lineTw || s.blanks < 1 || s.blanks > 2 {
						t.Errorf("%s, %d lines: %+v does not help", form, n, s)
					}
					if s.blanks > last.blanks || s.blanks == last.blanks && s.line > last.line {
						t.Errorf("%s, %d lines: %+v after %+v", form, n, s, last)
					}
					last = s
				default:
					apart++
					if h.tw(spacing{tightTw, 1}) <= room {
						t.Errorf("%s, %d lines: could have been helped", form, n)
					}
				}
			}
			if closer < 2 || apart < 5 {
				t.Errorf("%s: %d letters came closer, %d did not fit", form, closer, apart)
			}
		}
	}
}

// Every part of the letter is set by the same spacing.
func TestFitReachesEveryPart(t *testing.T) {
	c := linesLetter(review.FormLetterhead, 11, true)
	s := fit(c)
	if s == ordinary {
		t.Fatal("the letter needs no closer lines")
	}
	parts := unpack(t, docxOf(t, c))
	high := `w:line="` + itoa(s.line) + `"`
	if doc := parts["word/document.xml"]; !strings.Contains(doc, high) || !strings.Contains(doc, `w:linePitch="`+itoa(s.line)+`"`) {
		t.Errorf("number or page are set otherwise than %+v", s)
	}
	if list := parts["word/styles.xml"]; !strings.Contains(list, high) || strings.Contains(list, `w:line="579"`) {
		t.Errorf("styles are set otherwise than %+v", s)
	}
	_, normal, _ := strings.Cut(parts["word/styles.xml"], `w:styleId="Normal"`)
	if normal, _, _ = strings.Cut(normal, "</w:style>"); !strings.Contains(normal, high) {
		t.Errorf("text pasted in has no line of its own: %s", normal)
	}
	page := linesLetter(review.FormDocument, 6, false)
	if strings.Contains(string(document(page, fit(page))), `w:type="lines"`) {
		t.Error("a grid of 22 lines under closer ones")
	}
}

func TestLinesOf(t *testing.T) {
	for _, tt := range []struct {
		text         string
		first, width float64
		want         int
	}{
		{"", 2, 28, 1},
		{strings.Repeat("汉", 26), 2, 28, 1},
		{strings.Repeat("汉", 27), 2, 28, 2},
		{strings.Repeat("汉", 26) + "。", 2, 28, 2}, // no mark begins a line, one character goes along
		{strings.Repeat("汉", 26+28), 2, 28, 2},
		{strings.Repeat("汉", 26+28+1), 2, 28, 3},
		{strings.Repeat("𠀀", 29), 0, 28, 2},
		{strings.Repeat("a", 200), 0, 28, 4}, // no break anywhere
		{"2026年11月19日", 0, 7, 2},             // what LibreOffice leaves around figures counts
	} {
		if got := linesOf(tt.text, tt.first, tt.width); got != tt.want {
			t.Errorf("%q in %v: %d lines, want %d", tt.text, tt.width, got, tt.want)
		}
	}
}

// A table with more columns than there is room for has a line for every
// character of a cell, and an end.
func TestLinesInNoRoom(t *testing.T) {
	wide := review.LetterTable{Head: strings.Split(strings.Repeat("甲乙,", 62)+"甲乙", ",")}
	h := height{}
	h.table(wide)
	if want := 2*cellLineTw + pt(0.5); h.fixed != want {
		t.Errorf("%d, want %d", h.fixed, want)
	}
}
