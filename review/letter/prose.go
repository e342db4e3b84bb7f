package letter

import (
	"strings"

	"hefa/review"
)

// Prose is the body of a letter as an officer edits it: one line for every
// paragraph, headings and items with their numbers, a table as a line that
// holds its place. ParseProse reads it back.
//
// A line 一、 （一） 1. （1） is a paragraph of its level; the numbers are counted
// anew, whatever was typed. At the two upper levels words up to the first full
// stop are the heading: alone on the line, or run in before text. A line that
// only looks numbered begins with a backslash.
func Prose(body []review.LetterPara) string {
	var count counter
	var out []string
	tables := 0
	for _, x := range body {
		number := count.next(x.Level)
		lines := paragraphs(x.Text)
		line := runIn("", x, len(lines) > 0)
		if len(lines) > 0 && (line != "" || number != "") {
			line, lines = line+lines[0], lines[1:]
		}
		switch {
		case number != "":
			out = append(out, number+apart(number, line)+line)
		case line != "":
			out = append(out, literal(line))
		}
		for _, l := range lines {
			out = append(out, literal(l))
		}
		if x.Table != nil {
			tables++
			out = append(out, tableLine(tables))
		}
	}
	return strings.Join(out, "\n")
}

// apart is the blank between the number 1. and a digit, which would read as
// one number.
func apart(number, line string) string {
	if strings.HasSuffix(number, ".") && anyDigit(firstRune(line)) {
		return " "
	}
	return ""
}

// literal marks a plain line that would read as something else.
func literal(line string) string {
	if level, _ := numbered(line); level > 0 || strings.HasPrefix(line, `\`) || strings.HasPrefix(line, "＼") || tableAt(line) > 0 {
		return `\` + line
	}
	return line
}

// Tables lists the tables of a body, in the order Prose numbers them.
func Tables(body []review.LetterPara) []review.LetterTable {
	var out []review.LetterTable
	for _, x := range body {
		if x.Table != nil {
			out = append(out, *x.Table)
		}
	}
	return out
}

// ParseProse reads what Prose wrote and an officer changed. Any text is a body;
// a line that names a table which is not there stays a line.
func ParseProse(text string, tables []review.LetterTable) []review.LetterPara {
	var out []review.LetterPara
	for _, line := range paragraphs(text) {
		if n := tableAt(line); n > 0 && n <= len(tables) {
			table := tables[n-1]
			out = append(out, review.LetterPara{Table: &table})
			continue
		}
		level, rest := numbered(line)
		switch {
		case level == 1 || level == 2:
			head, text := headed(rest)
			out = append(out, review.LetterPara{Level: level, Heading: head, Text: text})
		case level > 0:
			out = append(out, review.LetterPara{Level: level, Text: rest})
		default:
			if line = plainLine(line); line != "" {
				out = append(out, review.LetterPara{Text: line})
			}
		}
	}
	return out
}

// plainLine takes the mark off a line that only looked numbered.
func plainLine(line string) string {
	for _, mark := range []string{`\`, "＼"} {
		if rest, ok := strings.CutPrefix(line, mark); ok {
			return oneLine(rest)
		}
	}
	return line
}

// headed parts a paragraph of the upper levels into heading and text: words
// without a full stop are a heading, one sentence is text, of several the first
// is the heading.
func headed(s string) (head, text string) {
	head, text, found := strings.Cut(s, "。")
	text = oneLine(text)
	switch {
	case !found:
		return head, ""
	case text == "" || head == "":
		return "", s
	}
	return head, text
}

// tableLine holds the place of a table.
func tableLine(n int) string { return "【表" + itoa(n) + "】" }

// tableAt is the number of the table a line holds the place of, 0 for none.
func tableAt(line string) int {
	inner, ok := strings.CutPrefix(line, "【表")
	inner, closed := strings.CutSuffix(inner, "】")
	if !ok || !closed {
		return 0
	}
	n, rest := leadingNumber(inner)
	if rest != "" {
		return 0
	}
	return n
}

// NextNumber is the number that an item after this line bears; "" after a plain
// line and after a heading, which text follows. Done says that the line is a
// number without words.
func NextNumber(line string) (next string, done bool) {
	level, rest := numbered(strings.TrimLeft(line, " \u3000"))
	if level < 3 {
		return "", false
	}
	var count counter
	count[level] = itemNumber(line)
	return count.next(level), rest == ""
}

// Unnumbered is a line of the editor without its number or mark.
func Unnumbered(line string) string {
	level, rest := numbered(oneLine(line))
	if level == 0 {
		return plainLine(oneLine(line))
	}
	return rest
}
