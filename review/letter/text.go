package letter

import (
	"strings"

	"github.com/rivo/uniseg"

	"hefa/review"
)

// Rule is the character that draws the lines of a letter in plain text. A
// screen that cannot draw it one cell wide may replace it.
const Rule = "─"

// minTextWidth is the narrowest letter that can be drawn, in cells.
const minTextWidth = 16

// Text draws the letter as lines of plain text at most width cells wide, as it
// would look on paper: for a preview on the screen and for pasting. Widths are
// those of uniseg; below 16 cells the letter is drawn 16 wide.
func Text(c review.LetterContent, width int) []string {
	t := textLetter{width: max(width, minTextWidth)}
	t.head(c)
	for _, line := range breakTitle(c.Title, t.width/2) {
		t.add(t.fit(line)...)
	}
	t.add("")
	if to := addressee(c); to != "" {
		t.add(wrap(to, t.width, 0, 0)...)
	}
	for _, it := range bodyItems(c.Body) {
		if it.table != nil {
			t.table(*it.table)
			continue
		}
		t.add(wrap(it.para.plain(), t.width, 4, 0)...)
	}
	t.attachments(oneLines(c.Attachments))
	t.signature(c)
	t.imprint(c)
	for i, l := range t.lines {
		t.lines[i] = strings.TrimRight(l, " ")
	}
	return t.lines
}

type textLetter struct {
	width int
	lines []string
}

func (t *textLetter) add(lines ...string) { t.lines = append(t.lines, lines...) }

func (t *textLetter) rule() { t.add(strings.Repeat(Rule, t.width/uniseg.StringWidth(Rule))) }

// fit centres a line, wrapping it first when it is too long.
func (t *textLetter) fit(s string) []string {
	lines := wrap(s, t.width, 0, 0)
	for i := range lines {
		lines[i] = center(lines[i], t.width)
	}
	return lines
}

// plain is a paragraph's text without its styles.
func (x para) plain() string {
	var b strings.Builder
	for _, r := range x.runs {
		b.WriteString(r.text)
	}
	return b.String()
}

// head draws what stands above the title in either form.
func (t *textLetter) head(c review.LetterContent) {
	if c.Form == review.FormPage {
		return
	}
	marks, org, no := oneLines([]string{c.CopyNo, c.Secret, c.Urgency}), orgName(c), displayNo(c)
	if isLetterhead(c) {
		t.add(t.fit(org)...)
		t.rule()
		first := ""
		if len(marks) > 0 {
			first, marks = marks[0], marks[1:]
		}
		t.add(spread(first, no, t.width)...)
		t.add(marks...)
		t.add("")
		return
	}
	t.add(marks...)
	t.add(t.fit(org)...)
	t.add("")
	if signer := oneLine(c.Signer); signer != "" {
		t.add(spread(no, "签发人："+signer, t.width)...)
	} else {
		t.add(t.fit(no)...)
	}
	t.rule()
	t.add("")
}

func (t *textLetter) attachments(names []string) {
	if len(names) == 0 {
		return
	}
	t.add("")
	if len(names) == 1 {
		t.add(wrap("附件："+names[0], t.width, 4, 10)...)
		return
	}
	hang := 2
	if len(names) > 9 {
		hang = 3
	}
	for i, name := range names {
		number := itoa(i+1) + "."
		number += strings.Repeat(" ", max(0, hang-len(number)))
		if i == 0 {
			t.add(wrap("附件："+number+name, t.width, 4, 10+hang)...)
		} else {
			t.add(wrap(number+name, t.width, 10, 10+hang)...)
		}
	}
}

// signature draws name and date, the name centred above the date, which ends
// eight cells from the edge where there is room.
func (t *textLetter) signature(c review.LetterContent) {
	sign, date := oneLine(c.Sign), c.Date.Chinese()
	if sign != "" || date != "" {
		t.add("", "")
		widest := max(uniseg.StringWidth(sign), uniseg.StringWidth(date))
		box := min(max(widest, 2*8+uniseg.StringWidth(date)), t.width)
		pad := strings.Repeat(" ", t.width-box)
		for _, s := range []string{sign, date} {
			for _, line := range wrap(s, box, 0, 0) {
				t.add(pad + center(line, box))
			}
		}
	}
	if n := noteText(c); n != "" {
		t.add(wrap(n, t.width, 4, 0)...)
	}
}

func (t *textLetter) imprint(c review.LetterContent) {
	cc, printing := ccText(c), printingText(c)
	if cc == "" && printing == "" {
		return
	}
	lined := !isLetterhead(c)
	t.add("")
	if lined {
		t.rule()
	}
	if cc != "" {
		t.add(wrap(cc, t.width, 2, 8)...)
		if lined {
			t.rule()
		}
	}
	if name, date, ok := strings.Cut(printing, "\t"); ok {
		t.add(spread("  "+name, date+"  ", t.width)...)
		t.rule()
	}
}
