package matter

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"hefa/review"
	"hefa/review/letter"
	"hefa/ui/screen"
	"hefa/ui/theme"
	"hefa/ui/words"
)

// proofs says what to look at before the letter is issued.
func (l *letters) proofs(s sheet, add func(style func(...string) string, t string)) {
	th, say := l.env.Theme, l.env.Say
	if w := s.paper.Wording; !w.IsZero() {
		add(th.Info.Render, say.T("letters.worded", w.On))
	}
	rows := slices.Concat(s.paper.Proofs, l.looked(s.kind))
	doubts, open := letter.Doubts(rows), letter.Unchecked(rows)
	fine := len(rows) - len(doubts) - len(open)
	if len(doubts) == 0 {
		add(th.Ok.Render, say.T("letters.proof.ok", fine))
	} else {
		add(th.Warn.Render, say.T("letters.proof", fine, len(doubts)))
	}
	folded, _ := words.Notices(say, warningsOf(doubts))
	for _, line := range folded {
		add(th.Warn.Render, line)
	}
	for _, o := range open {
		add(th.Muted.Render, say.Warning(o.Warning()))
	}
}

// notices shows every row the letter under the cursor was looked over with:
// what to look at, what nobody could tell, then what holds.
func (l *letters) notices(s sheet) tea.Cmd {
	say := l.env.Say
	if s.letter != nil {
		return screen.Send(screen.Say{Text: say.T("letters.proof.issued"), Tone: theme.ToneInfo})
	}
	rows := slices.Concat(s.paper.Proofs, l.looked(s.kind))
	_, lines := words.Notices(say, warningsOf(letter.Doubts(rows)))
	for _, p := range letter.Unchecked(rows) {
		lines = append(lines, l.env.Theme.Mark(theme.ToneInfo)+" "+say.Warning(p.Warning()))
	}
	for _, p := range rows {
		if p.OK {
			lines = append(lines, l.env.Theme.Mark(theme.ToneOk)+" "+say.Warning(p.Warning()))
		}
	}
	return screen.Send(screen.Read{Title: say.T("letter." + string(s.kind)), Lines: lines})
}

func warningsOf(doubts []letter.Proof) []review.Warning {
	var out []review.Warning
	for _, d := range doubts {
		out = append(out, d.Warning())
	}
	return out
}
