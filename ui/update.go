package ui

import (
	tea "charm.land/bubbletea/v2"

	"hefa/ui/figures"
	"hefa/ui/keys"
	"hefa/ui/kit"
	"hefa/ui/matter"
	"hefa/ui/screen"
	"hefa/ui/theme"
	"hefa/ui/week"
)

// Update routes a message: to what lies over the screen, to the root's own
// requests, to bindings, to the top screen, and results to every screen.
func (r *Root) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		r.w, r.h = msg.Width, msg.Height
		return r, nil
	case tea.BackgroundColorMsg:
		r.retheme(msg.IsDark())
		return r, nil
	case tea.FocusMsg:
		return r, r.broadcast(screen.Changed{})
	case tea.KeyPressMsg:
		return r, r.key(msg)
	case tea.PasteMsg:
		return r, r.paste(msg)
	}
	if cmd, mine := r.request(msg); mine {
		return r, cmd
	}
	return r, r.broadcast(msg)
}

// retheme rebuilds the styles in place: every widget holds the same theme.
func (r *Root) retheme(dark bool) {
	glyphs := r.env.Theme.Glyphs
	*r.env.Theme = *theme.New(dark, r.opts.NoColor).WithGlyphs(glyphs)
}

func (r *Root) broadcast(msg tea.Msg) tea.Cmd {
	var cmds []tea.Cmd
	for _, s := range r.stack {
		if cmd, _ := s.Update(msg); cmd != nil {
			cmds = append(cmds, cmd)
		}
	}
	if l, ok := r.over.(listener); ok {
		cmd, done := l.hear(msg)
		if cmds = append(cmds, cmd); done {
			r.over = nil
		}
	}
	return tea.Batch(cmds...)
}

func (r *Root) paste(msg tea.PasteMsg) tea.Cmd {
	if r.over != nil {
		return r.overlaid(msg)
	}
	cmd, _ := r.top().Update(msg)
	return cmd
}

func (r *Root) overlaid(msg tea.Msg) tea.Cmd {
	over := r.over
	cmd, done := over.update(msg)
	if done && r.over == over {
		r.over = nil
	}
	return cmd
}

// key finds out whose a key is. While a text field has the keys, only those
// that are no text are looked up in the table.
func (r *Root) key(msg tea.KeyPressMsg) tea.Cmd {
	if r.over != nil {
		return r.overlaid(msg)
	}
	stroke := kit.Stroke(msg)
	if r.top().Typing() {
		if action, ok := keys.Lookup(stroke, r.scopes()...); ok && msg.Text == "" && overrides(action, stroke) {
			return r.act(action)
		}
		if cmd, used := r.top().Update(msg); used {
			return cmd
		}
		if msg.Text != "" {
			return nil
		}
	}
	if action, ok := keys.Lookup(stroke, r.scopes()...); ok {
		return r.act(action)
	}
	cmd, _ := r.top().Update(msg)
	return cmd
}

// overrides reports whether a binding goes before a text field's own use of
// the key: moving within a form does, undo and the palette do; Esc, Enter and
// the arrows are the field's first.
func overrides(a keys.Action, stroke string) bool {
	switch stroke {
	case "esc", "enter", "up", "down", "left", "right", "space":
		return false
	}
	switch a {
	case "undo", "office", "register":
		return false
	}
	return true
}

func (r *Root) act(a keys.Action) tea.Cmd {
	if verb := a.Verb(); verb != "" {
		if o, ok := r.top().(screen.Objecting); ok && o.Objects(verb) != "" {
			r.say(theme.ToneWarn, o.Objects(verb))
			return nil
		}
		return r.start(screen.StartVerb{Verb: verb, Nos: r.top().Subject(), Preset: r.top().Preset(verb)})
	}
	switch a {
	case "quit":
		return tea.Quit
	case "palette":
		return r.openPalette()
	case "help":
		r.over = newHelp(r.env, r.scopes())
	case "undo":
		return r.askUndo()
	case "reload":
		return r.refresh()
	case "redraw":
		return tea.Batch(tea.ClearScreen, tea.RequestWindowSize)
	case "office":
		return r.openOffice(false)
	case "back":
		r.status = screen.Say{}
		return r.top().Act(a)
	default:
		return r.top().Act(a)
	}
	return nil
}

