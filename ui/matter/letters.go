package matter

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"hefa/review"
	"hefa/review/desk"
	"hefa/review/letter"
	"hefa/ui/keys"
	"hefa/ui/kit"
	"hefa/ui/screen"
	"hefa/ui/text"
	"hefa/ui/theme"
)

// letters is the tab of letters: what is to be issued, what was, and the text
// of the one under the cursor as it looks on paper.
type letters struct {
	env   *screen.Env
	file  *desk.File
	rows  []sheet
	list  *kit.List
	pager *kit.Pager
	form  review.LetterForm
	shown string // what the pager holds, to wrap once
	look  lookMsg
}

// sheet is a letter issued, or one that is due.
type sheet struct {
	kind   review.LetterKind
	letter *review.Letter // nil when it is still to be issued
	paper  desk.Paper
}

func newLetters(env *screen.Env) *letters {
	return &letters{env: env, list: kit.NewList(env.Theme), pager: kit.NewPager(env.Theme), form: env.Desk.Office().Form}
}

func (l *letters) set(f *desk.File) {
	l.file, l.shown, l.rows = f, "", nil
	for _, k := range review.LetterKinds() {
		if p, err := l.env.Desk.Paper(f.Matter, k, l.form); err == nil && !p.Issued {
			l.rows = append(l.rows, sheet{kind: k, paper: p})
		}
	}
	for i := len(f.Matter.Letters) - 1; i >= 0; i-- {
		lt := &f.Matter.Letters[i]
		l.rows = append(l.rows, sheet{kind: lt.Kind, letter: lt, paper: l.env.Desk.Sheet(f.Matter, *lt)})
	}
	l.list.SetLen(len(l.rows))
}

func (l *letters) update(msg tea.Msg) (tea.Cmd, bool) {
	if msg, ok := msg.(lookMsg); ok {
		if msg.file == l.file {
			l.look = msg
		}
		return nil, true
	}
	key, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return nil, false
	}
	switch key.String() {
	case "up", "down":
		if len(l.rows) > 1 && l.list.Update(msg) {
			return nil, true
		}
	}
	return nil, l.pager.Update(msg)
}

func (l *letters) current() (sheet, bool) {
	if i := l.list.Index(); i < len(l.rows) {
		return l.rows[i], true
	}
	return sheet{}, false
}

func (l *letters) act(a keys.Action) tea.Cmd {
	s, ok := l.current()
	switch {
	case a == "template":
		return screen.Send(screen.OpenTemplate{})
	case a == "load":
		return l.load()
	case a == "letter.form":
		l.form = other(l.form)
		if l.file != nil {
			l.set(l.file)
		}
	case !ok:
	case a == "notices":
		return l.notices(s)
	case a == "issue" || a == "enter" && s.letter == nil:
		if s.letter != nil {
			return screen.Send(screen.SaveLetter{No: l.file.Matter.No, Letter: s.letter.No, Kind: s.kind, Form: l.form})
		}
		return screen.Send(screen.StartVerb{Verb: "issue", Nos: []string{l.file.Matter.No}, Preset: l.preset("issue")})
	case a == "letter.save" || a == "enter":
		save := screen.SaveLetter{No: l.file.Matter.No, Kind: s.kind, Form: l.form}
		if s.letter != nil {
			save.Letter = s.letter.No
		}
		return screen.Send(save)
	case a == "letter.copy":
		return tea.Batch(tea.SetClipboard(strings.Join(letter.Plain(s.paper.Content), "\n")),
			screen.Send(screen.Say{Text: l.env.Say.T("letters.copied"), Tone: theme.ToneOk}))
	}
	return nil
}

func other(f review.LetterForm) review.LetterForm {
	if f == review.FormDocument {
		return review.FormLetterhead
	}
	return review.FormDocument
}

func (l *letters) scopes() []keys.Scope { return []keys.Scope{keys.Letters} }
func (l *letters) typing() bool         { return false }

