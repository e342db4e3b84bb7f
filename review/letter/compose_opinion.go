package letter

import (
	"slices"
	"strings"

	"hefa/review"
)

// opinion writes the 合法性审查意见书: what was sent in, what was examined, the
// conclusion, and advice that does not touch it.
func (in Input) opinion(c *review.LetterContent) {
	m := in.Matter
	c.Title = "关于" + name(m.Title) + "的合法性审查意见书"
	c.Body = append(c.Body, body(in.opening()))
	in.situation(c)
	in.findings(c)
	in.conclusion(c)
	in.advice(c)
}

var examined = map[review.Kind]string{
	review.Normative: "制定主体、权限、程序和内容",
	review.Decision:  "决策权限、程序和内容",
	review.Contract:  "合同主体、订立程序、内容和效力",
	review.Other:     "职权、依据和程序",
}

func (in Input) opening() string {
	m := in.Matter
	var b strings.Builder
	b.WriteString(m.Received.Chinese() + "收到你单位报送的" + name(m.Title) + "及有关材料")
	before, during := completed(m)
	if !before.IsZero() {
		b.WriteString("，材料于" + before.Chinese() + "补齐")
	}
	if m.Accepted != m.Received {
		b.WriteString("，于" + m.Accepted.Chinese() + "受理")
	}
	if !during.IsZero() {
		b.WriteString("，审查期间要求补充的材料于" + during.Chinese() + "补齐")
	}
	b.WriteString("。" + in.under() + "我局对其" + examined[m.Kind] + "进行了合法性审查")
	if len(m.Counsel) > 0 {
		b.WriteString("，并组织法律顾问、公职律师提出法律意见")
	}
	b.WriteString("。现提出审查意见如下：")
	return b.String()
}

// completed tells when the materials were completed last before acceptance, and
// when since; zero where nothing was missing.
func completed(m *review.Matter) (before, during review.Date) {
	for _, p := range m.Pauses {
		if p.Resumed <= m.Accepted {
			before = p.Resumed
		} else {
			during = p.Resumed
		}
	}
	return before, during
}

// situation tells which materials came and which procedures were gone through,
// as the officer has marked them; unmarked rows are not mentioned.
func (in Input) situation(c *review.LetterContent) {
	m, rules := in.Matter, in.Profile.For(in.Matter.Kind)
	c.Body = append(c.Body, review.LetterPara{Level: 1, Heading: "基本情况"})
	text := "送审单位：" + m.Drafter + "。"
	if m.Decider != "" {
		text += decider(m.Kind) + "：" + m.Decider + "。"
	}
	if names := marked(rules.Materials, m.Materials, review.Yes); len(names) > 0 {
		text += "已报送：" + strings.Join(names, "、") + "。"
	}
	if names := marked(rules.Gates, m.Gates, review.Yes); len(names) > 0 {
		text += "已履行：" + strings.Join(names, "、") + "。"
	}
	if names := marked(rules.Gates, m.Gates, review.NotApplicable); len(names) > 0 {
		text += "不适用：" + strings.Join(names, "、") + "。"
	}
	if names := marked(rules.Gates, m.Gates, review.No); len(names) > 0 {
		text += "未履行：" + strings.Join(names, "、") + "。"
	}
	c.Body = append(c.Body, body(text))
	if m.Urgent != nil {
		c.Body = append(c.Body, body("本件因"+clause(m.Urgent.Reason)+"，经"+m.Urgent.ApprovedBy+"批准，按紧急事项办理。"))
	}
}

// said is how a letter names a row of a checklist.
func said(it review.Item) string {
	if it.Said != "" {
		return it.Said
	}
	return it.Name
}

// decider names the body that decides, by the kind of matter.
func decider(k review.Kind) string {
	switch k {
	case review.Normative:
		return "制定机关"
	case review.Decision:
		return "决策机关"
	}
	return "决定机关"
}

func marked(items []review.Item, checks map[string]review.Check, mark review.Mark) []string {
	var out []string
	for _, it := range items {
		if c := checks[it.ID]; c.Mark == mark {
			n := said(it)
			if c.Remark != "" {
				n += "（" + clause(c.Remark) + "）"
			}
			out = append(out, n)
		}
	}
	return out
}

