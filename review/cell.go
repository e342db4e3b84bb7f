package review

import (
	"strconv"
	"strings"
)

// GuardCell keeps a spreadsheet that opens a text file from taking a cell for a
// formula: an apostrophe goes before text that begins like one and is no
// number.
func GuardCell(s string) string {
	if !formulaLike(s) {
		return s
	}
	if _, err := strconv.ParseFloat(s, 64); err == nil {
		return s
	}
	return "'" + s
}

// UnguardCell takes back what GuardCell put before a text.
func UnguardCell(s string) string {
	if rest, ok := strings.CutPrefix(s, "'"); ok && formulaLike(rest) {
		return rest
	}
	return s
}

func formulaLike(s string) bool {
	for _, r := range s {
		return strings.ContainsRune("=+-@\t\r＝＋－＠", r)
	}
	return false
}
