package form

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"hefa/review"
	"hefa/ui/keys"
	"hefa/ui/screen"
	"hefa/ui/screen/screentest"
)

// Undo takes back typing in runs, a paste and a choice by themselves, clearing
// as a whole, each where it happened.
func TestUndo(t *testing.T) {
	f := opened(t, nil)
	state := func() string {
		v := f.values()
		return strings.Join([]string{focused(f), v["title"], v["severity"], v["on"], v["problem"]}, "|")
	}
	enter(f, "甲乙")
	f.Update(tea.PasteMsg{Content: "贴"})
	press(enter(f, "丙"), "backspace", "backspace")
	press(at(f, "severity"), "1", "2")
	at(f, "on").Act("clear")
	enter(at(f, "problem"), strings.Repeat("长", 25))
	f.Fail(review.Refused("opine.late"))
	for _, want := range []string{
		"problem||||" + strings.Repeat("长", 20), "problem||||", "on|甲乙|advice|2026-11-20|", "severity|甲乙|legality|2026-11-20|", "severity|甲乙||2026-11-20|",
		"title|甲乙贴丙||2026-11-20|", "title|甲乙贴||2026-11-20|", "title|甲乙||2026-11-20|", "title|||2026-11-20|",
	} {
		want = strings.Replace(want, "problem||||", "problem|||2026-11-20|", 1)
		if cmd := f.Act("form.undo"); cmd == nil || state() != want || f.fault != "" {
			t.Fatalf("%s, want %s", state(), want)
		}
	}
	if say, told := screentest.Find[screen.Say](f.Act("form.undo")); !told || say.Text != "本表单没有可以撤销的输入" {
		t.Errorf("%+v", say)
	}
}

// A citation goes behind those that stand in its field, without doubled marks;
// the key that asks for one goes there.
func TestCitations(t *testing.T) {
	for before, want := range map[string]string{"": "《乙》", "《甲》": "《甲》；《乙》", "《甲》； \n": "《甲》；《乙》", "《甲》;": "《甲》；《乙》"} {
		f := opened(t, nil)
		f.fields[4].set(before)
		asked, ok := screentest.Find[screen.Cite](f.Act("cite"))
		if !ok || asked.Field != "basis" || focused(f) != "basis" {
			t.Errorf("%+v on %s", asked, focused(f))
		}
		f.Update(screen.Cited{Field: "basis", Text: "《乙》"})
		if got := f.values()["basis"]; got != want {
			t.Errorf("%q becomes %q", before, got)
		}
	}
	f := opened(t, func(s *Spec) { s.Verb.Params = s.Verb.Params[:3] })
	if f.Update(screen.Cited{Field: "nothing", Text: "《乙》"}); f.values()["title"] != "" {
		t.Errorf("%q", f.values())
	}
	if cmd, _ := f.Update(screen.Cited{Field: "basis", Text: "《乙》"}); cmd != nil || f.Act("cite") != nil {
		t.Error("a form without a basis takes a citation")
	}
}

// A phrase goes where the caret is and the caret to its gap; a field that takes
// no prose takes no phrase.
func TestPhrases(t *testing.T) {
	for _, name := range []string{"problem", "title"} {
		f := press(enter(at(opened(t, nil), name), "前后"), "left")
		asked, _ := screentest.Find[screen.Phrases](f.Act("phrases"))
		if asked.Field != name || asked.Current != "前后" {
			t.Errorf("%+v", asked)
		}
		f.Update(screen.Phrase{Text: "依据“”删去"})
		if got := f.values()[name]; got != "前依据“”删去后" {
			t.Errorf("%s: %q", name, got)
		}
		lines, caret := page(f, 80, 22)
		if got := screentest.Before(lines, caret); strings.Contains(got, "删去") {
			t.Errorf("%s: caret behind %q", name, got)
		}
	}
	for _, name := range []string{"on", "severity"} {
		f := at(opened(t, nil), name)
		was := f.values()[name]
		if say, told := screentest.Find[screen.Say](f.Act("phrases")); !told || !strings.HasPrefix(say.Text, "短语只能插入文字栏") {
			t.Errorf("%s: %+v", name, say)
		}
		if f.Update(screen.Phrase{Text: "短语"}); f.values()[name] != was {
			t.Errorf("%s holds %q", name, f.values()[name])
		}
	}
}

