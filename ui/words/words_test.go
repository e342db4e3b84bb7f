package words

import (
	"strings"
	"testing"

	"hefa/review"
	"hefa/review/calendar"
	"hefa/review/profile"
	"hefa/ui/locale"
	"hefa/ui/theme"
)

func TestLeft(t *testing.T) {
	c := calendar.Builtin()
	today := review.MustDate("2026-11-20") // a Friday
	due := func(s string) review.Summary {
		return review.Summary{Stage: review.StageReviewing, Due: review.MustDate(s), Unit: review.Workdays, Total: 15}
	}
	stopped := review.Summary{Stage: review.StageSupplementing, Stopped: true, Remaining: 7}
	late := due("2026-11-02")
	late.Late, late.Finished = true, review.MustDate("2026-11-09")
	for name, tt := range map[string]struct {
		row  review.Summary
		want string
		tone theme.Tone
	}{
		"far":           {due("2026-12-01"), "剩7日", theme.ToneOk},
		"soon":          {due("2026-11-24"), "剩2日", theme.ToneWarn},
		"today":         {due("2026-11-20"), "今日到期", theme.ToneDanger},
		"overdue":       {due("2026-11-18"), "逾期2日", theme.ToneDanger},
		"stopped":       {stopped, "停表剩7日", theme.ToneInfo},
		"late":          {late, "逾期办结", theme.ToneWarn},
		"received":      {review.Summary{Stage: review.StageReceived, Attention: review.Attention{On: today, Why: review.CauseIntake}}, "待受理", theme.ToneInfo},
		"pause ran out": {review.Summary{Stage: review.StageSupplementing, Attention: review.Attention{On: today - 1, Why: review.CausePause}}, "补正逾期", theme.ToneWarn},
		"refused":       {review.Summary{Stage: review.StageDeliberated, Next: "request"}, "不予登记", theme.ToneMuted},
		"archived":      {review.Summary{Stage: review.StageArchived}, "已归档", theme.ToneMuted},
	} {
		got, tone := Left(locale.New("zh"), c, today, tt.row)
		if got != tt.want || tone != tt.tone {
			t.Errorf("%s: %q %v, want %q %v", name, got, tone, tt.want, tt.tone)
		}
	}
}

func TestExplainNamesEverySkippedDay(t *testing.T) {
	rule := profile.National().For(review.Normative).Window
	pauses := []review.Pause{{On: review.MustDate("2026-09-22"), Resumed: review.MustDate("2026-09-24")}}
	w := review.ComputeWindow(rule, review.MustDate("2026-09-18"), pauses, 0, calendar.Builtin())
	got := strings.Join(Explain(locale.New("zh"), w), "\n")
	for _, want := range []string{
		"2026-09-18 周五", "2026-09-20 周日", // a make-up Sunday is the first day
		"10-01～10-07 国庆节放假", "09-19 周末", "09-23、09-24 停表", "09-25～09-27 中秋节放假",
		"国办发〔2018〕115号二（五）", "待核实", "停表：2026-09-22",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("lacks %q:\n%s", want, got)
		}
	}
	if strings.Contains(got, "暂定") {
		t.Error("2026 is settled")
	}
}

func TestExplainProvisional(t *testing.T) {
	rule := profile.National().For(review.Contract).Window
	w := review.ComputeWindow(rule, review.MustDate("2027-02-04"), nil, 0, calendar.Builtin())
	for lang, want := range map[string]string{"zh": "暂定", "en": "provisional"} {
		if got := strings.Join(Explain(locale.New(lang), w), "\n"); !strings.Contains(got, want) {
			t.Errorf("%s: %s", lang, got)
		}
	}
}
