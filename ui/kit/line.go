package kit

import "unicode/utf8"

// line is the text of one line and a caret in it, always between two
// characters. It is what Input and Area edit with.
type line struct {
	s   string
	pos int // byte offset of the caret
}

// insert puts clean text, at most room runes of it, before the caret and
// returns the number of runes inserted.
func (l *line) insert(s string, room int) int {
	s = firstRunes(s, room)
	l.s = l.s[:l.pos] + s + l.s[l.pos:]
	l.pos = snap(l.s, l.pos+len(s))
	return utf8.RuneCountInString(s)
}

// cut removes the bytes between two boundaries, puts the caret there and
// returns the number of runes removed.
func (l *line) cut(from, to int) int {
	n := utf8.RuneCountInString(l.s[from:to])
	l.s = l.s[:from] + l.s[to:]
	l.pos = snap(l.s, from)
	return n
}

// move handles the keys that move the caret within the line and reports
// whether key is one, even if the caret could not move.
func (l *line) move(key string) bool {
	switch key {
	case "left":
		l.pos = previous(l.s, l.pos)
	case "right":
		l.pos = next(l.s, l.pos)
	case "home":
		l.pos = 0
	case "end":
		l.pos = len(l.s)
	case "ctrl+left", "alt+left":
		l.pos = wordLeft(l.s, l.pos)
	case "ctrl+right", "alt+right":
		l.pos = wordRight(l.s, l.pos)
	default:
		return false
	}
	return true
}

// erase handles the keys that remove text of the line and returns the number
// of runes removed and whether key is one.
func (l *line) erase(key string) (int, bool) {
	switch key {
	case "backspace", "ctrl+h", "shift+backspace":
		return l.cut(previous(l.s, l.pos), l.pos), true
	case "delete":
		return l.cut(l.pos, next(l.s, l.pos)), true
	case "ctrl+u":
		return l.cut(0, l.pos), true
	case "ctrl+k":
		return l.cut(l.pos, len(l.s)), true
	case "ctrl+w", "ctrl+backspace", "alt+backspace":
		return l.cut(wordLeft(l.s, l.pos), l.pos), true
	case "ctrl+delete":
		return l.cut(l.pos, wordRight(l.s, l.pos)), true
	}
	return 0, false
}

// firstRunes returns the first n runes of s.
func firstRunes(s string, n int) string {
	if n <= 0 {
		return ""
	}
	if len(s) <= n {
		return s
	}
	for i := range s {
		if n == 0 {
			return s[:i]
		}
		n--
	}
	return s
}
