package ui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"hefa/review"
	"hefa/review/desk"
	"hefa/review/pinyin"
	"hefa/ui/keys"
	"hefa/ui/kit"
	"hefa/ui/screen"
)

// paletteMsg brings the matter the palette's verbs would change.
type paletteMsg struct{ file *desk.File }

// openPalette loads the matter under the cursor, so that verbs can say whether
// they are allowed.
func (r *Root) openPalette() tea.Cmd {
	nos := r.top().Subject()
	if len(nos) == 0 {
		return screen.Send(paletteMsg{})
	}
	env := r.env
	return func() tea.Msg {
		f, err := env.Desk.Show(env.Ctx, nos[0])
		if err != nil {
			return screen.Failed{Err: err}
		}
		return paletteMsg{f}
	}
}

// palette finds every verb and action by name, Chinese or pinyin initials.
type palette struct {
	root *Root
	list *kit.Palette
}

func newPalette(r *Root, msg paletteMsg) *palette {
	p := &palette{root: r}
	p.list = kit.NewPalette(r.env.Theme, r.paletteItems(msg.file), matchItem)
	p.list.SetPlaceholder(r.env.Say.T("palette.placeholder"))
	p.list.SetNone(r.env.Say.T("palette.none"))
	return p
}

// matchItem finds a command by its words, its name in English, or the pinyin
// initials of its words.
func matchItem(query string, it kit.PaletteItem) bool {
	q := strings.ToLower(strings.TrimSpace(review.FoldWidth(query)))
	return strings.Contains(strings.ToLower(it.Title), q) || strings.Contains(it.ID, q) || pinyin.Match(it.Title, q)
}

// paletteItems lists verbs first, in the order of a matter's life, then the
// actions of the screen.
func (r *Root) paletteItems(f *desk.File) []kit.PaletteItem {
	say, scopes := r.env.Say, r.scopes()
	var out []kit.PaletteItem
	if f != nil {
		for _, s := range r.env.Desk.Verbs(f.Matter) {
			action := keys.Action("verb." + s.Verb.Name)
			it := kit.PaletteItem{ID: string(action), Title: say.Verb(s.Verb.Name), Keys: keys.For(action, scopes...)}
			if s.Refusal != nil {
				it.Disabled, it.Why = true, say.Error(s.Refusal)
			}
			out = append(out, it)
		}
	}
	for _, b := range keys.Of(scopes...) {
		if b.Action.Verb() == "" && b.Action != "palette" {
			out = append(out, kit.PaletteItem{ID: string(b.Action), Title: say.T("action." + string(b.Action)), Keys: b.Show()})
		}
	}
	return out
}

func (p *palette) update(msg tea.Msg) (tea.Cmd, bool) {
	if key, ok := msg.(tea.KeyPressMsg); ok {
		switch key.String() {
		case "esc", "ctrl+p":
			return nil, true
		case "enter":
			if it, ok := p.list.Current(); ok { // what is greyed says why, in full
				return p.root.act(keys.Action(it.ID)), true // at once: a key behind this one may move the cursor
			}
			return nil, false
		}
	}
	p.list.Update(msg)
	return nil, false
}

func (p *palette) view(w, h int) (string, *tea.Cursor) {
	bw, bh := min(w, 76), min(h, 20)
	p.list.SetSize(max(bw-4, 0), max(bh-2, 0))
	rows := strings.Split(p.list.View(), "\n")
	for i := range rows {
		rows[i] = " " + rows[i]
	}
	caret := p.list.Cursor()
	if caret != nil {
		caret.Position.X += 2
		caret.Position.Y++
	}
	return kit.Box(p.root.env.Theme, p.root.env.Say.T("action.palette"), bw, bh, true, strings.Join(rows, "\n")), caret
}
