package matter

import (
	"sort"

	tea "charm.land/bubbletea/v2"

	"hefa/review"
	"hefa/review/desk"
	"hefa/ui/keys"
	"hefa/ui/kit"
	"hefa/ui/screen"
	"hefa/ui/text"
)

// sideBySide is the width from which the two versions stand beside each other.
const sideBySide = 120

// comparing shows what changed between the last two drafts.
type comparing struct {
	env    *screen.Env
	pair   string // digests of the drafts that are or were compared
	got    *desk.Versions
	fault  error
	open   bool
	pagers []*kit.Pager
	at     []int // line of every change
	now    int   // the change jumped to, -1 before the first
	width  int
}

func newComparing(env *screen.Env) *comparing { return &comparing{env: env, now: -1} }

type compareMsg struct {
	pair string
	got  *desk.Versions
	err  error
}

// load compares the last two drafts, in a command; nil when that was done or
// there are not two.
func (c *comparing) load(m *review.Matter) tea.Cmd {
	pair := pairOf(m)
	if pair == "" {
		c.pair, c.got, c.open = "", nil, false
		return nil
	}
	if pair == c.pair {
		return nil
	}
	c.pair, c.got, c.fault = pair, nil, nil
	env := c.env
	return func() tea.Msg {
		got, err := env.Desk.Compare(env.Ctx, m)
		return compareMsg{pair, got, err}
	}
}

// pairOf names the last two drafts of a matter, "" when there are not two.
func pairOf(m *review.Matter) string {
	files := desk.DraftFiles(m)
	if len(files) < 2 {
		return ""
	}
	return files[len(files)-2].SHA256 + files[len(files)-1].SHA256
}

// arrived takes a comparison, unless there is a newer draft by now.
func (c *comparing) arrived(msg compareMsg) {
	if msg.pair == c.pair {
		c.got, c.fault, c.width, c.now = msg.got, msg.err, 0, -1
	}
}

// toggle opens and closes the comparison, or says what it needs.
func (c *comparing) toggle() tea.Cmd {
	if c.pair == "" {
		return screen.Send(screen.Say{Text: c.env.Say.T("compare.single")})
	}
	c.open = !c.open
	return screen.Send(screen.Say{})
}

func (c *comparing) update(msg tea.Msg) bool {
	used := false
	for _, p := range c.pagers {
		used = p.Update(msg) || used
	}
	if used {
		c.now = -1
	}
	return used
}

// act jumps between changes; it reports false for what is not its own.
func (c *comparing) act(a keys.Action) bool {
	switch a {
	case "change.next":
		c.jump(1)
	case "change.prev":
		c.jump(-1)
	case "back":
		c.open = false
	default:
		return false
	}
	return true
}

// jump shows the next change or the one before, from where the text stands.
func (c *comparing) jump(delta int) {
	if len(c.at) == 0 || len(c.pagers) == 0 {
		return
	}
	i := c.now + delta
	if c.now < 0 {
		i = sort.SearchInts(c.at, c.pagers[0].Top())
		if delta < 0 {
			i--
		}
	}
	c.now = (i + len(c.at)) % len(c.at)
	for _, p := range c.pagers {
		p.ScrollTo(max(c.at[c.now]-1, 0))
	}
}

func (c *comparing) view(w, h int) string {
	th, say := c.env.Theme, c.env.Say
	if c.got == nil {
		s := say.T("compare.running")
		if c.fault != nil {
			s = say.Error(c.fault)
		}
		return kit.Box(th, say.T("action.compare"), w, h, true, " "+text.Truncate(text.SafeLine(s), max(w-4, 0)))
	}
	c.wrap(w)
	ch := c.got.Changes
	count := say.T("compare.counts", ch.Inserted, ch.Deleted, ch.Replaced, ch.Renumbered)
	if c.now >= 0 {
		count = say.T("draft.hits", c.now+1, len(c.at)) + " · " + count
	}
	if len(c.pagers) == 1 {
		c.pagers[0].SetSize(max(w-2, 0), max(h-2, 0))
		return kit.Box(th, say.T("action.compare")+" · "+count, w, h, true, c.pagers[0].View())
	}
	left := w / 2
	c.pagers[0].SetSize(left-2, max(h-2, 0))
	c.pagers[1].SetSize(w-left-2, max(h-2, 0))
	return kit.JoinH(kit.Box(th, say.T("compare.old", text.SafeLine(c.got.OldName)), left, h, false, c.pagers[0].View()),
		kit.Box(th, say.T("compare.new", text.SafeLine(c.got.NewName))+" · "+count, w-left, h, true, c.pagers[1].View()))
}

// wrap lays the comparison out once per width.
func (c *comparing) wrap(w int) {
	if w == c.width {
		return
	}
	share := 0.0
	if len(c.pagers) > 0 && c.pagers[0].Len() > 0 {
		share = float64(c.pagers[0].Top()) / float64(c.pagers[0].Len())
	}
	c.width = w
	widths := []int{w}
	if w >= sideBySide {
		widths = []int{w / 2, w - w/2}
	}
	var cols []*column
	c.pagers = nil
	for _, cw := range widths {
		cols = append(cols, &column{env: c.env, w: max(cw-2-1-signWidth, 1)})
		c.pagers = append(c.pagers, kit.NewPager(c.env.Theme))
	}
	c.at = build(c.got.Changes.Changes, cols)
	for i, col := range cols {
		col.fill(c.pagers[i])
		c.pagers[i].SetSize(widths[i]-2, 1)
		c.pagers[i].ScrollTo(int(share * float64(len(col.shown))))
	}
}
