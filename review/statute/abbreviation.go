package statute

import (
	"regexp"
	"slices"
	"strings"
)

// shortFor introduces an abbreviation: 以下简称《条例》, 以下称“处罚法”.
var shortFor = regexp.MustCompile(`(?:(?:以下|下文)?(?:统一|合并|统)?简称|(?:以下|下)统?称)(?:为|作)?[:：]?\s*([“"'‘「『]?)[国省市州县区部]?(《?)([^“”"'‘’《》「」『』，。；;,、]{1,40})`)

// issued finds what a notice issues: that, and not the notice, is what an
// abbreviation such as 《办法》 means.
var issued = regexp.MustCompile(`(?:印发|公布|发布)[〈《]?(.+?)[〉》]?的通知$`)

// asides reads the brackets behind a title: abbreviations are remembered, a
// year of revision and the rest go into src.
func (s *citing) asides(src *source) {
	for range 3 {
		before := s.at
		s.blanks()
		text, ok := s.bracket()
		if !ok {
			s.at = before
			return
		}
		if m := shortFor.FindStringSubmatchIndex(text); m != nil {
			src.note += text[:m[0]]
			s.remember(text[m[6]:m[7]], m[4] < m[5], *src)
			continue
		}
		if _, year := cutEdition("x（" + text + "）"); year > 0 && src.year == 0 {
			src.year = year
		} else {
			src.note += text
		}
	}
}

// longestAside bounds a bracket behind a title, in runes.
const longestAside = 100

func (s *citing) bracket() (string, bool) {
	if c := s.peek(); c != '（' && c != '(' && c != '〔' && c != '[' {
		return "", false
	}
	if look := *s; look.itemHead() {
		return "", false
	}
	depth := 0
	for i := s.at; i < len(s.rs) && i-s.at <= longestAside; i++ {
		switch s.rs[i] {
		case '（', '(', '〔', '[':
			depth++
		case '）', ')', '〕', ']':
			if depth--; depth == 0 {
				text := string(s.rs[s.at+1 : i])
				s.at = i + 1
				return text, true
			}
		case '\n', '。':
			return "", false
		}
	}
	return "", false
}

// itemHead reports whether the bracket is the number of an item.
func (s *citing) itemHead() bool {
	_, ok := s.bracketed()
	return ok
}

// remember keeps an abbreviation. “本办法” is how a draft calls itself, not a
// statute.
func (s *citing) remember(name string, titled bool, src source) {
	name = strings.TrimSpace(name)
	if m := issued.FindStringSubmatch(src.title); m != nil && strings.HasSuffix(m[1], name) {
		src.title = m[1]
	}
	if name == "" || strings.HasPrefix(name, "本") || strings.HasPrefix(name, "该") {
		return
	}
	s.named[Key(name)] = src
	if titled {
		return
	}
	src.name = []rune(name)
	s.plain = append(s.plain, src)
	slices.SortStableFunc(s.plain, func(a, b source) int { return len(b.name) - len(a.name) })
	s.plain = s.plain[:min(len(s.plain), 100)]
}

// abbreviated reads 第…条 behind an abbreviation without 《》: 处罚法第十六条. A name
// was introduced before it is used, so that there is room for it and more.
func (s *citing) abbreviated() {
	at := s.at
	for _, src := range s.plain {
		start := at - len(src.name)
		if !slices.Equal(s.rs[start:at], src.name) || !s.opens(start) {
			continue
		}
		if s.articles(src, start) {
			return
		}
	}
	s.at = at + 1
}

// opens reports whether a name may begin here: 条例 must not be the end of 管理条例
// or of 本条例.
func (s *citing) opens(start int) bool {
	return !isHan(s.rs[start-1]) || strings.ContainsRune("据照按依反合用和及与由对在以从为违守行", s.rs[start-1])
}

func isHan(r rune) bool { return r >= 0x3400 && r <= 0x9fff }
