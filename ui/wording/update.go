package wording

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"hefa/review"
	"hefa/review/letter"
	"hefa/ui/keys"
	"hefa/ui/kit"
	"hefa/ui/screen"
	"hefa/ui/theme"
)

// pasteGap: an Enter this soon after a character was pasted, not pressed, on
// terminals without bracketed paste.
const pasteGap = 15 * time.Millisecond

// Update takes what was loaded, keys, pastes, and what finders bring.
func (e *Editor) Update(msg tea.Msg) (tea.Cmd, bool) {
	switch msg := msg.(type) {
	case loadedMsg:
		e.show(msg)
		return nil, true
	case keepMsg:
		return e.keepTyped(msg), true
	case keptMsg:
		return e.kept(msg), true
	case screen.Cited:
		return e.insert(msg.Text), true
	case screen.Phrase:
		return e.phrased(msg.Text), true
	case tea.KeyPressMsg:
		return e.key(msg)
	case tea.PasteMsg:
		return e.edit(msg)
	}
	return nil, false
}

func (e *Editor) key(msg tea.KeyPressMsg) (tea.Cmd, bool) {
	switch {
	case e.file == nil:
		return nil, false
	case e.peek:
		return nil, e.pager.Update(msg)
	}
	pressed := msg.String()
	if pressed == "enter" {
		return e.enter(msg)
	}
	if cmd, used := e.edit(msg); used {
		return cmd, true
	}
	switch pressed {
	case "down":
		e.step(1)
	case "up":
		e.step(-1)
	default:
		return nil, false
	}
	return nil, true
}

// step goes to the field below or above; the body is the last.
func (e *Editor) step(by int) { e.focus(max(0, min(e.at+by, len(e.fields)-1))) }

func (e *Editor) focus(to int) {
	e.fields[e.at].focus(false)
	e.at = to
	e.fields[e.at].focus(true)
	e.run = run{}
}

func (e *Editor) body() int       { return len(e.fields) - 1 }
func (e *Editor) area() *kit.Area { return e.fields[e.body()].area }

// edit hands a key or a paste to the field with the focus.
func (e *Editor) edit(msg tea.Msg) (tea.Cmd, bool) {
	if e.file == nil || e.peek {
		return nil, false
	}
	paste, pasted := msg.(tea.PasteMsg)
	if pasted {
		paste.Content = review.StripControls(paste.Content)
		msg = paste
	}
	f, before := e.fields[e.at], e.state()
	old := f.value()
	if !f.update(msg) {
		return nil, false
	}
	if f.value() == old {
		e.run = run{} // the caret moved
		return nil, true
	}
	e.fault = ""
	e.typed = e.env.Now()
	e.record(before, pasted)
	return e.changed(), true
}

// insert puts words from a finder where the caret is.
func (e *Editor) insert(s string) tea.Cmd {
	cmd, _ := e.edit(tea.PasteMsg{Content: s})
	return cmd
}

// enter begins a new paragraph in the body, numbered like the one it follows;
// elsewhere it goes on to the next field.
func (e *Editor) enter(msg tea.KeyPressMsg) (tea.Cmd, bool) {
	if e.at != e.body() {
		e.step(1)
		return nil, true
	}
	row, pos := e.area().Caret()
	line := e.area().Line(row)
	if pos < len(line) || e.env.Now().Sub(e.typed) < pasteGap {
		return e.edit(msg)
	}
	next, done := letter.NextNumber(line)
	switch {
	case next == "":
		return e.edit(msg)
	case done: // an item without words ends the list
		return e.edit(tea.KeyPressMsg{Code: 'u', Mod: tea.ModCtrl})
	}
	return e.edit(tea.PasteMsg{Content: "\n" + next})
}

// Act carries out an action of the editor's scope.
func (e *Editor) Act(a keys.Action) tea.Cmd {
	if e.file == nil && a != "back" {
		return nil
	}
	switch a {
	case "save":
		return e.save()
	case "back":
		return e.back()
	case "field.next":
		e.focus((e.at + 1) % len(e.fields))
	case "field.prev":
		e.focus((e.at + len(e.fields) - 1) % len(e.fields))
	case "wording.composed":
		return e.change(func() { e.set(valuesOf(e.composed)); e.area().Home() })
	case "wording.undo":
		return e.moved(e.undo())
	case "wording.redo":
		return e.moved(e.redo())
	case "wording.preview":
		e.peek = !e.peek
	case "phrases":
		return screen.Send(screen.Phrases{Field: e.part(), Current: e.paragraph()})
	case "cite":
		return screen.Send(screen.Cite{Field: e.fields[e.at].name})
	}
	return nil
}

// phrased puts a set phrase where the caret is, and the caret where the phrase
// is still to be filled in.
func (e *Editor) phrased(s string) tea.Cmd {
	f := e.fields[e.at]
	if f.area == nil {
		pos := f.input.Caret()
		cmd := e.insert(s)
		f.input.ToGap(pos, s)
		return cmd
	}
	row, pos := f.area.Caret()
	cmd := e.insert(s)
	f.area.ToGap(row, pos, s)
	return cmd
}

// part names what is being written: a field, or an end of the body.
func (e *Editor) part() string {
	if e.at != e.body() {
		return e.fields[e.at].name
	}
	row, _ := e.area().Caret()
	switch {
	case row == 0:
		return "opening"
	case row >= e.area().LineCount()-1:
		return "closing"
	}
	return "body"
}

// paragraph is what would be kept as a phrase: the paragraph under the caret.
func (e *Editor) paragraph() string {
	if e.at != e.body() {
		return e.fields[e.at].value()
	}
	row, _ := e.area().Caret()
	return letter.Unnumbered(e.area().Line(row))
}

// change does something to the text that undo takes back as a whole.
func (e *Editor) change(do func()) tea.Cmd {
	before := e.state()
	do()
	e.restored, e.fault = false, ""
	e.record(before, true)
	return e.changed()
}

func (e *Editor) moved(did bool) tea.Cmd {
	if !did {
		return nil
	}
	return e.changed()
}

// back leaves; what was typed is kept.
func (e *Editor) back() tea.Cmd {
	if e.peek {
		e.peek = false
		return nil
	}
	if e.file == nil {
		return screen.Send(screen.Back{})
	}
	return e.settled(func() tea.Cmd { return tea.Sequence(e.keep(), screen.Send(screen.Back{})) })
}

// save hands the wording on, once. A letter that is as composed needs none: a
// wording kept before is dropped.
func (e *Editor) save() tea.Cmd {
	if e.sent {
		return nil
	}
	e.fault, e.sent = "", true
	a := e.args()
	run := screen.Run{Verb: verb, Nos: []string{e.no}, Args: a, Forget: e.id()}
	if untouched(a) {
		if e.paper.Wording.IsZero() {
			e.draft.edits++
			return e.settled(func() tea.Cmd {
				return tea.Sequence(e.forget(), screen.Send(screen.Back{}), screen.Send(screen.Say{Text: e.env.Say.T("wording.same"), Tone: theme.ToneInfo}))
			})
		}
		run.Verb, run.Args = "recompose", review.Args{"letter": a["letter"]}
		if e.to != "" {
			run.Args["to"] = []string{e.to}
		}
	}
	return e.settled(func() tea.Cmd { return tea.Sequence(e.keep(), screen.Send(run)) })
}

// forget drops what was kept of the letter.
func (e *Editor) forget() tea.Cmd {
	env, id := e.env, e.id()
	return func() tea.Msg { return keptMsg{env.Desk.Keep(env.Ctx, id, nil)} }
}
