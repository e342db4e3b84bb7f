package ui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"hefa/ui/kit"
	"hefa/ui/screen"
	"hefa/ui/text"
)

// reading shows lines in full that a screen has room for only in part.
type reading struct {
	env   *screen.Env
	title string
	lines []string
	pager *kit.Pager
	width int // the lines were wrapped to
}

func newReading(env *screen.Env, msg screen.Read) *reading {
	return &reading{env: env, title: msg.Title, lines: msg.Lines, pager: kit.NewPager(env.Theme)}
}

func (o *reading) update(msg tea.Msg) (tea.Cmd, bool) {
	if o.pager.Update(msg) {
		return nil, false
	}
	_, key := msg.(tea.KeyPressMsg)
	return nil, key
}

func (o *reading) view(w, h int) (string, *tea.Cursor) {
	th := o.env.Theme
	bw := min(w, 76)
	o.pager.SetSize(max(bw-2, 0), max(h-3, 0))
	if width := o.pager.WrapWidth(); width != o.width {
		o.width = width
		o.pager.SetLines(o.wrapped(max(width-2, 1)))
	}
	o.pager.SetSize(max(bw-2, 0), max(min(h-3, o.pager.Len()), 0))
	keys := " " + th.Muted.Render(text.Truncate(o.env.Say.T("reading.keys"), max(bw-4, 0)))
	rows := strings.Split(o.pager.View(), "\n")
	return kit.Box(th, o.title, bw, min(h, len(rows)+3), true, strings.Join(append(rows, keys), "\n")), nil
}

// wrapped breaks the lines; what a line goes on with is indented.
func (o *reading) wrapped(w int) []string {
	var out []string
	for _, l := range o.lines {
		for i, row := range text.Wrap(text.SafeLine(l), max(w-2, 1)) {
			lead := " "
			if i > 0 {
				lead = "   "
			}
			out = append(out, lead+row)
		}
	}
	return out
}
