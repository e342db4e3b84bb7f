package statute

import (
	"slices"
	"strings"

	"hefa/review"
	"hefa/review/pinyin"
)

// Shortcut is what an officer types to get to an article: xzcf16, xzcf16.2.3,
// 处罚法第十六条第二款.
type Shortcut struct {
	Name string // initials or words of a title
	Ref  Ref    // zero when only a statute is meant
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

// maxShortcut bounds a shortcut, in runes.
const maxShortcut = 100

// ParseShortcut parts a name from the article behind it. What cannot be read
// as an article stays part of the name.
func ParseShortcut(s string) Shortcut {
	rs := []rune(strings.ToLower(review.FoldWidth(strings.TrimSpace(review.CleanLine(s)))))
	rs = rs[:min(len(rs), maxShortcut)]
	for i, r := range rs {
		if i == 0 || r != '第' && !isDigit(r) || isDigit(r) && isDigit(rs[i-1]) {
			continue
		}
		if ref, err := ParseRef(string(rs[i:])); err == nil {
			return Shortcut{strings.Trim(string(rs[:i]), " .-《》"), ref}
		}
	}
	return Shortcut{Name: strings.Trim(string(rs), " .-《》")}
}

// Candidates lists the statutes a name may mean, the likeliest first: its
// initials or words are the whole title, its beginning, or a part of it, and a
// shorter title goes first. Of each statute there is the version in force on
// the day; repealed statutes go last.
func Candidates(heads []Head, name string, on review.Date) []Head {
	type match struct {
		head Head
		rank int
	}
	versions := map[string][]Head{}
	var order []string
	for _, h := range heads {
		if rankOf(h, name) == noMatch {
			continue
		}
		key := h.key()
		if versions[key] == nil {
			order = append(order, key)
		}
		versions[key] = append(versions[key], h)
	}
	var found []match
	for _, key := range order {
		h, _ := Current(versions[key], on)
		rank := rankOf(h, name)
		if h.Repealed {
			rank += noMatch
		}
		found = append(found, match{h, rank})
	}
	slices.SortStableFunc(found, func(a, b match) int {
		if a.rank != b.rank {
			return a.rank - b.rank
		}
		if d := len(a.head.Short()) - len(b.head.Short()); d != 0 {
			return d
		}
		return strings.Compare(a.head.Title, b.head.Title)
	})
	out := make([]Head, len(found))
	for i, m := range found {
		out[i] = m.head
	}
	return out
}

const (
	wholeTitle = iota
	headOfTitle
	partOfTitle
	noMatch
)

// rankOf says how well a name fits a title.
func rankOf(h Head, name string) int {
	if name == "" {
		return partOfTitle
	}
	text, want := "", Key(name)
	if !isInitials(name) {
		text = h.key()
	} else {
		if !pinyin.Match(h.Title, name) {
			return noMatch
		}
		if text, want = pinyin.Key(h.Short()), name; pinyin.Key(h.Title) == name {
			return wholeTitle
		}
	}
	switch {
	case text == want:
		return wholeTitle
	case strings.HasPrefix(text, want):
		return headOfTitle
	case strings.Contains(text, want) || isInitials(name):
		return partOfTitle
	}
	return noMatch
}

// IsNamed reports whether a name is the whole title of a statute or all of its
// initials.
func (h Head) IsNamed(name string) bool {
	return rankOf(h, strings.ToLower(review.FoldWidth(name))) == wholeTitle
}

// key is kept with the statute, or made when it is not.
func (h Head) key() string {
	if h.Key == "" {
		return Key(h.Title)
	}
	return h.Key
}

func isInitials(name string) bool {
	return strings.IndexFunc(name, func(r rune) bool { return r >= 0x80 }) < 0
}
