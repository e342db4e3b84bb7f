package draft

import "regexp"

// pageNumber matches — 1 —, - 2 -, 3/10, 第 4 页 共 10 页 standing alone.
var pageNumber = regexp.MustCompile(`^[-—–―一·•~\s]*(第\s*)?\d{1,4}\s*(页)?(\s*[/，,]?\s*(共\s*)?\d{1,4}\s*页?)?[-—–―一·•~\s]*$`)

// dropFurniture removes what belongs to the page and not to the text: numbers
// at its top or bottom, and headers and footers that return on many pages.
func dropFurniture(lines []textLine) []textLine {
	seen, pages := map[string]int{}, 0
	edges := edgeLines(lines)
	for i := range lines {
		if edges[i] {
			seen[lines[i].text]++
		}
		if i == 0 || lines[i-1].page != lines[i].page {
			pages++
		}
	}
	var out []textLine
	for i, l := range lines {
		repeated := seen[l.text] >= 3 && seen[l.text]*2 >= pages
		if edges[i] && (pageNumber.MatchString(l.text) || repeated) {
			continue
		}
		out = append(out, l)
	}
	return out
}

// edgeLines marks the first two and the last two lines of every page.
func edgeLines(lines []textLine) []bool {
	out := make([]bool, len(lines))
	for i := range lines {
		p := lines[i].page
		out[i] = i < 2 || lines[i-2].page != p || i+2 >= len(lines) || lines[i+2].page != p
	}
	return out
}

// splitNotes takes the footnotes out: lines in small type under the last line
// of a page that is set in the size of the text.
func splitNotes(lines []textLine, m margins) (body, notes []textLine) {
	small := func(l textLine) bool { return l.size < 0.9*m.size }
	for i := len(lines) - 1; i >= 0; i-- {
		last := i+1 == len(lines) || lines[i+1].page != lines[i].page
		lines[i].note = small(lines[i]) && (last || lines[i+1].note)
	}
	for i, l := range lines {
		whole := l.note && (i == 0 || lines[i-1].page != l.page) // a page of small type only
		if l.note && !whole {
			notes = append(notes, l)
		} else {
			body = append(body, l)
		}
	}
	return body, notes
}
