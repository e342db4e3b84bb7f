package kit

import (
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"hefa/ui/text"
	"hefa/ui/theme"
)

// QuietTime is how long a new dialog swallows keys: those were typed before
// its question could be read.
const QuietTime = 400 * time.Millisecond

// Answer is what a Confirm was told.
type Answer uint8

// The answers.
const (
	Pending Answer = iota // not answered yet
	Yes
	No
)

// KeyHint is a key, by the name a person knows, and what it does. One that is
// Off does nothing now; a bar keeps its place empty.
type KeyHint struct {
	Keys, Text string
	Off        bool // means nothing now; its place stays empty
	Keep       bool // shown before the others when there is little room
}

// ConfirmSpec is the question of a Confirm.
type ConfirmSpec struct {
	Title string
	Lines []string // wrapped to the dialog; those that do not fit are scrolled to
	Foot  []string // what is seen whatever else there is: what follows from Yes
	// Unfolded stands in for Lines once F3 asks for them; nil when nothing is
	// folded.
	Unfolded []string
	Unfold   KeyHint            // how F3 is called
	Hidden   func(n int) string // says that n of the lines are out of sight
	Start    string             // keystroke that asked for the act, such as "ctrl+d"; never confirms it
	Keys     []string           // keystrokes that confirm, without Start and Esc; F2, or F10, if none is left
	Yes      KeyHint            // how the confirming key is called; empty Keys: its own name
	No       KeyHint            // how the way back is called; empty Keys: "Esc"
}

// Confirm is a dialog that asks before an act which cannot simply be taken
// back. The key that confirms is another than the key that asked, so that
// pressing one key twice does no harm.
type Confirm struct {
	th    *theme.Theme
	spec  ConfirmSpec
	keys  []string
	shown time.Time
	w, h  int

	unfolded bool
	top      int // first row of the lines shown
	rows     int // of them, and
	room     int // how many there is room for, when last drawn
}

// NewConfirm returns a dialog that is visible from the time shown on.
func NewConfirm(th *theme.Theme, spec ConfirmSpec, shown time.Time) *Confirm {
	c := &Confirm{th: th, spec: spec, shown: shown, w: 48, h: 16}
	for _, k := range spec.Keys {
		if k != spec.Start && k != "esc" {
			c.keys = append(c.keys, k)
		}
	}
	if len(c.keys) == 0 {
		c.keys = []string{"f2"}
		if spec.Start == "f2" {
			c.keys = []string{"f10"}
		}
	}
	return c
}

// SetTheme replaces the theme.
func (c *Confirm) SetTheme(th *theme.Theme) { c.th = th }

// SetSize sets the width of the dialog, frame included, and the most lines it
// may take; it takes no more than its text needs. The keys are always shown and
// the foot is next to stay; the lines scroll where they have to.
func (c *Confirm) SetSize(w, h int) { c.w, c.h = max(0, w), max(0, h) }

// Update takes every key, and answers Pending to those of the quiet time and to
// those that mean nothing here.
func (c *Confirm) Update(msg tea.Msg, now time.Time) Answer {
	key, ok := msg.(tea.KeyPressMsg)
	if !ok || now.Sub(c.shown) < QuietTime {
		return Pending
	}
	stroke := Stroke(key)
	switch {
	case slices.Contains(c.keys, stroke):
		return Yes
	case stroke == "esc":
		return No
	case stroke == "f3" && c.spec.Unfolded != nil:
		c.unfolded, c.top = !c.unfolded, 0
	default:
		c.scroll(stroke)
	}
	return Pending
}

// scroll looks at lines that are out of sight. It answers nothing.
func (c *Confirm) scroll(stroke string) {
	page := max(1, c.room-1)
	switch stroke {
	case "up":
		c.top--
	case "down":
		c.top++
	case "pgup":
		c.top -= page
	case "pgdown":
		c.top += page
	case "home":
		c.top = 0
	case "end":
		c.top = c.rows
	}
	c.top = clampTop(c.top, c.rows, c.room)
}

// Stroke returns the name of a key as bindings know it, with full-width forms
// folded, so that keys act alike while a Chinese input method is on.
func Stroke(key tea.KeyPressMsg) string {
	if r := []rune(key.Text); len(r) == 1 && r[0] != ' ' {
		return string(text.Fold(r[0]))
	}
	return key.String()
}
