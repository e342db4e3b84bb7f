package form

import tea "charm.land/bubbletea/v2"

// Fill puts a value into a field of the form on top, as if the officer had
// chosen it. A value the field does not take, such as "", changes nothing but
// what is shown below the fields.
type Fill struct{ Field, Value string }

func (f *Form) fill(msg Fill) tea.Cmd {
	for i, fd := range f.fields {
		if fd.param.Name == msg.Field && msg.Value != "" {
			fd.set(msg.Value)
			fd.touched = true
			f.move(i)
		}
	}
	return f.changed()
}
