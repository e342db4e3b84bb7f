package review

import (
	"slices"
	"strings"
)

// Circular is a circular to all units (通报): what they failed to do in a
// period, as it was known on the day the circular was made.
type Circular struct {
	From  Date           `json:"from"`
	To    Date           `json:"to"`
	Units []CircularUnit `json:"units"` // those with most to hear first
}

// CircularUnit is what one unit is told.
type CircularUnit struct {
	Unit  string         `json:"unit"`
	Items []CircularItem `json:"items"`
}

// CircularItem is a breach and the matter it is about.
type CircularItem struct {
	No    string `json:"no"`
	Title string `json:"title"`
	Breach
}

// Kinds lists the kinds of breaches the circular tells of, in their order.
func (c *Circular) Kinds() []BreachKind {
	var out []BreachKind
	for _, k := range BreachKinds() {
		if len(c.Of(k)) > 0 {
			out = append(out, k)
		}
	}
	return out
}

// Of lists what the circular tells of one kind of breach, unit by unit.
func (c *Circular) Of(k BreachKind) []CircularUnit {
	var out []CircularUnit
	for _, u := range c.Units {
		var items []CircularItem
		for _, it := range u.Items {
			if it.Kind == k {
				items = append(items, it)
			}
		}
		if len(items) > 0 {
			out = append(out, CircularUnit{u.Unit, items})
		}
	}
	return out
}

// without leaves out matters by their numbers, and units with nothing left.
func without(units []CircularUnit, nos []string) []CircularUnit {
	var out []CircularUnit
	for _, u := range units {
		u.Items = slices.DeleteFunc(slices.Clone(u.Items), func(it CircularItem) bool { return slices.Contains(nos, it.No) })
		if len(u.Items) > 0 {
			out = append(out, u)
		}
	}
	return out
}

// Circulation is the verb that makes a circular to all units. Like
// Registration it makes a matter and is not in Verbs; the letter is issued,
// voided and archived as any other.
func Circulation() Verb {
	return Verb{
		Name: "circulate", Group: GroupRecord, Apply: applyCirculation,
		Allow: func(*Env, *Matter) *Error { return nil },
		Params: []Param{
			{Name: "from", Type: TypeDate, Required: true, Default: func(e *Env, _ *Matter) string { return DateOf(e.Today.Year(), 1, 1).String() }},
			{Name: "to", Type: TypeDate, Required: true, Default: func(e *Env, _ *Matter) string { return e.Today.String() }},
			{Name: "title", Type: TypeText},
			{Name: "except", Type: TypeList, Split: true},
		},
	}
}

func applyCirculation(e *Env, m *Matter, a Args) error {
	c := &Circular{From: a.Date("from"), To: a.Date("to")}
	if c.To < c.From {
		return &Error{Kind: KindInvalid, Code: "report.period", Args: []any{c.From, c.To}, Param: "to"}
	}
	units, err := e.Breached(c.From, c.To)
	if err != nil {
		return err
	}
	var nos []string
	for _, no := range a.List("except") {
		nos = append(nos, NormalizeNo(no))
	}
	if c.Units = without(units, nos); len(c.Units) == 0 {
		return Refused("circulate.nothing", c.From, c.To)
	}
	m.Circular, m.Kind, m.Profile, m.Received = c, Other, e.Profile.Edition, e.Today
	m.Drafter, m.Title = e.Office.OrBlank().Bureau, a.Text("title")
	if m.Title == "" {
		m.Title = strings.NewReplacer("{from}", c.From.Chinese(), "{to}", c.To.Chinese()).Replace(e.Profile.Circular.Title)
	}
	if c.To > e.Today {
		e.Warn(Rule{}, "circulate.early", c.To)
	}
	return m.number(e)
}

// circularDue reports whether a circular to the unit of an ordinary matter may
// be issued: there is something to tell that no standing circular has told.
// Materials asked for and a return had a letter of their own.
func (m *Matter) circularDue(e *Env) bool {
	if m.Circular != nil || !m.Archived.IsZero() {
		return false
	}
	told, _ := m.LiveLetter(CircularLetter)
	return m.toTell(e, e.Today) > told.Told
}

// toTell counts what a circular to the unit of the matter tells on a day.
func (m *Matter) toTell(e *Env, on Date) int {
	n := 0
	for _, b := range m.Breaches(e.Profile, e.Calendar, on) {
		if b.Kind != BreachIncomplete && b.Kind != BreachReturned && b.On <= on {
			n++
		}
	}
	return n
}

// circularStage is the stage of a circular: its letter is out or not.
func (m *Matter) circularStage() Stage {
	if _, out := m.LiveLetter(CircularLetter); out {
		return StageCirculated
	}
	return StageDrafted
}
