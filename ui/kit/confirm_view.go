package kit

import (
	"slices"
	"strings"

	"hefa/ui/text"
)

// View draws the dialog.
func (c *Confirm) View() string {
	const frame, gap = 2, 1
	w := max(0, c.w-2*frame)
	lines, foot := c.text(w, max(0, c.h-frame-gap-1))
	var body []string
	for _, l := range lines {
		body = append(body, " "+render(c.th.Text, l))
	}
	for _, l := range foot {
		body = append(body, " "+render(c.th.Strong, l))
	}
	body = append(body, "", " "+KeyBar(c.th, c.hints(), w))
	if c.h < frame+gap+1 {
		body = body[len(body)-1:]
	}
	return Box(c.th, c.spec.Title, c.w, min(c.h, len(body)+frame), true, strings.Join(body, "\n"))
}

// text wraps lines and foot into at most room rows. The foot goes first; of the
// lines a window is shown, and how many are out of it.
func (c *Confirm) text(w, room int) (lines, foot []string) {
	rows, of := c.wrapped(w)
	for _, l := range c.spec.Foot {
		foot = append(foot, text.Wrap(l, w)...)
	}
	if len(foot) > room {
		foot = c.cut(foot, room, w)
	}
	left := room - len(foot)
	if len(rows) <= left {
		c.top, c.rows, c.room = 0, len(rows), left
		return rows, foot
	}
	note := 0
	if c.spec.Hidden != nil && left > 1 {
		note = 1
	}
	c.rows, c.room = len(rows), left-note
	c.top = clampTop(c.top, c.rows, c.room)
	shown := slices.Clone(rows[c.top : c.top+c.room])
	if note > 0 {
		shown = append(shown, short(c.th, c.spec.Hidden(hidden(of, c.top, c.top+c.room)), w))
	}
	return shown, foot
}

// wrapped returns the rows of the lines and which line each belongs to.
func (c *Confirm) wrapped(w int) (rows []string, of []int) {
	lines := c.spec.Lines
	if c.unfolded {
		lines = c.spec.Unfolded
	}
	for i, l := range lines {
		for _, row := range text.Wrap(l, w) {
			rows, of = append(rows, row), append(of, i)
		}
	}
	return rows, of
}

// hidden counts the lines that rows from..to do not show to their end.
func hidden(of []int, from, to int) int {
	out := map[int]bool{}
	for i, line := range of {
		if i < from || i >= to {
			out[line] = true
		}
	}
	return len(out)
}

// cut shortens rows to room, with a sign that there was more.
func (c *Confirm) cut(rows []string, room, w int) []string {
	rows = rows[:room]
	if room > 0 {
		rows[room-1] = short(c.th, rows[room-1]+c.th.Glyphs.Ellipsis, w)
	}
	return rows
}

func (c *Confirm) hints() []KeyHint {
	yes, no := c.spec.Yes, c.spec.No
	if yes.Keys == "" {
		yes.Keys = c.keys[0]
	}
	if no.Keys == "" {
		no.Keys = "Esc"
	}
	if c.spec.Unfolded == nil {
		return []KeyHint{yes, no}
	}
	return []KeyHint{yes, no, c.spec.Unfold}
}
