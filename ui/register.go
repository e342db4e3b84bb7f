package ui

import (
	tea "charm.land/bubbletea/v2"

	"hefa/review"
	"hefa/ui/form"
	"hefa/ui/screen"
	"hefa/ui/words"
)

type unitsMsg struct {
	verb  review.Verb
	units []string
}

// startMaking loads the units seen before, which the form completes.
func (r *Root) startMaking(v review.Verb) tea.Cmd {
	env := r.env
	return func() tea.Msg {
		units, err := env.Desk.Units(env.Ctx)
		if err != nil {
			return screen.Failed{Err: err}
		}
		return unitsMsg{v, units}
	}
}

func (r *Root) makingForm(msg unitsMsg) *form.Form {
	v := msg.verb
	return form.New(r.env, form.Spec{
		ID: v.Name, Title: r.env.Say.Verb(v.Name), Verb: v,
		Env: r.env.Desk.Env(&review.Matter{}), Matter: &review.Matter{},
		Suggest: map[string][]string{"drafter": msg.units},
		Derive:  r.guessKind,
		Preview: r.previewRegistration,
		Check:   checkParams(r.env, v),
		Submit: func(a review.Args) tea.Cmd {
			env := r.env
			register := func() tea.Msg {
				done, err := env.Desk.Make(env.Ctx, v, a)
				return doneMsg{done, err}
			}
			return func() tea.Msg { return r.checkTwins(v, a, forgetting(env, v.Name, register)) }
		},
	})
}

// guessKind proposes the kind from the title until the officer chooses one.
func (r *Root) guessKind(values map[string]string) map[string]string {
	if k, ok := r.env.Desk.Profile().GuessKind(values["title"]); ok {
		return map[string]string{"kind": string(k)}
	}
	return nil
}

// previewRegistration shows what a registration would warn of and the window as
// it would be, were the matter accepted on the day it was received.
func (r *Root) previewRegistration(a review.Args) []string {
	k := review.Kind(a.Text("kind"))
	from, err := review.ParseWhen(a.Text("received"), r.env.Desk.Today())
	if err != nil || !k.Valid() {
		return nil
	}
	lines := r.warnings(r.env.Desk.Foresee(a))
	window := words.Explain(r.env.Say, r.env.Desk.Due(k, from))
	window[0] = r.env.Say.T("register.window") + window[0]
	return append(lines, window...)
}

// checkTwins asks before a title is registered a second time.
func (r *Root) checkTwins(v review.Verb, a review.Args, register tea.Cmd) tea.Msg {
	twins, err := r.env.Desk.Twins(r.env.Ctx, a.Text("title"))
	if err != nil {
		return screen.Failed{Err: err}
	}
	if len(twins) == 0 {
		return submitMsg{verb: v, args: a, do: register}
	}
	v.Grave = true
	return submitMsg{verb: v, nos: twins, twins: true, args: review.Args{"title": a["title"]}, do: register}
}
