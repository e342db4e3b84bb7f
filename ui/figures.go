package ui

import (
	"path/filepath"

	tea "charm.land/bubbletea/v2"

	"hefa/review"
	"hefa/review/report"
	"hefa/ui/form"
	"hefa/ui/queue"
	"hefa/ui/screen"
)

// openList shows certain matters over the screen that asked.
func (r *Root) openList(msg screen.OpenList) tea.Cmd {
	return r.push(queue.Of(r.env, msg.Heading, msg.Nos))
}

// everyKind is the choice of a form that stands for no choice.
const everyKind = "all"

// scopeVerb describes what can be counted as parameters, so that the one form
// can ask for them.
func scopeVerb(q report.Query) review.Verb {
	is := func(s string) func(*review.Env, *review.Matter) string {
		return func(*review.Env, *review.Matter) string { return s }
	}
	one := func(names ...string) func(*review.Env, *review.Matter) []string {
		return func(*review.Env, *review.Matter) []string { return names }
	}
	kind := everyKind
	if len(q.Kinds) == 1 {
		kind = string(q.Kinds[0])
	}
	kinds, against := []string{everyKind}, []string{}
	for _, k := range review.Kinds() {
		kinds = append(kinds, string(k))
	}
	for _, a := range report.Comparisons() {
		against = append(against, string(a))
	}
	return review.Verb{Name: "figures", Params: []review.Param{
		{Name: "from", Type: review.TypeDate, Required: true, Default: is(q.From.String())},
		{Name: "to", Type: review.TypeDate, Required: true, Default: is(q.To.String())},
		{Name: "unit", Type: review.TypeText, Default: is(q.Unit)},
		{Name: "kind", Type: review.TypeChoice, Required: true, Choices: one(kinds...), Default: is(kind)},
		{Name: "compare", Type: review.TypeChoice, Required: true, Choices: one(against...), Default: is(string(q.Against))},
	}}
}

type scopeMsg struct {
	query report.Query
	units []string
}

// askScope loads the units, which the form completes.
func (r *Root) askScope(q report.Query) tea.Cmd {
	env := r.env
	return func() tea.Msg {
		units, err := env.Desk.Units(env.Ctx)
		if err != nil {
			return screen.Failed{Err: err}
		}
		return scopeMsg{q, units}
	}
}

func (r *Root) scopeForm(msg scopeMsg) *form.Form {
	v := scopeVerb(msg.query)
	return form.New(r.env, form.Spec{
		ID: v.Name, Title: r.env.Say.T("figures.scope.title"), Verb: v,
		Env: r.env.Desk.Env(&review.Matter{}), Matter: &review.Matter{}, Suggest: map[string][]string{"unit": msg.units},
		Check: func(a review.Args) error {
			if err := checkParams(r.env, v)(a); err != nil {
				return err
			}
			_, err := r.scopeOf(a)
			return err
		},
		Submit: func(a review.Args) tea.Cmd {
			q, _ := r.scopeOf(a)
			return forgetting(r.env, v.Name, screen.Send(screen.ScopeAsked{Query: q}))
		},
	})
}

// scopeOf reads the answers of the form.
func (r *Root) scopeOf(a review.Args) (report.Query, error) {
	today := r.env.Desk.Today()
	from, err := review.ParseWhen(a.Text("from"), today)
	if err != nil {
		return report.Query{}, err
	}
	to, err := review.ParseWhen(a.Text("to"), today)
	if err != nil {
		return report.Query{}, err
	}
	q := report.Query{Period: report.Period{From: from, To: to}, Unit: review.CleanLine(a.Text("unit")), Against: report.Against(a.Text("compare"))}
	if k := a.Text("kind"); k != everyKind {
		q.Kinds = []review.Kind{review.Kind(k)}
	}
	if !q.Valid() {
		e := review.Invalid("report.period", from, to)
		e.Param = "to"
		return q, e
	}
	return q, nil
}

// scoped takes the form away once it was answered, and lets the figures know.
func (r *Root) scoped(msg screen.ScopeAsked) tea.Cmd {
	if f, ok := r.top().(*form.Form); ok && f.Verb() == "figures" {
		r.pop()
	}
	cmd, _ := r.top().Update(msg) // the one that asked; others may lie below
	return cmd
}

// saveFigures names the form that asks for a file.
const saveFigures = "figures-save"

// reportForm asks for the file the figures are written into.
func (r *Root) reportForm(msg screen.SaveReport) *form.Form {
	path := filepath.Join(r.folder(), msg.Name+".xlsx")
	v := review.Verb{Name: saveFigures, Params: []review.Param{{Name: "path", Type: review.TypeFile, Required: true,
		Default: func(*review.Env, *review.Matter) string { return path }}}}
	return form.New(r.env, form.Spec{
		ID: saveFigures, Title: r.env.Say.T("figures.save.title"), About: []string{r.env.Say.T("figures.save.about")}, Verb: v,
		Env: r.env.Desk.Env(&review.Matter{}), Matter: &review.Matter{}, Check: checkParams(r.env, v),
		Submit: func(a review.Args) tea.Cmd {
			env := r.env
			return forgetting(env, saveFigures, func() tea.Msg {
				path, err := env.Desk.SaveReport(msg.Report, a.Text("path"))
				return savedMsg{path, err}
			})
		},
	})
}
