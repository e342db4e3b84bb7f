package report

import (
	"encoding/csv"
	"io"
	"strconv"

	"hefa/review"
)

// CSV writes the figures, then the units, as text for a spreadsheet: UTF-8 with
// a byte order mark, or Excel takes it for GBK.
func CSV(w io.Writer, r Report) error {
	if _, err := io.WriteString(w, "\ufeff"); err != nil {
		return err
	}
	out := csv.NewWriter(w)
	out.UseCRLF = true
	rows := [][]string{{"类别", "指标", "单位", "本期", "对比期", "增减"}}
	for _, it := range Items() {
		row := []string{it.Group.Word(), Word(it.Name), it.Unit(), it.Show(it.Of(&r.Now)), "", ""}
		if r.Before != nil {
			row[4], row[5] = it.Show(it.Of(r.Before)), it.Difference(it.Of(&r.Now), it.Of(r.Before))
		}
		rows = append(rows, row)
	}
	rows = append(rows, nil, unitHeads)
	for _, u := range r.Now.Units {
		row := []string{review.GuardCell(review.CleanLine(u.Unit))}
		for _, n := range u.counts() {
			row = append(row, strconv.Itoa(n))
		}
		rows = append(rows, row)
	}
	for _, row := range rows {
		if err := out.Write(row); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}
