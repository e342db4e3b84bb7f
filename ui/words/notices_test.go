package words

import (
	"slices"
	"strings"
	"testing"

	"hefa/review"
	"hefa/ui/locale"
)

// What is wrong with the letter stands before what is true of all letters, and
// that takes one line.
func TestNotices(t *testing.T) {
	w := func(code string, args ...any) review.Warning { return review.Warning{Code: code, Args: args} }
	ws := []review.Warning{w("letter.unverified", "甲"), w("issue.late"), w("letter.unverified", "乙"), w("proof.statutes.unknown", 1, "《某法》第一条"), w("proof.marks.signer"),
		w("proof.places.article", 1, "第八条", "稿"), w("proof.dates.not", "2026年2月30日"), w("letter.unverified", "丙"), w("proof.blanks.not", "（请补充）")}
	folded, all := Notices(locale.New("zh"), ws)
	want := []string{"还有待填的空白", "不存在的日期", "没有第八条", "不标注签发人", "issue.late", "法规库里没有的引用 1 处", "所引规定待核实 3 项"}
	if !slices.EqualFunc(folded, want, strings.Contains) {
		t.Errorf("%q", folded)
	}
	if len(all) != len(ws) || !slices.EqualFunc(all[6:], []string{"甲", "乙", "丙"}, strings.HasSuffix) {
		t.Errorf("%q", all)
	}
	one, _ := Notices(locale.New("zh"), ws[:2])
	if len(one) != 2 || !strings.HasSuffix(one[1], "待核实：甲") {
		t.Errorf("%q", one)
	}
	if ws[0].Args[0] != "甲" {
		t.Error("the warnings themselves were moved")
	}
}
