package ledger

import "hefa/review"

// counselRow is the view of a legal adviser or government lawyer.
type counselRow struct {
	of
	review.Counsel
}

func counselSheet() Sheet {
	at := func(r *counselRow) *of { return &r.of }
	return detail[counselRow]{name: "法律顾问", pages: 1, keep: 2, columns: append(naming(40, at), roundColumn(at),
		column[counselRow]{"提出日期", 11, false, func(r *counselRow) codec { return dayCell(&r.On) }},
		column[counselRow]{"提出人", 22, true, func(r *counselRow) codec { return textCell(&r.By) }},
		column[counselRow]{"意见", 60, true, func(r *counselRow) codec { return textCell(&r.View) }},
	), rows: func(e Entry) (out []counselRow) {
		add := func(round int, cs []review.Counsel) {
			for _, c := range cs {
				out = append(out, counselRow{in(e, round), c})
			}
		}
		for i, r := range e.Matter.Rounds {
			add(i+1, r.Counsel)
		}
		add(len(e.Matter.Rounds)+1, e.Matter.Counsel)
		return out
	}, put: func(m *review.Matter, _ *review.Profile, r counselRow) {
		to := &m.Counsel
		if !r.current(m) {
			to = &m.Rounds[r.round-1].Counsel
		}
		*to = append(*to, r.Counsel)
	}}.sheet()
}

// competitionRow is a fair-competition review.
type competitionRow struct {
	of
	review.Competition
}

func competitionSheet() Sheet {
	at := func(r *competitionRow) *of { return &r.of }
	return detail[competitionRow]{name: "公平竞争", pages: 1, keep: 2, columns: append(naming(36, at),
		column[competitionRow]{"审查日期", 11, false, func(r *competitionRow) codec { return dayCell(&r.On) }},
		column[competitionRow]{"审查机关", 22, true, func(r *competitionRow) codec { return textCell(&r.By) }},
		column[competitionRow]{"附初审意见", 11, false, func(r *competitionRow) codec { return wordCell(&r.Initial, markWords) }},
		column[competitionRow]{"审查结论", 14, false, func(r *competitionRow) codec { return wordCell(&r.Result, competitionWords) }},
		column[competitionRow]{"例外条件", 28, true, func(r *competitionRow) codec { return linesCell(&r.Conditions) }},
		column[competitionRow]{"理由", 28, true, func(r *competitionRow) codec { return textCell(&r.Reason) }},
	), rows: func(e Entry) (out []competitionRow) {
		if c := e.Matter.Competition; c != nil {
			out = append(out, competitionRow{on(e), *c})
		}
		return out
	}, put: func(m *review.Matter, _ *review.Profile, r competitionRow) { m.Competition = &r.Competition }}.sheet()
}

// evaluationRow is a post-decision evaluation, planned or done.
type evaluationRow struct {
	of
	review.Evaluation
}

func evaluationSheet() Sheet {
	at := func(r *evaluationRow) *of { return &r.of }
	return detail[evaluationRow]{name: "后评估", pages: 1, keep: 2, columns: append(naming(40, at),
		column[evaluationRow]{"应评估日期", 11, false, func(r *evaluationRow) codec { return dayCell(&r.Due) }},
		column[evaluationRow]{"评估情形", 24, true, func(r *evaluationRow) codec { return textCell(&r.Trigger) }},
		column[evaluationRow]{"评估单位", 22, true, func(r *evaluationRow) codec { return textCell(&r.By) }},
		column[evaluationRow]{"评估日期", 11, false, func(r *evaluationRow) codec { return dayCell(&r.On) }},
		column[evaluationRow]{"评估结果", 12, false, func(r *evaluationRow) codec { return wordCell(&r.Result, evaluationWords) }},
		column[evaluationRow]{"处理情况", 28, true, func(r *evaluationRow) codec { return textCell(&r.Consequence) }},
	), rows: func(e Entry) (out []evaluationRow) {
		if v := e.Matter.Evaluation; v != nil {
			out = append(out, evaluationRow{on(e), *v})
		}
		return out
	}, put: func(m *review.Matter, _ *review.Profile, r evaluationRow) { m.Evaluation = &r.Evaluation }}.sheet()
}

// noteRow is a remark of the officer, or what a ledger told beside its facts.
type noteRow struct {
	of
	review.Note
}

func noteSheet() Sheet {
	at := func(r *noteRow) *of { return &r.of }
	return detail[noteRow]{name: "备注", pages: 1, keep: 2, columns: append(naming(40, at),
		column[noteRow]{"记录日期", 11, false, func(r *noteRow) codec { return dayCell(&r.On) }},
		column[noteRow]{"内容", 80, true, func(r *noteRow) codec { return must(textCell(&r.Text)) }},
	), rows: func(e Entry) (out []noteRow) {
		for _, n := range e.Matter.Notes {
			out = append(out, noteRow{on(e), n})
		}
		return out
	}, put: func(m *review.Matter, _ *review.Profile, r noteRow) { m.Notes = append(m.Notes, r.Note) }}.sheet()
}
