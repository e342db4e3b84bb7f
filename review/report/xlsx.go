package report

import (
	"errors"
	"io"
	"strconv"

	"github.com/xuri/excelize/v2"

	"hefa/review"
)

// The sheets of the workbook, in their order.
const (
	sheetFigures = "统计"
	sheetCharts  = "图表"
	sheetMonths  = "逐月"
	sheetUnits   = "送审单位"
	firstRow     = 5 // of the figures, below title, period and head
)

// book is a workbook in the making. The first error stays.
type book struct {
	*excelize.File
	r                                      Report
	title, head, text, part, number, share int // styles
	centred, prose                         int
	rows                                   map[string]int // of the figures, by name
	err                                    error
}

// Workbook writes the figures as a .xlsx with charts: tables of the figures, of
// the months and of the units, and charts that stay tied to their cells.
func Workbook(w io.Writer, r Report) error {
	b := &book{File: excelize.NewFile(), r: r, rows: map[string]int{}}
	b.styles()
	for i, name := range []string{sheetFigures, sheetCharts, sheetMonths, sheetUnits} {
		if i == 0 {
			b.keep(b.SetSheetName(b.GetSheetName(0), name))
		} else {
			_, err := b.NewSheet(name)
			b.keep(err)
		}
	}
	b.figures()
	b.months()
	b.units()
	b.charts()
	b.keep(b.SetDocProps(&excelize.DocProperties{Title: "合法性审查统计", Creator: "合法"}))
	if b.err == nil {
		b.keep(b.Write(w))
	}
	return errors.Join(b.err, b.Close())
}

func (b *book) keep(err error) {
	if b.err == nil {
		b.err = err
	}
}

func (b *book) styles() {
	var line []excelize.Border
	for _, side := range []string{"left", "right", "top", "bottom"} {
		line = append(line, excelize.Border{Type: side, Color: "BFBFBF", Style: 1})
	}
	song := func(size float64) *excelize.Font { return &excelize.Font{Family: "宋体", Size: size} }
	at := func(h string) *excelize.Alignment {
		return &excelize.Alignment{Horizontal: h, Vertical: "center", WrapText: true}
	}
	percent := 10 // 0.00%
	for id, s := range map[*int]*excelize.Style{
		&b.title:   {Font: &excelize.Font{Family: "黑体", Size: 16}, Alignment: at("center")},
		&b.head:    {Font: &excelize.Font{Family: "黑体", Size: 10}, Border: line, Alignment: at("center"), Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"E7ECF3"}}},
		&b.text:    {Font: song(10), Border: line, Alignment: at("left")},
		&b.number:  {Font: song(10), Border: line, Alignment: at("right")},
		&b.share:   {Font: song(10), Border: line, Alignment: at("right"), NumFmt: percent},
		&b.part:    {Font: song(10), Border: line, Alignment: &excelize.Alignment{Horizontal: "left", Vertical: "center", WrapText: true, Indent: 1}},
		&b.centred: {Font: song(10), Alignment: at("center")},
		&b.prose:   {Font: song(11), Alignment: at("left")},
	} {
		n, err := b.NewStyle(s)
		b.keep(err)
		*id = n
	}
}

// put writes a cell; nil leaves it empty but dressed.
func (b *book) put(sheet string, col, row, style int, v any) {
	cell, err := excelize.CoordinatesToCellName(col, row)
	b.keep(err)
	if v != nil {
		b.keep(b.SetCellValue(sheet, cell, v))
	}
	b.keep(b.SetCellStyle(sheet, cell, cell, style))
}

