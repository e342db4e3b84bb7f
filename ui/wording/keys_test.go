package wording

import (
	"testing"

	tea "charm.land/bubbletea/v2"

	"hefa/review"
	"hefa/review/desk"
	"hefa/ui/screen"
	"hefa/ui/screen/screentest"
)

// Tab goes round the fields; the arrows go through them and stop at both ends,
// and within the body they go from line to line first.
func TestGoingThroughTheFields(t *testing.T) {
	e := opened(desk.Paper{Content: composed}, map[string]string{"body": "一行\n二行"})
	for i, c := range [][2]string{
		{"", "body"}, {"tab", "title"}, {"shift+tab", "body"}, {"shift+tab", "copy-no"}, {"tab", "body"}, {"down", "body"}, {"down", "body"}, {"up", "body"}, {"up", "copy-no"},
		{"up", "urgency"}, {"down", "copy-no"}, {"enter", "body"}, {"tab", "title"}, {"up", "title"}, {"enter", "addressee"},
	} {
		switch c[0] {
		case "":
		case "tab":
			e.Act("field.next")
		case "shift+tab":
			e.Act("field.prev")
		default:
			press(e, c[0])
		}
		if got := e.fields[e.at].name; got != c[1] {
			t.Fatalf("step %d: %s leads to %s, want %s", i, c[0], got, c[1])
		}
	}
	if _, used := e.Update(tea.KeyPressMsg{Code: tea.KeyF7}); used {
		t.Error("it takes keys that are not for it")
	}
}

// A letter that was worded is saved by its words; one written back to what is
// composed drops its wording; one that never differed only leaves, once.
func TestSaving(t *testing.T) {
	e := atDesk(t, opened(desk.Paper{Content: composed}, nil))
	press(at(e, "title"), "end", "稿")
	run, _ := screentest.Find[screen.Run](e.Act("save"))
	if run.Verb != "redraft" || run.Args.Text("title") != composed.Title+"稿" || run.Nos[0] != "G2026-0001" || run.Forget != e.id() || e.Act("save") != nil {
		t.Errorf("%+v", run)
	}
	e.Fail(review.Refused("redraft.issued"))
	if _, again := screentest.Find[screen.Run](e.Act("save")); !again {
		t.Error("refused once, never saved again")
	}
	c := composed
	c.Title = "旧题"
	e = atDesk(t, opened(desk.Paper{Content: c, Wording: review.Wording{Title: "旧题"}, To: "government"}, nil))
	e.Act("wording.composed")
	run, _ = screentest.Find[screen.Run](e.Act("save"))
	if run.Verb != "recompose" || run.Args.Text("to") != "government" || run.Args.Text("letter") != "opinion" {
		t.Errorf("%+v", run)
	}
	e = atDesk(t, opened(desk.Paper{Content: composed}, nil))
	cmd := e.Act("save")
	_, left := screentest.Find[screen.Back](cmd)
	said, _ := screentest.Find[screen.Say](cmd)
	if !left || said.Text != e.env.Say.T("wording.same") || e.Act("save") != nil {
		t.Errorf("left %v, said %q, or the key held down leaves twice", left, said.Text)
	}
}

// What is asked for tells where the officer is, and goes in where the caret is.
func TestPhrasesAndCitations(t *testing.T) {
	e := opened(desk.Paper{Content: composed}, map[string]string{"body": "开头。\n1.当中。\n结尾。"})
	e.Update(tea.KeyPressMsg{Code: tea.KeyHome, Mod: tea.ModCtrl})
	for _, c := range [][3]string{{"", "opening", "开头。"}, {"down", "body", "当中。"}, {"down", "closing", "结尾。"}} {
		if c[0] != "" {
			press(e, c[0])
		}
		if asked, _ := screentest.Find[screen.Phrases](e.Act("phrases")); asked.Field != c[1] || asked.Current != c[2] {
			t.Errorf("%+v, want %v", asked, c)
		}
	}
	press(e, "home")
	e.Update(screen.Phrase{Text: "依据“”，"})
	if press(e, "《"); e.area().Line(2) != "依据“《”，结尾。" {
		t.Errorf("%q", e.area().Line(2))
	}
	at(e, "note").fields[e.at].set("前后")
	press(e, "home")
	e.Update(screen.Phrase{Text: "联系人（）"})
	if press(e, "李"); e.values()["note"] != "联系人（李）前后" {
		t.Errorf("%q", e.values()["note"])
	}
	if asked, _ := screentest.Find[screen.Phrases](e.Act("phrases")); asked.Field != "note" || asked.Current != "联系人（李）前后" {
		t.Errorf("%+v", asked)
	}
	if asked, _ := screentest.Find[screen.Cite](e.Act("cite")); asked.Field != "note" {
		t.Errorf("%+v", asked)
	}
	press(e, "end")
	e.Update(screen.Cited{Text: "《某法》\n第一条"})
	if got := e.values()["note"]; got != "联系人（李）前后《某法》 第一条" {
		t.Errorf("%q", got)
	}
	e.Update(tea.PasteMsg{Content: "\x1b[31m红"})
	if got := e.values()["note"]; got != "联系人（李）前后《某法》 第一条红" {
		t.Errorf("%q", got)
	}
}
