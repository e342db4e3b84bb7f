package scan

import (
	"regexp"
	"strings"
	"sync"
)

// sentence is a stretch of text that ends with 。；！？ or a paragraph. An item
// of an enumeration keeps the words that lead into it, for “（一）在本县注册”
// says nothing without “符合下列条件的企业给予奖励：”.
type sentence struct {
	start, end int    // rune offsets into the text
	paragraph  int    // index of the paragraph
	lead       string // the lead-in of the enumeration it belongs to
	text       string
}

const (
	maxLead     = 120  // runes of a lead-in that still say who must do what
	maxSentence = 1500 // runes; a longer stretch without a stop is a table, and is cut
)

func isStop(r rune) bool { return strings.ContainsRune("。；！？;!?\n", r) }

func isCloser(r rune) bool { return strings.ContainsRune("”’」』）)》〉\"'", r) }

// lead is an open enumeration: its depth and the words before the colon.
type lead struct {
	depth int
	text  string
}

// splitter walks the paragraphs of a draft and remembers open enumerations.
type splitter struct {
	leads []lead
	depth int // of the last sentence
	out   []sentence
}

// split cuts the text of a draft, given as its runes, into sentences.
func split(text []rune) []sentence {
	var s splitter
	paragraph, from := 0, 0
	for i := 0; i <= len(text); i++ {
		if i == len(text) || text[i] == '\n' {
			s.paragraph(text, from, i, paragraph)
			paragraph, from = paragraph+1, i+1
		}
	}
	return s.out
}

// paragraph cuts text[from:to], which holds no line break.
func (s *splitter) paragraph(text []rune, from, to, index int) {
	at, inside := from, 0
	for i := from; i < to; i++ {
		switch {
		case text[i] == '《' || text[i] == '“':
			inside++
		case (text[i] == '》' || text[i] == '”') && inside > 0:
			inside--
		}
		if i-at < maxSentence && (!isStop(text[i]) || (inside > 0 && i-at < 40)) {
			continue
		}
		for i+1 < to && isCloser(text[i+1]) {
			i++
			inside = 0
		}
		s.add(text, at, i+1, index)
		at = i + 1
	}
	s.add(text, at, to, index)
}

// add keeps text[from:to] as a sentence, without the spaces around it. A first
// item that stands behind its own lead-in is cut from it.
func (s *splitter) add(text []rune, from, to, index int) {
	for from < to && isSpace(text[from]) {
		from++
	}
	for to > from && isSpace(text[to-1]) {
		to--
	}
	if from == to {
		return
	}
	words := string(text[from:to])
	if at := firstItem().FindStringIndex(words); at != nil {
		cut := from + len([]rune(words[:at[0]])) + 1
		s.keep(string(text[from:cut]), from, cut, index)
		for from = cut; from < to && isSpace(text[from]); from++ {
		}
		words = string(text[from:to])
	}
	s.keep(words, from, to, index)
}

func (s *splitter) keep(words string, from, to, index int) {
	depth := depthOf(words)
	if n := len(s.out); depth == 0 && n > 0 && s.out[n-1].paragraph == index {
		depth = s.depth // what follows a stop inside an item belongs to the item
	}
	s.depth = depth
	if from == 0 || depth == 0 {
		s.leads = s.leads[:0]
	}
	for len(s.leads) > 0 && s.leads[len(s.leads)-1].depth >= depth {
		s.leads = s.leads[:len(s.leads)-1]
	}
	var above strings.Builder
	for _, l := range s.leads {
		above.WriteString(l.text)
	}
	s.out = append(s.out, sentence{start: from, end: to, paragraph: index, lead: above.String(), text: words})
	if strings.HasSuffix(words, "：") || strings.HasSuffix(words, ":") {
		s.leads = append(s.leads, lead{depth, tail(words, maxLead)})
	}
}

// tail returns the last n runes of s.
func tail(s string, n int) string {
	r := []rune(s)
	return string(r[max(0, len(r)-n):])
}

func isSpace(r rune) bool { return r == ' ' || r == '\t' || r == '\u3000' || r == '\u00a0' }

var firstItem = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`[：:]\s*(（[一1]）|\([一1]\)|①|1[.．、])`)
})

var itemMarks = sync.OnceValue(func() []*regexp.Regexp {
	return []*regexp.Regexp{
		regexp.MustCompile(`^[（(][一二三四五六七八九十]+[)）]`),
		regexp.MustCompile(`^[0-9]{1,2}[.．、]`),
		regexp.MustCompile(`^[（(][0-9]{1,2}[)）]`),
		regexp.MustCompile(`^[①-⑳]`),
	}
})

// depthOf returns how deep an item stands, 1 for （一）, 0 for no item.
func depthOf(words string) int {
	for i, m := range itemMarks() {
		if m.MatchString(words) {
			return i + 1
		}
	}
	return 0
}
