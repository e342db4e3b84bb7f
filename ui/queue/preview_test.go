package queue

import (
	"slices"
	"strings"
	"testing"

	"hefa/review"
	"hefa/review/desk"
	"hefa/review/profile"
	"hefa/ui/text"
)

// The preview tells what there is to tell of a matter, and nothing that is
// over.
func TestWhatThePreviewTells(t *testing.T) {
	q, day := opened(""), review.MustDate
	base := func() *desk.File {
		m := &review.Matter{No: "G2026-0001", Kind: review.Normative, Title: "某办法", Drafter: "县民政局", Received: day("2026-11-09")}
		return &desk.File{Matter: m, Profile: profile.National(), Row: review.Summary{Stage: review.StageReceived}}
	}
	told := func(f *desk.File) string {
		var out []string
		for _, l := range q.summary(f, 90) {
			out = append(out, strings.TrimSpace(text.Plain(l)))
		}
		return strings.Join(out, "\n")
	}
	if got := told(base()); got != "某办法\n县民政局 · 待受理\n收件 2026-11-09 周一　受理 —" {
		t.Errorf("%s", got)
	}
	for name, c := range map[string]struct {
		change      func(*desk.File)
		has, hasNot string
	}{
		"how long is left": {func(f *desk.File) {
			f.Row = review.Summary{Stage: review.StageReviewing, Due: day("2026-11-24"), Unit: review.Workdays, Total: 15}
		}, "县民政局 · 审查中 · 剩2日", "下一步"},
		"what it waits for": {func(f *desk.File) {
			f.Row.Attention, f.Row.Next = review.Attention{On: day("2026-11-19"), Why: review.CauseIntake}, "accept"
		}, "待受理：2026-11-19\n下一步：受理（F4 x）", ""},
		"the draft to be read": {func(f *desk.File) { f.Row.Next = "opine" }, "下一步：阅读草案、提意见（F4 x）", ""},
		"its last day": {func(f *desk.File) {
			f.Matter.Publication = &review.Publication{Until: day("2027-01-31")}
			f.Row.Attention = review.Attention{On: day("2026-11-01"), Why: review.CauseLapse}
		}, "将到期：2027-01-31", "2026-11-01"},
		"a meeting to come": {func(f *desk.File) { f.Matter.Meeting = day("2026-12-04") }, "拟上会日期 2026-12-04 周五", ""},
		"a meeting held": {func(f *desk.File) {
			f.Matter.Meeting, f.Matter.Deliberation = day("2026-11-13"), &review.Deliberation{On: day("2026-11-13")}
		}, "", "拟上会日期"},
		"opinions": {func(f *desk.File) {
			f.Matter.Opinions = []review.Opinion{{N: 1}, {N: 2}}
		}, "意见 2 条", ""},
		"letters": {func(f *desk.File) {
			f.Matter.Letters = []review.Letter{{Kind: review.OpinionLetter, No: "审1号", On: day("2026-11-12")}, {Kind: review.OpinionLetter, No: "审0号", On: day("2026-11-11"), Voided: "错发"}}
		}, "审1号 2026-11-12", "审0号"},
		"a round that asks": {func(f *desk.File) {
			f.Matter.Cleanups = []review.Cleanup{{Round: "2025年清理", Result: "keep"}, {Round: "2026年清理", Sent: day("2026-11-01"), View: "建议修改"}}
		}, "建议修改", "2025年清理"},
		"why it ended": {func(f *desk.File) { f.Matter.End = &review.Ending{Reason: "送审单位撤回"} }, "送审单位撤回", ""},
	} {
		f := base()
		c.change(f)
		if got := told(f); !strings.Contains(got, c.has) || c.hasNot != "" && strings.Contains(got, c.hasNot) {
			t.Errorf("%s:\n%s", name, got)
		}
	}
}

// A running window is told with what it rests on; of a matter that ended it is
// not.
func TestTheWindowInThePreview(t *testing.T) {
	q := filter(opened("section.8"), "G2026-0001")
	press(q, "enter")
	f := *q.preview
	at := func() bool {
		return slices.ContainsFunc(q.summary(&f, 90), func(l string) bool { return strings.Contains(l, "最长") || strings.Contains(l, "最迟") })
	}
	running := at()
	m := *f.Matter
	m.End = &review.Ending{}
	if f.Matter = &m; !running || at() {
		t.Errorf("running %v, ended %v", running, at())
	}
}

// What is urgent says so before its title; a matter without a window has no
// bar.
func TestRowsOfMatters(t *testing.T) {
	rows := strings.Split(frame(opened("section.8"), 100, 30), "\n")
	i := slices.IndexFunc(rows, func(l string) bool { return strings.Contains(l, "J2026-0001") })
	if !strings.Contains(rows[i], "决策 【急】老城区改造方案") || strings.Contains(rows[i], "░") {
		t.Errorf("%q", rows[i])
	}
}
