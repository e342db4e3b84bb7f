package letter

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"hefa/review"
)

// survey is what a template has places for, gathered over its parts before they
// are filled: what stands in a block that is left out is a place all the same.
type survey struct {
	within map[string]map[string]bool // names of placeholders by the block around them; "" is everywhere
	tail   []string                   // paragraphs behind the beginning of the body
	stray  []string                   // braces that belong to no placeholder
}

// read takes in the paragraphs of a part.
func (s *survey) read(nodes []node) {
	if s.within == nil {
		s.within = map[string]map[string]bool{"": {}}
	}
	open := []string{""}
	for i := range nodes {
		n := &nodes[i]
		if n.kind != "p" {
			continue
		}
		marks := n.marks(i)
		for _, m := range marks {
			switch m.sign {
			case "#":
				if open = append(open, m.name); s.within[m.name] == nil {
					s.within[m.name] = map[string]bool{}
				}
			case "/":
				if at := slices.Index(open, m.name); at > 0 {
					open = slices.Delete(open, at, at+1)
				}
			default:
				for _, block := range open {
					s.within[block][m.name] = true
				}
			}
		}
		if s.within[""]["正文"] || s.within[""]["段落"] {
			s.tail = append(s.tail, strings.Trim(n.text, " \u3000"))
		}
		for _, b := range strayBraces(n.text, marks) {
			note(&s.stray, b)
		}
	}
}

// lostBrace matches what is left of a placeholder that lost a brace: two braces
// of one kind, or a name hefa fills in between single ones.
var lostBrace = regexp.MustCompile(`(?:\{\{|｛｛)[^{}｛｝\x00，。；：、\s\x{3000}]{0,20}[}｝]{0,2}|[{｛]?[^{}｛｝\x00，。；：、\s\x{3000}]{0,20}(?:\}\}|｝｝)`)

var singleBraces = regexp.MustCompile(`[{｛][\s\x{3000}]*[#/＃／]?([^{}｛｝\x00]{1,20}?)[\s\x{3000}]*[}｝]`)

// strayBraces are the braces of a text outside its placeholders, each with the
// word it stands at.
func strayBraces(text string, marks []mark) []string {
	if !strings.ContainsAny(text, "{}｛｝") {
		return nil
	}
	var rest strings.Builder
	at := 0
	for _, m := range marks {
		rest.WriteString(text[at:m.from] + "\x00")
		at = m.to
	}
	rest.WriteString(text[at:])
	left := rest.String()
	var out []string
	for _, b := range lostBrace.FindAllString(left, -1) {
		out = append(out, shortened(unescaper.Replace(b)))
	}
	for _, b := range singleBraces.FindAllStringSubmatch(lostBrace.ReplaceAllString(left, "\x00"), -1) {
		if known()[strings.Trim(b[1], " \u3000")] {
			out = append(out, b[0])
		}
	}
	return out
}

var unescaper = strings.NewReplacer("&lt;", "<", "&gt;", ">", "&quot;", `"`, "&amp;", "&")

// templatePlace is something a letter has and where a template may put it: in the
// placeholders of one of several sets, each within the block before the colon.
type templatePlace struct {
	name string
	any  [][]string
}

// needed is what no letter is without, optional what some have.
var (
	needed = []templatePlace{
		{"标题", [][]string{{":标题"}, {":题名"}}},
		{"文号", [][]string{{":文号"}}},
		{"主送", [][]string{{":主送"}}},
		{"正文", [][]string{{":正文"}, {"正文:段落"}, {"正文前段:段落", "正文末段:段落"}}},
		{"一级标题", [][]string{{":正文"}, {"正文:一级标题"}, {"正文前段:一级标题", "正文末段:一级标题"}}},
		{"二级标题", [][]string{{":正文"}, {"正文:二级标题"}, {"正文前段:二级标题", "正文末段:二级标题"}}},
		{"署名", [][]string{{":署名"}}},
		{"成文日期", [][]string{{":成文日期"}}},
	}
	optional = []templatePlace{
		{"附件", [][]string{{":附件"}, {"附件:附件名称"}}},
		{"抄送", [][]string{{":抄送"}}},
		{"签发人", [][]string{{":签发人"}}},
		{"份号", [][]string{{":份号"}}},
		{"密级", [][]string{{":密级"}}},
		{"紧急程度", [][]string{{":紧急程度"}}},
	}
)

// lacking are the places that values have something for and the template has
// not. The name of the bureau may stand below the body as it is.
func (s *survey) lacking(places []templatePlace, v Values) []string {
	var out []string
	for _, p := range places {
		text := v.saying(p.name)
		if text == "" || slices.ContainsFunc(p.any, s.has) {
			continue
		}
		if p.name == "署名" && slices.Contains(s.tail, escape(text)) {
			continue
		}
		out = append(out, p.name)
	}
	return out
}

// has reports whether all placeholders of a set are there.
func (s *survey) has(set []string) bool {
	return !slices.ContainsFunc(set, func(at string) bool {
		block, name, _ := strings.Cut(at, ":")
		return !s.within[block][name]
	})
}

// saying is what values say under a name, of a body all its entries.
func (v Values) saying(name string) string {
	if t := v.Text[name]; t != "" {
		return t
	}
	var b strings.Builder
	for _, entry := range v.Lists["正文"] {
		switch {
		case name == "正文" && entry.Tables != nil:
			b.WriteString(tableEnd)
		case name != "正文":
			b.WriteString(entry.Text[name])
		}
	}
	return b.String()
}

// known are all names a letter may fill in.
var known = sync.OnceValue(func() map[string]bool {
	out := map[string]bool{}
	ValuesOf(specimen()).names(out)
	return out
})

func (v Values) names(into map[string]bool) {
	for name := range v.Text {
		into[name] = true
	}
	for name, list := range v.Lists {
		into[name] = true
		for _, entry := range list {
			entry.names(into)
		}
	}
}

// specimen is a letter that has everything a letter can have.
func specimen() review.LetterContent {
	return review.LetterContent{
		Org: "机关", No: "文号", Title: "标题", To: "主送", Sign: "署名", Date: review.MustDate("2026-01-01"), Note: "附注",
		Body: []review.LetterPara{
			{Level: 1, Heading: "一级"}, {Level: 2, Heading: "二级"}, {Text: "段落"},
			{Table: &review.LetterTable{Head: []string{"表"}}}, {Text: "末段"},
		},
		Attachments: []string{"甲", "乙"}, CC: []string{"抄送"}, Printer: "印发", PrintDate: review.MustDate("2026-01-01"),
		CopyNo: "000001", Secret: "密级", Urgency: "特急", Signer: "签发人",
	}
}

// CheckTemplate looks a template over without a letter: what hefa would not
// fill in, and what it has no place for. The name of the bureau may stand in it
// instead of a placeholder.
func CheckTemplate(template []byte, bureau string) (Report, error) {
	c := specimen()
	c.Sign = bureau
	if oneLine(bureau) == "" {
		c.Sign = "\ufffc" // stands in no template
	}
	_, report, err := Fill(template, ValuesOf(c))
	report.Empty = nil
	return report, err
}
