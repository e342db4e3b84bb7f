package figures

import (
	"context"
	"errors"
	"sync/atomic"
	"time"

	tea "charm.land/bubbletea/v2"

	"hefa/review/report"
	"hefa/ui/screen"
)

// tick is the time between two looks at how far a count is.
const tick = 100 * time.Millisecond

// counting is a count under way. Its command writes the numbers, the screen
// reads them.
type counting struct {
	request     int
	cancel      context.CancelFunc
	done, total atomic.Int64
}

type (
	countedMsg struct {
		of      *Figures // another screen of figures may lie over it
		request int
		report  report.Report
		err     error
	}
	tickMsg struct {
		of      *Figures
		request int
	}
)

// count counts anew; a count under way is given up.
func (f *Figures) count() tea.Cmd {
	f.stop()
	f.asked++
	ctx, cancel := context.WithCancel(f.env.Ctx)
	c := &counting{request: f.asked, cancel: cancel}
	f.running = c
	d, q := f.env.Desk, f.query
	return tea.Batch(func() tea.Msg {
		r, err := d.Report(ctx, q, func(done, total int) {
			c.done.Store(int64(done))
			c.total.Store(int64(total))
		})
		return countedMsg{f, c.request, r, err}
	}, f.again(c.request))
}

func (f *Figures) again(request int) tea.Cmd {
	return tea.Tick(tick, func(time.Time) tea.Msg { return tickMsg{f, request} })
}

// stop gives up the count under way, if there is one.
func (f *Figures) stop() {
	if f.running != nil {
		f.running.cancel()
		f.running = nil
	}
}

// Update takes the results of commands and the keys of the list.
func (f *Figures) Update(msg tea.Msg) (tea.Cmd, bool) {
	switch msg := msg.(type) {
	case countedMsg:
		return f.counted(msg), true
	case tickMsg:
		if msg.of == f && f.running != nil && msg.request == f.running.request {
			return f.again(msg.request), true
		}
		return nil, true
	case screen.ScopeAsked:
		f.query = msg.Query
		return f.count(), true
	case screen.Changed:
		if len(msg.Nos) > 0 {
			return f.count(), true
		}
		return nil, true
	case tea.KeyPressMsg:
		return nil, f.key(msg)
	}
	return nil, false
}

func (f *Figures) counted(msg countedMsg) tea.Cmd {
	if msg.of != f || f.running == nil || msg.request != f.running.request {
		return nil
	}
	f.stop()
	if msg.err != nil {
		if errors.Is(msg.err, context.Canceled) {
			return nil
		}
		return screen.Send(screen.Failed{Err: msg.err})
	}
	f.report = &msg.report
	f.fill()
	return nil
}

// key moves in the list, past headings, or in the sentence when that is all
// there is to see.
func (f *Figures) key(msg tea.KeyPressMsg) bool {
	if f.pane == paneSentence && f.small {
		return f.pager.Update(msg)
	}
	before := f.list.Index()
	if !f.list.Update(msg) {
		return false
	}
	f.skip(before <= f.list.Index())
	return true
}

// skip moves the cursor off a heading, on or back.
func (f *Figures) skip(on bool) {
	r, ok := f.current()
	if !ok || !r.heading {
		return
	}
	if on || f.list.Index() == 0 {
		f.list.Move(1)
	} else {
		f.list.Move(-1)
	}
}
