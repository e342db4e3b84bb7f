package scan

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"hefa/review"
	"hefa/review/draft"
)

// MaxRunes is how much of a draft is scanned; real drafts stay far below.
const MaxRunes = 1_000_000

// scanner is one run over one draft.
type scanner struct {
	book   *book
	draft  *draft.Draft
	text   []rune
	parts  []sentence
	places []string
	kind   review.Kind
	law    bool
	said   map[int]bool // patterns of absence rules that some sentence matches
	out    []Finding
}

// Scan looks through a draft for clauses worth a second look. It never fails;
// finding nothing proves nothing, which Result.Notice says.
func Scan(d *draft.Draft, o Options) Result {
	b := rulebook()
	text := []rune(d.Text())
	text = text[:min(len(text), MaxRunes)]
	s := &scanner{book: b, draft: d, text: text, parts: split(text),
		places: placesOf(o.Places, d.Title), kind: o.Kind, law: isLaw(d.Title), said: map[int]bool{}}
	if !s.kind.Valid() {
		s.kind = guessKind(d.Title)
	}
	s.sentences()
	s.whole()
	slices.SortStableFunc(s.out, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End), cmp.Compare(a.Rule, b.Rule))
	})
	if s.out == nil {
		s.out = []Finding{}
	}
	return Result{Findings: s.out, Sentences: len(s.parts), Notice: b.notice}
}

// sentences runs the pattern rules over every sentence.
func (s *scanner) sentences() {
	u := newUnit(s.book)
	for i := range s.parts {
		part := &s.parts[i]
		u.load(markPlaces(part.lead, s.places), markPlaces(part.text, s.places))
		s.listen(u)
		var hits []candidate
		for j := range s.book.rules {
			c := &s.book.rules[j]
			if len(c.families) == 0 || !c.applies(s.kind, s.law) {
				continue
			}
			if h, ok := u.match(c); ok {
				hits = append(hits, candidate{c.Rule,
					part.start + utf8.RuneCountInString(u.text[u.own:h.from]),
					part.start + utf8.RuneCountInString(u.text[u.own:h.to])})
			}
		}
		for _, c := range choose(hits) {
			s.add(c.rule, c.start, c.end)
		}
	}
}

// listen notes which things that a draft must say somewhere are said here.
func (s *scanner) listen(u *unit) {
	for i := range s.book.rules {
		for _, id := range s.book.rules[i].absent {
			s.said[id] = s.said[id] || len(u.matches(id)) > 0
		}
	}
}

// add records a finding of a rule at text[start:end].
func (s *scanner) add(r *Rule, start, end int) {
	f := Finding{Rule: r.ID, Basis: r.Basis, Status: r.Status, Severity: r.Severity,
		Start: start, End: end, Quote: string(s.text[start:end]), Advice: r.Advice}
	if a, ok := s.draft.ArticleAt(s.paragraphAt(start)); ok {
		f.Article = a.Label
	}
	s.out = append(s.out, f)
}

// paragraphAt returns the paragraph that a rune of the text lies in.
func (s *scanner) paragraphAt(at int) int {
	i, ok := slices.BinarySearchFunc(s.parts, at, func(p sentence, at int) int { return cmp.Compare(p.start, at) })
	if !ok {
		i--
	}
	if i < 0 {
		return 0
	}
	return s.parts[i].paragraph
}

// guessKind tells a contract by its title.
func guessKind(title string) review.Kind {
	for _, end := range []string{"合同", "协议", "协议书", "合同书", "备忘录", "意向书"} {
		if strings.HasSuffix(strings.TrimRight(title, "（）()草案送审稿征求意见 "), end) || strings.HasSuffix(title, end) {
			return review.Contract
		}
	}
	return review.Normative
}

// isLaw tells laws and regulations, which may set what other documents may
// not: 行政许可法, 重大行政决策程序暂行条例.
func isLaw(title string) bool {
	return strings.HasSuffix(title, "条例") || (strings.HasSuffix(title, "法") && !strings.HasSuffix(title, "办法"))
}
