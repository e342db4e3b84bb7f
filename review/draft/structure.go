package draft

import "strings"

// tree is what structure finds in a text.
type tree struct {
	articles []Article
	outline  []Heading
	start    int // first paragraph that carries structure; len(lines) when none does
}

// candidate is a paragraph that begins with a numbering.
type candidate struct {
	mark
	at int // paragraph
}

// structure finds the headings and articles of a text. The text is cut at its
// annexes first: an annex counts anew, and its lists are not the document's
// articles.
func structure(lines []line) tree {
	t := tree{start: len(lines)}
	end := len(lines)
	for end > 0 && lines[end-1].note {
		end--
	}
	var seen []candidate
	for i := range end {
		if m, ok := readMark(lines[i].text); ok && !lines[i].table {
			seen = append(seen, candidate{m, i})
		}
	}
	prefix, from := "", 0
	for i, c := range seen {
		if c.rank != annex {
			continue
		}
		t.segment(lines[:c.at], seen[from:i], prefix)
		from = i + 1
		if len(t.articles) > 0 {
			prefix = c.label
			t.outline = append(t.outline, Heading{1, c.label, annexTitle(lines, c), c.at})
		}
	}
	t.segment(lines[:end], seen[from:], prefix)
	return t
}

// segment reads one stretch of the text, the main one or an annex. lines ends
// where the stretch ends.
func (t *tree) segment(lines []line, seen []candidate, prefix string) {
	main := len(t.articles) == 0
	articles := pickArticles(seen)
	items := pickItems(seen)
	byItems := main && countRank(items, item1) >= 2 && len(articles) < 2
	if !byItems && (len(articles) == 0 || !main && len(articles) < 2) {
		return
	}
	unit, heads := article, articles
	if byItems {
		unit, heads = item1, items
	}
	heads = merge(pickDivisions(seen), heads)
	if main {
		t.start = min(t.start, heads[0].at)
	}
	var path trail
	if prefix != "" {
		path.labels[0] = prefix
	}
	for i, h := range heads {
		t.outline = append(t.outline, Heading{level(h.rank, byItems), h.label, headingTitle(h.mark), h.at})
		if h.rank != unit {
			path.enter(h.mark)
			continue
		}
		next := candidate{at: len(lines)}
		for _, n := range heads[i+1:] {
			if n.rank <= unit {
				next = n
				break
			}
		}
		t.articles = append(t.articles, Article{
			Number: h.number, Label: h.label, Path: path.String(), Paragraph: h.at,
			Text: joinLines(lines[h.at:articleEnd(lines, h.at, next)]),
		})
	}
}

// level maps a rank to the outline level that Heading documents.
func level(r rank, byItems bool) int {
	switch {
	case byItems && r >= item1:
		return int(r-item1) + 1
	case r == annex:
		return 1
	}
	return int(r)
}

// trail is the chain of 附件, 编, 章 and 节 above an article.
type trail struct{ labels [4]string }

func (p *trail) enter(m mark) {
	if m.rank > section {
		return
	}
	p.labels[m.rank] = m.label
	clear(p.labels[m.rank+1:])
}

func (p *trail) String() string {
	var on []string
	for _, l := range p.labels {
		if l != "" {
			on = append(on, l)
		}
	}
	return strings.Join(on, "/")
}

func joinLines(lines []line) string {
	texts := make([]string, len(lines))
	for i, l := range lines {
		texts[i] = l.text
	}
	return strings.Join(texts, "\n")
}

func countRank(cs []candidate, r rank) (n int) {
	for _, c := range cs {
		if c.rank == r {
			n++
		}
	}
	return n
}

// merge joins two lists that are each in the order of the text.
func merge(a, b []candidate) []candidate {
	out := make([]candidate, 0, len(a)+len(b))
	for len(a) > 0 && len(b) > 0 {
		if a[0].at < b[0].at {
			out, a = append(out, a[0]), a[1:]
		} else {
			out, b = append(out, b[0]), b[1:]
		}
	}
	return append(append(out, a...), b...)
}
