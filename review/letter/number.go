package letter

import "hefa/review"

// counter numbers the headings of a body by level (7.3.3): 一、 （一） 1. （1）.
// A heading starts the levels below it afresh.
type counter [5]int

// next returns the number of a paragraph of the given level, "" for text.
func (c *counter) next(level int) string {
	if level < 1 || level >= len(c) {
		return ""
	}
	c[level]++
	clear(c[level+1:])
	n := c[level]
	switch level {
	case 1:
		return numeral(n) + "、"
	case 2:
		return "（" + numeral(n) + "）"
	case 3:
		return itoa(n) + "."
	}
	return "（" + itoa(n) + "）"
}

// numeral writes 1 … 9999 in Chinese: 十二, 一百零三. Beyond that it falls back
// to digits.
func numeral(n int) string {
	if n <= 0 || n > 9999 {
		return itoa(n)
	}
	digits := []rune("零一二三四五六七八九")
	units := []string{"千", "百", "十", ""}
	out, zero := "", false
	for i, unit := 0, 1000; unit > 0; i, unit = i+1, unit/10 {
		d := n / unit % 10
		switch {
		case d == 0:
			zero = out != ""
		case d == 1 && unit == 10 && out == "":
			out = "十"
		default:
			if zero {
				out, zero = out+"零", false
			}
			out += string(digits[d]) + units[i]
		}
	}
	return out
}

// runIn is a paragraph's heading as drawn: its number, its words and, when
// text follows on the same line, the full stop between them.
func runIn(number string, x review.LetterPara, followed bool) string {
	h := oneLine(x.Heading)
	if followed && h != "" && !endsSentence(h) {
		h += "。"
	}
	return number + h
}

func endsSentence(s string) bool {
	r := []rune(s)
	switch r[len(r)-1] {
	case '。', '：', '！', '？', '；', '，', '、', ':':
		return true
	}
	return false
}
