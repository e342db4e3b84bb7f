package ledger

import (
	"strings"

	"hefa/review"
)

// matterSheet has every submission in a row. Items of the catalogue that
// nobody sent in yet stand in the catalogue only, circulars in theirs.
func matterSheet() Sheet {
	return Sheet{Name: "事项", Pages: 3, Keep: 3, Columns: []Column{
		{"编号", 11.5, false}, {"类别", 15.5, false}, {"标题", 34, true}, {"送审单位", 18, true}, {"决定机关", 14, true},
		{"收件日期", 10.5, false}, {"受理日期", 10.5, false}, {"停表", 12, true}, {"延长", 5, false}, {"期限届满", 10.5, false}, {"阶段", 11, false}, {"紧急", 5, false},
		{"结论", 10, false}, {"结论日期", 10.5, false}, {"意见书文号", 18, false}, {"出文日期", 10.5, false}, {"逾期", 5, false},
		{"意见条数", 6.5, false}, {"采纳", 5, false}, {"部分采纳", 6.5, false}, {"未采纳", 6.5, false},
		{"拟上会日期", 10.5, false}, {"审议日期", 10.5, false}, {"审议结果", 8, false}, {"登记号", 13, false}, {"发文字号", 13, false},
		{"公布日期", 10.5, false}, {"施行日期", 10.5, false}, {"有效期至", 10.5, false}, {"未经程序", 9, true}, {"签订日期", 10.5, false},
		{"清理结果", 9, false}, {"清理日期", 10.5, false}, {"终结方式", 9, true}, {"终结日期", 10.5, false}, {"终结原因", 14, true}, {"归档日期", 10.5, false}, {"曾用编号", 11.5, true},
	}, Rows: matterRow}
}

func matterRow(e Entry) [][]any {
	m := e.Matter
	if m.Stage() == review.StagePlanned || m.Circular != nil {
		return nil // not submitted, or no submission at all
	}
	extended := 0
	if m.Extension != nil {
		extended = m.Extension.Days
	}
	row := []any{m.No, kindWords[m.Kind], m.Title, m.Drafter, m.Decider, m.Received, m.Accepted, pauseLines(m.Pauses), blankZero(extended),
		e.Row.Due, stageWords[m.Stage()], yesWord(m.Urgent != nil, "是")}
	row = append(row, reviewCells(e)...)
	row = append(row, laterCells(m)...)
	row = append(row, cleanupCells(m)...)
	return [][]any{append(row, endCells(m)...)}
}

// pauseLines has a pause a line, as parsePauses reads them.
func pauseLines(all []review.Pause) string {
	var out []string
	for _, p := range all {
		if p.Resumed.IsZero() {
			out = append(out, p.On.String()+"起")
		} else {
			out = append(out, p.On.String()+"至"+p.Resumed.String())
		}
	}
	return strings.Join(out, "\n")
}

// blankZero leaves the cell of a number that is hardly ever there empty.
func blankZero(n int) any {
	if n == 0 {
		return ""
	}
	return n
}

func reviewCells(e Entry) []any {
	m := e.Matter
	result, on := "", review.Date(0)
	if c := m.Conclusion; c != nil {
		result, on = resultWords[c.Result], c.On
	}
	l, _ := m.LiveLetter(review.OpinionLetter)
	c := countOpinions(m)
	return []any{result, on, l.No, l.On, yesWord(e.Row.Late, "是"), c.Opinions, c.Adopted, c.Partly, c.Declined}
}

// countOpinions counts the standing opinions, and those a ledger only counted.
func countOpinions(m *review.Matter) review.Transcript {
	t, _ := m.Counted()
	for _, o := range m.AllOpinions() {
		t.Opinions++
		if o.Answer == nil {
			continue
		}
		switch o.Answer.Result {
		case review.Adopted:
			t.Adopted++
		case review.Partly:
			t.Partly++
		case review.Declined:
			t.Declined++
		}
	}
	return t
}

func laterCells(m *review.Matter) []any {
	meeting, record, pub, deal := review.Deliberation{}, "", review.Publication{}, review.Deal{}
	if m.Deliberation != nil {
		meeting = *m.Deliberation
	}
	if m.Recording != nil {
		record = m.Recording.No
	}
	if m.Publication != nil {
		pub = *m.Publication
	}
	if m.Deal != nil {
		deal = *m.Deal
	}
	return []any{m.Meeting, meeting.On, meetingWords[meeting.Result], record, pub.No, pub.On, pub.Effect, pub.Until, bypassed(pub), deal.Signed}
}

func endCells(m *review.Matter) []any {
	end := review.Ending{}
	if m.End != nil {
		end = *m.End
	}
	return []any{endWords[end.How], end.On, end.Reason, m.Archived, strings.Join(m.Former, "\n")}
}

// bypassed says what a document went out without.
func bypassed(p review.Publication) string {
	var out []string
	if p.Unreviewed {
		out = append(out, unreviewedWord)
	}
	if p.Unrecorded {
		out = append(out, unrecordedWord)
	}
	return strings.Join(out, "\n")
}
