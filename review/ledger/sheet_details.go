package ledger

import "hefa/review"

// The sheets below hang on a matter. They name it in a column called 事项, which
// no import takes for a title.

func opinionSheet() Sheet {
	return Sheet{Name: "意见", Pages: 2, Keep: 4, Columns: []Column{
		{"事项编号", 11.5, false}, {"事项", 24, true}, {"轮次", 5, false}, {"序号", 5, false}, {"条款", 10, true}, {"原文", 30, true},
		{"问题", 36, true}, {"依据", 30, true}, {"修改建议", 30, true}, {"性质", 8, false}, {"反馈", 9, false},
		{"反馈日期", 10.5, false}, {"反馈理由", 24, true}, {"撤回理由", 14, true},
	}, Rows: opinionRows}
}

// opinionRows has the opinions of every round, those taken back too.
func opinionRows(e Entry) [][]any {
	var out [][]any
	add := func(round int, os []review.Opinion) {
		for _, o := range os {
			a := review.Answer{}
			if o.Answer != nil {
				a = *o.Answer
			}
			out = append(out, []any{e.Matter.No, e.Matter.Title, round, o.N, o.Article, o.Quote, o.Problem, o.Basis, o.Proposal,
				severityWords[o.Severity], replyWords[a.Result], a.On, a.Reason, o.Retracted})
		}
	}
	for i, r := range e.Matter.Rounds {
		add(i+1, r.Opinions)
	}
	add(len(e.Matter.Rounds)+1, e.Matter.Opinions)
	return out
}

func letterSheet() Sheet {
	return Sheet{Name: "文书", Pages: 1, Keep: 2, Columns: []Column{
		{"事项编号", 12, false}, {"事项", 40, true}, {"文书", 22, false}, {"字号", 22, false}, {"日期", 11, false},
		{"主送", 24, true}, {"作废原因", 24, true},
	}, Rows: func(e Entry) [][]any {
		var out [][]any
		for _, l := range e.Matter.Letters {
			out = append(out, []any{e.Matter.No, e.Matter.Title, letterWords[l.Kind], l.No, l.On, l.Content.To, l.Voided})
		}
		return out
	}}
}

func filingSheet() Sheet {
	return Sheet{Name: "备案", Pages: 1, Keep: 2, Columns: []Column{
		{"事项编号", 12, false}, {"事项", 40, true}, {"备案机关", 24, true}, {"应报日期", 11, false}, {"报送日期", 11, false},
		{"是否及时", 9, false}, {"结果", 10, false}, {"结果日期", 11, false}, {"退回次数", 9, false}, {"再报日期", 11, false},
	}, Rows: filingRows}
}

func filingRows(e Entry) [][]any {
	var out [][]any
	for _, f := range e.Matter.Filings {
		inTime := ""
		if !f.Sent.IsZero() {
			inTime = map[bool]string{true: "是", false: "否"}[f.InTime()]
		}
		out = append(out, []any{e.Matter.No, e.Matter.Title, recipientName(e, f.To), f.Due, f.Sent, inTime,
			filingWords[f.Result], f.ResultOn, len(f.Returns), f.Resent})
	}
	return out
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
