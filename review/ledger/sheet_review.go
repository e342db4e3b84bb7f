package ledger

import (
	"cmp"
	"slices"

	"hefa/review"
)

// roundRow is an earlier review of a matter that was sent in again.
type roundRow struct {
	of
	review.Round
	days   int
	result review.Result
	on     review.Date
}

func roundSheet() Sheet {
	at := func(r *roundRow) *of { return &r.of }
	return detail[roundRow]{name: "历次审查", pages: 1, keep: 2, columns: append(naming(40, at), roundColumn(at),
		column[roundRow]{"受理日期", 11, false, func(r *roundRow) codec { return dayCell(&r.Accepted) }},
		column[roundRow]{"延长", 6, false, func(r *roundRow) codec { return countCell(&r.days) }},
		column[roundRow]{"结论", 14, false, func(r *roundRow) codec { return wordCell(&r.result, resultWords) }},
		column[roundRow]{"结论日期", 11, false, func(r *roundRow) codec { return dayCell(&r.on) }},
		column[roundRow]{"意见书文号", 20, false, func(r *roundRow) codec { return textCell(&r.Letter) }},
		column[roundRow]{"出文日期", 11, false, func(r *roundRow) codec { return dayCell(&r.Finished) }},
		column[roundRow]{"逾期", 6, false, func(r *roundRow) codec { return yesCell(&r.Late) }},
	), rows: func(e Entry) (out []roundRow) {
		for i, r := range e.Matter.Rounds {
			row := roundRow{of: in(e, i+1), Round: r}
			if r.Conclusion != nil {
				row.result, row.on = r.Conclusion.Result, r.Conclusion.On
			}
			if r.Extension != nil {
				row.days = r.Extension.Days
			}
			out = append(out, row)
		}
		return out
	}, put: putRound}.sheet()
}

// putRound adds a round in its turn: somebody may have sorted the rows.
func putRound(m *review.Matter, _ *review.Profile, r roundRow) {
	if r.result != "" {
		r.Conclusion = &review.Conclusion{On: r.on, Result: r.result}
	}
	if r.days > 0 {
		r.Extension = &review.Extension{On: r.Accepted, Days: r.days}
	}
	at := slices.IndexFunc(m.Rounds, func(x review.Round) bool { return x.Finished > r.Finished })
	if at < 0 {
		at = len(m.Rounds)
	}
	m.Rounds = slices.Insert(m.Rounds, at, r.Round)
}

type opinionRow struct {
	of
	review.Opinion
	answer review.Answer
}

func opinionSheet() Sheet {
	type R = opinionRow
	at := func(r *R) *of { return &r.of }
	text := func(head string, width float64, wrap bool, p func(*R) *string) column[R] {
		return column[R]{head, width, wrap, func(r *R) codec { return textCell(p(r)) }}
	}
	return detail[R]{name: "意见", pages: 2, keep: 4, columns: append(naming(24, at), roundColumn(at),
		column[R]{"序号", 5, false, func(r *R) codec { return countCell(&r.N) }},
		text("条款", 10, true, func(r *R) *string { return &r.Article }),
		text("原文", 30, true, func(r *R) *string { return &r.Quote }),
		column[R]{"问题", 36, true, func(r *R) codec { return must(textCell(&r.Problem)) }},
		text("依据", 30, true, func(r *R) *string { return &r.Basis }),
		text("修改建议", 30, true, func(r *R) *string { return &r.Proposal }),
		column[R]{"性质", 8, false, func(r *R) codec { return must(wordCell(&r.Severity, severityWords)) }},
		column[R]{"反馈", 9, false, func(r *R) codec { return wordCell(&r.answer.Result, replyWords) }},
		column[R]{"反馈日期", 10.5, false, func(r *R) codec { return dayCell(&r.answer.On) }},
		text("反馈理由", 24, true, func(r *R) *string { return &r.answer.Reason }),
		text("撤回理由", 14, true, func(r *R) *string { return &r.Retracted }),
	), rows: opinionRows, put: putOpinion}.sheet()
}

// opinionRows has the opinions of every round, those taken back too.
func opinionRows(e Entry) (out []opinionRow) {
	add := func(round int, os []review.Opinion) {
		for _, o := range os {
			row := opinionRow{of: in(e, round), Opinion: o}
			if o.Answer != nil {
				row.answer = *o.Answer
			}
			out = append(out, row)
		}
	}
	for i, r := range e.Matter.Rounds {
		add(i+1, r.Opinions)
	}
	add(len(e.Matter.Rounds)+1, e.Matter.Opinions)
	return out
}

func putOpinion(m *review.Matter, _ *review.Profile, r opinionRow) {
	if r.answer.Result != "" {
		r.Answer = &r.answer
	}
	to := &m.Opinions
	if !r.current(m) {
		to = &m.Rounds[r.round-1].Opinions
	}
	*to = append(*to, r.Opinion)
}

// inTurn puts opinions in the order of their numbers, in whatever order somebody
// sorted the rows, and numbers them without gaps.
func inTurn(all []review.Opinion) {
	last := func(n int) int { // a row without a number was added behind the others
		if n == 0 {
			return len(all) + 1<<16
		}
		return n
	}
	slices.SortStableFunc(all, func(a, b review.Opinion) int { return cmp.Compare(last(a.N), last(b.N)) })
	for i := range all {
		all[i].N = i + 1
	}
}

type pauseRow struct {
	of
	review.Pause
}

func pauseSheet() Sheet {
	at := func(r *pauseRow) *of { return &r.of }
	return detail[pauseRow]{name: "补正", pages: 1, keep: 2, columns: append(naming(40, at), roundColumn(at),
		column[pauseRow]{"通知日期", 11, false, func(r *pauseRow) codec { return dayCell(&r.On) }},
		column[pauseRow]{"限期补正日期", 13, false, func(r *pauseRow) codec { return dayCell(&r.Until) }},
		column[pauseRow]{"补齐日期", 11, false, func(r *pauseRow) codec { return dayCell(&r.Resumed) }},
		column[pauseRow]{"所缺材料", 44, true, func(r *pauseRow) codec { return linesCell(&r.Missing) }},
	), rows: func(e Entry) (out []pauseRow) {
		add := func(round int, ps []review.Pause) {
			for _, p := range ps {
				out = append(out, pauseRow{in(e, round), p})
			}
		}
		for i, r := range e.Matter.Rounds {
			add(i+1, r.Pauses)
		}
		add(len(e.Matter.Rounds)+1, e.Matter.Pauses)
		return out
	}, put: putPause}.sheet()
}

// putPause completes a pause of which the row of the matter tells the days, or
// adds one.
func putPause(m *review.Matter, _ *review.Profile, r pauseRow) {
	to := &m.Pauses
	if !r.current(m) {
		to = &m.Rounds[r.round-1].Pauses
	}
	if i := slices.IndexFunc(*to, func(p review.Pause) bool { return p.On == r.On && p.Resumed == r.Resumed && p.Missing == nil }); i >= 0 {
		(*to)[i] = r.Pause
		return
	}
	*to = append(*to, r.Pause)
}