// dress sets widths, the rows that stay in sight, and the paper: A4 with the
// head on every page.
func (b *book) dress(sheet, across string, top int, widths ...float64) {
	for i, w := range widths {
		col, _ := excelize.ColumnNumberToName(i + 1)
		b.keep(b.SetColWidth(sheet, col, col, w))
	}
	if top > 0 {
		b.keep(b.SetPanes(sheet, &excelize.Panes{Freeze: true, YSplit: top, TopLeftCell: "A" + strconv.Itoa(top+1), ActivePane: "bottomLeft"}))
		b.keep(b.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", Scope: sheet, RefersTo: "'" + sheet + "'!$" + strconv.Itoa(top) + ":$" + strconv.Itoa(top)}))
	}
	a4, wide, high, fit := 9, 1, 0, true
	b.keep(b.SetSheetProps(sheet, &excelize.SheetPropsOptions{FitToPage: &fit}))
	b.keep(b.SetPageLayout(sheet, &excelize.PageLayoutOptions{Size: &a4, Orientation: &across, FitToWidth: &wide, FitToHeight: &high}))
	b.keep(b.SetHeaderFooter(sheet, &excelize.HeaderFooterOptions{OddFooter: "&C第 &P 页，共 &N 页"}))
}

// figures writes the table of figures, a row each.
func (b *book) figures() {
	s := sheetFigures
	b.put(s, 1, 1, b.title, "合法性审查统计")
	b.keep(b.MergeCell(s, "A1", "G1"))
	b.keep(b.SetRowHeight(s, 1, 30))
	b.put(s, 1, 2, b.centred, b.about())
	b.keep(b.MergeCell(s, "A2", "G2"))
	b.put(s, 1, 3, b.prose, b.r.Now.Sentence)
	b.keep(b.MergeCell(s, "A3", "G3"))
	b.keep(b.SetRowHeight(s, 3, min(300, 18*float64(2+len([]rune(b.r.Now.Sentence))/42))))
	before := "对比期"
	if b.r.Before != nil {
		before = b.r.Against.word() + "\n" + b.r.Before.From.String() + " 至 " + b.r.Before.To.String()
	}
	for i, h := range []string{"类别", "指标", "单位", "本期", before, "增减", "增减幅度"} {
		b.put(s, i+1, firstRow-1, b.head, h)
	}
	b.keep(b.SetRowHeight(s, firstRow-1, 42))
	for i, it := range Items() {
		b.rows[it.Name] = firstRow + i
		b.figure(it, firstRow+i)
	}
	b.keep(b.AutoFilter(s, "A4:G"+strconv.Itoa(firstRow+len(Items())-1), nil))
	b.dress(s, "portrait", firstRow-1, 18, 30, 10, 11, 24, 16, 11)
}

// about tells what was counted.
func (b *book) about() string {
	s := b.r.From.String() + " 至 " + b.r.To.String()
	if b.r.Unit != "" {
		s += "　送审单位含“" + review.CleanLine(b.r.Unit) + "”"
	}
	for _, k := range b.r.Kinds {
		s += "　" + Word("reviewed."+string(k))
	}
	return s
}

func (b *book) figure(it Item, row int) {
	s, now := sheetFigures, it.Of(&b.r.Now)
	var before *float64
	if b.r.Before != nil {
		before = it.Of(b.r.Before)
	}
	b.put(s, 1, row, b.text, it.Group.Word())
	label := b.text
	if it.Part {
		label = b.part
	}
	b.put(s, 2, row, label, Word(it.Name))
	b.put(s, 3, row, b.text, it.Unit())
	b.value(it, 4, row, now)
	for col := 5; col <= 7; col++ {
		b.put(s, col, row, b.number, nil)
	}
	if b.r.Before == nil {
		return
	}
	b.value(it, 5, row, before)
	switch {
	case now == nil || before == nil:
		b.put(s, 6, row, b.number, Nothing)
	case it.Share:
		b.put(s, 6, row, b.number, it.Difference(now, before)+" 个百分点")
	default:
		b.put(s, 6, row, b.number, *now-*before)
	}
	if g := it.Growth(now, before); g != nil {
		b.put(s, 7, row, b.share, *g)
	}
}

func (b *book) value(it Item, col, row int, v *float64) {
	switch {
	case v == nil:
		b.put(sheetFigures, col, row, b.number, Nothing)
	case it.Share:
		b.put(sheetFigures, col, row, b.share, *v)
	default:
		b.put(sheetFigures, col, row, b.number, *v)
	}
}

// months writes a row for each month of the period.
func (b *book) months() {
	for i, h := range []string{"月份", "规范性文件", "重大决策", "合同协议", "其他", "合计"} {
		b.put(sheetMonths, i+1, 1, b.head, h)
	}
	for i, m := range b.r.Now.Months {
		b.put(sheetMonths, 1, i+2, b.text, b.monthName(m.Month))
		for c, n := range []int{m.Normative, m.Decision, m.Contract, m.Other, m.Total} {
			b.put(sheetMonths, c+2, i+2, b.number, n)
		}
	}
	b.dress(sheetMonths, "portrait", 1, 14, 13, 13, 13, 13, 13)
}

// monthName leaves out the year where the period has but one.
func (b *book) monthName(d review.Date) string {
	name := strconv.Itoa(int(d.Time().Month())) + "月"
	if b.r.From.Year() != b.r.To.Year() {
		name = strconv.Itoa(d.Year()) + "年" + name
	}
	return name
}

// units writes a row for each drafting unit.
func (b *book) units() {
	for i, h := range unitHeads {
		b.put(sheetUnits, i+1, 1, b.head, h)
	}
	for i, u := range b.r.Now.Units {
		b.put(sheetUnits, 1, i+2, b.text, review.CleanLine(u.Unit))
		for c, n := range u.counts() {
			b.put(sheetUnits, c+2, i+2, b.number, n)
		}
	}
	b.dress(sheetUnits, "portrait", 1, 28, 9, 9, 9, 9, 9, 9, 9)
}
