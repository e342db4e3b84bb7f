package draft

import (
	"strings"
	"unicode/utf8"
)

// rank is what kind of heading a mark makes.
type rank int

const (
	noRank  rank = iota
	part         // 第一编, 第一部分
	chapter      // 第一章
	section      // 第一节
	article      // 第一条
	item1        // 一、
	item2        // （一）
	item3        // 1.
	item4        // （1）
	annex        // 附件1
)

var rankOf = map[string]rank{"编": part, "篇": part, "部分": part, "章": chapter, "节": section, "条": article}

// mark is the numbering at the head of a paragraph.
type mark struct {
	rank   rank
	number int
	sub    int    // 1 in 第十条之一
	label  string // as written, without spaces
	rest   string // what follows, spaces trimmed
	spaced bool   // a space, a colon or the end of the paragraph sets the label apart
}

// readMark reads the numbering a paragraph begins with. Whether it really is a
// heading, and not a reference that happens to stand first, is not decided here.
func readMark(s string) (mark, bool) {
	switch {
	case strings.HasPrefix(s, "第"):
		return readOrdinal(s)
	case strings.HasPrefix(s, "附"):
		return readAnnex(s)
	case strings.HasPrefix(s, "（"), strings.HasPrefix(s, "("):
		return readBracketed(s)
	}
	n := numeralPrefix(s)
	if n == 0 {
		return mark{}, false
	}
	number, ok := parseNumeral(s[:n])
	after := strings.TrimLeft(s[n:], " ")
	stop, size := utf8.DecodeRuneInString(after)
	if !ok || !strings.ContainsRune("、.．", stop) {
		return mark{}, false
	}
	rest := after[size:]
	m := mark{rank: item1, number: number, label: s[:n], rest: trim(rest), spaced: true}
	if isArabic(s) {
		m.rank, m.label = item3, narrow(s[:n])
	}
	if m.rank == item3 && isArabic(rest) { // 1.5 is a number
		return mark{}, false
	}
	if m.rank == item1 && listsNumbers(number, rest) { // 一、二类新药
		return mark{}, false
	}
	return m, true
}

// readOrdinal reads 第…编, 章, 节 or 条; spaces may stand between the signs.
func readOrdinal(s string) (mark, bool) {
	t := strings.TrimLeft(strings.TrimPrefix(s, "第"), " \u3000")
	digits, t := takeNumeral(t)
	number, ok := parseNumeral(digits)
	if !ok {
		return mark{}, false
	}
	for unit, r := range rankOf {
		after, found := strings.CutPrefix(t, unit)
		if !found {
			continue
		}
		m := mark{rank: r, number: number, label: "第" + digits + unit, rest: after}
		if r == article {
			m.takeSub()
		}
		m.spaced = m.rest == "" || strings.ContainsAny(firstRune(m.rest), " \u3000：:【\t")
		m.rest = strings.TrimLeft(m.rest, " \u3000：:\t")
		return m, true
	}
	return mark{}, false
}

// takeSub moves 之一 from the rest into the label; a blank may stand before it.
func (m *mark) takeSub() {
	after, found := strings.CutPrefix(strings.TrimLeft(m.rest, " \u3000"), "之")
	n := numeralPrefix(after)
	if sub, ok := parseNumeral(after[:n]); found && ok {
		m.sub, m.label, m.rest = sub, m.label+"之"+after[:n], after[n:]
	}
}

// readAnnex reads 附件, 附件1：…, 附 … standing as a heading of its own.
func readAnnex(s string) (mark, bool) {
	t := strings.TrimPrefix(s, "附")
	t, found := strings.CutPrefix(t, "件")
	if !found {
		t, found = strings.CutPrefix(t, "表")
	}
	digits, rest := takeNumeral(strings.TrimLeft(t, " \u3000"))
	bare := strings.TrimLeft(rest, " \u3000：:")
	if (!found && digits == "" && rest == bare) || (bare != "" && digits == "" && rest == bare) || utf8.RuneCountInString(bare) > 80 {
		return mark{}, false
	}
	number, _ := parseNumeral(digits)
	label := s[:len(s)-len(strings.TrimPrefix(strings.TrimPrefix(strings.TrimPrefix(s, "附"), "件"), "表"))]
	return mark{rank: annex, number: number, label: label + digits, rest: bare, spaced: true}, true
}

func readBracketed(s string) (mark, bool) {
	_, size := utf8.DecodeRuneInString(s)
	digits, t := takeNumeral(s[size:])
	number, ok := parseNumeral(digits)
	rest, closed := strings.CutPrefix(t, "）")
	if !closed {
		rest, closed = strings.CutPrefix(t, ")")
	}
	if !ok || !closed {
		return mark{}, false
	}
	m := mark{rank: item2, number: number, label: "（" + digits + "）", rest: trim(rest), spaced: true}
	if isArabic(digits) {
		m.rank = item4
	}
	return m, true
}

// takeNumeral splits s after its leading numeral; spaces inside are left out.
func takeNumeral(s string) (digits, rest string) {
	for {
		n := numeralPrefix(s)
		digits, s = digits+s[:n], s[n:]
		t := strings.TrimLeft(s, " \u3000")
		if n == 0 || len(digits) > 24 {
			return digits, t
		}
		if t == s || numeralPrefix(t) == 0 {
			return digits, t
		}
		s = t
	}
}

func numeralPrefix(s string) int {
	for i, r := range s {
		if !isNumeral(r) {
			return i
		}
	}
	return len(s)
}

// listsNumbers reports that what follows "n、" counts on: 一、二类疫苗 is no item
// one, while 二、二级医院 is an item two.
func listsNumbers(n int, rest string) bool {
	end := numeralPrefix(rest)
	next, ok := parseNumeral(rest[:end])
	after := firstRune(rest[end:])
	return ok && next == n+1 && strings.Contains("、类级等种期次条款项", after) && after != ""
}

func isArabic(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return '0' <= r && r <= '9' || '０' <= r && r <= '９'
}

// narrow writes full-width digits as ASCII ones.
func narrow(s string) string {
	return strings.Map(func(r rune) rune {
		if '０' <= r && r <= '９' {
			return r - '０' + '0'
		}
		return r
	}, s)
}

func firstRune(s string) string {
	_, n := utf8.DecodeRuneInString(s)
	return s[:n]
}
