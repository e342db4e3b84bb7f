package demo

import (
	"regexp"
	"strconv"
)

var yearMark = regexp.MustCompile(`\{Y(?:\+(\d))?\}`)

// withYears fills {Y} and {Y+5} in a title with the year it was sent in and
// years after it.
func withYears(s string, year int) string {
	return yearMark.ReplaceAllStringFunc(s, func(m string) string {
		n, _ := strconv.Atoi(yearMark.FindStringSubmatch(m)[1])
		return strconv.Itoa(year + n)
	})
}
