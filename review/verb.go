package review

import "slices"

// Verb is one thing an officer can do to a matter. The table of verbs drives
// keys, palette, forms, command line, history and help.
type Verb struct {
	Name   string
	Group  Group
	Params []Param
	// Allow answers nil, or why the matter does not permit the verb now.
	Allow func(e *Env, m *Matter) *Error
	// Apply changes the matter; the arguments are checked against Params first.
	Apply func(e *Env, m *Matter, a Args) error
	// Grave verbs are confirmed on the screen with a second, different key.
	Grave bool
	// Anew verbs bring the matter under the rules now in force.
	Anew bool
	// Many verbs make sense on several marked matters at once.
	Many bool
}

// Group orders verbs in palette and help.
type Group string

const (
	GroupPlan     Group = "plan"
	GroupIntake   Group = "intake"
	GroupReview   Group = "review"
	GroupConclude Group = "conclude"
	GroupAfter    Group = "after"
	GroupRecord   Group = "record"
)

// ParamType says how a value is typed, checked and asked for.
type ParamType string

const (
	TypeText   ParamType = "text"
	TypeLong   ParamType = "long" // several lines
	TypeDate   ParamType = "date"
	TypeChoice ParamType = "choice"
	TypeNumber ParamType = "number" // a whole number, at least 1
	TypeList   ParamType = "list"   // repeatable text
	TypeFile   ParamType = "file"   // a path; the desk stores the file and hands over its name and digest
)

// Param is one thing a verb asks for.
type Param struct {
	Name     string
	Type     ParamType
	Required bool
	// Describe says what a value means where it is an identity and no word of the
	// catalogue; nil or "" leaves that to the catalogue.
	Describe func(e *Env, m *Matter, value string) string
	// Split takes several values of a list typed on one line: 1、2.
	Split bool
	// Choices are the values a TypeChoice takes, or suggestions for a text.
	Choices func(e *Env, m *Matter) []string
	// Default is what a form starts with and what a missing value means; the
	// values of a list stand on lines of their own.
	Default func(e *Env, m *Matter) string
	// Derived says that Apply works a missing value out from the others, and
	// that Default is only what a form starts with.
	Derived bool
}

// Env is what a verb may know beyond the matter.
type Env struct {
	Today    Date
	Calendar Calendar
	Profile  *Profile
	Office   Office
	// Number allocates the next number of a series within the transaction.
	Number func(series string, year int) (int, error)
	// Keep holds a counter past a number that was given elsewhere; nil keeps
	// nothing, as in a rehearsal.
	Keep func(series string, year, seq int) error
	// Compose writes the content of a letter, whose kind, day and recipient are
	// known, from the matter.
	Compose func(m *Matter, l Letter, form LetterForm) (LetterContent, error)
	// Inspect tells what the officer should look at before a letter leaves; nil
	// tells nothing.
	Inspect func(m *Matter, l Letter, c LetterContent) []Warning
	// Render draws and stores a letter and returns the digest of its file; nil
	// leaves drawing to whoever asks for the letter.
	Render func(c LetterContent) (string, error)
	// Stored returns the attachment a TypeFile argument stands for.
	Stored func(path string) (Attachment, error)
	// Breached lists what units failed to do in a period, both days included,
	// those with most to hear first.
	Breached func(from, to Date) ([]CircularUnit, error)
	// Warnings collects what the officer should know though nothing is refused.
	Warnings []Warning
}

// Warning is a remark that does not stop a verb. Code names a sentence in the
// string catalogue.
type Warning struct {
	Code string `json:"code"`
	Args []any  `json:"args,omitempty"`
	Rule Rule   `json:"rule,omitzero"`
}

// Warn adds a warning.
func (e *Env) Warn(r Rule, code string, args ...any) {
	e.Warnings = append(e.Warnings, Warning{Code: code, Args: args, Rule: r})
}

// Verbs is the table of everything that can be done to a matter, in the order
// of its life.
func Verbs() []Verb {
	return slices.Concat(intakeVerbs(), clockVerbs(), reviewVerbs(), opinionVerbs(), findingVerbs(), concludeVerbs(), wordingVerbs(), letterVerbs(), answerVerbs(),
		planVerbs(), contractVerbs(), meetingVerbs(), publishVerbs(), filingVerbs(), cleanupVerbs(), recordVerbs())
}

// Makers are the verbs that make a matter.
func Makers() []Verb {
	return []Verb{Registration(), Planning(), Listing(), Circulation(), Transcription()}
}

// VerbNamed finds a verb of the table.
func VerbNamed(name string) (Verb, bool) {
	vs := Verbs()
	i := slices.IndexFunc(vs, func(v Verb) bool { return v.Name == name })
	if i < 0 {
		return Verb{}, false
	}
	return vs[i], true
}

// Do applies a verb to a matter: is it allowed, are the arguments right, apply,
// and check the matter whole. On error m may be half changed and must be
// thrown away; callers work on a copy.
func Do(e *Env, m *Matter, v Verb, raw Args) (Args, error) {
	if refusal := v.Allow(e, m); refusal != nil {
		return nil, refusal
	}
	args, err := v.Check(e, m, raw)
	if err != nil {
		return nil, err
	}
	if err := v.Apply(e, m, args); err != nil {
		return nil, err
	}
	m.Version++
	return args, m.Validate()
}
