package letter

import (
	"fmt"
	"strings"

	"hefa/review"
)

// filingNote writes the 备案说明: what the matter's facts know about a document
// and how it came to be, and blanks for the rest.
func (in Input) filingNote(c *review.LetterContent) {
	m := in.Matter
	c.Title = "关于" + name(m.Title) + "的备案说明"
	c.To = in.recipient(in.filingRule())
	in.byDecider(c)
	c.Body = append(c.Body, body(in.under()+"现就"+in.published()+"的有关情况说明如下："))
	for _, part := range []struct{ heading, text string }{
		{"制定的必要性", blank},
		{"制定依据", orBlank(sentence(in.material(review.RoleBasis).Remark))},
		{"主要内容", blank + in.inForce()},
		{"征求意见和履行程序情况", in.procedure()},
		{"合法性审查情况", in.reviewed()},
		{"公平竞争审查情况", in.fair()},
		{"集体审议和登记情况", in.decided()},
	} {
		if part.text != "" {
			c.Body = append(c.Body, review.LetterPara{Level: 1, Heading: part.heading}, body(part.text))
		}
	}
}

// material is the officer's mark on the material that has a role.
func (in Input) material(r review.Role) review.Check {
	return review.MarkOf(in.Profile.For(in.Matter.Kind).Materials, in.Matter.Materials, r)
}

func orBlank(s string) string {
	if s == "" {
		return blank
	}
	return s
}

// procedure tells which steps were gone through, with their days.
func (in Input) procedure() string {
	m, items := in.Matter, in.Profile.For(in.Matter.Kind).Gates
	var done []string
	for _, it := range items {
		if c := m.Gates[it.ID]; c.Mark == review.Yes {
			done = append(done, said(it)+gone(c))
		}
	}
	var b strings.Builder
	if len(done) > 0 {
		b.WriteString("已履行：" + strings.Join(done, "、") + "。")
	}
	if names := marked(items, m.Gates, review.NotApplicable); len(names) > 0 {
		b.WriteString("不适用：" + strings.Join(names, "、") + "。")
	}
	if names := marked(items, m.Gates, review.No); len(names) > 0 {
		b.WriteString("未履行：" + strings.Join(names, "、") + "。")
	}
	b.WriteString("征求意见和采纳情况：" + strings.TrimSuffix(orBlank(clause(in.material(review.RoleComments).Remark)), "。") + "。")
	return b.String()
}

// gone tells when and by whom a step was gone through, in brackets.
func gone(c review.Check) string {
	var parts []string
	switch {
	case !c.From.IsZero() && !c.On.IsZero():
		parts = append(parts, c.From.Chinese()+"至"+c.On.Chinese())
	case !c.On.IsZero():
		parts = append(parts, c.On.Chinese())
	case !c.From.IsZero():
		parts = append(parts, "自"+c.From.Chinese()+"起")
	}
	for _, s := range []string{clause(c.By), clause(c.Paper), clause(c.Remark)} {
		if s != "" {
			parts = append(parts, s)
		}
	}
	if len(parts) == 0 {
		return ""
	}
	return "（" + strings.Join(parts, "，") + "）"
}

// reviewed tells how the review ended and what became of its opinions.
func (in Input) reviewed() string {
	m := in.Matter
	l, ok := m.LiveLetter(review.OpinionLetter)
	if !ok || m.Conclusion == nil {
		return blank
	}
	says := in.Profile.Conclusion(m.Kind, m.Conclusion.Result).Says
	who := "我局"
	if m.Decider != "" { // the note is another body's
		who = in.Office.Bureau
	}
	return fmt.Sprintf(who+"于%s受理，于%s出具合法性审查意见书%s，结论为%s。", m.Accepted.Chinese(), l.On.Chinese(), bracketedNo(l), says) + in.tally()
}

// fair tells the outcome of the fair-competition review; "" where none was.
func (in Input) fair() string {
	f := in.Matter.Competition
	if f == nil {
		return ""
	}
	return f.By + "于" + f.On.Chinese() + "作出公平竞争审查结论：" + outcomes[f.Result] + "。"
}

// decided tells of registration and meeting.
func (in Input) decided() string {
	m := in.Matter
	var parts []string
	if d := m.Deliberation; d != nil && meetings[d.Result] != "" {
		text := "于" + d.On.Chinese() + meetings[d.Result]
		if r := clause(d.Record); r != "" {
			text += "（" + r + "）"
		}
		parts = append(parts, text)
	}
	if r := in.recording(); r.No != "" {
		parts = append(parts, "于"+r.On.Chinese()+"统一登记（"+r.No+"）")
	}
	if len(parts) == 0 {
		return blank
	}
	return "该文件" + strings.Join(parts, "，") + "。"
}
