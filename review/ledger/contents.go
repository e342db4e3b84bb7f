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
	b, err := newWorkbook(w, m.No+" 归档目录", []Sheet{sheet})
	if err != nil {
		return err
	}
	if err := b.Add(Entry{Matter: m}); err != nil {
		return errors.Join(err, b.Discard())
	}
	return b.Close()
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
