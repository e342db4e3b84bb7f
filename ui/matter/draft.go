package matter

import (
	"slices"
	"sort"
	"strings"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"

	"hefa/review"
	"hefa/review/desk"
	"hefa/review/draft"
	"hefa/ui/keys"
	"hefa/ui/kit"
	"hefa/ui/screen"
	"hefa/ui/text"
)

// outlineWidth is the column of the outline, from outlineFrom cells on.
const (
	outlineWidth = 30
	outlineFrom  = 90
)

// quoteMost is the longest article that is quoted whole into an opinion;
// longer ones are quoted by hand, for a cut quotation would be wrong.
const quoteMost = 200

// draftTab reads the text under review: outline, jump, search.
type draftTab struct {
	env      *screen.Env
	file     *desk.File
	sha      string // of the draft shown
	text     *draft.Draft
	fault    error
	outline  []draft.Heading
	list     *kit.List
	pager    *kit.Pager
	starts   []int // first line of each paragraph
	width    int
	at       int  // heading of the outline the officer stands at, -1 before the first
	inList   bool // the outline has the keys
	search   *kit.Input
	asking   bool
	lastFind string
}

func newDraft(env *screen.Env) *draftTab {
	d := &draftTab{env: env, list: kit.NewList(env.Theme), pager: kit.NewPager(env.Theme), search: kit.NewInput(env.Theme)}
	d.search.Blur()
	return d
}

type draftMsg struct {
	sha  string
	text *draft.Draft
	err  error
}

func (d *draftTab) set(f *desk.File) { d.file = f }

// load reads the draft when it is another than the one shown.
func (d *draftTab) load() tea.Cmd {
	att, ok := d.file.Matter.DraftFile()
	if !ok || att.SHA256 == d.sha {
		return nil
	}
	d.sha = att.SHA256
	env, m := d.env, d.file.Matter
	return func() tea.Msg {
		t, err := env.Desk.Draft(env.Ctx, m)
		return draftMsg{att.SHA256, t, err}
	}
}

func (d *draftTab) arrived(msg draftMsg) {
	if msg.sha != d.sha {
		return
	}
	d.text, d.fault, d.width = msg.text, msg.err, 0
	d.outline = nil
	if d.text != nil {
		d.outline = d.text.Outline()
	}
	d.list.SetLen(len(d.outline))
	d.at = -1
}

func (d *draftTab) update(msg tea.Msg) (tea.Cmd, bool) {
	if m, ok := msg.(draftMsg); ok {
		d.arrived(m)
		return nil, true
	}
	if d.asking {
		return nil, d.typeSearch(msg)
	}
	if d.inList {
		if d.list.Update(msg) {
			d.jump(d.list.Index())
			return nil, true
		}
		return nil, false
	}
	if !d.pager.Update(msg) {
		return nil, false
	}
	d.follow()
	return nil, true
}

func (d *draftTab) typeSearch(msg tea.Msg) bool {
	if key, ok := msg.(tea.KeyPressMsg); ok {
		switch key.String() {
		case "enter":
			d.stopSearch()
			return true
		case "esc":
			d.stopSearch()
			d.pager.ClearSearch()
			return true
		}
	}
	if !d.search.Update(msg) {
		return false
	}
	if q := d.search.Value(); q != d.lastFind {
		d.lastFind = q
		d.pager.Search(q)
		d.pager.NextHit(1)
		d.follow()
	}
	return true
}

func (d *draftTab) stopSearch() {
	d.asking = false
	d.search.Blur()
}

func (d *draftTab) act(a keys.Action) tea.Cmd {
	switch a {
	case "load":
		return d.load()
	case "search":
		d.asking, d.inList = true, false
		d.search.SetValue("")
		d.lastFind = ""
		d.search.Focus()
	case "search.next":
		d.pager.NextHit(1)
		d.follow()
	case "search.prev":
		d.pager.NextHit(-1)
		d.follow()
	case "article.next":
		d.jump(d.at + 1)
	case "article.prev":
		d.jump(max(d.at-1, 0))
	case "outline":
		d.inList = !d.inList && len(d.outline) > 0
	case "enter":
		d.inList = false
	case "back":
		if d.inList {
			d.inList = false
			return func() tea.Msg { return nil }
		}
	}
	return nil
}

func (d *draftTab) scopes() []keys.Scope { return []keys.Scope{keys.Draft} }
func (d *draftTab) typing() bool         { return d.asking }

// jump shows a heading of the outline first.
func (d *draftTab) jump(i int) {
	if i >= 0 && i < len(d.outline) && d.outline[i].Paragraph < len(d.starts) {
		d.at = i
		d.list.Select(i)
		d.pager.ScrollTo(d.starts[d.outline[i].Paragraph])
	}
}

// follow moves the outline to the heading the text stands at.
func (d *draftTab) follow() {
	p := d.paragraph()
	i, _ := slices.BinarySearchFunc(d.outline, p+1, func(h draft.Heading, p int) int { return h.Paragraph - p })
	d.at = i - 1
	d.list.Select(max(0, d.at))
}

// paragraph is the one the first visible line belongs to.
func (d *draftTab) paragraph() int {
	top := d.pager.Top()
	return max(0, sort.SearchInts(d.starts, top+1)-1)
}

