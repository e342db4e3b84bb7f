package queue

import (
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"hefa/ui/keys"
	"hefa/ui/screen"
	"hefa/ui/screen/screentest"
)

// Keys of the queue ask the program for what they name.
func TestWhatKeysAsk(t *testing.T) {
	q := filter(opened("section.8"), "G2026-0001")
	press(q, "enter")
	for action, want := range map[keys.Action]tea.Msg{
		"open": screen.OpenMatter{No: "G2026-0001"}, "next": screen.OpenMatter{No: "G2026-0001", Tab: "draft"}, "ledger-export": screen.ExportLedger{}, "ledger-import": screen.ImportLedger{},
		"week": screen.OpenWeek{}, "ics": screen.ExportCalendar{}, "figures": screen.OpenFigures{}, "template": screen.OpenTemplate{},
	} {
		if got := q.Act(action)(); got != want {
			t.Errorf("%s asks for %+v", action, got)
		}
	}
	for action, verb := range map[keys.Action]string{"register": "add", "plan": "plan", "list": "list", "transcribe": "transcribe", "circulate": "circulate"} {
		if got, ok := q.Act(action)().(screen.Make); !ok || got.Verb.Name != verb {
			t.Errorf("%s makes %s", action, got.Verb.Name)
		}
	}
	none := filter(opened("section.8"), "没有的事")
	for _, action := range []keys.Action{"open", "next", "mark"} {
		if none.Act(action) != nil {
			t.Errorf("%s acts on nothing", action)
		}
	}
}

// Sections are turned round, or opened by number; one that is not there, or is
// open, changes nothing. A list of certain matters has none.
func TestSections(t *testing.T) {
	q := opened("")
	for _, c := range [][2]string{{"section.prev", "全部"}, {"section.next", "今日"}, {"section.next", "待受理"}, {"section.3", "审查中"}, {"section.8", "全部"}, {"section.9", "全部"}, {"section.prev", "目录"}} {
		if act(q, keys.Action(c[0])); q.Title() != c[1] {
			t.Errorf("%s leads to %s, want %s", c[0], q.Title(), c[1])
		}
	}
	if q.Act("section.7") != nil {
		t.Error("the section that is open is read anew")
	}
	behind := begin(Of(q.env, "两件", []string{"G2026-0001", "H2026-0002"}), "section.2")
	if got := frame(behind, 80, 22); behind.Title() != "两件" || !strings.Contains(got, "▸两件 2") || strings.Contains(got, "待受理 ") && strings.Contains(got, "[") {
		t.Error(got)
	}
}

// Marks are the subject, in the order they were set, gone with Esc, with the
// section, and when they were dealt with; the next step is not taken on many.
func TestMarks(t *testing.T) {
	q := opened("section.2")
	all := append([]string{}, act(press(q, "home"), "mark", "mark").Subject()...)
	screentest.Has(t, frame(q, 80, 22), "◆", "· 已选 2")
	if press(q, "home"); len(all) != 2 || !slices.Equal(act(q, "mark").Subject(), all[1:]) {
		t.Errorf("%q, then %q", all, q.Subject())
	}
	if !q.Permits("accept") || q.Permits("opine") || q.Permits("nothing") {
		t.Error("marks permit what cannot be done to many, or not what can")
	}
	if got := screentest.Feed(q, q.Act("next")); len(got) != 1 || !strings.HasPrefix(got[0].(screen.Say).Text, "已选 1 件") {
		t.Errorf("%+v", got)
	}
	act(q, "mark.all")
	if got := q.Subject(); len(got) != 4 {
		t.Errorf("%q", got)
	}
	for name, gone := range map[string]func(){
		"esc": func() { act(q, "back") }, "section": func() { act(q, "section.8", "section.2") }, "done": func() { screentest.Feed(q, screen.Send(screen.Changed{Nos: []string{"H2026-0001"}})) },
	} {
		act(q, "mark.all")
		if gone(); len(q.Subject()) != 1 || strings.Contains(frame(q, 80, 22), "已选") {
			t.Errorf("%s leaves %q", name, q.Subject())
		}
	}
	act(q, "mark.all")
	if screentest.Feed(q, screen.Send(screen.Changed{})); len(q.Subject()) != 4 {
		t.Error("a change of settings unmarks")
	}
}

// Without marks a verb is permitted as the matter under the cursor is.
func TestPermits(t *testing.T) {
	q := opened("section.2")
	if !q.Permits("accept") || q.Permits("opine") || q.Permits("nothing") {
		t.Error("a matter that waits for acceptance")
	}
	act(q, "section.3")
	if q.Permits("accept") || !q.Permits("opine") {
		t.Error("a matter under review")
	}
	if act(q, "section.7"); q.Permits("accept") {
		t.Error("no matter at all")
	}
}
