package kit

import (
	"strconv"
	"strings"

	"hefa/ui/text"
	"hefa/ui/theme"
)

// TabLabel is one tab: the key that opens it, its name, and how many entries
// it holds; a count of 0 is not shown.
type TabLabel struct {
	Key, Text string
	Count     int
}

// Tabs draws one line of tabs, w cells wide; the active one stands in brackets.
// Where not all fit, those around the active one are shown, with marks where
// there are more.
func Tabs(th *theme.Theme, labels []TabLabel, active, w int) string {
	if len(labels) == 0 || w <= 0 {
		return Fit("", w, 1)
	}
	active = max(0, min(active, len(labels)-1))
	cells := make([]int, len(labels))
	for i, l := range labels {
		cells[i] = text.Width(l.String()) + 2
	}
	from, to := visibleTabs(cells, active, w)
	var b strings.Builder
	if from > 0 {
		b.WriteString(th.Scroll.Render(th.Glyphs.MoreLeft))
	}
	for i := from; i < to; i++ {
		s := labels[i].String()
		if i != active {
			b.WriteString(th.Tab.Render(" " + s + " "))
			continue
		}
		s = short(th, s, w-2-markCells(from > 0)-markCells(to < len(labels)))
		b.WriteString(th.Accent.Render("[") + render(th.TabActive, s) + th.Accent.Render("]"))
	}
	if to < len(labels) {
		b.WriteString(th.Scroll.Render(th.Glyphs.MoreRight))
	}
	return Fit(b.String(), w, 1)
}

// String is the tab in words: its key, name and count.
func (l TabLabel) String() string {
	parts := make([]string, 0, 3)
	for _, p := range []string{text.SafeLine(l.Key), text.SafeLine(l.Text)} {
		if p != "" {
			parts = append(parts, p)
		}
	}
	if l.Count != 0 {
		parts = append(parts, strconv.Itoa(l.Count))
	}
	return strings.Join(parts, " ")
}

// visibleTabs returns the tabs [from, to) around the active one that fit into
// w cells together with the marks, at least the active one.
func visibleTabs(cells []int, active, w int) (from, to int) {
	from, to = active, active+1
	used := cells[active]
	fits := func(from, to, used int) bool {
		return used+markCells(from > 0)+markCells(to < len(cells)) <= w
	}
	for grown := true; grown; {
		grown = false
		if to < len(cells) && fits(from, to+1, used+cells[to]) {
			used += cells[to]
			to++
			grown = true
		}
		if from > 0 && fits(from-1, to, used+cells[from-1]) {
			from--
			used += cells[from]
			grown = true
		}
	}
	return from, to
}

func markCells(shown bool) int {
	if shown {
		return 1
	}
	return 0
}
