package ui

import (
	"strconv"

	"hefa/review/statute"
	"hefa/ui/kit"
)

// offer lists the places a line may mean: statutes by title or initials, with
// the article it names; or articles with these words.
func (c *citing) offer(line string) []kit.Item {
	c.places = c.places[:0]
	s := statute.ParseShortcut(line)
	for _, h := range statute.Candidates(c.heads, s.Name, c.env.Desk.Today()) {
		if len(c.places) < mostPlaces && h.Highest >= s.Ref.Article {
			c.places = append(c.places, place{h, s.Ref})
		}
	}
	if len(c.places) == 0 && c.sought == line {
		for _, h := range c.hits {
			c.places = append(c.places, place{h.Statute, statute.Ref{Article: h.Article.Number, Sub: h.Article.Sub}})
		}
	}
	items := make([]kit.Item, len(c.places))
	for i, p := range c.places {
		items[i] = kit.Item{ID: strconv.Itoa(i), Title: statute.Cite(p.head.Short(), p.ref), Detail: c.standing(p.head)}
	}
	return items
}

// standing says whether a version is in force, and since when.
func (c *citing) standing(h statute.Head) string {
	state := "inforce"
	switch {
	case h.Repealed:
		state = "repealed"
	case h.Since() > c.env.Desk.Today():
		state = "notyet"
	}
	s := c.env.Say.T("statute.force." + state)
	if !h.Since().IsZero() {
		s = h.Since().String() + " " + s
	}
	return s
}

func (c *citing) current() (place, bool) {
	it, ok := c.picker.Selected()
	i, err := strconv.Atoi(it.ID)
	if !ok || err != nil || i >= len(c.places) {
		return place{}, false
	}
	return c.places[i], true
}
