package kit

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"hefa/ui/text"
	"hefa/ui/theme"
)

// finder is a field with a list of what it found below: what Picker and
// Palette have in common.
type finder struct {
	th    *theme.Theme
	w, h  int
	input *Input
	list  *List
	none  string                                   // shown when nothing was found
	row   func(i int, selected bool, w int) string // draws a row
	find  func(query string) int                   // finds, returns how many
}

const promptCells = 2

func (f *finder) init(th *theme.Theme) {
	f.th, f.input, f.list = th, NewInput(th), NewList(th)
}

// SetTheme replaces the theme.
func (f *finder) SetTheme(th *theme.Theme) {
	f.th = th
	f.input.SetTheme(th)
	f.list.SetTheme(th)
}

// SetSize sets the block drawn by View: the field, a rule, the list. At two
// lines the rule goes, at one the list.
func (f *finder) SetSize(w, h int) {
	f.w, f.h = max(0, w), max(0, h)
	f.input.SetSize(f.w-promptCells, min(f.h, 1))
	f.list.SetSize(f.w, f.h-1-f.rule())
}

func (f *finder) rule() int {
	if f.h > 2 {
		return 1
	}
	return 0
}

// SetNone sets the sentence shown when nothing was found.
func (f *finder) SetNone(s string) { f.none = s }

// SetPlaceholder sets what the empty field asks for.
func (f *finder) SetPlaceholder(s string) { f.input.Placeholder = s }

// Query returns what was typed.
func (f *finder) Query() string { return f.input.Value() }

// SetQuery replaces what was typed and searches.
func (f *finder) SetQuery(q string) {
	f.input.SetValue(q)
	f.search()
}

func (f *finder) search() {
	f.list.SetLen(f.find(f.input.Value()))
	f.list.Home()
}

// Update handles typing and the keys that move in the list, and reports
// whether msg was one of them. Enter and Esc are the caller's.
func (f *finder) Update(msg tea.Msg) bool {
	if key, ok := msg.(tea.KeyPressMsg); ok {
		switch key.Keystroke() {
		case "up", "down", "pgup", "pgdown":
			return f.list.Update(msg)
		}
	}
	before := f.input.Value()
	used := f.input.Update(msg)
	if f.input.Value() != before {
		f.search()
	}
	return used
}

// View draws the field and the list.
func (f *finder) View() string {
	if f.h == 0 {
		return ""
	}
	g := f.th.Glyphs
	field := Fit(f.th.Key.Render(g.MoreRight)+" "+f.input.View(), f.w, 1)
	if f.h == 1 {
		return field
	}
	rows := f.list.View(f.row)
	if f.list.Len() == 0 {
		w, h := f.list.Size()
		rows = Fit(f.th.Muted.Render(cell(f.th, f.none, f.w)), w, h)
	}
	if f.rule() == 0 {
		return field + "\n" + rows
	}
	return field + "\n" + Fit(f.th.Border.Render(strings.Repeat(g.Rule, f.w)), f.w, 1) + "\n" + rows
}

// Cursor returns the caret of the field.
func (f *finder) Cursor() *tea.Cursor {
	c := f.input.Cursor()
	if c != nil {
		c.X += promptCells
	}
	return c
}

// entry draws one row: title left, aside right, and the mark of the cursor.
func (f *finder) entry(title, aside string, selected bool, w int) (left, right string) {
	mark := " "
	if selected {
		mark = f.th.Glyphs.Cursor
	}
	const gap = 2
	aside = short(f.th, aside, max(0, w/2-gap))
	asideCells := text.Width(aside)
	if asideCells > 0 {
		asideCells += gap
	}
	return mark + cell(f.th, title, w-1-asideCells), spaces(min(gap, asideCells)) + aside
}