// What a helper chose stands in its field, where the officer is taken, and is
// not proposed over; nothing chosen changes nothing.
func TestFilling(t *testing.T) {
	f := opened(t, func(s *Spec) {
		s.Derive = func(map[string]string) map[string]string { return map[string]string{"severity": "legality"} }
	})
	f.Update(Fill{Field: "severity"})
	if focused(f) != "title" || f.values()["severity"] != "legality" {
		t.Errorf("on %s with %q", focused(f), f.values())
	}
	f.Update(Fill{Field: "severity", Value: "advice"})
	if f.Update(keptMsg{}); focused(f) != "severity" || f.values()["severity"] != "advice" {
		t.Errorf("on %s with %q", focused(f), f.values())
	}
}

// Suggestions are gone through with the arrows and taken with Enter, which
// then does not go on; typing goes back to the text.
func TestTakingASuggestion(t *testing.T) {
	f := opened(t, func(s *Spec) {
		s.Suggest = map[string][]string{"title": {"县公安局", "县水利局"}, "file": {"送审稿", "起草说明"}}
	})
	press(f, "down", "down", "down")
	if focused(f) != "severity" {
		t.Errorf("below the last suggestion on %s", focused(f))
	}
	press(at(f, "title"), "down", "down", "up", "up")
	if lines, _ := page(f, 80, 22); strings.Contains(strings.Join(lines, "\n"), "▌ 县") || focused(f) != "title" {
		t.Errorf("above the first suggestion on %s:\n%s", focused(f), strings.Join(lines, "\n"))
	}
	press(f, "down", "down")
	if lines, _ := page(f, 80, 22); !strings.Contains(strings.Join(lines, "\n"), "▌ 县水利局") {
		t.Error(strings.Join(lines, "\n"))
	}
	if press(f, "enter"); focused(f) != "title" || f.values()["title"] != "县水利局" {
		t.Errorf("on %s: %q", focused(f), f.values()["title"])
	}
	if f.Act("form.undo"); f.values()["title"] != "" {
		t.Errorf("undone: %q", f.values()["title"])
	}
	press(f, "down", "县", "enter")
	if f.values()["title"] != "县" || focused(f) != "severity" {
		t.Errorf("typed on: %q", f.values()["title"])
	}
	press(at(f, "file"), "down", "enter", "x", "backspace")
	if press(f, "down"); f.values()["file"] != "送审稿" || focused(f) != "title" {
		t.Errorf("in a list with text: on %s with %q", focused(f), f.values()["file"])
	}
}

// Hostile text that is pasted loses what is no text.
func TestPastedControls(t *testing.T) {
	f := opened(t, nil)
	f.Update(tea.PasteMsg{Content: "甲\x1b[31m乙\r\n丙"})
	if got := f.values()["title"]; got != "甲乙 丙" {
		t.Errorf("%q", got)
	}
}

// The help for judging is asked with what stands in the fields.
func TestJudging(t *testing.T) {
	var asked map[string]string
	f := opened(t, func(s *Spec) {
		s.Judge = func(v map[string]string) tea.Cmd { asked = v; return screen.Send(screen.Back{}) }
	})
	enter(f, "办法")
	if cmd := f.Act("judge"); cmd == nil || asked["title"] != "办法" || f.Act(keys.Action("quit")) != nil {
		t.Errorf("%q", asked)
	}
}

// A field holds as much as the file takes, and undo goes back 200 steps.
func TestLimits(t *testing.T) {
	for _, name := range []string{"title", "problem"} {
		f := at(opened(t, nil), name)
		f.Update(tea.PasteMsg{Content: strings.Repeat("长", review.MaxText+50)})
		if n := len([]rune(f.values()[name])); n != review.MaxText {
			t.Errorf("%s: %d characters", name, n)
		}
	}
	f := opened(t, nil)
	for range 205 {
		f.Update(tea.PasteMsg{Content: "字"})
	}
	for range 300 {
		f.Act("form.undo")
	}
	if got := f.values()["title"]; got != strings.Repeat("字", 5) {
		t.Errorf("%q", got)
	}
}
