package review_test

import (
	"slices"
	"testing"

	"hefa/review"
)

// A dismissed finding stays dismissed for the same words under the same rule,
// and for nothing else.
func TestDismiss(t *testing.T) {
	const sentence, words = "符合条件的企业，由主管部门批准。", "主管部门批准"
	for name, tt := range map[string]struct {
		rule, quote string
		want        bool
	}{
		"the sentence":       {"fc-approval", sentence, true},
		"the words found":    {"fc-approval", words, true},
		"other words":        {"fc-approval", "由县政府批准", false},
		"another rule":       {"fc-aid", sentence, false},
		"words of the whole": {"fc-approval", "", false},
	} {
		t.Run(name, func(t *testing.T) {
			e, m := at(t, "reviewing")
			do(t, e, m, "dismiss", "rule="+tt.rule, "quote="+tt.quote, "reason=有上位法依据")
			d, ok := m.Dismissal("fc-approval", sentence, words)
			if ok != tt.want || ok && (d.Reason != "有上位法依据" || d.On != today) {
				t.Errorf("%v %+v", ok, d)
			}
			refuse(t, e, m, "dismiss.twice", "dismiss", "rule="+tt.rule, "quote="+tt.quote, "reason=再来")
		})
	}
}

// A finding is dismissed for a reason; earlier ones are offered, each once.
func TestDismissReasons(t *testing.T) {
	e, m := at(t, "reviewing")
	refuse(t, e, m, "param.missing", "dismiss", "rule=r1", "quote=甲")
	for i, reason := range []string{"有依据", "程序性表述", "有依据"} {
		do(t, e, m, "dismiss", "rule=r1", "quote="+string(rune('甲'+i)), "reason="+reason)
	}
	v, _ := review.VerbNamed("dismiss")
	got := v.Params[2].Choices(e, m)
	if !slices.Equal(got, []string{"有依据", "程序性表述"}) {
		t.Errorf("%q", got)
	}
}