// findings groups the answered review points by section and lists the opinions
// that touch legality.
func (in Input) findings(c *review.LetterContent) {
	m := in.Matter
	c.Body = append(c.Body, review.LetterPara{Level: 1, Heading: "审查意见"})
	points := in.Profile.For(m.Kind).Points
	grouped := false
	for _, section := range sections(points) {
		if text := sectionText(points, m.Points, section); text != "" {
			grouped = true
			c.Body = append(c.Body, review.LetterPara{Level: 2, Heading: section}, body(text))
		}
	}
	opinions := severe(m, review.Legality)
	if len(opinions) == 0 {
		c.Body = append(c.Body, body("经审查，"+in.nothingFound()))
		return
	}
	if grouped { // a single heading of its level would number itself for nothing
		c.Body = append(c.Body, review.LetterPara{Level: 2, Heading: "具体意见"})
	}
	c.Body = append(c.Body, opinions...)
}

// nothingFound is what may be said when no opinion touches legality: that
// nothing was found, if the conclusion says so too.
func (in Input) nothingFound() string {
	if con := in.Matter.Conclusion; con == nil || con.Result != review.Lawful {
		return "未提出涉及合法性的具体修改意见。"
	}
	return "未发现与法律、法规、规章和国家政策相抵触的内容。"
}

func sections(points []review.Item) []string {
	var out []string
	for _, p := range points {
		if p.Section != "" && !slices.Contains(out, p.Section) {
			out = append(out, p.Section)
		}
	}
	return out
}

func sectionText(points []review.Item, answers map[string]review.Check, section string) string {
	var good, bad []string
	for _, p := range points {
		if p.Section != section {
			continue
		}
		switch a := answers[p.ID]; a.Mark {
		case review.Yes:
			good = append(good, said(p))
		case review.No:
			bad = append(bad, fails(p)+inBrackets(a.Remark))
		}
	}
	var text string
	if len(good) > 0 {
		text = "经审查，" + strings.Join(good, "；") + "。"
	}
	switch {
	case len(bad) > 0 && text == "":
		text = "经审查，存在以下问题：" + strings.Join(bad, "；") + "。"
	case len(bad) > 0:
		text += "但存在以下问题：" + strings.Join(bad, "；") + "。"
	}
	return text
}

// fails is how a letter says that a review point does not hold. A checklist puts
// it the other way round, and no letter quotes a checklist.
func fails(it review.Item) string {
	if it.Fails != "" {
		return it.Fails
	}
	return "不符合" + quote(said(it)) + "的要求"
}

// severe writes the standing opinions of one severity as numbered paragraphs.
func severe(m *review.Matter, s review.Severity) []review.LetterPara {
	var out []review.LetterPara
	for _, o := range m.LiveOpinions() {
		if o.Severity == s && !o.Draft() {
			out = append(out, review.LetterPara{Level: 3, Text: opinionText(o)})
		}
	}
	return out
}

// place names the part of the draft an opinion is about. Documents written
// 一、二、 have items that carry a bare numeral.
func place(label string) string {
	if label != "" && strings.Trim(label, "一二三四五六七八九十百") == "" {
		return "第" + label + "项"
	}
	return label
}

func opinionText(o review.Opinion) string {
	var b strings.Builder
	b.WriteString(place(o.Article))
	if o.Quote != "" {
		b.WriteString(quote(o.Quote))
	}
	if b.Len() > 0 {
		b.WriteString("：")
	}
	b.WriteString(sentence(o.Problem))
	between := "" // parts of several paragraphs do not run into each other
	if len(paragraphs(o.Problem)) > 1 || len(paragraphs(o.Basis)) > 1 || len(paragraphs(o.Proposal)) > 1 {
		between = "\n"
	}
	if o.Basis != "" {
		b.WriteString(between + "依据：" + sentence(o.Basis))
	}
	if o.Proposal != "" {
		b.WriteString(between + "修改建议：" + sentence(o.Proposal))
	}
	return b.String()
}

func (in Input) conclusion(c *review.LetterContent) {
	c.Body = append(c.Body, review.LetterPara{Level: 1, Heading: "审查结论"})
	if in.Matter.Conclusion == nil {
		return
	}
	con := *in.Matter.Conclusion
	rule := in.Profile.Conclusion(in.Matter.Kind, con.Result)
	text := "经审查，" + name(in.Matter.Title) + rule.Says + "。"
	if con.Reason != "" {
		text += sentence(con.Reason)
	}
	c.Body = append(c.Body, body(text+rule.Obliges))
}

func (in Input) advice(c *review.LetterContent) {
	opinions := severe(in.Matter, review.Advice)
	if len(opinions) == 0 {
		return
	}
	c.Body = append(c.Body, review.LetterPara{Level: 1, Heading: "其他建议"}, body("以下建议不影响合法性结论，供参考。"))
	c.Body = append(c.Body, opinions...)
}
