package form

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"hefa/review"
	"hefa/ui/keys"
	"hefa/ui/screen"
	"hefa/ui/theme"
)

const (
	keepAfter = 150 * time.Millisecond // of quiet before typed text is kept
	// pasteGap: an Enter this soon after a character was pasted, not pressed,
	// on terminals without bracketed paste.
	pasteGap = 15 * time.Millisecond
)

type (
	keptMsg struct{ values map[string]string }
	keepMsg struct{ edits int }
	// keptDoneMsg says that typed text is in the file, or why not.
	keptDoneMsg struct{ err error }
)

// Init looks for answers that were typed and not saved.
func (f *Form) Init() tea.Cmd {
	env, id := f.env, f.spec.ID
	return func() tea.Msg {
		values, err := env.Desk.Kept(env.Ctx, id)
		if err != nil {
			return screen.Failed{Err: err}
		}
		return keptMsg{values}
	}
}

// Update takes keys and pastes, and the results of its own commands.
func (f *Form) Update(msg tea.Msg) (tea.Cmd, bool) {
	switch msg := msg.(type) {
	case keptMsg:
		f.restore(msg.values)
		return nil, true
	case keepMsg:
		return f.keepTyped(msg), true
	case keptDoneMsg:
		return f.keptDone(msg), true
	case screen.Phrase:
		return f.phrased(msg), true
	case Fill:
		return f.fill(msg), true
	case screen.Cited:
		return f.cited(msg), true
	case tea.KeyPressMsg:
		return f.key(msg)
	case tea.PasteMsg:
		return f.edit(msg)
	}
	return nil, false
}

func (f *Form) key(msg tea.KeyPressMsg) (tea.Cmd, bool) {
	fd := f.fields[f.at]
	switch k := msg.String(); k {
	case "down", "up":
		if f.steer(fd, k) {
			return nil, true
		}
	case "enter":
		return f.enter(msg, fd)
	}
	cmd, used := f.edit(msg)
	if used {
		return cmd, true
	}
	switch msg.String() {
	case "down":
		f.move(f.at + 1)
		return nil, true
	case "up":
		f.move(f.at - 1)
		return nil, true
	}
	return nil, false
}

// steer moves among suggestions; it reports false where there are none.
func (f *Form) steer(fd *field, key string) bool {
	n := len(fd.offers())
	if fd.input == nil && fd.picked < 0 && fd.area != nil && !fd.area.Empty() || n == 0 {
		return false
	}
	switch {
	case key == "down" && fd.picked < n-1:
		fd.picked++
	case key == "up" && fd.picked >= 0:
		fd.picked--
	default:
		return false
	}
	return true
}

func (f *Form) enter(msg tea.KeyPressMsg, fd *field) (tea.Cmd, bool) {
	if offers := fd.offers(); fd.picked >= 0 && fd.picked < len(offers) {
		before := fd.value()
		fd.take(offers[fd.picked])
		f.record(before, true)
		fd.touched = true
		return f.changed(), true
	}
	if fd.area != nil {
		return f.edit(msg)
	}
	if f.env.Now().Sub(f.typed) < pasteGap {
		return nil, true
	}
	if f.at < f.last() {
		f.move(f.at + 1)
		return nil, true
	}
	return f.save(), true
}

func (f *Form) edit(msg tea.Msg) (tea.Cmd, bool) {
	fd := f.fields[f.at]
	before := fd.value()
	if paste, ok := msg.(tea.PasteMsg); ok {
		paste.Content = review.StripControls(paste.Content)
		msg = paste
	}
	if !fd.update(msg) {
		return nil, false
	}
	if fd.value() == before {
		return nil, true
	}
	_, pasted := msg.(tea.PasteMsg)
	f.record(before, pasted || fd.choices != nil)
	f.typed = f.env.Now()
	fd.fault, f.fault = "", ""
	fd.picked, fd.touched = -1, true
	return f.changed(), true
}

// changed refreshes the preview and keeps the answers after a moment of quiet.
func (f *Form) changed() tea.Cmd {
	f.edits++
	f.refresh()
	edits := f.edits
	return tea.Tick(keepAfter, func(time.Time) tea.Msg { return keepMsg{edits: edits} })
}

// Act carries out an action of the form's scope.
func (f *Form) Act(a keys.Action) tea.Cmd {
	switch a {
	case "save":
		return f.save()
	case "field.next":
		f.move(f.at + 1)
	case "field.prev":
		f.move(f.at - 1)
	case "clear":
		return f.clear()
	case "form.undo":
		return f.undo()
	case "cite":
		return f.cite()
	case "judge":
		return f.spec.Judge(f.values())
	case "notices":
		return f.notices()
	case "phrases":
		return f.phrases()
	case "back":
		f.edits++
		return f.settled(func() tea.Cmd { return tea.Sequence(f.keep(), screen.Send(screen.Back{})) })
	}
	return nil
}

// notices shows the preview in full: below the fields there is little room.
func (f *Form) notices() tea.Cmd {
	if len(f.all) == 0 {
		return screen.Send(screen.Say{Text: f.env.Say.T("notices.none"), Tone: theme.ToneInfo})
	}
	return screen.Send(screen.Read{Title: f.env.Say.T("action.notices"), Lines: f.all})
}

// clear goes back to what the form started with, faults and all.
func (f *Form) clear() tea.Cmd {
	f.past = append(f.past, step{field: f.at, all: f.values()})
	for _, fd := range f.fields {
		fd.set(f.started[fd.param.Name])
		fd.touched, fd.fault = false, ""
	}
	f.restored, f.fault = false, ""
	return f.changed()
}

// save hands the answers on, once: a save key held down saves no second time.
func (f *Form) save() tea.Cmd {
	if f.sent {
		return nil
	}
	f.fault = ""
	if f.spec.Check != nil {
		if err := f.spec.Check(f.Args()); err != nil {
			f.Fail(err)
			return f.keep()
		}
	}
	f.sent = true
	f.edits++ // a timer still running must not keep again what is being saved
	return f.settled(func() tea.Cmd { return tea.Sequence(f.keep(), f.spec.Submit(f.Args())) })
}

// Reopen lets the answers be saved again, after a question or a refusal.
func (f *Form) Reopen() { f.sent = false }
