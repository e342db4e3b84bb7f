package ui_test

import (
	"reflect"
	"runtime"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"hefa/ui"
	"hefa/ui/text"
)

// fold is the root model without a program: messages go in one after the
// other, and their commands are run to the end before the next.
type fold struct {
	t     testing.TB
	model tea.Model
}

func (o *office) fold(t testing.TB, w, h int, change ...func(*uiOptions)) *fold {
	t.Helper()
	opts := ui.Options{Say: o.say, Home: "/home/zhangsan/文书", Now: o.hurry, Width: w, Height: h}
	for _, f := range change {
		f(&opts)
	}
	f := &fold{t: t, model: ui.New(t.Context(), o.desk, opts)}
	f.run(f.model.Init())
	return f
}

// send feeds a message and everything that follows from it.
func (f *fold) send(msg tea.Msg) *fold {
	var cmd tea.Cmd
	f.model, cmd = f.model.Update(msg)
	f.run(cmd)
	return f
}

func (f *fold) run(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	msg := f.result(cmd)
	if msg == nil {
		return
	}
	// Batches and sequences are both lists of commands; the type of the second
	// is not exported.
	if v := reflect.ValueOf(msg); v.Kind() == reflect.Slice {
		for i := range v.Len() {
			if c, ok := v.Index(i).Interface().(tea.Cmd); ok {
				f.run(c)
			}
		}
		return
	}
	f.send(msg)
}

// result runs a command. Timers that are long are not waited for: they keep
// what is typed into forms, which no frame shows.
func (f *fold) result(cmd tea.Cmd) tea.Msg {
	if !strings.Contains(runtime.FuncForPC(reflect.ValueOf(cmd).Pointer()).Name(), "bubbletea/v2.Tick") {
		return cmd()
	}
	got := make(chan tea.Msg, 1)
	go func() { got <- cmd() }()
	select {
	case msg := <-got:
		return msg
	case <-time.After(2 * time.Second):
		return nil
	}
}

// press presses keys by name, a frame being drawn after each.
func (f *fold) press(names ...string) *fold {
	f.t.Helper()
	for _, n := range names {
		f.send(stroke(f.t, n)).view()
	}
	return f
}

func (f *fold) paste(s string) *fold { return f.send(tea.PasteMsg{Content: s}) }

func (f *fold) size(w, h int) *fold { return f.send(tea.WindowSizeMsg{Width: w, Height: h}) }

func (f *fold) view() string { return f.model.View().Content }

// see fails unless the frame holds a text.
func (f *fold) see(s string) *fold {
	f.t.Helper()
	if !strings.Contains(text.Plain(f.view()), s) {
		f.t.Fatalf("%q is not shown:\n%s", s, text.Plain(f.view()))
	}
	return f
}

var codes = map[string]rune{
	"up": tea.KeyUp, "down": tea.KeyDown, "left": tea.KeyLeft, "right": tea.KeyRight, "home": tea.KeyHome, "end": tea.KeyEnd,
	"pgup": tea.KeyPgUp, "pgdown": tea.KeyPgDown, "enter": tea.KeyEnter, "esc": tea.KeyEscape, "tab": tea.KeyTab,
	"backspace": tea.KeyBackspace, "delete": tea.KeyDelete,
	"f1": tea.KeyF1, "f2": tea.KeyF2, "f3": tea.KeyF3, "f4": tea.KeyF4, "f5": tea.KeyF5, "f6": tea.KeyF6, "f7": tea.KeyF7,
	"f8": tea.KeyF8, "f9": tea.KeyF9, "f10": tea.KeyF10, "f11": tea.KeyF11, "f12": tea.KeyF12,
}

// stroke makes the message of a key.
func stroke(t testing.TB, name string) tea.KeyPressMsg {
	msg, rest := tea.KeyPressMsg{}, name
	for prefix, mod := range map[string]tea.KeyMod{"ctrl+": tea.ModCtrl, "shift+": tea.ModShift} {
		if after, ok := strings.CutPrefix(rest, prefix); ok && after != "" {
			msg.Mod, rest = msg.Mod|mod, after
		}
	}
	if rest == "space" {
		rest = " "
	}
	if code, ok := codes[rest]; ok {
		msg.Code = code
		return msg
	}
	r := []rune(rest)
	if len(r) != 1 {
		t.Fatalf("no key is called %q", name)
	}
	msg.Code = r[0]
	if msg.Mod&tea.ModCtrl == 0 {
		msg.Text = rest
	}
	return msg
}
