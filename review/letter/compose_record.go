package letter

import (
	"strings"

	"hefa/review"
)

// registration writes the 登记通知书: a document got its number.
func (in Input) registration(c *review.LetterContent) {
	c.Title = "关于" + in.finalName() + "的规范性文件登记通知书"
	in.copyDecider(c)
	c.Body = append(c.Body, body(in.asked()+"经审核，"+in.passed()+in.under()+"予以登记，统一编号为："+in.recording().No+"。"))
}

// refusal writes the 不予登记通知书.
func (in Input) refusal(c *review.LetterContent) {
	c.Title = "关于" + in.finalName() + "的规范性文件不予登记通知书"
	in.copyDecider(c)
	c.Body = append(c.Body,
		body(in.asked()+"经审核，该文件存在下列情形："),
		body(sentence(in.recording().Refused)),
		body(in.under()+"不予登记。"))
}

// finalName names a document that is a draft no more.
func (in Input) finalName() string { return name(review.FinalTitle(in.Matter.Title)) }

func (in Input) asked() string {
	return "你单位" + in.recording().Asked.Chinese() + "申请登记的" + in.finalName() + "及有关材料收悉。"
}

// passed tells that the document went through review and meeting.
func (in Input) passed() string {
	m := in.Matter
	var parts []string
	if l, ok := m.LiveLetter(review.OpinionLetter); ok {
		parts = append(parts, "已经我局合法性审查"+bracketedNo(l))
	}
	if d := m.Deliberation; d != nil && meetings[d.Result] != "" {
		parts = append(parts, "于"+d.On.Chinese()+meetings[d.Result])
	}
	if len(parts) == 0 {
		return ""
	}
	return "该文件" + strings.Join(parts, "，并") + "。"
}

// meetings are the outcomes of a discussion that a document goes on from.
var meetings = map[string]string{"passed": "经集体讨论通过", "changed": "经集体讨论修改后通过"}

// copyDecider sends a copy to the body that issues the document.
func (in Input) copyDecider(c *review.LetterContent) {
	if d := in.Matter.Decider; d != "" && d != c.To {
		c.CC = []string{d}
	}
}

func (in Input) recording() review.Recording {
	if r := in.Matter.Recording; r != nil {
		return *r
	}
	return review.Recording{}
}
