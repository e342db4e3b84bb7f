// Package draft is a submitted text: it reads files of several formats into
// clean paragraphs, finds the tree of articles in them, and compares two
// versions. It knows nothing of matters, screens or storage.
package draft

import (
	"sort"
	"strings"
)

// Draft is one submitted text as hefa sees it: sanitised paragraphs and the
// articles found in them.
type Draft struct {
	Title      string    `json:"title"`
	Encoding   string    `json:"encoding"` // "UTF-8", "UTF-16LE", "UTF-16BE", "GB18030", or the format: "docx", "doc", "pdf", "ofd"
	Warnings   []Warning `json:"warnings"`
	Paragraphs []string  `json:"paragraphs"` // no line breaks inside, never empty, TAB only between table cells
	Articles   []Article `json:"articles"`   // in the order of the text

	outline []Heading
}

// Warning is something the officer should know about how the file was read.
// Code names a sentence in the string catalogue, Args fill it.
type Warning struct {
	Code string `json:"code"`
	Args []any  `json:"args"`
}

// Article is one 条, or one 一、 item of a document that is not written in
// articles.
type Article struct {
	Number    int    `json:"number"`    // 10 for both 第十条 and 第十条之一
	Label     string `json:"label"`     // as written, spaces removed: 第十条之一, 一
	Path      string `json:"path"`      // the 编/章/节 above it: 第二章/第一节; "" when there is none
	Text      string `json:"text"`      // label included, paragraphs joined by \n: an exact slice of Draft.Text
	Paragraph int    `json:"paragraph"` // index of its first paragraph
}

// Heading is one line of a draft's outline.
type Heading struct {
	Level     int    `json:"level"` // 1 编 or 附件 · 2 章 · 3 节 · 4 条; in item documents 1 一、 · 2 （一） · 3 1. · 4 （1）
	Label     string `json:"label"`
	Title     string `json:"title"` // the heading's words, or the first clause of an article
	Paragraph int    `json:"paragraph"`
}

// Text returns the paragraphs joined by \n. Findings count their rune offsets
// in it.
func (d *Draft) Text() string { return strings.Join(d.Paragraphs, "\n") }

// Outline returns the headings in the order of the text.
func (d *Draft) Outline() []Heading { return append([]Heading(nil), d.outline...) }

// Paragraphs returns how many paragraphs the article has; a paragraph of an
// article is a 款 or an item of it.
func (a Article) Paragraphs() int { return strings.Count(a.Text, "\n") + 1 }

// ArticleAt returns the article that paragraph index p belongs to. Titles,
// headings, signatures and annexes belong to none.
func (d *Draft) ArticleAt(p int) (Article, bool) {
	i := sort.Search(len(d.Articles), func(i int) bool { return d.Articles[i].Paragraph > p }) - 1
	if i < 0 {
		return Article{}, false
	}
	a := d.Articles[i]
	return a, p < a.Paragraph+a.Paragraphs()
}

// FromText makes a Draft of text that is already known, such as a pasted or a
// stored one: one paragraph a line.
func FromText(text string) *Draft {
	var s sheet
	s.add(line{text: text})
	return s.draft("")
}
