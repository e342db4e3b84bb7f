package queue

import (
	"strings"

	"hefa/review"
	"hefa/review/desk"
	"hefa/ui/keys"
	"hefa/ui/kit"
	"hefa/ui/text"
	"hefa/ui/words"
)

func (q *Queue) previewBox(w, h int) string {
	th := q.env.Theme
	title, body := q.env.Say.T("queue.preview"), ""
	// The preview of the row before stays until that of this row has come: a
	// pane that goes blank between two keys flickers.
	if _, ok := q.current(); ok && q.preview != nil {
		m := q.preview.Matter
		title = m.No + " " + q.env.Say.T("kind."+string(m.Kind))
		body = strings.Join(q.summary(q.preview, max(w-4, 1)), "\n")
	}
	return kit.Box(th, title, w, h, false, kit.Fit(body, max(w-2, 0), max(h-2, 0)))
}

// summary tells in a few lines what a matter is and what it waits for.
func (q *Queue) summary(f *desk.File, w int) []string {
	th, say := q.env.Theme, q.env.Say
	m := f.Matter
	var out []string
	add := func(style func(...string) string, s string) {
		for _, l := range text.Wrap(text.SafeLine(s), w) {
			out = append(out, " "+style(l))
		}
	}
	add(th.Strong.Render, m.Title)
	left, tone := words.Left(say, q.env.Desk.Calendar(), q.env.Desk.Today(), f.Row)
	where := m.Drafter + " · " + say.T("stage."+string(f.Row.Stage))
	if left != say.T("stage."+string(f.Row.Stage)) {
		where += " · " + left
	}
	add(th.Muted.Render, where)
	if f.Row.Attention.Why != "" {
		add(th.Tone(tone).Render, say.T("queue.attention", say.T("cause."+string(f.Row.Attention.Why)), asked(f)))
	}
	if next := f.Row.NextOn(q.env.Desk.Today()); next != "" {
		add(th.Accent.Render, say.T("queue.next", q.nextName(next), keys.For("next", keys.Queue)))
	}
	if !m.Meeting.IsZero() && m.Deliberation == nil {
		add(th.Text.Render, say.Verb("meeting")+" "+words.Date(say, m.Meeting, false))
	}
	for _, l := range words.Breaches(say, m.Breaches(f.Profile, q.env.Desk.Calendar(), q.env.Desk.Today())) {
		add(th.Warn.Render, l)
	}
	add(th.Text.Render, say.T("queue.received", words.Date(say, m.Received, false), words.Date(say, m.Accepted, false)))
	if f.Running && m.End == nil {
		for _, line := range words.Explain(say, f.Window)[1:] {
			add(th.Muted.Render, line)
		}
	}
	for _, c := range m.Cleanups {
		if c.Result == "" {
			add(th.Info.Render, say.T("cleanup.open", c.Round, c.Sent))
			add(th.Muted.Render, c.View)
		}
	}
	if n := len(m.LiveOpinions()); n > 0 {
		add(th.Text.Render, say.T("queue.opinions", n))
	}
	for _, l := range m.Letters {
		if l.Live() {
			add(th.Text.Render, say.T("letter."+string(l.Kind))+" "+l.No+" "+l.On.String())
		}
	}
	if m.End != nil && m.End.Reason != "" {
		add(th.Text.Render, m.End.Reason)
	}
	return out
}

func (q *Queue) nextName(verb string) string {
	if verb == "opine" {
		return q.env.Say.T("queue.next.read")
	}
	return q.env.Say.Verb(verb)
}

// Shown reports the matter under the cursor, for tests and the title.
func (q *Queue) Shown() (review.Summary, bool) { return q.current() }

// asked is the day a matter's attention is about: of a document about to lapse
// the last day it is valid, not the first one of the warning.
func asked(f *desk.File) review.Date {
	if p := f.Matter.Publication; p != nil && f.Row.Attention.Why == review.CauseLapse {
		return p.Until
	}
	return f.Row.Attention.On
}
