package calendar

import (
	_ "embed" // the two tables
	"fmt"
	"strconv"
	"strings"

	"hefa/review"
)

//go:embed notices.txt
var noticeTable string

//go:embed statutory.txt
var statutoryTable string

// readTable reads one of the built-in tables; notices.txt describes the form.
// A defect in them is a defect of the program, so it panics; a test reads both.
func readTable(table string) []decided {
	var rows []decided
	for line := range strings.Lines(table) {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		col := strings.Split(line, " | ")
		if len(col) != 4 {
			panic("calendar: not four columns: " + line)
		}
		year, err := strconv.Atoi(strings.TrimSpace(col[0]))
		if err != nil {
			panic(err)
		}
		row := decided{Notice{Year: year, Source: col[1]}, review.Status(col[2])}
		for holiday := range strings.SplitSeq(col[3], ";") {
			row.Days = append(row.Days, readHoliday(year, holiday)...)
		}
		rows = append(rows, row)
	}
	return rows
}

// readHoliday reads "name first…last +worked": any number of ranges.
func readHoliday(year int, s string) []NoticeDay {
	fields := strings.Fields(s)
	var days []NoticeDay
	for _, f := range fields[1:] {
		span, worked := strings.CutPrefix(f, "+")
		first, last, ranged := strings.Cut(span, "…")
		if !ranged {
			last = first
		}
		for d := dayIn(year, first); d <= dayIn(year, last); d++ {
			days = append(days, NoticeDay{Name: fields[0], Date: d, Off: !worked})
		}
	}
	return days
}

// dayIn reads a date that may leave its year out.
func dayIn(year int, s string) review.Date {
	if len(s) == len("01-02") {
		s = fmt.Sprintf("%04d-%s", year, s)
	}
	return review.MustDate(s)
}
