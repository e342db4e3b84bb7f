package ui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"hefa/review"
	"hefa/ui/form"
	"hefa/ui/kit"
	"hefa/ui/locale"
	"hefa/ui/screen"
	"hefa/ui/text"
)

// judging asks whether a submission is reviewed at all, one question at a time,
// and tells what the answers come to so far. It ends as soon as one decides.
type judging struct {
	env   *screen.Env
	title string
	q     review.Inquiry
	mark  review.Mark // the answer under the cursor
	// done takes what was answered, once it is settled and confirmed.
	done func(review.Inquiry) tea.Cmd
}

func newJudging(env *screen.Env, questions []review.Question, title string, done func(review.Inquiry) tea.Cmd) *judging {
	j := &judging{env: env, title: title, q: review.Inquiry{Questions: questions}, done: done}
	j.lean()
	return j
}

// resume answers as before, so that a judgement can be looked at and mended.
func (j *judging) resume(s *review.Scope) {
	for s != nil && !j.q.Settled() {
		q, _ := j.q.Next()
		m, ok := s.Answers[q.ID]
		if !ok {
			break
		}
		j.q.Answers = append(j.q.Answers, m)
	}
	j.lean()
}

// lean puts the cursor on the answer that the title speaks for, else on the one
// most submissions give.
func (j *judging) lean() {
	j.mark = review.No
	q, ok := j.q.Next()
	if _, speaks := q.Speaks(j.title); ok && (speaks || q.No != "") {
		j.mark = review.Yes
	}
}

func (j *judging) update(msg tea.Msg) (tea.Cmd, bool) {
	key, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return nil, false
	}
	switch kit.Stroke(key) {
	case "esc":
		return nil, true
	case "backspace", "pgup":
		j.back()
	case "y", "1":
		j.answer(review.Yes)
	case "n", "2":
		j.answer(review.No)
	case "left", "right", "up", "down", "tab", "space":
		j.turn()
	case "enter":
		if j.q.Settled() {
			return j.done(j.q), true
		}
		j.answer(j.mark)
	}
	return nil, false
}

func (j *judging) turn() {
	if j.mark == review.Yes {
		j.mark = review.No
	} else {
		j.mark = review.Yes
	}
}

func (j *judging) answer(m review.Mark) {
	if !j.q.Settled() {
		j.q.Answers = append(j.q.Answers, m)
		j.lean()
	}
}

// back takes the last answer away and puts the cursor on it.
func (j *judging) back() {
	if n := len(j.q.Answers); n > 0 {
		j.mark, j.q.Answers = j.q.Answers[n-1], j.q.Answers[:n-1]
	}
}

func (j *judging) view(w, h int) (string, *tea.Cursor) {
	th, say := j.env.Theme, j.env.Say
	bw := min(w, 84)
	inner := max(bw-4, 1)
	var out []string
	add := func(style func(...string) string, s string) {
		for _, l := range text.Wrap(text.SafeLine(s), inner) {
			out = append(out, " "+style(l))
		}
	}
	if j.title != "" {
		add(th.Muted.Render, j.title)
	}
	if q, asked := j.q.Next(); asked {
		j.question(q, add)
	} else {
		j.verdict(add)
	}
	room := max(h-2-len(out)-3, 0)
	out = append(out, " "+th.Border.Render(strings.Repeat(th.Glyphs.Horizontal, inner)))
	out = append(out, j.trail(inner, room)...)
	keysLine := "judging.keys"
	if j.q.Settled() {
		keysLine = "judging.keys.settled"
	}
	out = append(out, " "+th.Muted.Render(text.Truncate(say.T(keysLine), inner)))
	return kit.Box(th, say.Verb("scope"), bw, min(h, len(out)+2), true, strings.Join(out, "\n")), nil
}

