package statute

import (
	"strconv"
	"strings"
)

const hanDigits = "零一二三四五六七八九"

// maxNumber bounds what a number may be; no statute comes near it.
const maxNumber = 9999

// digit returns the value of a digit in Chinese, Arabic or full-width form.
func digit(r rune) (int, bool) {
	switch {
	case r >= '0' && r <= '9':
		return int(r - '0'), true
	case r >= '０' && r <= '９':
		return int(r - '０'), true
	case r == '〇' || r == '○' || r == '零':
		return 0, true
	case r == '两':
		return 2, true
	}
	if i := strings.IndexRune(hanDigits, r); i >= 0 {
		return i / len("零"), true
	}
	return 0, false
}

func unit(r rune) int {
	switch r {
	case '十':
		return 10
	case '百':
		return 100
	case '千':
		return 1000
	}
	return 0
}

// number reads a number from the beginning of rs: 16, １６, 十六, 一六. It returns
// how many runes it took, 0 when there is no number from 1 to 9999.
func number(rs []rune) (n, took int) {
	total, pending, places, last := 0, -1, 0, maxNumber
	for _, r := range rs {
		if u := unit(r); u >= last {
			return 0, 0 // units only get smaller
		} else if u > 0 {
			total += max(pending, 1) * u
			pending, places, last = -1, 0, u
		} else if d, ok := digit(r); ok {
			pending = max(pending, 0)*10 + d
			places++
		} else {
			break
		}
		took++
		if places > 4 || total > maxNumber {
			return 0, 0
		}
	}
	total += max(pending, 0)
	if total < 1 || total > maxNumber {
		return 0, 0
	}
	return total, took
}

// han writes n from 1 to 9999 as articles are numbered: 十, 二十一, 一百零五.
func han(n int) string {
	if n < 1 || n > maxNumber {
		return strconv.Itoa(n)
	}
	digits, units := []rune(hanDigits), []string{"", "十", "百", "千"}
	var b strings.Builder
	gap, ds := false, strconv.Itoa(n)
	for i, c := range ds {
		k, place := int(c-'0'), len(ds)-1-i
		if k == 0 {
			gap = true
			continue
		}
		if gap {
			b.WriteRune(digits[0])
			gap = false
		}
		if k != 1 || place != 1 || b.Len() > 0 {
			b.WriteRune(digits[k])
		}
		b.WriteString(units[place])
	}
	return b.String()
}
