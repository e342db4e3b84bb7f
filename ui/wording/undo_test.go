package wording

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"hefa/review/desk"
	"hefa/ui/screen/screentest"
)

// Undo goes where the change was made, the caret with it, and redo brings it
// back; typing after undo leaves nothing to redo.
func TestUndoGoesWhereItWas(t *testing.T) {
	e := press(opened(desk.Paper{Content: composed}, nil), "down", "end", "甲")
	press(at(e, "note"), "end", "乙")
	e.Act("field.next")
	e.Act("wording.undo")
	if got := e.fields[e.at].name; got != "note" {
		t.Errorf("the note undone on %s", got)
	}
	e.Act("wording.undo")
	lines, c := page(e, 78, 22)
	if got := screentest.Before(lines, c); e.at != e.body() || !strings.HasSuffix(got, "审查意见") {
		t.Errorf("the body undone at %q", got)
	}
	e.Act("wording.redo")
	if at(e, "body"); !strings.Contains(e.values()["body"], "审查意见甲") {
		t.Errorf("%q", e.values()["body"])
	}
	e.Act("wording.undo")
	press(e, "丙")
	if e.Act("wording.redo") != nil || strings.HasSuffix(e.values()["note"], "乙") {
		t.Errorf("redone over what was typed: %q", e.values()["note"])
	}
}

// One undo takes back twenty characters, a paste by itself, and 200 steps are
// remembered.
func TestUndoSteps(t *testing.T) {
	e := opened(desk.Paper{Content: composed}, map[string]string{"body": ""})
	press(e, strings.Split(strings.Repeat("长", 25), "")...)
	e.Update(tea.PasteMsg{Content: "贴"})
	press(e, "后", "backspace", "backspace")
	for _, want := range []string{"贴后", "贴", "", "-5", "-25"} {
		e.Act("wording.undo")
		n := 25
		switch want {
		case "-5":
			n, want = 20, ""
		case "-25":
			n, want = 0, ""
		}
		if got := e.values()["body"]; got != strings.Repeat("长", n)+want {
			t.Errorf("%q, want %d and %q", got, n, want)
		}
	}
	for range 205 {
		e.Update(tea.PasteMsg{Content: "字"})
	}
	for e.undo() {
	}
	if got := e.values()["body"]; got != strings.Repeat("字", 5) {
		t.Errorf("%q", got)
	}
}

// Who issues the letter signs it.
func TestIssuer(t *testing.T) {
	e := opened(desk.Paper{Content: composed}, map[string]string{"issuer": "柳河县人民政府"})
	e.Act("wording.preview")
	lines, _ := page(e, 78, 60)
	if got := strings.Join(lines, "\n"); strings.Count(got, "柳河县人民政府") < 2 || strings.Contains(got, "柳河县司法局") {
		t.Error(got)
	}
}
