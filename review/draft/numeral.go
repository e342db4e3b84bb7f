package draft

import (
	"strconv"
	"strings"
)

const hanDigits = "零一二三四五六七八九"

var hanValue = map[rune]int{'零': 0, '〇': 0, '○': 0, '一': 1, '二': 2, '两': 2, '三': 3, '四': 4, '五': 5, '六': 6, '七': 7, '八': 8, '九': 9}
var hanUnit = map[rune]int{'十': 10, '百': 100, '千': 1000}

// isNumeral reports whether r may stand in a number written in Chinese, Arabic
// or full-width digits.
func isNumeral(r rune) bool {
	_, digit := hanValue[r]
	_, unit := hanUnit[r]
	return digit || unit || '0' <= r && r <= '9' || '０' <= r && r <= '９'
}

// parseNumeral reads 12, １２, 十二 and 一二; ok is false for anything that is no
// number from 1 to 9999.
func parseNumeral(s string) (n int, ok bool) {
	total, digit, places := 0, -1, 0
	for _, r := range s {
		if '０' <= r && r <= '９' {
			r += '0' - '０'
		}
		unit, isUnit := hanUnit[r]
		v, isDigit := hanValue[r]
		if '0' <= r && r <= '9' {
			v, isDigit = int(r-'0'), true
		}
		switch {
		case isUnit:
			total += max(digit, 1) * unit // 十二 says no one before its ten
			digit, places = -1, 0
		case isDigit && places < 4:
			digit = max(digit, 0)*10 + v
			places++
		default:
			return 0, false
		}
	}
	total += max(digit, 0)
	return total, total >= 1 && total <= 9999
}

// han writes n in Chinese as articles are numbered: 十, 二十一, 一百零五. Numbers
// outside 1–9999 are written in Arabic digits.
func han(n int) string {
	if n <= 0 || n > 9999 {
		return strconv.Itoa(n)
	}
	digits, units := []rune(hanDigits), []string{"", "十", "百", "千"}
	var b strings.Builder
	zero, ds := false, strconv.Itoa(n)
	for i, c := range ds {
		k, place := int(c-'0'), len(ds)-1-i
		if k == 0 {
			zero = true
			continue
		}
		if zero {
			b.WriteRune(digits[0])
			zero = false
		}
		if k != 1 || place != 1 || b.Len() > 0 {
			b.WriteRune(digits[k])
		}
		b.WriteString(units[place])
	}
	return b.String()
}
