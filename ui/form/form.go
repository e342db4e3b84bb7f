// Package form fills in the parameters of a verb. Forms are made from the
// table of verbs; none is written by hand. What is typed survives Esc, a crash
// and a power cut: it is kept in the file until the form is saved or cleared.
package form

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"hefa/review"
	"hefa/ui/keys"
	"hefa/ui/screen"
)

// Spec says what a form asks and what becomes of the answers.
type Spec struct {
	ID     string // under which unfinished answers are kept
	Title  string
	About  []string // lines above the fields, such as the matter's title
	Verb   review.Verb
	Env    *review.Env
	Matter *review.Matter
	Preset review.Args
	// Held are parameters of the preset that what was kept does not replace: what
	// the form is about.
	Held []string
	// Asks reports whether a parameter is asked for, given the other values; nil
	// asks for all.
	Asks    func(param string, values map[string]string) bool
	Suggest map[string][]string // completions beyond those of the verb
	// Derive proposes values for fields nobody has touched, from the others.
	Derive func(map[string]string) map[string]string
	// Judge helps to decide what the form is about, from the values so far; nil
	// when the form knows no such help.
	Judge func(map[string]string) tea.Cmd
	// Preview says what would follow, shown before saving; all is the same with
	// nothing folded, shown when asked for.
	Preview func(review.Args) (lines, all []string)
	Check   func(review.Args) error // refuses before anything is asked or done; may be nil
	Submit  func(review.Args) tea.Cmd
}

// Form is a screen that fills in a Spec.
type Form struct {
	env      *screen.Env
	spec     Spec
	fields   []*field
	at       int
	top      int // first line of the body shown
	started  map[string]string
	restored bool
	fault    string
	preview  []string
	all      []string // the preview with nothing folded
	edits    int      // counts changes, so that an old timer keeps nothing stale
	typed    time.Time
	sent     bool           // the answers were handed on and nothing came back yet
	keeping  bool           // typed text is being kept
	then     func() tea.Cmd // what waits for that
	past     []step         // what undo goes back to
}

// New makes a form with the verb's defaults and the preset in its fields.
func New(env *screen.Env, spec Spec) *Form {
	f := &Form{env: env, spec: spec}
	for _, p := range spec.Verb.Params {
		fd := newField(env, p, spec.Env, spec.Matter)
		if p.Type == review.TypeChoice && !p.Required && len(fd.choices) == 0 {
			continue // nothing to choose from in this matter
		}
		fd.suggest = append(fd.suggest, spec.Suggest[p.Name]...)
		if v, ok := spec.Preset[p.Name]; ok && len(v) > 0 {
			fd.set(joinLines(v))
		}
		f.fields = append(f.fields, fd)
	}
	f.started = f.values()
	if len(f.fields) > 0 {
		f.move(f.firstEmpty())
	}
	f.refresh()
	return f
}

func joinLines(v []string) string {
	s := v[0]
	for _, more := range v[1:] {
		s += "\n" + more
	}
	return s
}

// firstEmpty is the field to start in: the first required one without a value,
// or the first empty one where the others were filled in beforehand.
func (f *Form) firstEmpty() int {
	empty := 0
	for i := len(f.fields) - 1; i >= 0; i-- {
		if f.fields[i].value() == "" && len(f.spec.Preset) > 0 {
			empty = i
		}
	}
	for i, fd := range f.fields {
		if fd.param.Required && fd.value() == "" {
			return i
		}
	}
	return empty
}

func (f *Form) values() map[string]string {
	out := map[string]string{}
	for _, fd := range f.fields {
		out[fd.param.Name] = fd.value()
	}
	return out
}

// Args are the answers as arguments. A field that was emptied though it had a
// default is passed as an empty value, which clears.
func (f *Form) Args() review.Args {
	out := review.Args{}
	for i, fd := range f.fields {
		switch v := fd.values(); {
		case !f.asked(i):
		case v != nil:
			out[fd.param.Name] = v
		case f.started[fd.param.Name] != "":
			out[fd.param.Name] = []string{""}
		}
	}
	return out
}

func (f *Form) refresh() {
	if f.spec.Derive != nil {
		for name, v := range f.spec.Derive(f.values()) {
			f.propose(name, v)
		}
	}
	if f.spec.Preview != nil {
		f.preview, f.all = f.spec.Preview(f.Args())
	}
}

// propose fills a field that the officer has not touched.
func (f *Form) propose(name, v string) {
	for _, fd := range f.fields {
		if fd.param.Name == name && !fd.touched && f.started[name] == "" {
			fd.set(v)
		}
	}
}

// Fail shows why saving was refused, at the field that is to blame.
func (f *Form) Fail(err error) {
	f.Reopen()
	f.fault = f.env.Say.Error(err)
	e, ok := err.(*review.Error)
	for i, fd := range f.fields {
		fd.fault = ""
		if ok && fd.param.Name == e.Param {
			fd.fault = f.fault
			f.move(i)
		}
	}
	if f.fields[f.at].fault != "" {
		f.fault = "" // shown at the field
	}
}

// Scopes, Subject, Preset and Title make a form a screen.

// Scopes lists where keys are looked up.
func (f *Form) Scopes() []keys.Scope {
	var out []keys.Scope
	if f.spec.Judge != nil {
		out = append(out, keys.Register)
	}
	if f.basis() >= 0 {
		out = append(out, keys.Citing)
	}
	if f.phrasing() {
		out = append(out, keys.Phrasing)
	}
	return append(out, keys.Form)
}

// Typing reports that letters are text here.
func (f *Form) Typing() bool { return true }

// Subject is nothing: a form acts through its own verb.
func (f *Form) Subject() []string { return nil }

// Preset is nothing.
func (f *Form) Preset(string) review.Args { return nil }

// Title names the form.
func (f *Form) Title() string { return f.spec.Title }

// Verb names the verb being filled in.
func (f *Form) Verb() string { return f.spec.Verb.Name }
