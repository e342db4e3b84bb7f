package ledger

import "hefa/review"

// forceSheet lists published normative documents, expired ones with what
// became of them.
func forceSheet() Sheet {
	return Sheet{Name: "在施文件", Pages: 1, Keep: 2, Columns: []Column{
		{"编号", 12, false}, {"文件名称", 46, true}, {"起草单位", 22, true}, {"发文字号", 20, false}, {"公布日期", 11, false},
		{"施行日期", 11, false}, {"有效期至", 11, false}, {"状态", 10, false}, {"清理结果", 12, false}, {"清理日期", 11, false},
	}, Rows: forceRow}
}

func forceRow(e Entry) [][]any {
	m := e.Matter
	if m.Publication == nil || m.Kind != review.Normative || m.Stage() == review.StageCancelled {
		return nil
	}
	p := m.Publication
	return one(append([]any{m.No, m.Title, m.Drafter, p.No, p.On, p.Effect, p.Until, stageWords[m.Stage()]}, cleanupCells(m)...)...)
}

// cleanupCells are the result of the last cleanup and its day.
func cleanupCells(m *review.Matter) []any {
	result, on := "", review.Date(0)
	for _, c := range m.Cleanups {
		if c.Result != "" {
			result, on = cleanupWords[c.Result], c.On
		}
	}
	return []any{result, on}
}

type cleanupRow struct {
	of
	review.Cleanup
}

func cleanupSheet() Sheet {
	at := func(r *cleanupRow) *of { return &r.of }
	return detail[cleanupRow]{name: "清理", pages: 1, keep: 2, columns: append(naming(36, at),
		column[cleanupRow]{"清理轮次", 16, true, func(r *cleanupRow) codec { return textCell(&r.Round) }},
		column[cleanupRow]{"送清理日期", 11, false, func(r *cleanupRow) codec { return dayCell(&r.Sent) }},
		column[cleanupRow]{"单位意见", 24, true, func(r *cleanupRow) codec { return textCell(&r.View) }},
		column[cleanupRow]{"法律顾问意见", 24, true, func(r *cleanupRow) codec { return textCell(&r.Counsel) }},
		column[cleanupRow]{"清理结果", 10, false, func(r *cleanupRow) codec { return wordCell(&r.Result, cleanupWords) }},
		column[cleanupRow]{"清理日期", 11, false, func(r *cleanupRow) codec { return dayCell(&r.On) }},
		column[cleanupRow]{"说明", 24, true, func(r *cleanupRow) codec { return textCell(&r.Reason) }},
	), rows: func(e Entry) (out []cleanupRow) {
		for _, c := range e.Matter.Cleanups {
			out = append(out, cleanupRow{on(e), c})
		}
		return out
	}, put: func(m *review.Matter, _ *review.Profile, r cleanupRow) {
		m.Cleanups = append(m.Cleanups, r.Cleanup)
	}}.sheet()
}
