package letter

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"hefa/review"
)

// cleanupHeads say each outcome of a cleanup as a list of documents is headed.
var cleanupHeads = map[string]string{"keep": "继续有效的文件", "amend": "予以修改的文件", "repeal": "予以废止的文件", "lapse": "宣布失效的文件", "": "尚未作出结论的文件"}

// Round is what a cleanup round came to, as the page that goes with the decision
// and is published: outcome by outcome, and what is still open.
func Round(r review.CleanupRound, o review.Office, on review.Date) review.LetterContent {
	c := review.LetterContent{Form: review.FormPage, Title: r.Name + "结果", Sign: o.Bureau, Date: on}
	done := len(r.Items) - len(r.Of(""))
	c.Body = append(c.Body, body(fmt.Sprintf("本次清理文件%d件，已作出结论%d件：继续有效%d件，修改%d件，废止%d件，宣布失效%d件。", len(r.Items), done,
		len(r.Of("keep")), len(r.Of("amend")), len(r.Of("repeal")), len(r.Of("lapse")))))
	for _, result := range append(review.CleanupResults(), "") {
		items := r.Of(result)
		if len(items) == 0 {
			continue
		}
		c.Body = append(c.Body, review.LetterPara{Level: 1, Heading: fmt.Sprintf("%s（%d件）", cleanupHeads[result], len(items)), Table: cleaned(items, result)})
	}
	return c
}

func cleaned(items []review.CleanupItem, result string) *review.LetterTable {
	last := "说明"
	if result == "" {
		last = "单位意见"
	}
	t := &review.LetterTable{Widths: []int{2, 8, 5, 4, 5}, Head: []string{"序号", "文件名称", "发文字号", "实施单位", last}}
	for i, it := range items {
		why := it.Reason
		if result == "" {
			why = it.View
		}
		t.Rows = append(t.Rows, []string{itoa(i + 1), flat(it.Title), it.Number, it.Drafter, clauses(why)})
	}
	return t
}

// clauses puts the lines of a text behind each other, with a mark between those
// that end in none.
func clauses(s string) string {
	var b strings.Builder
	for _, line := range paragraphs(s) {
		if last, _ := utf8.DecodeLastRuneInString(b.String()); b.Len() > 0 && !strings.ContainsRune("。；，、：！？", last) {
			b.WriteString("；")
		}
		b.WriteString(line)
	}
	return b.String()
}
