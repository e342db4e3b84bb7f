package letter

import (
	"fmt"
	"strings"

	"hefa/review"
)

// unadopted writes the 未采纳意见说明 that goes to the meeting: what was not
// taken up, or not wholly, and why.
func (in Input) unadopted(c *review.LetterContent) {
	m := in.Matter
	c.Title = "关于" + name(m.Title) + "合法性审查意见未采纳情况的说明"
	c.To = in.decider()
	if c.To != m.Drafter {
		c.CC = []string{m.Drafter}
	}
	c.Body = append(c.Body,
		body(in.opined()+in.tally()),
		body(in.under()+"现将未采纳、部分采纳的意见和起草单位说明的理由列明如下，供审议时参考。"))
	table := review.LetterTable{Widths: []int{9, 4, 8}, Head: []string{"审查意见", "采纳情况", "起草单位说明的理由"}}
	for _, o := range inLetter(m) {
		if o.Answer == nil || o.Answer.Result == review.Adopted {
			continue
		}
		reason := sentence(o.Answer.Reason)
		if reason == "" {
			reason = blank
		}
		table.Rows = append(table.Rows, []string{reference(m, o) + opinionSays(o), replies[o.Answer.Result], reason})
	}
	if t, counted := m.Counting(); counted {
		table.Rows = append(table.Rows, countedRows(t, m.CountAnswers)...)
	}
	c.Body = append(c.Body, review.LetterPara{Table: &table}, body("特此说明。"))
}

// countedRows are opinions that a ledger only counted: what they say stands in
// the letter they were given with.
func countedRows(t review.Transcript, answers []review.Answer) [][]string {
	var rows [][]string
	left := map[review.Reply]int{review.Partly: t.Partly, review.Declined: t.Declined}
	for _, a := range answers {
		if left[a.Result] > 0 {
			left[a.Result]--
			rows = append(rows, []string{"1条（内容见意见书）", replies[a.Result], sentence(a.Reason)})
		}
	}
	for _, r := range []review.Reply{review.Declined, review.Partly} {
		if n := left[r]; n > 0 {
			rows = append(rows, []string{fmt.Sprintf("%d条（内容见意见书）", n), replies[r], blank})
		}
	}
	return rows
}

var replies = map[review.Reply]string{
	review.Adopted:  "采纳",
	review.Partly:   "部分采纳",
	review.Declined: "未采纳",
}

// opinionSays is what an opinion says, without the place it is about.
func opinionSays(o review.Opinion) string {
	o.Article, o.Quote, o.Problem, o.Basis, o.Proposal = "", "", flat(o.Problem), flat(o.Basis), flat(o.Proposal)
	return opinionText(o)
}

// tally counts the answers to the opinions, leaving out what there is none of.
func (in Input) tally() string {
	opinions := in.Matter.LiveOpinions()
	t, counted := in.Matter.Counting()
	count := map[review.Reply]int{review.Adopted: t.Adopted, review.Partly: t.Partly, review.Declined: t.Declined, "": t.Pending()}
	for _, o := range opinions {
		r := review.Reply("")
		if o.Answer != nil {
			r = o.Answer.Result
		}
		count[r]++
	}
	switch {
	case len(opinions) == 0 && !counted && in.Matter.Elsewhere():
		return "意见采纳情况" + blank + "。" // the ledger does not tell
	case len(opinions) == 0 && !counted:
		return "未提出修改意见。"
	}
	parts := []string{fmt.Sprintf("共提出意见%d条", len(opinions)+t.Opinions)}
	for _, r := range []review.Reply{review.Adopted, review.Partly, review.Declined} {
		if count[r] > 0 {
			parts = append(parts, fmt.Sprintf("%s%d条", replies[r], count[r]))
		}
	}
	if n := count[""]; n > 0 {
		parts = append(parts, fmt.Sprintf("尚未反馈%d条", n))
	}
	return strings.Join(parts, "，") + "。"
}