// question draws the question under way, why it is asked, and the two answers
// with what each leads to.
func (j *judging) question(q review.Question, add func(func(...string) string, string)) {
	th, say := j.env.Theme, j.env.Say
	add(th.Info.Render, say.T("judging.nth", len(j.q.Answers)+1, len(j.q.Questions)))
	add(th.Strong.Render, q.Text+say.T("punct.question"))
	if q.Why != "" {
		add(th.Text.Render, say.T("judging.why", q.Why))
	}
	add(th.Muted.Render, say.T("check.basis", say.Rule(q.Rule)))
	if word, ok := q.Speaks(j.title); ok {
		add(th.Warn.Render, say.T("judging.speaks", word))
	}
	add(th.Text.Render, "")
	for _, a := range []struct {
		mark review.Mark
		key  string
		to   string
	}{{review.Yes, "y", q.Yes}, {review.No, "n", q.No}} {
		dot, style := th.Glyphs.RadioOff, th.Text.Render
		if a.mark == j.mark {
			dot, style = th.Glyphs.RadioOn, th.Selected.Render
		}
		add(style, "("+dot+") "+a.key+" "+say.T("mark."+string(a.mark))+"  "+th.Glyphs.ArrowRight+" "+j.leads(a.to))
	}
	var open []string
	for _, k := range j.q.Possible() {
		open = append(open, outcome(say, k))
	}
	add(th.Muted.Render, say.T("judging.open", strings.Join(open, say.T("punct.list"))))
}

// leads says where an answer leads.
func (j *judging) leads(to string) string {
	switch {
	case to == "":
		return j.env.Say.T("judging.on")
	case review.Kind(to).Valid():
		return outcome(j.env.Say, review.Kind(to))
	}
	return outcome(j.env.Say, "")
}

// verdict draws what the answers come to.
func (j *judging) verdict(add func(func(...string) string, string)) {
	th, say := j.env.Theme, j.env.Say
	style := th.Ok.Render
	if j.q.Proposal() == "" {
		style = th.Warn.Render
	}
	add(style, say.T("judging.verdict", outcome(say, j.q.Proposal())))
	if d, ok := j.q.Decided(); ok {
		add(th.Text.Render, say.T("judging.because", d.Why))
		add(th.Muted.Render, say.T("check.basis", say.Rule(d.Rule)))
		if d.Reason != "" && j.q.Proposal() == "" {
			add(th.Text.Render, say.T("judging.reason", d.Reason))
		}
	}
}

// trail lists the answers so far, the latest ones where not all fit.
func (j *judging) trail(w, room int) []string {
	th, say := j.env.Theme, j.env.Say
	var out []string
	for i, m := range j.q.Answers {
		line := say.T("judging.answered", i+1, j.q.Questions[i].Text, say.T("mark."+string(m)))
		out = append(out, " "+th.Faint.Render(text.Truncate(line, w)))
	}
	return out[max(0, len(out)-room):]
}

// outcome names what a judgement comes to.
func outcome(say locale.Catalogue, k review.Kind) string {
	if k == "" {
		return say.T("judging.outside")
	}
	return say.T("kind." + string(k))
}

// judge asks about a matter that exists, and records the answers.
func (r *Root) judge(msg readyMsg) tea.Cmd {
	m := msg.files[0].Matter
	j := newJudging(r.env, msg.files[0].Profile.Scope, m.No+" "+m.Title, func(q review.Inquiry) tea.Cmd {
		return doVerb(r.env, "scope", []string{m.No}, q.Args())
	})
	j.resume(m.Scope)
	r.over = j
	return nil
}

// judgeNew asks about a submission that is being registered: the form takes
// the kind, and the answers are recorded once it is on record.
func (r *Root) judgeNew(title string, keep func(review.Inquiry)) tea.Cmd {
	r.over = newJudging(r.env, r.env.Desk.Profile().Scope, title, func(q review.Inquiry) tea.Cmd {
		keep(q)
		return screen.Send(form.Fill{Field: "kind", Value: string(q.Proposal())})
	})
	return nil
}
