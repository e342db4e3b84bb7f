package matter

import (
	tea "charm.land/bubbletea/v2"

	"hefa/review"
	"hefa/review/desk"
	"hefa/review/letter"
	"hefa/ui/screen"
)

// lookMsg brings what the draft and the library say of the letters that are
// due.
type lookMsg struct {
	file *desk.File
	rows map[review.LetterKind][]letter.Proof
}

// load looks over the letters that are due, in a command: it reads files.
func (l *letters) load() tea.Cmd {
	due := map[review.LetterKind]desk.Paper{}
	for _, s := range l.rows {
		if s.letter == nil {
			due[s.kind] = s.paper
		}
	}
	if len(due) == 0 {
		return nil
	}
	env, f := l.env, l.file
	return func() tea.Msg {
		out := lookMsg{f, map[review.LetterKind][]letter.Proof{}}
		for k, p := range due {
			rows, err := env.Desk.LookOver(env.Ctx, f.Matter, k, p)
			if err != nil {
				return screen.Failed{Err: err}
			}
			out.rows[k] = rows
		}
		return out
	}
}

// looked is what was found so far of a letter, as the matter is now.
func (l *letters) looked(k review.LetterKind) []letter.Proof {
	if l.look.file != l.file {
		return nil
	}
	return l.look.rows[k]
}
