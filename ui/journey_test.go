package ui_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"

	"hefa/ui"
	"hefa/ui/text"
)

// uiOptions are what a journey may change of the program's options.
type uiOptions = ui.Options

// patience is how long a journey waits for what it expects to see.
const patience = 10 * time.Second

// journey is an officer at the terminal: it presses keys, types, and looks. It
// waits for what it wants to see, never for a time to pass.
type journey struct {
	t testing.TB
	*console
	*office
	program *tea.Program
	ended   chan error
}

// open starts the program on the office's file.
func (o *office) open(t testing.TB, w, h int, change ...func(*uiOptions)) *journey {
	t.Helper()
	c := newConsole(t, w, h)
	opts := ui.Options{Say: o.say, Home: o.folder, Now: o.hurry, Input: &c.keys, Output: c, Width: w, Height: h}
	for _, f := range change {
		f(&opts)
	}
	ctx, cancel := context.WithCancel(t.Context())
	j := &journey{t: t, console: c, office: o, program: ui.Program(ctx, o.desk, opts), ended: make(chan error, 1)}
	go func() {
		_, err := j.program.Run()
		j.ended <- err
	}()
	t.Cleanup(func() {
		cancel()
		j.wait()
	})
	return j
}

func (j *journey) wait() error {
	select {
	case err := <-j.ended:
		j.ended <- err
		return err
	case <-time.After(patience):
		j.t.Error("the program does not end")
		return nil
	}
}

// Kill ends the program as a power cut would: it gets no say.
func (j *journey) Kill() *journey {
	j.program.Kill()
	j.wait()
	return j
}

// Press presses keys by name: "f2", "ctrl+s", "down", "y", "？".
func (j *journey) Press(names ...string) *journey {
	j.t.Helper()
	for _, name := range names {
		_, _ = j.keys.Write([]byte(sequence(j.t, name)))
	}
	return j
}

// Type types text, one character after the other.
func (j *journey) Type(s string) *journey {
	_, _ = j.keys.Write([]byte(s))
	return j
}

// Paste pastes text in brackets, as terminals do.
func (j *journey) Paste(s string) *journey {
	_, _ = j.keys.Write([]byte("\x1b[200~" + s + "\x1b[201~"))
	return j
}

// Resize changes the size of the terminal.
func (j *journey) Resize(w, h int) *journey {
	j.resize(w, h)
	j.program.Send(tea.WindowSizeMsg{Width: w, Height: h})
	return j
}

// until waits for something to hold.
func (j *journey) until(what string, holds func() bool) *journey {
	j.t.Helper()
	deadline := time.NewTimer(patience)
	defer deadline.Stop()
	for !holds() {
		select {
		case <-j.changed:
		case <-time.After(20 * time.Millisecond):
		case err := <-j.ended:
			j.ended <- err
			j.t.Fatalf("the program ended (%v) while waiting for %s", err, what)
		case <-deadline.C:
			j.t.Fatalf("waited in vain for %s:\n%s", what, j.text())
		}
	}
	return j
}

// See waits until the screen shows all these texts.
func (j *journey) See(texts ...string) *journey {
	j.t.Helper()
	return j.until(fmt.Sprintf("%q", texts), func() bool {
		screen := j.text()
		for _, s := range texts {
			if !strings.Contains(screen, s) {
				return false
			}
		}
		return true
	})
}

// Form waits until the form of this title is shown.
func (j *journey) Form(title string) *journey {
	j.t.Helper()
	return j.until("the form "+title, func() bool {
		lines := strings.Split(j.text(), "\n")
		return strings.Contains(lines[0], "填写") && strings.HasPrefix(lines[1], "│ "+title+" ")
	})
}

// SeeTimes waits until a text is shown n times.
func (j *journey) SeeTimes(n int, s string) *journey {
	j.t.Helper()
	return j.until(fmt.Sprintf("%d times %q", n, s), func() bool { return strings.Count(j.text(), s) == n })
}

// Gone waits until the screen shows none of these texts.
func (j *journey) Gone(texts ...string) *journey {
	j.t.Helper()
	return j.until(fmt.Sprintf("no %q", texts), func() bool {
		screen := j.text()
		for _, s := range texts {
			if strings.Contains(screen, s) {
				return false
			}
		}
		return true
	})
}

// Holds checks, without waiting, that a text is shown.
func (j *journey) Holds(s string) *journey {
	j.t.Helper()
	if !strings.Contains(j.text(), s) {
		j.t.Fatalf("%q is not shown:\n%s", s, j.text())
	}
	return j
}

// place finds the cell where a text begins.
func (j *journey) place(s string) (x, y int) {
	j.t.Helper()
	for y, line := range strings.Split(j.text(), "\n") {
		if before, _, ok := strings.Cut(line, s); ok {
			return text.Width(before), y
		}
	}
	j.t.Fatalf("%q is not shown:\n%s", s, j.text())
	return 0, 0
}

// At checks that a text begins in a cell.
func (j *journey) At(x, y int, s string) *journey {
	j.t.Helper()
	j.until(fmt.Sprintf("%q at %d,%d", s, x, y), func() bool {
		lines := strings.Split(j.text(), "\n")
		return y < len(lines) && strings.Contains(lines[y], s) && x == text.Width(lines[y][:strings.Index(lines[y], s)])
	})
	return j
}

// Chosen waits until every cell of a text is drawn as the row under the cursor
// is: in reverse, or on a background of its own.
func (j *journey) Chosen(s string) *journey {
	j.t.Helper()
	return j.until(fmt.Sprintf("%q under the cursor", s), func() bool {
		if !strings.Contains(j.text(), s) {
			return false
		}
		x, y := j.place(s)
		for i := range text.Width(s) {
			c := j.cell(x+i, y)
			if c.Width > 0 && c.Style.Attrs&uv.AttrReverse == 0 && c.Style.Bg == nil {
				return false
			}
		}
		return true
	})
}

// CursorAt waits until the hardware cursor stands in a cell.
func (j *journey) CursorAt(x, y int) *journey {
	j.t.Helper()
	return j.until(fmt.Sprintf("the cursor at %d,%d", x, y), func() bool {
		cx, cy := j.cursor()
		return cx == x && cy == y
	})
}

// CursorAfter waits until the hardware cursor stands right after a text, where
// an input method shows its candidates.
func (j *journey) CursorAfter(s string) *journey {
	j.t.Helper()
	return j.until(fmt.Sprintf("the cursor after %q", s), func() bool {
		if !strings.Contains(j.text(), s) {
			return false
		}
		x, y := j.place(s)
		cx, cy := j.cursor()
		return cx == x+text.Width(s) && cy == y
	})
}
