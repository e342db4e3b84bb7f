package form

import (
	"maps"
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"hefa/ui/screen"
)

// restore fills in what was typed before and not saved.
func (f *Form) restore(values map[string]string) {
	if len(values) == 0 || f.edits > 0 {
		return
	}
	for _, fd := range f.fields {
		v, ok := values[fd.param.Name]
		if ok && v != fd.value() && !slices.Contains(f.spec.Held, fd.param.Name) {
			fd.set(v)
			fd.touched = true
		}
	}
	f.restored = true
	f.refresh()
}

// keep stores the answers unless they are still those the form started with.
func (f *Form) keep() tea.Cmd {
	env, id, values := f.env, f.spec.ID, f.values()
	if maps.Equal(values, f.started) {
		values = nil
	}
	return func() tea.Msg { return keptDoneMsg{env.Desk.Keep(env.Ctx, id, values)} }
}

// keepTyped keeps what was typed once there is quiet, one write at a time.
func (f *Form) keepTyped(msg keepMsg) tea.Cmd {
	switch {
	case msg.edits != f.edits:
		return nil
	case f.keeping:
		return tea.Tick(keepAfter, func(time.Time) tea.Msg { return msg })
	}
	f.keeping = true
	return f.keep()
}

func (f *Form) keptDone(msg keptDoneMsg) tea.Cmd {
	f.keeping = false
	next := f.then
	f.then = nil
	var cmd tea.Cmd
	if next != nil {
		cmd = next()
	}
	if msg.err != nil {
		return tea.Batch(cmd, screen.Send(screen.Failed{Err: msg.err}))
	}
	return cmd
}

// settled goes on once nothing is being kept: a write that is late must not
// bring back what was saved, or overwrite what was typed last.
func (f *Form) settled(next func() tea.Cmd) tea.Cmd {
	if f.keeping {
		f.then = next
		return nil
	}
	return next()
}
