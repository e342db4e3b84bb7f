package scan

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"hefa/review"
)

// repealed is a group of statutes that one later provision ended.
type repealed struct {
	Titles []string      `toml:"titles"`
	On     string        `toml:"on"` // the day they ended, "" when not known
	By     string        `toml:"by"`
	Status review.Status `toml:"status"`
}

// moved is a statute whose provision stands elsewhere now, or whose edition
// was replaced: Old lists article numbers of the former text, Stale matches
// the number of a former edition.
type moved struct {
	Law    string        `toml:"law"`
	Old    []string      `toml:"old"`
	Near   string        `toml:"near"` // words that tell the old article from what bears its number now
	Stale  string        `toml:"stale"`
	Now    string        `toml:"now"`
	Status review.Status `toml:"status"`

	near, stale *regexp.Regexp
}

// statutes answers what became of a statute, by its exact title.
type statutes struct {
	gone map[string]*repealed
	went map[string][]*moved
}

func (s *statutes) add(gone []repealed, went []moved) error {
	if s.gone == nil {
		s.gone, s.went = map[string]*repealed{}, map[string][]*moved{}
	}
	for i := range gone {
		for _, t := range gone[i].Titles {
			s.gone[bareTitle(t)] = &gone[i]
		}
	}
	for i := range went {
		m := &went[i]
		var err error
		if m.near, err = regexp.Compile(m.Near); err != nil {
			return err
		}
		if m.stale, err = regexp.Compile(m.Stale); err != nil {
			return err
		}
		s.went[bareTitle(m.Law)] = append(s.went[bareTitle(m.Law)], m)
	}
	return nil
}

// bareTitle is a statute's title as it is compared: without the state's name
// and without a remark on its edition.
func bareTitle(t string) string {
	t = strings.TrimPrefix(strings.TrimSpace(t), "中华人民共和国")
	if i := strings.IndexAny(t, "（("); i > 0 && !strings.HasSuffix(t, "（试行）") && strings.ContainsAny(t[i:], "0123456789") {
		t = t[:i]
	}
	return t
}

var citation = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`《([^《》]{2,60})》(（[^（）]{0,40}）)?(第[一二三四五六七八九十百零0-9]+条)?`)
})

// ended says that a sentence itself speaks of the end of a statute.
var ended = []string{"废止", "失效", "原《", "不再适用", "停止执行"}

// citations looks for statutes that are no longer law and for old articles.
func (s *scanner) citations(gone, went *Rule) {
	for _, part := range s.parts {
		if !strings.Contains(part.text, "《") || slices.ContainsFunc(ended, func(w string) bool { return strings.Contains(part.text, w) }) {
			continue
		}
		for _, m := range citation().FindAllStringSubmatchIndex(part.text, 16) {
			s.citation(part, m, gone, went)
		}
	}
}

func (s *scanner) citation(part sentence, m []int, gone, went *Rule) {
	title := bareTitle(part.text[m[2]:m[3]])
	start := part.start + runes(part.text[:m[0]])
	end := part.start + runes(part.text[:m[1]])
	if g := s.book.statutes.gone[title]; g != nil {
		r := *gone
		r.Basis, r.Status = g.basis(), g.Status
		s.add(&r, start, start+runes(part.text[m[2]:m[3]])+2)
		return
	}
	for _, w := range s.book.statutes.went[title] {
		if w.cited(part.text, m) {
			r := *went
			r.Basis, r.Status = w.Now, w.Status
			s.add(&r, start, end)
			return
		}
	}
}

// basis says by what and when a statute ended.
func (r *repealed) basis() string {
	if r.On == "" {
		return r.By
	}
	return r.By + "（" + r.On + "起废止）"
}

// cited reports whether a citation is of the former text.
func (w *moved) cited(text string, m []int) bool {
	if w.Stale != "" {
		return w.stale.MatchString(text[m[0]:min(len(text), m[1]+60)])
	}
	if m[6] < 0 || !slices.Contains(w.Old, text[m[6]:m[7]]) {
		return false
	}
	return w.near.MatchString(text[m[1]:])
}
