package wording

import (
	"context"
	"maps"
	"testing"

	tea "charm.land/bubbletea/v2"

	"hefa/review/desk"
	"hefa/ui/keys"
	"hefa/ui/screen"
	"hefa/ui/screen/screentest"
)

func typed(e *Editor, s string) tea.Msg {
	press(e, s)
	return keepMsg{e.draft.edits}
}

// What was typed is in the file after a moment of quiet, only what differs; an
// editor opened again has it.
func TestHalfWrittenIsKept(t *testing.T) {
	e := atDesk(t, opened(desk.Paper{Content: composed}, nil))
	early := typed(at(e, "note"), "甲")
	quiet := typed(e, "乙")
	if cmd, _ := e.Update(early); cmd != nil {
		t.Error("kept in the middle of typing")
	}
	cmd, _ := e.Update(quiet)
	e.Update(cmd())
	want := map[string]string{"note": e.values()["note"]}
	if got := kept(t, e); !maps.Equal(got, want) {
		t.Fatalf("%q, want %q", got, want)
	}
	again := opened(desk.Paper{Content: composed}, kept(t, e))
	if !maps.Equal(again.values(), e.values()) {
		t.Errorf("%q", again.values())
	}
	e.Act("wording.composed")
	if _, left := screentest.Find[screen.Back](e.Act("back")); !left || len(kept(t, e)) > 0 {
		t.Errorf("left %v, kept %q", left, kept(t, e))
	}
}

// What is loaded late, or of another matter, replaces nothing.
func TestLoadedOnce(t *testing.T) {
	e := press(opened(desk.Paper{Content: composed}, nil), "甲")
	was := e.values()
	e.Update(loadedMsg{"G2026-0001", e.file, desk.Paper{Content: composed}, composed, map[string]string{"body": "旧"}})
	if !maps.Equal(e.values(), was) {
		t.Errorf("%q", e.values())
	}
	other := New(e.env, screen.WordLetter{No: "G2026-0002"})
	other.Update(loadedMsg{"G2026-0001", e.file, desk.Paper{Content: composed}, composed, nil})
	if other.Act("save") != nil || other.values()["title"] != "" {
		t.Error("another letter was taken")
	}
	if _, left := screentest.Find[screen.Back](other.Act("back")); !left {
		t.Error("no way back before it is loaded")
	}
}

// Saving and leaving wait for what is being kept, and no timer keeps anything
// after them; a failure is told and stops nobody.
func TestKeepingHasItsTurn(t *testing.T) {
	for _, act := range []keys.Action{"save", "back"} {
		e := atDesk(t, opened(desk.Paper{Content: composed}, nil))
		write, _ := e.Update(typed(at(e, "note"), "甲"))
		late := typed(e, "乙")
		if e.Act(act) != nil {
			t.Errorf("%s does not wait", act)
		}
		cmd, _ := e.Update(write())
		_, saved := screentest.Find[screen.Run](cmd)
		_, left := screentest.Find[screen.Back](cmd)
		if saved != (act == "save") || left != (act == "back") || kept(t, e)["note"] != e.values()["note"] {
			t.Errorf("%s: saved %v, left %v, kept %q", act, saved, left, kept(t, e))
		}
		if cmd, _ := e.Update(late); cmd != nil {
			t.Errorf("something is kept after %s", act)
		}
	}
	e := atDesk(t, opened(desk.Paper{Content: composed}, nil))
	ctx, cancel := context.WithCancel(t.Context())
	e.env.Ctx = ctx
	write, _ := e.Update(typed(e, "甲"))
	if cmd, _ := e.Update(typed(e, "乙")); cmd == nil {
		t.Error("the second write is neither made nor put off")
	}
	e.Act("back")
	cancel()
	cmd, _ := e.Update(write())
	_, failed := screentest.Find[screen.Failed](cmd)
	if all := screentest.Answers(cmd); !failed || len(all) < 2 {
		t.Errorf("%+v", all)
	}
}
