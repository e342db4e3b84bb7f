package form

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"hefa/ui/screen"
)

// basisParam is the parameter that citations go into.
const basisParam = "basis"

// basis finds the field that takes citations; -1 when the form has none.
func (f *Form) basis() int {
	return slices.IndexFunc(f.fields, func(fd *field) bool { return fd.param.Name == basisParam })
}

// cite goes to the field that takes citations and asks for one.
func (f *Form) cite() tea.Cmd {
	i := f.basis()
	if i < 0 {
		return nil
	}
	f.move(i)
	return screen.Send(screen.Cite{Field: basisParam})
}

// cited adds a citation to a field, behind those that stand there.
func (f *Form) cited(msg screen.Cited) tea.Cmd {
	i := slices.IndexFunc(f.fields, func(fd *field) bool { return fd.param.Name == msg.Field })
	if i < 0 {
		return nil
	}
	fd := f.fields[i]
	v := strings.TrimRight(fd.value(), " \n；;")
	if v != "" {
		v += "；"
	}
	fd.set(v + msg.Text)
	fd.fault, fd.touched = "", true
	return f.changed()
}
