package review

// With lays the arguments of the verbs check and point over a mark. What was
// not given stays as it is, so that changing the mark of a gate keeps the days
// and the paper recorded with it; what was given empty is cleared.
func (c Check) With(a Args) Check {
	for name, field := range c.texts() {
		if a.Has(name) {
			*field = a.Text(name)
		}
	}
	for name, field := range c.days() {
		if a.Has(name) {
			*field = a.Date(name)
		}
	}
	if a.Has("answer") {
		c.Mark = Mark(a.Text("answer"))
	}
	return c
}

// Args are the arguments that would record a mark as it stands, the row and
// the mark itself left out.
func (c Check) Args() Args {
	a := Args{}
	for name, field := range c.texts() {
		if *field != "" {
			a[name] = []string{*field}
		}
	}
	for name, field := range c.days() {
		if !field.IsZero() {
			a[name] = []string{field.String()}
		}
	}
	return a
}

func (c *Check) texts() map[string]*string {
	return map[string]*string{"remark": &c.Remark, "by": &c.By, "paper": &c.Paper, "outcome": &c.Outcome}
}

func (c *Check) days() map[string]*Date { return map[string]*Date{"from": &c.From, "on": &c.On} }
