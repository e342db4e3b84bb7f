package words

import (
	"slices"
	"strings"
	"testing"

	"hefa/review"
	"hefa/review/calendar"
	"hefa/ui/locale"
	"hefa/ui/theme"
)

// A window is explained by what it has: a minimum, an end or none, a stop, an
// extension, pauses that stopped it; each with its rule.
func TestExplainParts(t *testing.T) {
	day := review.MustDate
	rule := review.WindowRule{Unit: review.Workdays, Max: 15}
	rule.MinRule.Basis, rule.MaxRule.Basis, rule.ExtensionRule.Basis, rule.PauseRule.Basis = "下限依据", "上限依据", "延长依据", "停表依据"
	base := review.Window{Rule: rule, From: day("2026-11-02"), First: day("2026-11-03"), Latest: day("2026-11-23"), Counted: 15}
	for name, c := range map[string]struct {
		change      func(*review.Window)
		has, hasNot string
	}{
		"plain":          {func(*review.Window) {}, "最迟 2026-11-23 周一：第 15 |上限依据", "下限依据|停表|延长|不计入|暂定|没有上限"},
		"minimum":        {func(w *review.Window) { w.Rule.Min, w.Earliest = 5, day("2026-11-09") }, "最早 2026-11-09 周一：满 5 |下限依据", ""},
		"no maximum":     {func(w *review.Window) { w.Rule.Max = 0 }, "没有上限", "上限依据|最迟"},
		"stopped":        {func(w *review.Window) { w.Stopped, w.Counted, w.Latest = true, 4, 0 }, "已停表：用去 4 |还有 11", "最迟"},
		"extended":       {func(w *review.Window) { w.Extended = 5 }, "第 20 |已延长 5 |延长依据", ""},
		"paused":         {func(w *review.Window) { w.Pauses = []review.Pause{{On: day("2026-11-04"), Resumed: day("2026-11-10")}} }, "停表：2026-11-04（次日起）至 2026-11-10，共 6 天|停表依据", "尚未"},
		"paused still":   {func(w *review.Window) { w.Pauses = []review.Pause{{On: day("2026-11-04")}} }, "停表：2026-11-04（次日起），尚未补齐|停表依据", ""},
		"paused earlier": {func(w *review.Window) { w.Pauses = []review.Pause{{On: day("2026-10-29"), Resumed: day("2026-11-02")}} }, "最迟", "停表"},
		"provisional":    {func(w *review.Window) { w.Provisional = true }, "2026-11-23 周一|暂定", ""},
	} {
		w := base
		c.change(&w)
		got := strings.Join(Explain(locale.New("zh"), w), "\n")
		for s := range strings.SplitSeq(c.has, "|") {
			if !strings.Contains(got, s) {
				t.Errorf("%s: no %q in\n%s", name, s, got)
			}
		}
		for s := range strings.SplitSeq(c.hasNot, "|") {
			if s != "" && strings.Contains(got, s) {
				t.Errorf("%s: %q in\n%s", name, s, got)
			}
		}
	}
}

// Days that do not count stand together where they are neighbours and for the
// same reason.
func TestSkipped(t *testing.T) {
	day := review.MustDate
	skips := []review.Skip{
		{Date: day("2026-11-07"), Why: review.SkipWeekend}, {Date: day("2026-11-08"), Why: review.SkipWeekend}, {Date: day("2026-11-09"), Why: review.SkipPause}, {Date: day("2026-11-14"), Why: review.SkipWeekend},
		{Date: day("2027-01-01"), Why: review.SkipHoliday, Name: "元旦"}, {Date: day("2027-01-02"), Why: review.SkipHoliday, Name: "元旦"}, {Date: day("2027-01-03"), Why: review.SkipHoliday, Name: "元旦"},
		{Date: day("2027-01-04"), Why: review.SkipHoliday, Name: "春节"},
	}
	for lang, want := range map[string]string{
		"zh": "11-07、11-08 周末；11-09 停表；11-14 周末；01-01～01-03 元旦放假；01-04 春节放假", "en": "11-07, 11-08 weekend; 11-09 clock stopped; 11-14 weekend; 01-01～01-03 holiday: 元旦; 01-04 holiday: 春节",
	} {
		if got := Skipped(locale.New(lang), skips); got != want {
			t.Errorf("%s", got)
		}
	}
}

// How long is left is told by whichever ends first, and worse the nearer.
func TestLeftBeforeAMeeting(t *testing.T) {
	c, today := calendar.Builtin(), review.MustDate("2026-11-20") // a Friday
	due := func(s string) review.Summary {
		return review.Summary{Stage: review.StageReviewing, Due: review.MustDate(s), Unit: review.Workdays, Total: 15}
	}
	meeting := func(s string) review.Summary {
		row := due("2026-12-01")
		row.Attention = review.Attention{On: review.MustDate(s), Why: review.CauseMeeting}
		return row
	}
	over := meeting("2026-11-19")
	over.Due = review.MustDate("2026-11-18")
	for _, tt := range []struct {
		row    review.Summary
		zh, en string
		tone   theme.Tone
	}{
		{meeting("2026-11-19"), "已到会期", "meeting due", theme.ToneDanger}, {meeting("2026-11-20"), "会前今日", "meeting next", theme.ToneDanger}, {meeting("2026-11-25"), "会前剩3日", "3d to meeting", theme.ToneWarn},
		{meeting("2026-11-26"), "会前剩4日", "4d to meeting", theme.ToneOk}, {over, "逾期2日", "2d over", theme.ToneDanger}, {due("2026-11-25"), "剩3日", "3d left", theme.ToneWarn}, {due("2026-11-26"), "剩4日", "4d left", theme.ToneOk},
		{review.Summary{Attention: review.Attention{On: today, Why: review.CausePause}}, "补正期限", "supplement due", theme.ToneInfo},
	} {
		zh, tone := Left(locale.New("zh"), c, today, tt.row)
		if en, _ := Left(locale.New("en"), c, today, tt.row); zh != tt.zh || en != tt.en || tone != tt.tone {
			t.Errorf("%q %q %v, want %q %q %v", zh, en, tone, tt.zh, tt.en, tt.tone)
		}
	}
	saturday := review.MustDate("2026-11-21") // after the last day, before the next that counts
	if got, _ := Left(locale.New("zh"), c, saturday, due("2026-11-20")); got != "已到期" {
		t.Errorf("%q", got)
	}
	for row, want := range map[string][2]int{"2026-11-24": {13, 15}, "2026-11-18": {17, 15}} {
		if used, total := Share(c, today, due(row)); [2]int{used, total} != want {
			t.Errorf("%s: %d of %d", row, used, total)
		}
	}
	if used, total := Share(c, today, review.Summary{Total: 15}); used != 0 || total != 0 {
		t.Errorf("without a clock: %d of %d", used, total)
	}
}

// A day is written with its weekday, none as a dash.
func TestDate(t *testing.T) {
	say := locale.New("zh")
	got := []string{Date(say, 0, true), Date(say, review.MustDate("2026-11-20"), false), Date(locale.New("en"), review.MustDate("2026-11-22"), false)}
	if !slices.Equal(got, []string{"—", "2026-11-20 周五", "2026-11-22 Sun"}) || !strings.Contains(Date(say, review.MustDate("2028-01-03"), true), "2028-01-03 周一") || !strings.Contains(Date(say, review.MustDate("2028-01-03"), true), "暂定") {
		t.Errorf("%q", got)
	}
}
