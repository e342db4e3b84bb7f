package draft

import (
	"strconv"
	"strings"
)

// listLevel is one level of a list.
type listLevel struct {
	start  int
	format string
	text   string // 第%1条
	suffix string
	style  string // the paragraph style bound to it
	under  int    // it begins anew after a paragraph of a level before this one; 0 for never
	legal  bool   // the numbers of all levels are written in digits
}

// list is what paragraphs name as theirs (w:num, LFO): the levels of its
// definition with changes of its own. Lists of one definition count together.
type list struct {
	abstract string
	levels   map[int]listLevel
	restart  map[int]int // start values that this list sets anew, once
}

// numbering counts the automatic numbers of a document, whichever format it was
// read from.
type numbering struct {
	lists  map[string]*list
	counts map[string]map[int]int // abstract → level → last number
}

// label counts a paragraph and returns its automatic number with the space
// behind it, or "" for a paragraph without one.
func (n *numbering) label(p paragraphProps, style wordStyle) string {
	id, level := p.list, p.level
	if id == "" {
		id = style.list
	}
	l := n.lists[id]
	if l == nil || id == "0" {
		return ""
	}
	if level < 0 && p.list == "" {
		level = l.levelOf(p.style, style)
	}
	level = max(level, 0)
	def, ok := l.levels[level]
	if !ok {
		return ""
	}
	n.count(l, level, def)
	if def.format == "bullet" {
		return "• "
	}
	text := n.fill(l, level, def.text)
	if text == "" || def.suffix == "nothing" {
		return text
	}
	return text + " "
}

// levelOf finds the level a style stands on: the one bound to it, the one it
// names, or the one bound to the style it inherits the list from.
func (l *list) levelOf(id string, style wordStyle) int {
	inherited := 0
	for i, def := range l.levels {
		switch def.style {
		case "":
		case id:
			return i
		case style.source:
			inherited = i
		}
	}
	if style.level >= 0 {
		return style.level
	}
	return inherited
}

func (n *numbering) count(l *list, level int, def listLevel) {
	counts := n.counts[l.abstract]
	if counts == nil {
		counts = map[int]int{}
		n.counts[l.abstract] = counts
	}
	if start, ok := l.restart[level]; ok {
		delete(l.restart, level)
		delete(counts, level)
		def.start = start
	}
	if last, ok := counts[level]; ok {
		counts[level] = last + 1
	} else {
		counts[level] = def.start
	}
	for i := range counts {
		if i > level && level < l.under(i) {
			delete(counts, i)
		}
	}
}

// under returns the level that a level begins anew below; one that the list does
// not define begins anew below any.
func (l *list) under(level int) int {
	if def, ok := l.levels[level]; ok {
		return def.under
	}
	return level
}

// fill puts the numbers into a level's text: %1 is the number of level 0.
func (n *numbering) fill(l *list, level int, text string) string {
	for i := range min(level+1, 9) {
		place := "%" + strconv.Itoa(i+1)
		if !strings.Contains(text, place) {
			continue
		}
		number, ok := n.counts[l.abstract][i]
		if !ok {
			number = l.levels[i].start
		}
		format := l.levels[i].format
		if l.levels[level].legal {
			format = "decimal"
		}
		text = strings.ReplaceAll(text, place, formatNumber(number, format))
	}
	return text
}
