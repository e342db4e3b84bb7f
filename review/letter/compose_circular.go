package letter

import (
	"fmt"
	"slices"
	"strings"

	"hefa/review"
)

// circular writes a 通报: to all units from a record of a period, or to the
// unit of a matter about that matter alone.
func (in Input) circular(c *review.LetterContent) {
	if in.Matter.Circular != nil {
		in.circularToAll(c)
		return
	}
	m := in.Matter
	all := m.Breaches(in.Profile, in.Calendar, in.On)
	c.Title = "关于" + name(m.Title) + "合法性审查和备案有关问题的通报"
	c.Body = append(c.Body,
		body(fmt.Sprintf("经查，你单位承办的%s（编号%s）存在下列问题。%s现予通报。", name(m.Title), m.No, in.under())),
		review.LetterPara{Level: 1, Heading: "存在问题"})
	for _, b := range all {
		c.Body = append(c.Body, review.LetterPara{Level: 3, Text: in.breach(b.Kind) + "：" + sentence(fact(b, in.On))})
	}
	c.Body = append(c.Body, review.LetterPara{Level: 1, Heading: "有关要求"})
	c.Body = append(c.Body, in.requirements(kindsOf(all))...)
}

// circularToAll writes the circular of a period: how many, what in each matter,
// and what is required.
func (in Input) circularToAll(c *review.LetterContent) {
	rec := in.Matter.Circular
	c.Title, c.To = in.Matter.Title, in.Profile.Circular.To
	c.Body = append(c.Body,
		body(fmt.Sprintf("%s现将%s至%s合法性审查和备案工作中发现的问题通报如下：", in.under(), rec.From.Chinese(), rec.To.Chinese())),
		review.LetterPara{Level: 1, Heading: "总体情况"},
		review.LetterPara{Text: in.sum(rec), Table: in.byUnit(rec)},
		review.LetterPara{Level: 1, Heading: "具体情况"})
	for _, k := range rec.Kinds() {
		c.Body = append(c.Body, review.LetterPara{Level: 2, Heading: in.breach(k), Table: cases(rec.Of(k), in.Matter.Received)})
	}
	c.Body = append(c.Body, review.LetterPara{Level: 1, Heading: "有关要求"})
	c.Body = append(c.Body, in.requirements(rec.Kinds())...)
}

// sum says of how many units, matters and failings the circular tells.
func (in Input) sum(rec *review.Circular) string {
	matters := map[string]bool{}
	var parts []string
	for _, k := range rec.Kinds() {
		n := 0
		for _, u := range rec.Of(k) {
			n += len(u.Items)
			for _, it := range u.Items {
				matters[it.No] = true
			}
		}
		parts = append(parts, fmt.Sprintf("%s%d件次", in.breach(k), n))
	}
	return fmt.Sprintf("涉及%d个单位、%d件事项，其中%s。", len(rec.Units), len(matters), strings.Join(parts, "，"))
}

// byUnit is the table of units with the number of their failings.
func (in Input) byUnit(rec *review.Circular) *review.LetterTable {
	t := &review.LetterTable{Widths: []int{2, 4, 8}, Head: []string{"序号", "单位", "存在问题"}}
	for i, u := range rec.Units {
		count := map[review.BreachKind]int{}
		for _, it := range u.Items {
			count[it.Kind]++
		}
		var parts []string
		for _, k := range review.BreachKinds() {
			if count[k] > 0 {
				parts = append(parts, fmt.Sprintf("%s%d件次", in.breach(k), count[k]))
			}
		}
		t.Rows = append(t.Rows, []string{itoa(i + 1), u.Unit, strings.Join(parts, "，")})
	}
	return t
}

// cases is the table of what was found, a row for each failing.
func cases(units []review.CircularUnit, on review.Date) *review.LetterTable {
	t := &review.LetterTable{Widths: []int{3, 5, 6}, Head: []string{"单位", "事项", "情况"}}
	for _, u := range units {
		for _, it := range u.Items {
			t.Rows = append(t.Rows, []string{u.Unit, flat(it.Title) + "（" + it.No + "）", sentence(fact(it.Breach, on))})
		}
	}
	return t
}

