package ui

import (
	tea "charm.land/bubbletea/v2"

	"hefa/ui/keys"
	"hefa/ui/queue"
	"hefa/ui/screen"
	"hefa/ui/theme"
)

// Root is the model of the program. It owns the stack of screens and the one
// thing that may lie over them; everything else is asked of a screen.
type Root struct {
	env    *screen.Env
	opts   Options
	stack  []screen.Screen
	over   overlay // nil when nothing lies over the screen
	status screen.Say
	w, h   int
}

// overlay is a dialog over the screen. It takes every key.
type overlay interface {
	// update handles a message; done closes the overlay.
	update(msg tea.Msg) (cmd tea.Cmd, done bool)
	view(w, h int) (string, *tea.Cursor)
}

// listener is an overlay that waits for results of its own commands.
type listener interface {
	overlay
	// hear is told what every screen is told; done closes the overlay.
	hear(msg tea.Msg) (cmd tea.Cmd, done bool)
}

func newRoot(env *screen.Env, o Options) *Root {
	r := &Root{env: env, opts: o, w: o.Width, h: o.Height}
	r.stack = []screen.Screen{queue.New(env)}
	return r
}

// Init starts the first screen and asks the terminal for its background. The
// answer is not waited for.
func (r *Root) Init() tea.Cmd {
	cmds := []tea.Cmd{r.top().Init(), tea.RequestBackgroundColor}
	if !r.env.Desk.Office().Complete() {
		cmds = append(cmds, r.openOffice(true))
	}
	return tea.Batch(cmds...)
}

func (r *Root) top() screen.Screen { return r.stack[len(r.stack)-1] }

func (r *Root) push(s screen.Screen) tea.Cmd {
	r.stack = append(r.stack, s)
	r.status = screen.Say{}
	return s.Init()
}

// pop leaves the top screen; the first one stays.
func (r *Root) pop() {
	if len(r.stack) > 1 {
		r.stack = r.stack[:len(r.stack)-1]
	}
}

func (r *Root) scopes() []keys.Scope { return append(r.top().Scopes(), keys.Global) }

func (r *Root) say(tone theme.Tone, text string) { r.status = screen.Say{Text: text, Tone: tone} }
