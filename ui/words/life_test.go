package words

import (
	"strings"
	"testing"

	"hefa/review"
	"hefa/review/desk"
	"hefa/review/profile"
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

// told writes facts as lines of label and value.
func told(fs []Fact) string {
	var b strings.Builder
	for _, f := range fs {
		b.WriteString(f.Label + "：" + f.Value + "\n")
	}
	return b.String()
}

// The life of a contract, a return, a matter taken over: what is empty leaves
// no gap, what is open is told as open.
func TestLivesOfOtherMatters(t *testing.T) {
	say, day := locale.New("zh"), review.MustDate
	for _, c := range []struct {
		m             *review.Matter
		before, after string
	}{
		{&review.Matter{
			Transcript: &review.Transcript{Source: "旧台账.xlsx 第 3 行", Opinions: 4, Adopted: 1, Partly: 1, Declined: 2},
			Deal:       &review.Deal{Party: "某公司", Amount: "1200000", Until: day("2029-12-31"), Signed: day("2026-06-01"), No: "柳合〔2026〕3号"},
		}, "转录自：旧台账.xlsx 第 3 行，意见 4 条，采纳 1，部分采纳 1，未采纳 2\n合同要素：某公司，1200000，履行期限至 2029-12-31\n", "签订：2026-06-01，柳合〔2026〕3号\n"},
		{&review.Matter{Transcript: &review.Transcript{Source: "旧台账.xlsx"}, Deal: &review.Deal{Party: "某公司"}}, "转录自：旧台账.xlsx\n合同要素：某公司\n", ""},
		{&review.Matter{
			Plan:      &review.Plan{Year: 2026, Steps: []review.Step{{Name: "风险评估", Planned: day("2026-05-01"), Done: day("2026-05-08")}, {Name: "听证", Planned: day("2026-06-01")}}, Changes: []review.PlanChange{{On: day("2026-04-01"), What: "推迟", Reason: "待上位法"}}},
			Recording: &review.Recording{Asked: day("2026-07-02"), On: day("2026-07-03"), Refused: "缺会议纪要"},
			Scope:     &review.Scope{On: day("2026-04-03")},
		}, "目录：2026 年度\n：风险评估 完成 2026-05-08\n：听证 计划 2026-06-01\n目录调整：2026-04-01，推迟，待上位法\n", "不予登记：2026-07-03，缺会议纪要\n"},
		{&review.Matter{
			Rounds:      []review.Round{{Accepted: day("2026-01-05"), Conclusion: &review.Conclusion{Result: review.Lawful}, Letter: "审1号"}, {Accepted: day("2026-02-05"), Conclusion: &review.Conclusion{Result: review.Lawful}}},
			Recording:   &review.Recording{Asked: day("2026-07-02")},
			Publication: &review.Publication{On: day("2026-07-08"), Effect: day("2026-08-01"), Unrecorded: true},
			Filings:     []review.Filing{{To: "government", Due: day("2026-07-23")}},
		}, "", "第 1 次审查：2026-01-05，合法，审1号\n第 2 次审查：2026-02-05，合法\n申请登记：2026-07-02\n公布：2026-07-08，2026-08-01 施行，未经登记公布\n报送备案：上一级人民政府，期限 2026-07-23\n"},
	} {
		before, after := told(Before(say, c.m)), told(After(say, c.m))
		if !strings.HasPrefix(before, c.before) || after != c.after {
			t.Errorf("\n%s---\n%s", before, after)
		}
	}
}

// The review itself is told with who approved, what was missing and what came
// of it.
func TestLifeOfAReview(t *testing.T) {
	say, day := locale.New("zh"), review.MustDate
	m := &review.Matter{
		Kind: review.Normative, Accepted: day("2026-03-02"), Archived: day("2026-05-01"),
		Urgent:     &review.Urgency{On: day("2026-03-01"), Reason: "汛期", ApprovedBy: "县长"},
		Pauses:     []review.Pause{{On: day("2026-03-03"), Missing: []string{"起草说明", "依据"}, Until: day("2026-03-10"), Resumed: day("2026-03-09")}, {On: day("2026-03-12"), Missing: []string{"公平竞争审查"}}},
		Extension:  &review.Extension{On: day("2026-03-16"), Days: 5, Reason: "疑难"},
		Conclusion: &review.Conclusion{On: day("2026-03-20"), Result: review.Lawful, Early: true, Reason: "已修改"},
		Letters:    []review.Letter{{Kind: review.OpinionLetter, No: "审1号", On: day("2026-03-21"), Voided: "错发"}, {Kind: review.OpinionLetter, No: "审2号", On: day("2026-03-22"), Late: true}},
		End:        &review.Ending{On: day("2026-04-01"), How: review.EndWithdrawn, Reason: "不再制定"},
	}
	got := told(Life(say, &desk.File{Matter: m, Profile: profile.National()}))
	want := "紧急：2026-03-01，汛期，县长批准\n补正：2026-03-03，起草说明、依据，限 2026-03-10 前补齐，2026-03-09 补齐\n补正：2026-03-12，公平竞争审查\n受理：2026-03-02 周一\n延期：2026-03-16，延长 5 天，疑难\n" +
		"结论：2026-03-20，合法，未满最短期限，已修改\n：送审单位：|意见书：2026-03-21，审1号，已作废：错发\n意见书：2026-03-22，审2号，逾期办结\n终止：2026-04-01，已撤回，不再制定\n归档：2026-05-01\n"
	for part := range strings.SplitSeq(want, "|") {
		if !strings.Contains(got, part) {
			t.Errorf("no %q in\n%s", part, got)
		}
	}
	m.Urgent.ApprovedBy, m.Conclusion.Early, m.Conclusion.Reason = "", false, ""
	if got := told(Life(say, &desk.File{Matter: m, Profile: profile.National()})); !strings.Contains(got, "紧急：2026-03-01，汛期\n") || !strings.Contains(got, "结论：2026-03-20，合法\n") {
		t.Error(got)
	}
	if got := Life(say, &desk.File{Matter: &review.Matter{}, Profile: profile.National()}); len(got) != 0 {
		t.Errorf("nothing happened, but %s", told(got))
	}
}

// The course is one line of the stages that have a day, in order.
func TestCourse(t *testing.T) {
	day := review.MustDate
	m := &review.Matter{Received: day("2026-03-01"), Accepted: day("2026-03-02")}
	if got := Course(locale.New("zh"), m, "→"); got != "收件日期 03-01 → 受理 03-02" {
		t.Errorf("%s", got)
	}
	m.Conclusion, m.Letters = &review.Conclusion{On: day("2026-03-10")}, []review.Letter{{Kind: review.OpinionLetter, No: "审1号", On: day("2026-03-11")}}
	m.Deliberation, m.Recording = &review.Deliberation{On: day("2026-04-01")}, &review.Recording{On: day("2026-04-02")}
	m.Publication, m.Filings = &review.Publication{On: day("2026-04-03")}, []review.Filing{{Sent: day("2026-04-10")}, {}}
	m.Deal, m.Archived = &review.Deal{Signed: day("2026-04-11")}, day("2026-04-12")
	if got := Course(locale.New("en"), m, ">"); got != "received 03-01 > accept 03-02 > conclusion 03-10 > opinion 03-11 > deliberation 04-01 > register 04-02 > publish 04-03 > file 04-10 > sign 04-11 > archive 04-12" {
		t.Errorf("%s", got)
	}
}
