package matter

import (
	tea "charm.land/bubbletea/v2"

	"hefa/review/desk"
	"hefa/review/draft"
	"hefa/ui/keys"
	"hefa/ui/kit"
	"hefa/ui/screen"
)

// pane is the part of the draft tab that has the keys.
type pane int

const (
	paneText pane = iota
	paneOutline
	paneFindings
)

// draftTab reads the text under review: outline, jump, search, and what the
// scanner found.
type draftTab struct {
	env      *screen.Env
	file     *desk.File
	sha      string // of the draft shown, or being read
	shown    string // of the draft in text
	text     *draft.Draft
	fault    error
	outline  []draft.Heading
	list     *kit.List
	pager    *kit.Pager
	lines    lines
	width    int // the text was wrapped to
	rows     int // the text was last shown in
	at       int // heading of the outline the officer stands at, -1 before the first
	focus    pane
	findings *findings
	compare  *comparing
	search   *kit.Input
	asking   bool
	lastFind string
}

func newDraft(env *screen.Env) *draftTab {
	d := &draftTab{env: env, list: kit.NewList(env.Theme), pager: kit.NewPager(env.Theme), search: kit.NewInput(env.Theme), findings: newFindings(env), compare: newComparing(env)}
	d.search.Blur()
	return d
}

type draftMsg struct {
	sha  string
	text *draft.Draft
	err  error
}

func (d *draftTab) set(f *desk.File) {
	d.file = f
	d.findings.set(f)
	d.marked()
}

// load reads the draft when it is another than the one shown, and looks
// through it again when the kind of the matter was corrected.
func (d *draftTab) load() tea.Cmd {
	compare := d.compare.load(d.file.Matter)
	att, ok := d.file.Matter.DraftFile()
	if !ok {
		return compare
	}
	if att.SHA256 == d.sha {
		return tea.Batch(compare, d.findings.scan(d.shown, d.text))
	}
	d.sha = att.SHA256
	env, m := d.env, d.file.Matter
	return tea.Batch(compare, func() tea.Msg {
		t, err := env.Desk.Draft(env.Ctx, m)
		return draftMsg{att.SHA256, t, err}
	})
}

// again forgets what was found, for it depends on the settings, and a draft that
// could not be read, so that both are looked for when the draft is loaded next.
func (d *draftTab) again() {
	d.findings.sha = ""
	if d.fault != nil {
		d.sha = ""
	}
}

// arrived shows a draft that was read, and has it scanned.
func (d *draftTab) arrived(msg draftMsg) tea.Cmd {
	if msg.sha != d.sha {
		return nil
	}
	d.shown, d.text, d.fault, d.width = msg.sha, msg.text, msg.err, 0
	d.outline = nil
	if d.text != nil {
		d.outline = d.text.Outline()
	}
	d.list.SetLen(len(d.outline))
	d.at = -1
	return d.findings.scan(d.shown, d.text)
}

func (d *draftTab) update(msg tea.Msg) (tea.Cmd, bool) {
	switch m := msg.(type) {
	case draftMsg:
		return d.arrived(m), true
	case findingsMsg:
		d.findings.arrived(m)
		d.marked()
		return nil, true
	case compareMsg:
		d.compare.arrived(m)
		return nil, true
	}
	if d.compare.open {
		return nil, d.compare.update(msg)
	}
	if d.asking {
		return nil, d.typeSearch(msg)
	}
	switch d.focus {
	case paneOutline:
		if d.list.Update(msg) {
			d.jump(d.list.Index())
			return nil, true
		}
		return nil, false
	case paneFindings:
		if d.findings.list.Update(msg) {
			d.marked()
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

func (d *draftTab) act(a keys.Action) tea.Cmd {
	if d.compare.open && d.compare.act(a) {
		return func() tea.Msg { return nil }
	}
	switch a {
	case "compare":
		return d.compare.toggle()
	case "load":
		return d.load()
	case "reload":
		d.again()
	case "search":
		d.ask()
	case "search.next":
		d.nextHit(1)
	case "search.prev":
		d.nextHit(-1)
	case "article.next":
		d.jump(d.at + 1)
	case "article.prev":
		d.jump(max(d.at-1, 0))
	case "outline":
		d.toggleOutline()
	case "findings":
		d.toggleFindings()
	case "enter":
		if d.focus == paneOutline {
			d.focus = paneText
		}
	case "finding.opine":
		return d.opine()
	case "back":
		if d.focus != paneText {
			d.focus = paneText
			return func() tea.Msg { return nil }
		}
	}
	return nil
}
