package matter

import (
	"context"
	"reflect"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"hefa/review"
	"hefa/ui/keys"
	"hefa/ui/screen"
	"hefa/ui/screen/screentest"
	"hefa/ui/text"
)

// Everywhere the frame is as large as asked for and no character is cut in
// half, on every tab, before the matter is read and after.
func TestFitsEverySize(t *testing.T) {
	for _, m := range []*Matter{opened("G2026-0001", ""), opened("G2026-0002", ""), opened("G2026-0004", ""), New(opened("G2026-0001", "").env, "G2026-0001", "")} {
		for _, name := range names {
			m.Open(name)
			for _, size := range [][2]int{{1, 1}, {13, 4}, {20, 5}, {40, 8}, {60, 14}, {78, 22}, {99, 30}, {100, 30}, {200, 60}} {
				lines := strings.Split(frame(m, size[0], size[1]), "\n")
				if len(lines) != size[1] && size[1] > 5 {
					t.Errorf("%s, %v: %d lines", name, size, len(lines))
				}
				for _, l := range lines {
					if text.Width(l) != size[0] {
						t.Errorf("%s, %v: %d cells: %q", name, size, text.Width(l), l)
					}
				}
			}
		}
	}
}

// The head tells what the matter is and where it stands, the tabs what they
// hold.
func TestHead(t *testing.T) {
	got := frame(opened("G2026-0001", ""), 100, 30)
	screentest.Has(t, got, " G2026-0001  行政规范性文件 · 待反馈 · 县民政局", " "+long+"（之1）", "[1 概况]", "4 意见 2", "5 文书 2", "6 历史 8")
	screentest.Has(t, frame(opened("G2026-0003", ""), 100, 30), "审查中 · 剩1日 · 县民政局")
	screentest.Has(t, frame(opened("G2026-0004", ""), 40, 8), "G2026-0004", "待受理")
	if m := opened("G2026-0001", ""); m.Title() != "G2026-0001 "+long+"（之1）" || New(m.env, "G1", "").Title() != "G1" {
		t.Errorf("%q", m.Title())
	}
}

// Tabs are turned round, opened by number and by name.
func TestTabs(t *testing.T) {
	m := opened("G2026-0001", "letters")
	for _, c := range [][2]string{{"", "[5 文书 2]"}, {"tab.next", "[6 历史 8]"}, {"tab.next", "[1 概况]"}, {"tab.prev", "[6 历史 8]"}, {"tab.2", "[2 草案]"}, {"tab.4", "[4 意见 2]"}, {"letter", "[5 文书 2]"}} {
		if c[0] != "" {
			m.Act(keys.Action(c[0]))
		}
		screentest.Has(t, frame(m, 100, 20), c[1])
	}
	if m.Open("nothing"); !strings.Contains(frame(m, 100, 20), "[5 文书 2]") {
		t.Error("a tab there is not was opened")
	}
}

// The next step is done where it can be done: first its tab is opened, then the
// step asked for.
func TestNextStep(t *testing.T) {
	for no, c := range map[string]struct {
		tab  string
		want tea.Msg
	}{
		"G2026-0001": {"[4 意见 2]", screen.StartVerb{Verb: "answer", Nos: []string{"G2026-0001"}, Preset: review.Args{"opinion": {"1"}}}},
		"G2026-0002": {"[5 文书]", screen.StartVerb{Verb: "issue", Nos: []string{"G2026-0002"}, Preset: review.Args{"letter": {"opinion"}, "form": {"letterhead"}}}},
		"G2026-0003": {"[2 草案]", screen.StartVerb{Verb: "opine", Nos: []string{"G2026-0003"}}},
	} {
		m := opened(no, "")
		if got := asks(m, "next"); got != nil {
			t.Errorf("%s: %+v at once", no, got)
		}
		screentest.Has(t, frame(m, 100, 20), c.tab)
		if got := asks(m, "next"); !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s: %+v, want %+v", no, got, c.want)
		}
	}
	if got, _ := asks(opened("G2026-0004", ""), "next").(screen.StartVerb); got.Verb != "accept" {
		t.Errorf("%+v", got)
	}
}

// What the matter allows is permitted; before it is read nothing is, and no key
// does anything but leave.
func TestPermits(t *testing.T) {
	m := opened("G2026-0003", "")
	if !m.Permits("opine") || m.Permits("accept") || m.Permits("nothing") || m.Subject()[0] != "G2026-0003" {
		t.Error("a matter under review")
	}
	unread := New(m.env, "G2026-0003", "")
	for _, a := range []keys.Action{"next", "enter", "check.yes", "letter"} {
		if unread.Permits("opine") || unread.Act(a) != nil {
			t.Errorf("%s before it is read", a)
		}
	}
	if asks(unread, "back") != (screen.Back{}) || asks(m, "back") != (screen.Back{}) {
		t.Error("no way back")
	}
}

// What belongs to another matter is dropped; a change is read anew; what is
// not there is told.
func TestReading(t *testing.T) {
	m, other := opened("G2026-0001", ""), opened("G2026-0002", "")
	screentest.Feed(m, other.Init())
	screentest.Has(t, frame(m, 100, 20), "G2026-0001  ")
	for _, cmd := range []tea.Cmd{m.Act("reload"), screen.Send(screen.Changed{})} {
		m.file = nil
		screentest.Feed(m, cmd)
		screentest.Has(t, frame(m, 100, 20), "G2026-0001  ")
	}
	if _, failed := New(m.env, "G2026-0999", "").Init()().(screen.Failed); !failed {
		t.Error("a matter there is not is not told")
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	m.env.Ctx = ctx
	if _, failed := m.Init()().(screen.Failed); !failed {
		t.Error("a failure is not told")
	}
}
