// Package theme holds the look of the program: what each kind of thing is
// drawn with, by meaning and not by colour. Colour is never the only sign;
// every token that says something also has a word or a glyph beside it.
package theme

import "charm.land/lipgloss/v2"

// Theme is one complete set of styles and glyphs. Widgets read it, nothing
// writes to it after it was made. No style has padding, margin or a border, so
// rendering never changes a width.
type Theme struct {
	Dark    bool   // made for a dark background
	NoColor bool   // made without any colour
	Glyphs  Glyphs // line drawing and marks; Line unless replaced by ASCII

	Text   lipgloss.Style // ordinary text
	Muted  lipgloss.Style // secondary text: labels, explanations
	Faint  lipgloss.Style // hardly needed text: placeholders, disabled entries
	Accent lipgloss.Style // what stands out without meaning good or bad
	Title  lipgloss.Style // headings
	Strong lipgloss.Style // emphasis within text

	Selected     lipgloss.Style // the row under the cursor, in the focused list
	SelectedBlur lipgloss.Style // the row under the cursor, in a list without focus
	Marked       lipgloss.Style // rows chosen for a common command
	Match        lipgloss.Style // what a search found
	MatchCurrent lipgloss.Style // the found place the cursor stands on

	Danger lipgloss.Style // overdue, unlawful, failed
	Warn   lipgloss.Style // due soon, needs care
	Ok     lipgloss.Style // done, lawful, in time
	Info   lipgloss.Style // neutral notice

	Border      lipgloss.Style // frame of a pane
	BorderFocus lipgloss.Style // frame of the pane that gets the keys
	Scroll      lipgloss.Style // scroll indicator

	Tab       lipgloss.Style // a tab
	TabActive lipgloss.Style // the tab shown
	Key       lipgloss.Style // the name of a key
	KeyText   lipgloss.Style // what the key does
	Status    lipgloss.Style // the status line
	BarTrack  lipgloss.Style // the unused part of a bar

	Input       lipgloss.Style // text being edited
	Placeholder lipgloss.Style // what an empty field asks for

	Added   lipgloss.Style // text a newer version added
	Removed lipgloss.Style // text a newer version removed
	Changed lipgloss.Style // text a newer version changed
}

// New makes a theme for a dark or a light background. Without colour it tells
// things apart by bold, underline and reverse only.
func New(dark, noColor bool) *Theme {
	t := &Theme{Dark: dark, NoColor: noColor, Glyphs: Line()}
	if noColor {
		t.plain()
		return t
	}
	p := lightPalette
	if dark {
		p = darkPalette
	}
	t.colour(p)
	return t
}

// WithGlyphs returns a copy of t that draws with g.
func (t *Theme) WithGlyphs(g Glyphs) *Theme {
	c := *t
	c.Glyphs = g
	return &c
}
