package wording

import (
	"context"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"hefa/review/desk"
	"hefa/store"
	"hefa/ui/text"
)

// office is a desk on an empty file, where what is half written is kept.
var office *desk.Desk

func TestMain(m *testing.M) {
	dir, err := os.MkdirTemp("", "wording")
	if err != nil {
		panic(err)
	}
	s, err := store.Open(context.Background(), filepath.Join(dir, "hefa.db"))
	if err != nil {
		panic(err)
	}
	if office, err = desk.Open(context.Background(), s, desk.Options{}); err != nil {
		panic(err)
	}
	code := m.Run()
	s.Close()
	os.RemoveAll(dir)
	os.Exit(code)
}

// atDesk gives an editor the desk, with nothing kept of its letter.
func atDesk(t *testing.T, e *Editor) *Editor {
	t.Helper()
	e.env.Desk, e.env.Ctx = office, context.Background()
	if err := office.Keep(t.Context(), e.id(), nil); err != nil {
		t.Fatal(err)
	}
	return e
}

// kept is what stands in the file of the letter half written.
func kept(t *testing.T, e *Editor) map[string]string {
	t.Helper()
	v, err := e.env.Desk.Kept(t.Context(), e.id())
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// at goes to a field.
func at(e *Editor, name string) *Editor {
	for i, f := range e.fields {
		if f.name == name {
			e.focus(i)
		}
	}
	return e
}

// answers runs a command and all it is made of.
func answers(cmd tea.Cmd) []tea.Msg {
	if cmd == nil {
		return nil
	}
	msg := cmd()
	if v := reflect.ValueOf(msg); v.IsValid() && v.Kind() == reflect.Slice {
		var out []tea.Msg
		for i := range v.Len() {
			if c, ok := v.Index(i).Interface().(tea.Cmd); ok {
				out = append(out, answers(c)...)
			}
		}
		return out
	}
	return []tea.Msg{msg}
}

// find returns the first of the answers that is a T.
func find[T any](cmd tea.Cmd) (T, bool) {
	for _, m := range answers(cmd) {
		if x, ok := m.(T); ok {
			return x, true
		}
	}
	var none T
	return none, false
}

// page is what the editor shows, and where the caret stands.
func page(e *Editor, w, h int) ([]string, *tea.Cursor) {
	s, c := e.View(w, h)
	return strings.Split(text.Plain(s), "\n"), c
}

// before is what stands on the caret's line left of the caret.
func before(lines []string, c *tea.Cursor) string {
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
