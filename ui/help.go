package ui

import (
	tea "charm.land/bubbletea/v2"

	"hefa/ui/keys"
	"hefa/ui/kit"
	"hefa/ui/screen"
	"hefa/ui/text"
)

// help lists every key that means something here.
type help struct {
	env    *screen.Env
	scopes []keys.Scope
	pager  *kit.Pager
	width  int
}

func newHelp(env *screen.Env, scopes []keys.Scope) *help {
	return &help{env: env, scopes: scopes, pager: kit.NewPager(env.Theme)}
}

func (h *help) update(msg tea.Msg) (tea.Cmd, bool) {
	if h.pager.Update(msg) {
		return nil, false
	}
	_, key := msg.(tea.KeyPressMsg)
	return nil, key
}

func (h *help) view(w, height int) (string, *tea.Cursor) {
	bw, bh := min(w, 76), min(height, 30)
	h.pager.SetSize(max(bw-2, 0), max(bh-2, 0))
	if width := h.pager.WrapWidth(); width != h.width {
		h.width = width
		h.pager.SetLines(h.lines(width))
	}
	return kit.Box(h.env.Theme, h.env.Say.T("help.title"), bw, bh, true, h.pager.View()), nil
}

func (h *help) lines(w int) []string {
	var out []string
	seen := map[keys.Action]bool{}
	for _, scope := range h.scopes {
		out = append(out, " "+h.env.Say.T("scope."+string(scope)))
		for _, b := range keys.Of(scope) {
			if seen[b.Action] {
				continue
			}
			seen[b.Action] = true
			out = append(out, "   "+text.Cell(b.Show(), 16)+Describe(h.env, b.Action))
		}
		out = append(out, "")
	}
	for _, code := range []string{"help.list", "help.input", "help.find", "help.mouse"} {
		for _, l := range text.Wrap(h.env.Say.T(code), max(w-2, 1)) {
			out = append(out, " "+l)
		}
	}
	return out
}

// Describe names an action in the catalogue's words.
func Describe(env *screen.Env, a keys.Action) string {
	if v := a.Verb(); v != "" {
		return env.Say.Verb(v)
	}
	return env.Say.T("action." + string(a))
}
