package form

import (
	"os"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"hefa/review"
	"hefa/review/desk"
	"hefa/store/storetest"
	"hefa/ui/screen"
	"hefa/ui/screen/screentest"
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

var today = screentest.Today

// office is a desk over an empty file, which all tests share: each form keeps
// what is half written under a name of its own.
var office *desk.Desk

func TestMain(m *testing.M) {
	s, done := storetest.Temp()
	office = screentest.Town(s).Desk
	code := m.Run()
	done()
	os.Exit(code)
}

// opened is a form, drawn once. A second passes between any two keys.
func opened(t *testing.T, change func(*Spec)) *Form {
	t.Helper()
	var now time.Time
	env := screentest.Env(office)
	env.Now = func() time.Time { now = now.Add(time.Second); return now }
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
	return screentest.Lines(s), c
}
