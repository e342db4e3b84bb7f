package matter

import (
	"strings"

	"charm.land/lipgloss/v2"

	"hefa/review/draft"
	"hefa/ui/kit"
	"hefa/ui/screen"
	"hefa/ui/text"
)

// The signs left of a paragraph: colour is never the only one. Inside a
// paragraph the words removed stand in [- -], those added in {+ +}.
const (
	signAdded    = "+"
	signRemoved  = "-"
	signReworded = "~"
	signNumbered = "#"
	signWidth    = 2
)

// column is a version of the text, or both in one, wrapped to a width.
type column struct {
	env   *screen.Env
	w     int
	shown []string
	signs []string
	spots []kit.Spot
}

// mark is a part of a paragraph, in bytes, that was added or removed.
type mark struct {
	from, to int
	op       draft.ChangeKind
}

// style of what was added or removed. Lines through and under Chinese
// characters make them hard to read.
func (c *column) style(op draft.ChangeKind) lipgloss.Style {
	th := c.env.Theme
	switch op {
	case draft.Insert:
		return th.Added.Underline(false).Strikethrough(false)
	case draft.Delete:
		return th.Removed.Underline(false).Strikethrough(false)
	}
	return th.Faint
}

// add wraps a paragraph and marks its parts.
func (c *column) add(sign, body string, marks []mark) {
	for n, sp := range text.Spans(body, max(c.w-1, 1)) {
		line := body[sp.Start:sp.End]
		start := sp.Start
		if n > 0 {
			kept := strings.TrimLeft(line, " ")
			start, line = start+len(line)-len(kept), kept
		}
		line = strings.TrimRight(line, " ")
		for _, m := range marks {
			from, to := max(m.from, start)-start, min(m.to, start+len(line))-start
			if from < to {
				c.spots = append(c.spots, kit.Spot{Line: len(c.shown), Span: text.Span{Start: from, End: to}, Style: c.style(m.op)})
			}
		}
		c.shown, c.signs = append(c.shown, line), append(c.signs, sign)
	}
}

// whole adds a paragraph that is new or gone altogether.
func (c *column) whole(sign, body string, op draft.ChangeKind) {
	body = clean(body)
	c.add(sign, body, []mark{{0, len(body), op}})
}

// pieces adds a changed paragraph with its additions, its removals, or both.
func (c *column) pieces(sign, before string, spans []draft.Span, show ...draft.ChangeKind) {
	var b strings.Builder
	b.WriteString(before)
	var marks []mark
	for _, s := range spans {
		from := b.Len()
		switch {
		case s.Op == draft.Equal:
			b.WriteString(clean(s.Text))
			continue
		case !shown(s.Op, show):
			continue
		case s.Op == draft.Insert:
			b.WriteString("{+" + clean(s.Text) + "+}")
		default:
			b.WriteString("[-" + clean(s.Text) + "-]")
		}
		marks = append(marks, mark{from, b.Len(), s.Op})
	}
	c.add(sign, b.String(), marks)
}

func shown(op draft.ChangeKind, show []draft.ChangeKind) bool {
	for _, s := range show {
		if s == op {
			return true
		}
	}
	return false
}

// pad fills a column up to so many lines.
func (c *column) pad(n int) {
	for len(c.shown) < n {
		c.shown, c.signs = append(c.shown, ""), append(c.signs, "")
	}
}

func clean(s string) string { return text.SafeLine(strings.ReplaceAll(s, "\t", "　")) }
