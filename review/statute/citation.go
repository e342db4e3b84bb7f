package statute

import (
	"strings"
)

// Citation is one place where a draft cites a statute. Start and End count
// runes of the text; of several articles behind one title, the first citation
// begins with the title and the others with their own number.
type Citation struct {
	Title    string // of the statute, abbreviations resolved, without 《》
	Ref      Ref    // zero when the statute is cited as a whole
	Year     int    // of the version that is named: 《…（2017修正）》; 0 when none is
	Note     string // what stands in brackets behind the title: 国务院令第713号
	Start    int
	End      int
	Quote    string // as written
	Sentence string // around it
}

// longestTitle bounds a title, in runes; the longest real ones have about 100.
const longestTitle = 150

// maxCitations bounds how many citations a text may have; what follows is left
// out.
const maxCitations = 20_000

// citing finds citations in a text.
type citing struct {
	cursor
	named map[string]source // by the key of an abbreviation in 《》
	plain []source          // abbreviations without 《》
	out   []Citation
}

// source is a statute and the name a draft gives it.
type source struct {
	name  []rune // the abbreviation, when it has no 《》
	title string
	year  int
	note  string
}

// Citations finds the statutes a text cites: every 《…》第…条…, one citation for
// each article of a list, and every 《…》 alone that is named like a statute.
// Names introduced by （以下简称《…》） stand for the full title from there on.
// “本办法第十条” cites nothing.
func Citations(text string) []Citation {
	s := citing{cursor: cursor{rs: []rune(text)}, named: map[string]source{}}
	for s.at < len(s.rs) && len(s.out) < maxCitations {
		switch s.rs[s.at] {
		case '《':
			s.titled()
		case '第':
			s.abbreviated()
		default:
			s.at++
		}
	}
	return s.out
}

// titled reads a title in 《》 and the articles behind it.
func (s *citing) titled() {
	start := s.at
	name, ok := s.bookTitle()
	if !ok {
		s.at = start + 1
		return
	}
	bare, year := cutEdition(strings.TrimSpace(name))
	if bare == "" || strings.HasPrefix(bare, "本") {
		return
	}
	src := source{title: bare, year: year}
	if full, known := s.named[Key(bare)]; known {
		src = full
	}
	s.asides(&src)
	end := s.at
	if !s.articles(src, start) && isStatuteTitle(src.title, lawEnds) {
		s.cite(src, Ref{}, start, end)
	}
}

// lawEnds are the words that the names of statutes end with when they are
// cited without an article. Notices and opinions are named everywhere and are
// no statutes.
var lawEnds = []string{"法", "条例", "办法", "规定", "细则", "规则", "解释", "法典", "通则"}

// bookTitle reads what stands between 《 and its 》. Titles may hold titles.
func (s *citing) bookTitle() (string, bool) {
	depth, from := 0, s.at+1
	for i := s.at; i < len(s.rs) && i-s.at <= longestTitle; i++ {
		switch s.rs[i] {
		case '《':
			depth++
		case '》':
			if depth--; depth == 0 {
				s.at = i + 1
				return string(s.rs[from:i]), true
			}
		case '\n', '。':
			return "", false
		}
	}
	return "", false
}

// articles reads 第十六条第二款、第十七条 behind a title; start is where the title
// begins. It reports whether there was any.
func (s *citing) articles(src source, start int) bool {
	before := s.at
	s.blanks()
	s.take('的', '中', '之')
	r, ok := s.article()
	if !ok {
		s.at = before
		return false
	}
	s.cite(src, r, start, s.at)
	for len(s.out) < maxCitations {
		end := s.at
		s.separator()
		s.blanks()
		from := s.at
		next, ok := s.article()
		if !ok {
			next = r
			if s.at == end || !s.below(&next) { // 第三款 goes on from 第二款 only behind a 、
				s.at = end
				return true
			}
		}
		r = next
		s.cite(src, r, from, s.at)
	}
	return true
}

// separator steps over what parts the articles of a list.
func (s *citing) separator() {
	s.blanks()
	s.take('、', '，', ',', '；', ';', '-', '－', '—', '~', '～')
	s.take('—')
	for _, w := range []string{"以及", "或者", "和", "及", "与", "或", "至", "到"} {
		if s.word(w) {
			return
		}
	}
}

func (s *citing) cite(src source, r Ref, start, end int) {
	s.out = append(s.out, Citation{
		Title: src.title, Ref: r, Year: src.year, Note: src.note, Start: start, End: end,
		Quote: string(s.rs[start:end]), Sentence: s.sentence(start, end),
	})
}

// reach is how far a sentence is followed, in runes.
const reach = 120

func (s *citing) sentence(start, end int) string {
	from, to := start, end
	for from > 0 && start-from < reach && !isStop(s.rs[from-1]) {
		from--
	}
	for to < len(s.rs) && to-end < reach && !isStop(s.rs[to]) {
		to++
	}
	return string(s.rs[from:to])
}

func isStop(r rune) bool { return r == '。' || r == '；' || r == '\n' || r == '！' || r == '？' }
