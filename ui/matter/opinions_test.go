package matter

import (
	"strings"
	"testing"

	"hefa/review"
	"hefa/review/desk"
	"hefa/ui/screen"
	"hefa/ui/screen/screentest"
)

// The opinion under the cursor is told in full, what it lacks not at all; those
// of earlier rounds stand behind, and are closed.
func TestOpinionInFull(t *testing.T) {
	m := opened("G2026-0003", "opinions")
	day := review.MustDate("2026-11-10")
	matter := *m.file.Matter
	matter.Opinions = []review.Opinion{
		{N: 1, Severity: review.Legality, Article: "第三条", Quote: "未备案的不得经营", Problem: "增设许可\n没有道理", Basis: "《行政许可法》第十七条", Proposal: "删去", Answer: &review.Answer{On: day, Result: review.Declined, Reason: "确有必要"}},
		{N: 2, Severity: review.Advice, Problem: "表述不清", Retracted: "重复"},
	}
	matter.Rounds = []review.Round{{Opinions: []review.Opinion{{N: 1, Severity: review.Legality, Problem: "旧问题", Basis: "旧"}}}}
	o := m.tabs[3].(*opinions)
	file := *m.file
	file.Matter = &matter
	o.set(&file)
	screentest.Has(t, frame(m, 100, 30), "1. 未采纳", "2. 已撤 ", "第1轮 1. ", "条款", "第三条", "未备案的不得经营", "   增设许可 ", "   没有道理 ", "《行政许可法》第十七条", "删去", "2026-11-10 未采纳 确有必要")
	o.list.Select(1)
	got := frame(m, 100, 30)
	if screentest.Has(t, got, "表述不清", "重复"); strings.Contains(got, "依据") || strings.Contains(got, "原文") {
		t.Error(got)
	}
	o.list.Select(2)
	if said, _ := asks(m, "enter").(screen.Say); !strings.HasPrefix(said.Text, "这是第 1 轮审查的意见") || m.Preset("retract") != nil {
		t.Errorf("%+v", said)
	}
	o.list.Select(0)
	if start, _ := asks(m, "enter").(screen.StartVerb); start.Verb != "reword" || start.Preset.Text("problem") != "增设许可\n没有道理" || m.Preset("retract").Text("opinion") != "1" {
		t.Errorf("%+v", start)
	}
	o.set(&desk.File{Matter: &review.Matter{}})
	if screentest.Has(t, frame(m, 100, 30), "▸意见"); o.act("enter") != nil {
		t.Error("Enter on no opinion")
	}
}
