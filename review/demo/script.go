package demo

import (
	"fmt"
	"strconv"
	"strings"

	"hefa/review"
)

// line is one line of a story: a working day, a verb and its arguments, such as
//
//	-3 answer opinion=1|2; result=declined; reason=提请审议时说明
//
// Dates are working days too. Besides the verbs of the table there are add,
// plan, list, undo, opine (which gives the story's next opinions, count= of them), checks
// and points (which mark a whole checklist; see marks.go).
type line struct {
	day  int
	verb string
	args map[string]string
}

func readLines(text string) ([]line, error) {
	var out []line
	for s := range strings.SplitSeq(strings.TrimSpace(text), "\n") {
		l, err := readLine(s)
		if err != nil {
			return nil, fmt.Errorf("%q: %w", s, err)
		}
		out = append(out, l)
	}
	return out, nil
}

func readLine(s string) (line, error) {
	day, rest, _ := strings.Cut(strings.TrimSpace(s), " ")
	verb, rest, _ := strings.Cut(rest, " ")
	n, err := strconv.Atoi(day)
	if err != nil {
		return line{}, err
	}
	l := line{day: n, verb: verb, args: map[string]string{}}
	for part := range strings.SplitSeq(rest, ";") {
		name, value, ok := strings.Cut(strings.TrimSpace(part), "=")
		if ok {
			l.args[name] = value
		}
	}
	return l, nil
}

// list returns a value given as a|b|c.
func (l line) list(name string) []string {
	if l.args[name] == "" {
		return nil
	}
	return strings.Split(l.args[name], "|")
}

// verbArgs turns the arguments into those of a verb.
func (l line) verbArgs(v review.Verb, a almanac) (review.Args, error) {
	out := review.Args{}
	for _, p := range v.Params {
		value, ok := l.args[p.Name]
		switch {
		case !ok:
			continue
		case p.Type == review.TypeList:
			out[p.Name] = l.list(p.Name)
		case p.Type == review.TypeDate:
			n, err := strconv.Atoi(value)
			if err != nil {
				return nil, err
			}
			out[p.Name] = []string{a.day(n).String()}
		default:
			out[p.Name] = []string{value}
		}
	}
	if len(out) != len(l.args) {
		return nil, fmt.Errorf("%s has an argument it does not know: %v", l.verb, l.args)
	}
	return out, nil
}
