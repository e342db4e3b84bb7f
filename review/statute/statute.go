// Package statute is the library of laws an opinion rests on: it reads
// statutes article by article, resolves citations such as 第十六条第二款第三项,
// finds every citation in a draft and says whether it still stands.
package statute

import (
	"slices"
	"strings"

	"hefa/review"
)

// Statute is one version of a law, regulation or rule.
type Statute struct {
	Title     string      // as written, without the marks of a version: 中华人民共和国行政处罚法
	Version   review.Date // day this version was adopted, promulgated or amended; zero = unknown
	Effective review.Date // day this version takes effect; zero = unknown
	Repealed  bool        // the file says that it is no longer in force
	Articles  []Article   // in the order of the text
}

// Article is one 条, or one 一、 item of a decision that has no articles. A text
// without either is one article with number 0 and no label.
type Article struct {
	Number int    // 16 for 第十六条 and 第十六条之一
	Sub    int    // 1 for 第十六条之一, else 0
	Label  string // as written: 第十六条之一, 一
	Path   string // the 编/章/节 above it: 第二章/第一节; begins with 附件 in an annex
	Text   string // label included, paragraphs joined by \n
}

// Head is a statute of the library without its text.
type Head struct {
	ID        int64
	Key       string // Key(Title)
	Title     string
	Version   review.Date
	Effective review.Date
	Repealed  bool
	Articles  int // how many
	Highest   int // the highest article number
}

// Short returns the title as it is usually cited, without 中华人民共和国.
func (s Statute) Short() string { return Short(s.Title) }

// Short returns the title as it is usually cited, without 中华人民共和国.
func (h Head) Short() string { return Short(h.Title) }

// Since returns the first day this version counts from, as far as it is known:
// its effect, else its promulgation.
func (h Head) Since() review.Date { return since(h.Version, h.Effective) }

// Since returns the first day this version counts from, as far as it is known.
func (s Statute) Since() review.Date { return since(s.Version, s.Effective) }

func since(version, effective review.Date) review.Date {
	if effective.IsZero() {
		return version
	}
	return effective
}

// Highest returns the highest article number.
func (s Statute) Highest() int {
	n := 0
	for _, a := range s.Articles {
		n = max(n, a.Number)
	}
	return n
}

// Article finds an article by its number. The articles of the text go before
// those of its annexes, which count anew.
func (s Statute) Article(r Ref) (Article, bool) {
	found := -1
	for i, a := range s.Articles {
		if a.Number != r.Article || a.Sub != r.Sub || r.Article == 0 {
			continue
		}
		if !a.Annexed() {
			return a, true
		}
		if found < 0 {
			found = i
		}
	}
	if found < 0 {
		return Article{}, false
	}
	return s.Articles[found], true
}

// Annexed reports whether the article stands in an annex.
func (a Article) Annexed() bool { return strings.HasPrefix(a.Path, "附") }

// Cite returns the text of a reference such as 第十六条第二款第三项. A reference
// that cannot be read has the code statute.ref; one that leads nowhere has
// statute.article, statute.paragraph or statute.item.
func (s Statute) Cite(ref string) (string, error) {
	r, err := ParseRef(ref)
	if err != nil {
		return "", err
	}
	a, ok := s.Article(r)
	if !ok {
		return "", review.NotFound("statute.article", s.Title, r.ArticleLabel(), s.Highest())
	}
	return a.Cite(r)
}

// Current picks the version in force on a day: the one that began last, of
// those that have begun; the first to begin when none has. The second value is
// false for an empty list.
func Current(versions []Head, on review.Date) (Head, bool) {
	if len(versions) == 0 {
		return Head{}, false
	}
	order := func(a, b Head) int { return int(a.Since()) - int(b.Since()) }
	var begun []Head
	for _, h := range versions {
		if h.Since() <= on {
			begun = append(begun, h)
		}
	}
	if len(begun) == 0 {
		return slices.MinFunc(versions, order), true
	}
	slices.SortStableFunc(begun, order)
	return begun[len(begun)-1], true
}
