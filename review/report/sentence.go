package report

import (
	"fmt"
	"strings"
)

// sentence tells the period in the words of an annual report. It says only
// what there is: a count of nothing is left out.
func (c *count) sentence() string {
	var parts []string
	for _, part := range []string{c.reviewedText(), c.opinionText(), c.competitionText(), c.registrationText(), c.publishedText(), c.filingText(),
		c.cleanupText(), c.catalogueText()} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	if len(parts) == 0 {
		return ""
	}
	return c.period() + strings.Join(parts, "；") + "。"
}

// period names the period and, when only one unit is counted, the unit. Of a
// period that is not over nobody knows the whole: its days until today are named.
func (c *count) period() string {
	s := c.Period.Chinese()
	if !c.over() {
		s = c.soFar()
	}
	if s != "全年" {
		s += "，"
	}
	if c.only != "" {
		s += "“" + c.only + "”送审事项，"
	}
	return s
}

// over reports whether no working day of the period is to come: a yearly report
// is written on the last one.
func (c *count) over() bool {
	for day := c.Today() + 1; day <= c.To; day++ {
		if day < c.From || c.Days().Day(day).Work {
			return false
		}
	}
	return true
}

// soFar names the days of the period up to today, all of them when it has not
// begun.
func (c *count) soFar() string {
	to := c.Today()
	if to < c.From {
		to = c.To
	}
	if to == c.From {
		return to.Chinese()
	}
	end := to.Chinese()
	if to.Year() == c.From.Year() {
		end = strings.TrimPrefix(end, fmt.Sprintf("%d年", to.Year()))
	}
	return c.From.Chinese() + "至" + end
}

// Chinese names the period as a report does: 全年, 2026年上半年, 2026年第一季度, 2026年3月,
// or its days.
func (p Period) Chinese() string {
	y := p.From.Year()
	first, second := Period{Quarter(y, 1).From, Quarter(y, 2).To}, Period{Quarter(y, 3).From, Quarter(y, 4).To}
	name := fmt.Sprintf("%d年", y)
	month := int(p.From.Time().Month())
	switch p.Grain() {
	case GrainYear:
		return "全年"
	case GrainQuarter:
		return name + "第" + []string{"一", "二", "三", "四"}[month/3] + "季度"
	case GrainMonth:
		return fmt.Sprintf("%s%d月", name, month)
	}
	switch p {
	case first:
		return name + "上半年"
	case second:
		return name + "下半年"
	}
	return p.From.Chinese() + "至" + p.To.Chinese()
}

// piece is one count among several: 行政规范性文件7件.
type piece struct {
	name string
	n    int
}

// pieces joins those that are not nothing.
func pieces(all ...piece) string {
	var out []string
	for _, p := range all {
		if p.n > 0 {
			out = append(out, fmt.Sprintf("%s%d件", p.name, p.n))
		}
	}
	return strings.Join(out, "，")
}

func (c *count) reviewedText() string {
	r := c.Reviewed
	if r.Total == 0 {
		return ""
	}
	return fmt.Sprintf("审阅并出具合法性审查意见书%d件，其中", c.Letters) +
		pieces(piece{"重大行政决策", r.Decision}, piece{"行政规范性文件", r.Normative}, piece{"合同、协议", r.Contract}, piece{"其他涉法事项", r.Other})
}

func (c *count) opinionText() string {
	o := c.Opinions
	if o.Raised == 0 {
		return ""
	}
	s := fmt.Sprintf("提出审查意见%d条", o.Raised)
	for _, p := range []piece{{"采纳", o.Adopted}, {"部分采纳", o.Partly}, {"未采纳", o.Declined}} {
		if p.n > 0 {
			s += fmt.Sprintf("，%s%d条", p.name, p.n)
		}
	}
	return s
}

func (c *count) competitionText() string {
	x := c.Competition
	switch {
	case x.Reviewed == 0:
		return ""
	case x.Violating == 0:
		return fmt.Sprintf("开展公平竞争审查%d件，未发现违反审查标准的情形", x.Reviewed)
	}
	return fmt.Sprintf("开展公平竞争审查%d件，其中不符合审查标准%d件", x.Reviewed, x.Violating)
}

func (c *count) registrationText() string {
	r := c.Registration
	text := pieces(piece{"受理规范性文件登记申请", r.Received}, piece{"予以登记", r.Registered}, piece{"不予登记", r.Refused})
	return text
}

func (c *count) publishedText() string {
	return pieces(piece{"制发规范性文件", c.More.Published}, piece{"未经登记公布", c.More.Unrecorded})
}

func (c *count) filingText() string {
	f := c.Filing
	if f.Filed == 0 {
		return ""
	}
	s := fmt.Sprintf("报送备案规范性文件%d件", c.documents)
	s += fmt.Sprintf("，报备率%s，及时率%s", Percent(*f.FiledRate), Percent(*f.OnTimeRate))
	return s + "，规范率" + Percent(*f.ConformingRate)
}

func (c *count) cleanupText() string {
	x := c.Cleanup
	switch {
	case x.Total == 0:
		return ""
	case x.Keep == x.Total:
		return fmt.Sprintf("清理规范性文件%d件，未发现需要修改、废止、宣布失效的文件", x.Total)
	}
	return fmt.Sprintf("清理规范性文件%d件，其中", x.Total) +
		pieces(piece{"废止", x.Repeal}, piece{"宣布失效", x.Lapse}, piece{"决定修改", x.Amend}, piece{"继续有效", x.Keep})
}

// catalogueText tells of the catalogue, which is of whole years: in a part of
// one its items are named as those of the year.
func (c *count) catalogueText() string {
	x := c.Catalogue
	if x.Items == 0 {
		return ""
	}
	s := fmt.Sprintf("列入重大行政决策事项目录%d件", x.Items)
	if years := c.To.Year() - c.From.Year() + 1; c.Period != (Period{Year(c.From.Year()).From, Year(c.To.Year()).To}) {
		s = "本年度目录内重大行政决策事项"
		if years > 1 {
			s = "各年度目录内重大行政决策事项"
		}
		s += fmt.Sprintf("%d件", x.Items)
	}
	if x.Done > 0 {
		s += fmt.Sprintf("，已作出决策%d件", x.Done)
	}
	return s
}

// Percent writes a share without idle zeros: 100%, 66.67%.
func Percent(share float64) string {
	s := strings.TrimRight(fmt.Sprintf("%.2f", share*100), "0")
	return strings.TrimSuffix(s, ".") + "%"
}
