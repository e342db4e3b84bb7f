package form

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"hefa/review"
	"hefa/ui/screen"
)

// long finds a field that takes set phrases, the one with the focus first; -1
// when the form has none.
func (f *Form) long() int {
	several := func(fd *field) bool { return fd.param.Type == review.TypeLong }
	if len(f.fields) > 0 && several(f.fields[f.at]) {
		return f.at
	}
	return slices.IndexFunc(f.fields, several)
}

// phrases goes to a field of several lines and asks for a phrase.
func (f *Form) phrases() tea.Cmd {
	i := f.long()
	if i < 0 {
		return nil
	}
	f.move(i)
	return screen.Send(screen.Phrases{Current: f.fields[i].value()})
}

// phrased puts a phrase where the caret is.
func (f *Form) phrased(msg screen.Phrase) tea.Cmd {
	if len(f.fields) == 0 {
		return nil
	}
	cmd, _ := f.edit(tea.PasteMsg{Content: msg.Text})
	return cmd
}
