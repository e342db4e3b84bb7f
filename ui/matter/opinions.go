package matter

import (
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"hefa/review"
	"hefa/review/desk"
	"hefa/ui/keys"
	"hefa/ui/kit"
	"hefa/ui/screen"
	"hefa/ui/text"
	"hefa/ui/theme"
)

// opinions is the tab of opinions: the list, and the one under the cursor in
// full.
type opinions struct {
	env  *screen.Env
	file *desk.File
	list *kit.List
	// versions are the last two drafts, once they were compared; nil for none.
	versions *desk.Versions
}

func newOpinions(env *screen.Env) *opinions {
	return &opinions{env: env, list: kit.NewList(env.Theme)}
}

func (o *opinions) set(f *desk.File) {
	if o.file == nil || pairOf(f.Matter) != pairOf(o.file.Matter) {
		o.versions = nil
	}
	o.file = f
	o.list.SetLen(len(f.Matter.Opinions))
}

func (o *opinions) update(msg tea.Msg) (tea.Cmd, bool) {
	if m, ok := msg.(compareMsg); ok {
		if m.pair == pairOf(o.file.Matter) {
			o.versions = m.got
		}
		return nil, true
	}
	return nil, o.list.Update(msg)
}

func (o *opinions) scopes() []keys.Scope { return nil }
func (o *opinions) typing() bool         { return false }

// hint says whether the new draft changed what an opinion is about, "" when
// that is not known.
func (o *opinions) hint(op review.Opinion) string {
	if o.versions == nil || op.Retracted != "" {
		return ""
	}
	touched, known := o.versions.Touched(op)
	switch {
	case !known:
		return ""
	case touched:
		return o.env.Say.T("compare.touched")
	}
	return o.env.Say.T("compare.untouched")
}

func (o *opinions) current() (review.Opinion, bool) {
	if o.file == nil || o.list.Index() >= len(o.file.Matter.Opinions) {
		return review.Opinion{}, false
	}
	return o.file.Matter.Opinions[o.list.Index()], true
}

// act on Enter records an answer once the letter is out, and mends the opinion
// before.
func (o *opinions) act(a keys.Action) tea.Cmd {
	if _, ok := o.current(); a != "enter" || !ok {
		return nil
	}
	verb := "reword"
	switch o.file.Row.Stage {
	case review.StageAnswering, review.StageSettled, review.StageArchived:
		verb = "answer"
	}
	return screen.Send(screen.StartVerb{Verb: verb, Nos: []string{o.file.Matter.No}, Preset: o.preset(verb)})
}

func (o *opinions) preset(verb string) review.Args {
	op, ok := o.current()
	if !ok {
		return nil
	}
	n := []string{strconv.Itoa(op.N)}
	switch verb {
	case "retract", "answer":
		return review.Args{"opinion": n}
	case "reword":
		return review.Args{"opinion": n, "article": {op.Article}, "quote": {op.Quote}, "problem": {op.Problem},
			"basis": {op.Basis}, "proposal": {op.Proposal}, "severity": {string(op.Severity)}}
	}
	return nil
}

func (o *opinions) view(w, h int) (string, *tea.Cursor) {
	th, say := o.env.Theme, o.env.Say
	if len(o.file.Matter.Opinions) == 0 {
		return kit.Box(th, say.T("tab.opinions"), w, h, true, " "+th.Muted.Render(text.Truncate(say.T("opinions.none"), max(w-4, 0)))), nil
	}
	if w >= 100 {
		left := w * 2 / 5
		return kit.JoinH(o.listBox(left, h), o.detail(w-left, h)), nil
	}
	top := min(len(o.file.Matter.Opinions)+2, max(h/3, 3))
	return kit.JoinV(o.listBox(w, top), o.detail(w, h-top)), nil
}

func (o *opinions) listBox(w, h int) string {
	o.list.SetSize(max(w-2, 0), max(h-2, 0))
	body := o.list.View(func(i int, selected bool, w int) string {
		op := o.file.Matter.Opinions[i]
		state, tone := o.state(op)
		line := text.Cell(" "+strconv.Itoa(op.N)+". "+text.Cell(state, 10)+strings.TrimLeft(o.hint(op)+" ", " ")+text.SafeLine(op.Article+" "+op.Problem), w)
		if selected {
			return o.env.Theme.Selected.Render(line)
		}
		return o.env.Theme.Tone(tone).Render(line)
	})
	return kit.Box(o.env.Theme, o.env.Say.T("tab.opinions"), w, h, true, body)
}

// state says where an opinion stands, in a word.
func (o *opinions) state(op review.Opinion) (string, theme.Tone) {
	say := o.env.Say
	switch {
	case op.Retracted != "":
		return say.T("opinions.retracted"), theme.ToneMuted
	case op.Draft():
		return say.T("opinions.draft"), theme.ToneWarn
	case op.Answer != nil && op.Answer.Result == review.Declined:
		return say.T("reply.declined"), theme.ToneDanger
	case op.Answer != nil:
		return say.T("reply." + string(op.Answer.Result)), theme.ToneOk
	}
	return say.T("severity." + string(op.Severity)), theme.ToneNeutral
}

func (o *opinions) detail(w, h int) string {
	th, say := o.env.Theme, o.env.Say
	op, _ := o.current()
	var out []string
	add := func(label, value string) {
		if strings.TrimSpace(value) == "" {
			return
		}
		out = append(out, " "+th.Accent.Render(label))
		for line := range strings.SplitSeq(text.SafeText(value), "\n") {
			for _, l := range text.Wrap(line, max(w-5, 1)) {
				out = append(out, "   "+l)
			}
		}
	}
	add(say.Label("severity"), say.Choice("severity", string(op.Severity)))
	add(say.Label("article"), op.Article)
	add(say.Label("quote"), op.Quote)
	add(say.Label("problem"), op.Problem)
	if op.Draft() {
		out = append(out, " "+th.Warn.Render(text.Truncate(say.T("opinion.draft", op.N), max(w-3, 0))))
	}
	add(say.Label("basis"), op.Basis)
	add(say.Label("proposal"), op.Proposal)
	if op.Answer != nil {
		add(say.Verb("answer"), op.Answer.On.String()+" "+say.T("reply."+string(op.Answer.Result))+" "+op.Answer.Reason)
	}
	if s := o.hint(op); s != "" {
		add(say.T("compare.hint"), say.T("compare.advice", s))
	}
	add(say.T("opinions.retracted"), op.Retracted)
	return kit.Box(th, say.T("opinions.title", op.N), w, h, false, strings.Join(out, "\n"))
}
