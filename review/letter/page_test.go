package letter

import (
	"strings"
	"testing"
)

// The figures of GB/T 9704-2012 that follow from each other must agree.
func TestPageFigures(t *testing.T) {
	if got := pageWidthMM - leftMM - rightMM; got != measureMM {
		t.Errorf("text area %v mm wide", got)
	}
	if got := pageHeightMM - topMM - bottomMM; got != 225 {
		t.Errorf("text area %v mm high", got)
	}
	room := mm(pageHeightMM) - mm(topMM) - mm(bottomMM)
	if 22*lineTw > room || 23*lineTw <= room || 22*(lineTw+1) <= room {
		t.Errorf("%d twips do not hold 22 lines of %d snugly", room, lineTw)
	}
	if room := mm(measureMM); charsPerLine*charTw > room || (charsPerLine+1)*charTw <= room {
		t.Errorf("%d twips do not hold %d characters of %d", room, charsPerLine, charTw)
	}
	if room := measureMM * 72 / 25.4; titlePerLine*titleSizePt > room {
		t.Errorf("a title of %d characters is wider than the text area", titlePerLine)
	}
	if ruleLeftMM != 8 || ruleRightMM != 6 {
		t.Errorf("double rules reach %v and %v mm out", ruleLeftMM, ruleRightMM)
	}
}

func TestUnits(t *testing.T) {
	for got, want := range map[int]int{mm(25.4): 1440, mm(210): 11906, mm(297): 16838, pt(16): 320, pt(28.95): 579, chars(2): 630} {
		if got != want {
			t.Errorf("got %d twips, want %d", got, want)
		}
	}
}

func TestSection(t *testing.T) {
	for _, letterhead := range []bool{false, true} {
		var p part
		p.section(letterhead, lineTw)
		got := p.String()
		for _, always := range []string{`w:top="2098"`, `w:left="1587"`, `w:right="1474"`, `w:bottom="1984"`, `w:linePitch="579"`, `w:type="even"`} {
			if !strings.Contains(got, always) {
				t.Errorf("letterhead %v: no %s in %s", letterhead, always, got)
			}
		}
		for _, own := range []string{"<w:titlePg/>", `headerReference w:type="first"`, `footerReference w:type="first"`} {
			if strings.Contains(got, own) != letterhead {
				t.Errorf("letterhead %v: %s", letterhead, own)
			}
		}
		if strings.Contains(got, `w:type="lines"`) == letterhead {
			t.Errorf("letterhead %v: grid in %s", letterhead, got)
		}
	}
}

func TestPageNumbersStandOutside(t *testing.T) {
	odd, even := string(pageNoFooter(true)), string(pageNoFooter(false))
	if !strings.Contains(odd, `<w:jc w:val="right"/>`) || !strings.Contains(odd, `w:rightChars="100"`) {
		t.Error("odd pages: right, one character in")
	}
	if !strings.Contains(even, `<w:jc w:val="left"/>`) || !strings.Contains(even, `w:leftChars="100"`) {
		t.Error("even pages: left, one character in")
	}
	if first := string(letterheadFooter()); strings.Contains(first, "PAGE") {
		t.Error("the first page of a letterhead has no number")
	}
}
