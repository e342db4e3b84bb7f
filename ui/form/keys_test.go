package form

import (
	"errors"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"hefa/review"
	"hefa/ui/keys"
	"hefa/ui/screen"
	"hefa/ui/screen/screentest"
)

// A form begins where something is to be filled in: at the first field that is
// required and empty, or at the first empty one where others came filled in.
func TestWhereAFormBegins(t *testing.T) {
	for want, preset := range map[string]review.Args{
		"title":    nil,
		"problem":  {"title": {"甲"}},
		"severity": {"title": {"甲"}, "problem": {"乙"}},
		"file":     {"title": {"甲"}, "problem": {"乙"}, "severity": {"advice"}, "basis": {"丙"}},
	} {
		if got := focused(opened(t, func(s *Spec) { s.Preset = preset })); got != want {
			t.Errorf("with %v on %s, want %s", preset, got, want)
		}
	}
}

// Tab and the arrows go round the fields, past those that are not asked for.
func TestGoingRound(t *testing.T) {
	f := opened(t, func(s *Spec) {
		s.Asks = func(p string, v map[string]string) bool {
			return p != "on" && (p != "basis" || v["severity"] == "legality")
		}
	})
	go1 := func(step string) string {
		if step == "tab" {
			f.Act("field.next")
		} else if step == "shift+tab" {
			f.Act("field.prev")
		} else {
			press(f, step)
		}
		return focused(f)
	}
	for i, c := range [][2]string{
		{"tab", "severity"}, {"tab", "problem"}, {"tab", "file"}, {"tab", "title"}, {"shift+tab", "file"}, {"shift+tab", "problem"}, {"shift+tab", "severity"},
		{"1", "severity"}, {"down", "problem"}, {"tab", "basis"}, {"up", "problem"}, {"up", "severity"}, {"up", "title"}, {"enter", "severity"}, {"enter", "problem"},
	} {
		if got := go1(c[0]); got != c[1] {
			t.Fatalf("step %d: %s leads to %s, want %s", i, c[0], got, c[1])
		}
	}
}

// Enter goes on to the next field and saves from the last one asked for; right
// behind a character it was pasted, and does neither.
func TestEnter(t *testing.T) {
	short := func(s *Spec) {
		s.Verb.Params = []review.Param{{Name: "title", Type: review.TypeText}, {Name: "on", Type: review.TypeDate}, {Name: "article", Type: review.TypeText}}
		s.Asks = func(p string, _ map[string]string) bool { return p != "article" }
	}
	f := opened(t, short)
	if cmd, used := f.Update(tea.KeyPressMsg{Code: tea.KeyEnter}); cmd != nil || !used || focused(f) != "on" {
		t.Errorf("on %s", focused(f))
	}
	cmd, _ := f.Update(tea.KeyPressMsg{Code: tea.KeyEnter})
	if _, saved := screentest.Find[screen.Run](cmd); !saved {
		t.Error("the last field does not save")
	}
	f = opened(t, short)
	now := f.env.Now()
	f.env.Now = func() time.Time { return now }
	press(f, "甲", "enter", "乙")
	if focused(f) != "title" || f.Args().Text("title") != "甲乙" {
		t.Errorf("on %s with %q", focused(f), f.Args())
	}
}

// A choice is made by number or arrow; what chooses nothing is left to others.
func TestChoosing(t *testing.T) {
	f := at(opened(t, nil), "severity")
	for _, c := range []struct {
		key, want string
		used      bool
	}{
		{"3", "", false}, {"0", "", false}, {"x", "", false}, {"right", "legality", true}, {"right", "advice", true}, {"space", "legality", true}, {"left", "advice", true},
		{"1", "legality", true}, {"2", "advice", true}, {"backspace", "advice", false},
	} {
		msg := tea.KeyPressMsg{Text: c.key}
		if code, ok := named[c.key]; ok {
			msg = tea.KeyPressMsg{Code: code}
		}
		if _, used := f.Update(msg); used != c.used || f.Args().Text("severity") != c.want {
			t.Errorf("%s: %q, used %v", c.key, f.Args().Text("severity"), used)
		}
	}
	if press(at(opened(t, nil), "severity"), "left").fields[1].value() != "advice" {
		t.Error("left of nothing is not the last")
	}
}