// here is the article the officer stands at: the one jumped to, or else the
// one the first line shown belongs to.
func (d *draftTab) here() (draft.Article, bool) {
	if d.text == nil {
		return draft.Article{}, false
	}
	if d.at >= 0 && d.at < len(d.outline) {
		return d.text.ArticleAt(d.outline[d.at].Paragraph)
	}
	return d.text.ArticleAt(d.paragraph())
}

func (d *draftTab) preset(verb string) review.Args {
	a, ok := d.here()
	if verb != "opine" || !ok {
		return nil
	}
	args := review.Args{"article": {a.Label}}
	body := strings.TrimSpace(strings.TrimPrefix(a.Text, a.Label))
	if n := len([]rune(body)); n > 0 && n <= quoteMost {
		args["quote"] = []string{strings.ReplaceAll(body, "\n", "")}
	}
	return args
}

func (d *draftTab) view(w, h int) (string, *tea.Cursor) {
	th := d.env.Theme
	if d.text == nil {
		return kit.Box(th, d.env.Say.T("tab.draft"), w, h, true, strings.Join(d.absent(max(w-4, 1)), "\n")), nil
	}
	side := 0
	if w >= outlineFrom || d.inList {
		side = min(outlineWidth, w*2/5)
	}
	body, caret := d.page(w-side, h)
	if side == 0 {
		return body, caret
	}
	if caret != nil {
		caret.Position.X += side
	}
	return kit.JoinH(d.outlineBox(side, h), body), caret
}

func (d *draftTab) absent(w int) []string {
	s := d.env.Say.T("draft.none")
	if d.fault != nil {
		s = d.env.Say.Error(d.fault)
	}
	var out []string
	for _, l := range text.Wrap(text.SafeText(s), w) {
		out = append(out, " "+l)
	}
	return out
}

func (d *draftTab) outlineBox(w, h int) string {
	th := d.env.Theme
	d.list.SetSize(max(w-2, 0), max(h-2, 0))
	opined := d.opined()
	body := d.list.View(func(i int, selected bool, w int) string {
		hd := d.outline[i]
		mark := " "
		if opined[hd.Label] {
			mark = th.Glyphs.Bullet
		}
		if selected {
			mark = th.Glyphs.Cursor
		}
		line := text.Cell(mark+strings.Repeat(" ", min(hd.Level, 4))+text.SafeLine(hd.Label+" "+hd.Title), w)
		if selected && d.inList {
			return th.Selected.Render(line)
		}
		if selected {
			return th.SelectedBlur.Render(line)
		}
		return th.Text.Render(line)
	})
	return kit.Box(th, d.env.Say.T("draft.outline"), w, h, d.inList, body)
}

// opined tells which articles carry an opinion.
func (d *draftTab) opined() map[string]bool {
	out := map[string]bool{}
	for _, o := range d.file.Matter.LiveOpinions() {
		out[o.Article] = true
	}
	return out
}

func (d *draftTab) page(w, h int) (string, *tea.Cursor) {
	th := d.env.Theme
	inner := max(w-2, 0)
	rows := max(h-2, 0)
	var ask string
	var caret *tea.Cursor
	if d.asking && rows > 1 {
		label := " / "
		d.search.SetSize(max(inner-len(label), 1), 1)
		ask = th.Key.Render(label) + d.search.View()
		rows--
		if caret = d.search.Cursor(); caret != nil {
			caret.Position.X += 1 + len(label)
			caret.Position.Y += 1
		}
	}
	d.pager.SetSize(inner, rows)
	d.wrap()
	title := d.env.Say.T("tab.draft")
	if a, ok := d.here(); ok {
		title += " · " + a.Label
	}
	if _, n := d.pager.Hit(); n > 0 {
		at, n := d.pager.Hit()
		title += " · " + d.env.Say.T("draft.hits", at, n)
	}
	body := d.pager.View()
	if ask != "" {
		body = kit.JoinV(kit.Fit(ask, inner, 1), body)
	}
	return kit.Box(th, title, w, h, !d.inList, body), caret
}

// wrap breaks the text once per width and remembers where paragraphs begin.
func (d *draftTab) wrap() {
	w := d.pager.WrapWidth()
	if w == d.width || w < 4 {
		return
	}
	at := d.paragraph()
	d.width = w
	d.starts = d.starts[:0]
	var out []string
	headings := map[int]int{} // paragraph → place in the outline
	for _, warning := range d.text.Warnings {
		for _, l := range text.Wrap(d.env.Say.T(warning.Code, warning.Args...), w-3) {
			out = append(out, " "+l)
		}
	}
	for i, h := range d.outline {
		headings[h.Paragraph] = i
	}
	heads := map[int]int{} // heading line → place in the outline
	for i, p := range d.text.Paragraphs {
		d.starts = append(d.starts, len(out))
		if n, ok := headings[i]; ok {
			heads[len(out)] = n
		}
		for n, l := range text.Wrap("　　"+p, w-2) {
			if n > 0 {
				l = strings.TrimLeft(l, " ")
			}
			out = append(out, " "+l)
		}
	}
	d.pager.SetLines(out)
	d.pager.SetLineStyle(func(i int) lipgloss.Style {
		switch n, ok := heads[i]; {
		case ok && n == d.at:
			return d.env.Theme.SelectedBlur
		case ok:
			return d.env.Theme.Strong
		}
		return d.env.Theme.Text
	})
	if at < len(d.starts) && at > 0 {
		d.pager.ScrollTo(d.starts[at])
	}
}
