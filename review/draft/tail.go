package draft

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

var (
	dateLine  = regexp.MustCompile(`^[（(]?(\d{4}|[一二三四五六七八九十〇○零]{4}|[×xX]{2,4}) ?年 ?([\dxX×]{1,2}|[一二三四五六七八九十]{1,3}) ?月 ?(([\dxX×]{1,2}|[一二三四五六七八九十]{1,3}) ?日)?[）)]?$`)
	bodyLine  = regexp.MustCompile(`(府|办|局|会|厅|部|院|室|处|委|组|中心|公司|站|队|所|行|社|盖章[）)]|公章[）)])[：:]?$`)
	partyLine = regexp.MustCompile(`^[甲乙丙]方.{0,20}(盖章|签章|公章|签字|签名)`)
)

// articleEnd returns the paragraph after the last one of the article at from.
// next is the heading that follows, or the end of the stretch: the signature
// under the last article, and the title above a second document, belong to
// neither article.
func articleEnd(lines []line, from int, next candidate) int {
	end := next.at
	switch {
	case next.rank == noRank:
		end = signature(lines, from, end)
	case next.number == 1 && next.rank != section:
		if top := titleBlock(lines, from+1, end); top < end {
			end = signature(lines, from, top)
		}
	}
	return max(end, from+1)
}

// signature finds where the names and the date under a document begin.
func signature(lines []line, from, end int) int {
	for i := max(from+1, end-12); i < end; i++ {
		if partyLine.MatchString(lines[i].text) {
			return i
		}
	}
	for i := max(from+1, end-8); i < end; i++ {
		if !dateLine.MatchString(lines[i].text) {
			continue
		}
		for n := 0; n < 12 && i-1 > from && isBodyName(lines[i-1].text); n++ {
			i--
		}
		return i
	}
	return end
}

// isBodyName reports a line that is the name of an office or a company alone.
func isBodyName(s string) bool {
	return utf8.RuneCountInString(s) <= longestHeading && !strings.ContainsAny(s, "，。；;") && bodyLine.MatchString(s)
}
