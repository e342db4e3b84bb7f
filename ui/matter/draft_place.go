package matter

import (
	"slices"
	"sort"

	tea "charm.land/bubbletea/v2"

	"hefa/review/draft"
)

// ask opens the search line.
func (d *draftTab) ask() {
	d.asking, d.focus = true, paneText
	d.search.SetValue("")
	d.lastFind = ""
	d.search.Focus()
}

func (d *draftTab) typeSearch(msg tea.Msg) bool {
	if key, ok := msg.(tea.KeyPressMsg); ok {
		switch key.String() {
		case "enter":
			d.stopSearch()
			return true
		case "esc":
			d.stopSearch()
			d.pager.ClearSearch()
			return true
		}
	}
	if !d.search.Update(msg) {
		return false
	}
	if q := d.search.Value(); q != d.lastFind {
		d.lastFind = q
		d.pager.Search(q)
		d.nextHit(1)
	}
	return true
}

func (d *draftTab) stopSearch() {
	d.asking = false
	d.search.Blur()
}

// nextHit goes to another found place and stands at its article, which need
// not be the one the first line shown belongs to.
func (d *draftTab) nextHit(by int) {
	d.pager.NextHit(by)
	if line, ok := d.pager.HitLine(); ok {
		d.standAt(d.paragraphOf(line))
	}
}

// jump shows a heading of the outline first.
func (d *draftTab) jump(i int) {
	if i >= 0 && i < len(d.outline) && d.outline[i].Paragraph < len(d.lines.starts) {
		d.at = i
		d.list.Select(i)
		d.pager.ScrollTo(d.lines.starts[d.outline[i].Paragraph])
	}
}

// follow moves the outline to the heading the text stands at.
func (d *draftTab) follow() { d.standAt(d.paragraph()) }

// standAt moves the outline to the heading a paragraph belongs to.
func (d *draftTab) standAt(p int) {
	i, _ := slices.BinarySearchFunc(d.outline, p+1, func(h draft.Heading, p int) int { return h.Paragraph - p })
	d.at = i - 1
	d.list.Select(max(0, d.at))
}

// paragraph is the one the first visible line belongs to.
func (d *draftTab) paragraph() int {
	return d.paragraphOf(d.pager.Top())
}

func (d *draftTab) paragraphOf(line int) int {
	return max(0, sort.SearchInts(d.lines.starts, line+1)-1)
}

// here is the article the officer stands at: the one jumped to, or else the
// one the first line shown belongs to.
func (d *draftTab) here() (draft.Article, bool) {
	if d.text == nil {
		return draft.Article{}, false
	}
	if d.at >= 0 && d.at < len(d.outline) {
		return d.text.ArticleAt(d.outline[d.at].Paragraph)
	}
	return d.text.ArticleAt(d.paragraph())
}
