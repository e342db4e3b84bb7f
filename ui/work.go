package ui

import (
	"context"
	"strings"
	"sync/atomic"
	"time"

	tea "charm.land/bubbletea/v2"

	"hefa/ui/kit"
	"hefa/ui/screen"
	"hefa/ui/text"
	"hefa/ui/theme"
)

// workTick is the time between two looks at how far a work is.
const workTick = 100 * time.Millisecond

// work is something long under way: a dialog shows how far it is, and Esc gives
// it up. Its command writes the numbers, the dialog reads them.
type work struct {
	env         *screen.Env
	title       string
	cancel      context.CancelFunc
	stopping    bool
	done, total atomic.Int64
}

type (
	workTickMsg struct{ of *work }
	workDoneMsg struct {
		of     *work
		result tea.Msg
	}
)

// startWork runs something long under a dialog.
func (r *Root) startWork(msg screen.Work) tea.Cmd {
	ctx, cancel := context.WithCancel(r.env.Ctx)
	w := &work{env: r.env, title: msg.Title, cancel: cancel}
	r.over = w
	return tea.Batch(func() tea.Msg {
		defer cancel()
		return workDoneMsg{w, msg.Run(ctx, func(done, total int) {
			w.done.Store(int64(done))
			w.total.Store(int64(total))
		})}
	}, w.tick())
}

func (w *work) tick() tea.Cmd {
	return tea.Tick(workTick, func(time.Time) tea.Msg { return workTickMsg{w} })
}

func (w *work) update(msg tea.Msg) (tea.Cmd, bool) {
	if key, ok := msg.(tea.KeyPressMsg); ok && key.String() == "esc" {
		w.stopping = true
		w.cancel()
	}
	return nil, false // it goes when the work has ended
}

// hear redraws while the work goes on, and hands on what it came to.
func (w *work) hear(msg tea.Msg) (tea.Cmd, bool) {
	switch msg := msg.(type) {
	case workTickMsg:
		if msg.of == w {
			return w.tick(), false
		}
	case workDoneMsg:
		if msg.of == w {
			return screen.Send(msg.result), true
		}
	}
	return nil, false
}

func (w *work) view(width, h int) (string, *tea.Cursor) {
	th, say := w.env.Theme, w.env.Say
	bw := min(width, 56)
	inner := max(bw-4, 1)
	done, total := int(w.done.Load()), int(w.total.Load())
	state := say.T("work.starting")
	switch {
	case w.stopping:
		state = say.T("work.stopping")
	case total > 0:
		state = say.T("work.of", done, total)
	}
	lines := []string{
		" " + th.Text.Render(text.Truncate(state, inner)),
		" " + kit.Bar(th, done, total, inner, theme.ToneInfo),
		"", " " + kit.KeyBar(th, []kit.KeyHint{{Keys: "Esc", Text: say.T("work.cancel")}}, inner),
	}
	return kit.Box(th, w.title, bw, min(h, len(lines)+2), true, strings.Join(lines, "\n")), nil
}
