package queue

import (
	"os"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"hefa/review"
	"hefa/review/desk"
	"hefa/store/storetest"
	"hefa/ui/keys"
	"hefa/ui/screen"
	"hefa/ui/screen/screentest"
	"hefa/ui/text"
)

// office is a desk on Friday 20 November 2026: contracts H1 to H3 wait to be
// accepted, G1 and G2 are under review since the 9th, J1 is urgent.
var office *desk.Desk

const long = "柳河县城乡居民最低生活保障和特困人员救助供养办法（征求意见后修改稿）"

func TestMain(m *testing.M) {
	s, done := storetest.Temp()
	w := screentest.Town(s)
	w.Several(3, review.Contract, "供热合同", "县住建局", "2026-11-19")
	w.All(w.Several(2, review.Normative, long, "县民政局", "2026-11-09"), "accept", "on=2026-11-09")
	no := w.Receive(review.Decision, "老城区改造方案", "县住建局", "2026-11-18")
	w.All([]string{no}, "urgent", "reason=汛期", "approved-by=县长")
	office = w.Desk
	code := m.Run()
	done()
	os.Exit(code)
}

// opened is a queue on a section, read and drawn once.
func opened(section keys.Action) *Queue {
	return begin(New(screentest.Env(office)), section)
}

func begin(q *Queue, section keys.Action) *Queue {
	q.View(100, 30)
	screentest.Feed(q, q.Init())
	return act(q, section)
}

func act(q *Queue, actions ...keys.Action) *Queue {
	for _, a := range actions {
		screentest.Feed(q, q.Act(a))
	}
	return q
}

func press(q *Queue, names ...string) *Queue {
	codes := map[string]rune{"up": tea.KeyUp, "down": tea.KeyDown, "home": tea.KeyHome, "end": tea.KeyEnd, "esc": tea.KeyEscape, "enter": tea.KeyEnter, "left": tea.KeyLeft}
	for _, n := range names {
		msg := tea.KeyPressMsg{Text: n, Code: []rune(n)[0]}
		if code, ok := codes[n]; ok {
			msg = tea.KeyPressMsg{Code: code}
		}
		cmd, _ := q.Update(msg)
		if !q.asking {
			screentest.Feed(q, cmd)
		}
	}
	return q
}

// filter asks for a filter and types it; the quiet after it has passed.
func filter(q *Queue, s string) *Queue {
	act(q, "filter")
	press(q, strings.Split(s, "")...)
	screentest.Feed(q, screen.Send(filterMsg{q, q.edits}))
	return q
}

func frame(q *Queue, w, h int) string {
	s, _ := q.View(w, h)
	return text.Plain(s)
}
