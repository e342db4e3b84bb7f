package wording

import (
	"context"
	"os"
	"testing"

	tea "charm.land/bubbletea/v2"

	"hefa/review/desk"
	"hefa/store/storetest"
	"hefa/ui/screen/screentest"
)

// office is a desk on an empty file, where what is half written is kept.
var office *desk.Desk

func TestMain(m *testing.M) {
	s, done := storetest.Temp()
	office = screentest.Town(s).Desk
	code := m.Run()
	done()
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

// page is what the editor shows, and where the caret stands.
func page(e *Editor, w, h int) ([]string, *tea.Cursor) {
	s, c := e.View(w, h)
	return screentest.Lines(s), c
}
