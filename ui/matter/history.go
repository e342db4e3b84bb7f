package matter

import (
	"maps"
	"slices"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"hefa/review"
	"hefa/review/desk"
	"hefa/ui/keys"
	"hefa/ui/kit"
	"hefa/ui/screen"
	"hefa/ui/text"
)

// history is the tab of history: a line is a verb with its arguments.
type history struct {
	env    *screen.Env
	events []review.Event // newest first
	rules  review.KindRules
	list   *kit.List
}

func newHistory(env *screen.Env) *history { return &history{env: env, list: kit.NewList(env.Theme)} }

// set takes the events anew. The cursor stays on the one that is read, or on
// the newest.
func (h *history) set(f *desk.File) {
	read := ""
	if i := h.list.Index(); i > 0 && i < len(h.events) {
		read = h.events[i].Hash
	}
	h.events, h.rules = slices.Clone(f.Events), f.Rules
	slices.Reverse(h.events)
	h.list.SetLen(len(h.events))
	if i := slices.IndexFunc(h.events, func(e review.Event) bool { return e.Hash == read }); i >= 0 {
		h.list.Select(i)
	}
}

func (h *history) update(msg tea.Msg) (tea.Cmd, bool) { return nil, h.list.Update(msg) }
func (h *history) act(keys.Action) tea.Cmd            { return nil }
func (h *history) scopes() []keys.Scope               { return nil }
func (h *history) typing() bool                       { return false }
func (h *history) preset(string) review.Args          { return nil }

func (h *history) view(w, height int) (string, *tea.Cursor) {
	detail := h.detail(max(w-4, 1))
	below := min(len(detail), max(0, height/2))
	h.list.SetSize(max(w-2, 0), max(height-2-below, 0))
	th := h.env.Theme
	body := h.list.View(func(i int, selected bool, w int) string {
		e := h.events[i]
		line := text.Cell(" "+when(e.At)+"  "+text.Cell(h.env.Say.Verb(e.Verb), 14)+text.Cell(text.SafeLine(e.Officer), 8)+h.brief(e), w)
		if selected {
			return th.Selected.Render(line)
		}
		return th.Text.Render(line)
	})
	return kit.Box(th, h.env.Say.T("tab.history"), w, height, true, kit.JoinV(body, strings.Join(detail[:below], "\n"))), nil
}

// when shows the moment of an event in the officer's own time.
func when(at string) string {
	t, err := time.Parse(time.RFC3339Nano, at)
	if err != nil {
		return text.SafeLine(at)
	}
	return t.Local().Format("2006-01-02 15:04")
}

// brief joins the arguments of an event on one line.
func (h *history) brief(e review.Event) string {
	var parts []string
	for _, name := range slices.Sorted(maps.Keys(e.Args)) {
		if name != "event" { // what an undo took back is named by its verb
			parts = append(parts, h.value(e, name))
		}
	}
	return text.SafeLine(strings.Join(parts, " · "))
}

func (h *history) value(e review.Event, name string) string {
	var vals []string
	for _, v := range e.Args[name] {
		switch name {
		case "verb":
			v = h.env.Say.Verb(v)
		case "id":
			v = h.row(v)
		}
		vals = append(vals, h.env.Say.Choice(name, v))
	}
	return strings.Join(vals, h.env.Say.T("punct.list"))
}

// row names a row of a checklist.
func (h *history) row(id string) string {
	for _, list := range [][]review.Item{h.rules.Materials, h.rules.Gates, h.rules.Points} {
		if it, ok := review.ItemByID(list, id); ok {
			return it.Name
		}
	}
	return id
}

func (h *history) detail(w int) []string {
	i := h.list.Index()
	if i >= len(h.events) {
		return nil
	}
	e, th := h.events[i], h.env.Theme
	out := []string{th.Border.Render(strings.Repeat(th.Glyphs.Horizontal, w+2))}
	for _, name := range slices.Sorted(maps.Keys(e.Args)) {
		for _, l := range text.Wrap(text.SafeLine(h.env.Say.Param(e.Verb, name)+h.env.Say.T("punct.colon")+h.value(e, name)), w) {
			out = append(out, " "+l)
		}
	}
	return append(out, " "+th.Faint.Render(text.Truncate(h.env.Say.T("history.hash", e.Seq, e.Hash), w)))
}
