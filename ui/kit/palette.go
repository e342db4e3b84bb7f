package kit

import (
	"hefa/ui/theme"
)

// PaletteItem is one command: its name, the keys that also reach it, and, when
// it cannot be done now, why not.
type PaletteItem struct {
	ID, Title, Keys string
	Disabled        bool
	Why             string // shown when Disabled
}

// Palette finds commands by name. What cannot be done now is listed too, with
// the reason, so that an officer learns what is missing and not only that
// nothing happens.
type Palette struct {
	finder
	items []PaletteItem
	found []int // indexes of items
	match func(query string, it PaletteItem) bool
}

// NewPalette returns a palette of items; match says whether one fits the text
// typed, and is not asked while nothing is.
func NewPalette(th *theme.Theme, items []PaletteItem, match func(query string, it PaletteItem) bool) *Palette {
	p := &Palette{match: match}
	p.init(th)
	p.row, p.find = p.draw, p.filter
	p.SetItems(items)
	return p
}

// SetItems replaces the commands and searches again.
func (p *Palette) SetItems(items []PaletteItem) {
	p.items = items
	p.search()
}

// Current returns the command under the cursor, and whether there is one.
func (p *Palette) Current() (PaletteItem, bool) {
	if len(p.found) == 0 {
		return PaletteItem{}, false
	}
	return p.items[p.found[p.list.Index()]], true
}

func (p *Palette) filter(query string) int {
	p.found = p.found[:0]
	for i, it := range p.items {
		if query == "" || p.match(query, it) {
			p.found = append(p.found, i)
		}
	}
	return len(p.found)
}

func (p *Palette) draw(i int, selected bool, w int) string {
	it := p.items[p.found[i]]
	title := it.Title
	if it.Disabled && it.Why != "" {
		title += " " + p.th.Glyphs.Separator + " " + it.Why
	}
	left, right := p.entry(title, it.Keys, selected, w)
	switch {
	case selected:
		return p.th.Selected.Render(left + right)
	case it.Disabled:
		return p.th.Faint.Render(left + right)
	}
	return p.th.Text.Render(left) + p.th.Key.Render(right)
}
