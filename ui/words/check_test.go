package words

import (
	"testing"

	"hefa/review"
	"hefa/ui/locale"
)

func TestCheck(t *testing.T) {
	day := review.MustDate
	for want, c := range map[string]review.Check{
		"":     {Mark: review.Yes},
		"两次征求": {Remark: "两次征求"},
		"2026-09-01 至 2026-10-08，风险可控，县住建局，评估报告": {From: day("2026-09-01"), On: day("2026-10-08"), By: "县住建局", Paper: "评估报告", Outcome: "controllable"},
		"2026-09-01 起": {From: day("2026-09-01")},
		"2026-10-08":   {On: day("2026-10-08")},
	} {
		if got := Check(locale.New("zh"), c); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
