package form

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"hefa/review"
	"hefa/ui/screen"
	"hefa/ui/theme"
)

// phrasing reports whether the form has a field of several lines, for which
// set phrases are made.
func (f *Form) phrasing() bool {
	return slices.ContainsFunc(f.fields, func(fd *field) bool { return fd.param.Type == review.TypeLong })
}

// phrases asks for a phrase for the field with the focus. It goes to no other
// one: what was chosen would stand where the officer does not look.
func (f *Form) phrases() tea.Cmd {
	fd := f.fields[f.at]
	if !fd.prose() {
		return screen.Send(screen.Say{Text: f.env.Say.T("phrases.field"), Tone: theme.ToneWarn})
	}
	return screen.Send(screen.Phrases{Field: fd.param.Name, Current: fd.value()})
}

// phrased puts a phrase where the caret is, and the caret where the phrase is
// still to be filled in.
func (f *Form) phrased(msg screen.Phrase) tea.Cmd {
	if len(f.fields) == 0 || !f.fields[f.at].prose() {
		return nil
	}
	fd := f.fields[f.at]
	row, pos := fd.caret()
	cmd, _ := f.edit(tea.PasteMsg{Content: msg.Text})
	fd.toGap(row, pos, msg.Text)
	return cmd
}

// prose reports whether words are written into a field, and not a day or a
// choice.
func (f *field) prose() bool {
	return f.area != nil || f.input != nil && f.param.Type == review.TypeText
}

func (f *field) caret() (row, pos int) {
	if f.area != nil {
		return f.area.Caret()
	}
	return 0, f.input.Caret()
}

func (f *field) toGap(row, pos int, s string) {
	if f.area != nil {
		f.area.ToGap(row, pos, s)
		return
	}
	f.input.ToGap(pos, s)
}
