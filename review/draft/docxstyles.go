package draft

import "strings"

// val is an element whose only content is its w:val attribute.
type val struct {
	Val string `xml:"val,attr"`
}

// styleXML is a style as styles.xml writes it.
type styleXML struct {
	ID      string `xml:"styleId,attr"`
	Type    string `xml:"type,attr"`
	Default string `xml:"default,attr"`
	Name    val    `xml:"name"`
	Based   val    `xml:"basedOn"`
	Props   struct {
		Align  val `xml:"jc"`
		Number *struct {
			List  val  `xml:"numId"`
			Level *val `xml:"ilvl"`
		} `xml:"numPr"`
	} `xml:"pPr"`
}

// wordStyle is a style with all it inherits.
type wordStyle struct {
	centred bool
	title   int    // 1 for the style Title
	list    string // numId, "" for none
	level   int    // -1 when only the list's own levels tell
	source  string // the style that names the list
}

type styles struct {
	byID     map[string]styleXML
	standard string // the style of paragraphs that name none
}

func readStyles(c container, part string) (styles, error) {
	var doc struct {
		Styles []styleXML `xml:"style"`
	}
	s := styles{byID: map[string]styleXML{}}
	if err := c.unmarshal(part, &doc); err != nil {
		return s, err
	}
	for _, x := range doc.Styles {
		s.byID[x.ID] = x
		if x.Type == "paragraph" && (x.Default == "1" || x.Default == "true") {
			s.standard = x.ID
		}
	}
	return s, nil
}

// of resolves a style along basedOn.
func (s styles) of(id string) wordStyle {
	if id == "" {
		id = s.standard
	}
	out, aligned := wordStyle{level: -1}, false
	for range 20 { // a chain of styles may be a circle
		x, ok := s.byID[id]
		if !ok {
			break
		}
		if name := strings.ToLower(x.Name.Val); name == "title" || name == "标题" {
			out.title = 1
		}
		if a := x.Props.Align.Val; a != "" && !aligned {
			out.centred, aligned = a == "center", true
		}
		if n := x.Props.Number; n != nil {
			if out.level < 0 && n.Level != nil {
				out.level = small(n.Level.Val)
			}
			if out.list == "" && n.List.Val != "" {
				out.list, out.source = n.List.Val, id
			}
		}
		id = x.Based.Val
	}
	return out
}
