package kit

import (
	"strings"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"

	"hefa/ui/text"
	"hefa/ui/theme"
)

// Area is an editor of several lines with soft wrap. A line is wrapped when it
// is first drawn and again only when it changes, and a frame draws no more than
// the window, so thousands of lines cost what a screenful does.
//
// The last column is kept free for the scroll indicator and for a caret that
// stands after a full line.
type Area struct {
	// Placeholder is shown, faintly, while the editor is empty.
	Placeholder string

	th      *theme.Theme
	w, h    int
	lines   []string      // at least one
	wraps   [][]text.Span // of each line; nil where not known
	row     int           // line of the caret
	pos     int           // byte of the caret in its line
	eol     bool          // at a soft break: the caret stands after it, not before the next character
	goal    int           // column up and down aim at, -1 for the caret's own
	top     place         // first visual line shown
	runes   int           // length of the value, line ends included
	max     int           // most runes, 0 = any number
	blurred bool
}

// NewArea returns an empty editor that has the focus.
func NewArea(th *theme.Theme) *Area {
	a := &Area{th: th}
	a.SetValue("")
	return a
}

// SetTheme replaces the theme.
func (a *Area) SetTheme(th *theme.Theme) { a.th = th }

// SetSize sets the block drawn by View.
func (a *Area) SetSize(w, h int) {
	w, h = max(0, w), max(0, h)
	if w != a.w {
		a.wraps = make([][]text.Span, len(a.lines))
		a.top.sub, a.goal, a.eol = 0, -1, false
	}
	a.w, a.h = w, h
	a.scroll()
}

// SetMax limits the value to n runes, line ends included; 0 lifts the limit. A
// longer value stays until it is edited.
func (a *Area) SetMax(n int) { a.max = max(0, n) }

// Focus gives the editor the keys and the caret.
func (a *Area) Focus() { a.blurred = false }

// Blur takes them away.
func (a *Area) Blur() { a.blurred = true }

// Focused reports whether the editor has the focus.
func (a *Area) Focused() bool { return !a.blurred }

// Value returns the text, lines joined by "\n".
func (a *Area) Value() string { return strings.Join(a.lines, "\n") }

// Empty reports whether there is no text.
func (a *Area) Empty() bool { return len(a.lines) == 1 && a.lines[0] == "" }

// LineCount returns the number of lines as typed, not as wrapped.
func (a *Area) LineCount() int { return len(a.lines) }

// SetValue replaces the text, cleaned, and puts the caret at its end.
func (a *Area) SetValue(s string) {
	s = text.SafeText(s)
	a.lines = strings.Split(s, "\n")
	a.wraps = make([][]text.Span, len(a.lines))
	a.runes = utf8.RuneCountInString(s)
	a.top = place{}
	a.put(len(a.lines)-1, len(a.lines[len(a.lines)-1]))
	a.scroll()
}

// Home puts the caret before the first character.
func (a *Area) Home() {
	a.put(0, 0)
	a.scroll()
}

// Update handles a key or a paste and reports whether it was for the editor. Up
// on the first line and Down on the last are not, so that a form can move on.
func (a *Area) Update(msg tea.Msg) bool {
	if a.blurred {
		return false
	}
	used := false
	switch msg := msg.(type) {
	case tea.PasteMsg:
		a.insert(text.SafeText(msg.Content))
		used = true
	case tea.KeyPressMsg:
		if s := typed(msg); s != "" {
			a.insert(s)
			used = true
		} else {
			used = a.key(msg.Keystroke())
		}
	}
	if used {
		a.scroll()
	}
	return used
}
