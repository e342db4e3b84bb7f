package kit

import (
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"hefa/ui/text"
)

// key handles a key that is not text.
func (a *Area) key(key string) bool {
	switch key {
	case "enter", "ctrl+j":
		a.insert("\n")
		return true
	case "backspace", "ctrl+h", "shift+backspace", "ctrl+w", "ctrl+backspace", "alt+backspace":
		if a.pos == 0 {
			a.join(a.row - 1)
			return true
		}
	case "delete", "ctrl+delete":
		if a.pos == len(a.lines[a.row]) {
			a.join(a.row)
			return true
		}
	}
	return a.moveVertically(key) || a.moveAcross(key) || a.editLine(key)
}

// editLine handles the keys that stay within the caret's line.
func (a *Area) editLine(key string) bool {
	ln := line{a.lines[a.row], a.pos}
	if ln.move(key) {
		a.put(a.row, ln.pos)
		return true
	}
	n, ok := ln.erase(key)
	if !ok {
		return false
	}
	a.runes -= n
	a.lines[a.row], a.wraps[a.row] = ln.s, nil
	a.put(a.row, ln.pos)
	return true
}

// moveAcross handles the horizontal keys at the ends of a line and those that
// go to the ends of a visual line or of the text.
func (a *Area) moveAcross(key string) bool {
	switch key {
	case "left", "ctrl+left", "alt+left":
		if a.pos > 0 || a.row == 0 {
			return false
		}
		a.put(a.row-1, len(a.lines[a.row-1]))
	case "right", "ctrl+right", "alt+right":
		if a.pos < len(a.lines[a.row]) || a.row == len(a.lines)-1 {
			return false
		}
		a.put(a.row+1, 0)
	case "home":
		p := a.caret()
		a.put(a.row, a.spans(p.row)[p.sub].Start)
	case "end":
		p := a.caret()
		a.toColumn(p, math.MaxInt)
		a.goal = -1
	case "ctrl+home":
		a.put(0, 0)
	case "ctrl+end":
		a.put(len(a.lines)-1, len(a.lines[len(a.lines)-1]))
	default:
		return false
	}
	return true
}

// put moves the caret and forgets what belonged to its old place.
func (a *Area) put(row, pos int) { a.row, a.pos, a.eol, a.goal = row, pos, false, -1 }

// insert puts clean text, as much as the limit allows, before the caret.
func (a *Area) insert(s string) {
	s = firstRunes(s, room(a.max, a.runes))
	if s == "" {
		return
	}
	a.runes += utf8.RuneCountInString(s)
	cur := a.lines[a.row]
	parts := strings.Split(cur[:a.pos]+s, "\n")
	last := len(parts) - 1
	pos := len(parts[last])
	parts[last] += cur[a.pos:]
	a.lines = slices.Replace(a.lines, a.row, a.row+1, parts...)
	a.wraps = slices.Replace(a.wraps, a.row, a.row+1, make([][]text.Span, len(parts))...)
	a.put(a.row+last, snap(parts[last], pos))
}

// join removes the line end after a row, if there is one, and puts the caret
// where it was.
func (a *Area) join(row int) {
	if row < 0 || row+1 >= len(a.lines) {
		return
	}
	pos := len(a.lines[row])
	a.lines[row] += a.lines[row+1]
	a.lines = slices.Delete(a.lines, row+1, row+2)
	a.wraps = slices.Delete(a.wraps, row+1, row+2)
	a.wraps[row] = nil
	a.runes--
	a.put(row, snap(a.lines[row], pos))
}
