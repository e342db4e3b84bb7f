package letter

import (
	"fmt"
	"strings"
	"testing"

	"hefa/review"
)

// inBothForms is every letter as a document and as a letterhead.
func inBothForms(letters map[string]review.LetterContent) map[string]review.LetterContent {
	out := map[string]review.LetterContent{}
	for name, c := range letters {
		for _, form := range bothForms {
			c.Form, c.Printer, c.PrintDate = form, "", 0
			if form == review.FormDocument {
				c.Printer, c.PrintDate = c.Sign, c.Date
			}
			out[name+"-"+string(form)] = c
		}
	}
	return out
}

// TestRenderOnePage: what is said to take one page takes one, with text,
// signature and imprint; what is not, spills and keeps its lines.
func TestRenderOnePage(t *testing.T) {
	dir := renderer(t)
	letters := inBothForms(everyLetter())
	for _, form := range bothForms {
		for _, copies := range []bool{false, true} {
			for n := 1; n <= 14; n++ {
				letters[fmt.Sprintf("lines-%s-%v-%d", form, copies, n)] = linesLetter(form, n, copies)
			}
		}
	}
	closer := 0
	for name, pdf := range drawAll(t, dir, letters) {
		c := letters[name]
		s, pages := fit(c), rowsOf(t, pdf)
		if s != ordinary {
			closer++
		}
		if one := s != ordinary || measure(c).tw(s) <= 22*lineTw; one && len(pages) != 1 {
			t.Errorf("%s: %d pages with %+v", name, len(pages), s)
		}
		first, last := pages[0], pages[len(pages)-1]
		for i, r := range first {
			if i > 0 && r.text == "一行文字。" && first[i-1].text == r.text {
				within(t, name+": distance of lines", r.middle()-first[i-1].middle(), float64(s.line)/1440*25.4, 0.05)
			}
		}
		if cc := ccText(c); cc != "" && !strings.Contains(bare(textOfRows(last)), bare(cc)) {
			t.Errorf("%s: no copies on the last page: %s", name, textOfRows(last))
		}
	}
	if closer < 6 {
		t.Errorf("%d letters came closer", closer)
	}
}

func textOfRows(rows []printed) string {
	var b strings.Builder
	for _, r := range rows {
		b.WriteString(r.text)
	}
	return b.String()
}
