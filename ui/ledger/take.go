package ledger

import (
	"context"
	"errors"

	tea "charm.land/bubbletea/v2"

	"hefa/review"
	"hefa/review/desk"
	"hefa/ui/screen"
	"hefa/ui/theme"
)

// takenMsg is what an import came to.
type takenMsg struct {
	of    *Ledger
	taken desk.Taken
	err   error
}

// ask asks before the rows are taken in; a ledger with a row that cannot be is
// not taken in at all.
func (l *Ledger) ask() tea.Cmd {
	say, t := l.env.Say, l.taken
	warn := func(s string) tea.Cmd { return screen.Send(screen.Say{Text: s, Tone: theme.ToneWarn}) }
	switch {
	case !l.ready:
		return nil
	case l.err != nil:
		return warn(l.fault())
	case len(t.Refused) > 0:
		return warn(say.T("ledger.screen.refused", len(t.Refused)))
	case t.Registered+t.Transcribed+t.InForce == 0:
		return warn(say.T("ledger.screen.nothing"))
	}
	lines := []string{l.name(), say.T("ledger.screen.sum", t.Registered, t.Transcribed, t.InForce, len(t.Twins))}
	if n := len(t.Loose); n > 0 {
		lines = append(lines, say.T("ledger.screen.loose", n))
	}
	return screen.Send(screen.Ask{
		Title: say.T("confirm.title", say.T("action.ledger-import")),
		Lines: append(lines, say.T("ledger.screen.undo")),
		Yes:   screen.Send(screen.Work{Title: say.T("action.ledger-import"), Run: l.take}),
	})
}

// fault says why nothing can be taken in. Columns nobody knows are named on
// this very screen.
func (l *Ledger) fault() string {
	if e, ok := errors.AsType[*review.Error](l.err); ok && e.Code == "ledger.headings" {
		return l.env.Say.T("ledger.screen.headings")
	}
	return l.env.Say.Error(l.err)
}

func (l *Ledger) take(ctx context.Context, step func(done, total int)) tea.Msg {
	t, err := l.env.Desk.TakeLedger(ctx, l.reading, true, step)
	return takenMsg{l, t, err}
}

// done leaves the screen once the rows are in.
func (l *Ledger) done(msg takenMsg) tea.Cmd {
	say := l.env.Say
	switch {
	case msg.of != l:
		return nil
	case errors.Is(msg.err, context.Canceled):
		return screen.Send(screen.Say{Text: say.T("ledger.screen.cancelled"), Tone: theme.ToneWarn})
	case msg.err != nil:
		return screen.Send(screen.Failed{Err: msg.err})
	case len(msg.taken.Refused) > 0: // another has taken something in meanwhile
		l.taken, l.width = msg.taken, 0
		return screen.Send(screen.Say{Text: say.T("ledger.screen.refused", len(msg.taken.Refused)), Tone: theme.ToneWarn})
	}
	t := msg.taken
	return tea.Sequence(screen.Send(screen.Back{}), screen.Send(screen.Changed{Nos: t.Nos}),
		screen.Send(screen.Say{Text: say.T("cli.ledger.taken", t.Registered, t.Transcribed, t.InForce, len(t.Twins)), Tone: theme.ToneOk}))
}
