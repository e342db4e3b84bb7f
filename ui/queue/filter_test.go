package queue

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"hefa/ui/screen"
	"hefa/ui/screen/screentest"
)

// The filter is applied once there is quiet, stays in force behind Enter, and
// goes with Esc; the cursor stays on its matter.
func TestFilter(t *testing.T) {
	q := opened("section.8")
	early := filterMsg{q, q.edits + 1}
	act(q, "filter")
	if press(q, "民", "政"); !q.Typing() {
		t.Error("letters are commands")
	}
	if cmd, _ := q.Update(early); cmd != nil {
		t.Error("applied in the middle of typing")
	}
	screentest.Feed(q, screen.Send(filterMsg{q, q.edits}))
	screentest.Has(t, frame(q, 100, 30), "▸全部 2", " / 民政")
	if cmd, _ := q.Update(filterMsg{q, q.edits}); cmd != nil {
		t.Error("the same question is asked again")
	}
	press(q, "down", "down")
	no := q.Subject()[0]
	if screentest.Has(t, frame(q, 100, 30), "▸全部 2", " / 民政"); q.Typing() || no == "" {
		t.Errorf("on %s", no)
	}
	if act(q, "back"); q.Subject()[0] != no {
		t.Errorf("on %s, not %s", q.Subject()[0], no)
	}
	if got := frame(q, 100, 30); !strings.Contains(got, "▸全部 6") || strings.Contains(got, " / ") {
		t.Error(got)
	}
	act(q, "filter")
	screentest.Has(t, frame(q, 100, 30), " / 标题、单位、编号") // empty again
}

// Esc in the filter shows all again and leaves the cursor where it was, also
// when nothing was typed.
func TestEscFromTheFilter(t *testing.T) {
	for _, typed := range []string{"", "民政"} {
		q := opened("section.8")
		if typed == "" {
			press(q, "down", "down")
			act(q, "filter")
		} else {
			press(filter(q, typed), "down")
			press(q, "down")
			act(q, "filter")
		}
		no := q.Subject()[0]
		late := filterMsg{q, q.edits}
		press(q, "esc")
		screentest.Feed(q, screen.Send(late))
		if got := frame(q, 100, 30); q.Typing() || q.Subject()[0] != no || !strings.Contains(got, "▸全部 6") || strings.Contains(got, " / ") {
			t.Errorf("after %q on %s, not %s:\n%s", typed, q.Subject(), no, got)
		}
	}
}

// A pasted line goes into the filter while it is asked for, and nowhere else.
func TestPastedFilter(t *testing.T) {
	q := opened("section.8")
	if _, used := q.Update(tea.PasteMsg{Content: "民政"}); used {
		t.Error("pasted into nothing")
	}
	act(q, "filter")
	q.Update(tea.PasteMsg{Content: "民政\n"})
	screentest.Feed(q, screen.Send(filterMsg{q, q.edits}))
	screentest.Has(t, frame(q, 100, 30), "▸全部 2", " / 民政")
}

// Esc leaves a list of certain matters last of all, and the queue never.
func TestEscLeaves(t *testing.T) {
	q := opened("section.8")
	if q.Act("back") != nil {
		t.Error("the queue is left")
	}
	behind := act(filter(begin(Of(q.env, "合同", []string{"H2026-0001", "H2026-0002"}), ""), "2"), "mark")
	press(behind, "enter")
	for _, left := range []bool{false, false, true} {
		got := screentest.Feed(behind, behind.Act("back"))
		if (len(got) == 1 && got[0] == screen.Back{}) != left {
			t.Errorf("%+v, want left %v", got, left)
		}
	}
}

// Answers to another screen, to an older question, and previews of rows passed
// by change nothing.
func TestLateAnswers(t *testing.T) {
	q := opened("section.8")
	was := frame(q, 120, 30)
	other := opened("section.2")
	for _, msg := range []tea.Msg{
		pageMsg{of: other, request: q.rows.request, total: 1}, pageMsg{of: q, request: q.rows.request - 1, total: 1}, countsMsg{of: other}, previewMsg{of: other, file: other.preview},
		allMsg{of: other, request: q.rows.request, nos: []string{"H2026-0001"}}, allMsg{of: q, request: q.rows.request - 1, nos: []string{"H2026-0001"}}, filterMsg{other, q.edits},
	} {
		screentest.Feed(q, screen.Send(msg))
		if got := frame(q, 120, 30); got != was {
			t.Fatalf("%T changes\n%s", msg, got)
		}
	}
	first, _ := q.Update(tea.KeyPressMsg{Code: tea.KeyDown})
	second, _ := q.Update(tea.KeyPressMsg{Code: tea.KeyDown})
	if second != nil && second() != nil {
		t.Error("two previews are read at once")
	}
	screentest.Feed(q, first)
	screentest.Has(t, frame(q, 120, 30), "─ "+q.Subject()[0]+" ")
}
