package ledger

import (
	"strconv"

	"hefa/review"
)

// planRow is a decision of the year's catalogue, sent in or not.
type planRow struct {
	of
	review.Plan
	drafter, progress string
	changes           int
	stage             review.Stage
}

func catalogueSheet() Sheet {
	type R = planRow
	return detail[R]{name: "目录", pages: 1, keep: 3, columns: []column[R]{
		{"编号", 12, false, func(r *R) codec { return textCell(&r.no) }},
		{"年度", 7, false, func(r *R) codec { return countCell(&r.Year) }},
		{"决策事项", 44, true, func(r *R) codec { return textCell(&r.title) }},
		{"承办单位", 22, true, func(r *R) codec { return textCell(&r.drafter) }},
		{"已完成步骤", 11, false, func(r *R) codec { return shown(r.progress) }},
		{"党委同意", 11, false, func(r *R) codec { return dayCell(&r.Approved) }},
		{"向社会公布", 11, false, func(r *R) codec { return dayCell(&r.Published) }},
		{"调整次数", 9, false, func(r *R) codec { return shown(r.changes) }},
		{"阶段", 12, false, func(r *R) codec { return shown(stageWords[r.stage]) }},
	}, rows: planRows, put: func(m *review.Matter, _ *review.Profile, r R) {
		plan := r.Plan
		m.Plan = &plan
	}, record: func(r R) Record {
		return Record{Title: r.title, Drafter: r.drafter, Kind: review.Decision}
	}}.sheet()
}

func planRows(e Entry) []planRow {
	m := e.Matter
	if m.Plan == nil || m.Stage() == review.StageCancelled {
		return nil
	}
	done := 0
	for _, s := range m.Plan.Steps {
		if !s.Done.IsZero() {
			done++
		}
	}
	r := planRow{of: on(e), drafter: m.Drafter, stage: m.Stage(), changes: len(m.Plan.Changes),
		progress: strconv.Itoa(done) + "/" + strconv.Itoa(len(m.Plan.Steps))}
	r.Year, r.Approved, r.Published = m.Plan.Year, m.Plan.Approved, m.Plan.Published
	return []planRow{r}
}

type stepRow struct {
	of
	review.Step
}

func stepSheet() Sheet {
	at := func(r *stepRow) *of { return &r.of }
	return detail[stepRow]{name: "目录步骤", pages: 1, keep: 2, columns: append(naming(44, at),
		column[stepRow]{"步骤", 24, true, func(r *stepRow) codec { return textCell(&r.Name) }},
		column[stepRow]{"计划日期", 11, false, func(r *stepRow) codec { return dayCell(&r.Planned) }},
		column[stepRow]{"完成日期", 11, false, func(r *stepRow) codec { return dayCell(&r.Done) }},
	), rows: func(e Entry) (out []stepRow) {
		if len(planRows(e)) == 0 {
			return nil
		}
		for _, s := range e.Matter.Plan.Steps {
			out = append(out, stepRow{on(e), s})
		}
		return out
	}, put: func(m *review.Matter, _ *review.Profile, r stepRow) {
		if m.Plan != nil {
			m.Plan.Steps = append(m.Plan.Steps, r.Step)
		}
	}}.sheet()
}

type changeRow struct {
	of
	review.PlanChange
}

func changeSheet() Sheet {
	at := func(r *changeRow) *of { return &r.of }
	return detail[changeRow]{name: "目录调整", pages: 1, keep: 2, columns: append(naming(40, at),
		column[changeRow]{"调整日期", 11, false, func(r *changeRow) codec { return dayCell(&r.On) }},
		column[changeRow]{"调整内容", 36, true, func(r *changeRow) codec { return textCell(&r.What) }},
		column[changeRow]{"理由", 36, true, func(r *changeRow) codec { return textCell(&r.Reason) }},
	), rows: func(e Entry) (out []changeRow) {
		if len(planRows(e)) == 0 {
			return nil
		}
		for _, c := range e.Matter.Plan.Changes {
			out = append(out, changeRow{on(e), c})
		}
		return out
	}, put: func(m *review.Matter, _ *review.Profile, r changeRow) {
		if m.Plan != nil {
			m.Plan.Changes = append(m.Plan.Changes, r.PlanChange)
		}
	}}.sheet()
}
