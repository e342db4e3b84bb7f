package draft

import (
	"encoding/json"
	"unicode/utf8"
)

// ChangeKind says what became of a paragraph between two versions.
type ChangeKind string

const (
	Equal    ChangeKind = "equal"
	Insert   ChangeKind = "insert"
	Delete   ChangeKind = "delete"
	Replace  ChangeKind = "replace"  // reworded
	Renumber ChangeKind = "renumber" // the same words under another number
)

// Change is one paragraph, or a pair of them. Old is empty for Insert, New for
// Delete.
type Change struct {
	Kind  ChangeKind
	Old   string
	New   string
	OldAt int    // paragraph index in the old draft, -1 for Insert
	NewAt int    // paragraph index in the new draft, -1 for Delete
	Spans []Span // for Replace and Renumber: the paragraph in pieces
}

// Span is a piece of a changed paragraph; Op is Equal, Insert or Delete. All
// but the insertions give the old paragraph, all but the deletions the new one.
type Span struct {
	Op   ChangeKind `json:"op"`
	Text string     `json:"text"`
}

// Comparison is what changed from one draft to another, in the order of the
// text. Inserted and Deleted count whole paragraphs; the characters count those
// inside reworded paragraphs too, and no renumbering.
type Comparison struct {
	Changes            []Change `json:"changes"`
	Inserted           int      `json:"inserted"`
	Deleted            int      `json:"deleted"`
	Replaced           int      `json:"replaced"`
	Renumbered         int      `json:"renumbered"`
	InsertedCharacters int      `json:"inserted_characters"`
	DeletedCharacters  int      `json:"deleted_characters"`
}

// MarshalJSON writes absent sides as null.
func (c Change) MarshalJSON() ([]byte, error) {
	out := struct {
		Kind  ChangeKind `json:"kind"`
		Old   *string    `json:"old"`
		New   *string    `json:"new"`
		OldAt *int       `json:"old_paragraph"`
		NewAt *int       `json:"new_paragraph"`
		Spans []Span     `json:"spans,omitempty"`
	}{Kind: c.Kind, Spans: c.Spans}
	if c.Kind != Insert {
		out.Old, out.OldAt = &c.Old, &c.OldAt
	}
	if c.Kind != Delete {
		out.New, out.NewAt = &c.New, &c.NewAt
	}
	return json.Marshal(out)
}

// Compare finds what changed from old to new. Paragraphs are matched first,
// without their numbers, so that a new article does not make all later ones
// look changed; similar paragraphs are then compared word by word, with numbers
// kept whole.
func Compare(old, new *Draft) *Comparison {
	a, b := old.Paragraphs, new.Paragraphs
	c := &Comparison{Changes: make([]Change, 0, max(len(a), len(b)))}
	ids := intern{}
	steps := diff(ids.all(a, unnumbered), ids.all(b, unnumbered), maxParagraphEdits)
	for i := 0; i < len(steps); {
		if s := steps[i]; s.kind == Equal {
			c.add(pairOf(a, b, s.a, s.b))
			i++
			continue
		}
		var gone, come []int
		for ; i < len(steps) && steps[i].kind != Equal; i++ {
			if steps[i].kind == Delete {
				gone = append(gone, steps[i].a)
			} else {
				come = append(come, steps[i].b)
			}
		}
		for _, p := range align(a, b, gone, come) {
			c.add(pairOf(a, b, p.a, p.b))
		}
	}
	return c
}

// pairOf makes the change of paragraph i of a into paragraph j of b; -1 stands
// for none.
func pairOf(a, b []string, i, j int) Change {
	c := Change{OldAt: i, NewAt: j}
	switch {
	case i < 0:
		c.Kind, c.New = Insert, b[j]
		return c
	case j < 0:
		c.Kind, c.Old = Delete, a[i]
		return c
	}
	c.Old, c.New = a[i], b[j]
	switch {
	case c.Old == c.New:
		c.Kind = Equal
		return c
	case isRenumbered(c.Old, c.New):
		c.Kind = Renumber
	default:
		c.Kind = Replace
	}
	c.Spans = spans(c.Old, c.New)
	return c
}

func (c *Comparison) add(x Change) {
	c.Changes = append(c.Changes, x)
	switch x.Kind {
	case Insert:
		c.Inserted++
		c.InsertedCharacters += utf8.RuneCountInString(x.New)
	case Delete:
		c.Deleted++
		c.DeletedCharacters += utf8.RuneCountInString(x.Old)
	case Renumber:
		c.Renumbered++
	case Replace:
		c.Replaced++
		for _, s := range x.Spans {
			switch s.Op {
			case Insert:
				c.InsertedCharacters += utf8.RuneCountInString(s.Text)
			case Delete:
				c.DeletedCharacters += utf8.RuneCountInString(s.Text)
			}
		}
	}
}

// unnumbered returns a paragraph without the number it begins with; a paragraph
// that is nothing but a number keeps it.
func unnumbered(s string) string {
	if m, ok := readMark(s); ok && m.rest != "" && m.rank != annex {
		return m.rest
	}
	return s
}

// isRenumbered reports the same words under another number of the same kind.
func isRenumbered(old, new string) bool {
	a, ok := readMark(old)
	b, same := readMark(new)
	return ok && same && a.rest == b.rest && a.rank == b.rank && (a.number != b.number || a.sub != b.sub)
}
