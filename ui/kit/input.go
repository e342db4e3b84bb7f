package kit

import (
	"math"
	"strings"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"

	"hefa/ui/text"
	"hefa/ui/theme"
)

// Input is a field of one line. It counts characters as a person does and the
// caret in cells, so that the hardware cursor, and with it the candidate window
// of an input method, stands where the text goes. Text longer than the field
// scrolls; a mark shows at which end there is more.
type Input struct {
	// OnPaste turns pasted text into what is inserted. Without it, line ends
	// become spaces and those at the end are dropped.
	OnPaste func(string) string
	// Placeholder is shown, faintly, while the field is empty.
	Placeholder string

	th      *theme.Theme
	w, h    int
	line    line
	runes   int // length of the value
	max     int // most runes, 0 = any number
	off     int // byte offset of the first character shown
	blurred bool
}

// NewInput returns an empty field that has the focus.
func NewInput(th *theme.Theme) *Input { return &Input{th: th, h: 1} }

// SetTheme replaces the theme.
func (in *Input) SetTheme(th *theme.Theme) { in.th = th }

// SetSize sets the block drawn by View; the text is on its first line.
func (in *Input) SetSize(w, h int) {
	in.w, in.h = max(0, w), max(0, h)
	in.scroll()
}

// SetMax limits the value to n runes; 0 lifts the limit. A longer value stays
// until it is edited.
func (in *Input) SetMax(n int) { in.max = max(0, n) }

// Focus gives the field the keys and the caret.
func (in *Input) Focus() { in.blurred = false }

// Blur takes them away.
func (in *Input) Blur() { in.blurred = true }

// Focused reports whether the field has the focus.
func (in *Input) Focused() bool { return !in.blurred }

// Value returns the text.
func (in *Input) Value() string { return in.line.s }

// Empty reports whether there is no text.
func (in *Input) Empty() bool { return in.line.s == "" }

// SetValue replaces the text, cleaned, and puts the caret at its end.
func (in *Input) SetValue(s string) {
	s = text.SafeLine(s)
	in.line = line{s: s, pos: len(s)}
	in.runes, in.off = utf8.RuneCountInString(s), 0
	in.scroll()
}

// Update handles a key or a paste and reports whether it was for the field.
func (in *Input) Update(msg tea.Msg) bool {
	if in.blurred {
		return false
	}
	used := false
	switch msg := msg.(type) {
	case tea.PasteMsg:
		in.insert(in.pasted(msg.Content))
		used = true
	case tea.KeyPressMsg:
		used = in.key(msg)
	}
	if used {
		in.scroll()
	}
	return used
}

func (in *Input) key(msg tea.KeyPressMsg) bool {
	if s := typed(msg); s != "" {
		in.insert(s)
		return true
	}
	key := msg.Keystroke()
	if in.line.move(key) {
		return true
	}
	n, ok := in.line.erase(key)
	in.runes -= n
	return ok
}

// typed returns the text a key press carries: one character, or all an input
// method committed at once. Shortcuts carry none.
func typed(msg tea.KeyPressMsg) string {
	// AltGr arrives as Ctrl and Alt together and does type.
	if mod := msg.Mod & (tea.ModCtrl | tea.ModAlt); mod == tea.ModCtrl || mod == tea.ModAlt {
		return ""
	}
	return text.SafeLine(msg.Text)
}

func (in *Input) pasted(s string) string {
	if in.OnPaste != nil {
		s = in.OnPaste(s)
	}
	return text.SafeLine(strings.TrimRight(s, "\r\n"))
}

func (in *Input) insert(s string) { in.runes += in.line.insert(s, room(in.max, in.runes)) }

// room returns how many runes may be added under a limit, where 0 is none.
func room(limit, used int) int {
	if limit == 0 {
		return math.MaxInt
	}
	return limit - used
}
