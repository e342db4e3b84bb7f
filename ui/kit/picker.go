package kit

import (
	"hefa/ui/theme"
)

// Item is one thing a Picker offers: what it is called, what is said about it,
// and by what the caller knows it.
type Item struct{ ID, Title, Detail string }

// Picker is a field whose text is completed from a list of suggestions. Enter
// takes the selected one; the field may also be taken as typed.
type Picker struct {
	finder
	items []Item
}

// NewPicker returns a picker over what filter finds for the text typed, best
// first; filter is called on every change and must be quick.
func NewPicker(th *theme.Theme, filter func(query string) []Item) *Picker {
	p := &Picker{}
	p.init(th)
	p.row = p.draw
	p.find = func(q string) int {
		p.items = filter(q)
		return len(p.items)
	}
	p.search()
	return p
}

// Selected returns the suggestion under the cursor, and whether there is one.
func (p *Picker) Selected() (Item, bool) {
	if len(p.items) == 0 {
		return Item{}, false
	}
	return p.items[p.list.Index()], true
}

// Refresh asks the filter again, when what it searches has changed.
func (p *Picker) Refresh() { p.search() }

func (p *Picker) draw(i int, selected bool, w int) string {
	left, right := p.entry(p.items[i].Title, p.items[i].Detail, selected, w)
	if selected {
		return p.th.Selected.Render(left + right)
	}
	return p.th.Text.Render(left) + p.th.Muted.Render(right)
}
