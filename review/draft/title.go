package draft

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

const longestTitle = 90 // characters; the longest real ones have about seventy

var (
	// titleEnd are the words an official document's or a contract's name ends with.
	titleEnd = regexp.MustCompile(`(办法|规定|细则|方案|意见|通知|决定|条例|合同书?|协议书?|规则|规程|规范|公告|通告|通报|决议|措施|政策|规划|计划|纲要|要点|清单|指南|指引|标准|制度|章程|守则|预案|备忘录|承诺书|批复|请示|报告|函|须知|公约|.法)` + suffix)
	suffix   = `([（(【〔][^（）()]{1,20}[）)】〕])*$`
	stage    = regexp.MustCompile(`^[（(【〔][^（）()年]{0,12}(稿|试行|暂行|修订|草案|版)[^（）()]{0,4}[）)】〕]$`)
	docNo    = regexp.MustCompile(`[〔\[［【(（]\s*(19|20)\d\d\s*[〕\]］】)）].{0,6}号$|^第?.{0,6}号$`)
	labelled = regexp.MustCompile(`^(来源|文\s*号|主题词|分享到|发布机关|发文机关|文件状态|统一编号|当前位置|索引号|抄送|主送|附件?\d*)[：:]|[：:]$|https?://`)
)

// title finds a draft's name. start is the first paragraph that carries
// structure: of several titles above it (a notice, then the rules it issues)
// the nearest names the text that is reviewed.
func title(lines []line, start int, fallback string) string {
	for _, l := range lines[:min(len(lines), 10)] {
		if _, numbered := readMark(l.text); l.heading == 1 && !numbered {
			return unwrap(l.text)
		}
	}
	if start == len(lines) {
		start = min(start, 30)
	}
	for i := start - 1; i >= 0; i-- {
		if isTitle(lines[i].text) {
			return unwrap(joinTitle(lines, i))
		}
	}
	for i, l := range lines[:start] {
		if isHeadline(l.text) && (l.centred || i < 3) {
			return unwrap(joinTitle(lines, i))
		}
	}
	return fallback
}

// isTitle reports a line that ends as the names of documents end.
func isTitle(s string) bool {
	s = annexPrefix.ReplaceAllString(s, "")
	if m, ok := readMark(s); ok && m.rank != annex {
		return false
	}
	return isHeadline(s) && titleEnd.MatchString(wordsOnly(s)) && !strings.ContainsAny(s, "【】") && s != "目录"
}

var annexPrefix = regexp.MustCompile(`^附件?\s*\d*\s*[：:]\s*`)

// isHeadline reports a line that could be a heading at all: short, no sentence,
// no date, no number of a document, no label of a form.
func isHeadline(s string) bool {
	return utf8.RuneCountInString(s) <= longestTitle && !strings.ContainsAny(s, "。；！？，,;\t") &&
		!dateLine.MatchString(s) && !docNo.MatchString(s) && !labelled.MatchString(s)
}

// wordsOnly leaves out the book-title marks and the blanks of a spread-out
// word such as 通　知.
func wordsOnly(s string) string {
	return strings.NewReplacer(" ", "", "\u3000", "", "《", "", "》", "").Replace(s)
}

// joinTitle joins a title that was set over several lines. at is its last line
// but for a stage such as （征求意见稿）.
func joinTitle(lines []line, at int) string {
	top := at
	for top > 0 && at-top < 5 && continuesTitle(lines[top-1], lines[top]) {
		top--
	}
	var b strings.Builder
	for _, l := range lines[top : at+1] {
		t := annexPrefix.ReplaceAllString(l.text, "")
		if utf8.RuneCountInString(wordsOnly(t)) <= 4 {
			t = wordsOnly(t) // 通　知
		}
		b.WriteString(t)
	}
	if at+1 < len(lines) && stage.MatchString(lines[at+1].text) {
		b.WriteString(lines[at+1].text)
	}
	return b.String()
}

// continuesTitle reports whether the line above is the beginning of the title
// that goes on below.
func continuesTitle(above, below line) bool {
	t := above.text
	if !isHeadline(t) || isTitle(t) && !strings.HasSuffix(t, "关于") {
		return false
	}
	if _, numbered := readMark(t); numbered || stage.MatchString(t) {
		return false
	}
	short := utf8.RuneCountInString(wordsOnly(below.text)) <= 6
	open := strings.Count(t, "《") > strings.Count(t, "》")
	hanging := strings.HasSuffix(t, "的") || strings.HasSuffix(t, "和") || strings.HasSuffix(t, "、") || strings.HasSuffix(t, "关于") || strings.HasSuffix(t, "印发")
	about := strings.HasPrefix(below.text, "关于") || strings.HasPrefix(below.text, "印发")
	return open || hanging || about || short && (above.centred || titleAbout.MatchString(t)) || above.centred && below.centred
}

var titleAbout = regexp.MustCompile(`关于|印发|转发`)

// titleBlock returns where the title directly above paragraph end begins, not
// before from; end itself when no title stands there.
func titleBlock(lines []line, from, end int) int {
	top := end
	for i := end - 1; i >= from && end-i <= 6; i-- {
		t := lines[i].text
		if isTitle(t) {
			top = i
			for top > from && continuesTitle(lines[top-1], lines[top]) {
				top--
			}
			break
		}
		m, ok := readMark(t)
		if !(stage.MatchString(t) || dateLine.MatchString(t) || docNo.MatchString(t) || ok && m.rank < article && isDivision(m)) {
			break
		}
	}
	return top
}

// unwrap takes the book-title marks off a title that stands in them.
func unwrap(s string) string {
	s = trim(annexPrefix.ReplaceAllString(s, ""))
	if inner, found := strings.CutPrefix(s, "《"); found && strings.Count(s, "《") == 1 {
		name, after, closed := strings.Cut(inner, "》")
		if closed && (after == "" || stage.MatchString(after)) {
			return name + after
		}
	}
	return s
}
