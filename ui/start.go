package ui

import (
	"maps"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"hefa/review"
	"hefa/review/desk"
	"hefa/ui/form"
	"hefa/ui/locale"
	"hefa/ui/screen"
	"hefa/ui/theme"
	"hefa/ui/wording"
)

// readyMsg brings the files of the matters a verb is to change.
type readyMsg struct {
	start  screen.StartVerb
	files  []*desk.File
	rounds []review.CleanupRound // for a cleanup: those of the file, the last first
	looked looks                 // for issuing: what reading the draft and the library brought
}

// submitMsg brings the arguments a form collected.
type submitMsg struct {
	verb review.Verb
	nos  []string
	args review.Args
	// twins says that nos are not to be changed but bear the same title.
	twins bool
	notes []string // what to be aware of
	all   []string // the same with nothing folded
	// do does it; the result comes back as a message.
	do tea.Cmd
}

// followMsg is what comes next after a verb; the outcome stays in sight.
type followMsg struct{ next tea.Msg }

// doneMsg is the result of a verb.
type doneMsg struct {
	done desk.Done
	err  error
}

// start loads the matters a verb is about, to ask them whether it is allowed.
func (r *Root) start(msg screen.StartVerb) tea.Cmd {
	if len(msg.Nos) == 0 {
		r.say(theme.ToneWarn, r.env.Say.T("verb.nothing"))
		return nil
	}
	env := r.env
	return func() tea.Msg {
		out := readyMsg{start: msg}
		for _, no := range msg.Nos {
			f, err := env.Desk.Show(env.Ctx, no)
			if err != nil {
				return screen.Failed{Err: err}
			}
			out.files = append(out.files, f)
		}
		if msg.Verb == "cleanup" {
			var err error
			if out.rounds, err = env.Desk.Rounds(env.Ctx); err != nil {
				return screen.Failed{Err: err}
			}
		}
		if msg.Verb == "issue" && len(out.files) == 1 {
			var err error
			if out.looked, err = lookOver(env, out.files[0]); err != nil {
				return screen.Failed{Err: err}
			}
		}
		return out
	}
}

// ready opens the form of a verb, or says why it is not allowed.
func (r *Root) ready(msg readyMsg) tea.Cmd {
	v, ok := review.VerbNamed(msg.start.Verb)
	if !ok {
		r.failed(review.Invalid("verb.unknown", msg.start.Verb))
		return nil
	}
	if len(msg.files) > 1 && !v.Many {
		r.say(theme.ToneWarn, r.env.Say.T("verb.single", r.env.Say.Verb(v.Name)))
		return nil
	}
	var nos, about []string
	for _, f := range msg.files {
		if refusal := v.Allow(r.env.Desk.Env(f.Matter), f.Matter); refusal != nil {
			r.refuse(f.Matter.No, v.Name, refusal)
			return r.broadcast(screen.Changed{}) // what is shown may be older than the refusal
		}
		nos = append(nos, f.Matter.No)
		about = append(about, f.Matter.No+" "+f.Matter.Title)
	}
	if v.Name == "scope" {
		return r.judge(msg)
	}
	if v.Name == "redraft" {
		return r.push(wording.New(r.env, r.wordLetter(v, msg)))
	}
	if len(about) > 4 {
		about = append(about[:3], r.env.Say.T("verb.more", len(about)-3))
	}
	return r.push(form.New(r.env, r.verbSpec(v, msg, nos, about)))
}

// wordLetter says which letter the editor opens on: the one asked for, or the
// one that is owed.
func (r *Root) wordLetter(v review.Verb, msg readyMsg) screen.WordLetter {
	m, a := msg.files[0].Matter, msg.start.Preset
	out := screen.WordLetter{No: m.No, Kind: review.LetterKind(a.Text("letter")), To: a.Text("to"), Form: review.LetterForm(a.Text("form"))}
	if out.Kind == "" {
		out.Kind = review.LetterKind(v.Params[0].Default(r.env.Desk.Env(m), m))
	}
	return out
}

func (r *Root) verbSpec(v review.Verb, msg readyMsg, nos, about []string) form.Spec {
	m := msg.files[0].Matter
	id, held := identity(v.Name+"/"+m.No, msg.start.Preset)
	return form.Spec{
		ID: id, Title: r.env.Say.Verb(v.Name), About: about,
		Verb: v, Env: r.env.Desk.Env(m), Matter: m, Asks: asks, Held: held, Preset: roundPreset(msg), Suggest: map[string][]string{"round": roundNames(msg.rounds)},
		Preview: func(a review.Args) (lines, all []string) {
			lines, all = r.preview(msg, v.Name, a)
			more := r.contents(msg.files, v.Name)
			return slices.Concat(lines, more), slices.Concat(all, more)
		},
		Check: func(a review.Args) error {
			_, err := r.env.Desk.Try(m, v.Name, a)
			return err
		},
		Submit: func(a review.Args) tea.Cmd {
			lines, all := r.preview(msg, v.Name, a)
			return screen.Send(submitMsg{verb: v, nos: nos, args: a, notes: lines, all: all, do: forgetting(r.env, id, doVerb(r.env, v.Name, nos, a))})
		},
	}
}

// roundPreset names the round of a cleanup after the one that is open, where
// the document is in none of its own.
func roundPreset(msg readyMsg) review.Args {
	preset := msg.start.Preset
	if len(msg.rounds) == 0 || !msg.rounds[0].Open() || preset.Has("round") || msg.files[0].Matter.OpenRound() != "" {
		return preset
	}
	out := review.Args{"round": {msg.rounds[0].Name}}
	maps.Copy(out, preset)
	return out
}

