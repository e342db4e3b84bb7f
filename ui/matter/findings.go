package matter

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"hefa/review"
	"hefa/review/desk"
	"hefa/review/draft"
	"hefa/review/scan"
	"hefa/ui/kit"
	"hefa/ui/screen"
	"hefa/ui/text"
)

// findings is what the scanner found in the draft: leads, not verdicts. Those
// dismissed are left out, those that became opinions are marked.
type findings struct {
	env   *screen.Env
	file  *desk.File
	sha   string      // of the draft that was or is being scanned
	kind  review.Kind // as which it is scanned
	done  bool
	found []finding // all of them
	live  []finding // without those dismissed
	names map[string]string
	list  *kit.List
	open  bool
}

// finding is one of them, with the sentence it stands in.
type finding struct {
	scan.Finding
	sentence string
	opined   bool
}

func newFindings(env *screen.Env) *findings {
	f := &findings{env: env, list: kit.NewList(env.Theme), names: map[string]string{}}
	for _, r := range scan.Rules() {
		f.names[r.ID] = r.Name
	}
	return f
}

type findingsMsg struct {
	sha   string
	kind  review.Kind
	found []finding
}

// scan looks through a draft, in a command; nil when that was done.
func (f *findings) scan(sha string, t *draft.Draft) tea.Cmd {
	kind := f.file.Matter.Kind
	if sha == f.sha && kind == f.kind {
		return nil
	}
	f.sha, f.kind, f.done, f.found = sha, kind, false, nil
	f.refresh()
	if t == nil {
		return nil
	}
	d := f.env.Desk
	return func() tea.Msg {
		msg := findingsMsg{sha: sha, kind: kind}
		runes := []rune(t.Text())
		for _, x := range d.Scan(t, kind).Findings {
			msg.found = append(msg.found, finding{Finding: x, sentence: sentence(runes, x.Start, x.End)})
		}
		return msg
	}
}

// arrived takes what was found, unless the draft or the kind of the matter is
// another by now.
func (f *findings) arrived(msg findingsMsg) {
	if msg.sha != f.sha || msg.kind != f.kind {
		return
	}
	f.found, f.done = msg.found, true
	f.refresh()
}

func (f *findings) set(file *desk.File) {
	f.file = file
	f.refresh()
}

// refresh sorts out what was dismissed and what became an opinion.
func (f *findings) refresh() {
	f.live = nil
	for _, x := range f.found {
		if _, gone := f.file.Matter.Dismissal(x.Rule, x.sentence, x.Quote); gone {
			continue
		}
		for _, o := range f.file.Matter.LiveOpinions() {
			x.opined = x.opined || o.Article == x.Article && o.Quote != "" && strings.Contains(o.Quote, x.Quote)
		}
		f.live = append(f.live, x)
	}
	f.list.SetLen(len(f.live))
}

// dismissed counts the findings left out.
func (f *findings) dismissed() int { return len(f.found) - len(f.live) }

func (f *findings) current() (finding, bool) {
	if i := f.list.Index(); i < len(f.live) {
		return f.live[i], true
	}
	return finding{}, false
}

// preset makes the finding under the cursor an opinion, or names it to be
// dismissed. A basis that is not settled keeps its mark until the officer has
// looked it up.
func (f *findings) preset(verb string) review.Args {
	x, ok := f.current()
	if !ok {
		return nil
	}
	switch verb {
	case "dismiss":
		return review.Args{"rule": {x.Rule}, "quote": {x.sentence}}
	case "opine":
		severity := review.Legality
		if x.Severity == scan.Form {
			severity = review.Advice
		}
		return review.Args{"article": {x.Article}, "quote": {x.sentence}, "problem": {f.names[x.Rule] + "：" + x.Advice},
			"basis": {f.basis(x)}, "severity": {string(severity)}}
	}
	return nil
}

func (f *findings) basis(x finding) string {
	return f.env.Say.Rule(review.Rule{Basis: x.Basis, Status: x.Status})
}

// sentenceMost is the longest sentence a finding is quoted with.
const sentenceMost = 500

// sentence is what stands around the runes [start, end) of a text, up to the
// next full stop, semicolon or line end.
func sentence(rs []rune, start, end int) string {
	start, end = max(0, min(start, len(rs))), max(0, min(end, len(rs)))
	a, b := start, end
	for a > 0 && !stops(rs[a-1]) {
		a--
	}
	if b == 0 || !stops(rs[b-1]) {
		for b < len(rs) && !stops(rs[b]) {
			b++
		}
		if b < len(rs) && rs[b] != '\n' {
			b++
		}
	}
	if b-a > sentenceMost {
		a, b = start, end
	}
	return strings.TrimSpace(text.SafeLine(string(rs[min(a, b):b])))
}

func stops(r rune) bool { return strings.ContainsRune("。；！？\n", r) }
