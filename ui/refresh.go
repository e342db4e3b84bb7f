package ui

import (
	tea "charm.land/bubbletea/v2"

	"hefa/ui/screen"
)

// refreshedMsg tells that the settings are those of the file again.
type refreshedMsg struct{}

// refresh reads anew whatever another window or the command line may have
// changed: the settings first, for everything shown is computed by them.
func (r *Root) refresh() tea.Cmd {
	env := r.env
	return func() tea.Msg {
		if err := env.Desk.Refresh(env.Ctx); err != nil {
			return screen.Failed{Err: err}
		}
		return refreshedMsg{}
	}
}

// refreshed has the screen load anew, and those below it, which are gone back
// to without another look.
func (r *Root) refreshed() tea.Cmd {
	cmds := []tea.Cmd{r.top().Act("reload")}
	for _, s := range r.stack[:len(r.stack)-1] {
		cmd, _ := s.Update(screen.Changed{})
		cmds = append(cmds, cmd)
	}
	return tea.Batch(cmds...)
}
