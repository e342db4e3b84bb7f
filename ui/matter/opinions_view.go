package matter

import (
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"

	"hefa/review"
	"hefa/ui/kit"
	"hefa/ui/text"
	"hefa/ui/theme"
	"hefa/ui/words"
)

func (o *opinions) view(w, h int) (string, *tea.Cursor) {
	th, say := o.env.Theme, o.env.Say
	if len(o.items) == 0 {
		return kit.Box(th, say.T("tab.opinions"), w, h, true, " "+th.Muted.Render(text.Truncate(o.nothing(), max(w-4, 0)))), nil
	}
	if w >= 100 {
		left := w * 2 / 5
		return kit.JoinH(o.listBox(left, h), o.detail(w-left, h)), nil
	}
	top := min(len(o.items)+2, max(h/3, 3))
	return kit.JoinV(o.listBox(w, top), o.detail(w, h-top)), nil
}

func (o *opinions) listBox(w, h int) string {
	o.list.SetSize(max(w-2, 0), max(h-2, 0))
	body := o.list.View(func(i int, selected bool, w int) string {
		op := o.items[i]
		state, tone := o.state(op.Opinion)
		line := " " + strconv.Itoa(op.N) + ". "
		if op.round > 0 {
			line, tone = " "+o.env.Say.T("carried.round", op.round)+line, theme.ToneMuted
		}
		line = text.Cell(line+text.Cell(state, 10)+strings.TrimLeft(o.hint(op)+" ", " ")+text.SafeLine(op.Article+" "+op.Problem), w)
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

// detail is the opinion under the cursor in full. Moving to another one shows
// it from its beginning.
func (o *opinions) detail(w, h int) string {
	op, _ := o.current()
	o.pager.SetSize(max(w-2, 0), max(h-2, 0))
	lines, styles := o.lines(op, max(o.pager.WrapWidth()-3, 1))
	o.pager.SetLines(lines)
	o.pager.SetLineStyle(func(i int) lipgloss.Style { return styles[i] })
	if key := (opinionKey{o.file.Matter.No, op.round, op.N}); key != o.shown {
		o.shown = key
		o.pager.ScrollTo(0)
	}
	return kit.Box(o.env.Theme, o.env.Say.T("opinions.title", op.N), w, h, false, o.pager.View())
}

// lines are the fields an opinion has, each under its label, wrapped to w
// cells, with the style of every line.
func (o *opinions) lines(op opinionItem, w int) (lines []string, styles map[int]lipgloss.Style) {
	th, say := o.env.Theme, o.env.Say
	styles = map[int]lipgloss.Style{}
	mark := func(style lipgloss.Style, line string) {
		styles[len(lines)] = style
		lines = append(lines, " "+line)
	}
	add := func(label, value string) {
		if strings.TrimSpace(value) == "" {
			return
		}
		mark(th.Accent, label)
		for line := range strings.SplitSeq(text.SafeText(value), "\n") {
			for _, l := range text.Wrap(line, w) {
				lines = append(lines, "   "+l)
			}
		}
	}
	if st, known := o.versions.CarriedTo(op.round, op.N); known && op.Retracted == "" {
		add(say.T("compare.hint"), words.CarriedWhy(say, st))
	}
	add(say.Label("severity"), say.Choice("severity", string(op.Severity)))
	add(say.Label("article"), op.Article)
	add(say.Label("quote"), op.Quote)
	add(say.Label("problem"), op.Problem)
	if op.Draft() {
		mark(th.Warn, say.T("opinion.draft", op.N))
	}
	add(say.Label("basis"), op.Basis)
	add(say.Label("proposal"), op.Proposal)
	if op.Answer != nil {
		add(say.Verb("answer"), op.Answer.On.String()+" "+say.T("reply."+string(op.Answer.Result))+" "+op.Answer.Reason)
	}
	add(say.T("opinions.retracted"), op.Retracted)
	return lines, styles
}

// nothing says why the list is empty: a ledger may have counted opinions without
// writing them down.
func (o *opinions) nothing() string {
	if o.file != nil {
		if t, counted := o.file.Matter.Counted(); counted {
			return o.env.Say.T("opinions.counted", t.Opinions)
		}
	}
	return o.env.Say.T("opinions.none")
}