// request carries out what screens ask of the root, and takes the answers to
// its own commands.
func (r *Root) request(msg tea.Msg) (tea.Cmd, bool) {
	if cmd, mine := r.asked(msg); mine {
		return cmd, true
	}
	return r.answered(msg)
}

// asked carries out what a screen asks for.
func (r *Root) asked(msg tea.Msg) (tea.Cmd, bool) {
	switch msg := msg.(type) {
	case screen.Back:
		r.pop()
	case screen.OpenMatter:
		return r.openMatter(msg), true
	case screen.StartVerb:
		return r.start(msg), true
	case screen.Run:
		return r.run(msg), true
	case screen.Make:
		return r.startMaking(msg.Verb), true
	case screen.SaveLetter:
		return r.push(r.saveForm(msg)), true
	case screen.OpenFigures:
		return r.push(figures.New(r.env)), true
	case screen.OpenList:
		return r.openList(msg), true
	case screen.AskScope:
		return r.askScope(msg.Query), true
	case screen.SaveReport:
		return r.push(r.reportForm(msg)), true
	case screen.ExportLedger:
		return r.askExport(), true
	case screen.OpenTemplate:
		return r.askTemplate(), true
	case screen.ExportCalendar:
		return r.askCalendar(), true
	case screen.OpenWeek:
		return r.push(week.New(r.env)), true
	case screen.ImportLedger:
		return r.askImport(), true
	case screen.Work:
		return r.startWork(msg), true
	case screen.Ask:
		r.over = newConfirm(r.env, question{title: msg.Title, lines: msg.Lines}, msg.Yes)
	case screen.Read:
		r.over = newReading(r.env, msg)
	case screen.ScopeAsked:
		return r.scoped(msg), true
	case screen.Phrases:
		if _, ok := r.top().(filler); ok && r.over == nil {
			r.over = newPhrases(r.env, msg)
		}
	case screen.Cite:
		return r.openCiting(msg), true
	case screen.Say:
		r.status = msg
	case screen.Failed:
		r.failed(msg.Err)
	default:
		return nil, false
	}
	return nil, true
}

// answered takes the answer to a command of the root's own.
func (r *Root) answered(msg tea.Msg) (tea.Cmd, bool) {
	switch msg := msg.(type) {
	case refreshedMsg:
		return r.refreshed(), true
	case templatedMsg:
		return r.templated(msg), true
	case exportedMsg:
		return r.exported(msg), true
	case openedMsg:
		return r.opened(msg), true
	case scopeMsg:
		return r.push(r.scopeForm(msg)), true
	case statutesMsg:
		r.cite(msg)
	case readyMsg:
		return r.ready(msg), true
	case unitsMsg:
		return r.push(r.makingForm(msg)), true
	case followMsg:
		outcome := r.status
		cmd, _ := r.request(msg.next)
		r.status = outcome
		return cmd, true
	case submitMsg:
		return r.submit(msg), true
	case doneMsg:
		return r.done(msg), true
	case paletteMsg:
		r.over = newPalette(r, msg)
	case undoMsg:
		r.confirmUndo(msg)
	case undoneMsg:
		return r.undone(msg), true
	case savedMsg:
		return r.saved(msg), true
	default:
		return nil, false
	}
	return nil, true
}

func (r *Root) openMatter(msg screen.OpenMatter) tea.Cmd {
	if m, ok := r.top().(*matter.Matter); ok && m.Subject()[0] == msg.No {
		m.Open(msg.Tab)
		return nil
	}
	return r.push(matter.New(r.env, msg.No, msg.Tab))
}
