package ledger

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"time"

	"hefa/review"
)

// Days before which and after which a cell is no date of an office.
var (
	firstDay = review.DateOf(1950, time.January, 1)
	lastDay  = review.DateOf(2150, time.December, 31)
)

var (
	ymdPattern  = regexp.MustCompile(`^(\d{4}|\d{2})([-./年])(\d{1,2})[-./月](\d{1,2})[日号]?\.?$`)
	runPattern  = regexp.MustCompile(`^(\d{4})(\d{2})(\d{2})$`)
	mdPattern   = regexp.MustCompile(`^(\d{1,2})[-./月](\d{1,2})[日号]?$`)
	mdyPattern  = regexp.MustCompile(`^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$`)
	clock       = regexp.MustCompile(`(?:T|\s+)\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?Z?$|[（(]?(?:星期|周)[一二三四五六日天][)）]?$`)
	yearsOfLife = regexp.MustCompile(`^(?:有效期)?(\d{1,2})年$`)
)

// serialOf turns the number a workbook keeps for a day into the day. Numbers
// count from 1900-01-01 as 1, with a 29 February 1900 that never was, or from
// 1904-01-01 as 0.
func serialOf(x float64, base1904 bool) (review.Date, bool) {
	if math.IsNaN(x) || x < 1 || x > 100_000 {
		return 0, false
	}
	zero := review.DateOf(1899, time.December, 30)
	if base1904 {
		zero = review.DateOf(1904, time.January, 1)
	}
	d := zero + review.Date(math.Floor(x))
	return d, inRange(d)
}

func inRange(d review.Date) bool { return d >= firstDay && d <= lastDay && !d.IsZero() }

// Days reads the days of one table.
type Days struct {
	Today    review.Date // days without a year are the latest that are not after it
	Base1904 bool
	Serial   bool // numbers are days
}

// Read reads a day as people write it into a ledger: 2026.3.2, 2026年3月2日,
// 2026-03-02 09:30, 20260302, 二〇二六年三月二日, 3/2 (guessed is true: the year was
// left out), and in workbooks the number of the day. A cell that says there is
// no day ("无", "/", "长期") is the zero date.
func (d Days) Read(s string) (day review.Date, guessed bool, ok bool) {
	t := normalDay(s)
	if blankDay[t] {
		return 0, false, true
	}
	if g := runPattern.FindStringSubmatch(t); g != nil {
		day, ok = existing(g[1], g[2], g[3])
		return day, false, ok
	}
	if x, err := strconv.ParseFloat(t, 64); err == nil && d.Serial && !strings.ContainsAny(t, "+-eExXpP_") {
		day, ok = serialOf(x, d.Base1904)
		return day, false, ok
	}
	if g := ymdPattern.FindStringSubmatch(t); g != nil {
		if len(g[1]) == 2 && g[2] != "年" && g[1] < "13" {
			return 0, false, false // 3.2.26 and 12.3.26 may be meant either way
		}
		day, ok = existing(century(g[1]), g[3], g[4])
		return day, false, ok
	}
	if g := mdPattern.FindStringSubmatch(t); g != nil {
		day, ok = d.latest(g[1], g[2])
		return day, true, ok
	}
	if g := mdyPattern.FindStringSubmatch(t); g != nil {
		day, ok = american(g[1], g[2], g[3])
		return day, false, ok
	}
	return 0, false, false
}

var blankDay = map[string]bool{"未签": true, "未签订": true, "未公布": true, "未印发": true, "未归档": true, "未出": true, "": true, "无": true, "/": true, "-": true, "--": true, "—": true, "——": true, "长期": true, "长期有效": true, "暂无": true}

func normalDay(s string) string {
	s = strings.TrimSpace(review.FoldWidth(s))
	for range 2 {
		s = strings.TrimSpace(clock.ReplaceAllString(s, ""))
	}
	s = strings.ReplaceAll(s, "○", "〇") // the circle is often typed for the numeral
	if strings.ContainsAny(s, "〇零一二两三四五六七八九十") {
		s = arabic(s)
	}
	return strings.ReplaceAll(strings.Join(strings.Fields(s), ""), "。", ".")
}

func century(y string) string {
	if len(y) == 2 {
		return "20" + y
	}
	return y
}

// american reads month/day/year where it cannot be day/month/year.
func american(a, b, year string) (review.Date, bool) {
	x, _ := strconv.Atoi(a)
	y, _ := strconv.Atoi(b)
	switch {
	case x == y || y > 12:
		return existing(year, a, b)
	case x > 12:
		return existing(year, b, a)
	}
	return 0, false
}

// latest is the last day with this month and day that is not after today.
func (d Days) latest(month, day string) (review.Date, bool) {
	for back := range 5 { // 29 February comes every four years
		got, ok := existing(strconv.Itoa(d.Today.Year()-back), month, day)
		if ok && got <= d.Today {
			return got, true
		}
	}
	return 0, false
}

func existing(year, month, day string) (review.Date, bool) {
	y, _ := strconv.Atoi(year)
	m, _ := strconv.Atoi(month)
	n, _ := strconv.Atoi(day)
	d := review.DateOf(y, time.Month(m), n)
	ry, rm, rd := d.Time().Date()
	return d, ry == y && int(rm) == m && rd == n && inRange(d)
}

// arabic rewrites the Chinese numerals of a date: 二〇二六年十二月二十一日.
func arabic(s string) string {
	var b strings.Builder
	digits := map[rune]int{'〇': 0, '零': 0, '一': 1, '二': 2, '两': 2, '三': 3, '四': 4, '五': 5, '六': 6, '七': 7, '八': 8, '九': 9}
	tens, run := -1, ""
	flush := func() {
		if tens >= 0 {
			one, _ := strconv.Atoi("0" + run)
			run = strconv.Itoa(tens*10 + one)
		}
		b.WriteString(run)
		tens, run = -1, ""
	}
	for _, r := range s {
		switch n, ok := digits[r]; {
		case ok:
			run += strconv.Itoa(n)
		case r == '十':
			if tens, _ = strconv.Atoi(run); run == "" {
				tens = 1
			}
			run = ""
		default:
			flush()
			b.WriteRune(r)
		}
	}
	flush()
	return b.String()
}

// ReadUntil reads the end of validity: a day, the second day of a span, or a
// number of years counted from the day of effect.
func (d Days) ReadUntil(s string, effect review.Date) (day review.Date, guessed bool, ok bool) {
	t := normalDay(s)
	if g := yearsOfLife.FindStringSubmatch(t); g != nil {
		n, _ := strconv.Atoi(g[1])
		return effect.AddMonths(12*n) - 1, false, n > 0 && !effect.IsZero()
	}
	for _, mark := range []string{"至", "到", "~", "—"} {
		if i := strings.LastIndex(t, mark); i >= 0 && i+len(mark) < len(t) && !blankDay[t] {
			t = t[i+len(mark):]
		}
	}
	day, guessed, ok = d.Read(strings.TrimSuffix(t, "止"))
	return day, guessed, ok && !guessed // a term lies ahead: its year cannot be guessed
}
