package scan

import (
	"strconv"
	"strings"
)

// The digits of both sets, plain and as on a cheque.
const (
	plainDigits   = "零一二三四五六七八九"
	chequeDigits  = "零壹贰叁肆伍陆柒捌玖"
	maxNumeralLen = 24
)

func digit(r rune) (int64, bool) {
	if r == '两' {
		return 2, true
	}
	if r == '〇' {
		return 0, true
	}
	for _, set := range []string{plainDigits, chequeDigits} {
		if i := strings.IndexRune(set, r); i >= 0 {
			return int64(i / 3), true
		}
	}
	return 0, false
}

func unitOf(r rune) int64 {
	switch r {
	case '十', '拾':
		return 10
	case '百', '佰':
		return 100
	case '千', '仟':
		return 1000
	case '万', '萬':
		return 10_000
	case '亿', '億':
		return 100_000_000
	}
	return 0
}

// numeral reads a whole number in Chinese or Arabic digits, such as 二十三,
// 壹拾万 or 23. Other text is no number.
func numeral(s string) (int64, bool) {
	if n, err := strconv.ParseInt(s, 10, 64); err == nil {
		return n, n >= 0
	}
	if s == "" || len([]rune(s)) > maxNumeralLen {
		return 0, false
	}
	var total, section, last int64
	for _, r := range s {
		if d, ok := digit(r); ok {
			last = d
			continue
		}
		u := unitOf(r)
		switch {
		case u == 0:
			return 0, false
		case u == 10_000:
			total += (section + last) * u
			section, last = 0, 0
		case u > 10_000:
			total = (total + section + last) * u
			section, last = 0, 0
		default:
			section += max(last, 1) * u
			last = 0
		}
		if total > 1e15 || total < 0 {
			return 0, false
		}
	}
	return total + section + last, true
}
