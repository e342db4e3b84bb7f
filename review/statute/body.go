package statute

import (
	"strings"

	"hefa/review"
)

// Paragraph is one 款 of an article with the items under it.
type Paragraph struct {
	Text  string // its own words, without the article's label
	Items []Item
}

// Item is one 项: （一）….
type Item struct {
	Number int
	Text   string // number included
	Points []Point
}

// Point is one 目: 1.….
type Point struct {
	Number int
	Text   string // number included
}

// Paragraphs takes an article apart. A line that begins with （一） is an item
// of the paragraph above it, one that begins with 1. a point of the item above
// it; every other line is a paragraph of its own.
func (a Article) Paragraphs() []Paragraph {
	var out []Paragraph
	body := strings.TrimPrefix(a.Text, a.Label)
	body = strings.TrimLeft(body, " \u3000")
	for line := range strings.SplitSeq(body, "\n") {
		if line = strings.Trim(line, " \u3000"); line == "" {
			continue
		}
		if len(out) > 0 && out[len(out)-1].add(line) {
			continue
		}
		out = append(out, Paragraph{Text: line})
	}
	return out
}

// add takes a line that belongs to the paragraph.
func (p *Paragraph) add(line string) bool {
	c := cursor{rs: []rune(line[:min(len(line), 40)])} // a number stands first or nowhere
	if n, ok := c.bracketed(); ok {
		p.Items = append(p.Items, Item{Number: n, Text: line})
		return true
	}
	if len(p.Items) == 0 {
		return false
	}
	n, took := number(c.rs)
	if c.at = took; took == 0 || c.rs[0] > '9' && c.rs[0] < '０' || !c.take('.', '．', '、') {
		return false
	}
	last := &p.Items[len(p.Items)-1]
	last.Points = append(last.Points, Point{Number: n, Text: line})
	return true
}

// String writes the paragraph with its items, one a line.
func (p Paragraph) String() string {
	lines := []string{p.Text}
	for _, it := range p.Items {
		lines = append(lines, it.String())
	}
	return strings.Join(lines, "\n")
}

// String writes the item with its points, one a line.
func (it Item) String() string {
	s := it.Text
	for _, p := range it.Points {
		s += "\n" + p.Text
	}
	return s
}

// Cite returns the text a reference into this article points to. A paragraph
// that does not exist has the code statute.paragraph, an item or a point
// statute.item.
func (a Article) Cite(r Ref) (string, error) {
	if r.Paragraph == 0 && r.Item == 0 && r.Point == 0 {
		return a.Text, nil
	}
	paras := a.Paragraphs()
	if r.Paragraph > len(paras) {
		return "", review.NotFound("statute.paragraph", r.ArticleLabel(), len(paras), r.Paragraph)
	}
	if r.Paragraph > 0 {
		paras = paras[r.Paragraph-1 : r.Paragraph]
	}
	if r.Item == 0 && r.Point == 0 {
		return paras[0].String(), nil
	}
	for _, p := range paras {
		for _, it := range p.Items {
			if it.Number != r.Item {
				continue
			}
			if r.Point == 0 {
				return it.String(), nil
			}
			for _, pt := range it.Points {
				if pt.Number == r.Point {
					return pt.Text, nil
				}
			}
		}
	}
	return "", review.NotFound("statute.item", r.String())
}
