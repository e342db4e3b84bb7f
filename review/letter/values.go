package letter

import (
	"strings"
	"unicode/utf8"

	"hefa/review"
)

// Values is what a template is filled with: texts for {{标题}} and lists for
// {{#附件}}…{{/附件}}. The entries of a list are values again, so lists nest; a
// name that an entry does not have is looked up around it. A list of one entry
// or none is a condition: its block is there or not.
//
// Tables are texts that are no text: where {{段落}} names one, the table takes
// the place of the paragraph.
type Values struct {
	Text   map[string]string
	Lists  map[string][]Values
	Tables map[string]*review.LetterTable
}

// ValuesOf gives the values of a letter under the names that the default
// template uses: a text for every element, lists for 正文 and 附件, 正文 also in two
// parts (正文前段, 正文末段), and conditions for what may be absent (附件说明, 附注,
// 抄送, 印发, 份号, 密级, 紧急程度, 签发人, and 无签发人 for its absence). 标题 carries the line breaks of a title in 2号, 题名 is the same
// on one line. A table is an entry of 正文 without text.
func ValuesOf(c review.LetterContent) Values {
	body, attachments := bodyValues(c.Body), attachmentValues(oneLines(c.Attachments))
	v := Values{
		Text: map[string]string{
			"发文机关": oneLine(c.Org), "文号": displayNo(c), "题名": oneLine(strings.ReplaceAll(clean(c.Title), "\n", "")),
			"标题": strings.Join(breakTitle(c.Title, titlePerLine), "\n"),
			"主送": strings.TrimSuffix(addressee(c), "："), "正文": joined(body), "附件": joined(attachments),
			"署名": oneLine(c.Sign), "成文日期": c.Date.Chinese(), "附注": noteText(c),
			"抄送": strings.Join(oneLines(c.CC), "，"), "印发机关": oneLine(c.Printer), "印发日期": c.PrintDate.Chinese(),
			"份号": oneLine(c.CopyNo), "密级": oneLine(c.Secret), "紧急程度": oneLine(c.Urgency), "签发人": oneLine(c.Signer),
		},
		Lists: map[string][]Values{"正文": body, "附件": attachments, "附件说明": condition(joined(attachments)), "印发": condition(printingText(c))},
	}
	last := lastKept(body)
	v.Lists["正文前段"], v.Lists["正文末段"] = body[:last], body[last:]
	for _, name := range []string{"附注", "抄送", "份号", "密级", "紧急程度", "签发人"} {
		v.Lists[name] = condition(v.Text[name])
	}
	if v.Text["签发人"] == "" {
		v.Lists["无签发人"] = []Values{{}}
	} else {
		v.Lists["无签发人"] = nil
	}
	return v
}

// lastKept is where the part of a body begins that stays with the signature: its
// last paragraph, if that is none too long for it.
func lastKept(body []Values) int {
	n := len(body)
	if n > 0 && body[n-1].Tables != nil { // its last row is what stays
		return n - 1
	}
	if n == 0 || utf8.RuneCountInString(joined(body[n-1:])) > keepLimit {
		return n
	}
	return n - 1
}

// condition is a list of one entry, or of none when the text is empty.
func condition(text string) []Values {
	if text == "" {
		return nil
	}
	return []Values{{}}
}

// joined is a list as one text of several lines, for a template without blocks.
func joined(list []Values) string {
	var lines []string
	for _, v := range list {
		t := v.Text
		if v.Tables != nil {
			continue
		}
		lines = append(lines, t["一级标题"]+t["二级标题"]+t["段落"]+t["附件引导"]+t["附件序号"]+t["附件名称"])
	}
	return strings.Join(lines, "\n")
}

// bodyValues gives one entry for every paragraph, split by font: the heading
// of the first level, of the second, and the rest. Two of the three are usually
// empty, so a template sets them side by side in one paragraph.
func bodyValues(body []review.LetterPara) []Values {
	var out []Values
	add := func(x para) {
		t := map[string]string{"一级标题": "", "二级标题": "", "段落": ""}
		for _, r := range x.runs {
			switch {
			case r.style == "Hei" || x.style == "H1":
				t["一级标题"] += r.text
			case r.style == "Kai" || x.style == "H2":
				t["二级标题"] += r.text
			default:
				t["段落"] += r.text
			}
		}
		out = append(out, Values{Text: t})
	}
	for _, it := range bodyItems(body) {
		if it.table == nil {
			add(it.para)
			continue
		}
		if columns(*it.table) > 0 {
			add(para{})
			out[len(out)-1].Tables = map[string]*review.LetterTable{"段落": it.table}
		}
	}
	return out
}

// attachmentValues gives the lines of the 附件说明: the word 附件 before the
// first, room of the same width before the others.
func attachmentValues(names []string) []Values {
	var out []Values
	for i, name := range names {
		lead, number := "附件：", itoa(i+1)+"."
		if i > 0 {
			lead = "\u3000\u3000\u3000"
		}
		if len(names) == 1 {
			number = ""
		}
		out = append(out, Values{Text: map[string]string{"附件引导": lead, "附件序号": number, "附件名称": name}})
	}
	return out
}
