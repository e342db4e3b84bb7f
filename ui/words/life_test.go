package words

import (
	"strings"
	"testing"

	"hefa/review"
	"hefa/ui/locale"
)

// TestLifeAroundTheReview: every fact before and after the review is told.
func TestLifeAroundTheReview(t *testing.T) {
	day := review.MustDate
	m := &review.Matter{
		Plan:         &review.Plan{Year: 2026, Published: day("2026-03-01"), Steps: []review.Step{{Name: "风险评估", Planned: day("2026-05-01")}}},
		Consults:     []review.Note{{On: day("2026-04-02"), Text: "电话沟通初稿"}},
		Scope:        &review.Scope{On: day("2026-04-03"), Proposal: review.Decision},
		Competition:  &review.Competition{On: day("2026-06-01"), By: "县市场监督管理局", Result: "exception", Conditions: []string{"没有替代方案"}},
		Deliberation: &review.Deliberation{On: day("2026-07-01"), Result: "passed", Record: "第12次常务会议纪要"},
		Refusals:     []review.Recording{{On: day("2026-07-02"), Refused: "缺会议纪要"}},
		Recording:    &review.Recording{On: day("2026-07-05"), No: "LHDR-2026-001"},
		Publication:  &review.Publication{On: day("2026-07-08"), No: "柳政规〔2026〕1号", Effect: day("2026-08-01"), Until: day("2031-07-31"), Place: "县政府网"},
		Filings:      []review.Filing{{To: "government", Due: day("2026-07-23"), Sent: day("2026-07-15"), Result: "filed"}},
		Evaluation:   &review.Evaluation{Due: day("2027-07-01"), By: "县审计局"},
		Cleanups:     []review.Cleanup{{Round: "2027年清理", On: day("2027-01-05"), Result: "keep"}},
	}
	say := locale.New("zh")
	var told strings.Builder
	for _, f := range append(Before(say, m), After(say, m)...) {
		told.WriteString(f.Label + " " + f.Value + "\n")
	}
	for _, want := range []string{
		"2026 年度", "风险评估", "电话沟通初稿", "重大行政决策", "县市场监督管理局", "没有替代方案", "第12次常务会议纪要",
		"缺会议纪要", "LHDR-2026-001", "柳政规〔2026〕1号", "2026-08-01 施行", "有效期至 2031-07-31", "县政府网", "报送 2026-07-15",
		"县审计局", "2027年清理",
	} {
		if !strings.Contains(told.String(), want) {
			t.Errorf("lacks %q:\n%s", want, told.String())
		}
	}
}
