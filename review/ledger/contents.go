package ledger

import (
	"errors"
	"io"
	"strings"

	"hefa/review"
)

// Contents writes the table of contents of an archived file as a workbook.
func Contents(w io.Writer, m *review.Matter, rows []review.ContentsRow) error {
	sheet := Sheet{Name: "归档目录", Pages: 1, Columns: []Column{
		{Head: "序号", Width: 6}, {Head: "材料名称", Width: 36, Wrap: true}, {Head: "文号、来源", Width: 26, Wrap: true},
		{Head: "日期", Width: 12}, {Head: "文件", Width: 32, Wrap: true}, {Head: "备注", Width: 8},
	}, Rows: func(Entry) [][]any { return contentsCells(rows) }}
	return single(w, m.No+" 归档目录", sheet)
}

// single writes a workbook of one table that needs no entries.
func single(w io.Writer, title string, sheet Sheet) error {
	b, err := newWorkbook(w, title, []Sheet{sheet})
	if err != nil {
		return err
	}
	if err := b.Add(Entry{}); err != nil {
		return errors.Join(err, b.Discard())
	}
	return b.Close()
}

// Round writes what a cleanup round came to as a workbook.
func Round(w io.Writer, r review.CleanupRound) error {
	return single(w, r.Name, Sheet{Name: "清理结果", Pages: 1, Columns: []Column{
		{Head: "序号", Width: 6}, {Head: "文件名称", Width: 40, Wrap: true}, {Head: "发文字号", Width: 20, Wrap: true}, {Head: "公布日期", Width: 12},
		{Head: "实施单位", Width: 18, Wrap: true}, {Head: "单位意见", Width: 24, Wrap: true}, {Head: "法律顾问意见", Width: 24, Wrap: true},
		{Head: "清理结果", Width: 10}, {Head: "说明", Width: 28, Wrap: true}, {Head: "结论日期", Width: 12}, {Head: "编号", Width: 12},
	}, Rows: func(Entry) [][]any {
		var out [][]any
		for _, result := range append(review.CleanupResults(), "") {
			for _, it := range r.Of(result) {
				out = append(out, []any{len(out) + 1, it.Title, it.Number, it.Published, it.Drafter, it.View, it.Counsel, cleanupWords[it.Result], it.Reason, it.On, it.No})
			}
		}
		return out
	}})
}

func contentsCells(rows []review.ContentsRow) [][]any {
	var out [][]any
	for _, r := range rows {
		note := ""
		if r.Missing {
			note = "缺"
		}
		out = append(out, []any{r.N, r.Name, r.No, r.On, strings.Join(r.Files, "\n"), note})
	}
	return out
}
