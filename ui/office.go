package ui

import (
	tea "charm.land/bubbletea/v2"

	"hefa/review"
	"hefa/review/desk"
	"hefa/ui/form"
	"hefa/ui/screen"
)

// openOffice opens the settings: who hefa works for. At the first run it asks
// for the least that letters need.
func (r *Root) openOffice(first bool) tea.Cmd {
	o := r.env.Desk.Office()
	v := officeVerb(o, first, r.env.Desk.Profile())
	spec := form.Spec{
		ID: "office", Title: r.env.Say.T("office.title"), Verb: v,
		Env: r.env.Desk.Env(&review.Matter{}), Matter: &review.Matter{}, Derive: deriveOffice,
		Check:  checkParams(r.env, v),
		Submit: func(a review.Args) tea.Cmd { return forgetting(r.env, "office", r.setOffice(o, a)) },
	}
	if first {
		spec.About = []string{r.env.Say.T("office.first")}
	}
	return r.push(form.New(r.env, spec))
}

// checkParams refuses what a form lacks before anything is asked, and names the
// field.
func checkParams(env *screen.Env, v review.Verb) func(review.Args) error {
	return func(a review.Args) error {
		_, err := v.Check(env.Desk.Env(&review.Matter{}), &review.Matter{}, a)
		return err
	}
}

// officeVerb describes the settings as parameters, so that the one form can
// ask for them.
func officeVerb(o review.Office, first bool, p *review.Profile) review.Verb {
	text := func(name, value string, required bool) review.Param {
		return review.Param{Name: name, Type: review.TypeText, Required: required,
			Default: func(*review.Env, *review.Matter) string { return value }}
	}
	form := string(o.Form)
	if form == "" {
		form = string(review.FormLetterhead)
	}
	v := review.Verb{Name: "office", Params: []review.Param{
		text("county", o.County, true), text("bureau", o.Bureau, true), text("officer", o.Officer, true),
		text("code", o.Code, true), text("phone", o.Phone, false),
		{Name: "form", Type: review.TypeChoice,
			Choices: func(*review.Env, *review.Matter) []string {
				return []string{string(review.FormDocument), string(review.FormLetterhead)}
			},
			Default: func(*review.Env, *review.Matter) string { return form }},
	}}
	if !first {
		for _, k := range review.LetterKinds() {
			v.Params = append(v.Params, text("code-"+string(k), o.CodeFor(k, p), false))
		}
	}
	return v
}

// deriveOffice proposes the bureau and the code word from the county.
func deriveOffice(values map[string]string) map[string]string {
	county := []rune(values["county"])
	if len(county) < 2 {
		return nil
	}
	return map[string]string{"bureau": string(county) + "司法局", "code": string(county[0]) + "司审"}
}

func (r *Root) setOffice(old review.Office, a review.Args) tea.Cmd {
	o := old
	clean := func(name string) string { return review.CleanLine(a.Text(name)) }
	o.County, o.Bureau, o.Officer = clean("county"), clean("bureau"), clean("officer")
	o.Code, o.Phone, o.Form = clean("code"), clean("phone"), review.LetterForm(a.Text("form"))
	o.Codes = map[review.LetterKind]string{}
	for _, k := range review.LetterKinds() {
		code := clean("code-" + string(k))
		suffix := r.env.Desk.Profile().Letters[k].Code
		if code != "" && code != o.Code+suffix && code != old.Code+suffix {
			o.Codes[k] = code
		}
	}
	env := r.env
	return func() tea.Msg {
		if err := env.Desk.SetOffice(env.Ctx, o); err != nil {
			return doneMsg{err: err}
		}
		return doneMsg{done: desk.Done{Verb: "office"}}
	}
}

var _ screen.Screen = (*form.Form)(nil)
