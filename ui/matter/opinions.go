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
	"hefa/ui/words"
)

// opinions is the tab of opinions: the list, those of earlier rounds behind
// those of the last, and the one under the cursor in full.
type opinions struct {
	env   *screen.Env
	file  *desk.File
	list  *kit.List
	pager *kit.Pager
	shown opinionKey // what the pager holds
	items []opinionItem
	// versions are the last two drafts, once they were compared; nil for none.
	versions *desk.Versions
}

// opinionItem is an opinion of a round: 0 for the review that runs or ran last,
// from 1 on for earlier ones.
type opinionItem struct {
	review.Opinion
	round int
}

// opinionKey names an opinion of a matter.
type opinionKey struct {
	no       string
	round, n int
}

func newOpinions(env *screen.Env) *opinions {
	return &opinions{env: env, list: kit.NewList(env.Theme), pager: kit.NewPager(env.Theme)}
}

func (o *opinions) set(f *desk.File) {
	if o.file == nil || pairOf(f.Matter) != pairOf(o.file.Matter) {
		o.versions = nil
	}
	o.file, o.items = f, nil
	for _, op := range f.Matter.Opinions {
		o.items = append(o.items, opinionItem{op, 0})
	}
	for i := len(f.Matter.Rounds); i > 0; i-- {
		for _, op := range f.Matter.Rounds[i-1].Opinions {
			o.items = append(o.items, opinionItem{op, i})
		}
	}
	o.list.SetLen(len(o.items))
}

func (o *opinions) update(msg tea.Msg) (tea.Cmd, bool) {
	if m, ok := msg.(compareMsg); ok {
		if m.pair == pairOf(o.file.Matter) {
			o.versions = m.got
		}
		return nil, true
	}
	if o.turnsPage(msg) {
		return nil, o.pager.Update(msg)
	}
	return nil, o.list.Update(msg)
}

// turnsPage reports whether a page of the opinion is turned, not one of the
// list: an opinion longer than its pane is read on.
func (o *opinions) turnsPage(msg tea.Msg) bool {
	key, ok := msg.(tea.KeyPressMsg)
	return ok && (key.String() == "pgup" || key.String() == "pgdown") && (o.pager.Top() > 0 || !o.pager.AtEnd())
}

func (o *opinions) scopes() []keys.Scope { return nil }
func (o *opinions) typing() bool         { return false }

// hint says what became of an opinion in the new draft, "" when that is not
// known. Once it is answered only the number its article has now is of use.
func (o *opinions) hint(it opinionItem) string {
	st, known := o.versions.CarriedTo(it.round, it.N)
	if !known || it.Retracted != "" {
		return ""
	}
	word, now := words.Carried(o.env.Say, st)
	if it.Answer != nil {
		word = ""
	}
	return strings.TrimSpace(word + " " + now)
}

func (o *opinions) current() (opinionItem, bool) {
	if o.file == nil || o.list.Index() >= len(o.items) {
		return opinionItem{}, false
	}
	return o.items[o.list.Index()], true
}

// act on Enter records an answer once the letter is out, and mends the opinion
// before. Opinions of earlier rounds are closed.
func (o *opinions) act(a keys.Action) tea.Cmd {
	it, ok := o.current()
	switch {
	case a != "enter" || !ok:
		return nil
	case it.round > 0:
		return screen.Send(screen.Say{Text: o.env.Say.T("carried.earlier", it.round)})
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
	if !ok || op.round > 0 {
		return nil
	}
	n := []string{strconv.Itoa(op.N)}
	switch verb {
	case "retract":
		return review.Args{"opinion": n}
	case "answer":
		args := review.Args{"opinion": n}
		if st, known := o.versions.CarriedTo(0, op.N); known && op.Answer == nil && st.Reply != "" {
			args["result"] = []string{string(st.Reply)} // the officer decides; the form is only filled in
		}
		return args
	case "reword":
		return review.Args{"opinion": n, "article": {op.Article}, "quote": {op.Quote}, "problem": {op.Problem},
			"basis": {op.Basis}, "proposal": {op.Proposal}, "severity": {string(op.Severity)}}
	}
	return nil
}
