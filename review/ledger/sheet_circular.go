package ledger

import "hefa/review"

// circularRow is a circular to all units: no submission, but a matter with a
// number and a letter of its own.
type circularRow struct {
	of
	drafter        string
	made, from, to review.Date
	units          int
	stage          review.Stage
	end            review.Ending
	archived       review.Date
}

func circularSheet() Sheet {
	type R = circularRow
	day := func(head string, p func(*R) *review.Date) column[R] {
		return column[R]{head, 11, false, func(r *R) codec { return dayCell(p(r)) }}
	}
	return detail[R]{name: "通报", pages: 1, keep: 2, columns: []column[R]{
		{"编号", 12, false, func(r *R) codec { return textCell(&r.no) }},
		{"通报标题", 40, true, func(r *R) codec { return textCell(&r.title) }},
		{"拟稿单位", 20, true, func(r *R) codec { return textCell(&r.drafter) }},
		day("拟稿日期", func(r *R) *review.Date { return &r.made }),
		day("起始日期", func(r *R) *review.Date { return &r.from }),
		day("截止日期", func(r *R) *review.Date { return &r.to }),
		{"单位数", 7, false, func(r *R) codec { return shown(r.units) }},
		{"阶段", 11, false, func(r *R) codec { return shown(stageWords[r.stage]) }},
		{"终结方式", 11, false, func(r *R) codec { return wordCell(&r.end.How, endWords) }},
		day("终结日期", func(r *R) *review.Date { return &r.end.On }),
		{"终结原因", 20, true, func(r *R) codec { return textCell(&r.end.Reason) }},
		day("归档日期", func(r *R) *review.Date { return &r.archived }),
	}, rows: circularRows, put: putCircular, record: func(r R) Record {
		return Record{Title: r.title, Drafter: r.drafter, Kind: review.Other, Received: r.made, Archived: r.archived}
	}}.sheet()
}

func circularRows(e Entry) []circularRow {
	m := e.Matter
	if m.Circular == nil {
		return nil
	}
	r := circularRow{of: on(e), drafter: m.Drafter, made: m.Received, from: m.Circular.From, to: m.Circular.To,
		units: len(m.Circular.Units), stage: m.Stage(), archived: m.Archived}
	if m.End != nil {
		r.end = *m.End
	}
	return []circularRow{r}
}

func putCircular(m *review.Matter, _ *review.Profile, r circularRow) {
	m.Circular = &review.Circular{From: r.from, To: r.to}
	if r.end.How != "" {
		m.End = &r.end
	}
}

type circularItemRow struct {
	of
	unit string
	review.CircularItem
}

func circularItemSheet() Sheet {
	type R = circularItemRow
	at := func(r *R) *of { return &r.of }
	day := func(head string, p func(*R) *review.Date) column[R] {
		return column[R]{head, 11, false, func(r *R) codec { return dayCell(p(r)) }}
	}
	text := func(head string, width float64, wrap bool, p func(*R) *string) column[R] {
		return column[R]{head, width, wrap, func(r *R) codec { return textCell(p(r)) }}
	}
	return detail[R]{name: "通报内容", pages: 1, keep: 2, columns: append(naming(26, at),
		text("单位", 18, true, func(r *R) *string { return &r.unit }),
		text("所涉编号", 12, false, func(r *R) *string { return &r.No }),
		text("所涉事项", 30, true, func(r *R) *string { return &r.Title }),
		column[R]{"情形", 14, true, func(r *R) codec { return wordCell(&r.Kind, breachWords) }},
		day("发现日期", func(r *R) *review.Date { return &r.On }),
		day("应办日期", func(r *R) *review.Date { return &r.Due }),
		day("实办日期", func(r *R) *review.Date { return &r.At }),
		text("说明", 26, true, func(r *R) *string { return &r.What }),
	), rows: func(e Entry) (out []R) {
		if e.Matter.Circular == nil {
			return nil
		}
		for _, u := range e.Matter.Circular.Units {
			for _, it := range u.Items {
				out = append(out, R{on(e), u.Unit, it})
			}
		}
		return out
	}, put: func(m *review.Matter, _ *review.Profile, r R) {
		c := m.Circular
		if c == nil {
			return
		}
		if n := len(c.Units); n == 0 || c.Units[n-1].Unit != r.unit {
			c.Units = append(c.Units, review.CircularUnit{Unit: r.unit})
		}
		u := &c.Units[len(c.Units)-1]
		u.Items = append(u.Items, r.CircularItem)
	}}.sheet()
}
