package kit

import (
	"strings"

	"hefa/ui/text"
)

// pairs are the quotes and brackets that stand empty in a set phrase where
// words are to be filled in.
var pairs = []string{"“”", "‘’", "《》", "〈〉", "（）", "〔〕", "【】", "「」", "()", "[]", `""`}

// Gap finds the first empty pair of quotes or brackets of a text and returns
// the byte between the two, -1 for none.
func Gap(s string) int {
	at := -1
	for _, p := range pairs {
		if i := strings.Index(s, p); i >= 0 && (at < 0 || i+len(p)/2 < at) {
			at = i + len(p)/2
		}
	}
	return at
}

// ToGap puts the caret into the first gap of a text that was just put in at a
// place; it stays where there is none.
func (a *Area) ToGap(row, pos int, s string) {
	s = text.SafeText(s)
	gap := Gap(s)
	if gap < 0 {
		return
	}
	before := s[:gap]
	if n := strings.Count(before, "\n"); n > 0 {
		row, pos = row+n, 0
		before = before[strings.LastIndexByte(before, '\n')+1:]
	}
	a.SetCaret(row, pos+len(before))
}

// Caret returns the byte the caret stands before.
func (in *Input) Caret() int { return in.line.pos }

// ToGap is that of Area for a field of one line.
func (in *Input) ToGap(pos int, s string) {
	s = text.SafeLine(s)
	if gap := Gap(s); gap >= 0 {
		in.line.pos = snap(in.line.s, min(pos+gap, len(in.line.s)))
		in.scroll()
	}
}
