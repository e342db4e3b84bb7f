// Package wording is the editor of a letter that is not issued yet: its words
// beside the letter as it will look. What is typed and not saved survives Esc,
// a crash and a power cut, as in forms.
package wording

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"hefa/review"
	"hefa/review/desk"
	"hefa/review/letter"
	"hefa/ui/keys"
	"hefa/ui/kit"
	"hefa/ui/screen"
)

// verb is what the editor does when it saves.
const verb = "redraft"

// Editor is the screen.
type Editor struct {
	env  *screen.Env
	no   string
	kind review.LetterKind
	to   string // FilingRule.ID of a filing letter, "" for the next in turn
	form review.LetterForm

	file     *desk.File // nil until loaded
	paper    desk.Paper
	composed review.LetterContent
	tables   []review.LetterTable

	fields   []*field
	at       int
	started  map[string]string
	restored bool
	fault    string
	sent     bool

	typed        time.Time // when text came last, to tell a pasted Enter
	past, future []state   // what undo and redo go to
	run          run       // the edits undo takes back together
	draft        keeping
	pager        *kit.Pager
	shown        string // what the pager holds
	peek         bool   // the preview has the whole screen
}

// New returns the editor of a letter of a matter.
func New(env *screen.Env, msg screen.WordLetter) *Editor {
	e := &Editor{env: env, no: msg.No, kind: msg.Kind, to: msg.To, form: msg.Form, pager: kit.NewPager(env.Theme)}
	for _, name := range fieldNames {
		e.fields = append(e.fields, newField(env, name))
	}
	e.focus(e.body())
	return e
}

type loadedMsg struct {
	no       string
	file     *desk.File
	paper    desk.Paper
	composed review.LetterContent
	kept     map[string]string
}

// Init loads the letter and what was typed before and not saved.
func (e *Editor) Init() tea.Cmd {
	env, no, kind, to, form := e.env, e.no, e.kind, e.to, e.form
	return func() tea.Msg {
		f, err := env.Desk.Show(env.Ctx, no)
		if err != nil {
			return screen.Failed{Err: err}
		}
		paper, err := env.Desk.PaperTo(f.Matter, kind, to, form)
		if err != nil {
			return screen.Failed{Err: err}
		}
		kept, err := env.Desk.Kept(env.Ctx, keptUnder(no, kind, paper.To))
		if err != nil {
			return screen.Failed{Err: err}
		}
		return loadedMsg{no, f, paper, env.Desk.Composed(f.Matter, kind, paper.To, form), kept}
	}
}

// keptUnder names what is kept of a letter half written.
func keptUnder(no string, kind review.LetterKind, to string) string {
	return verb + "/" + no + "/" + string(kind) + "/" + to
}

func (e *Editor) id() string { return keptUnder(e.no, e.kind, e.to) }

// show takes what was loaded, once: what is being written is never replaced.
func (e *Editor) show(msg loadedMsg) {
	if e.file != nil || msg.no != e.no {
		return
	}
	e.file, e.paper, e.composed, e.to = msg.file, msg.paper, msg.composed, msg.paper.To
	e.tables = letter.Tables(msg.composed.Body)
	e.set(valuesOf(msg.paper.Content))
	e.area().Home()
	e.started = e.values()
	if len(msg.kept) > 0 {
		e.set(msg.kept)
		e.restored = true
	}
}

// Scopes lists where keys are looked up.
func (e *Editor) Scopes() []keys.Scope { return []keys.Scope{keys.Wording} }

// Typing reports that letters are text here.
func (e *Editor) Typing() bool { return true }

// Subject is nothing: the editor acts through its own verb.
func (e *Editor) Subject() []string { return nil }

// Preset is nothing.
func (e *Editor) Preset(string) review.Args { return nil }

// Title names the screen.
func (e *Editor) Title() string { return e.no + " " + e.env.Say.Verb(verb) }

// Verb names the verb being filled in.
func (e *Editor) Verb() string { return verb }

// Fail shows why saving was refused.
func (e *Editor) Fail(err error) {
	e.Reopen()
	e.fault = e.env.Say.Error(err)
}

// Reopen lets the text be saved again.
func (e *Editor) Reopen() { e.sent = false }
