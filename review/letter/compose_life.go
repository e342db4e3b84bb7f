package letter

import (
	"fmt"
	"strings"

	"hefa/review"
)

// blank stands where a letter needs what no fact of the matter tells. It is
// written over by hand; hefa never invents.
const blank = "（请补充）"

// later writes the letters outside the review itself, and reports whether the
// kind is one of them.
func (in Input) later(c *review.LetterContent) bool {
	switch in.Kind {
	case review.RemindLetter:
		in.remind(c)
	case review.UnadoptedLetter:
		in.unadopted(c)
	case review.RegistrationLetter:
		in.registration(c)
	case review.RefusalLetter:
		in.refusal(c)
	case review.FilingReportLetter:
		in.filingReport(c)
	case review.FilingNoteLetter:
		in.filingNote(c)
	case review.CompetitionLetter:
		in.competition(c)
	case review.CircularLetter:
		in.circular(c)
	default:
		return false
	}
	return true
}

// laterRules are the provisions such a letter rests on besides those the
// profile names for its kind.
func laterRules(p *review.Profile, m *review.Matter, k review.LetterKind) []review.Rule {
	var out []review.Rule
	switch {
	case k == review.RegistrationLetter || k == review.RefusalLetter:
		out = append(out, p.For(m.Kind).Record.Rule)
	case k == review.CompetitionLetter && excepted(m):
		out = append(out, p.Exceptions.Rule)
	case k.PerRecipient():
		to := m.Recipient(k)
		for _, f := range p.For(m.Kind).Filings {
			if to == "" || f.ID == to {
				out = append(out, f.Rule)
			}
		}
	}
	return out
}

// remind writes the 催办函: the opinions of a letter nobody has answered.
func (in Input) remind(c *review.LetterContent) {
	m := in.Matter
	if in.Pause > 0 && in.Pause <= len(m.Pauses) {
		in.remindMaterials(c)
		return
	}
	c.Title = "关于反馈" + name(m.Title) + "合法性审查意见采纳情况的催办函"
	list := "下列意见尚未收到你单位的书面反馈："
	if t, counted := m.Counting(); counted { // what they say stands elsewhere
		list = fmt.Sprintf("其中尚有%d条意见未收到你单位的书面反馈。", t.Pending())
	}
	c.Body = append(c.Body, body(in.opined()+"截至"+in.On.Chinese()+"，"+list))
	for _, o := range inLetter(m) {
		if o.Answer == nil {
			c.Body = append(c.Body, body(reference(m, o)+sentence(flat(o.Problem))))
		}
	}
	c.Body = append(c.Body, body(in.under()+"请尽快书面反馈上述意见的采纳情况；未采纳或者部分采纳的，请逐条说明理由和依据。"))
}

// opined tells which opinion letter went out, and when.
func (in Input) opined() string {
	l, ok := in.Matter.LiveLetter(review.OpinionLetter)
	if !ok {
		return ""
	}
	return fmt.Sprintf("%s，我局就%s向%s出具了合法性审查意见书%s。", l.On.Chinese(), name(in.Matter.Title), in.you(), bracketedNo(l))
}

// bracketedNo is the number of a letter behind its name; a ledger may not tell it.
func bracketedNo(l review.Letter) string {
	if l.No == "" {
		return ""
	}
	return "（" + l.No + "）"
}

// you is how a letter calls the drafting unit.
func (in Input) you() string {
	switch in.Kind {
	case review.RemindLetter, review.RegistrationLetter, review.RefusalLetter:
		return "你单位"
	}
	return in.Matter.Drafter
}

// inLetter lists the standing opinions in the order of the opinion letter.
func inLetter(m *review.Matter) []review.Opinion {
	var legality, advice []review.Opinion
	for _, o := range m.LiveOpinions() {
		if o.Severity == review.Advice {
			advice = append(advice, o)
		} else {
			legality = append(legality, o)
		}
	}
	return append(legality, advice...)
}

// reference names an opinion as the reader of the opinion letter finds it: the
// letter counts those of a severity for themselves and leaves out others.
func reference(m *review.Matter, o review.Opinion) string {
	section := "审查意见"
	if o.Severity == review.Advice {
		section = "其他建议"
	}
	n := 0
	for _, x := range m.LiveOpinions() {
		if x.Severity == o.Severity && !x.Draft() && x.N <= o.N {
			n++
		}
	}
	text := section + "第" + itoa(n) + "条"
	if at := clause(place(o.Article)); at != "" {
		text += "（" + at + "）"
	}
	return text + "："
}

// flat puts text on one line.
func flat(s string) string { return strings.Join(paragraphs(s), "") }

// decider is the body that decides, as far as it is known.
func (in Input) decider() string {
	switch {
	case in.Matter.Decider != "":
		return in.Matter.Decider
	case in.Office.County != "":
		return in.Office.County + "人民政府"
	}
	return "县人民政府"
}
