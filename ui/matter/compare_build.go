package matter

import (
	"hefa/review/draft"
	"hefa/ui/kit"
)

// around is how many unchanged paragraphs stay in sight next to a change.
const around = 1

// build wraps the comparison to the columns: both versions in one, or the old
// one left and the new one right, line by line. It returns the line that every
// change of words begins in.
func build(changes []draft.Change, cols []*column) (at []int) {
	for i := 0; i < len(changes); {
		if changes[i].Kind == draft.Equal {
			n := i
			for n < len(changes) && changes[n].Kind == draft.Equal {
				n++
			}
			same(changes, i, n, cols)
			i = n
			continue
		}
		if changes[i].Kind != draft.Renumber { // an article put in renumbers all behind it
			at = append(at, len(cols[0].shown))
		}
		changed(changes[i], cols)
		level(cols)
		i++
	}
	return at
}

// same shows unchanged paragraphs next to changes and counts the others.
func same(changes []draft.Change, from, to int, cols []*column) {
	head, tail := from+around, to-around
	if from == 0 {
		head = from
	}
	if to == len(changes) {
		tail = to
	}
	for i := from; i < to; i++ {
		if i >= head && i < tail && tail-head > 1 {
			for _, c := range cols {
				c.whole("", c.env.Say.T("compare.same", tail-head), draft.Equal)
			}
			i = tail - 1
		} else {
			for n, c := range cols {
				p := changes[i].Old
				if n == len(cols)-1 {
					p = changes[i].New
				}
				c.add("", clean(p), nil)
			}
		}
		level(cols)
	}
}

func changed(x draft.Change, cols []*column) {
	left, right := cols[0], cols[len(cols)-1]
	one := len(cols) == 1
	switch x.Kind {
	case draft.Insert:
		right.whole(signAdded, x.New, draft.Insert)
	case draft.Delete:
		left.whole(signRemoved, x.Old, draft.Delete)
	case draft.Replace, draft.Renumber:
		sign, before := signReworded, ""
		if x.Kind == draft.Renumber {
			sign, before = signNumbered, left.env.Say.T("compare.renumbered")
		}
		if one {
			left.pieces(sign, before, x.Spans, draft.Insert, draft.Delete)
			return
		}
		left.pieces(sign, before, x.Spans, draft.Delete)
		right.pieces(sign, before, x.Spans, draft.Insert)
	}
}

// level brings the columns to the same line.
func level(cols []*column) {
	most := 0
	for _, c := range cols {
		most = max(most, len(c.shown))
	}
	for _, c := range cols {
		c.pad(most)
	}
}

// fill puts a column into a pager.
func (c *column) fill(p *kit.Pager) {
	p.SetLines(c.shown)
	p.SetSpots(c.spots)
	p.SetMargin(signWidth, func(i int) string {
		switch c.signs[i] {
		case signAdded:
			return c.style(draft.Insert).Render(signAdded)
		case signRemoved:
			return c.style(draft.Delete).Render(signRemoved)
		}
		return c.env.Theme.Changed.Render(c.signs[i])
	})
}
