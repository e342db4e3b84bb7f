package matter

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

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

// An opinion longer than its pane is read on by pages, the end of it too; the
// next one begins at its beginning, and a short one leaves pages to the list.
func TestLongOpinionIsReadOn(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {140, 40}} {
		m := opened("G2026-0003", "opinions")
		matter := *m.file.Matter
		matter.Opinions = []review.Opinion{
			{N: 1, Severity: review.Legality, Problem: "开头" + strings.Repeat("很长的问题。", 1600), Basis: "依据在后", Proposal: "结尾"},
			{N: 2, Severity: review.Legality, Problem: "又一条" + strings.Repeat("也很长。", 1600), Basis: "依据"},
			{N: 3, Severity: review.Advice, Problem: "短的"},
		}
		matter.Rounds = nil
		o := m.tabs[3].(*opinions)
		file := *m.file
		file.Matter = &matter
		o.set(&file)
		if got := frame(m, size[0], size[1]); !strings.Contains(got, "开头") || strings.Contains(got, "依据在后") {
			t.Fatal(got)
		}
		for range 200 {
			key(m, tea.KeyPgDown)
		}
		got := frame(m, size[0], size[1])
		if screentest.Has(t, got, "依据在后", "结尾"); strings.Contains(got, "│   开头") || o.list.Index() != 0 {
			t.Error(got)
		}
		key(m, tea.KeyDown)
		screentest.Has(t, frame(m, size[0], size[1]), "│   又一条")
		key(m, tea.KeyDown)
		screentest.Has(t, frame(m, size[0], size[1]), "│   短的")
		key(m, tea.KeyPgUp)
		if o.list.Index() != 0 {
			t.Error("a short opinion kept the list from turning its page")
		}
		screentest.Has(t, frame(m, size[0], size[1]), "│   开头")
	}
}
