package ledger

import (
	"strconv"
	"strings"

	"hefa/review"
)

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
	state, result, on := stageWords[m.Stage()], "", review.Date(0)
	for _, c := range m.Cleanups {
		if c.Result != "" {
			result, on = cleanupWords[c.Result], c.On
		}
	}
	p := m.Publication
	return one(m.No, m.Title, m.Drafter, p.No, p.On, p.Effect, p.Until, state, result, on)
}

func catalogueSheet() Sheet {
	return Sheet{Name: "目录", Pages: 1, Keep: 3, Columns: []Column{
		{"编号", 12, false}, {"年度", 7, false}, {"决策事项", 44, true}, {"承办单位", 22, true}, {"计划步骤", 44, true},
		{"已完成步骤", 11, false}, {"党委同意", 11, false}, {"向社会公布", 11, false}, {"调整次数", 9, false}, {"阶段", 12, false},
	}, Rows: planRow}
}

func planRow(e Entry) [][]any {
	m := e.Matter
	if m.Plan == nil || m.Stage() == review.StageCancelled {
		return nil
	}
	done, steps := 0, []string{}
	for _, s := range m.Plan.Steps {
		state := s.Planned.String()
		if !s.Done.IsZero() {
			done++
			state = s.Done.String() + "完成"
		}
		steps = append(steps, s.Name+" "+state)
	}
	progress := strconv.Itoa(done) + "/" + strconv.Itoa(len(steps))
	return one(m.No, m.Plan.Year, m.Title, m.Drafter, strings.Join(steps, "\n"), progress,
		m.Plan.Approved, m.Plan.Published, len(m.Plan.Changes), stageWords[m.Stage()])
}
