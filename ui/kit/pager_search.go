package kit

import (
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"hefa/ui/text"
)

// maxQuery bounds what is searched for, in runes.
const maxQuery = 200

// hit is the part of a found place that lies on one line. A place that crosses
// a line end has a part, with the same id, on each line.
type hit struct {
	line int
	text.Span
	id int
}

// Search finds every place that reads query and highlights them. Case and
// full-width forms do not matter, nor do line ends and the blanks around them,
// since the text was wrapped. It returns the line each place begins in, in
// order; none for an empty query.
func (p *Pager) Search(query string) []int {
	p.ClearSearch()
	q := foldedRunes(query)
	if len(q) == 0 {
		return nil
	}
	line, at := 0, 0
	for line < len(p.lines) {
		start := at
		line, at = p.find(q, line, start)
	}
	return slices.Clone(p.lineOf)
}

// ClearSearch removes the highlights.
func (p *Pager) ClearSearch() { p.hits, p.lineOf, p.current = nil, nil, -1 }

// Hit returns the found place jumped to, counted from 1, and how many there
// are; 0 before the first jump.
func (p *Pager) Hit() (current, total int) { return p.current + 1, len(p.lineOf) }

// HitLine returns the line the found place jumped to begins in.
func (p *Pager) HitLine() (int, bool) {
	if p.current < 0 || p.current >= len(p.lineOf) {
		return 0, false
	}
	return p.lineOf[p.current], true
}

// NextHit jumps to the next found place, or to the previous with delta -1,
// round the end. The first jump goes to the first place at or below the top of
// the window. It reports whether there is any.
func (p *Pager) NextHit(delta int) bool {
	n := len(p.lineOf)
	if n == 0 {
		return false
	}
	if p.current < 0 {
		p.current = sort.SearchInts(p.lineOf, p.top) % n
		if delta < 0 {
			p.current = (p.current - 1 + n) % n
		}
	} else {
		p.current = ((p.current+delta)%n + n) % n
	}
	p.JumpTo(p.lineOf[p.current])
	return true
}

// find looks for q in one line from byte at on. It records the first place and
// returns where to go on, or returns the start of the next line.
func (p *Pager) find(q []rune, line, at int) (int, int) {
	s := p.lines[line]
	for at < len(s) {
		r, n := utf8.DecodeRuneInString(s[at:])
		if folded(r) == q[0] {
			if parts := p.match(q, line, at); parts != nil {
				p.hits = append(p.hits, parts...)
				p.lineOf = append(p.lineOf, line)
				last := parts[len(parts)-1]
				return last.line, last.End
			}
		}
		at += n
	}
	return line + 1, 0
}

// match returns the parts of a place that reads q from byte at of a line on,
// nil when the text reads otherwise.
func (p *Pager) match(q []rune, line, at int) []hit {
	parts := []hit{{line, text.Span{Start: at, End: at}, len(p.lineOf)}}
	for i := 0; i < len(q); {
		part := &parts[len(parts)-1]
		s := p.lines[part.line]
		if part.End < len(s) {
			r, n := utf8.DecodeRuneInString(s[part.End:])
			if folded(r) != q[i] {
				return nil
			}
			part.End += n
			i++
			continue
		}
		if part.line+1 >= len(p.lines) || p.lines[part.line+1] == "" {
			return nil
		}
		if q[i] == ' ' { // a blank at the break was dropped by wrapping
			i++
		}
		following := p.lines[part.line+1]
		start := len(following) - len(strings.TrimLeft(following, " 　"))
		parts = append(parts, hit{part.line + 1, text.Span{Start: start, End: start}, part.id})
	}
	return parts
}

// hitsOn returns the parts that lie on a line.
func (p *Pager) hitsOn(line int) []hit {
	from := sort.Search(len(p.hits), func(i int) bool { return p.hits[i].line >= line })
	to := from
	for to < len(p.hits) && p.hits[to].line == line {
		to++
	}
	return p.hits[from:to]
}

func foldedRunes(s string) []rune {
	s = firstRunes(strings.TrimSpace(text.SafeLine(s)), maxQuery)
	q := []rune(s)
	for i, r := range q {
		q[i] = folded(r)
	}
	return q
}

// folded is what a rune is compared as.
func folded(r rune) rune {
	if r >= 0x4e00 && r <= 0x9fff {
		return r
	}
	return unicode.ToLower(text.Fold(r))
}
