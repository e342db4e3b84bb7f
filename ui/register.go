package ui

import (
	"errors"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"hefa/review"
	"hefa/ui/form"
	"hefa/ui/keys"
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
	if v.Name == "add" {
		return form.New(r.env, r.registration(msg))
	}
	return form.New(r.env, form.Spec{
		ID: v.Name, Title: r.env.Say.Verb(v.Name), Verb: v,
		Env: r.env.Desk.Env(&review.Matter{}), Matter: &review.Matter{},
		Suggest: map[string][]string{"drafter": msg.units},
		Derive:  r.guessKind,
		Preview: unfolded(r.previewRegistration),
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

// registration is the form that registers a submission. Whether it is reviewed
// at all can be judged from the form, and is recorded with it.
func (r *Root) registration(msg unitsMsg) form.Spec {
	v, env := msg.verb, r.env
	var judged *review.Inquiry
	return form.Spec{
		ID: v.Name, Title: env.Say.Verb(v.Name), Verb: v,
		Env: env.Desk.Env(&review.Matter{}), Matter: &review.Matter{},
		Suggest: map[string][]string{"drafter": msg.units},
		Derive:  r.guessKind,
		Judge: func(values map[string]string) tea.Cmd {
			return r.judgeNew(values["title"], func(q review.Inquiry) { judged = &q })
		},
		Preview: unfolded(func(a review.Args) []string { return append(r.judgement(judged), r.previewRegistration(a)...) }),
		Check:   checkParams(env, v),
		Submit: func(a review.Args) tea.Cmd {
			answers := judged
			register := func() tea.Msg { return registerJudged(env, v, a, answers) }
			return func() tea.Msg { return r.checkTwins(v, a, forgetting(env, v.Name, register)) }
		},
	}
}

// registerJudged registers a submission and records what was judged of it. The
// submission stands even if the judgement should be refused.
func registerJudged(env *screen.Env, v review.Verb, a review.Args, q *review.Inquiry) tea.Msg {
	done, err := env.Desk.Make(env.Ctx, v, a)
	if err != nil || q == nil {
		return doneMsg{done, err}
	}
	_, err = env.Desk.Do(env.Ctx, "scope", q.Args(), done.Nos...)
	if e, refused := errors.AsType[*review.Error](err); refused { // what it found is in the form already
		done.Warnings = append(done.Warnings, review.Warning{Code: e.Code, Args: e.Args, Rule: e.Rule})
	}
	return doneMsg{done, nil}
}

// judgement says what was judged of a submission that is being registered.
func (r *Root) judgement(q *review.Inquiry) []string {
	if q == nil {
		return nil
	}
	say := r.env.Say
	line := say.T("judging.verdict", outcome(say, q.Proposal()))
	if q.Proposal() == "" {
		line += say.T("punct.semi") + say.T("judging.register.outside")
	}
	return []string{line}
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
	foreseen := r.env.Desk.Foresee(a)
	lines := r.warnings(foreseen)
	if slices.ContainsFunc(foreseen, func(w review.Warning) bool { return strings.HasPrefix(w.Code, "scope.") }) {
		lines = append(lines, r.env.Say.T("judging.hint", keys.For("judge", keys.Register)))
	}
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
