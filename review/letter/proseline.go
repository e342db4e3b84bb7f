package letter

import (
	"strings"

	"hefa/review"
)

// maxDigits is how long a number of an item may be: longer ones are years.
const maxDigits = 3

// numerals are the characters of 一、 and （一）.
const numerals = "〇零一二三四五六七八九十百千"

// numbered takes the number off a line: its level, 0 for a plain line, and what
// follows. Numbers count in the forms officers type: 1. 1． 1、 (1) （1）.
func numbered(line string) (level int, rest string) {
	if inner, after, ok := bracketed(line); ok {
		switch {
		case strings.Trim(inner, numerals) == "":
			return 2, oneLine(after)
		case digitsOnly(inner):
			return 4, oneLine(after)
		}
		return 0, line
	}
	if after := strings.TrimLeft(line, numerals); after != line {
		if after, ok := strings.CutPrefix(after, "、"); ok {
			return 1, oneLine(after)
		}
		return 0, line
	}
	if n, after := leadingNumber(line); n >= 0 {
		for _, mark := range []string{".", "．", "、"} {
			rest, ok := strings.CutPrefix(after, mark)
			if first := firstRune(rest); ok && !anyDigit(first) {
				return 3, oneLine(rest)
			}
		}
	}
	return 0, line
}

// bracketed takes a number in brackets off a line.
func bracketed(line string) (inner, after string, ok bool) {
	for _, pair := range [][2]string{{"（", "）"}, {"(", ")"}} {
		if rest, open := strings.CutPrefix(line, pair[0]); open {
			inner, after, ok = strings.Cut(rest, pair[1])
			return inner, after, ok && inner != ""
		}
	}
	return "", "", false
}

// leadingNumber reads the digits a line begins with, -1 for none or too many.
func leadingNumber(line string) (n int, rest string) {
	rest = line
	count := 0
	for rest != "" && anyDigit(firstRune(rest)) {
		r := firstRune(rest)
		n = n*10 + int([]rune(review.FoldWidth(string(r)))[0]-'0')
		rest = rest[len(string(r)):]
		if count++; count > maxDigits {
			return -1, line
		}
	}
	if count == 0 {
		return -1, line
	}
	return n, rest
}

func digitsOnly(s string) bool {
	n, rest := leadingNumber(s)
	return n >= 0 && rest == ""
}

// anyDigit reports a digit of either width.
func anyDigit(r rune) bool { return r >= '0' && r <= '9' || r >= '０' && r <= '９' }

func firstRune(s string) rune {
	for _, r := range s {
		return r
	}
	return 0
}

// itemNumber reads the number of an item: 1. or （1）.
func itemNumber(line string) int {
	n, _ := leadingNumber(strings.TrimLeft(line, " \u3000（("))
	return max(n, 0)
}
