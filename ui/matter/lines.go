package matter

import (
	"sort"
	"strings"
	"unicode/utf8"

	"hefa/review/draft"
	"hefa/ui/kit"
	"hefa/ui/text"
)

// indent begins every paragraph, as in official documents.
const indent = "　　"

// lines is a draft wrapped to a width. Every line knows which runes of
// Draft.Text it shows, so that places in the text can be marked.
type lines struct {
	shown  []string
	parts  []part
	starts []int // first line of each paragraph
}

// part is what a line shows: the runes [at, end) of the text, from byte lead
// of the line on. at is -1 for lines that are not of the draft.
type part struct{ at, end, lead int }

// layOut wraps remarks and then the draft to w cells.
func layOut(t *draft.Draft, remarks []string, w int) lines {
	var l lines
	for _, r := range remarks {
		for _, s := range text.Wrap(r, max(w-3, 1)) {
			l.add(" "+s, part{at: -1})
		}
	}
	at := 0
	for _, p := range t.Paragraphs {
		l.starts = append(l.starts, len(l.shown))
		l.paragraph(p, at, max(w-2, 1))
		at += utf8.RuneCountInString(p) + 1
	}
	return l
}

func (l *lines) add(s string, p part) {
	l.shown = append(l.shown, s)
	l.parts = append(l.parts, p)
}

// paragraph wraps one paragraph, which begins at a rune of the text.
func (l *lines) paragraph(p string, at, w int) {
	s := text.SafeLine(indent + strings.ReplaceAll(p, "\t", "　")) // rune for rune
	skip := utf8.RuneCountInString(indent)
	for n, sp := range text.Spans(s, w) {
		line := s[sp.Start:sp.End]
		if n > 0 {
			kept := strings.TrimLeft(line, " ")
			at, line = at+len(line)-len(kept), kept
		}
		runes := utf8.RuneCountInString(line)
		before := min(skip, runes) // the indent may be wider than a narrow line
		skip -= before
		end := at + runes - before
		l.add(" "+strings.TrimRight(line, " "), part{at: at, end: end, lead: 1 + runeAt(line, before)})
		at = end
	}
}

// line is the one a rune of the text stands on.
func (l *lines) line(at int) int {
	i := sort.Search(len(l.parts), func(i int) bool { return l.parts[i].at >= 0 && l.parts[i].end > at })
	return min(i, max(len(l.parts)-1, 0))
}

// spots marks the runes [from, to) of the text.
func (l *lines) spots(from, to int) []kit.Spot {
	var out []kit.Spot
	for i := l.line(from); i < len(l.parts) && l.parts[i].at < to; i++ {
		p := l.parts[i]
		if p.at < 0 || p.end <= from {
			continue
		}
		body := l.shown[i][min(p.lead, len(l.shown[i])):]
		a, b := runeAt(body, from-p.at), runeAt(body, to-p.at)
		if a < b {
			out = append(out, kit.Spot{Line: i, Span: text.Span{Start: p.lead + a, End: p.lead + b}})
		}
	}
	return out
}

// runeAt returns the byte at which rune n of s begins, clamped to s.
func runeAt(s string, n int) int {
	if n <= 0 {
		return 0
	}
	for i := range s {
		if n == 0 {
			return i
		}
		n--
	}
	return len(s)
}
