// Package screen is what every screen of the program has in common: what it
// is given, what it answers, and the messages by which it asks the root to do
// something.
package screen

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"

	"hefa/review"
	"hefa/review/desk"
	"hefa/review/report"
	"hefa/ui/keys"
	"hefa/ui/locale"
	"hefa/ui/theme"
)

// Env is a screen's surroundings. Theme is replaced in place by the root when
// the terminal tells its background; nobody else writes to Env.
type Env struct {
	Ctx   context.Context
	Desk  *desk.Desk
	Theme *theme.Theme
	Say   locale.Catalogue
	Now   func() time.Time // for telling a typed Enter from a pasted one
}

// Screen is one page. It gets sizes, messages and actions, never the terminal.
type Screen interface {
	// Init starts loading what the screen shows.
	Init() tea.Cmd
	// Scopes lists where its keys are looked up, innermost first.
	Scopes() []keys.Scope
	// Typing reports whether a text field has the keys, so that letters are
	// text and not commands.
	Typing() bool
	// Update takes messages and the keys no binding took; it reports whether a
	// key was for it.
	Update(msg tea.Msg) (tea.Cmd, bool)
	// Act carries out an action of its scopes.
	Act(a keys.Action) tea.Cmd
	// Subject lists the numbers of the matters a verb would change.
	Subject() []string
	// Preset are arguments a verb starts with here, such as the article under
	// the cursor.
	Preset(verb string) review.Args
	// View draws the screen and places the caret, nil for none.
	View(w, h int) (string, *tea.Cursor)
	// Title names the screen in the terminal's title.
	Title() string
}

// Permitting is a screen that knows the matter its verbs would change, and so
// which of them the key bar is to name.
type Permitting interface {
	Screen
	// Permits reports whether a verb is allowed now.
	Permits(verb string) bool
}

// Objecting is a screen with something under the cursor that not every verb
// fits, though the matter allows it.
type Objecting interface {
	Screen
	// Objects says why a verb does not fit, "" when it does.
	Objects(verb string) string
}

// Allows reports whether a matter permits a verb of the table now.
func (e *Env) Allows(m *review.Matter, verb string) bool {
	v, ok := review.VerbNamed(verb)
	return ok && m != nil && v.Allow(e.Desk.Env(m), m) == nil
}

// The messages below are requests to the root.
type (
	// Back leaves the screen.
	Back struct{}
	// OpenMatter shows a matter, on a tab if one is named.
	OpenMatter struct{ No, Tab string }
	// StartVerb asks for a verb's arguments and runs it.
	StartVerb struct {
		Verb   string
		Nos    []string
		Preset review.Args
	}
	// Run applies a verb at once, without a form.
	Run struct {
		Verb string
		Nos  []string
		Args review.Args
		// Forget names what was kept of a half-written form, dropped once the verb
		// is done.
		Forget string
	}
	// WordLetter opens the editor of a letter that is not issued yet.
	WordLetter struct {
		No   string
		Kind review.LetterKind
		To   string // FilingRule.ID of a filing letter, "" = the next in turn
		Form review.LetterForm
	}
	// Phrases offers the set phrases; Current is the paragraph under the caret,
	// which may be kept as one.
	Phrases struct {
		Field   string // parameter being written, or the opening or closing of a letter
		Current string
	}
	// Phrase answers Phrases with the words to put where the caret is.
	Phrase struct{ Text string }
	// Make opens the form of a verb that makes a matter.
	Make struct{ Verb review.Verb }
	// SaveLetter asks for a folder and writes a letter into it; without a
	// number it is a preview.
	SaveLetter struct {
		No, Letter string
		Kind       review.LetterKind
		Form       review.LetterForm
	}
	// Cite asks for an article of the statute library, for a field of the form
	// on top.
	Cite struct{ Field string }
	// Cited answers Cite with the words to put into the field.
	Cited struct{ Field, Text string }
	// OpenFigures shows the figures of a period.
	OpenFigures struct{}
	// OpenList shows certain matters, under a heading.
	OpenList struct {
		Heading string
		Nos     []string
	}
	// AskScope asks for what figures are to count.
	AskScope struct{ Query report.Query }
	// SaveReport asks for a file and writes the figures into it.
	SaveReport struct {
		Report report.Report
		Name   string // of the file proposed, without folder and ending
	}
	// OpenTemplate asks what is to become of the bureau's own template.
	OpenTemplate struct{}
	// ExportLedger and ImportLedger ask for the file of a ledger.
	ExportLedger struct{}
	ImportLedger struct{}
	// OpenWeek shows what ends within the week.
	OpenWeek struct{}
	// ExportCalendar asks for the file of a calendar program.
	ExportCalendar struct{}
	// Ask asks before a grave act.
	Ask struct {
		Title string
		Lines []string
		Yes   tea.Cmd
	}
	// Work runs something long under a dialog that shows how far it is and can
	// give it up; what Run answers is sent on.
	Work struct {
		Title string
		Run   func(ctx context.Context, step func(done, total int)) tea.Msg
	}
	// ScopeAsked answers AskScope.
	ScopeAsked struct{ Query report.Query }
	// Read shows lines in full over the screen.
	Read struct {
		Title string
		Lines []string
	}
	// Say shows a line in the status bar.
	Say struct {
		Text string
		Tone theme.Tone
	}
	// Failed shows an error.
	Failed struct{ Err error }
	// Changed tells every screen that matters were changed.
	Changed struct{ Nos []string }
)

// Send wraps a message as a command.
func Send(m tea.Msg) tea.Cmd { return func() tea.Msg { return m } }
