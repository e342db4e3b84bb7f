package wording

import (
	"maps"
	"time"

	tea "charm.land/bubbletea/v2"

	"hefa/ui/screen"
)

// keepAfter is the quiet after which typed text is kept.
const keepAfter = 150 * time.Millisecond

// keeping is the state of keeping what is typed: one write at a time, and none
// that could bring back what was saved meanwhile.
type keeping struct {
	edits   int  // counts changes, so that an old timer keeps nothing stale
	writing bool // a write is on its way
	then    func() tea.Cmd
}

type (
	keepMsg struct{ edits int }
	keptMsg struct{ err error }
)

// changed keeps the text after a moment of quiet.
func (e *Editor) changed() tea.Cmd {
	e.draft.edits++
	edits := e.draft.edits
	return tea.Tick(keepAfter, func(time.Time) tea.Msg { return keepMsg{edits} })
}

// keep stores the fields that differ from what the editor started with.
func (e *Editor) keep() tea.Cmd {
	env, id := e.env, e.id()
	values := e.values()
	maps.DeleteFunc(values, func(name, v string) bool { return v == e.started[name] })
	return func() tea.Msg { return keptMsg{env.Desk.Keep(env.Ctx, id, values)} }
}

// keepTyped keeps what was typed once there is quiet.
func (e *Editor) keepTyped(msg keepMsg) tea.Cmd {
	switch {
	case msg.edits != e.draft.edits:
		return nil
	case e.draft.writing:
		return tea.Tick(keepAfter, func(time.Time) tea.Msg { return msg })
	}
	e.draft.writing = true
	return e.keep()
}

func (e *Editor) kept(msg keptMsg) tea.Cmd {
	e.draft.writing = false
	next := e.draft.then
	e.draft.then = nil
	var cmd tea.Cmd
	if next != nil {
		cmd = next()
	}
	if msg.err != nil {
		return tea.Batch(cmd, screen.Send(screen.Failed{Err: msg.err}))
	}
	return cmd
}

// settled goes on once nothing is being kept.
func (e *Editor) settled(next func() tea.Cmd) tea.Cmd {
	e.draft.edits++ // a timer still running must keep nothing any more
	if e.draft.writing {
		e.draft.then = next
		return nil
	}
	return next()
}
