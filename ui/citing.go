package ui

import (
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"hefa/review/desk"
	"hefa/review/statute"
	"hefa/ui/kit"
	"hefa/ui/screen"
	"hefa/ui/theme"
)

// mostPlaces is how many places the finder of articles offers at once.
const mostPlaces = 50

// citing finds an article of the statute library and hands its citation to the
// field that asked.
type citing struct {
	env    *screen.Env
	field  string
	heads  []statute.Head
	picker *kit.Picker
	places []place
	hits   []statute.Hit // articles with the words of hitsFor
	sought string        // the line that is or was looked for in the texts
	read   map[string]placeMsg
	wanted taking // what to do as soon as the place under the cursor was read
	fault  error
}

// place is what the finder offers: a statute, or an article of it.
type place struct {
	head statute.Head
	ref  statute.Ref
}

func (p place) key() string { return strconv.FormatInt(p.head.ID, 10) + p.ref.String() }

// taking is what becomes of a place that was chosen.
type taking int

const (
	takeNothing taking = iota
	takeCitation
	takeText // the citation and what the place says
)

type (
	statutesMsg struct {
		field string
		heads []statute.Head
	}
	placeMsg struct {
		key   string
		cited desk.Cited
		err   error
	}
	hitsMsg struct {
		line string
		hits []statute.Hit
		err  error
	}
)

// openCiting loads the titles of the library, once for each time it is opened.
func (r *Root) openCiting(msg screen.Cite) tea.Cmd {
	env := r.env
	return func() tea.Msg {
		heads, err := env.Desk.Statutes(env.Ctx)
		if err != nil {
			return screen.Failed{Err: err}
		}
		return statutesMsg{msg.Field, heads}
	}
}

// cite opens the finder over the form that asked for it, or says how the
// library is filled.
func (r *Root) cite(msg statutesMsg) {
	if _, ok := r.top().(filler); !ok || r.over != nil {
		return
	}
	if len(msg.heads) == 0 {
		r.over = &message{env: r.env, title: r.env.Say.T("action.cite"), lines: []string{r.env.Say.T("citing.empty")}, tone: theme.ToneInfo}
		return
	}
	c := &citing{env: r.env, field: msg.field, heads: msg.heads, read: map[string]placeMsg{}}
	c.picker = kit.NewPicker(r.env.Theme, c.offer)
	c.picker.SetPlaceholder(r.env.Say.T("citing.placeholder"))
	c.picker.SetNone(r.env.Say.T("citing.none"))
	r.over = c
}

func (c *citing) update(msg tea.Msg) (tea.Cmd, bool) {
	if key, ok := msg.(tea.KeyPressMsg); ok {
		switch key.Keystroke() {
		case "esc", "ctrl+l":
			return nil, true
		case "enter":
			return c.take(takeCitation)
		case "tab", "shift+enter":
			return c.take(takeText)
		}
	}
	c.wanted, c.fault = takeNothing, nil
	c.picker.Update(msg)
	return c.look(), false
}

// look reads the place under the cursor, or looks for the line in the texts
// when no statute is named so.
func (c *citing) look() tea.Cmd {
	env, line := c.env, c.picker.Query()
	p, ok := c.current()
	if !ok {
		if strings.TrimSpace(line) == "" || line == c.sought {
			return nil
		}
		c.sought, c.hits = line, nil
		return func() tea.Msg {
			hits, err := env.Desk.SearchStatutes(env.Ctx, statute.Search{Text: line, Limit: mostPlaces})
			return hitsMsg{line, hits, err}
		}
	}
	if _, known := c.read[p.key()]; known || p.ref.IsZero() {
		return nil
	}
	return func() tea.Msg {
		cited, err := env.Desk.Cite(env.Ctx, p.head, p.ref)
		return placeMsg{p.key(), cited, err}
	}
}

// hear takes what was looked up, and hands on what was chosen meanwhile.
func (c *citing) hear(msg tea.Msg) (tea.Cmd, bool) {
	switch msg := msg.(type) {
	case hitsMsg:
		if msg.line != c.sought || msg.line != c.picker.Query() {
			return nil, false
		}
		c.hits, c.fault = slices.Clip(msg.hits), msg.err
		c.picker.Refresh()
		return c.look(), false
	case placeMsg:
		c.read[msg.key] = msg
		if p, ok := c.current(); ok && p.key() == msg.key && c.wanted != takeNothing {
			return c.take(c.wanted)
		}
	}
	return nil, false
}

// take hands the place under the cursor to the form. A place that was not read
// yet is taken when it was; one that does not exist is not taken.
func (c *citing) take(how taking) (tea.Cmd, bool) {
	p, ok := c.current()
	if !ok {
		return nil, false
	}
	cited := screen.Cited{Field: c.field, Text: statute.Cite(p.head.Title, p.ref)}
	if p.ref.IsZero() {
		return screen.Send(cited), true
	}
	got, known := c.read[p.key()]
	switch {
	case !known:
		c.wanted = how
		return c.look(), false
	case got.err != nil:
		c.wanted = takeNothing
		return nil, false
	}
	if how == takeText {
		said := strings.TrimSpace(strings.TrimPrefix(got.cited.Text, got.cited.Article.Label))
		cited.Text += "：" + strings.ReplaceAll(said, "\n", "")
	}
	return screen.Send(cited), true
}
