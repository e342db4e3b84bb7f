package matter

import (
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"hefa/ui/kit"
	"hefa/ui/text"
	"hefa/ui/words"
)

// View draws the head, the tabs and the open one.
func (m *Matter) View(w, h int) (string, *tea.Cursor) {
	th, say := m.env.Theme, m.env.Say
	if m.file == nil {
		return kit.Fit(" "+say.T("queue.loading"), w, h), nil
	}
	left, tone := words.Left(say, m.env.Desk.Calendar(), m.env.Desk.Today(), m.file.Row)
	parts := []string{say.T("kind." + string(m.file.Matter.Kind)), say.T("stage." + string(m.file.Row.Stage))}
	for i, p := range parts {
		parts[i] = th.Muted.Render(p)
	}
	if left != say.T("stage."+string(m.file.Row.Stage)) {
		parts = append(parts, th.Tone(tone).Render(left))
	}
	parts = append(parts, th.Muted.Render(text.SafeLine(m.file.Matter.Drafter)))
	head := th.Key.Render(" "+m.file.Matter.No+" ") + " " + strings.Join(parts, th.Muted.Render(" · "))
	title := th.Title.Render(" " + text.Truncate(text.SafeLine(m.file.Matter.Title), max(w-2, 0)))
	var labels []kit.TabLabel
	for i, name := range names {
		labels = append(labels, kit.TabLabel{Key: strconv.Itoa(i + 1), Text: say.T("tab." + name), Count: m.badge(name)})
	}
	top := kit.JoinV(kit.Fit(head, w, 1), kit.Fit(title, w, 1), kit.Tabs(th, labels, m.at, w))
	body, caret := m.tabs[m.at].view(w, max(h-3, 0))
	if caret != nil {
		caret.Position.Y += 3
	}
	return kit.JoinV(top, body), caret
}

// badge counts what a tab holds.
func (m *Matter) badge(name string) int {
	switch name {
	case "opinions":
		return len(m.file.Matter.LiveOpinions())
	case "letters":
		return len(m.file.Matter.Letters)
	case "history":
		return len(m.file.Events)
	}
	return 0
}
