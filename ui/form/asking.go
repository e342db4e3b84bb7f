package form

// move goes to a field, past those not asked for.
func (f *Form) move(to int) {
	n, by := len(f.fields), 1
	if to < f.at {
		by = -1
	}
	f.fields[f.at].focus(false)
	f.at = (to + n) % n
	for range n {
		if f.asked(f.at) {
			break
		}
		f.at = (f.at + by + n) % n
	}
	f.fields[f.at].focus(true)
}

// asked reports whether a field is asked for.
func (f *Form) asked(i int) bool {
	return f.spec.Asks == nil || f.spec.Asks(f.fields[i].param.Name, f.values())
}

// last is the last field asked for.
func (f *Form) last() int {
	for i := len(f.fields) - 1; i > 0; i-- {
		if f.asked(i) {
			return i
		}
	}
	return 0
}
