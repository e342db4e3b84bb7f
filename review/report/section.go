package report

import (
	"strconv"

	"hefa/review"
)

// Section is the part of a yearly report that tells of a period: a heading,
// the sentence, a table of the figures and one of the units. It is a page
// without head or number, drawn as letters are.
func Section(r Report) review.LetterContent {
	name := r.Period.Chinese()
	if r.Grain() == GrainYear {
		name = strconv.Itoa(r.From.Year()) + "年"
	}
	c := review.LetterContent{Form: review.FormPage, Title: name + "合法性审查工作情况"}
	sentence := r.Now.Sentence
	if sentence == "" {
		sentence = "本期没有审查、登记、备案、清理事项。"
	}
	c.Body = []review.LetterPara{{Level: 1, Heading: "总体情况", Text: ""}, {Text: sentence}}
	if t := figureTable(r); len(t.Rows) > 0 {
		c.Body = append(c.Body, review.LetterPara{Level: 1, Heading: "主要数据"}, review.LetterPara{Table: &t})
	}
	if t := unitTable(r); len(t.Rows) > 0 {
		c.Body = append(c.Body, review.LetterPara{Level: 1, Heading: "各单位送审情况"}, review.LetterPara{Table: &t})
	}
	return c
}

// figureTable has the figures that are not nothing, now or before.
func figureTable(r Report) review.LetterTable {
	t := review.LetterTable{Head: []string{"类别", "指标", "本期"}, Widths: []int{10, 19, 11}}
	if r.Before != nil {
		t.Head, t.Widths = append(t.Head, r.Against.word(), "增减"), append(t.Widths, 11, 7)
	}
	group := Group("")
	for _, it := range Items() {
		now, before := it.Of(&r.Now), (*float64)(nil)
		if r.Before != nil {
			before = it.Of(r.Before)
		}
		if none(now) && none(before) {
			continue
		}
		head := ""
		if it.Group != group {
			group = it.Group
			head = group.Word()
		}
		row := []string{head, it.label(), it.Show(now) + unitOf(it, now)}
		if r.Before != nil {
			row = append(row, it.Show(before)+unitOf(it, before), it.Difference(now, before))
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

func none(v *float64) bool { return v == nil || *v == 0 }

func unitOf(it Item, v *float64) string {
	if v == nil {
		return ""
	}
	return it.Unit()
}

// label is the name of the figure, a part of another named as such.
func (it Item) label() string {
	if it.Part {
		return "其中：" + Word(it.Name)
	}
	return Word(it.Name)
}

func (a Against) word() string {
	return map[Against]string{AgainstPrevious: "上期", AgainstLastYear: "上年同期"}[a]
}

var unitHeads = []string{"送审单位", "送审", "审查", "意见", "采纳", "不规范", "不合法", "逾期"}

func unitTable(r Report) review.LetterTable {
	t := review.LetterTable{Head: unitHeads, Widths: []int{9, 3, 3, 3, 3, 3, 3, 3}}
	for _, u := range r.Now.Units {
		row := []string{review.CleanLine(u.Unit)}
		for _, n := range u.counts() {
			row = append(row, strconv.Itoa(n))
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// counts are the numbers under unitHeads.
func (u ByUnit) counts() []int {
	return []int{u.Received, u.Reviewed, u.Opinions, u.Adopted, u.Incomplete, u.Unlawful, u.Overdue}
}
