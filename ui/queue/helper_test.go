package queue

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"hefa/review"
	"hefa/review/desk"
	"hefa/review/desk/desktest"
	"hefa/store"
	"hefa/ui/keys"
	"hefa/ui/locale"
	"hefa/ui/screen"
	"hefa/ui/text"
	"hefa/ui/theme"
)

// office is a desk on Friday 20 November 2026: contracts H1 to H3 wait to be
// accepted, G1 and G2 are under review since the 9th, J1 is urgent.
var office *desk.Desk

const long = "柳河县城乡居民最低生活保障和特困人员救助供养办法（征求意见后修改稿）"

func TestMain(m *testing.M) {
	dir, err := os.MkdirTemp("", "queue")
	if err != nil {
		panic(err)
	}
	s, err := store.Open(context.Background(), filepath.Join(dir, "hefa.db"))
	if err != nil {
		panic(err)
	}
	w := desktest.Open(fails{}, s, func() time.Time { return review.MustDate("2026-11-20").Time() })
	w.Several(3, review.Contract, "供热合同", "县住建局", "2026-11-19")
	w.All(w.Several(2, review.Normative, long, "县民政局", "2026-11-09"), "accept", "on=2026-11-09")
	no := w.Receive(review.Decision, "老城区改造方案", "县住建局", "2026-11-18")
	w.All([]string{no}, "urgent", "reason=汛期", "approved-by=县长")
	office = w.Desk
	code := m.Run()
	s.Close()
	os.RemoveAll(dir)
	os.Exit(code)
}

type fails struct{}

func (fails) Fatalf(format string, args ...any) { panic(fmt.Sprintf(format, args...)) }

// opened is a queue on a section, read and drawn once.
func opened(section keys.Action) *Queue {
	return begin(New(&screen.Env{Ctx: context.Background(), Desk: office, Theme: theme.New(true, true), Say: locale.New("zh"), Now: time.Now}), section)
}

func begin(q *Queue, section keys.Action) *Queue {
	q.View(100, 30)
	feed(q, q.Init())
	return act(q, section)
}

// feed runs a command and hands the queue what comes of it, as the program
// would; what is for the program is returned.
func feed(q *Queue, cmd tea.Cmd) []tea.Msg {
	if cmd == nil {
		return nil
	}
	msg := cmd()
	if v := reflect.ValueOf(msg); v.IsValid() && v.Kind() == reflect.Slice {
		var out []tea.Msg
		for i := range v.Len() {
			if c, ok := v.Index(i).Interface().(tea.Cmd); ok {
				out = append(out, feed(q, c)...)
			}
		}
		return out
	}
	more, used := q.Update(msg)
	if used {
		return feed(q, more)
	}
	return []tea.Msg{msg}
}

func act(q *Queue, actions ...keys.Action) *Queue {
	for _, a := range actions {
		feed(q, q.Act(a))
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
			feed(q, cmd)
		}
	}
	return q
}

// filter asks for a filter and types it; the quiet after it has passed.
func filter(q *Queue, s string) *Queue {
	act(q, "filter")
	press(q, strings.Split(s, "")...)
	feed(q, screen.Send(filterMsg{q, q.edits}))
	return q
}

func frame(q *Queue, w, h int) string {
	s, _ := q.View(w, h)
	return text.Plain(s)
}

// has fails unless a frame has all of the words.
func has(t *testing.T, frame string, words ...string) {
	t.Helper()
	for _, w := range words {
		if !strings.Contains(frame, w) {
			t.Errorf("no %q in\n%s", w, frame)
		}
	}
}
