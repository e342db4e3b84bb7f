package draft

import (
	"strings"
)

// line is what a reader hands over: a paragraph with what its layout says.
// Its text may still hold line breaks and unclean characters.
type line struct {
	text    string
	centred bool // set in the middle of the page
	heading int  // level of a markdown heading or a title style; 0 for none
	note    bool // foot- or endnote, kept behind the text
	table   bool // a table row: TAB stands between its cells
}

// sheet collects lines, cleaned and split, until a Draft is made of them.
type sheet struct {
	lines    []line
	hidden   int // invisible characters that were dropped
	warnings []Warning
}

// add cleans a line, splits it at its line breaks and keeps what is not empty.
func (s *sheet) add(l line) {
	text, hidden := clean(l.text)
	s.hidden += hidden
	for t := range strings.SplitSeq(text, "\n") {
		if !l.table {
			t = strings.ReplaceAll(t, "\t", "    ")
		}
		for _, t := range splitChapter(trim(t)) {
			if t != "" {
				l.text = t
				s.lines = append(s.lines, l)
			}
		}
	}
}

func (s *sheet) full() bool { return len(s.lines) > maxParagraphs }

func (s *sheet) warn(code string, args ...any) {
	s.warnings = append(s.warnings, Warning{Code: code, Args: args})
}

// draft finds title and structure. fallback is the title of a text that names
// none, usually the name of its file.
func (s *sheet) draft(fallback string) *Draft {
	if s.hidden > 0 {
		s.warn("draft.warn.hidden", s.hidden)
	}
	d := &Draft{Warnings: append([]Warning{}, s.warnings...), Paragraphs: make([]string, len(s.lines))}
	for i, l := range s.lines {
		d.Paragraphs[i] = l.text
	}
	t := structure(s.lines)
	d.Articles, d.outline = t.articles, t.outline
	d.Title = title(s.lines, t.start, fallback)
	return d
}
