package review

import (
	"regexp"
	"strconv"
	"strings"
	"time"
)

var (
	ymdPattern = regexp.MustCompile(`^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$`)
	mdPattern  = regexp.MustCompile(`^(\d{1,2})[-./月](\d{1,2})[日号]?$`)
	dayPattern = regexp.MustCompile(`^(\d{1,2})[日号]$`)
	runPattern = regexp.MustCompile(`^(\d{4})(\d{2})(\d{2})$`)
	relPattern = regexp.MustCompile(`^([+-])(\d{1,4})$`)
)

var dayWords = map[string]int{
	"今天": 0, "今日": 0, "today": 0,
	"昨天": -1, "昨日": -1, "yesterday": -1,
	"前天": -2, "前日": -2, "大前天": -3,
	"明天": 1, "明日": 1, "tomorrow": 1,
	"后天": 2, "大后天": 3,
}

// ParseWhen reads a day the way an officer types it: 2026-11-20, 2026.11.20,
// 2026年11月20日, 20261120, 11-20 and 11月20日 (this year), 20日 (this month), 昨天, 明天,
// and +3 or -2 calendar days from today. Full-width digits and signs count as
// their ASCII forms. A day that does not exist is an error.
func ParseWhen(s string, today Date) (Date, error) {
	t := strings.ToLower(strings.Join(strings.Fields(FoldWidth(s)), ""))
	if n, ok := dayWords[t]; ok {
		return today + Date(n), nil
	}
	if g := relPattern.FindStringSubmatch(t); g != nil {
		n, _ := strconv.Atoi(g[1] + g[2])
		return today + Date(n), nil
	}
	y, mo, _ := today.Time().Date()
	if g := ymdPattern.FindStringSubmatch(t); g != nil {
		return existing(g[1], g[2], g[3], s)
	}
	if g := runPattern.FindStringSubmatch(t); g != nil {
		return existing(g[1], g[2], g[3], s)
	}
	if g := mdPattern.FindStringSubmatch(t); g != nil {
		return existing(strconv.Itoa(y), g[1], g[2], s)
	}
	if g := dayPattern.FindStringSubmatch(t); g != nil {
		return existing(strconv.Itoa(y), strconv.Itoa(int(mo)), g[1], s)
	}
	return 0, Invalid("date", s)
}

func existing(year, month, day, typed string) (Date, error) {
	y, _ := strconv.Atoi(year)
	m, _ := strconv.Atoi(month)
	d, _ := strconv.Atoi(day)
	date := DateOf(y, time.Month(m), d)
	if ry, rm, rd := date.Time().Date(); ry != y || int(rm) != m || rd != d || y < 1970 || date.IsZero() {
		return 0, Invalid("date", typed)
	}
	return date, nil
}

// FoldWidth maps full-width ASCII forms to ASCII: a Chinese IME types them
// without asking.
func FoldWidth(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= '！' && r <= '～' {
			return r - '！' + '!'
		}
		if r == '　' {
			return ' '
		}
		return r
	}, s)
}
