package form

import (
	tea "charm.land/bubbletea/v2"

	"hefa/ui/screen"
	"hefa/ui/theme"
)

const (
	mostSteps  = 200 // that undo goes back
	longestRun = 20  // characters that one undo takes back
)

// step is what a field held before it was changed.
type step struct {
	field  int
	value  string
	grows  bool
	length int               // edits it stands for
	all    map[string]string // of every field, when all were changed at once
}

// record remembers what a field held before an edit. Characters typed or erased
// one after the other are one step; what was pasted or chosen is one of its own.
func (f *Form) record(before string, whole bool) {
	grows := len(f.fields[f.at].value()) > len(before)
	if last := len(f.past) - 1; last >= 0 && !whole {
		if p := &f.past[last]; p.field == f.at && p.grows == grows && p.length > 0 && p.length < longestRun {
			p.length++
			return
		}
	}
	s := step{field: f.at, value: before, grows: grows, length: 1}
	if whole {
		s.length = 0
	}
	f.past = append(f.past, s)
	if len(f.past) > mostSteps {
		f.past = f.past[1:]
	}
}

// undo takes back what was typed last. What is on file has an undo of its own,
// outside the form: here the key must not reach it.
func (f *Form) undo() tea.Cmd {
	last := len(f.past) - 1
	if last < 0 {
		return screen.Send(screen.Say{Text: f.env.Say.T("form.undo.none"), Tone: theme.ToneInfo})
	}
	s := f.past[last]
	f.past = f.past[:last]
	f.fault = ""
	for i, fd := range f.fields {
		switch v, ok := s.all[fd.param.Name]; {
		case ok:
			fd.set(v)
		case s.all == nil && i == s.field:
			fd.set(s.value)
		default:
			continue
		}
		fd.fault = ""
	}
	f.move(s.field)
	return f.changed()
}
