package ui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"hefa/review"
	"hefa/review/desk"
	"hefa/review/pinyin"
	"hefa/ui/kit"
	"hefa/ui/screen"
	"hefa/ui/text"
	"hefa/ui/theme"
)

// phrases finds a set phrase and hands it to the text that asked. The
// officer's own are kept and taken out here too.
type phrases struct {
	env     *screen.Env
	field   string // that is being written
	current string // the paragraph that may be kept
	list    *kit.Palette
	all     []review.Phrase
	doomed  string // phrase that one more key takes out
	note    string
	tone    theme.Tone
}

// phrasesMsg tells that the phrases were changed, or why not.
type phrasesMsg struct {
	note string
	err  error
}

func newPhrases(env *screen.Env, msg screen.Phrases) *phrases {
	p := &phrases{env: env, field: msg.Field, current: strings.TrimSpace(msg.Current)}
	p.list = kit.NewPalette(env.Theme, nil, matchPhrase)
	p.list.SetPlaceholder(env.Say.T("phrases.placeholder"))
	p.list.SetNone(env.Say.T("phrases.none"))
	p.load()
	return p
}

// matchPhrase finds a phrase by its words, its heading, or the pinyin initials
// of either.
func matchPhrase(query string, it kit.PaletteItem) bool {
	q := strings.ToLower(strings.TrimSpace(review.FoldWidth(query)))
	return strings.Contains(it.Title, q) || strings.Contains(it.Keys, q) || pinyin.Match(it.Title, q) || pinyin.Match(it.Keys, q)
}

func (p *phrases) load() {
	p.all = p.env.Desk.PhrasesFor(p.field)
	items := make([]kit.PaletteItem, len(p.all))
	for i, ph := range p.all {
		section := ph.Section
		if section == "" {
			section = p.env.Say.T("phrase.own")
		}
		items[i] = kit.PaletteItem{ID: ph.ID, Title: text.SafeLine(ph.Text), Keys: text.SafeLine(section)}
	}
	p.list.SetItems(items)
}

func (p *phrases) selected() (review.Phrase, bool) {
	it, ok := p.list.Current()
	for _, ph := range p.all {
		if ok && ph.ID == it.ID {
			return ph, true
		}
	}
	return review.Phrase{}, false
}

func (p *phrases) update(msg tea.Msg) (tea.Cmd, bool) {
	if key, ok := msg.(tea.KeyPressMsg); ok {
		switch key.Keystroke() {
		case "esc", "ctrl+b":
			return nil, true
		case "enter", "tab":
			ph, ok := p.selected()
			if !ok {
				return nil, false
			}
			return screen.Send(screen.Phrase{Text: p.words(ph, key.Keystroke() == "tab")}), true
		case "ctrl+s":
			return p.add(), false
		case "ctrl+d":
			return p.remove(), false
		}
	}
	p.doomed, p.note = "", ""
	p.list.Update(msg)
	return nil, false
}

// words are what is put in: a field for citations takes the citation.
func (p *phrases) words(ph review.Phrase, based bool) string {
	switch {
	case ph.Basis == "":
		return ph.Text
	case p.field == "basis":
		return ph.Basis
	case based:
		return ph.Text + "依据：" + ph.Basis + "。"
	}
	return ph.Text
}

// add keeps the paragraph under the caret.
func (p *phrases) add() tea.Cmd {
	env, words := p.env, p.current
	return func() tea.Msg {
		_, err := env.Desk.AddPhrase(env.Ctx, "", words)
		return phrasesMsg{env.Say.T("phrases.added"), err}
	}
}

// remove takes the phrase under the cursor out, when asked a second time.
func (p *phrases) remove() tea.Cmd {
	ph, ok := p.selected()
	switch {
	case !ok:
		return nil
	case desk.OwnPhrase(ph) && p.doomed != ph.ID:
		p.doomed = ph.ID
		p.say(p.env.Say.T("phrases.remove"), theme.ToneWarn)
		return nil
	}
	env, id := p.env, ph.ID
	return func() tea.Msg {
		_, err := env.Desk.RemovePhrase(env.Ctx, id)
		return phrasesMsg{env.Say.T("phrases.removed"), err}
	}
}

func (p *phrases) say(s string, tone theme.Tone) { p.note, p.tone = s, tone }

// hear shows the phrases as they are now.
func (p *phrases) hear(msg tea.Msg) (tea.Cmd, bool) {
	if m, ok := msg.(phrasesMsg); ok {
		p.doomed = ""
		if m.err != nil {
			p.say(p.env.Say.Error(m.err), theme.ToneWarn)
			return nil, false
		}
		p.load()
		p.say(m.note, theme.ToneOk)
	}
	return nil, false
}

func (p *phrases) view(w, h int) (string, *tea.Cursor) {
	th := p.env.Theme
	bw, bh := min(w, 84), min(h, 22)
	inner := max(bw-4, 1)
	below := p.below(inner, max((bh-4)/2, 2))
	p.list.SetSize(inner, max(bh-3-len(below), 1))
	var rows []string
	for l := range strings.SplitSeq(p.list.View(), "\n") {
		rows = append(rows, " "+l)
	}
	rows = append(rows, below...)
	hint := "phrases.keys"
	if p.field == "basis" {
		hint = "phrases.keys.basis"
	}
	rows = append(rows, " "+th.Muted.Render(text.Truncate(p.env.Say.T(hint), inner)))
	caret := p.list.Cursor()
	if caret != nil {
		caret.Position.X += 2
		caret.Position.Y++
	}
	return kit.Box(th, p.env.Say.T("action.phrases"), bw, bh, true, strings.Join(rows, "\n")), caret
}

// below is the phrase under the cursor in full, its source, and what happened.
func (p *phrases) below(w, most int) []string {
	th := p.env.Theme
	out := []string{" " + th.Border.Render(strings.Repeat(th.Glyphs.Rule, w))}
	add := func(render func(...string) string, s string) {
		for line := range strings.SplitSeq(text.SafeText(s), "\n") {
			for _, l := range text.Wrap(line, w) {
				out = append(out, " "+render(l))
			}
		}
	}
	if ph, ok := p.selected(); ok {
		add(th.Text.Render, ph.Text)
		if !ph.Rule.IsZero() {
			add(th.Muted.Render, p.env.Say.Rule(ph.Rule))
		}
	}
	if p.note != "" {
		out = out[:min(len(out), most-1)]
		add(th.Tone(p.tone).Render, p.note)
	}
	return out[:min(len(out), most)]
}