func roundNames(rounds []review.CleanupRound) []string {
	var out []string
	for _, r := range rounds {
		out = append(out, r.Name)
	}
	return out
}

func doVerb(env *screen.Env, verb string, nos []string, a review.Args) tea.Cmd {
	return func() tea.Msg {
		done, err := env.Desk.Do(env.Ctx, verb, a, nos...)
		return doneMsg{done, err}
	}
}

// forgetting drops what was kept of a form once it was saved, before anybody
// can open the form again.
func forgetting(env *screen.Env, id string, do tea.Cmd) tea.Cmd {
	return func() tea.Msg {
		msg := do()
		switch m := msg.(type) {
		case doneMsg:
			if m.err != nil {
				return msg
			}
		case savedMsg:
			if m.err != nil {
				return msg
			}
		}
		if err := env.Desk.Keep(env.Ctx, id, nil); err != nil {
			return tea.BatchMsg{screen.Send(msg), screen.Send(screen.Failed{Err: err})}
		}
		return msg
	}
}

// filler is a screen that fills in a verb and is left once that is done.
type filler interface {
	screen.Screen
	Verb() string
	Fail(err error)
	Reopen()
}

// reopen gives the form on top back to the officer.
func (r *Root) reopen() {
	if f, ok := r.top().(filler); ok {
		f.Reopen()
	}
}

// run applies a verb without asking.
func (r *Root) run(msg screen.Run) tea.Cmd {
	do := doVerb(r.env, msg.Verb, msg.Nos, msg.Args)
	if msg.Forget == "" {
		return do
	}
	return forgetting(r.env, msg.Forget, do)
}

// submit asks once more before a grave verb.
func (r *Root) submit(msg submitMsg) tea.Cmd {
	if !msg.verb.Grave {
		return msg.do
	}
	r.reopen()
	q := question{
		title: r.env.Say.T("confirm.title", r.env.Say.Verb(msg.verb.Name)),
		lines: slices.Concat(r.confirmLines(msg), msg.notes), foot: []string{r.env.Say.T("confirm.hint." + msg.verb.Name)},
	}
	if len(msg.all) > len(msg.notes) {
		q.unfolded = slices.Concat(r.confirmLines(msg), msg.all)
	}
	r.over = newConfirm(r.env, q, msg.do)
	return nil
}

// confirmLines say what is asked to be done.
func (r *Root) confirmLines(msg submitMsg) []string {
	lines := []string{r.env.Say.T("confirm.verb", r.env.Say.Verb(msg.verb.Name), len(msg.nos))}
	if msg.twins {
		lines = []string{r.env.Say.T("confirm.twins", len(msg.nos))}
	}
	lines = append(lines, msg.nos[:min(len(msg.nos), 5)]...)
	for _, p := range msg.verb.Params {
		for _, v := range msg.args[p.Name] {
			if v != "" {
				lines = append(lines, r.env.Say.Param(msg.verb.Name, p.Name)+r.env.Say.T("punct.colon")+r.env.Say.Choice(p.Name, review.CleanLine(v)))
			}
		}
	}
	return lines
}

// done tells what a verb came to, and goes on to what it calls for.
func (r *Root) done(msg doneMsg) tea.Cmd {
	f, isForm := r.top().(filler)
	if msg.err != nil {
		if isForm {
			f.Fail(msg.err)
			return nil
		}
		r.failed(msg.err)
		return nil
	}
	var cmds []tea.Cmd
	if isForm && (f.Verb() == msg.done.Verb || f.Verb() == "redraft" && msg.done.Verb == "recompose") {
		r.pop()
	}
	r.report(msg.done)
	cmds = append(cmds, r.broadcast(screen.Changed{Nos: msg.done.Nos}))
	return tea.Sequence(tea.Batch(cmds...), r.follow(msg.done))
}

// report puts the outcome into the status line.
func (r *Root) report(done desk.Done) {
	say := r.env.Say
	tone, text := theme.ToneOk, say.T("done.verb", say.Verb(done.Verb), joinSome(say, done.Nos))
	for _, l := range done.Letters {
		text += " " + l.No
	}
	if n := len(done.Warnings); n > 0 {
		tone = theme.ToneWarn
		text += say.T("punct.semi") + say.Warning(done.Warnings[0])
		if n > 1 {
			text += say.T("done.more", n-1)
		}
	}
	r.say(tone, text)
	if slices.Contains([]string{"add", "attach", "resubmit"}, done.Verb) && len(done.Warnings) > 1 {
		// No form has shown these: they came from reading the files.
		r.over = &message{env: r.env, title: say.T("message.note", say.Verb(done.Verb)), lines: r.warnings(done.Warnings), tone: theme.ToneWarn}
	}
}

// joinSome names the first three matters and says how many there are in all.
func joinSome(say locale.Catalogue, nos []string) string {
	if len(nos) > 3 {
		return say.T("form.some", strings.Join(nos[:3], " "), len(nos))
	}
	return strings.Join(nos, " ")
}

// follow opens what naturally comes next: the letter a verb calls for, or the
// folder for the letter just issued.
func (r *Root) follow(done desk.Done) tea.Cmd {
	if len(done.Nos) != 1 {
		return nil
	}
	no := done.Nos[0]
	switch {
	case len(done.Letters) > 0:
		l := done.Letters[0]
		return screen.Send(followMsg{screen.SaveLetter{No: no, Letter: l.No, Kind: l.Kind}})
	case slices.Contains([]string{"supplement", "return", "outofscope", "conclude", "circulate"}, done.Verb):
		return screen.Send(followMsg{screen.OpenMatter{No: no, Tab: "letters"}})
	}
	return nil
}
