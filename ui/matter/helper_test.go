package matter

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
	"hefa/review/desk/desktest"
	"hefa/store"
	"hefa/ui/keys"
	"hefa/ui/locale"
	"hefa/ui/screen"
	"hefa/ui/text"
	"hefa/ui/theme"
)

// office is a desk on 20 November 2026: G2026-0001 awaits the answer to its
// opinion letter, a first one was voided; G2026-0002 is concluded and its letter
// due; G2026-0003 is under review, G2026-0004 waits to be accepted.
var office *desktest.Town

const long = "柳河县城乡居民最低生活保障和特困人员救助供养办法（征求意见后修改稿）"

func TestMain(m *testing.M) {
	dir, err := os.MkdirTemp("", "matter")
	if err != nil {
		panic(err)
	}
	s, err := store.Open(context.Background(), filepath.Join(dir, "hefa.db"))
	if err != nil {
		panic(err)
	}
	w := desktest.Open(fails{}, s, func() time.Time { return review.MustDate("2026-11-20").Time() })
	if err := w.SetOffice(context.Background(), review.Office{County: "柳河县", Bureau: "柳河县司法局", Officer: "张三", Code: "柳司审", Form: review.FormLetterhead}); err != nil {
		panic(err)
	}
	nos := w.Several(4, review.Normative, long, "县民政局", "2026-11-02")
	w.All(nos[:3], "accept", "on=2026-11-02")
	w.Opine(nos[:3], 2)
	w.All(nos[:2], "conclude", "on=2026-11-17", "result=amend")
	w.All(nos[:1], "issue", "on=2026-11-18")
	w.All(nos[:1], "void", "no=柳司审〔2026〕1号", "reason=错发")
	w.All(nos[:1], "issue", "on=2026-11-19")
	office = w
	code := m.Run()
	s.Close()
	os.RemoveAll(dir)
	os.Exit(code)
}

type fails struct{}

func (fails) Fatalf(format string, args ...any) { panic(fmt.Sprintf(format, args...)) }

// opened is the screen of a matter on a tab, read and drawn once.
func opened(no, on string) *Matter {
	m := New(&screen.Env{Ctx: context.Background(), Desk: office.Desk, Theme: theme.New(true, true), Say: locale.New("zh"), Now: time.Now}, no, on)
	feed(m, m.Init())
	m.View(78, 22)
	return m
}

// feed runs a command and hands the screen what comes of it, as the program
// would; what is for the program is returned.
func feed(m *Matter, cmd tea.Cmd) []tea.Msg {
	if cmd == nil {
		return nil
	}
	msg := cmd()
	if v := reflect.ValueOf(msg); v.IsValid() && v.Kind() == reflect.Slice {
		var out []tea.Msg
		for i := range v.Len() {
			if c, ok := v.Index(i).Interface().(tea.Cmd); ok {
				out = append(out, feed(m, c)...)
			}
		}
		return out
	}
	if more, used := m.Update(msg); used {
		return feed(m, more)
	}
	return []tea.Msg{msg}
}

// asks is what an action asks of the program.
func asks(m *Matter, a keys.Action) tea.Msg {
	if all := feed(m, m.Act(a)); len(all) > 0 {
		return all[len(all)-1]
	}
	return nil
}

func key(m *Matter, code rune) *Matter {
	m.Update(tea.KeyPressMsg{Code: code})
	return m
}

func frame(m *Matter, w, h int) string {
	s, _ := m.View(w, h)
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
