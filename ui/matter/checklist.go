package matter

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"hefa/review"
	"hefa/ui/keys"
	"hefa/ui/kit"
	"hefa/ui/screen"
	"hefa/ui/text"
	"hefa/ui/words"
)

// checklist marks rows — materials, gates or review points — with yes, no or
// not applicable. Every mark is a verb of its own and enters the history.
type checklist struct {
	env  *screen.Env
	no   string
	verb string // that sets a mark
	list *kit.List
	rows []checkRow
}

// checkRow is a row of the profile with the officer's mark, or a heading.
type checkRow struct {
	heading  string
	item     review.Item
	check    review.Check
	reasoned bool // a material: see needsReason
}

func newChecklist(env *screen.Env, verb string) *checklist {
	return &checklist{env: env, verb: verb, list: kit.NewList(env.Theme)}
}

func (c *checklist) set(no string, rows []checkRow) {
	c.no, c.rows = no, rows
	c.list.SetLen(len(rows))
	if r, ok := c.current(); ok && r.heading != "" {
		c.list.Move(1)
	}
}

func (c *checklist) current() (checkRow, bool) {
	if i := c.list.Index(); i < len(c.rows) {
		return c.rows[i], true
	}
	return checkRow{}, false
}

func (c *checklist) act(a keys.Action) tea.Cmd {
	r, ok := c.current()
	if !ok || r.heading != "" {
		return nil
	}
	switch a {
	case "check.cycle":
		return c.mark(r, c.following(r))
	case "check.yes":
		return c.mark(r, review.Yes)
	case "check.no":
		return c.mark(r, review.No)
	case "check.na":
		if c.needsReason(r) {
			return screen.Send(screen.StartVerb{Verb: c.verb, Nos: []string{c.no}, Preset: c.args(r, review.NotApplicable)})
		}
		return c.mark(r, review.NotApplicable)
	case "enter":
		return screen.Send(screen.StartVerb{Verb: c.verb, Nos: []string{c.no}, Preset: c.args(r, r.check.Mark)})
	}
	return nil
}

// following is the mark after this one. A row that is not let off without a
// reason goes round between yes and no.
func (c *checklist) following(r checkRow) review.Mark {
	switch {
	case r.check.Mark == review.Yes:
		return review.No
	case r.check.Mark == review.No && !c.needsReason(r):
		return review.NotApplicable
	}
	return review.Yes
}

// needsReason reports whether the row may be marked not applicable only with a
// word on why: then a form asks for it.
func (c *checklist) needsReason(r checkRow) bool {
	return r.reasoned && r.item.Required && r.check.Remark == ""
}

func (c *checklist) args(r checkRow, m review.Mark) review.Args {
	a := r.check.Args()
	a["id"] = []string{r.item.ID}
	if m != "" {
		a["answer"] = []string{string(m)}
	}
	return a
}

func (c *checklist) mark(r checkRow, m review.Mark) tea.Cmd {
	args := review.Args{"id": {r.item.ID}, "answer": {string(m)}} // the rest of the row stands
	return screen.Send(screen.Run{Verb: c.verb, Nos: []string{c.no}, Args: args})
}

// update moves the cursor; headings are passed over.
func (c *checklist) update(msg tea.Msg) (tea.Cmd, bool) {
	before := c.list.Index()
	if !c.list.Update(msg) {
		return nil, false
	}
	step := 1
	if c.list.Index() < before {
		step = -1
	}
	if r, ok := c.current(); ok && r.heading != "" && !c.list.Move(step) {
		c.list.Move(-step)
	}
	return nil, true
}

// view draws the rows and, below, all about the one under the cursor.
func (c *checklist) view(title string, w, h int, focus bool) string {
	th := c.env.Theme
	about := c.about(max(w-4, 1))
	below := min(len(about), max(0, h-6))
	c.list.SetSize(max(w-2, 0), max(h-2-below, 0))
	body := c.list.View(func(i int, selected bool, w int) string { return c.row(c.rows[i], selected, w) })
	return kit.Box(th, title, w, h, focus, kit.JoinV(body, strings.Join(about[:below], "\n")))
}

func (c *checklist) row(r checkRow, selected bool, w int) string {
	th := c.env.Theme
	if r.heading != "" {
		return th.Title.Render(text.Cell(" "+r.heading, w))
	}
	mark := c.env.Say.T("mark." + string(r.check.Mark))
	name := r.item.Name
	if r.item.Required {
		name += "*"
	}
	line := text.Cell(" "+markGlyph(th.Glyphs.BoxOn, r.check.Mark)+" "+text.Cell(mark, 8)+name, w)
	switch {
	case selected:
		return th.Selected.Render(line)
	case r.check.Mark == review.No:
		return th.Danger.Render(line)
	case r.check.Mark == "":
		return th.Text.Render(line)
	}
	return th.Muted.Render(line)
}

func markGlyph(on string, m review.Mark) string {
	switch m {
	case review.Yes:
		return "[" + on + "]"
	case review.No:
		return "[!]"
	case review.NotApplicable:
		return "[-]"
	}
	return "[ ]"
}

func (c *checklist) about(w int) []string {
	r, ok := c.current()
	if !ok || r.heading != "" {
		return nil
	}
	th := c.env.Theme
	out := []string{th.Border.Render(strings.Repeat(th.Glyphs.Horizontal, w+2))}
	add := func(s string, style func(...string) string) {
		for _, l := range text.Wrap(text.SafeLine(s), w) {
			out = append(out, " "+style(l))
		}
	}
	add(r.item.Name, th.Strong.Render)
	if r.item.When != "" {
		add(c.env.Say.T("check.when", r.item.When), th.Text.Render)
	}
	add(c.env.Say.T("check.basis", c.env.Say.Rule(r.item.Rule)), th.Muted.Render)
	if done := words.Check(c.env.Say, r.check); done != "" {
		add(c.env.Say.T("check.said", done), th.Info.Render)
	}
	return out
}

func rowsOf(items []review.Item, marks map[string]review.Check) []checkRow {
	var out []checkRow
	for _, it := range items {
		out = append(out, checkRow{item: it, check: marks[it.ID]})
	}
	return out
}
