// Package ui is the Bubble Tea program: a stack of screens, what lies over
// them, and the table of keys that drives both. It knows the desk and nothing
// below it.
package ui

import (
	"context"
	"io"
	"time"

	tea "charm.land/bubbletea/v2"

	"hefa/review/desk"
	"hefa/ui/locale"
	"hefa/ui/screen"
	"hefa/ui/theme"
)

// Options say how the workbench looks.
type Options struct {
	Say     locale.Catalogue
	ASCII   bool // plain glyphs, for consoles that draw lines two cells wide
	NoColor bool
	Home    string           // folder offered for letters at first
	Now     func() time.Time // for quiet times; time.Now if nil
	Input   io.Reader        // the terminal if nil
	Output  io.Writer
	Width   int // a first size, until the terminal tells its own
	Height  int
}

// Run opens the workbench and returns when the officer leaves it.
func Run(ctx context.Context, d *desk.Desk, o Options) error {
	_, err := Program(ctx, d, o).Run()
	return err
}

// Program is the workbench as a program that is not yet running; tests drive
// it through an emulator.
func Program(ctx context.Context, d *desk.Desk, o Options) *tea.Program {
	opts := []tea.ProgramOption{tea.WithContext(ctx), tea.WithFPS(120)}
	if o.Input != nil {
		opts = append(opts, tea.WithInput(o.Input))
	}
	if o.Output != nil {
		opts = append(opts, tea.WithOutput(o.Output))
	}
	if o.Width > 0 {
		opts = append(opts, tea.WithWindowSize(o.Width, o.Height))
	}
	return tea.NewProgram(New(ctx, d, o), opts...)
}

// New returns the root model.
func New(ctx context.Context, d *desk.Desk, o Options) *Root {
	th := theme.New(true, o.NoColor)
	if o.ASCII {
		th = th.WithGlyphs(theme.ASCII())
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	env := &screen.Env{Ctx: ctx, Desk: d, Theme: th, Say: o.Say, Now: o.Now}
	return newRoot(env, o)
}
