package letter

import (
	"strings"

	"github.com/rivo/uniseg"

	"hefa/review"
)

// A letter whose last lines would need a second page is set a little closer, so
// that text, signature and imprint stay on one: the standard has line distance
// adjusted for that (7.3.5.5). First the lines come closer, as little as will
// do and never below tightTw; then one of the two empty lines above the
// signature goes. A letter that does not fit so either, keeps its 22 lines.

// spacing is how far apart the lines of a letter stand.
type spacing struct {
	line   int // exact height of a line of text, in twips
	blanks int // empty lines above the signature
}

var ordinary = spacing{line: lineTw, blanks: 2}

// tightTw is the closest line: 27 pt, 23 of them on a page.
const tightTw = 540

// fit finds the widest spacing in which a letter is sure to take one page.
func fit(c review.LetterContent) spacing {
	h := measure(c)
	for blanks := ordinary.blanks; blanks > 0; blanks-- {
		for line := lineTw; line >= tightTw; line-- {
			if h.tw(spacing{line, blanks}) <= 22*lineTw {
				return spacing{line, blanks}
			}
		}
	}
	return ordinary
}

// height is what a letter takes from top to bottom of the text area: lines that
// the spacing changes, and what it does not.
type height struct {
	lines, titleLines int
	signed            bool
	fixed             int // twips
}

func (h height) tw(s spacing) int {
	lines := h.lines
	if h.signed {
		lines += s.blanks
	}
	return h.fixed + lines*s.line + h.titleLines*titleTw(s.line)
}

// titleTw is the height of a line of the title: 33 pt beside ordinary lines.
func titleTw(line int) int { return pt(33) * line / lineTw }

// measure adds up a letter, rather too high than too low. It stops counting the
// body when two pages would not hold it.
func measure(c review.LetterContent) height {
	h := height{lines: 1} // the empty line below the title
	if title, style := titleLines(c.Title); style == "Title" {
		h.titleLines = len(title)
	} else {
		h.lines += len(title)
	}
	h.head(c)
	h.para(addressee(c), 0, charsPerLine)
	for _, it := range bodyItems(c.Body) {
		if h.lines > 2*22 || h.fixed > 2*22*lineTw {
			return h
		}
		if it.table != nil {
			h.table(*it.table)
			continue
		}
		h.para(it.para.plain(), 2, charsPerLine)
	}
	h.tail(c)
	return h
}

// para adds the lines of a paragraph, none for an empty one.
func (h *height) para(s string, first, width float64) {
	if s != "" {
		h.lines += linesOf(s, first, width)
	}
}

// head adds what stands above the title.
func (h *height) head(c review.LetterContent) {
	marks := len(oneLines([]string{c.CopyNo, c.Secret, c.Urgency}))
	f := fitOrg(orgName(c))
	switch {
	case c.Form == review.FormPage:
	case isLetterhead(c):
		h.fixed += max(0, letterheadHeight(f)-mm(topMM)) + numberDropTw(tightTw)
		h.lines += max(1, marks) + 2
	default:
		// The marks stand in the room above the name.
		h.fixed += max(mm(headDropMM)-f.inkOffset(), marks*lineTw) + f.heightTw() + pt(float64(redRuleSpace(tightTw)+1))
		h.lines += 5
	}
}

// tail adds what follows the body.
func (h *height) tail(c review.LetterContent) {
	names := oneLines(c.Attachments)
	for i, name := range names {
		if i == 0 {
			h.lines++ // the empty line above
		}
		h.para(name, 0, charsPerLine-6.5)
	}
	sign, date := oneLine(c.Sign), c.Date.Chinese()
	if h.signed = sign != "" || date != ""; h.signed {
		h.lines += linesOf(sign, 0, charsPerLine-float64(signLeft(sign, date))/charTw) + 1
	}
	h.para(noteText(c), 2, charsPerLine)
	rows := 0
	if cc := ccText(c); cc != "" {
		const perLine = measureMM*72/25.4/imprintSizePt - 5
		rows += linesOf(cc, 0, perLine)
	}
	if printingText(c) != "" {
		rows++
	}
	if rows > 0 {
		h.fixed += rows*imprintTw + 3*pt(1) + anchorTw
	}
}

// table adds the rows of a table, each as high as its fullest cell.
func (h *height) table(t review.LetterTable) {
	widths := columnWidths(t)
	for _, cells := range append([][]string{t.Head}, t.Rows...) {
		lines := 1
		for i, cell := range cells[:min(len(cells), len(widths))] {
			n := 0
			for line := range strings.SplitSeq(clean(cell), "\n") {
				n += linesOf(line, 0, float64(widths[i]-2*cellMarginTw)/float64(pt(cellSizePt)))
			}
			lines = max(lines, n)
		}
		h.fixed += lines*cellLineTw + pt(0.5)
	}
}

// linesOf counts the lines of a paragraph width characters wide, the first of
// which begins first characters in. LibreOffice leaves a quarter of a character
// between Chinese and other text, and no mark is taken to hang in the margin.
func linesOf(s string, first, width float64) int {
	width = max(width, 1) // a line takes a character, however narrow
	n, used, state, latin := 1, first, -1, false
	for s != "" {
		var seg string
		seg, s, _, state = uniseg.FirstLineSegmentInString(s, state)
		w := 0.0
		for _, r := range strings.TrimRight(seg, " ") {
			if isLatin := isWordRune(r); isLatin != latin {
				latin = isLatin
				w += 0.25
			}
			w += runeWidth(r)
		}
		if used+w > width && used > 0 {
			n, used = n+1, 0
		}
		// What has no break and does not fit is cut between characters.
		for used += w; used > width; used -= width {
			n++
		}
		used += runeWidth(' ') * float64(len(seg)-len(strings.TrimRight(seg, " ")))
	}
	return n
}

// runeWidth is the most a character takes, in body characters.
func runeWidth(r rune) float64 {
	switch {
	case r >= 'A' && r <= 'Z', r == 'm', r == 'w', r == '@', r == '%':
		return 0.9
	case r < 0x80:
		return 0.55
	}
	return 1
}
