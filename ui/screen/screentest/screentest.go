// Package screentest is what tests of single screens share: they feed messages
// to a screen without a program and look at what it draws and asks for.
package screentest

import (
	"context"
	"fmt"
	"reflect"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"hefa/review"
	"hefa/review/desk"
	"hefa/review/desk/desktest"
	"hefa/ui/locale"
	"hefa/ui/screen"
	"hefa/ui/text"
	"hefa/ui/theme"
)

// Today is the day of the tests, a Friday.
var Today = review.MustDate("2026-11-20")

// Panic ends a set-up that fails; there is no test yet that could.
type Panic struct{}

// Fatalf panics.
func (Panic) Fatalf(format string, args ...any) { panic(fmt.Sprintf(format, args...)) }

// Town is an office at work on the day of the tests.
func Town(repo desk.Repository) *desktest.Town {
	return desktest.Open(Panic{}, repo, func() time.Time { return Today.Time() })
}

// Env is what a screen is given, in Chinese and in the dark theme.
func Env(d *desk.Desk) *screen.Env {
	return &screen.Env{Ctx: context.Background(), Desk: d, Theme: theme.New(true, true), Say: locale.New("zh"), Now: time.Now}
}

// Answers runs a command and all it is made of, and lists what came back.
func Answers(cmd tea.Cmd) []tea.Msg {
	if cmd == nil {
		return nil
	}
	msg := cmd()
	parts, several := commands(msg)
	if !several {
		return []tea.Msg{msg}
	}
	var out []tea.Msg
	for _, c := range parts {
		out = append(out, Answers(c)...)
	}
	return out
}

// commands are those a message is made of. Batches and sequences are both lists
// of commands; the type of the second is not exported.
func commands(msg tea.Msg) (out []tea.Cmd, several bool) {
	v := reflect.ValueOf(msg)
	if !v.IsValid() || v.Kind() != reflect.Slice {
		return nil, false
	}
	for i := range v.Len() {
		if c, ok := v.Index(i).Interface().(tea.Cmd); ok {
			out = append(out, c)
		}
	}
	return out, true
}

// Find returns the first answer to a command that is a T.
func Find[T any](cmd tea.Cmd) (T, bool) {
	for _, m := range Answers(cmd) {
		if x, ok := m.(T); ok {
			return x, true
		}
	}
	var none T
	return none, false
}

// Updater is a screen as messages see it.
type Updater interface {
	Update(tea.Msg) (tea.Cmd, bool)
}

// Feed runs a command and hands the screen what comes of it, as the program
// would; what is for the program is returned.
func Feed(s Updater, cmd tea.Cmd) []tea.Msg {
	if cmd == nil {
		return nil
	}
	msg := cmd()
	if parts, several := commands(msg); several {
		var out []tea.Msg
		for _, c := range parts {
			out = append(out, Feed(s, c)...)
		}
		return out
	}
	if more, used := s.Update(msg); used {
		return Feed(s, more)
	}
	return []tea.Msg{msg}
}

// Failer is a test.
type Failer interface {
	Helper()
	Errorf(format string, args ...any)
}

// Has fails unless a frame has all of the words.
func Has(t Failer, frame string, words ...string) {
	t.Helper()
	for _, w := range words {
		if !strings.Contains(frame, w) {
			t.Errorf("no %q in\n%s", w, frame)
		}
	}
}

// Lines are the lines of a frame without its colours.
func Lines(frame string) []string { return strings.Split(text.Plain(frame), "\n") }

// Before is what stands on the caret's line left of the caret.
func Before(lines []string, c *tea.Cursor) string {
	if c == nil || c.Y < 0 || c.Y >= len(lines) {
		return "no caret"
	}
	out := ""
	for _, r := range lines[c.Y] {
		if text.Width(out) >= c.X {
			break
		}
		out += string(r)
	}
	if text.Width(out) != c.X {
		return "the caret is in the middle of a character: " + out
	}
	return out
}