func (l *letters) preset(verb string) review.Args {
	s, ok := l.current()
	switch {
	case slices.Contains([]string{"issue", "redraft", "recompose"}, verb) && ok && s.letter == nil:
		a := review.Args{"letter": {string(s.kind)}}
		if l.form != "" && verb != "recompose" {
			a["form"] = []string{string(l.form)}
		}
		if s.paper.To != "" {
			a["to"] = []string{s.paper.To}
		}
		return a
	case verb == "void" && ok && s.letter != nil:
		return review.Args{"no": {s.letter.No}}
	}
	return nil
}

// objects says that an issued letter cannot be worded: another one that is due
// must not be worded in its place.
func (l *letters) objects(verb string) string {
	s, ok := l.current()
	if !ok || s.letter == nil || !slices.Contains([]string{"redraft", "recompose"}, verb) {
		return ""
	}
	return l.env.Say.T("letters.fixed", s.letter.No)
}

func (l *letters) view(w, h int) (string, *tea.Cursor) {
	th, say := l.env.Theme, l.env.Say
	s, ok := l.current()
	if !ok {
		return kit.Box(th, say.T("tab.letters"), w, h, true, " "+th.Muted.Render(text.Truncate(say.T("letters.none"), max(w-4, 0)))), nil
	}
	if w >= 100 {
		left := w / 3
		return kit.JoinH(l.listBox(left, h), l.sheet(s, w-left, h)), nil
	}
	top := min(len(l.rows)+2, max(h/4, 3))
	return kit.JoinV(l.listBox(w, top), l.sheet(s, w, h-top)), nil
}

func (l *letters) listBox(w, h int) string {
	l.list.SetSize(max(w-2, 0), max(h-2, 0))
	body := l.list.View(func(i int, selected bool, w int) string {
		s := l.rows[i]
		label, tone := l.env.Say.T("letters.due"), theme.ToneWarn
		if s.letter != nil {
			label, tone = s.letter.No+" "+s.letter.On.String(), theme.ToneNeutral
			if !s.letter.Live() {
				label, tone = l.env.Say.T("letters.voided1")+" "+label, theme.ToneMuted
			}
		}
		line := text.Cell(" "+l.env.Say.T("letter1."+string(s.kind))+" "+label, w)
		if selected {
			return l.env.Theme.Selected.Render(line)
		}
		return l.env.Theme.Tone(tone).Render(line)
	})
	return kit.Box(l.env.Theme, l.env.Say.T("tab.letters"), w, h, true, body)
}

// sheet draws the text of a letter, and above it what the officer must know.
func (l *letters) sheet(s sheet, w, h int) string {
	th, say := l.env.Theme, l.env.Say
	var notes []string
	add := func(style func(...string) string, t string) {
		for _, line := range text.Wrap(text.SafeLine(t), max(w-4, 1)) {
			notes = append(notes, " "+style(line))
		}
	}
	if s.letter == nil {
		add(th.Warn.Render, say.T("letters.preview", say.T("form."+string(s.paper.Content.Form))))
		l.proofs(s, add)
	} else if !s.letter.Live() {
		add(th.Danger.Render, say.T("letters.voided", s.letter.Voided))
	}
	if most := max(0, h/3); len(notes) > most {
		notes = notes[:most]
		if most > 0 {
			notes[most-1] = " " + th.Faint.Render(text.Truncate(say.T("letters.more"), max(w-4, 1)))
		}
	}
	l.pager.SetSize(max(w-2, 0), max(h-2-len(notes), 0))
	width := min(60, l.pager.WrapWidth()-2)
	if id := s.id() + string(s.paper.Content.Form) + "/" + string(rune(max(width, 0))); id != l.shown && width > 0 {
		l.shown = id
		lines := letter.Text(s.paper.Content, width)
		for i := range lines {
			lines[i] = " " + strings.ReplaceAll(lines[i], letter.Rule, th.Glyphs.Rule)
		}
		l.pager.SetLines(lines)
	}
	return kit.Box(th, say.T("letter."+string(s.kind)), w, h, false, kit.JoinV(strings.Join(notes, "\n"), l.pager.View()))
}

func (s sheet) id() string {
	if s.letter != nil {
		return s.letter.No + s.letter.On.String()
	}
	return string(s.kind)
}
