package letter

import (
	"unicode/utf8"

	"hefa/review"
)

// bodyItem is a paragraph of the body, or a table when table is set.
type bodyItem struct {
	para  para
	table *review.LetterTable
}

// bodyItems turns the body into paragraphs: numbers counted, headings set in
// their fonts, line breaks made into paragraphs of their own.
func bodyItems(body []review.LetterPara) []bodyItem {
	var count counter
	var out []bodyItem
	for _, x := range body {
		number := count.next(x.Level)
		lines := paragraphs(x.Text)
		head := runIn(number, x, len(lines) > 0)
		switch {
		case head != "" && len(lines) == 0:
			out = append(out, bodyItem{para: text(headingStyle(x.Level), head)})
		case head != "":
			out = append(out, bodyItem{para: para{style: "Body", runs: []run{{text: head, style: headingFont(x)}, {text: lines[0]}}}})
			lines = lines[1:]
		}
		for _, l := range lines {
			out = append(out, bodyItem{para: text("Body", l)})
		}
		if x.Table != nil {
			out = append(out, bodyItem{table: x.Table})
		}
	}
	return out
}

// headingStyle is the paragraph style of a heading that stands alone.
func headingStyle(level int) string {
	switch level {
	case 1:
		return "H1"
	case 2:
		return "H2"
	}
	return "Body"
}

// headingFont is the character style of a heading that text follows. A number
// without words takes the font of the text.
func headingFont(x review.LetterPara) string {
	switch {
	case oneLine(x.Heading) == "":
		return ""
	case x.Level == 1:
		return "Hei"
	case x.Level == 2:
		return "Kai"
	}
	return ""
}

// keepLimit is the longest last paragraph that is tied to the signature, in
// characters: 15 lines. Word splits a tied paragraph between pages, LibreOffice
// moves it whole and would leave a longer hole.
const keepLimit = 15 * charsPerLine

// body writes the body. The last item keeps with what follows, so that the
// signature never stands alone on a page (7.3.5.5).
func (p *part) body(body []review.LetterPara) {
	items := bodyItems(body)
	for i, it := range items {
		last := i == len(items)-1
		if it.table != nil {
			p.table(*it.table, last)
			continue
		}
		it.para.keepNext = last && utf8.RuneCountInString(it.para.plain()) <= keepLimit
		p.para(it.para)
	}
}
