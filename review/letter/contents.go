package letter

import (
	"strings"

	"hefa/review"
)

// Contents is the page in front of an archived file: what it holds, in order,
// and what it lacks.
func Contents(m *review.Matter, rows []review.ContentsRow, o review.Office) review.LetterContent {
	t := &review.LetterTable{Widths: []int{2, 7, 5, 4, 5}, Head: []string{"序号", "材料名称", "文号、来源", "日期", "备注"}}
	for _, r := range rows {
		note := strings.Join(r.Files, "\n")
		if r.Missing {
			note = "缺"
		}
		t.Rows = append(t.Rows, []string{itoa(r.N), r.Name, r.No, r.On.String(), note})
	}
	about := "编号：" + m.No + "　　承办单位：" + m.Drafter
	if !m.Archived.IsZero() {
		about += "　　归档日期：" + m.Archived.Chinese()
	}
	return review.LetterContent{Form: review.FormPage, Title: name(m.Title) + "归档目录", Sign: o.Bureau,
		Body: []review.LetterPara{{Text: about, Table: t}}, Date: m.Archived}
}
