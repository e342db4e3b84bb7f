package statute

import (
	"path/filepath"
	"regexp"
	"strings"

	"hefa/review"
	"hefa/review/draft"
)

// Parse makes a statute of a text that was read from the file name. A text
// that is no statute is refused with the code statute.none.
func Parse(name string, d *draft.Draft) (Statute, error) {
	base := strings.TrimSuffix(filepath.Base(name), filepath.Ext(name))
	s := Statute{Articles: articles(d), Repealed: isRepealed(base) || isRepealed(d.Title)}
	s.Title = title(d.Title, base)
	if len(s.Articles) == 0 {
		if !isStatuteTitle(s.Title, ends) || len(d.Paragraphs) < 2 {
			return Statute{}, review.Invalid("statute.none", filepath.Base(name))
		}
		s.Articles = []Article{{Text: d.Text()}}
	}
	head := d.Paragraphs
	if len(d.Articles) > 0 {
		head = head[:d.Articles[0].Paragraph]
	}
	s.Version = version(base, head[:min(len(head), maxHead)])
	s.Effective = effective(s, head[:min(len(head), maxHead)])
	return s, nil
}

// maxHead is how many paragraphs above the first article may hold its dates.
const maxHead = 80

var repealedMark = regexp.MustCompile(`[（(\[【〔_]\s*(已?失效|已?废止|已被?废止)\s*[）)\]】〕]?`)

func isRepealed(name string) bool { return repealedMark.MatchString(name) }

// fileMarks are what download names carry behind the title.
var fileMarks = regexp.MustCompile(`[_\-\s]+(19|20)\d{6}$|[_\-\s]+(19|20)\d\d-\d\d-\d\d$`)

// title takes the marks of version and repeal off a title; a text that names
// none goes by its file.
func title(written, base string) string {
	for _, t := range []string{written, base} {
		t = repealedMark.ReplaceAllString(review.CleanLine(t), "")
		t = fileMarks.ReplaceAllString(strings.TrimSpace(t), "")
		t, _ = cutEdition(t)
		if t = strings.Trim(t, " _-　"); t != "" {
			return t
		}
	}
	return base
}

func articles(d *draft.Draft) []Article {
	out := make([]Article, 0, len(d.Articles))
	for _, a := range d.Articles {
		out = append(out, Article{Number: a.Number, Sub: sub(a.Label), Label: a.Label, Path: a.Path, Text: a.Text})
	}
	return out
}

// sub reads the 之一 of a label.
func sub(label string) int {
	_, after, found := strings.Cut(label, "条之")
	if !found {
		return 0
	}
	n, _ := number([]rune(after))
	return n
}
