package ui

import (
	"context"
	"path/filepath"

	tea "charm.land/bubbletea/v2"

	"hefa/review"
	"hefa/ui/screen"
)

// exportCalendar names the form that asks for the file of a calendar.
const exportCalendar = "ics"

// askCalendar asks where the deadlines are to be written for a calendar
// program.
func (r *Root) askCalendar() tea.Cmd {
	path := filepath.Join(r.folder(), r.env.Say.T("ics.file", r.env.Desk.Today())+".ics")
	return r.push(r.ledgerForm(exportCalendar, path, func(a review.Args) tea.Cmd {
		env := r.env
		return screen.Send(screen.Work{Title: env.Say.T("action.ics"), Run: func(ctx context.Context, _ func(done, total int)) tea.Msg {
			path, n, err := env.Desk.SaveCalendar(ctx, a.Text("path"))
			return exportedMsg{form: exportCalendar, path: path, n: n, err: err}
		}})
	}))
}
