package ledger

import (
	"strings"

	"hefa/review"
)

type letterRow struct {
	of
	review.Letter
}

func letterSheet() Sheet {
	at := func(r *letterRow) *of { return &r.of }
	return detail[letterRow]{name: "文书", pages: 1, keep: 2, columns: append(naming(38, at), roundColumn(at),
		column[letterRow]{"文书", 22, false, func(r *letterRow) codec { return must(wordCell(&r.Kind, letterWords)) }},
		column[letterRow]{"字号", 22, false, func(r *letterRow) codec { return textCell(&r.No) }},
		column[letterRow]{"日期", 11, false, func(r *letterRow) codec { return must(dayCell(&r.On)) }},
		column[letterRow]{"主送", 24, true, func(r *letterRow) codec { return textCell(&r.Content.To) }},
		column[letterRow]{"作废原因", 24, true, func(r *letterRow) codec { return textCell(&r.Voided) }},
	), rows: func(e Entry) (out []letterRow) {
		for _, l := range e.Matter.Letters {
			out = append(out, letterRow{in(e, l.Round+1), l})
		}
		return out
	}, put: putLetter}.sheet()
}

// putLetter adds a letter. What it was about a ledger does not say: the pause is
// that of its day, the refusal the latest, and the recipient of a filing the one
// whose name it bears.
func putLetter(m *review.Matter, p *review.Profile, r letterRow) {
	l := r.Letter
	l.Round, l.Transcribed = min(max(r.round-1, 0), len(m.Rounds)), true
	switch l.Kind {
	case review.SupplementLetter, review.RemindLetter:
		l.Pause = pauseOf(m, l)
	case review.RefusalLetter:
		l.Refusal = len(m.Refusals)
	case review.FilingReportLetter, review.FilingNoteLetter:
		for _, f := range p.For(m.Kind).Filings {
			// A letter names the county where the rules say 本级.
			here, local := strings.CutPrefix(f.Name, "本级")
			if l.To == "" && (f.Name == l.Content.To || local && strings.HasSuffix(l.Content.To, here)) {
				l.To = f.ID
			}
		}
	}
	m.Letters = append(m.Letters, l)
}

// pauseOf is the pause a letter is about, counted from 1. A reminder of a day on
// which the clock ran is about answers, which is 0.
func pauseOf(m *review.Matter, l review.Letter) int {
	pauses, out := m.Pauses, 0
	if l.Round < len(m.Rounds) {
		pauses = m.Rounds[l.Round].Pauses
	}
	for i, p := range pauses {
		if open := p.Resumed.IsZero() || l.On <= p.Resumed; p.On <= l.On && (open || l.Kind != review.RemindLetter) {
			out = i + 1
		}
	}
	return out
}

type recordRow struct {
	of
	review.Recording
}

func recordSheet() Sheet {
	at := func(r *recordRow) *of { return &r.of }
	return detail[recordRow]{name: "登记", pages: 1, keep: 2, columns: append(naming(40, at),
		column[recordRow]{"申请日期", 11, false, func(r *recordRow) codec { return dayCell(&r.Asked) }},
		column[recordRow]{"办理日期", 11, false, func(r *recordRow) codec { return dayCell(&r.On) }},
		column[recordRow]{"登记号", 22, false, func(r *recordRow) codec { return textCell(&r.No) }},
		column[recordRow]{"不予登记理由", 36, true, func(r *recordRow) codec { return textCell(&r.Refused) }},
	), rows: func(e Entry) (out []recordRow) {
		for _, r := range e.Matter.Refusals {
			out = append(out, recordRow{on(e), r})
		}
		if r := e.Matter.Recording; r != nil {
			out = append(out, recordRow{on(e), *r})
		}
		return out
	}, put: func(m *review.Matter, _ *review.Profile, r recordRow) {
		if m.Recording != nil && m.Recording.Refused != "" { // the unit asked again
			m.Refusals = append(m.Refusals, *m.Recording)
		}
		m.Recording = &r.Recording
	}}.sheet()
}

type filingRow struct {
	of
	review.Filing
	name string // of the recipient
}

func filingSheet() Sheet {
	type R = filingRow
	at := func(r *R) *of { return &r.of }
	day := func(head string, p func(*R) *review.Date) column[R] {
		return column[R]{head, 11, false, func(r *R) codec { return dayCell(p(r)) }}
	}
	return detail[R]{name: "备案", pages: 1, keep: 2, columns: append(naming(40, at),
		column[R]{"备案机关", 24, true, func(r *R) codec { return textCell(&r.name) }},
		day("应报日期", func(r *R) *review.Date { return &r.Due }),
		day("报送日期", func(r *R) *review.Date { return &r.Sent }),
		column[R]{"是否及时", 9, false, func(r *R) codec { return shown(inTime(r.Filing)) }},
		column[R]{"结果", 10, false, func(r *R) codec { return wordCell(&r.Result, filingWords) }},
		day("结果日期", func(r *R) *review.Date { return &r.ResultOn }),
		column[R]{"退回次数", 9, false, func(r *R) codec { return shown(len(r.Returns)) }},
		column[R]{"历次退回", 12, true, func(r *R) codec { return daysCell(&r.Returns) }},
		day("应再报日期", func(r *R) *review.Date { return &r.Correct }),
		day("再报日期", func(r *R) *review.Date { return &r.Resent }),
	), rows: func(e Entry) (out []R) {
		for _, f := range e.Matter.Filings {
			out = append(out, R{on(e), f, recipientName(e, f.To)})
		}
		return out
	}, put: func(m *review.Matter, p *review.Profile, r R) {
		r.To = r.name // a recipient the rules do not know goes by its name
		for _, f := range p.For(m.Kind).Filings {
			if f.Name == r.name {
				r.To = f.ID
			}
		}
		m.Filings = append(m.Filings, r.Filing)
	}}.sheet()
}

func inTime(f review.Filing) string {
	if f.Sent.IsZero() {
		return ""
	}
	return map[bool]string{true: "是", false: "否"}[f.InTime()]
}

// recipientName is how the profile of the matter names a recipient.
func recipientName(e Entry, id string) string {
	for _, f := range e.Profile.For(e.Matter.Kind).Filings {
		if f.ID == id {
			return f.Name
		}
	}
	return id
}

type dealRow struct {
	of
	review.Deal
}

func dealSheet() Sheet {
	at := func(r *dealRow) *of { return &r.of }
	return detail[dealRow]{name: "合同", pages: 1, keep: 2, columns: append(naming(40, at),
		column[dealRow]{"相对方", 28, true, func(r *dealRow) codec { return textCell(&r.Party) }},
		column[dealRow]{"合同类型", 16, true, func(r *dealRow) codec { return textCell(&r.Type) }},
		column[dealRow]{"金额（元）", 16, false, func(r *dealRow) codec { return textCell(&r.Amount) }},
		column[dealRow]{"履行至日期", 11, false, func(r *dealRow) codec { return dayCell(&r.Until) }},
		column[dealRow]{"示范文本", 9, false, func(r *dealRow) codec { return yesCell(&r.Model) }},
		column[dealRow]{"签订日期", 11, false, func(r *dealRow) codec { return dayCell(&r.Signed) }},
		column[dealRow]{"合同编号", 20, false, func(r *dealRow) codec { return textCell(&r.No) }},
	), rows: func(e Entry) (out []dealRow) {
		if d := e.Matter.Deal; d != nil {
			out = append(out, dealRow{on(e), *d})
		}
		return out
	}, put: func(m *review.Matter, _ *review.Profile, r dealRow) { m.Deal = &r.Deal }}.sheet()
}
