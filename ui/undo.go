package ui

import (
	"encoding/json"

	tea "charm.land/bubbletea/v2"

	"hefa/review"
	"hefa/review/desk"
	"hefa/ui/matter"
	"hefa/ui/screen"
	"hefa/ui/theme"
)

type (
	undoMsg struct {
		no     string // "" = the last change of all
		events []review.Event
	}
	undoneMsg struct {
		undone desk.Undone
		err    error
	}
)

// askUndo looks up what would be taken back: in a matter its own last change,
// in the queue the last of all.
func (r *Root) askUndo() tea.Cmd {
	no := ""
	if m, ok := r.top().(*matter.Matter); ok {
		no = m.Subject()[0]
	}
	env := r.env
	return func() tea.Msg {
		events, err := env.Desk.Last(env.Ctx, no)
		if err != nil {
			return screen.Failed{Err: err}
		}
		return undoMsg{no, events}
	}
}

func (r *Root) confirmUndo(msg undoMsg) {
	say := r.env.Say
	if len(msg.events) == 0 {
		r.say(theme.ToneWarn, say.Error(review.Refused("undo.nothing")))
		return
	}
	e, about := msg.events[0], subjects(msg.events)
	lines := []string{say.T("undo.what", say.Verb(stepVerb(msg.events)), len(about), e.At[:min(len(e.At), 10)])}
	lines = append(lines, about[:min(len(about), 5)]...)
	if len(about) > 5 {
		lines = append(lines, say.T("verb.more", len(about)-5))
	}
	q := question{title: say.T("confirm.title", say.Verb(review.UndoVerb)), lines: lines}
	switch stepVerb(msg.events) {
	case "issue":
		q.foot = []string{say.T("undo.issue")}
	case "add":
		q.foot = []string{say.T("undo.add")}
	}
	env := r.env
	r.over = newConfirm(env, q, func() tea.Msg {
		undone, err := env.Desk.Undo(env.Ctx, msg.no)
		return undoneMsg{undone, err}
	})
}

// stepVerb is the verb a step began with; events come newest first.
func stepVerb(events []review.Event) string { return events[len(events)-1].Verb }

// subjects name the matters of a step, each once.
func subjects(events []review.Event) []string {
	var out []string
	seen := map[string]bool{}
	for _, e := range events {
		if !seen[e.MatterID] {
			seen[e.MatterID] = true
			out = append(out, subject(e))
		}
	}
	return out
}

// subject names the matter an event is about.
func subject(e review.Event) string {
	var m struct{ No, Title string }
	if json.Unmarshal(e.After, &m) != nil {
		return ""
	}
	return m.No + " " + review.CleanLine(m.Title)
}

func (r *Root) undone(msg undoneMsg) tea.Cmd {
	if msg.err != nil {
		r.failed(msg.err)
		return nil
	}
	say := r.env.Say
	text := say.T("undo.done", say.Verb(msg.undone.Verb), joinSome(r.env.Say, msg.undone.Nos))
	if n := len(msg.undone.Voided); n > 0 {
		text += say.T("punct.semi") + say.T("undo.voided", joinSome(r.env.Say, msg.undone.Voided))
	}
	r.say(theme.ToneOk, text)
	return r.broadcast(screen.Changed{Nos: msg.undone.Nos})
}
