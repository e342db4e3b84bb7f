package form

import (
	"slices"
	"strings"

	"hefa/review"
	"hefa/review/pinyin"
)

// maxOffers is how many suggestions are shown.
const maxOffers = 5

// offers are the prepared values that fit what is typed: by the words
// themselves or by pinyin initials. Values already taken into a list are left
// out; a value typed in full offers nothing.
func (f *field) offers() []string {
	if len(f.suggest) == 0 {
		return nil
	}
	query := strings.TrimSpace(f.value())
	if f.param.Type == review.TypeList {
		return f.listOffers(query)
	}
	var out []string
	for _, s := range f.suggest {
		if s == query {
			return nil
		}
		if matches(s, query) && len(out) < maxOffers {
			out = append(out, s)
		}
	}
	return out
}

func (f *field) listOffers(text string) []string {
	lines := strings.Split(text, "\n")
	query := strings.TrimSpace(lines[len(lines)-1])
	if slices.Contains(f.suggest, query) {
		query = ""
	}
	var out []string
	for _, s := range f.suggest {
		if !slices.Contains(lines, s) && matches(s, query) && len(out) < maxOffers {
			out = append(out, s)
		}
	}
	return out
}

func matches(s, query string) bool {
	return query == "" || strings.Contains(s, query) || pinyin.Match(s, query)
}

// take puts a suggestion into the field: a list grows by a line, a text is
// replaced.
func (f *field) take(s string) {
	f.picked = -1
	if f.param.Type != review.TypeList {
		f.set(s)
		return
	}
	lines := strings.Split(strings.TrimRight(f.value(), "\n "), "\n")
	last := len(lines) - 1
	if strings.TrimSpace(lines[last]) == "" || !slices.Contains(f.suggest, lines[last]) && matches(s, lines[last]) {
		lines[last] = s
	} else {
		lines = append(lines, s)
	}
	f.set(strings.Join(lines, "\n"))
}
