package matter

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"hefa/review"
	"hefa/review/desk"
	"hefa/ui/keys"
	"hefa/ui/kit"
	"hefa/ui/screen"
	"hefa/ui/text"
	"hefa/ui/words"
)

// overview shows the facts and clocks of a matter beside its materials and
// gates.
type overview struct {
	env    *screen.Env
	file   *desk.File
	checks *checklist
	pager  *kit.Pager
	width  int // the facts were wrapped to
}

func newOverview(env *screen.Env) *overview {
	return &overview{env: env, checks: newChecklist(env, "check"), pager: kit.NewPager(env.Theme)}
}

func (o *overview) set(f *desk.File) {
	o.file, o.width = f, 0
	rows := []checkRow{{heading: o.env.Say.T("check.materials")}}
	for _, r := range rowsOf(f.Rules.Materials, f.Matter.Materials) {
		r.reasoned = true
		rows = append(rows, r)
	}
	if len(f.Rules.Gates) > 0 {
		rows = append(rows, checkRow{heading: o.env.Say.T("check.gates")})
		rows = append(rows, rowsOf(f.Rules.Gates, f.Matter.Gates)...)
	}
	o.checks.set(f.Matter.No, rows)
}

func (o *overview) update(msg tea.Msg) (tea.Cmd, bool) {
	if key, ok := msg.(tea.KeyPressMsg); ok {
		switch key.String() {
		case "pgup", "pgdown":
			return nil, o.pager.Update(msg)
		}
	}
	return o.checks.update(msg)
}

func (o *overview) act(a keys.Action) tea.Cmd      { return o.checks.act(a) }
func (o *overview) scopes() []keys.Scope           { return []keys.Scope{keys.Checks} }
func (o *overview) typing() bool                   { return false }
func (o *overview) preset(verb string) review.Args { return nil }

func (o *overview) view(w, h int) (string, *tea.Cursor) {
	say := o.env.Say
	if o.file.Matter.Circular != nil { // nothing is handed in for it
		return o.facts(w, h), nil
	}
	title := say.T("check.title")
	if w >= 100 {
		left := w / 2
		return kit.JoinH(o.facts(left, h), o.checks.view(title, w-left, h, true)), nil
	}
	top := h / 2
	return kit.JoinV(o.facts(w, top), o.checks.view(title, w, h-top, true)), nil
}

func (o *overview) facts(w, h int) string {
	o.pager.SetSize(max(w-2, 0), max(h-2, 0))
	if o.width != o.pager.WrapWidth() {
		o.width = o.pager.WrapWidth()
		o.pager.SetLines(o.lines(max(o.width-1, 1)))
	}
	return kit.Box(o.env.Theme, o.env.Say.T("tab.overview"), w, h, false, o.pager.View())
}

// lines tells everything recorded of the matter, in the order it happened.
func (o *overview) lines(w int) []string {
	m, say := o.file.Matter, o.env.Say
	var out []string
	add := func(label, value string) {
		if value == "" {
			return
		}
		for i, l := range text.Wrap(text.SafeLine(value), max(w-11, 1)) {
			name := ""
			if i == 0 {
				name = label
			}
			out = append(out, " "+text.Cell(name, 10)+l)
		}
	}
	add(say.T("overview.course"), words.Course(say, m, o.env.Theme.Glyphs.ArrowRight))
	add(say.Label("decider"), m.Decider)
	for _, e := range words.Before(say, m) {
		add(e.Label, e.Value)
	}
	if !m.Received.IsZero() {
		add(say.Label("received"), words.Date(say, m.Received, false))
	}
	if !m.Meeting.IsZero() {
		add(say.Verb("meeting"), words.Date(say, m.Meeting, o.env.Desk.Calendar().Day(m.Meeting).Provisional))
	}
	for _, e := range append(words.Life(say, o.file), words.After(say, m)...) {
		add(e.Label, e.Value)
	}
	if o.file.Running && m.End == nil {
		out = append(out, "", " "+say.T("overview.window"))
		for _, line := range words.Explain(say, o.file.Window) {
			for _, l := range text.Wrap(text.SafeLine(line), max(w-2, 1)) {
				out = append(out, "  "+l)
			}
		}
	}
	out = append(out, o.extras(w)...)
	return out
}

// extras lists counsel's views, attachments and notes, and last, for it is long,
// the table of contents of the file.
func (o *overview) extras(w int) []string {
	m, say := o.file.Matter, o.env.Say
	var out []string
	section := func(title string, lines []string) {
		if len(lines) == 0 {
			return
		}
		out = append(out, "", " "+title)
		for _, s := range lines {
			for _, l := range text.Wrap(text.SafeText(s), max(w-3, 1)) {
				out = append(out, "  "+l)
			}
		}
	}
	var counsel, files, notes []string
	for _, c := range m.Counsel {
		counsel = append(counsel, c.On.String()+" "+c.By+say.T("punct.colon")+c.View)
	}
	for _, a := range m.Attachments {
		kind := say.T("choice.as.material")
		if a.Draft {
			kind = say.T("choice.as.draft")
		}
		if it, ok := review.ItemByID(o.file.Profile.PaperNames(m.Kind), a.As); ok {
			kind = it.Name
		}
		files = append(files, fmt.Sprintf("%s %s（%s，%d KB）", a.On, a.Name, kind, (a.Size+1023)/1024))
	}
	for _, n := range m.Notes {
		notes = append(notes, n.On.String()+" "+n.Text)
	}
	section(say.Verb("circulate"), words.Circular(say, m.Circular))
	section(say.T("breach.title"), words.Breaches(say, m.Breaches(o.file.Profile, o.env.Desk.Calendar(), o.env.Desk.Today())))
	section(say.Verb("counsel"), counsel)
	section(say.Verb("attach"), files)
	section(say.Verb("note"), notes)
	if archive, _ := review.VerbNamed("archive"); !m.Archived.IsZero() || archive.Allow(o.env.Desk.Env(m), m) == nil {
		section(say.T("contents.title"), words.Contents(say, o.env.Desk.Contents(m))) // of use once the file can be closed
	}
	return out
}
