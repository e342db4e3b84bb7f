package ledger

import (
	"strings"

	"github.com/xuri/excelize/v2"
)

const paperA4 = 9 // the number the format gives it

// styles are the looks of cells.
type styles struct{ head, plain, wrap, date int }

func newStyles(f *excelize.File) (styles, error) {
	line := []excelize.Border{}
	for _, side := range []string{"left", "right", "top", "bottom"} {
		line = append(line, excelize.Border{Type: side, Color: "BFBFBF", Style: 1})
	}
	font := &excelize.Font{Family: "宋体", Size: 10}
	dates := "yyyy-mm-dd"
	at := func(h string, wrap bool) *excelize.Alignment {
		return &excelize.Alignment{Horizontal: h, Vertical: "center", WrapText: wrap}
	}
	var s styles
	for _, x := range []struct {
		id *int
		is excelize.Style
	}{
		{&s.head, excelize.Style{Font: &excelize.Font{Family: "黑体", Size: 10}, Border: line, Alignment: at("center", true),
			Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"E7ECF3"}}}},
		{&s.plain, excelize.Style{Font: font, Border: line, Alignment: at("center", true)}},
		{&s.wrap, excelize.Style{Font: font, Border: line, Alignment: at("left", true)}},
		{&s.date, excelize.Style{Font: font, Border: line, Alignment: at("center", false), CustomNumFmt: &dates}},
	} {
		id, err := f.NewStyle(&x.is)
		if err != nil {
			return s, err
		}
		*x.id = id
	}
	return s, nil
}

// of is the look of a column. A column that tells a day is named so.
func (s styles) of(c Column) int {
	switch {
	case c.Wrap:
		return s.wrap
	case isDateHead(c.Head):
		return s.date
	}
	return s.plain
}

func isDateHead(head string) bool {
	return strings.HasSuffix(head, "日期") || head == "期限届满" || head == "有效期至" || head == "党委同意" || head == "向社会公布"
}

// setColumns freezes the head and sets the widths.
func setColumns(f *excelize.File, s Sheet) error {
	for i, c := range s.Columns {
		if err := f.SetColWidth(s.Name, columnName(i+1), columnName(i+1), c.Width); err != nil {
			return err
		}
	}
	return f.SetPanes(s.Name, &excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"})
}

// setPage makes a sheet ready to print: A4 across. Margins are in inches.
func setPage(f *excelize.File, s Sheet) error {
	size, across, wide, high, fit, side, edge, line := paperA4, "landscape", s.Pages, 0, true, 0.4, 0.75, 0.3
	if err := f.SetSheetProps(s.Name, &excelize.SheetPropsOptions{FitToPage: &fit}); err != nil {
		return err
	}
	if err := f.SetPageMargins(s.Name, &excelize.PageLayoutMarginsOptions{
		Left: &side, Right: &side, Top: &edge, Bottom: &edge, Header: &line, Footer: &line}); err != nil {
		return err
	}
	if err := f.SetHeaderFooter(s.Name, &excelize.HeaderFooterOptions{
		OddHeader: "&C合法性审查台账　" + s.Name, OddFooter: "&C第 &P 页，共 &N 页"}); err != nil {
		return err
	}
	return f.SetPageLayout(s.Name, &excelize.PageLayoutOptions{Size: &size, Orientation: &across, FitToWidth: &wide, FitToHeight: &high})
}

const (
	lineHeight = 14.0  // points
	mostHeight = 409.0 // what the format allows
)

// height is what the longest cell of a row needs: spreadsheets do not grow the
// rows of a file they open.
func (s Sheet) height(cells []any) float64 {
	most := 1
	for i, c := range cells {
		text, ok := c.(string)
		if !ok || len(text) < 6 {
			continue
		}
		n := 0
		for part := range strings.SplitSeq(text, "\n") {
			n += 1 + int(textWidth(part)/(s.Columns[i].Width-1))
		}
		most = max(most, n)
	}
	return min(float64(most)*lineHeight+4, mostHeight)
}

// textWidth is in characters of the standard font; a Chinese one takes two.
func textWidth(s string) float64 {
	n := 0.0
	for _, r := range s {
		n++
		if r > 0xff {
			n += 0.95
		}
	}
	return n
}

// repeatHead prints the head, and the columns that name the row, on every page.
func repeatHead(f *excelize.File, s Sheet) error {
	at := "'" + s.Name + "'!"
	return f.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", Scope: s.Name,
		RefersTo: at + "$A:$" + columnName(s.Keep) + "," + at + "$1:$1"})
}
