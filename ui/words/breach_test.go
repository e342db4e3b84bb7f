package words

import (
	"slices"
	"strings"
	"testing"

	"hefa/review"
	"hefa/ui/locale"
)

// Every failing of a unit is told by its own days, in both languages, and a
// circular tells them under the unit with the number of the matter.
func TestBreaches(t *testing.T) {
	on, due, at := review.MustDate("2026-11-02"), review.MustDate("2026-11-09"), review.MustDate("2026-11-13")
	all := []review.Breach{
		{Kind: review.BreachTardy, On: on, Due: due, At: at}, {Kind: review.BreachTardy, On: on, Due: due, At: at, What: "征求意见"}, {Kind: review.BreachTardy, On: on, Due: due, What: "征求意见"},
		{Kind: review.BreachIncomplete, On: on, At: at, What: "起草说明"}, {Kind: review.BreachIncomplete, On: on, What: "起草说明"},
		{Kind: review.BreachLate, On: on, Due: due, At: at, What: "县人大常委会"}, {Kind: review.BreachMissing, On: on, Due: due, What: "县人大常委会"},
	}
	for lang, want := range map[string][]string{
		"zh": {
			"送审不及时：2026-11-02 送审，拟 2026-11-13 上会，最早可于 2026-11-09 上会", "送审不及时：目录计划 2026-11-09 送审，实际 2026-11-13 送审", "送审不及时：目录计划 2026-11-09 送审，至今未送审",
			"送审材料不齐：2026-11-02 通知补正，缺起草说明，2026-11-13 补齐", "送审材料不齐：2026-11-02 通知补正，缺起草说明，尚未补齐",
			"逾期备案：向县人大常委会备案期限 2026-11-09，实际 2026-11-13 报送", "未备案：向县人大常委会备案期限 2026-11-09，尚未报送",
		},
		"en": {
			"late submission: received 2026-11-02 for a meeting on 2026-11-13", "late submission: planned for 2026-11-09, received 2026-11-13", "late submission: planned for 2026-11-09, not received yet",
			"incomplete materials: asked for on 2026-11-02: 起草说明; complete on 2026-11-13", "incomplete materials: asked for on 2026-11-02: 起草说明; still missing",
			"filed late: to 县人大常委会: due 2026-11-09, sent 2026-11-13", "not filed: to 县人大常委会: due 2026-11-09, not sent",
		},
	} {
		if got := Breaches(locale.New(lang), all); !slices.EqualFunc(got, want, strings.HasPrefix) {
			t.Errorf("%s", strings.Join(got, "\n"))
		}
	}
	c := &review.Circular{From: on, To: at, Units: []review.CircularUnit{{Unit: "县民政局", Items: []review.CircularItem{{No: "G2026-0001", Breach: all[6]}}}}}
	want := []string{"2026-11-02 至 2026-11-13", "县民政局（1）", "  G2026-0001 未备案：向县人大常委会备案期限 2026-11-09，尚未报送"}
	if got := Circular(locale.New("zh"), c); !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
	if got := Circular(locale.New("zh"), nil); got != nil {
		t.Errorf("%q", got)
	}
}

// A table of contents names each paper with what there is of it, and what is
// not there.
func TestContents(t *testing.T) {
	rows := []review.ContentsRow{
		{N: 1, Name: "送审稿", On: review.MustDate("2026-11-02"), No: "柳民〔2026〕3号", Files: []string{"稿.docx", "稿.pdf"}}, {N: 2, Name: "起草说明", Files: []string{"说明.docx"}}, {N: 3, Name: "备考表"}, {N: 4, Name: "公布件", Missing: true, No: "x"},
	}
	for lang, want := range map[string][]string{
		"zh": {"1. 送审稿：2026-11-02，柳民〔2026〕3号，稿.docx，稿.pdf", "2. 起草说明：说明.docx", "3. 备考表", "4. 公布件：缺"},
		"en": {"1. 送审稿: 2026-11-02, 柳民〔2026〕3号, 稿.docx, 稿.pdf", "2. 起草说明: 说明.docx", "3. 备考表", "4. 公布件: missing"},
	} {
		if got := Contents(locale.New(lang), rows); !slices.Equal(got, want) {
			t.Errorf("%q", got)
		}
	}
}
