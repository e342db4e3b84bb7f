package letter

import (
	"strings"

	"hefa/review"
)

// The materials of a filing that are the report itself, or that its first
// words name already.
const (
	theReport = "备案报告"
	theText   = "正式文本"
)

// filingReport writes the 备案报告 to one recipient.
func (in Input) filingReport(c *review.LetterContent) {
	m, rule := in.Matter, in.filingRule()
	c.Title = "关于" + name(m.Title) + "的备案报告"
	c.To = in.recipient(rule)
	in.byDecider(c)
	with := ""
	for _, item := range rule.Materials {
		switch {
		case strings.Contains(item, theReport):
			continue
		case item == theText:
			item = name(m.Title) + theText
		default:
			with += "、" + item
		}
		c.Attachments = append(c.Attachments, item)
	}
	if with != "" {
		with = "及" + strings.TrimPrefix(with, "、")
	}
	c.Body = append(c.Body, body(in.under()+"现将"+in.published()+with+"报请备案。"), body(in.inForce()))
	if f := in.filing(); f != nil && f.Result == "returned" {
		c.Body = append(c.Body, body("该文件于"+f.Sent.Chinese()+"报送备案，"+f.ResultOn.Chinese()+"退回补正，现按要求补正后重新报送。"))
	}
	c.Body = append(c.Body, body("特此报告。"))
}

// byDecider makes a filing the act of the body that made the document
// (制定机关): it reports, though the office writes for it.
func (in Input) byDecider(c *review.LetterContent) {
	if d := in.Matter.Decider; d != "" {
		IssuedBy(c, d)
	}
}

// filingRule is what the profile says about the recipient; a recipient it no
// longer knows keeps its ID for a name.
func (in Input) filingRule() review.FilingRule {
	for _, f := range in.Profile.For(in.Matter.Kind).Filings {
		if f.ID == in.To {
			return f
		}
	}
	return review.FilingRule{ID: in.To, Name: in.To}
}

func (in Input) filing() *review.Filing {
	for i, f := range in.Matter.Filings {
		if f.To == in.To {
			return &in.Matter.Filings[i]
		}
	}
	return nil
}

// recipient names a recipient; the body of one's own level has a known name.
func (in Input) recipient(rule review.FilingRule) string {
	if rest, ok := strings.CutPrefix(rule.Name, "本级"); ok && in.Office.County != "" {
		return in.Office.County + rest
	}
	return rule.Name
}

// published names the document with the day and number it was published under.
func (in Input) published() string {
	p := in.publication()
	no := p.No
	if no == "" {
		no = "文号请补充"
	}
	return p.On.Chinese() + "公布的" + name(in.Matter.Title) + "（" + no + "）"
}

// inForce tells the days of effect and the number of registration.
func (in Input) inForce() string {
	p := in.publication()
	text := "该文件自" + p.Effect.Chinese() + "起施行"
	if u := p.Until; !u.IsZero() {
		text += "，有效期至" + u.Chinese()
	}
	if no := in.recording().No; no != "" {
		text += "，统一登记编号为" + no
	}
	return text + "。"
}

func (in Input) publication() review.Publication {
	if p := in.Matter.Publication; p != nil {
		return *p
	}
	return review.Publication{}
}
