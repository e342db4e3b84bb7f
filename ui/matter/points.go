package matter

import (
	tea "charm.land/bubbletea/v2"

	"hefa/review"
	"hefa/review/desk"
	"hefa/ui/keys"
	"hefa/ui/screen"
)

// points is the tab of review points: each yes, no or not applicable, with its
// basis and a remark.
type points struct {
	env    *screen.Env
	checks *checklist
	open   int // unanswered
}

func newPoints(env *screen.Env) *points {
	return &points{env: env, checks: newChecklist(env, "point")}
}

func (p *points) set(f *desk.File) {
	var rows []checkRow
	section := ""
	p.open = 0
	for _, r := range rowsOf(f.Rules.Points, f.Matter.Points) {
		if r.item.Section != section {
			section = r.item.Section
			rows = append(rows, checkRow{heading: section})
		}
		if r.check.Mark == "" {
			p.open++
		}
		rows = append(rows, r)
	}
	p.checks.set(f.Matter.No, rows)
}

func (p *points) update(msg tea.Msg) (tea.Cmd, bool) { return p.checks.update(msg) }
func (p *points) act(a keys.Action) tea.Cmd          { return p.checks.act(a) }
func (p *points) scopes() []keys.Scope               { return []keys.Scope{keys.Checks} }
func (p *points) typing() bool                       { return false }

// preset carries a point that failed into an opinion.
func (p *points) preset(verb string) review.Args {
	r, ok := p.checks.current()
	if verb != "opine" || !ok || r.heading != "" {
		return nil
	}
	return review.Args{"basis": {r.item.Basis}, "problem": {r.check.Remark}}
}

func (p *points) view(w, h int) (string, *tea.Cursor) {
	title := p.env.Say.T("tab.points")
	if p.open > 0 {
		title += " · " + p.env.Say.T("points.open", p.open)
	}
	return p.checks.view(title, w, h, true), nil
}
