package statute

import (
	"fmt"
	"strings"

	"hefa/review"
)

// Ref points into a statute: 第十六条之一第二款第三项第1目. Parts that are not named
// are 0. A reference to an item may leave out its paragraph.
type Ref struct {
	Article   int `json:"article"`
	Sub       int `json:"sub,omitempty"`       // 条之一
	Paragraph int `json:"paragraph,omitempty"` // 款
	Item      int `json:"item,omitempty"`      // 项
	Point     int `json:"point,omitempty"`     // 目
}

// IsZero reports whether the reference names a statute as a whole.
func (r Ref) IsZero() bool { return r == Ref{} }

// String writes the reference in Chinese: 第十六条第二款第三项. It is "" for a
// whole statute.
func (r Ref) String() string {
	var b strings.Builder
	b.WriteString(r.ArticleLabel())
	if r.Paragraph > 0 {
		b.WriteString("第" + han(r.Paragraph) + "款")
	}
	if r.Item > 0 {
		b.WriteString("第" + han(r.Item) + "项")
	}
	if r.Point > 0 {
		fmt.Fprintf(&b, "第%d目", r.Point)
	}
	return b.String()
}

// ArticleLabel writes the article alone: 第十六条之一.
func (r Ref) ArticleLabel() string {
	if r.Article == 0 {
		return ""
	}
	s := "第" + han(r.Article) + "条"
	if r.Sub > 0 {
		s += "之" + han(r.Sub)
	}
	return s
}

// Cite writes a citation as opinions carry it: 《中华人民共和国行政处罚法》第十六条.
// Titles within the title get single marks.
func Cite(title string, r Ref) string {
	return "《" + strings.NewReplacer("《", "〈", "》", "〉").Replace(title) + "》" + r.String()
}

// maxRef is the most runes a reference may have.
const maxRef = 60

// ParseRef reads a reference in Chinese or Arabic figures: 第十六条第二款第三项,
// 16条2款3项, 16.2.3, 十六, 第133条之一. The error has the code statute.ref.
func ParseRef(s string) (Ref, error) {
	rs := []rune(strings.TrimSpace(review.CleanLine(s)))
	bad := review.Invalid("statute.ref", s)
	if len(rs) == 0 || len(rs) > maxRef {
		return Ref{}, bad
	}
	c := cursor{rs: rs, loose: true}
	if r, ok := c.article(); ok && c.rest() {
		return r, nil
	}
	if r, ok := dotted(rs); ok {
		return r, nil
	}
	return Ref{}, bad
}

// dotted reads what is quick to type: 16, 16.2, 16-2-3, 十六.
func dotted(rs []rune) (Ref, bool) {
	var r Ref
	c := cursor{rs: rs}
	c.take('第')
	for i, part := range []*int{&r.Article, &r.Paragraph, &r.Item, &r.Point} {
		if i > 0 && !c.take('.', '-', '．', '－', ' ') {
			break
		}
		n, took := number(c.rs[c.at:])
		if took == 0 {
			return Ref{}, false
		}
		*part, c.at = n, c.at+took
	}
	return r, c.rest()
}
