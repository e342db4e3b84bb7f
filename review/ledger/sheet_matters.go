package ledger

import "hefa/review"

// matterSheet has every submission in a row. Items of the catalogue that
// nobody sent in yet stand in the catalogue only.
func matterSheet() Sheet {
	return Sheet{Name: "事项", Pages: 2, Keep: 3, Columns: []Column{
		{"编号", 11.5, false}, {"类别", 15.5, false}, {"标题", 34, true}, {"送审单位", 18, true}, {"决定机关", 14, true},
		{"收件日期", 10.5, false}, {"受理日期", 10.5, false}, {"期限届满", 10.5, false}, {"阶段", 11, false}, {"紧急", 5, false},
		{"结论", 10, false}, {"结论日期", 10.5, false}, {"意见书文号", 18, false}, {"出文日期", 10.5, false}, {"逾期", 5, false},
		{"意见条数", 6.5, false}, {"采纳", 5, false}, {"部分采纳", 6.5, false}, {"未采纳", 6.5, false},
		{"审议结果", 8, false}, {"登记号", 13, false}, {"发文字号", 13, false}, {"公布日期", 10.5, false}, {"施行日期", 10.5, false},
		{"有效期至", 10.5, false}, {"归档日期", 10.5, false},
	}, Rows: matterRow}
}

func matterRow(e Entry) [][]any {
	m := e.Matter
	if m.Stage() == review.StagePlanned || m.Circular != nil {
		return nil // not submitted, or no submission at all
	}
	row := []any{m.No, kindWords[m.Kind], m.Title, m.Drafter, m.Decider, m.Received, m.Accepted, e.Row.Due, stageWords[m.Stage()],
		yesWord(m.Urgent != nil, "是")}
	row = append(row, reviewCells(e)...)
	return [][]any{append(row, laterCells(m)...)}
}

func reviewCells(e Entry) []any {
	m := e.Matter
	result, on := "", review.Date(0)
	if c := m.Conclusion; c != nil {
		result, on = resultWords[c.Result], c.On
	}
	l, _ := m.LiveLetter(review.OpinionLetter)
	opinions, replies := m.AllOpinions(), map[review.Reply]int{}
	for _, o := range opinions {
		if o.Answer != nil {
			replies[o.Answer.Result]++
		}
	}
	return []any{result, on, l.No, l.On, yesWord(e.Row.Late, "是"),
		len(opinions), replies[review.Adopted], replies[review.Partly], replies[review.Declined]}
}

func laterCells(m *review.Matter) []any {
	meeting, record, pub := "", "", review.Publication{}
	if m.Deliberation != nil {
		meeting = meetingWords[m.Deliberation.Result]
	}
	if m.Recording != nil {
		record = m.Recording.No
	}
	if m.Publication != nil {
		pub = *m.Publication
	}
	return []any{meeting, record, pub.No, pub.On, pub.Effect, pub.Until, m.Archived}
}
