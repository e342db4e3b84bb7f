package statute

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"

	"hefa/review"
)

const republic = "中华人民共和国"

// Short takes 中华人民共和国 off a title.
func Short(title string) string {
	if s, found := strings.CutPrefix(title, republic); found && s != "" {
		return s
	}
	return title
}

// edition is what tells one version of a statute from another behind its
// title: （2021年修订）, (2017修正), (2021-01-22).
var edition = regexp.MustCompile(`[（(〔\[]((?:19|20)\d\d)(?:[-.]?\d\d?[-.]?\d\d?|年(?:\d\d?月\d\d?日)?)?(?:第[一二三四五六七八九十]次)?(?:修订|修正|修改|公布|年?版|修正本|修订本|修订版)?[）)〕\]]$`)

// cutEdition takes the mark of a version off a title and returns its year.
func cutEdition(title string) (bare string, year int) {
	title = strings.TrimSpace(title)
	m := edition.FindStringSubmatchIndex(title)
	if m == nil || m[0] == 0 {
		return title, 0
	}
	year, _ = strconv.Atoi(title[m[2]:m[3]])
	return strings.TrimSpace(title[:m[0]]), year
}

// Key makes titles comparable: without 中华人民共和国, without the mark of a
// version, without blanks and quotation marks, in narrow and small letters. Two
// titles with the same key name the same statute.
func Key(title string) string {
	bare, _ := cutEdition(review.CleanLine(title))
	bare = strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || strings.ContainsRune("《》〈〉<>“”\"‘’'「」『』", r) {
			return -1
		}
		return r
	}, strings.ToLower(review.FoldWidth(bare)))
	return Short(bare)
}

// ends are the words that names of statutes end with.
var ends = []string{"法", "条例", "办法", "规定", "细则", "规则", "决定", "解释", "规章", "规程", "宪法", "法典", "通则", "章程", "若干问题的解释", "批复", "意见", "通知", "决议", "修正案", "公约"}

// isStatuteTitle reports whether a title could be that of a statute, and not
// of a form or a plan.
func isStatuteTitle(title string, words []string) bool {
	bare, _ := cutEdition(title)
	if i := strings.LastIndexAny(bare, "（("); i > 0 && (strings.HasSuffix(bare, "）") || strings.HasSuffix(bare, ")")) {
		bare = bare[:i]
	}
	for _, w := range words {
		if strings.HasSuffix(bare, w) {
			return true
		}
	}
	return false
}
