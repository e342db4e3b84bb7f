// Package matter is the screen of one matter, in six tabs: what it is, its
// draft, the review points, the opinions, the letters, the history.
package matter

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"hefa/review"
	"hefa/review/desk"
	"hefa/ui/keys"
	"hefa/ui/queue"
	"hefa/ui/screen"
)

// tab is one page of the file of a matter.
type tab interface {
	// set gives it the matter as it is now.
	set(f *desk.File)
	update(msg tea.Msg) (tea.Cmd, bool)
	act(a keys.Action) tea.Cmd
	scopes() []keys.Scope
	typing() bool
	preset(verb string) review.Args
	view(w, h int) (string, *tea.Cursor)
}

// names of the tabs, in order; a tab is opened by its name from elsewhere.
var names = []string{"overview", "draft", "points", "opinions", "letters", "history"}

// Matter is the screen.
type Matter struct {
	env  *screen.Env
	no   string
	file *desk.File
	tabs []tab
	at   int
}

// New returns the screen of a matter, opened on a tab; "" is the first.
func New(env *screen.Env, no, open string) *Matter {
	m := &Matter{env: env, no: no}
	m.tabs = []tab{newOverview(env), newDraft(env), newPoints(env), newOpinions(env), newLetters(env), newHistory(env)}
	m.at = max(0, slices.Index(names, open))
	return m
}

type fileMsg struct {
	no   string
	file *desk.File
}

// Init loads the file of the matter and its draft.
func (m *Matter) Init() tea.Cmd { return m.load() }

func (m *Matter) load() tea.Cmd {
	env, no := m.env, m.no
	return func() tea.Msg {
		f, err := env.Desk.Show(env.Ctx, no)
		if err != nil {
			return screen.Failed{Err: err}
		}
		return fileMsg{no, f}
	}
}

// Scopes lists where keys are looked up.
func (m *Matter) Scopes() []keys.Scope {
	return append(m.tabs[m.at].scopes(), keys.Matter)
}

// Typing reports whether a text field has the keys.
func (m *Matter) Typing() bool { return m.tabs[m.at].typing() }

// Subject is the matter.
func (m *Matter) Subject() []string { return []string{m.no} }

// Permits reports whether the matter allows a verb now, and what is under the
// cursor does not object.
func (m *Matter) Permits(verb string) bool {
	return m.file != nil && m.env.Allows(m.file.Matter, verb) && m.Objects(verb) == ""
}

// Objects says why a verb does not fit what is under the cursor.
func (m *Matter) Objects(verb string) string {
	if t, ok := m.tabs[m.at].(interface{ objects(verb string) string }); ok {
		return t.objects(verb)
	}
	return ""
}

// Preset are the arguments the open tab suggests.
func (m *Matter) Preset(verb string) review.Args { return m.tabs[m.at].preset(verb) }

// Title names the screen.
func (m *Matter) Title() string {
	if m.file == nil {
		return m.no
	}
	return m.no + " " + m.file.Matter.Title
}

// Update takes loaded facts and the keys of the open tab.
func (m *Matter) Update(msg tea.Msg) (tea.Cmd, bool) {
	switch msg := msg.(type) {
	case fileMsg:
		return m.show(msg), true
	case screen.Changed:
		return m.load(), true
	case tea.KeyPressMsg, tea.PasteMsg:
		return m.tabs[m.at].update(msg)
	}
	var cmds []tea.Cmd
	for _, t := range m.tabs {
		if cmd, used := t.update(msg); used {
			cmds = append(cmds, cmd)
		}
	}
	return tea.Batch(cmds...), len(cmds) > 0
}

func (m *Matter) show(msg fileMsg) tea.Cmd {
	if msg.no != m.no {
		return nil
	}
	m.file = msg.file
	m.no = msg.file.Matter.No // a correction of kind gives another number
	for _, t := range m.tabs {
		t.set(msg.file)
	}
	return tea.Batch(m.tabs[1].act("load"), m.tabs[4].act("load"))
}

// Act carries out an action of the matter's scopes.
func (m *Matter) Act(a keys.Action) tea.Cmd {
	switch a {
	case "tab.next":
		m.at = (m.at + 1) % len(m.tabs)
	case "tab.prev":
		m.at = (m.at + len(m.tabs) - 1) % len(m.tabs)
	case "tab.1", "tab.2", "tab.3", "tab.4", "tab.5", "tab.6":
		m.at = int(a[4] - '1')
	case "next":
		return m.next()
	case "letter":
		if m.at == 4 {
			return m.tabs[4].act("issue")
		}
		m.at = 4
	case "reload":
		m.tabs[1].act(a)
		return m.load()
	case "back":
		if cmd := m.tabs[m.at].act(a); cmd != nil {
			return cmd
		}
		return screen.Send(screen.Back{})
	default:
		return m.tabs[m.at].act(a)
	}
	return nil
}

// next does what the matter waits for, here where that is possible.
func (m *Matter) next() tea.Cmd {
	if m.file == nil {
		return nil
	}
	switch m.file.Row.NextOn(m.env.Desk.Today()) {
	case "issue":
		if m.at == 4 {
			return m.tabs[4].act("issue")
		}
		m.at = 4
		return nil
	case "opine":
		if m.at == 1 {
			return screen.Send(screen.StartVerb{Verb: "opine", Nos: m.Subject(), Preset: m.Preset("opine")})
		}
		m.at = 1
		return nil
	case "answer":
		if m.at == 3 {
			return m.tabs[3].act("enter")
		}
		m.at = 3
		return nil
	case "":
		return nil
	}
	return queue.Next(m.file.Row, m.env.Desk.Today())
}

// Open changes to a tab by name.
func (m *Matter) Open(name string) {
	if i := slices.Index(names, name); i >= 0 {
		m.at = i
	}
}
