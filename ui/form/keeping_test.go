package form

import (
	"context"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"hefa/review"
	"hefa/ui/screen"
	"hefa/ui/screen/screentest"
)

// typed types and hands over the message of the quiet after it.
func typed(f *Form, s string) tea.Msg {
	enter(f, s)
	return keepMsg{f.edits}
}

// What was typed is in the file after a moment of quiet, all fields of it; a
// form opened again has it and says so. Left as it was, it leaves nothing.
func TestHalfWrittenIsKept(t *testing.T) {
	f := opened(t, nil)
	early := typed(f, "第三")
	quiet := typed(f, "条")
	if cmd, _ := f.Update(early); cmd != nil {
		t.Error("kept in the middle of typing")
	}
	cmd, _ := f.Update(quiet)
	f.Update(cmd())
	if got := kept(t, f); got["title"] != "第三条" || got["on"] != "2026-11-20" {
		t.Fatalf("%q", got)
	}
	again := opened(t, nil)
	again.Update(again.Init()())
	lines, caret := page(again, 80, 22)
	if all := strings.Join(lines, "\n"); !strings.Contains(all, "已恢复上次没有保存的内容") || !strings.Contains(all, "标题*            第三条") || caret == nil {
		t.Errorf("\n%s", all)
	}
	if _, back := screentest.Find[screen.Back](again.Act("back")); !back || kept(t, f)["title"] != "第三条" {
		t.Error("leaving lost what was typed")
	}
	again.Act("clear")
	if lines, _ := page(again, 80, 22); strings.Contains(strings.Join(lines, "\n"), "已恢复") {
		t.Error("still said to be restored")
	}
	if screentest.Answers(again.Act("back")); len(kept(t, f)) > 0 {
		t.Errorf("kept as it began: %q", kept(t, f))
	}
}

// What comes from the file late replaces nothing that was typed meanwhile, and
// never what the form is about.
func TestWhatIsNotRestored(t *testing.T) {
	old := keptMsg{map[string]string{"title": "旧稿", "problem": "旧问题"}}
	f := enter(opened(t, nil), "新")
	f.Update(old)
	if v := f.Args(); v.Text("title") != "新" || v.Text("problem") != "" {
		t.Errorf("%q", v)
	}
	f = opened(t, func(s *Spec) { s.Preset, s.Held = review.Args{"title": {"本件"}}, []string{"title"} })
	f.Update(old)
	if v := f.Args(); v.Text("title") != "本件" || v.Text("problem") != "旧问题" {
		t.Errorf("%q", v)
	}
	f = opened(t, nil)
	f.Update(keptMsg{})
	if lines, _ := page(f, 80, 22); strings.Contains(strings.Join(lines, "\n"), "已恢复") {
		t.Error("nothing was restored, but it is said")
	}
}

// While something is being kept nothing else is written: saving and leaving
// wait for it, and a timer that was running keeps nothing after them.
func TestKeepingHasItsTurn(t *testing.T) {
	for _, act := range []string{"save", "back"} {
		f := opened(t, nil)
		write, _ := f.Update(typed(f, "甲"))
		late := typed(f, "乙")
		var cmd tea.Cmd
		if act == "save" {
			cmd = f.Act("save")
		} else {
			cmd = f.Act("back")
		}
		if cmd != nil {
			t.Errorf("%s does not wait", act)
		}
		cmd, _ = f.Update(write())
		_, saved := screentest.Find[screen.Run](cmd)
		_, left := screentest.Find[screen.Back](cmd)
		if saved != (act == "save") || left != (act == "back") || kept(t, f)["title"] != "甲乙" {
			t.Errorf("%s: saved %v, left %v, kept %q", act, saved, left, kept(t, f))
		}
		if cmd, _ := f.Update(late); cmd != nil {
			t.Errorf("something is kept after %s", act)
		}
	}
	f := opened(t, nil)
	f.Update(typed(f, "甲"))
	if cmd, _ := f.Update(typed(f, "乙")); cmd == nil {
		t.Error("the second write is neither made nor put off")
	}
	f.Update(keptDoneMsg{})
	write, _ := f.Update(typed(f, "丙"))
	if f.Update(write()); kept(t, f)["title"] != "甲乙丙" {
		t.Errorf("later: %q", kept(t, f))
	}
	if cmd, _ := f.Update(keptDoneMsg{}); cmd != nil {
		t.Error("something is done twice")
	}
}

// A file that cannot be written is told, and does not stop the officer.
func TestKeepingFails(t *testing.T) {
	f := opened(t, nil)
	ctx, cancel := context.WithCancel(t.Context())
	f.env.Ctx = ctx
	write, _ := f.Update(typed(f, "甲"))
	f.Act("back")
	cancel()
	cmd, _ := f.Update(write())
	all := screentest.Answers(cmd)
	var failed, left bool
	for _, m := range all {
		switch m.(type) {
		case screen.Failed:
			failed = true
		case screen.Back:
			left = true
		}
	}
	if !failed || !left {
		t.Errorf("%+v", all)
	}
}
