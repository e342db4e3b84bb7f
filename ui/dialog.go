package ui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"hefa/ui/kit"
	"hefa/ui/screen"
	"hefa/ui/text"
	"hefa/ui/theme"
)

// question is what a confirm asks: what is to be done, and in the foot, which is
// always seen, what follows from it.
type question struct {
	title    string
	lines    []string
	foot     []string
	unfolded []string // lines with nothing folded; nil when nothing is
}

// confirm asks before a grave act. F10 confirms: no form is saved with it, so
// a key held down a moment too long does nothing.
type confirm struct {
	env    *screen.Env
	dialog *kit.Confirm
	yes    tea.Cmd
}

func newConfirm(env *screen.Env, q question, yes tea.Cmd) *confirm {
	spec := kit.ConfirmSpec{
		Title: q.title, Lines: q.lines, Foot: q.foot, Unfolded: q.unfolded, Start: "ctrl+s", Keys: []string{"f10", "y"},
		Yes:    kit.KeyHint{Keys: "F10/y", Text: env.Say.T("confirm.yes")},
		No:     kit.KeyHint{Keys: "Esc", Text: env.Say.T("confirm.no")},
		Unfold: kit.KeyHint{Keys: "F3", Text: env.Say.T("action.notices")},
		Hidden: func(n int) string { return env.Say.T("confirm.hidden", n) },
	}
	return &confirm{env: env, dialog: kit.NewConfirm(env.Theme, spec, env.Now()), yes: yes}
}

func (c *confirm) update(msg tea.Msg) (tea.Cmd, bool) {
	switch c.dialog.Update(msg, c.env.Now()) {
	case kit.Yes:
		return c.yes, true
	case kit.No:
		return nil, true
	}
	return nil, false
}

func (c *confirm) view(w, h int) (string, *tea.Cursor) {
	c.dialog.SetSize(min(w, 64), h)
	return c.dialog.View(), nil
}

// message shows sentences until a key is pressed.
type message struct {
	env   *screen.Env
	title string
	lines []string
	tone  theme.Tone
}

func (m *message) update(msg tea.Msg) (tea.Cmd, bool) {
	_, key := msg.(tea.KeyPressMsg)
	return nil, key
}

func (m *message) view(w, h int) (string, *tea.Cursor) {
	bw := min(w, 68)
	var out []string
	for _, l := range m.lines {
		for _, s := range text.Wrap(text.SafeLine(l), max(bw-4, 1)) {
			out = append(out, " "+m.env.Theme.Tone(m.tone).Render(s))
		}
	}
	out = append(out, "", " "+m.env.Theme.Muted.Render(text.Truncate(m.env.Say.T("message.close"), max(bw-4, 0))))
	return kit.Box(m.env.Theme, m.title, bw, min(h, len(out)+2), true, strings.Join(out, "\n")), nil
}

// failed shows an error that no form can show.
func (r *Root) failed(err error) {
	r.reopen()
	r.over = &message{env: r.env, title: r.env.Say.T("message.failed"), lines: []string{r.env.Say.Error(err)}, tone: theme.ToneDanger}
}

// refuse says why a verb is not allowed, under which rule.
func (r *Root) refuse(no, verb string, err error) {
	say := r.env.Say
	r.over = &message{env: r.env, title: say.T("message.refused", say.Verb(verb), no), lines: []string{say.Error(err)}, tone: theme.ToneWarn}
}
