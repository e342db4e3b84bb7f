package form

import (
	"context"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"hefa/review"
	"hefa/review/desk"
	"hefa/store"
	"hefa/ui/locale"
	"hefa/ui/screen"
	"hefa/ui/text"
	"hefa/ui/theme"
)

// asks is a verb with a field of every sort.
func asks() review.Verb {
	severities := func(*review.Env, *review.Matter) []string { return []string{"legality", "advice"} }
	return review.Verb{Name: "opine", Params: []review.Param{
		{Name: "title", Type: review.TypeText, Required: true},
		{Name: "severity", Type: review.TypeChoice, Choices: severities},
		{Name: "on", Type: review.TypeDate, Default: func(e *review.Env, _ *review.Matter) string { return e.Today.String() }},
		{Name: "problem", Type: review.TypeLong, Required: true},
		{Name: "basis", Type: review.TypeLong},
		{Name: "file", Type: review.TypeList},
	}}
}

var today = review.MustDate("2026-11-20") // a Friday

// office is a desk over an empty file, which all tests share: each form keeps
// what is half written under a name of its own.
var office *desk.Desk

func TestMain(m *testing.M) {
	dir, err := os.MkdirTemp("", "form")
	if err != nil {
		panic(err)
	}
	s, err := store.Open(context.Background(), filepath.Join(dir, "hefa.db"))
	if err != nil {
		panic(err)
	}
	if office, err = desk.Open(context.Background(), s, desk.Options{Clock: func() time.Time { return today.Time() }}); err != nil {
		panic(err)
	}
	code := m.Run()
	s.Close()
	os.RemoveAll(dir)
	os.Exit(code)
}

// opened is a form, drawn once. A second passes between any two keys.
func opened(t *testing.T, change func(*Spec)) *Form {
	t.Helper()
	var now time.Time
	env := &screen.Env{Ctx: context.Background(), Desk: office, Theme: theme.New(true, true), Say: locale.New("zh"), Now: func() time.Time { now = now.Add(time.Second); return now }}
	spec := Spec{ID: t.Name(), Title: "提意见", About: []string{"G2026-0001 关于某办法的意见"}, Verb: asks(), Env: &review.Env{Today: today}}
	spec.Submit = func(a review.Args) tea.Cmd { return screen.Send(screen.Run{Verb: "opine", Args: a}) }
	if change != nil {
		change(&spec)
	}
	f := New(env, spec)
	f.View(80, 24)
	return f
}

var named = map[string]rune{
	"enter": tea.KeyEnter, "up": tea.KeyUp, "down": tea.KeyDown, "left": tea.KeyLeft, "right": tea.KeyRight,
	"home": tea.KeyHome, "end": tea.KeyEnd, "backspace": tea.KeyBackspace, "space": tea.KeySpace,
}

func press(f *Form, names ...string) *Form {
	for _, k := range names {
		msg := tea.KeyPressMsg{Text: k, Code: []rune(k)[0]}
		if code, ok := named[k]; ok {
			msg = tea.KeyPressMsg{Code: code}
		}
		f.Update(msg)
	}
	return f
}

// enter types a text, character by character as an input method hands it over.
func enter(f *Form, s string) *Form { return press(f, strings.Split(s, "")...) }

// at goes to a field.
func at(f *Form, name string) *Form {
	for i, fd := range f.fields {
		if fd.param.Name == name {
			f.move(i)
		}
	}
	return f
}

// focused names the field that has the keys.
func focused(f *Form) string { return f.fields[f.at].param.Name }

// answers runs a command and all it is made of, and lists what came back.
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

// kept is what stands in the file of a form half written.
func kept(t *testing.T, f *Form) map[string]string {
	t.Helper()
	v, err := f.env.Desk.Kept(t.Context(), f.spec.ID)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// page is what a form shows, line by line, and where the caret stands.
func page(f *Form, w, h int) ([]string, *tea.Cursor) {
	s, c := f.View(w, h)
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