// requirements say what is required instead of each kind of failing.
func (in Input) requirements(kinds []review.BreachKind) []review.LetterPara {
	var out []review.LetterPara
	for _, k := range kinds {
		text := sentence(in.Profile.Breaches[k].Requires)
		said := slices.ContainsFunc(out, func(p review.LetterPara) bool { return p.Text == text })
		if text != "" && !said {
			out = append(out, review.LetterPara{Level: 3, Text: text})
		}
	}
	return out
}

// breach names a kind of failing as the place does.
func (in Input) breach(k review.BreachKind) string {
	if n := in.Profile.Breaches[k].Name; n != "" {
		return n
	}
	return "其他问题"
}

func kindsOf(all []review.Breach) []review.BreachKind {
	var out []review.BreachKind
	for _, b := range all {
		if !slices.Contains(out, b.Kind) {
			out = append(out, b.Kind)
		}
	}
	return out
}

// fact tells what was found, with its days, as known on the day of the letter.
func fact(b review.Breach, on review.Date) string {
	switch b.Kind {
	case review.BreachTardy:
		return late(b, on)
	case review.BreachIncomplete:
		return supplied(b, on)
	case review.BreachReturned:
		if b.What == "" { // a ledger may not tell why
			return b.On.Chinese() + "退回"
		}
		return b.On.Chinese() + "退回，理由为：" + flat(b.What)
	case review.BreachUnreviewed:
		return "未经合法性审查，于" + b.On.Chinese() + "印发" + inBrackets(b.What)
	case review.BreachUnregistered:
		return "未经统一登记编号，于" + b.On.Chinese() + "印发" + inBrackets(b.What)
	case review.BreachLate:
		return fmt.Sprintf("向%s报送备案的期限为%s，实际于%s报送，逾期%d日", b.What, b.Due.Chinese(), b.At.Chinese(), b.At-b.Due)
	}
	return fmt.Sprintf("向%s报送备案的期限为%s，截至%s尚未报送", b.What, b.Due.Chinese(), on.Chinese())
}

func late(b review.Breach, on review.Date) string {
	switch {
	case b.What == "":
		return fmt.Sprintf("%s送审，拟于%s提请集体讨论，未预留必要的审查时间，最早可于%s提请讨论", b.On.Chinese(), b.At.Chinese(), b.Due.Chinese())
	case b.At.IsZero():
		return fmt.Sprintf("年度目录计划于%s送审，截至%s尚未送审", b.Due.Chinese(), on.Chinese())
	}
	return fmt.Sprintf("年度目录计划于%s送审，实际于%s送审", b.Due.Chinese(), b.At.Chinese())
}

func supplied(b review.Breach, on review.Date) string {
	text := b.On.Chinese() + "通知补正，缺少" + b.What
	if b.At.IsZero() {
		return text + "，截至" + on.Chinese() + "尚未补齐"
	}
	return text + "，" + b.At.Chinese() + "补齐"
}

func inBrackets(no string) string {
	if no = clause(no); no == "" {
		return ""
	}
	return "（" + no + "）"
}

// UnverifiedBreaches lists the provisions behind what a circular requires that
// are still to be confirmed: of the record it is written from, or of what the
// matter's unit failed to do.
func UnverifiedBreaches(p *review.Profile, m *review.Matter, all []review.Breach) []review.Rule {
	kinds := kindsOf(all)
	if m.Circular != nil {
		kinds = m.Circular.Kinds()
	}
	var out []review.Rule
	for _, k := range kinds {
		if r := p.Breaches[k].Rule; !r.IsZero() && !r.Status.Settled() && !slices.Contains(out, r) {
			out = append(out, r)
		}
	}
	return out
}
