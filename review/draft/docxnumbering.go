package draft

// levelXML is one level of a list as numbering.xml writes it.
type levelXML struct {
	Index  string `xml:"ilvl,attr"`
	Start  *val   `xml:"start"`
	Format val    `xml:"numFmt"`
	Text   val    `xml:"lvlText"`
	Suffix val    `xml:"suff"`
	Style  val    `xml:"pStyle"`
	Again  *val   `xml:"lvlRestart"`
	Legal  *val   `xml:"isLgl"`
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
			l.levels[small(lv.Index)] = lv.level(small(lv.Index))
		}
		for _, o := range x.Overrides {
			i := small(o.Index)
			if o.Level != nil {
				l.levels[i] = o.Level.level(i)
			}
			if o.Start != nil {
				l.restart[i] = small(o.Start.Val)
			}
		}
		n.lists[x.ID] = l
	}
	return n, nil
}

func (x levelXML) level(index int) listLevel {
	l := listLevel{start: 1, format: x.Format.Val, text: cut(x.Text.Val, 64), suffix: x.Suffix.Val, style: x.Style.Val, under: index}
	if x.Again != nil {
		l.under = min(small(x.Again.Val), index)
	}
	if x.Legal != nil {
		l.legal = x.Legal.Val != "0" && x.Legal.Val != "false"
	}
	if x.Start != nil {
		l.start = small(x.Start.Val)
	}
	return l
}
