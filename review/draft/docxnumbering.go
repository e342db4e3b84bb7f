package draft

import (
	"strconv"
	"strings"
)

// levelXML is one level of a list as numbering.xml writes it.
type levelXML struct {
	Index  string `xml:"ilvl,attr"`
	Start  *val   `xml:"start"`
	Format val    `xml:"numFmt"`
	Text   val    `xml:"lvlText"`
	Suffix val    `xml:"suff"`
	Style  val    `xml:"pStyle"`
}

type numberingXML struct {
	Abstract []struct {
		ID     string     `xml:"abstractNumId,attr"`
		Levels []levelXML `xml:"lvl"`
		Link   val        `xml:"numStyleLink"`
	} `xml:"abstractNum"`
	Lists []struct {
		ID        string `xml:"numId,attr"`
		Abstract  val    `xml:"abstractNumId"`
		Overrides []struct {
			Index string    `xml:"ilvl,attr"`
			Start *val      `xml:"startOverride"`
			Level *levelXML `xml:"lvl"`
		} `xml:"lvlOverride"`
	} `xml:"num"`
}

// listLevel is one level of a list.
type listLevel struct {
	start  int
	format string
	text   string // 第%1条
	suffix string
	style  string // the paragraph style bound to it
}

// list is a w:num: the levels of its abstract definition with its own changes.
// Lists of one definition count together.
type list struct {
	abstract string
	levels   map[int]listLevel
	restart  map[int]int // start values that this list sets anew, once
}

// numbering counts the automatic numbers of a document.
type numbering struct {
	lists  map[string]*list
	counts map[string]map[int]int // abstract → level → last number
}

func readNumbering(c container, part string, s styles) (*numbering, error) {
	var doc numberingXML
	n := &numbering{lists: map[string]*list{}, counts: map[string]map[int]int{}}
	if err := c.unmarshal(part, &doc); err != nil {
		return nil, err
	}
	abstracts, links := map[string][]levelXML{}, map[string]string{}
	for _, a := range doc.Abstract {
		abstracts[a.ID], links[a.ID] = a.Levels, a.Link.Val
	}
	home := map[string]string{} // list → abstract
	for _, x := range doc.Lists {
		home[x.ID] = x.Abstract.Val
	}
	for _, x := range doc.Lists {
		a := x.Abstract.Val
		if link := links[a]; link != "" { // the levels stand with a numbering style
			a = home[s.of(link).list]
		}
		l := &list{abstract: a, levels: map[int]listLevel{}, restart: map[int]int{}}
		for _, lv := range abstracts[a] {
			l.levels[small(lv.Index)] = lv.level()
		}
		for _, o := range x.Overrides {
			i := small(o.Index)
			if o.Level != nil {
				l.levels[i] = o.Level.level()
			}
			if o.Start != nil {
				l.restart[i] = small(o.Start.Val)
			}
		}
		n.lists[x.ID] = l
	}
	return n, nil
}

func (x levelXML) level() listLevel {
	l := listLevel{start: 1, format: x.Format.Val, text: cut(x.Text.Val, 64), suffix: x.Suffix.Val, style: x.Style.Val}
	if x.Start != nil {
		l.start = small(x.Start.Val)
	}
	return l
}

// label counts a paragraph and returns its automatic number with the space
// behind it, or "" for a paragraph without one.
func (n *numbering) label(p paragraphProps, s styles) string {
	style := s.of(p.style)
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
		if i > level {
			delete(counts, i)
		}
	}
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
		text = strings.ReplaceAll(text, place, formatNumber(number, l.levels[i].format))
	}
	return text
}
