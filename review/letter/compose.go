package letter

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"hefa/review"
)

// Input is what a letter is written from.
type Input struct {
	Matter  *review.Matter
	Kind    review.LetterKind
	On      review.Date // 成文日期
	To      string      // FilingRule.ID of a filing letter, "" = the next in turn
	Pause   int         // Letter.Pause of a reminder, 0 = as the matter is now
	Form    review.LetterForm
	Office  review.Office
	Profile *review.Profile
	Window  review.Window
	Wording review.Wording // the officer's own text; zero = as composed
	// Calendar tells working days; only a circular to a unit needs it.
	Calendar review.Calendar
}

// Compose writes the content of a letter from the facts of a matter. The
// number is left open; whoever issues the letter fills it in.
func Compose(in Input) review.LetterContent {
	c := review.LetterContent{
		Form: in.Form, Org: in.Office.Bureau, Code: in.Office.CodeFor(in.Kind, in.Profile), Year: in.On.Year(),
		To: in.Matter.Drafter, Sign: in.Office.Bureau, Date: in.On, Note: contact(in.Office),
	}
	if c.Form == "" {
		c.Form = review.FormLetterhead
	}
	if c.Form == review.FormDocument {
		c.Printer, c.PrintDate = in.Office.Bureau, in.On
	}
	if in.To == "" {
		in.To = in.Matter.Recipient(in.Kind)
	}
	if in.Pause == 0 {
		in.Pause = in.Matter.PauseOf(in.Kind)
	}
	switch in.Kind {
	case review.SupplementLetter:
		in.supplement(&c)
	case review.ReturnLetter:
		in.returned(&c)
	case review.OutOfScopeLetter:
		in.outOfScope(&c)
	default:
		if !in.later(&c) {
			in.opinion(&c)
		}
	}
	for _, line := range in.lines() {
		c.Body = append(c.Body, review.LetterPara{Text: line})
	}
	lay(&c, in.Wording)
	return c
}

func contact(o review.Office) string {
	if o.Phone == "" {
		return ""
	}
	return "联系人：" + o.Officer + "　联系电话：" + o.Phone
}

// rulesOf are the provisions of a kind of letter. A reminder about materials
// rests on what their notice rested on.
func rulesOf(p *review.Profile, m *review.Matter, k review.LetterKind, pause int) []review.Rule {
	if k == review.RemindLetter && pause > 0 {
		k = review.SupplementLetter
	}
	return p.Letters[k].Rules[m.Kind]
}

// lines are the closing sentences.
func (in Input) lines() []string {
	l := in.Profile.Letters[in.Kind]
	if in.Kind == review.RemindLetter && in.Pause > 0 {
		return l.Overdue
	}
	return l.Lines
}

// under opens a sentence with the provisions a letter rests on.
func (in Input) under() string {
	var bases []string
	for _, r := range rulesOf(in.Profile, in.Matter, in.Kind, in.Pause) {
		bases = append(bases, r.Basis)
	}
	if len(bases) == 0 {
		return "根据有关规定，"
	}
	// Nothing stands between titles that follow each other (GB/T 15834).
	return "根据" + strings.ReplaceAll(strings.Join(bases, "、"), "》、《", "》《") + "，"
}

// sentence makes text end in one full stop, whatever the officer typed.
func sentence(s string) string {
	s = clause(s)
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, "”’")) // a quoted sentence ends itself
	if s == "" || strings.ContainsRune("。！？!?", last) {
		return s
	}
	return s + "。"
}

// clause strips text of the marks and blanks it ends in.
func clause(s string) string {
	return strings.TrimRightFunc(strings.TrimSpace(s), func(r rune) bool {
		return unicode.IsSpace(r) || strings.ContainsRune("。．.；;，,、：:", r)
	})
}

func body(text string) review.LetterPara { return review.LetterPara{Text: text} }

// Unverified lists the provisions a letter of this kind rests on that are
// still to be confirmed, so that the officer is told before it leaves.
func Unverified(p *review.Profile, m *review.Matter, k review.LetterKind) []review.Rule {
	rules := slices.Clone(rulesOf(p, m, k, m.PauseOf(k)))
	switch {
	case k == review.OpinionLetter && m.Conclusion != nil:
		rules = append(rules, p.Conclusion(m.Kind, m.Conclusion.Result).Rule)
	case k == review.SupplementLetter && !m.Accepted.IsZero():
		rules = append(rules, p.For(m.Kind).Window.PauseRule)
	case k == review.ReturnLetter && m.End != nil:
		rules = append(rules, reasonRule(p.Reasons.Return, m.End.Reason))
	case k == review.OutOfScopeLetter && m.End != nil:
		rules = append(rules, reasonRule(p.Reasons.OutOfScope, m.End.Reason))
	}
	rules = append(rules, laterRules(p, m, k)...)
	var out []review.Rule
	for _, r := range rules {
		if !r.IsZero() && !r.Status.Settled() {
			out = append(out, r)
		}
	}
	return out
}

// reasonRule finds the provision behind a prepared reason.
func reasonRule(prepared []review.Reason, text string) review.Rule {
	for _, r := range prepared {
		if r.Text == text {
			return r.Rule
		}
	}
	return review.Rule{}
}
