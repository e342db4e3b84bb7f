package letter

import (
	"fmt"
	"strings"

	"hefa/review"
)

// supplement writes the 补正通知书: everything that is missing, at once.
func (in Input) supplement(c *review.LetterContent) {
	m := in.Matter
	c.Title = "关于" + name(m.Title) + "送审材料的补正通知书"
	pause := m.Pauses[len(m.Pauses)-1]
	c.Body = append(c.Body, body(fmt.Sprintf("你单位%s报送的%s及有关材料收悉。经核对，尚缺少下列材料：",
		m.Received.Chinese(), name(m.Title))))
	missing(c, pause)
	until := "请尽快"
	if !pause.Until.IsZero() {
		until = "请于" + pause.Until.Chinese() + "前（含当日）"
	}
	c.Body = append(c.Body, body(in.under()+until+"将上述材料报送我局。"))
	if !in.Profile.For(m.Kind).Window.PauseRule.IsZero() && !m.Accepted.IsZero() {
		c.Body = append(c.Body, body("自"+(pause.On+1).Chinese()+"起至材料补齐之日止，不计入审查期限。"))
	}
}

// missing lists the materials of a pause.
func missing(c *review.LetterContent, pause review.Pause) {
	for i, item := range pause.Missing {
		end := "；"
		if i == len(pause.Missing)-1 {
			end = "。"
		}
		c.Body = append(c.Body, review.LetterPara{Level: 3, Text: clause(item) + end})
	}
}

// remindMaterials writes the 催办函 of materials whose term has passed. It sets
// no new term: that is for the officer to say.
func (in Input) remindMaterials(c *review.LetterContent) {
	m, pause := in.Matter, in.Matter.Pauses[in.Pause-1]
	c.Title = "关于补正" + name(m.Title) + "送审材料的催办函"
	told := pause.On.Chinese() + "，我局通知你单位补正" + name(m.Title) + "的送审材料"
	for _, l := range m.Letters {
		if l.Kind == review.SupplementLetter && l.Live() && l.Pause == in.Pause && l.Round == len(m.Rounds) {
			told = l.On.Chinese() + "，我局就" + name(m.Title) + "向你单位发出补正通知书" + bracketedNo(l)
		}
	}
	if !pause.Until.IsZero() {
		told += "，补正期限已于" + pause.Until.Chinese() + "届满"
	}
	c.Body = append(c.Body, body(told+"。截至"+in.On.Chinese()+"，下列材料尚未补齐："))
	missing(c, pause)
	c.Body = append(c.Body, body(in.under()+"请收到本函后立即将上述材料报送我局。"))
}

// returned writes the 退回通知书.
func (in Input) returned(c *review.LetterContent) {
	m := in.Matter
	c.Title = "关于" + name(m.Title) + "的退回通知书"
	c.Body = append(c.Body,
		body(in.receipt()+"经审核，存在下列情形："),
		body(sentence(m.End.Reason)),
		body(in.because(in.Profile.Reasons.Return)+"现将送审材料退回你单位。"))
}

// outOfScope writes the 不属于审查范围告知书.
func (in Input) outOfScope(c *review.LetterContent) {
	m := in.Matter
	c.Title = "关于" + name(m.Title) + "不属于合法性审查范围的告知书"
	c.Body = append(c.Body,
		body(in.receipt()+"经审核，该事项不属于合法性审查范围，理由如下："),
		body(sentence(m.End.Reason)),
		body(in.because(in.Profile.Reasons.OutOfScope)+"对该事项不予合法性审查，现将送审材料退回你单位。"))
}

func (in Input) receipt() string {
	return fmt.Sprintf("你单位%s报送的%s及有关材料收悉。", in.Matter.Received.Chinese(), name(in.Matter.Title))
}

// because cites the provision of a prepared reason, or the letter's own.
func (in Input) because(prepared []review.Reason) string {
	if r := reasonRule(prepared, in.Matter.End.Reason); !r.IsZero() {
		if strings.HasPrefix(r.Basis, "参照") {
			return r.Basis + "，"
		}
		return "根据" + r.Basis + "，"
	}
	return in.under()
}