// What is handed on is what stands in the fields asked for: a list by lines, a
// default that was taken out as empty, the rest not at all.
func TestArgs(t *testing.T) {
	f := opened(t, func(s *Spec) { s.Asks = func(p string, _ map[string]string) bool { return p != "basis" } })
	for name, v := range map[string]string{"title": " 甲 ", "problem": "  \n", "basis": "乙", "on": "", "file": "\"/a b.docx\"\n\n  /c.pdf "} {
		f.fields[slices.IndexFunc(f.fields, func(fd *field) bool { return fd.param.Name == name })].set(v)
	}
	want := review.Args{"title": {" 甲 "}, "on": {""}, "file": {"/a b.docx", "/c.pdf"}}
	if got := f.Args(); !maps.EqualFunc(got, want, slices.Equal) {
		t.Errorf("%q", got)
	}
}

// A save key held down saves once; after a refusal it saves again. What a check
// refuses is not handed on, and is said at the field to blame.
func TestSavingOnce(t *testing.T) {
	f := opened(t, func(s *Spec) {
		s.Check = func(a review.Args) error {
			if a.Text("problem") == "" {
				e := review.Invalid("param.missing", "problem")
				e.Param = "problem"
				return e
			}
			return nil
		}
	})
	if _, saved := screentest.Find[screen.Run](f.Act("save")); saved || focused(f) != "problem" {
		t.Errorf("on %s, saved %v", focused(f), saved)
	}
	enter(f, "没有依据")
	run, saved := screentest.Find[screen.Run](f.Act("save"))
	if !saved || run.Args.Text("problem") != "没有依据" || f.Act("save") != nil {
		t.Errorf("%+v", run)
	}
	f.Fail(errors.New("磁盘已满"))
	lines, _ := page(f, 80, 24)
	if all := strings.Join(lines, "\n"); !strings.Contains(all, "磁盘已满") || strings.Contains(all, "必须填写") {
		t.Error(all)
	}
	if _, saved := screentest.Find[screen.Run](f.Act("save")); !saved {
		t.Error("refused once, never saved again")
	}
}

// Keys of help are looked up only where they help.
func TestScopes(t *testing.T) {
	if got := opened(t, nil).Scopes(); !slices.Equal(got, []keys.Scope{keys.Citing, keys.Phrasing, keys.Form}) {
		t.Errorf("%v", got)
	}
	plain := opened(t, func(s *Spec) {
		s.Verb.Params = s.Verb.Params[:3]
		s.Judge = func(map[string]string) tea.Cmd { return nil }
	})
	if got := plain.Scopes(); !slices.Equal(got, []keys.Scope{keys.Register, keys.Form}) {
		t.Errorf("%v", got)
	}
}

// A refusal stands at the field to blame and nowhere else, the next one in its
// place; what was cleared is blamed for nothing.
func TestRefusedAgain(t *testing.T) {
	f := opened(t, nil)
	shown := func() string {
		lines, _ := page(f, 80, 24)
		return strings.Join(lines, "\n")
	}
	for _, name := range []string{"title", "problem"} {
		e := review.Invalid("param.missing", name)
		e.Param = name
		f.Fail(e)
		if all := shown(); strings.Count(all, "必须填写") != 1 || focused(f) != name {
			t.Errorf("on %s:\n%s", focused(f), all)
		}
	}
	if f.Act("clear"); strings.Contains(shown(), "必须填写") {
		t.Errorf("cleared:\n%s", shown())
	}
	f.Fail(review.Refused("opine.late"))
	if f.Act("save"); strings.Contains(shown(), "opine.late") {
		t.Errorf("saved again:\n%s", shown())
	}
}

// A list that came filled in stands by lines.
func TestPresetList(t *testing.T) {
	f := opened(t, func(s *Spec) { s.Preset = review.Args{"file": {"/a.docx", "/b.docx"}, "basis": {}} })
	if got := f.Args()["file"]; !slices.Equal(got, []string{"/a.docx", "/b.docx"}) {
		t.Errorf("%q", got)
	}
}
