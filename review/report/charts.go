package report

import (
	"fmt"
	"strconv"

	"github.com/xuri/excelize/v2"
)

// mostUnits is how many units a chart can name.
const mostUnits = 15

// charts draws the sheet of charts, two beside each other. What is nothing has
// no chart.
func (b *book) charts() {
	axisFont := excelize.Font{Size: 9, Color: "404040"}
	var all []*excelize.Chart
	for _, c := range []*excelize.Chart{b.kinds(), b.opinions(), b.byMonth(), b.byUnit()} {
		if c != nil {
			all = append(all, c)
		}
	}
	for i, c := range all {
		cell, _ := excelize.CoordinatesToCellName(1+i%2*8, 1+i/2*17)
		c.Dimension = excelize.ChartDimension{Width: 500, Height: 320}
		c.XAxis.Font, c.YAxis.Font = axisFont, axisFont
		if c.Legend.Position == "" {
			c.Legend.Position = "bottom"
		}
		b.keep(b.AddChart(sheetCharts, cell, c))
	}
	if len(all) == 0 {
		b.put(sheetCharts, 1, 1, b.centred, "本期没有可画的数字")
	}
	b.dress(sheetCharts, "landscape", 0)
}

func chartTitle(s string) excelize.ChartTitle {
	return excelize.ChartTitle{Paragraph: []excelize.RichTextRun{{Text: s, Font: &excelize.Font{Family: "黑体", Size: 12}}}}
}

// cells names a column of rows, for a chart.
func cells(sheet, col string, from, to int) string {
	return fmt.Sprintf("'%s'!$%s$%d:$%s$%d", sheet, col, from, col, to)
}

func cell(sheet, col string, row int) string { return cells(sheet, col, row, row) }

// kinds are the reviews by kind, beside those of the other period.
func (b *book) kinds() *excelize.Chart {
	if b.r.Now.Reviewed.Total == 0 {
		return nil
	}
	from, to := b.rows["reviewed.normative"], b.rows["reviewed.other"]
	name := func(col string) string { return cell(sheetFigures, col, firstRow-1) }
	c := &excelize.Chart{Type: excelize.Col, VaryColors: new(false), Title: chartTitle("分类审查件数"), PlotArea: excelize.ChartPlotArea{ShowVal: true}}
	c.Series = append(c.Series, excelize.ChartSeries{Name: name("D"), Categories: cells(sheetFigures, "B", from, to), Values: cells(sheetFigures, "D", from, to)})
	if b.r.Before != nil {
		c.Series = append(c.Series, excelize.ChartSeries{Name: name("E"), Categories: cells(sheetFigures, "B", from, to), Values: cells(sheetFigures, "E", from, to)})
	}
	return c
}

// opinions tell what became of them.
func (b *book) opinions() *excelize.Chart {
	if b.r.Now.Opinions.Raised == 0 {
		return nil
	}
	from, to := b.rows["opinions.adopted"], b.rows["opinions.pending"]
	return &excelize.Chart{Type: excelize.Pie, Title: chartTitle("审查意见采纳情况"), PlotArea: excelize.ChartPlotArea{ShowPercent: true, ShowVal: true, ShowLeaderLines: true},
		Series: []excelize.ChartSeries{{Name: cell(sheetFigures, "B", b.rows["opinions.raised"]), Categories: cells(sheetFigures, "B", from, to), Values: cells(sheetFigures, "D", from, to)}}}
}

// byMonth are the reviews of each month, kind upon kind.
func (b *book) byMonth() *excelize.Chart {
	n := len(b.r.Now.Months)
	if n < 2 || b.r.Now.Reviewed.Total == 0 {
		return nil
	}
	c := &excelize.Chart{Type: excelize.ColStacked, Title: chartTitle("逐月审查件数")}
	for _, col := range []string{"B", "C", "D", "E"} {
		c.Series = append(c.Series, excelize.ChartSeries{Name: cell(sheetMonths, col, 1), Categories: cells(sheetMonths, "A", 2, n+1), Values: cells(sheetMonths, col, 2, n+1)})
	}
	return c
}

// byUnit are the reviews of the units with most of them.
func (b *book) byUnit() *excelize.Chart {
	n := min(len(b.r.Now.Units), mostUnits)
	if n == 0 {
		return nil
	}
	title := "各单位审查件数"
	if n < len(b.r.Now.Units) {
		title += "（前" + strconv.Itoa(n) + "个）"
	}
	return &excelize.Chart{Type: excelize.Bar, Title: chartTitle(title), PlotArea: excelize.ChartPlotArea{ShowVal: true},
		VaryColors: new(false), Legend: excelize.ChartLegend{Position: "none"}, XAxis: excelize.ChartAxis{ReverseOrder: true},
		Series: []excelize.ChartSeries{{Name: cell(sheetUnits, "C", 1), Categories: cells(sheetUnits, "A", 2, n+1), Values: cells(sheetUnits, "C", 2, n+1)}}}
}
