package kit

import (
	"testing"

	tea "charm.land/bubbletea/v2"
)

func TestGap(t *testing.T) {
	for s, want := range map[string]int{
		"建议删去“”。": len("建议删去“"), "建议修改为：“甲”。": -1, "": -1, "依据《》第条（）": len("依据《"), "a()b“”": 2, "“甲”“”": len("“甲”“"),
	} {
		if got := Gap(s); got != want {
			t.Errorf("%q: %d, want %d", s, got, want)
		}
	}
}

// The caret goes into the gap of what was put in, whatever stands around it.
func TestToGap(t *testing.T) {
	a := NewArea(dark())
	a.SetSize(40, 6)
	a.SetValue("旧“”文\n末行")
	a.SetCaret(1, len("末"))
	for _, tt := range []struct {
		phrase   string
		row, pos int
	}{{"建议删去“”。", 1, len("末建议删去“")}, {"一\n二（）三", 2, len("二（")}, {"没有", 2, len("二（没有")}} {
		row, pos := a.Caret()
		a.Update(tea.PasteMsg{Content: tt.phrase})
		a.ToGap(row, pos, tt.phrase)
		if r, p := a.Caret(); r != tt.row || p != tt.pos {
			t.Errorf("%q: at %d,%d in %q", tt.phrase, r, p, a.Value())
		}
	}
	in := NewInput(dark())
	in.SetSize(10, 1)
	in.SetValue("甲乙")
	in.Update(press("left"))
	at := in.Caret()
	in.Update(tea.PasteMsg{Content: "删去“”。"})
	in.ToGap(at, "删去“”。")
	in.Update(press("丙"))
	if in.Value() != "甲删去“丙”。乙" {
		t.Error(in.Value())
	}
}
